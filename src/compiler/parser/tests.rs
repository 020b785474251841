//! Each construct, and each error with its place.

use crate::types::descriptor_proto::{ExtensionRange, ReservedRange};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::source_code_info::Location;
use crate::types::{
    DescriptorProto, Edition, FieldDescriptorProto, FileDescriptorProto, SymbolVisibility,
    UninterpretedOption,
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

#[test]
fn syntax_and_edition() {
    assert_eq!(file("").syntax, None);
    assert_eq!(file("syntax = 'proto2';").syntax.as_deref(), Some("proto2"));
    assert_eq!(
        file("syntax = 'pro' \"to3\";").syntax.as_deref(),
        Some("proto3")
    );
    let edition = file("edition = \"2024\";");
    assert_eq!(edition.syntax.as_deref(), Some("editions"));
    assert_eq!(edition.edition, Some(Edition::Edition2024));
    assert_eq!(
        file("\u{feff}edition = '2023';").edition,
        Some(Edition::Edition2023)
    );
    let (_, warnings) = parse("t.proto", "".into()).unwrap();
    assert_eq!(
        warnings[0].to_string(),
        "t.proto: warning: No edition or syntax is specified: \"proto2\" is assumed."
    );
}

#[test]
fn wrong_syntax_and_edition() {
    assert_eq!(
        errors("syntax = \"proto4\"; nonsense"),
        [
            "1:10: Unrecognized syntax identifier \"proto4\".  This parser only recognizes \"proto2\" \
          and \"proto3\"."
        ]
    );
    assert_eq!(
        errors("edition = \"1999\";"),
        ["1:11: Unknown edition \"1999\"."]
    );
    assert_eq!(
        errors("edition = \"PROTO2\";"),
        ["1:11: Unknown edition \"PROTO2\"."]
    );
    assert_eq!(
        errors("edition = \"2026\";"),
        ["1:11: Edition 2026 is later than the maximum supported edition 2024"]
    );
    assert_eq!(
        errors("syntax = proto2;"),
        ["1:10: Expected syntax identifier."]
    );
    assert_eq!(errors("syntax \"proto2\";"), ["1:8: Expected \"=\"."]);
    assert_eq!(
        errors("edition = \"2023\"\nmessage M {}"),
        ["2:1: Expected \";\"."]
    );
}

#[test]
fn package_and_imports() {
    let file = file(
        "edition = \"2024\"; package a.b.c; import \"x\"; import public 'y'; import option \"z\" \
         '.proto';;",
    );
    assert_eq!(file.package.as_deref(), Some("a.b.c"));
    assert_eq!(file.dependency, ["x", "y"]);
    assert_eq!(file.public_dependency, [1]);
    assert_eq!(file.option_dependency, ["z.proto"]);
    assert_eq!(location(&file, &[3, 1]).span, [0, 45, 63]);
    assert_eq!(location(&file, &[10, 0]).span, [0, 52, 58]);
    assert_eq!(location(&file, &[15, 0]).span, [0, 64, 91]);
    let weak = super::tests::file("import weak \"w\";");
    assert_eq!(
        (weak.dependency, weak.weak_dependency),
        (vec!["w".to_owned()], vec![0])
    );
}

#[test]
fn wrong_packages_and_imports() {
    assert_eq!(
        error("package a; package b;"),
        "2:12: Multiple package definitions."
    );
    assert_eq!(error("package ;"), "2:9: Expected identifier.");
    assert_eq!(error("package a.;"), "2:11: Expected identifier.");
    assert_eq!(
        error("import a;"),
        "2:8: Expected a string naming the file to import."
    );
    assert_eq!(
        error("import \"\\377\";"),
        "2:8: The string is not valid UTF-8."
    );
    assert_eq!(
        error("import option \"a\";"),
        "2:8: option import is not supported before edition 2024."
    );
    assert_eq!(
        errors("edition = \"2024\"; import weak \"a\";"),
        [
            "1:26: weak import is not supported in edition 2024 and above. Consider using option \
          import instead."
        ]
    );
    assert_eq!(
        errors("edition = \"2024\"; import option \"a\"; import \"b\";"),
        ["1:45: imports should precede any option imports to ensure proto files can roundtrip."]
    );
    assert_eq!(
        error("nonsense;"),
        "2:1: Expected top-level statement (e.g. \"message\")."
    );
    assert_eq!(
        error("message M {} } message N {}"),
        "2:14: Unmatched \"}\"."
    );
}

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
fn maps() {
    let message =
        message("map<string, .a.B> foo_bar_9x = 1 [features.a = B, enforce_utf8 = true];");
    let field = &message.field[0];
    assert_eq!(field.label, Some(Label::Repeated));
    assert_eq!(
        (field.r#type, field.type_name.as_deref()),
        (None, Some("FooBar9xEntry"))
    );
    let entry = &message.nested_type[0];
    assert_eq!(entry.name.as_deref(), Some("FooBar9xEntry"));
    assert_eq!(entry.options.as_ref().unwrap().map_entry, Some(true));
    let [key, value] = entry.field.as_slice() else {
        panic!("{entry:?}");
    };
    assert_eq!((key.r#type, key.number), (Some(Type::String), Some(1)));
    assert_eq!(
        (value.type_name.as_deref(), value.number),
        (Some(".a.B"), Some(2))
    );
    let copied = |field: &FieldDescriptorProto| {
        field
            .options
            .as_ref()
            .map_or(0, |options| options.uninterpreted_option.len())
    };
    assert_eq!((copied(key), copied(value)), (2, 1));
}

#[test]
fn wrong_maps() {
    let of = error_in_message;
    assert_eq!(
        of("repeated map<int32, int32> a = 1;"),
        "3:13: Field labels (required/optional/repeated) are not allowed on map fields."
    );
    assert_eq!(
        of("oneof o { map<int32, int32> a = 1; }"),
        "3:14: Map fields are not allowed in oneofs."
    );
    assert_eq!(
        of("extend M { map<int32, int32> a = 1; }"),
        "3:15: Map fields are not allowed to be extensions."
    );
    assert_eq!(of("map<int32> a = 1;"), "3:10: Expected \",\".");
    assert_eq!(of("map<int32, int32 a = 1;"), "3:18: Expected \">\".");
    assert_eq!(
        of("option map_entry = true;"),
        "3:8: map_entry should not be set explicitly. Use map<KeyType, ValueType> instead."
    );
}

#[test]
fn oneofs() {
    let message =
        message("oneof o { option a = 1; int32 x = 1; group Y = 2 {} } oneof p { M m = 3; }");
    let names: Vec<_> = message
        .oneof_decl
        .iter()
        .flat_map(|oneof| &oneof.name)
        .collect();
    assert_eq!(names, ["o", "p"]);
    let indices: Vec<_> = message
        .field
        .iter()
        .flat_map(|field| field.oneof_index)
        .collect();
    assert_eq!(indices, [0, 0, 1]);
    assert!(
        message
            .field
            .iter()
            .all(|field| field.label == Some(Label::Optional))
    );
    assert_eq!(
        message.oneof_decl[0]
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .len(),
        1
    );
    let of = error_in_message;
    assert_eq!(
        of("oneof o { optional int32 a = 1; }"),
        "3:11: Fields in oneofs must not have labels (required / optional / repeated)."
    );
    assert_eq!(of("oneof { int32 a = 1; }"), "3:7: Expected oneof name.");
    assert_eq!(of("oneof o {}"), "3:10: Expected type name.");
}

#[test]
fn synthetic_oneofs() {
    let file = file(
        "syntax = \"proto3\"; message M { optional int32 a = 1; int32 b = 2; optional int32 _c = 3; \
         int32 _a = 4; oneof X_a { int32 d = 5; } }",
    );
    let message = &file.message_type[0];
    let names: Vec<_> = message
        .oneof_decl
        .iter()
        .flat_map(|oneof| &oneof.name)
        .collect();
    assert_eq!(names, ["X_a", "XX_a", "X_c"]);
    let indices: Vec<_> = message
        .field
        .iter()
        .map(|field| field.oneof_index)
        .collect();
    assert_eq!(indices, [Some(1), None, Some(2), None, Some(0)]);
    assert_eq!(message.field[0].proto3_optional, Some(true));
    assert_eq!(message.field[1].proto3_optional, None);
}

#[test]
fn extension_ranges() {
    let message = message("extensions 1, 4 to 5, 100 to max [a = 1, (b).c = 2]; extensions 9;");
    let ends: Vec<_> = message
        .extension_range
        .iter()
        .map(
            |ExtensionRange {
                 start,
                 end,
                 options,
                 ..
             }| {
                let options = options.as_ref();
                (
                    start.unwrap(),
                    end.unwrap(),
                    options.map(|o| o.uninterpreted_option.len()),
                )
            },
        )
        .collect();
    assert_eq!(
        ends,
        [
            (1, 2, Some(2)),
            (4, 6, Some(2)),
            (100, 1 << 29, Some(2)),
            (9, 10, None)
        ]
    );
    let set = super::tests::message("extensions 4 to max; option message_set_wire_format = true;");
    assert_eq!(set.extension_range[0].end, Some(i32::MAX));
    let of = error_in_message;
    assert_eq!(of("extensions a;"), "3:12: Expected field number range.");
    assert_eq!(of("extensions 1 to a;"), "3:17: Expected integer.");
    assert_eq!(
        of("extensions 2147483647;"),
        "3:22: Field number out of bounds."
    );
    assert_eq!(
        of("extensions 1 to 2147483647;"),
        "3:27: Field number out of bounds."
    );
    assert_eq!(of("extensions 1 [a];"), "3:16: Expected \"=\".");
}

#[test]
fn places_of_options_of_extension_ranges_are_repeated() {
    let file = file("syntax = \"proto2\";\nmessage M { extensions 1, 3 [a = 1]; }");
    for range in [0, 1] {
        assert_eq!(location(&file, &[4, 0, 5, range, 3]).span, [1, 28, 35]);
        assert_eq!(
            location(&file, &[4, 0, 5, range, 3, 999, 0]).span,
            [1, 29, 34]
        );
    }
    assert_eq!(location(&file, &[4, 0, 5, 1]).span, [1, 26, 27]);
}

#[test]
fn reserved() {
    let message = message("reserved 1, 4 to 5, 9 to max; reserved \"a\", 'b' 'c';");
    let ends: Vec<_> = message
        .reserved_range
        .iter()
        .map(|ReservedRange { start, end, .. }| (start.unwrap(), end.unwrap()))
        .collect();
    assert_eq!(ends, [(1, 2), (4, 6), (9, 1 << 29)]);
    assert_eq!(message.reserved_name, ["a", "bc"]);
    let edition = file("edition = \"2023\"; message M { reserved a, b; } enum E { reserved c; }");
    assert_eq!(edition.message_type[0].reserved_name, ["a", "b"]);
    assert_eq!(edition.enum_type[0].reserved_name, ["c"]);
    let source = "syntax = \"proto2\"; message M { reserved \"a-b\"; }";
    let (_, warnings) = parse("t.proto", source.into()).unwrap();
    assert_eq!(
        warnings[0].text(),
        "Reserved name \"a-b\" is not a valid identifier."
    );
}

#[test]
fn wrong_reserved() {
    let of = error_in_message;
    assert_eq!(
        of("reserved -1;"),
        "3:10: Expected field name or number range."
    );
    assert_eq!(of("reserved 1, a;"), "3:13: Expected field number range.");
    assert_eq!(of("reserved 1 to a;"), "3:15: Expected integer.");
    assert_eq!(
        of("reserved \"a\", 1;"),
        "3:15: Expected field name string literal."
    );
    assert_eq!(
        of("reserved a;"),
        "3:10: Reserved names must be string literals. (Only editions supports identifiers.)"
    );
    assert_eq!(
        errors("edition = \"2023\"; message M { reserved \"a\"; }"),
        ["1:40: Reserved names must be identifiers in editions, not string literals."]
    );
    assert_eq!(
        errors("edition = \"2023\"; message M { reserved a, 1; }"),
        ["1:43: Expected field name identifier."]
    );
    assert_eq!(
        error("enum E { reserved; }"),
        "2:18: Expected enum value or number range."
    );
    assert_eq!(
        error("enum E { reserved 1, 'a'; }"),
        "2:22: Expected enum number range."
    );
    assert_eq!(
        error("enum E { reserved 'a', 1; }"),
        "2:24: Expected enum value string literal."
    );
}

#[test]
fn enums() {
    let file = file(
        "syntax = \"proto2\"; enum E { A = 0; B = -1 [deprecated = true]; C = 0x7fffffff; option \
         x = 1; reserved -5 to -3, -9, 10 to max; reserved 'D'; ; }",
    );
    let enumeration = &file.enum_type[0];
    let values: Vec<_> = enumeration
        .value
        .iter()
        .map(|value| value.number.unwrap())
        .collect();
    assert_eq!(values, [0, -1, i32::MAX]);
    let ranges = enumeration.reserved_range.iter();
    let ranges: Vec<_> = ranges
        .map(|range| (range.start.unwrap(), range.end.unwrap()))
        .collect();
    assert_eq!(ranges, [(-5, -3), (-9, -9), (10, i32::MAX)]);
    assert_eq!(enumeration.reserved_name, ["D"]);
    assert_eq!(
        enumeration
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .len(),
        1
    );
}

#[test]
fn wrong_enums() {
    assert_eq!(
        error("enum E { A; }"),
        "2:11: Missing numeric value for enum constant."
    );
    assert_eq!(error("enum E { A = a; }"), "2:14: Expected integer.");
    assert_eq!(
        error("enum E { A = -2147483649; }"),
        "2:15: Integer out of range."
    );
    assert_eq!(error("enum E { 1; }"), "2:10: Expected enum constant name.");
    assert_eq!(error("enum { }"), "2:6: Expected enum name.");
    assert_eq!(
        error("enum E { A = 1;"),
        "2:16: Reached end of input in enum definition (missing '}')."
    );
    assert_eq!(
        error("enum E { option allow_alias = false; A = 1; }"),
        "2:6: \"E\" declares 'option allow_alias = false;' which has no effect. Please remove the \
         declaration."
    );
    assert_eq!(
        error("enum E { option allow_alias = true; A = 1; B = 2; }"),
        "2:6: \"E\" declares support for enum aliases but no enum values share field numbers. \
         Please remove the unnecessary 'option allow_alias = true;' declaration."
    );
    assert_eq!(
        file("enum E { option allow_alias = true; A = 1; B = 1; }").enum_type[0]
            .value
            .len(),
        2
    );
}

#[test]
fn extends() {
    let file = file(
        "syntax = \"proto2\"; extend .a.B { optional int32 x = 1; repeated group Y = 2 {} } message M \
         { extend M { optional M z = 3; } }",
    );
    let extendees: Vec<_> = file
        .extension
        .iter()
        .flat_map(|field| &field.extendee)
        .collect();
    assert_eq!(extendees, [".a.B", ".a.B"]);
    assert_eq!(file.message_type[0].name.as_deref(), Some("Y"));
    assert_eq!(
        file.message_type[1].extension[0].extendee.as_deref(),
        Some("M")
    );
    assert_eq!(location(&file, &[7, 1, 2]).span, [0, 26, 30]);
    assert_eq!(
        error("extend int32 { optional int32 a = 1; }"),
        "2:8: Expected message type."
    );
    assert_eq!(
        error("extend M { }"),
        "2:12: Expected \"required\", \"optional\", or \"repeated\"."
    );
    assert_eq!(
        error("extend M { optional int32 a = 1;"),
        "2:33: Reached end of input in extend definition (missing '}')."
    );
}

#[test]
fn services() {
    let file = file(
        "service S { option a = 1; rpc A(stream B) returns (.c.D); rpc E(F) returns (stream G) { option \
         b = 1; ; } ; rpc stream(.stream) returns (M) {} }",
    );
    let methods = &file.service[0].method;
    assert_eq!(methods.len(), 3);
    assert_eq!(methods[0].client_streaming, Some(true));
    assert_eq!(methods[0].server_streaming, None);
    assert_eq!(methods[0].input_type.as_deref(), Some("B"));
    assert_eq!(methods[0].output_type.as_deref(), Some(".c.D"));
    assert_eq!(methods[1].server_streaming, Some(true));
    assert_eq!(
        methods[1]
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .len(),
        1
    );
    assert_eq!(methods[2].input_type.as_deref(), Some(".stream"));
    assert!(
        methods[2]
            .options
            .as_ref()
            .unwrap()
            .uninterpreted_option
            .is_empty()
    );
    assert_eq!(methods[0].options, None);
}

#[test]
fn wrong_services() {
    assert_eq!(error("service { }"), "2:9: Expected service name.");
    assert_eq!(error("service S { foo; }"), "2:13: Expected \"rpc\".");
    assert_eq!(error("service S { rpc; }"), "2:16: Expected method name.");
    assert_eq!(error("service S { rpc A B; }"), "2:19: Expected \"(\".");
    assert_eq!(
        error("service S { rpc A(int32) returns (M); }"),
        "2:19: Expected message type."
    );
    assert_eq!(
        error("service S { rpc A(M); }"),
        "2:21: Expected \"returns\"."
    );
    assert_eq!(
        error("service S { rpc A(M) returns (M) { x; } }"),
        "2:36: Expected \"option\"."
    );
    assert_eq!(
        error("service S {"),
        "2:12: Reached end of input in service definition (missing '}')."
    );
    assert_eq!(
        error("service S { rpc A(M) returns (M) {"),
        "2:35: Reached end of input in method options (missing '}')."
    );
}

#[test]
fn options() {
    assert_eq!(option("abc").identifier_value.as_deref(), Some("abc"));
    assert_eq!(
        option("18446744073709551615").positive_int_value,
        Some(u64::MAX)
    );
    assert_eq!(
        option("-9223372036854775808").negative_int_value,
        Some(i64::MIN)
    );
    assert_eq!(option("-0").negative_int_value, Some(0));
    assert_eq!(
        option("18446744073709551616").double_value,
        Some(18446744073709551616.0)
    );
    assert_eq!(
        option("-9223372036854775809").double_value,
        Some(-9223372036854775809.0)
    );
    assert_eq!(option("-1.5").double_value, Some(-1.5));
    assert_eq!(option("-inf").double_value, Some(f64::NEG_INFINITY));
    assert!(option("-nan").double_value.unwrap().is_nan());
    assert_eq!(option("inf").identifier_value.as_deref(), Some("inf"));
    assert_eq!(
        option("'a' \"\\377\"").string_value.as_deref(),
        Some(&b"a\xff"[..])
    );
    assert_eq!(
        option("{ a: [1,2] /* no */ b<c:'\\n'>, [x.y/z.W] { d: -1 } }")
            .aggregate_value
            .as_deref(),
        Some("a : [ 1 , 2 ] b < c : '\\n' > , [ x . y / z . W ] { d : - 1 }")
    );
    assert_eq!(option("{}").aggregate_value.as_deref(), Some(""));
    let file = file("option a.(.b.c).d.(e) = 1;");
    let option = &file.options.unwrap().uninterpreted_option[0];
    let name: Vec<_> = option
        .name
        .iter()
        .map(|part| (part.name_part.as_str(), part.is_extension))
        .collect();
    assert_eq!(
        name,
        [("a", false), (".b.c", true), ("d", false), ("e", true)]
    );
}

#[test]
fn wrong_options() {
    assert_eq!(error("option = 1;"), "2:8: Expected identifier.");
    assert_eq!(error("option a. = 1;"), "2:11: Expected identifier.");
    assert_eq!(error("option (a = 1;"), "2:11: Expected \")\".");
    assert_eq!(error("option a 1;"), "2:10: Expected \"=\".");
    assert_eq!(error("option a = ;"), "2:12: Expected option value.");
    assert_eq!(
        error("option a = -b;"),
        "2:14: Identifier after '-' symbol must be inf or nan."
    );
    assert_eq!(
        error("option a = -'b';"),
        "2:13: Invalid '-' symbol before string."
    );
    assert_eq!(
        error("option a = "),
        "2:12: Unexpected end of stream while parsing option value."
    );
    assert_eq!(
        error("option a = { b: {}"),
        "2:19: Unexpected end of stream while parsing aggregate value."
    );
}

#[test]
fn visibility() {
    let file = file(
        "edition = \"2024\"; export message A { local enum B { C = 0; } } local message D {} enum E { F \
         = 0; }",
    );
    assert_eq!(
        file.message_type[0].visibility,
        Some(SymbolVisibility::VisibilityExport)
    );
    assert_eq!(
        file.message_type[0].enum_type[0].visibility,
        Some(SymbolVisibility::VisibilityLocal)
    );
    assert_eq!(file.enum_type[0].visibility, None);
    // The part begins behind the word.
    assert_eq!(location(&file, &[4, 0]).span, [0, 25, 62]);
    // Older files have types of that name.
    let old = super::tests::file("edition = \"2023\"; message M { export a = 1; }");
    assert_eq!(
        old.message_type[0].field[0].type_name.as_deref(),
        Some("export")
    );
    assert_eq!(
        errors("edition = \"2024\"; export service S {}"),
        ["1:26: 'local' and 'export' visibility modifiers are valid only on 'message' and 'enum'"]
    );
    assert_eq!(
        errors("edition = \"2023\"; export message A {}")[0],
        "1:19: Expected top-level statement (e.g. \"message\")."
    );
}

#[test]
fn several_errors_are_found_in_the_order_of_the_file() {
    let found = errors(
        "syntax = \"proto2\";\nmessage A {\n  int32 a = 1;\n  optional b;\n  message B { optional c = \
         ; }\n}\noption;\nenum E { A = ; B = 2; C }\nservice S { rpc }\n",
    );
    assert_eq!(
        found,
        [
            "3:3: Expected \"required\", \"optional\", or \"repeated\".",
            "4:13: Expected field name.",
            "5:26: Expected field name.",
            "7:7: Expected identifier.",
            "8:14: Expected integer.",
            "8:25: Missing numeric value for enum constant.",
            "9:17: Expected method name.",
        ]
    );
}

#[test]
fn there_is_an_end_to_errors() {
    let found = errors(&"nonsense;".repeat(1000));
    assert_eq!(found.len(), 101);
    assert_eq!(found[100], "There is more wrong than is told here.");
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "message M {".repeat(depth), "}".repeat(depth));
    file(&nested(31));
    let found = errors(&nested(32));
    assert_eq!(
        found[0],
        "1:352: Reached maximum recursion limit for nested messages."
    );
    let groups = |depth: usize| {
        let group = "optional group G = 1 {";
        format!("message M {{{}{}}}", group.repeat(depth), "}".repeat(depth))
    };
    file(&groups(30));
    assert!(errors(&groups(31))[0].ends_with("recursion limit for nested messages."));
    // Neither the stack nor the time runs out.
    errors(&nested(100_000));
    errors(&groups(100_000));
    errors(&"option a = {".repeat(100_000));
}

#[test]
fn options_of_extension_ranges_are_bounded() {
    let ranges = |count: usize| (1..=count).map(|at| format!("{at},")).collect::<String>();
    let options = "a=1,".repeat(100);
    let of = |count| {
        format!(
            "message M {{ extensions {}9999 [{options}b=1]; }}",
            ranges(count)
        )
    };
    file(&of(100));
    assert!(errors(&of(1000))[0].ends_with("Too many extension ranges have the same options."),);
}

#[test]
fn fields_of_one_name_take_no_longer() {
    let field = "optional int32 a = 1;".repeat(20_000);
    let file = file(&format!("syntax = \"proto3\"; message M {{ {field} }}"));
    assert_eq!(file.message_type[0].oneof_decl.len(), 1);
}

/// The example of `descriptor.proto`.
#[test]
fn comments() {
    let file = file(
        "syntax = \"proto2\";
message M {
  optional int32 foo = 1;  // Comment attached to foo.
  // Comment attached to bar.
  optional int32 bar = 2;

  optional string baz = 3;
  // Comment attached to baz.
  // Another line attached to baz.

  // Comment attached to moo.
  //
  // Another line attached to moo.
  optional double moo = 4;

  // Detached comment for corge. This is not leading or trailing comments
  // to moo or corge because there are blank lines separating it from
  // both.

  // Detached comment for corge paragraph 2.

  optional string corge = 5;
  /* Block comment attached
   * to corge.  Leading asterisks
   * will be removed. */
  /* Block comment attached to
   * grault. */
  optional int32 grault = 6;

  // ignored detached comments.
}
",
    );
    let of = |at| {
        let Location {
            leading_comments,
            trailing_comments,
            leading_detached_comments,
            ..
        } = location(&file, &[4, 0, 2, at]);
        (
            leading_comments.unwrap_or_default(),
            trailing_comments.unwrap_or_default(),
            leading_detached_comments,
        )
    };
    let none = Vec::<String>::new;
    let text = str::to_owned;
    assert_eq!(
        of(0),
        (text(""), text(" Comment attached to foo.\n"), none())
    );
    assert_eq!(
        of(1),
        (text(" Comment attached to bar.\n"), text(""), none())
    );
    assert_eq!(
        of(2),
        (
            text(""),
            text(" Comment attached to baz.\n Another line attached to baz.\n"),
            none()
        )
    );
    assert_eq!(
        of(3),
        (
            text(" Comment attached to moo.\n\n Another line attached to moo.\n"),
            text(""),
            none()
        )
    );
    assert_eq!(
        of(4),
        (
            text(""),
            text(" Block comment attached\n to corge.  Leading asterisks\n will be removed. "),
            vec![
                text(
                    " Detached comment for corge. This is not leading or trailing comments\n to moo or \
                     corge because there are blank lines separating it from\n both.\n"
                ),
                text(" Detached comment for corge paragraph 2.\n"),
            ]
        )
    );
    assert_eq!(
        of(5),
        (
            text(" Block comment attached to\n grault. "),
            text(""),
            none()
        )
    );
}

#[test]
fn comments_on_one_line_are_of_neither_side() {
    let file = file("message A {} /* x */ message B {}\nmessage C {} // y\nmessage D {} /* z */");
    let of = |at| location(&file, &[4, at]);
    assert_eq!(of(1).leading_comments, None);
    assert_eq!(of(1).leading_detached_comments, [" x "]);
    // What follows a brace that ends a part is of nothing, as `protoc` has it.
    assert_eq!(of(2).trailing_comments, None);
    assert!(of(3).leading_detached_comments.is_empty());
    assert_eq!(of(3).trailing_comments, None);
}

#[test]
fn places() {
    let file = file(
        "syntax = \"proto3\";\n\npackage a;\nmessage M {\n\tstring \u{e9} = 1;\n}\n"
            .replace('\u{e9}', "x")
            .as_str(),
    );
    assert_eq!(location(&file, &[]).span, [0, 0, 5, 1]);
    assert_eq!(location(&file, &[12]).span, [0, 0, 18]);
    assert_eq!(location(&file, &[2]).span, [2, 0, 10]);
    assert_eq!(location(&file, &[4, 0]).span, [3, 0, 5, 1]);
    assert_eq!(location(&file, &[4, 0, 1]).span, [3, 8, 9]);
    // A tab goes on to column 8.
    assert_eq!(location(&file, &[4, 0, 2, 0]).span, [4, 8, 21]);
    assert_eq!(location(&file, &[4, 0, 2, 0, 5]).span, [4, 8, 14]);
    assert_eq!(location(&file, &[4, 0, 2, 0, 1]).span, [4, 15, 16]);
    assert_eq!(location(&file, &[4, 0, 2, 0, 3]).span, [4, 19, 20]);
}

#[test]
fn spans_know_the_nearest_part() {
    let source = "syntax = \"proto2\";\nmessage M { optional int32 a = 1 [b.c = 2]; }";
    let (parsed, _) = parse("t.proto", source.into()).unwrap();
    let start = |path: &[i32]| parsed.spans.get(path).unwrap().start;
    assert_eq!(start(&[4, 0, 2, 0, 3]), (1, 31));
    assert_eq!(start(&[4, 0, 2, 0, 8, 999, 0, 2, 1, 1]), (1, 36));
    assert_eq!(start(&[4, 0, 2, 0, 8, 999, 0, 4]), (1, 40));
    assert_eq!(start(&[4, 0, 2, 0, 7]), (1, 12), "there is no default");
    assert_eq!(start(&[99]), (0, 0));
}

#[test]
fn errors_take_no_longer_the_more_there_are() {
    errors(&"message M { option map_entry = true; }\n".repeat(20_000));
    errors(&"import x;".repeat(20_000));
}
