//! Editions, from descriptor sets.

use viewbuf::codegen::Config;
use viewbuf::codegen::model::{Cardinality, DefaultValue, Edition, Kind, Model, Presence};

use crate::support::{data, field, message};

fn model(file: &str) -> Model {
    Config::new()
        .descriptor_set_bytes(data(file))
        .model()
        .unwrap()
}

#[test]
fn features_are_inherited_and_set() {
    check(&model("editions.pb"), "test.editions", Edition::Edition2023);
    check(
        &model("edition_2024.pb"),
        "test.later",
        Edition::Edition2024,
    );
}

fn check(model: &Model, package: &str, edition: Edition) {
    assert_eq!(model.files[0].edition, edition);
    let everything = message(model, &format!("{package}.Everything"));
    let inner = message(model, &format!("{package}.Everything.Inner")).id;
    let presence = |name| field(everything, name).presence;
    assert_eq!(presence("implicit"), Presence::Implicit);
    assert_eq!(presence("explicit"), Presence::Explicit);
    assert_eq!(presence("required"), Presence::Required);
    assert_eq!(presence("message"), Presence::Explicit);
    assert_eq!(presence("open"), Presence::Implicit);
    assert_eq!(presence("number"), Presence::Oneof(0));
    assert_eq!(presence("packed"), Presence::Implicit);
    assert!(everything.has_required);

    let delimited = |name| field(everything, name).delimited;
    assert!(delimited("message") && delimited("inner"));
    assert!(!delimited("prefixed") && !delimited("map") && !delimited("implicit"));
    assert!(!field(everything, "expanded").packed);
    assert!(field(everything, "packed").packed);
    // By decision strings are always checked.
    assert!(field(everything, "unchecked").utf8);

    let map = field(everything, "map");
    assert_eq!(map.kind, Kind::Message(inner));
    assert_eq!(
        map.cardinality,
        Cardinality::Map {
            key: Kind::String,
            value: Kind::Message(inner)
        }
    );

    let closed = model.enum_named(&format!("{package}.Closed")).unwrap();
    assert!(!closed.open);
    assert!(model.enum_named(&format!("{package}.Open")).unwrap().open);
    assert_eq!(
        field(everything, "closed").default,
        Some(DefaultValue::Enum(0))
    );
    assert_eq!(closed.values[0].number, 2);

    let [extra, extras] = model.extensions.as_slice() else {
        panic!("two extensions")
    };
    assert!(extra.field.delimited && extra.field.presence == Presence::Explicit);
    assert!(extras.field.packed && extras.field.kind == Kind::Sint64);
}

#[test]
fn proto_files_in_an_edition_are_as_their_descriptor_sets() {
    for (name, edition) in [
        ("2023", Edition::Edition2023),
        ("2024", Edition::Edition2024),
    ] {
        let text = format!(
            "edition = \"{name}\"; package p; option features.field_presence = IMPLICIT;
            message M {{ int32 implicit = 1; M delimited = 2 [features.message_encoding = DELIMITED];
              string required = 3 [features.field_presence = LEGACY_REQUIRED]; }}"
        );
        let test = format!("edition_{name}");
        let config = crate::support::config(&test, &[("test.proto", &text)]);
        let model = config.model().unwrap();
        assert_eq!(model.files[0].edition, edition);
        let message = crate::support::message(&model, "p.M");
        assert_eq!(field(message, "implicit").presence, Presence::Implicit);
        assert_eq!(field(message, "required").presence, Presence::Required);
        assert!(field(message, "delimited").delimited);
    }
}

#[test]
fn proto_files_in_editions_to_come_are_refused() {
    let error = crate::support::error("edition", "// first\n\n edition = \"2099\";\nmessage A {}");
    assert_eq!(
        (error.file(), error.line(), error.column()),
        (Some("test.proto"), Some(3), Some(12))
    );
    assert!(error.text().contains("2099"), "{error}");
}
