//! Each construct, and each error with its place.

mod comment;
mod enumeration;
mod error;
mod extend;
mod field;
mod file;
mod map;
mod oneof;
mod option;
mod place;
mod range;
mod service;
mod visibility;

use crate::types::source_code_info::Location;
use crate::types::{
    DescriptorProto, FieldDescriptorProto, FileDescriptorProto, UninterpretedOption,
};

use super::parse;

fn file(source: &str) -> FileDescriptorProto {
    match parse("t.proto", source.into()) {
        Ok((parsed, _)) => parsed.file,
        Err(errors) => panic!("{errors:?}"),
    }
}

/// What is wrong, each as `line:column: text`.
fn errors(source: &str) -> Vec<String> {
    let Err(errors) = parse("t.proto", source.into()) else {
        panic!("nothing is wrong");
    };
    let shown = errors.iter().map(|error| {
        let place = error.position();
        let place = place.map(|place| format!("{}:{}: ", place.line, place.column));
        format!("{}{}", place.unwrap_or_default(), error.text())
    });
    shown.collect()
}

/// The one thing that is wrong in a file of proto2 that begins in its second line.
fn error(source: &str) -> String {
    let found = errors(&format!("syntax = \"proto2\";\n{source}"));
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

/// The one thing that is wrong in the body of a message of proto2, at the column in that body.
fn error_in_message(body: &str) -> String {
    error(&format!("message M {{\n{body}\n}}"))
}

fn message(body: &str) -> DescriptorProto {
    let mut file = file(&format!("syntax = \"proto2\"; message M {{ {body} }}"));
    file.message_type.remove(0)
}

fn field(text: &str) -> FieldDescriptorProto {
    message(text).field.remove(0)
}

fn option(value: &str) -> UninterpretedOption {
    let file = file(&format!("syntax = \"proto2\"; option a = {value};"));
    file.options.unwrap().uninterpreted_option.remove(0)
}

fn location(file: &FileDescriptorProto, path: &[i32]) -> Location {
    let info = file.source_code_info.as_ref().unwrap();
    let mut found = info.location.iter().filter(|part| part.path == path);
    let location = found.next().unwrap().clone();
    assert!(found.next().is_none(), "{path:?} is there twice");
    location
}
