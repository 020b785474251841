//! `protoc-gen-viewbuf`.

use std::io::Write;
use std::process::{Command, Stdio};

use viewbuf::codegen::{Config, plugin};
use viewbuf::wire::{Reader, Value, Writer};

use crate::support::data;

/// A request for `file`, with the files of a descriptor set.
fn request(set: &[u8], file: &str, parameter: &str) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    writer.len(1, file.as_bytes()).len(2, parameter.as_bytes());
    for file in values(set, 1) {
        writer.len(15, &file);
    }
    writer.finish().unwrap();
    octets
}

/// The length-delimited values of a field.
fn values(message: &[u8], field: u32) -> Vec<Vec<u8>> {
    let mut reader = Reader::new(message);
    let mut values = Vec::new();
    while let Some(record) = reader.next().unwrap() {
        if let Value::Len(value) = record.value
            && record.field == field
        {
            values.push(value.to_vec());
        }
    }
    values
}

fn varint(message: &[u8], field: u32) -> Option<u64> {
    let mut reader = Reader::new(message);
    let mut found = None;
    while let Some(record) = reader.next().unwrap() {
        if let Value::Varint(value) = record.value
            && record.field == field
        {
            found = Some(value);
        }
    }
    found
}

fn error(response: &[u8]) -> Option<String> {
    values(response, 1)
        .pop()
        .map(|text| String::from_utf8(text).unwrap())
}

#[test]
fn the_response_holds_the_file_and_what_is_supported() {
    let set = data("editions.pb");
    let request = request(&set, "editions.proto", "file=proto.rs,lazy=false");
    let response = plugin::respond(&request);
    assert_eq!(error(&response), None);
    assert_eq!(varint(&response, 2), Some(3));
    assert_eq!(
        (varint(&response, 3), varint(&response, 4)),
        (Some(1000), Some(1001))
    );
    let [file] = values(&response, 15).try_into().unwrap();
    assert_eq!(values(&file, 1), [b"proto.rs"]);
    let text = Config::new()
        .descriptor_set_bytes(set)
        .lazy(false)
        .generate()
        .unwrap();
    assert_eq!(values(&file, 15), [text.into_bytes()]);
}

#[test]
fn the_binary_answers_on_standard_output() {
    let request = request(&data("editions.pb"), "editions.proto", "");
    let mut child = Command::new(env!("CARGO_BIN_EXE_protoc-gen-viewbuf"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&request).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(output.stdout, plugin::respond(&request));
}

#[test]
fn errors_are_in_the_response() {
    let set = data("editions.pb");
    let says = |request: &[u8]| error(&plugin::respond(request)).unwrap();
    assert!(says(&request(&set, "editions.proto", "colour=red")).contains("colour=red"));
    assert!(says(&[0x0a, 0x05]).contains("CodeGeneratorRequest"));
    assert!(values(&plugin::respond(&[0x0a, 0x05]), 15).is_empty());
}

#[test]
fn types_of_files_that_are_not_asked_for_need_a_path() {
    let files = [
        file("base.proto", &[], &[]),
        file("app.proto", &["base.proto"], &[".base.M"]),
    ];
    let mut set = Vec::new();
    let mut writer = Writer::append(&mut set);
    for file in &files {
        writer.len(1, file);
    }
    writer.finish().unwrap();
    let text = error(&plugin::respond(&request(&set, "app.proto", ""))).unwrap();
    assert!(
        text.contains("base.M") && text.contains("base.proto"),
        "{text}"
    );
    let covered = request(&set, "app.proto", "extern_path=.base=::base");
    assert_eq!(error(&plugin::respond(&covered)), None);
}

/// A proto3 file with a package like its name and a message `M` with fields of these types.
fn file(name: &str, imports: &[&str], types: &[&str]) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut writer = Writer::append(&mut octets);
    writer
        .len(1, name.as_bytes())
        .len(2, name.trim_end_matches(".proto").as_bytes());
    for import in imports {
        writer.len(3, import.as_bytes());
    }
    writer.nested(4, |message| {
        message.len(1, b"M");
        for (number, kind) in (1_u64..).zip(types) {
            message.nested(2, |field| {
                let name = format!("f{number}");
                field
                    .len(1, name.as_bytes())
                    .varint(3, number)
                    .varint(4, 1)
                    .varint(5, 11);
                field.len(6, kind.as_bytes());
            });
        }
    });
    writer.len(12, b"proto3");
    writer.finish().unwrap();
    octets
}
