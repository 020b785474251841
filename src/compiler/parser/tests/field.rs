//! Fields, their defaults, and groups.

use super::{error, error_in_message, errors, field, file, message};
use crate::types::field_descriptor_proto::{Label, Type};

#[test]
fn fields() {
    let plain = field("optional int32 a = 1;");
    assert_eq!(plain.name.as_deref(), Some("a"));
    assert_eq!(plain.number, Some(1));
    assert_eq!(plain.label, Some(Label::Optional));
    assert_eq!(plain.r#type, Some(Type::Int32));
    assert_eq!((plain.type_name, plain.json_name), (None, None));
    let named = field("repeated .a.b.C a = 0x10 [json_name = 'x' \"y\"];");
    assert_eq!(named.number, Some(16));
    assert_eq!(
        (named.r#type, named.type_name.as_deref()),
        (None, Some(".a.b.C"))
    );
    assert_eq!(named.json_name.as_deref(), Some("xy"));
    assert_eq!(
        field("required map a = 1;").type_name.as_deref(),
        Some("map")
    );
    assert_eq!(field("required map_x a = 017;").number, Some(15));
    // Keywords are names wherever they cannot be anything else.
    assert_eq!(
        field("optional bool message = 1;").name.as_deref(),
        Some("message")
    );
    let types = [
        ("double", Type::Double),
        ("float", Type::Float),
        ("int64", Type::Int64),
        ("uint64", Type::Uint64),
        ("fixed64", Type::Fixed64),
        ("fixed32", Type::Fixed32),
        ("bool", Type::Bool),
        ("string", Type::String),
        ("bytes", Type::Bytes),
        ("uint32", Type::Uint32),
        ("sfixed32", Type::Sfixed32),
        ("sfixed64", Type::Sfixed64),
        ("sint32", Type::Sint32),
        ("sint64", Type::Sint64),
    ];
    for (name, r#type) in types {
        let field = field(&format!("optional {name} a = 1;"));
        assert_eq!(field.r#type, Some(r#type), "{name}");
    }
}

#[test]
fn wrong_fields() {
    let of = error_in_message;
    assert_eq!(
        of("int32 a = 1;"),
        "3:1: Expected \"required\", \"optional\", or \"repeated\"."
    );
    assert_eq!(of("optional int32 = 1;"), "3:16: Expected field name.");
    assert_eq!(of("optional int32 a;"), "3:17: Missing field number.");
    assert_eq!(of("optional int32 a = x;"), "3:20: Expected field number.");
    assert_eq!(of("optional int32 a = -1;"), "3:20: Expected field number.");
    assert_eq!(
        of("optional int32 a = 4294967296;"),
        "3:20: Integer out of range."
    );
    assert_eq!(of("optional int32 a = 1"), "4:1: Expected \";\".");
    assert_eq!(of("optional = 1;"), "3:10: Expected type name.");
    assert_eq!(of("optional a.= b = 1;"), "3:12: Expected identifier.");
    assert_eq!(
        of("optional int32 a = 1 [default = 1, default = 2];"),
        "3:36: Already set option \"default\"."
    );
    assert_eq!(
        of("optional int32 a = 1 [json_name = 'a', json_name = 'b'];"),
        "3:40: Already set option \"json_name\"."
    );
    assert_eq!(
        of("optional int32 a = 1 [json_name = b];"),
        "3:35: Expected string for JSON name."
    );
    assert_eq!(of("optional int32 a = 1 [b = 1;"), "3:28: Expected \"]\".");
    assert_eq!(
        error("message M {\n"),
        "3:1: Reached end of input in message definition (missing '}')."
    );
    assert_eq!(error("message {}"), "2:9: Expected message name.");
    assert_eq!(error("message M;"), "2:10: Expected \"{\".");
    let editions = errors(
        "edition = \"2023\"; message M {\noptional int32 a = 1;\nrequired int32 b = 2;\noptional group \
         C = 3 {}\n}",
    );
    let optional = "Label \"optional\" is not supported in editions. By default, all singular fields \
                    have presence unless features.field_presence is set.";
    assert_eq!(
        editions,
        [
            format!("2:1: {optional}"),
            "3:1: Label \"required\" is not supported in editions, use features.field_presence = \
             LEGACY_REQUIRED."
                .to_owned(),
            format!("4:1: {optional}"),
            "4:10: Group syntax is no longer supported in editions. To get group behavior you can \
             specify features.message_encoding = DELIMITED on a message field."
                .to_owned(),
        ]
    );
}

#[test]
fn defaults() {
    let of = |text: &str| {
        let (r#type, value) = text.split_once(' ').unwrap();
        let field = field(&format!("optional {type} a = 1 [default = {value}];"));
        field.default_value.unwrap()
    };
    assert_eq!(of("int32 -2147483648"), "-2147483648");
    assert_eq!(of("sint32 - 0x7f"), "-127");
    assert_eq!(
        of("sfixed64 -01000000000000000000000"),
        "-9223372036854775808"
    );
    assert_eq!(of("uint32 4294967295"), "4294967295");
    assert_eq!(of("fixed64 0xffffffffffffffff"), "18446744073709551615");
    assert_eq!(of("double 0.1"), "0.1");
    assert_eq!(of("float .5e1"), "5");
    assert_eq!(
        of("double 1.7976931348623157e308"),
        "1.7976931348623157e+308"
    );
    assert_eq!(of("double 1e15"), "1e+15");
    assert_eq!(of("double 123456789012345"), "123456789012345");
    assert_eq!(of("double 0.0001"), "0.0001");
    assert_eq!(of("double 0.00001"), "1e-05");
    assert_eq!(of("double 18446744073709551616"), "1.8446744073709552e+19");
    assert_eq!(of("double 0x10"), "16");
    assert_eq!(of("float -inf"), "-inf");
    assert_eq!(of("float nan"), "nan");
    assert_eq!(of("bool true"), "true");
    assert_eq!(of("string 'a' \"\\n\\u00e9\""), "a\n\u{e9}");
    assert_eq!(of("bytes '\\xff\\'a\\000\\t'"), "\\377\\'a\\000\\t");
    assert_eq!(of("some.Enum VALUE"), "VALUE");
    // It cannot be known yet that this is no enum.
    assert_eq!(of("Enum 42"), "42");
}

#[test]
fn wrong_defaults() {
    let of = |text: &str| {
        let (r#type, value) = text.split_once(' ').unwrap();
        let found = error_in_message(&format!("optional {type} a = 1 [default = {value}];"));
        let (place, text) = found.split_once(": ").unwrap();
        assert!(place.starts_with("3:"), "{found}");
        text.to_owned()
    };
    assert_eq!(of("int32 2147483648"), "Integer out of range.");
    assert_eq!(of("int32 -2147483649"), "Integer out of range.");
    assert_eq!(of("int64 9223372036854775808"), "Integer out of range.");
    assert_eq!(of("uint32 4294967296"), "Integer out of range.");
    assert_eq!(of("uint64 18446744073709551616"), "Integer out of range.");
    assert_eq!(
        of("uint64 -1"),
        "Unsigned field can't have negative default value."
    );
    assert_eq!(of("int32 1.5"), "Expected integer for field default value.");
    assert_eq!(of("int32 'a'"), "Expected integer for field default value.");
    assert_eq!(of("float a"), "Expected number.");
    assert_eq!(of("double 0xfffffffffffffffff"), "Integer out of range.");
    assert_eq!(of("bool 1"), "Expected \"true\" or \"false\".");
    assert_eq!(of("string a"), "Expected string for field default value.");
    assert_eq!(of("string '\\ud800'"), "The string is not valid UTF-8.");
    assert_eq!(of("bytes 1"), "Expected string.");
}

#[test]
fn groups() {
    let message = message("optional group Abc = 1 [deprecated = true] { optional int32 x = 2; }");
    let field = &message.field[0];
    assert_eq!(field.name.as_deref(), Some("abc"));
    assert_eq!(field.r#type, Some(Type::Group));
    assert_eq!(field.type_name.as_deref(), Some("Abc"));
    assert_eq!(message.nested_type[0].name.as_deref(), Some("Abc"));
    assert_eq!(message.nested_type[0].field[0].number, Some(2));
    let of = error_in_message;
    assert_eq!(
        of("optional group a = 1 {}"),
        "3:16: Group names must start with a capital letter."
    );
    assert_eq!(of("optional group A = 1;"), "3:21: Missing group body.");
}

#[test]
fn fields_of_one_name_take_no_longer() {
    let field = "optional int32 a = 1;".repeat(20_000);
    let file = file(&format!("syntax = \"proto3\"; message M {{ {field} }}"));
    assert_eq!(file.message_type[0].oneof_decl.len(), 1);
}
