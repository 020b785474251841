//! Protos in, models out.

use std::path::PathBuf;

use viewbuf::codegen::model::{Field, Message, Model};
use viewbuf::codegen::{Config, Error};

/// A fresh directory with these files in it.
pub(crate) fn directory(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("codegen")
        .join(test);
    if directory.exists() {
        std::fs::remove_dir_all(&directory).unwrap();
    }
    for (name, text) in files {
        let path = directory.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    directory
}

/// Options that compile the first of these files.
pub(crate) fn config(test: &str, files: &[(&str, &str)]) -> Config {
    let directory = directory(test, files);
    Config::new()
        .files([directory.join(files[0].0)])
        .includes([directory])
}

/// The model of one proto3 file with this text.
pub(crate) fn proto3(test: &str, text: &str) -> Model {
    let text = format!("syntax = \"proto3\";\n{text}");
    config(test, &[("test.proto", &text)]).model().unwrap()
}

/// The model of one proto2 file with this text.
pub(crate) fn proto2(test: &str, text: &str) -> Model {
    let text = format!("syntax = \"proto2\";\n{text}");
    config(test, &[("test.proto", &text)]).model().unwrap()
}

/// What is wrong with one proto file.
pub(crate) fn error(test: &str, text: &str) -> Error {
    config(test, &[("test.proto", text)]).model().unwrap_err()
}

/// A message by its full name.
pub(crate) fn message<'a>(model: &'a Model, name: &str) -> &'a Message {
    model
        .message_named(name)
        .unwrap_or_else(|| panic!("no message {name}"))
}

/// A field by its name in the proto.
pub(crate) fn field<'a>(message: &'a Message, name: &str) -> &'a Field {
    let found = message.fields.iter().find(|field| field.name == name);
    found.unwrap_or_else(|| panic!("no field {name}"))
}

/// The octets of a file under `tests/data/codegen`.
pub(crate) fn data(name: &str) -> Vec<u8> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    std::fs::read(root.join("tests/data/codegen").join(name)).unwrap()
}
