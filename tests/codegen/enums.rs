//! Enums: open and closed, aliases, names.

use viewbuf::Message;
use viewbuf::codegen::Config;
use viewbuf::codegen::model::{Enum, Model};
use viewbuf::compiler::Compiler;

use crate::support::{directory, proto2, proto3};

fn idents<'a>(model: &'a Model, name: &str) -> Vec<&'a str> {
    enumeration(model, name)
        .values
        .iter()
        .map(|value| value.ident.as_str())
        .collect()
}

fn enumeration<'a>(model: &'a Model, name: &str) -> &'a Enum {
    model.enum_named(name).unwrap()
}

const LEVELS: &str = "
    enum LogLevel {
      option allow_alias = true;
      LOG_LEVEL_UNKNOWN = 0;
      LOG_LEVEL_INFO = 1;
      LOG_LEVEL_NOTE = 1;
      LOG_LEVEL_DEBUG = -1 [deprecated = true];
      LOG_LEVEL_2 = 2;
      other = 3;
      type = 4;
    }
";

#[test]
fn open_enums_have_constants_as_spelled() {
    let model = proto3("enum_open", LEVELS);
    assert!(enumeration(&model, "LogLevel").open);
    assert_eq!(
        idents(&model, "LogLevel"),
        [
            "UNKNOWN",
            "INFO",
            "NOTE",
            "DEBUG",
            "LOG_LEVEL_2",
            "other",
            "r#type"
        ]
    );
    let values = &enumeration(&model, "LogLevel").values;
    assert_eq!(values[2].alias_of, Some(1));
    assert_eq!(values[3].number, -1);
    assert!(values[3].deprecated && !values[1].deprecated);
}

#[test]
fn closed_enums_have_variants_and_constants_for_aliases() {
    let model = proto2("enum_closed", LEVELS);
    assert!(!enumeration(&model, "LogLevel").open);
    assert_eq!(
        idents(&model, "LogLevel"),
        [
            "Unknown",
            "Info",
            "NOTE",
            "Debug",
            "LogLevel2",
            "Other",
            "Type"
        ]
    );
}

#[test]
fn a_prefix_stays_where_its_loss_would_clash() {
    // Compilers refuse such names in open enums, but descriptor sets may come from elsewhere.
    let text = "syntax = \"proto3\"; enum Foo { FOO_BAR = 0; A = 1; FOO_SELF = 2; B = 3; }";
    let compiler = Compiler::new().source("a.proto", text).file("a.proto");
    let mut set = compiler.compile().unwrap().into_descriptor_set();
    let values = &mut set.file[0].enum_type[0].value;
    values[1].name = Some("BAR".into());
    values[3].name = Some("Self".into());
    let config = Config::new().descriptor_set_bytes(set.encode_to_vec());
    let model = config.model().unwrap();
    assert_eq!(idents(&model, "Foo"), ["FOO_BAR", "BAR", "SELF", "Self_"]);
    let model = proto2(
        "enum_clash_closed",
        "enum Foo { option deprecated_legacy_json_field_conflicts = true;
           a_b = 0; AB = 1; aB = 2; FOO_AB = 3; }",
    );
    assert_eq!(idents(&model, "Foo"), ["AB", "Ab", "AB_", "FooAb"]);
}

/// `Config::derive` on a package reaches its messages and its enums, which implement some of it already.
#[test]
fn enums_derive_nothing_twice() {
    let text = "syntax = \"proto3\"; package p; message M { E e = 1; } enum E { A = 0; }";
    let files = &[("test.proto", text)];
    let directory = directory("derive_twice", files);
    Config::new()
        .files([directory.join("test.proto")])
        .includes([&directory])
        .out_dir(&directory)
        .derive(".p", "Eq, std::hash::Hash")
        .derive("E", "::core::cmp::Ord, mine::Hash")
        .compile()
        .unwrap();
    let code = std::fs::read_to_string(directory.join("viewbuf.rs")).unwrap();
    let before = |item: &str| {
        let code = code.split_once(item).unwrap().0;
        code.rsplit("///")
            .next()
            .unwrap()
            .replace(char::is_whitespace, "")
    };
    assert!(before("pub struct M ").contains("#[derive(Eq,std::hash::Hash)]"));
    let on_enum = before("pub struct E(");
    assert!(on_enum.contains("#[derive(mine::Hash)]"));
    assert_eq!(on_enum.matches("derive").count(), 2, "{on_enum}");
}
