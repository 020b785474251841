//! Fields: kinds, presence, packing, defaults, maps, groups, oneofs.

use viewbuf::codegen::model::{Cardinality, DefaultValue, Kind, Presence};

use crate::support::{config, field, message, proto2, proto3};

#[test]
fn every_scalar() {
    let model = proto3(
        "scalars",
        "message M {
          int32 a = 1; int64 b = 2; uint32 c = 3; uint64 d = 4; sint32 e = 5; sint64 f = 6;
          fixed32 g = 7; fixed64 h = 8; sfixed32 i = 9; sfixed64 j = 10; float k = 11;
          double l = 12; bool m = 13; string n = 14; bytes o = 15;
        }",
    );
    let kinds: Vec<Kind> = message(&model, "M")
        .fields
        .iter()
        .map(|field| field.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            Kind::Int32,
            Kind::Int64,
            Kind::Uint32,
            Kind::Uint64,
            Kind::Sint32,
            Kind::Sint64,
            Kind::Fixed32,
            Kind::Fixed64,
            Kind::Sfixed32,
            Kind::Sfixed64,
            Kind::Float,
            Kind::Double,
            Kind::Bool,
            Kind::String,
            Kind::Bytes
        ]
    );
}

#[test]
fn presence_and_packing_of_proto3() {
    let model = proto3(
        "presence3",
        "message M {
          int32 plain = 1;
          optional int32 maybe = 2;
          M message = 3;
          oneof choice { int32 a = 4; M b = 5; }
          repeated int32 packed = 6;
          repeated int32 expanded = 7 [packed = false];
          repeated string strings = 8;
        }",
    );
    let m = message(&model, "M");
    let presence = |name| field(m, name).presence;
    assert_eq!(presence("plain"), Presence::Implicit);
    assert_eq!(presence("maybe"), Presence::Explicit);
    assert_eq!(presence("message"), Presence::Explicit);
    assert_eq!(presence("a"), Presence::Oneof(0));
    assert_eq!(presence("b"), Presence::Oneof(0));
    assert_eq!(m.oneofs.len(), 1, "the oneof of `maybe` is no oneof");
    assert_eq!(m.oneofs[0].fields, [3, 4]);
    let packed = |name| field(m, name).packed;
    assert!(packed("packed") && !packed("expanded") && !packed("strings") && !packed("plain"));
}

#[test]
fn presence_and_packing_of_proto2() {
    let model = proto2(
        "presence2",
        "message M {
          optional int32 maybe = 1;
          required int32 must = 2;
          repeated int32 expanded = 3;
          repeated int32 packed = 4 [packed = true];
          optional group Inner = 5 { optional int32 a = 1; }
          repeated group Items = 6 {}
        }",
    );
    let m = message(&model, "M");
    assert_eq!(field(m, "maybe").presence, Presence::Explicit);
    assert_eq!(field(m, "must").presence, Presence::Required);
    assert!(!field(m, "expanded").packed && field(m, "packed").packed);
    let inner = field(m, "inner");
    assert!(inner.delimited);
    assert_eq!(inner.kind.message(), Some(message(&model, "M.Inner").id));
    assert_eq!(field(m, "items").cardinality, Cardinality::Repeated);
}

