//! Where schemas come from: descriptor sets, and `.proto` files.

mod proto;

use alloc::collections::BTreeSet;
use std::path::PathBuf;

use bytes::Bytes;

use super::config::DescriptorSet;
use super::resolve::Input;
use super::{Config, Error};
use crate::Shared;
use crate::types::FileDescriptorProto;
use crate::wire::{DecodeError, Reader, Value};

/// The field of a `FileDescriptorSet` that holds its files.
const FILE: u32 = 1;

/// What the options name, read, and the paths of all files that were read for it.
pub(super) fn read(config: &Config) -> Result<(Input, Vec<PathBuf>), Error> {
    if config.files.is_empty() && config.descriptor_sets.is_empty() {
        return Err(Error::new(
            "neither .proto files nor descriptor sets were given",
        ));
    }
    let mut input = Input {
        imports: true,
        ..Input::default()
    };
    let mut paths = Vec::new();
    for set in &config.descriptor_sets {
        let files = match set {
            DescriptorSet::Bytes(bytes) => decode(bytes.clone())?,
            DescriptorSet::File(path) => {
                let name = path.display().to_string();
                let bytes = std::fs::read(path)
                    .map_err(|error| Error::new(error.to_string()).in_file(&name))?;
                paths.push(path.clone());
                decode(bytes).map_err(|error| error.in_file(&name))?
            }
        };
        input.requested.extend(not_imported(&files));
        input.files.extend(files);
    }
    if !config.files.is_empty() {
        proto::compile(config, &mut input, &mut paths)?;
    }
    Ok((input, paths))
}

/// The files that `message` holds in the repeated field `number`: every file by itself, whose octets are kept as
/// they came.
pub(super) fn files(
    message: &Bytes,
    number: u32,
) -> Result<Vec<Shared<FileDescriptorProto>>, DecodeError> {
    let mut files = Vec::new();
    let mut reader = Reader::new(message);
    while let Some(record) = reader.next()? {
        let Value::Len(octets) = record.value else {
            continue;
        };
        if record.field == number {
            let start = record.offset + record.raw.len().saturating_sub(octets.len());
            let file = Shared::decode(message.slice_ref(octets));
            let in_message = |error: DecodeError| {
                DecodeError::new(error.kind(), start + error.offset() as usize)
            };
            files.push(file.map_err(in_message)?);
        }
    }
    Ok(files)
}

fn decode(set: Vec<u8>) -> Result<Vec<Shared<FileDescriptorProto>>, Error> {
    files(&Bytes::from(set), FILE)
        .map_err(|error| Error::new(format!("not a descriptor set: {error}")))
}

/// The files that a set was made for: those that no other one in it imports.
fn not_imported(files: &[Shared<FileDescriptorProto>]) -> Vec<String> {
    let files = || files.iter().map(Shared::view);
    let imported: BTreeSet<&str> = files().flat_map(|file| file.dependency().iter()).collect();
    let names = files().map(|file| file.name());
    names
        .filter(|name| !imported.contains(name))
        .map(str::to_owned)
        .collect()
}
