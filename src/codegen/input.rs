//! Where schemas come from: descriptor sets, and `.proto` files.

#[cfg_attr(viewbuf_bootstrap, path = "input/no_proto.rs")]
mod proto;

use alloc::collections::BTreeSet;
use std::path::PathBuf;

use super::config::DescriptorSet;
use super::descriptor::{DecodeMessage, FileProto, FileSet};
use super::resolve::Input;
use super::{Config, Error};

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
            DescriptorSet::Bytes(bytes) => decode(bytes)?,
            DescriptorSet::File(path) => {
                let name = path.display().to_string();
                let bytes = std::fs::read(path)
                    .map_err(|error| Error::new(error.to_string()).in_file(&name))?;
                paths.push(path.clone());
                decode(&bytes).map_err(|error| error.in_file(&name))?
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

fn decode(bytes: &[u8]) -> Result<Vec<FileProto>, Error> {
    match FileSet::decode(bytes) {
        Ok(set) => Ok(set.files),
        Err(error) => Err(Error::new(format!("not a descriptor set: {error}"))),
    }
}

/// The files that a set was made for: those that no other one in it imports.
fn not_imported(files: &[FileProto]) -> Vec<String> {
    let imported: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| file.dependencies.iter().map(String::as_str))
        .collect();
    let names = files.iter().map(|file| file.name.as_str());
    names
        .filter(|name| !imported.contains(name))
        .map(str::to_owned)
        .collect()
}