#[test]
fn defaults_are_parsed() {
    let model = proto2(
        "defaults",
        r#"enum E { A = 5; B = -7; }
        message M {
          optional int32 i = 1 [default = -0x80000000];
          optional uint64 u = 2 [default = 18446744073709551615];
          optional float f = 3 [default = -inf];
          optional double d = 4 [default = nan];
          optional double e = 5 [default = 1.5e3];
          optional bool b = 6 [default = true];
          optional string s = 7 [default = "a\"\n\303\251"];
          optional bytes y = 8 [default = "\000\377\x41\\"];
          optional E n = 9 [default = B];
          optional E none = 10;
          oneof c { sint32 z = 11 [default = 3]; }
        }"#,
    );
    let m = message(&model, "M");
    let default = |name| field(m, name).default.clone();
    assert_eq!(default("i"), Some(DefaultValue::I32(i32::MIN)));
    assert_eq!(default("u"), Some(DefaultValue::U64(u64::MAX)));
    assert_eq!(default("f"), Some(DefaultValue::F32(f32::NEG_INFINITY)));
    assert!(matches!(default("d"), Some(DefaultValue::F64(value)) if value.is_nan()));
    assert_eq!(default("e"), Some(DefaultValue::F64(1500.0)));
    assert_eq!(default("b"), Some(DefaultValue::Bool(true)));
    assert_eq!(
        default("s"),
        Some(DefaultValue::String("a\"\n\u{e9}".into()))
    );
    assert_eq!(
        default("y"),
        Some(DefaultValue::Bytes(vec![0, 0xff, 0x41, b'\\']))
    );
    assert_eq!(default("n"), Some(DefaultValue::Enum(1)));
    assert_eq!(default("none"), None);
    assert_eq!(default("z"), Some(DefaultValue::I32(3)));
}

#[test]
fn maps_are_fields_and_their_entries_are_gone() {
    let model = proto3(
        "maps",
        "enum E { ZERO = 0; }
        message M {
          map<string, M> a = 1;
          map<sfixed64, E> b = 2;
          map<bool, bytes> c = 3;
        }",
    );
    assert_eq!(model.messages.len(), 1);
    let m = message(&model, "M");
    let e = model.enum_named("E").unwrap().id;
    let maps: Vec<Cardinality> = m.fields.iter().map(|field| field.cardinality).collect();
    assert_eq!(
        maps,
        [
            Cardinality::Map {
                key: Kind::String,
                value: Kind::Message(m.id)
            },
            Cardinality::Map {
                key: Kind::Sfixed64,
                value: Kind::Enum(e)
            },
            Cardinality::Map {
                key: Kind::Bool,
                value: Kind::Bytes
            },
        ]
    );
    assert!(
        m.fields
            .iter()
            .all(|field| field.presence == Presence::Implicit && !field.boxed)
    );
}

#[test]
fn fields_are_sorted_by_number_and_know_their_place() {
    let model = proto3(
        "order",
        "message M { int32 c = 30; int32 a = 1; int32 b = 2; }",
    );
    let m = message(&model, "M");
    let fields: Vec<(u32, usize)> = m.fields.iter().map(|f| (f.number, f.declared)).collect();
    assert_eq!(fields, [(1, 1), (2, 2), (30, 0)]);
}

#[test]
fn options_are_seen() {
    let model = proto3(
        "options",
        "message M {
          option deprecated = true;
          int32 old = 1 [deprecated = true];
          string secret = 2 [debug_redact = true, json_name = \"s\"];
          string long_name = 3;
        }",
    );
    let m = message(&model, "M");
    assert!(m.deprecated && field(m, "old").deprecated && !field(m, "secret").deprecated);
    assert!(field(m, "secret").debug_redact && !field(m, "old").debug_redact);
    assert_eq!(field(m, "secret").json_name, "s");
    assert_eq!(field(m, "long_name").json_name, "longName");
}

#[test]
fn strings_may_be_taken_as_bytes() {
    let text = "syntax = \"proto2\"; message M { optional string s = 1 [default = \"\\\\n\"]; \
                optional string t = 2; }";
    let model = config("as_bytes", &[("test.proto", text)])
        .strings_as_bytes(".M.s")
        .model()
        .unwrap();
    let m = message(&model, "M");
    assert_eq!(field(m, "s").kind, Kind::Bytes);
    assert_eq!(
        field(m, "s").default,
        Some(DefaultValue::Bytes(b"\\n".to_vec()))
    );
    assert!(!field(m, "s").utf8);
    assert_eq!(field(m, "t").kind, Kind::String);
}
