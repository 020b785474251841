//! Files: imports, external paths, well-known types, output.

use viewbuf::codegen::Config;
use viewbuf::codegen::model::{Home, Model, ModuleId};

use crate::support::{config, data, directory, field, message};

const FILES: &[(&str, &str)] = &[
    (
        "app.proto",
        "syntax = \"proto3\"; package app; import \"base.proto\"; import public \"other.proto\";
        import \"google/protobuf/timestamp.proto\"; import \"google/protobuf/struct.proto\";
        message App { base.Base.Part part = 1; other.Other other = 2; base.Kind kind = 5;
          google.protobuf.Timestamp at = 3; google.protobuf.Value value = 4; }",
    ),
    (
        "base.proto",
        "syntax = \"proto3\"; package base; message Base { message Part {} } enum Kind { ZERO = 0; }",
    ),
    (
        "other.proto",
        "syntax = \"proto3\"; package other; message Other {}",
    ),
];

fn path(model: &Model, name: &str) -> String {
    let message = message(model, name);
    model.path(ModuleId::ROOT, &message.home, &message.names.owned)
}

#[test]
fn imports_are_generated_too() {
    let model = config("imports", FILES).model().unwrap();
    assert!(
        message(&model, "base.Base.Part").generated && message(&model, "other.Other").generated
    );
    let names: Vec<&str> = model.files.iter().map(|file| file.name.as_str()).collect();
    let place = |name| names.iter().position(|file| *file == name).unwrap();
    assert!(place("base.proto") < place("app.proto") && place("other.proto") < place("app.proto"));
}

#[test]
fn well_known_types_are_those_of_the_runtime() {
    let model = config("well_known", FILES).model().unwrap();
    assert_eq!(
        path(&model, "google.protobuf.Timestamp"),
        "::viewbuf::types::Timestamp"
    );
    let value = message(&model, "google.protobuf.Value");
    assert_eq!(
        value.inner,
        Home::External("::viewbuf::types::value".into())
    );
    assert!(!value.generated);

    let model = config("well_known", FILES)
        .runtime("crate")
        .model()
        .unwrap();
    assert_eq!(
        path(&model, "google.protobuf.Timestamp"),
        "crate::types::Timestamp"
    );

    let model = config("well_known", FILES)
        .well_known_types(false)
        .model()
        .unwrap();
    assert_eq!(
        path(&model, "google.protobuf.Timestamp"),
        "self::google::protobuf::Timestamp"
    );
    assert!(message(&model, "google.protobuf.ListValue").generated);
}

#[test]
fn external_paths_replace_packages_and_types() {
    let model = config("extern_package", FILES)
        .extern_path(".base", "::b::proto")
        .model()
        .unwrap();
    assert_eq!(path(&model, "base.Base.Part"), "::b::proto::base::Part");
    assert!(!message(&model, "base.Base").generated && message(&model, "app.App").generated);
    let kind = model.enum_named("base.Kind").unwrap();
    assert_eq!(
        model.path(ModuleId::ROOT, &kind.home, &kind.ident),
        "::b::proto::Kind"
    );

    let model = config("extern_type", FILES)
        .extern_path(".base.Base.Part", "::parts::Piece")
        .model()
        .unwrap();
    let part = message(&model, "base.Base.Part");
    assert_eq!(path(&model, "base.Base.Part"), "::parts::Piece");
    assert_eq!(part.names.view, "PieceView");
    assert!(!part.generated && message(&model, "base.Base").generated);

    let model = config("extern_all", FILES)
        .extern_path(".", "::all")
        .extern_path(".app", "crate::app")
        .model()
        .unwrap();
    assert_eq!(path(&model, "base.Base.Part"), "::all::base::base::Part");
    assert_eq!(path(&model, "app.App"), "crate::app::App");
}

