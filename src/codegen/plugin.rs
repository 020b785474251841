//! The plugin of `protoc` and `buf`: a `CodeGeneratorRequest` in, a `CodeGeneratorResponse` out.
//!
//! ```text
//! protoc --viewbuf_out=src/proto --viewbuf_opt=writer=false,boxed=.users.User.address users.proto
//! ```
//!
//! One run makes one file, `viewbuf.rs`, with the files named on the command line. Whatever they import
//! must be named too, or covered by an `extern_path`. The options are those of [`Config`]:
//!
//! | option | |
//! |---|---|
//! | `file=NAME` | [`Config::include_file`] |
//! | `owned=BOOL` `writer=BOOL` `lazy=BOOL` `server=BOOL` `client=BOOL` `reflection=BOOL` `arbitrary=BOOL` `well_known_types=BOOL` | |
//! | `runtime=RUST` | |
//! | `extern_path=PATH=RUST` | |
//! | `string_type=PATH=TYPE` | `string`, `box_str`, `arc_str`, or a Rust path |
//! | `bytes_type=PATH=TYPE` | `vec`, `bytes`, or a Rust path |
//! | `list_type=PATH=TYPE` | `vec`, `smallvec:N`, or a Rust path |
//! | `map_type=PATH=TYPE` | `btree_map`, `hash_map`, or a Rust path |
//! | `strings_as_bytes=PATH` `boxed=PATH` | |
//! | `derive=PATH=TRAITS` `attribute=PATH=TEXT` `field_attribute=PATH=TEXT` | |
//!
//! Options are separated by commas; a comma that belongs to an option is written `\,`.

mod parameter;

use alloc::collections::BTreeSet;

use bytes::Bytes;

use super::emit::emit;
use super::resolve::{Input, resolve};
use super::{Config, Error, input};
use crate::wire::{DecodeError, DecodeErrorKind, Reader, Value, Writer};

/// The response to a request. What is wrong with the schema or the options is said in the response;
/// `protoc` shows it.
#[must_use]
pub fn respond(request: &[u8]) -> Vec<u8> {
    match generate(request) {
        Ok((name, content)) => response(|writer| {
            writer.nested(FILE, |file| {
                file.len(FILE_NAME, name.as_bytes())
                    .len(FILE_CONTENT, content.as_bytes());
            });
        }),
        Err(error) => response(|writer| {
            writer.len(ERROR, error.to_string().as_bytes());
        }),
    }
}

fn generate(request: &[u8]) -> Result<(String, String), Error> {
    let (parameter, input) = decode(&Bytes::copy_from_slice(request))
        .map_err(|error| Error::new(format!("not a CodeGeneratorRequest: {error}")))?;
    let config: Config = parameter::parse(&parameter)?;
    let text = emit(&resolve(&input, &config)?, &config)?;
    Ok((config.file_name, text))
}

/// The parameter of a `CodeGeneratorRequest`, and its files.
fn decode(request: &Bytes) -> Result<(String, Input), DecodeError> {
    let mut parameter = String::new();
    let mut requested = BTreeSet::new();
    let mut reader = Reader::new(request);
    while let Some(record) = reader.next()? {
        let Value::Len(octets) = record.value else {
            continue;
        };
        let text = || match core::str::from_utf8(octets) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(DecodeError::new(
                DecodeErrorKind::InvalidUtf8,
                record.offset,
            )),
        };
        match record.field {
            FILE_TO_GENERATE => drop(requested.insert(text()?)),
            PARAMETER => parameter = text()?,
            _ => {}
        }
    }
    let input = Input {
        files: input::files(request, PROTO_FILE)?,
        requested,
        imports: false,
    };
    Ok((parameter, input))
}

fn response(content: impl FnOnce(&mut Writer<&mut Vec<u8>>)) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    content(&mut writer);
    writer
        .varint(SUPPORTED_FEATURES, PROTO3_OPTIONAL | EDITIONS)
        .varint(MINIMUM_EDITION, 1000)
        .varint(MAXIMUM_EDITION, 1001);
    // Nothing that fits into memory is too long for a vector, and the field numbers are right.
    let written = writer.finish();
    debug_assert!(written.is_ok(), "a response is shorter than 2 GiB");
    octets
}

// The fields of `CodeGeneratorRequest`.
const FILE_TO_GENERATE: u32 = 1;
const PARAMETER: u32 = 2;
const PROTO_FILE: u32 = 15;

// The fields of `CodeGeneratorResponse` and its `File`.
const ERROR: u32 = 1;
const SUPPORTED_FEATURES: u32 = 2;
const MINIMUM_EDITION: u32 = 3;
const MAXIMUM_EDITION: u32 = 4;
const FILE: u32 = 15;
const FILE_NAME: u32 = 1;
const FILE_CONTENT: u32 = 15;

// `CodeGeneratorResponse.Feature`.
const PROTO3_OPTIONAL: u64 = 1;
const EDITIONS: u64 = 2;
