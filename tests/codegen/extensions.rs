//! Extensions and MessageSet.

use viewbuf::codegen::Config;
use viewbuf::codegen::model::{Cardinality, Home, Kind, Presence};

use crate::support::{config, data, message, proto2};

#[test]
fn extensions_know_their_message_and_their_scope() {
    let model = proto2(
        "extensions",
        "package p;
        message M { extensions 100 to 200, 1000 to max; }
        message Scope {
          extend M { optional Scope inScope = 100; }
          message Deep { extend M { repeated int32 deep = 101 [packed = true]; } }
        }
        extend M { optional string top = 1000 [default = \"x\"]; }",
    );
    let m = message(&model, "p.M");
    let ranges: Vec<(u32, u32)> = m
        .extension_ranges
        .iter()
        .map(|range| (*range.start(), *range.end()))
        .collect();
    assert_eq!(ranges, [(100, 200), (1000, 536_870_911)]);
    let named = |name: &str| {
        model
            .extensions
            .iter()
            .find(|extension| extension.field.full_name == name)
            .unwrap()
    };
    let scope = message(&model, "p.Scope");
    let in_scope = named("p.Scope.inScope");
    assert_eq!((in_scope.extendee, in_scope.scope), (m.id, Some(scope.id)));
    assert_eq!(
        (&in_scope.home, in_scope.ident.as_str()),
        (&scope.inner, "IN_SCOPE")
    );
    assert_eq!(in_scope.field.kind, Kind::Message(scope.id));
    assert_eq!(in_scope.field.presence, Presence::Explicit);
    assert_eq!(scope.declared_extensions, [in_scope.id]);
    let deep = named("p.Scope.Deep.deep");
    assert!(deep.field.packed && deep.field.cardinality == Cardinality::Repeated);
    let top = named("p.top");
    assert_eq!(top.home, m.home);
    assert!(top.generated && top.field.default.is_some());
    let Home::Local(module) = top.home else {
        panic!("generated here")
    };
    assert_eq!(model.module(module).extensions, [top.id]);
}

#[test]
fn message_sets_are_marked_and_their_numbers_have_room() {
    let model = Config::new()
        .descriptor_set_bytes(data("message_set.pb"))
        .model()
        .unwrap();
    assert!(message(&model, "test.set.Set").message_set);
    assert_eq!(model.extensions[0].field.number, 2_000_000_000);
}

#[test]
fn options_of_descriptors_need_no_descriptors() {
    let text = "syntax = \"proto3\";
        import \"google/protobuf/descriptor.proto\";
        extend google.protobuf.FieldOptions { string mark = 50000; }
        message M { int32 a = 1 [(mark) = \"x\"]; }";
    // Those of the runtime serve: the option is there, typed, to be looked up in them.
    let model = config("custom_option", &[("test.proto", text)])
        .model()
        .unwrap();
    assert!(model.extensions[0].generated);
    let options = message(&model, "google.protobuf.FieldOptions");
    assert_eq!(options.home, Home::External("::viewbuf::types".into()));

    let model = config("custom_option", &[("test.proto", text)])
        .well_known_types(false)
        .model()
        .unwrap();
    assert!(!model.extensions[0].generated);
    assert!(!message(&model, "google.protobuf.FieldOptions").generated);
    assert!(message(&model, "M").generated);
    assert_eq!(
        model
            .root()
            .children
            .iter()
            .filter(|id| model.module(**id).populated)
            .count(),
        0
    );
}

#[test]
fn descriptors_that_fields_lead_to_are_generated() {
    let text = "syntax = \"proto3\";
        import \"google/protobuf/descriptor.proto\";
        message M { google.protobuf.FieldOptions options = 1; }";
    let model = config("reachable", &[("test.proto", text)])
        .well_known_types(false)
        .model()
        .unwrap();
    let generated = |name: &str| message(&model, name).generated;
    assert!(generated("google.protobuf.FieldOptions"));
    assert!(generated("google.protobuf.UninterpretedOption.NamePart"));
    assert!(!generated("google.protobuf.FileDescriptorProto"));
    assert!(
        model
            .enum_named("google.protobuf.FieldOptions.JSType")
            .unwrap()
            .generated
    );
}