#[test]
fn wrong_external_paths_are_refused() {
    for (proto, rust) in [("base", "::b"), (".base", ""), (".base", "::b::")] {
        let error = config("extern_wrong", FILES)
            .extern_path(proto, rust)
            .model()
            .unwrap_err();
        assert!(error.text().contains("extern_path"), "{error}");
    }
}

#[test]
fn the_order_of_inputs_does_not_show() {
    let root = directory("order_of_inputs", FILES);
    let model = |files: [&str; 3]| {
        let files = files.map(|file| root.join(file));
        let config = Config::new().files(files).includes([root.clone()]);
        format!("{:?}", config.model().unwrap())
    };
    let one = model(["app.proto", "base.proto", "other.proto"]);
    assert_eq!(one, model(["other.proto", "base.proto", "app.proto"]));
}

#[test]
fn descriptor_sets_and_protos_go_together() {
    let config = config("both", FILES)
        .descriptor_set_bytes(data("editions.pb"))
        .descriptor_set_bytes(data("editions.pb"));
    let model = config.model().unwrap();
    assert!(message(&model, "app.App").generated);
    assert!(message(&model, "test.editions.Everything").generated);
}

#[test]
fn a_descriptor_set_is_read_from_its_file() {
    let root = directory("set_file", &[]);
    std::fs::create_dir_all(&root).unwrap();
    std::fs::write(root.join("set.pb"), data("editions.pb")).unwrap();
    let model = Config::new()
        .descriptor_set(root.join("set.pb"))
        .model()
        .unwrap();
    assert_eq!(
        field(message(&model, "test.editions.Everything"), "implicit").number,
        1
    );
    let error = Config::new()
        .descriptor_set(root.join("none.pb"))
        .model()
        .unwrap_err();
    assert!(
        error.file().is_some_and(|file| file.ends_with("none.pb")),
        "{error}"
    );
}

#[test]
fn the_output_goes_where_it_should() {
    let root = directory("output", &[("keep", "")]);
    config("output_in", FILES)
        .out_dir(&root)
        .include_file("proto.rs")
        .compile()
        .unwrap();
    let text = config("output_in", FILES).generate().unwrap();
    assert_eq!(
        std::fs::read_to_string(root.join("proto.rs")).unwrap(),
        text
    );
    let error = config("output_in", FILES)
        .out_dir(root.join("none"))
        .compile()
        .unwrap_err();
    assert!(
        error
            .file()
            .is_some_and(|file| file.ends_with("viewbuf.rs")),
        "{error}"
    );
}

/// What a derive cannot do with the unknown fields of a message, or with its oneofs, an attribute tells it.
#[test]
fn attributes_reach_all_that_messages_oneofs_and_closed_enums_hold() {
    let text = "syntax = \"proto2\"; message M { oneof choice { int32 a = 1; } optional string unknown_fields = 2; }
        message N {} enum State { STATE_OFF = 0; STATE_ON = 1; }";
    let directory = directory("field_attributes", &[("test.proto", text)]);
    Config::new()
        .files([directory.join("test.proto")])
        .includes([&directory])
        .out_dir(&directory)
        .field_attribute("unknown_fields", "#[a]")
        .field_attribute("unknown_fields_", "#[b]")
        .field_attribute("M.choice", "#[c]")
        .field_attribute("M.a", "#[d]")
        .field_attribute("State.STATE_ON", "#[e]")
        .compile()
        .unwrap();
    let code = std::fs::read_to_string(directory.join("viewbuf.rs")).unwrap();
    let code = code.replace(char::is_whitespace, "");
    for line in [
        "#[a]pubunknown_fields:::core::option::Option<::viewbuf::alloc::string::String>",
        "#[b]pubunknown_fields_:::viewbuf::UnknownFields",
        "#[a]pubunknown_fields:::viewbuf::UnknownFields",
        "#[c]pubchoice:::core::option::Option<",
        "#[d]A(i32)",
        "#[e]On=1",
    ] {
        assert!(code.contains(line), "{line}");
    }
}
