//! What of an old schema cannot live with a new one.
#![expect(
    clippy::unwrap_used,
    reason = "a test that sees the wrong thing must fail"
)]

use viewbuf::Message;
use viewbuf::compiler::Compiler;
use viewbuf::evolution::{Place, Report, Rule, check};
use viewbuf::types::feature_set::{FieldPresence, MessageEncoding};
use viewbuf::types::{Edition, FeatureSet, FileDescriptorSet, FileOptions};

fn set(files: &[(&str, &str)]) -> FileDescriptorSet {
    let mut compiler = Compiler::new();
    for (name, text) in files {
        compiler = compiler.source(*name, *text).file(*name);
    }
    compiler.compile().unwrap().into_descriptor_set()
}

/// A file of this text.
fn file(syntax: &str, text: &str) -> FileDescriptorSet {
    let text = format!("syntax = \"{syntax}\";\npackage p;\n{text}");
    let files: &'static [_] = vec![("a.proto", &*text.leak())].leak();
    set(files)
}

/// A file of edition 2023 of this text.
fn edition(text: &str) -> FileDescriptorSet {
    set(&[(
        "a.proto",
        &format!("edition = \"2023\";\npackage p;\n{text}"),
    )])
}

/// What breaks between two files of these texts: rules, and what they break.
#[track_caller]
fn breaks(syntax: &str, old: &str, new: &str, expected: &[&str]) {
    let report = check(&file(syntax, old), &file(syntax, new));
    let found: Vec<_> = report
        .changes()
        .iter()
        .map(|change| {
            format!(
                "{} ({}) {}: {}",
                change.rule, change.breaks, change.path, change.text
            )
        })
        .collect();
    assert_eq!(found, expected);
}

fn same(report: &Report) {
    assert_eq!(report.to_string(), "");
}

#[test]
fn what_is_new_breaks_nothing() {
    let old =
        "message M { int32 a = 1; } enum E { E_ZERO = 0; } service S { rpc A(M) returns (M); }";
    let new =
        "message M { int32 a = 1; string b = 2; oneof c { bool d = 3; } reserved 9; } message N {}
        enum E { E_ZERO = 0; E_ONE = 1; }
        service S { rpc A(M) returns (M); rpc B(M) returns (stream N); }";
    breaks("proto3", old, new, &[]);
    breaks("proto3", new, new, &[]);
}

#[test]
fn types_of_fields() {
    let one = |old: &str, new: &str, expected: &str| {
        let text = |kind| {
            format!(
                "message M {{ {kind} a = 1; }} message N {{}} enum E {{ Z = 0; }} enum F {{ Y = 0; X = 1; }}"
            )
        };
        let line = format!("FIELD_SAME_TYPE ({expected}) p.M.a: the type was {old} and is {new}");
        let long = |text: &str| {
            text.replace("is N", "is p.N")
                .replace("is E", "is p.E")
                .replace("was E", "was p.E")
                .replace("is F", "is p.F")
                .replace("was F", "was p.F")
        };
        breaks("proto3", &text(old), &text(new), &[&long(&line)]);
    };
    one("int32", "string", "wire, JSON, source");
    one("int32", "int64", "JSON, source");
    one("int32", "uint32", "source");
    one("int32", "sint32", "wire, source");
    one("fixed64", "sfixed64", "source");
    one("float", "double", "wire, source");
    one("string", "bytes", "JSON, source");
    one("bytes", "string", "wire, JSON, source");
    one("int32", "bool", "JSON, source");
    one("E", "int32", "JSON, source");
    one("E", "F", "source");
    one("F", "E", "wire, source");
}

#[test]
fn fields_that_go() {
    let old = "message M { int32 a = 1; int32 b = 2; }";
    let gone = |rest: &str| format!("message M {{ {rest} int32 b = 2; }}");
    let line = |breaks: &str, text: &str| {
        format!("FIELD_NO_DELETE ({breaks}) p.M.a: the field is gone{text}")
    };
    breaks(
        "proto3",
        old,
        &gone(""),
        &[&line(
            "wire, JSON, source",
            ", and its number 1 and name a not reserved",
        )],
    );
    breaks(
        "proto3",
        old,
        &gone("reserved 1;"),
        &[&line("JSON, source", ", and its name a not reserved")],
    );
    breaks(
        "proto3",
        old,
        &gone("reserved \"a\";"),
        &[&line("wire, source", ", and its number 1 not reserved")],
    );
    breaks(
        "proto3",
        old,
        &gone("reserved 1; reserved \"a\";"),
        &[&line("source", "")],
    );
    breaks(
        "proto3",
        old,
        &gone("int32 a = 3;"),
        &["FIELD_SAME_NUMBER (wire) p.M.a: the number was 1 and is 3"],
    );
    breaks(
        "proto3",
        old,
        &gone("int32 c = 1;"),
        &["FIELD_SAME_NAME (JSON, source) p.M.a: the name is c now"],
    );
    breaks(
        "proto3",
        old,
        &gone("string c = 1;"),
        &[
            "FIELD_NUMBER_REUSED (wire, JSON, source) p.M.a: number 1 is taken by another field: string c",
        ],
    );
}

#[test]
fn fields_that_look_otherwise() {
    let m = |field: &str| format!("message M {{ {field} }}");
    breaks(
        "proto3",
        &m("int32 a = 1;"),
        &m("optional int32 a = 1;"),
        &[
            "FIELD_SAME_CARDINALITY (source) p.M.a: it was singular without presence and is optional",
        ],
    );
    breaks(
        "proto3",
        &m("int32 a = 1;"),
        &m("repeated int32 a = 1;"),
        &[
            "FIELD_SAME_CARDINALITY (wire, JSON, source) p.M.a: it was singular without presence and is repeated",
        ],
    );
    breaks(
        "proto3",
        &m("repeated int32 a = 1;"),
        &m("repeated int32 a = 1 [packed = false];"),
        &["FIELD_SAME_PACKED (note) p.M.a: it was packed and is not packed"],
    );
    breaks(
        "proto3",
        &m("int32 a = 1;"),
        &m("int32 a = 1 [json_name = \"x\"];"),
        &["FIELD_SAME_JSON_NAME (JSON) p.M.a: the name in JSON was a and is x"],
    );
    breaks(
        "proto3",
        &m("int32 a = 1;"),
        &m("oneof o { int32 a = 1; }"),
        &[
            "FIELD_SAME_CARDINALITY (source) p.M.a: it was singular without presence and is optional",
            "FIELD_SAME_ONEOF (wire, JSON, source) p.M.a: it was in no oneof and is in oneof o",
        ],
    );
    breaks(
        "proto3",
        &m("oneof o { int32 a = 1; int32 b = 2; }"),
        &m("oneof x { int32 a = 1; } oneof o { int32 b = 2; }"),
        &["FIELD_SAME_ONEOF (wire, JSON, source) p.M.a: it was in oneof o and is in oneof x"],
    );
    breaks(
        "proto3",
        &m("map<int32, int32> a = 1;"),
        &m("map<int32, string> a = 1;"),
        &[
            "FIELD_SAME_TYPE (wire, JSON, source) p.M.AEntry.value: the type was int32 and is string",
        ],
    );
    breaks(
        "proto2",
        &m("optional int32 a = 1 [default = 4];"),
        &m("optional int32 a = 1 [default = 5];"),
        &["FIELD_SAME_DEFAULT (wire, JSON) p.M.a: the default was \"4\" and is \"5\""],
    );
    breaks(
        "proto2",
        &m("optional int64 a = 1;"),
        &m("optional int64 a = 1 [jstype = JS_STRING];"),
        &["FIELD_SAME_JSTYPE (source) p.M.a: the option was JsNormal and is JsString"],
    );
    breaks(
        "proto2",
        &m("optional int32 a = 1;"),
        &m("required int32 a = 1; required int32 b = 2;"),
        &[
            "MESSAGE_SAME_REQUIRED_FIELDS (wire, JSON) p.M: required field b is new",
            "FIELD_SAME_CARDINALITY (wire, JSON, source) p.M.a: it was optional and is required",
        ],
    );
}

#[test]
fn messages_and_what_they_reserve() {
    breaks(
        "proto3",
        "message M { message N {} }",
        "message M {}",
        &["PACKAGE_MESSAGE_NO_DELETE (wire, JSON, source) p.M.N: the message is gone"],
    );
    breaks(
        "proto3",
        "message M { reserved 3, 5 to 9; reserved \"x\"; }",
        "message M { reserved 6 to 7; }",
        &[
            "RESERVED_MESSAGE_NO_DELETE (wire) p.M: 3 is not reserved any more",
            "RESERVED_MESSAGE_NO_DELETE (wire) p.M: 5 is not reserved any more",
            "RESERVED_MESSAGE_NO_DELETE (wire) p.M: 8 to 9 is not reserved any more",
            "RESERVED_MESSAGE_NO_DELETE (JSON) p.M: name x is not reserved any more",
        ],
    );
    breaks(
        "proto2",
        "message M { extensions 100 to 199; } extend M { optional int32 x = 100; }",
        "message M { extensions 100 to 149; }",
        &[
            "EXTENSION_MESSAGE_NO_DELETE (wire, source) p.M: 150 to 199 is not open to extensions any more",
            "PACKAGE_EXTENSION_NO_DELETE (wire, JSON, source) p.x: the extension is gone",
        ],
    );
}

#[test]
fn enums() {
    let old = "enum E { A = 0; B = 1; C = 2; D = 3; }";
    breaks(
        "proto3",
        old,
        "enum E { A = 0; B = 4; X = 2; reserved 3; }",
        &[
            "ENUM_VALUE_SAME_NUMBER (wire, source) p.E.B: the number was 1 and is 4",
            "ENUM_VALUE_SAME_NAME (JSON, source) p.E.C: number 2 is called X now",
            "ENUM_VALUE_NO_DELETE (JSON, source) p.E.D: the value is gone, and name D not reserved",
        ],
    );
    breaks(
        "proto2",
        old,
        "enum E { B = 1; A = 0; C = 2; D = 3; }",
        &["ENUM_SAME_DEFAULT (wire, JSON) p.E: the default was 0 and is 1"],
    );
    breaks(
        "proto3",
        old,
        "",
        &["PACKAGE_ENUM_NO_DELETE (source) p.E: the enum is gone"],
    );
    breaks(
        "proto3",
        "enum E { A = 0; reserved 4 to 6; reserved \"Q\"; }",
        "enum E { A = 0; reserved 5; }",
        &[
            "RESERVED_ENUM_NO_DELETE (wire) p.E: 4 is not reserved any more",
            "RESERVED_ENUM_NO_DELETE (wire) p.E: 6 is not reserved any more",
            "RESERVED_ENUM_NO_DELETE (JSON) p.E: name Q is not reserved any more",
        ],
    );
    let report = check(&file("proto2", old), &file("proto3", old));
    let rules: Vec<_> = report.changes().iter().map(|change| change.rule).collect();
    assert_eq!(rules, [Rule::EnumSameType, Rule::EnumSameJsonFormat]);
}

#[test]
fn services() {
    let service =
        |methods: &str| format!("message M {{}} message N {{}} service S {{ {methods} }}");
    breaks(
        "proto3",
        &service("rpc A(M) returns (M); rpc B(M) returns (M); rpc C(stream M) returns (M);"),
        &service(
            "rpc A(N) returns (stream M); rpc C(M) returns (N) { option idempotency_level = NO_SIDE_EFFECTS; }",
        ),
        &[
            "RPC_SAME_REQUEST_TYPE (wire, JSON, source) p.S.A: the request was p.M and is p.N",
            "RPC_SAME_SERVER_STREAMING (wire, source) p.S.A: it was one response and is a stream of responses",
            "RPC_NO_DELETE (wire, source) p.S.B: the method is gone",
            "RPC_SAME_RESPONSE_TYPE (wire, JSON, source) p.S.C: the response was p.M and is p.N",
            "RPC_SAME_CLIENT_STREAMING (wire, source) p.S.C: it was a stream of requests and is one request",
            "RPC_SAME_IDEMPOTENCY_LEVEL (wire) p.S.C: it was IdempotencyUnknown and is NoSideEffects",
        ],
    );
}

#[test]
fn files_and_packages() {
    const MESSAGE: &str = "syntax = \"proto3\"; package p; message M {}";
    const EMPTY: &str = "syntax = \"proto3\"; package p;";
    const OTHER: &str = "syntax = \"proto3\"; package q; message M {}";
    let report = check(
        &set(&[("a.proto", MESSAGE), ("b.proto", EMPTY)]),
        &set(&[("a.proto", EMPTY), ("b.proto", MESSAGE)]),
    );
    assert_eq!(
        report.to_string(),
        "b.proto:1:31: MESSAGE_NO_DELETE (source): p.M: the message moved to b.proto\n"
    );
    let report = check(&set(&[("a.proto", MESSAGE)]), &set(&[("a.proto", OTHER)]));
    let rules: Vec<_> = report.changes().iter().map(|change| change.rule).collect();
    assert_eq!(
        rules,
        [
            Rule::FileSamePackage,
            Rule::PackageNoDelete,
            Rule::PackageMessageNoDelete
        ]
    );
    let report = check(
        &set(&[("a.proto", MESSAGE), ("b.proto", EMPTY)]),
        &set(&[("a.proto", MESSAGE)]),
    );
    assert_eq!(
        report.to_string(),
        "b.proto: FILE_NO_DELETE (source): b.proto: the file is gone\n"
    );
    breaks(
        "proto3",
        "option go_package = \"x\";",
        "option java_multiple_files = true;",
        &[
            "FILE_SAME_OPTION (source) a.proto: option go_package was x and is not set",
            "FILE_SAME_OPTION (source) a.proto: option java_multiple_files was not set and is true",
        ],
    );
}

#[test]
fn places_have_lines_and_columns() {
    let old = file("proto3", "message M {\n  int32 a = 1;\n}");
    let new = file("proto3", "\nmessage M {\n    string a = 1;\n}");
    let report = check(&old, &new);
    let [change] = report.changes() else {
        unreachable!("there is one change: {report}");
    };
    let place = |line, column| Place {
        file: "a.proto".into(),
        position: Some((line, column)),
    };
    assert_eq!(change.old, place(4, 3));
    assert_eq!(change.new, Some(place(5, 5)));
    assert!(report.breaks().wire && report.breaks().json && report.breaks().source);
    let line = "a.proto:5:5: FIELD_SAME_TYPE (wire, JSON, source): p.M.a: the type was int32 and is string\n";
    assert_eq!(report.to_string(), line);
}

#[test]
fn an_edition_with_the_same_features_is_the_same() {
    let text = "message M { int32 a = 1; optional int32 b = 2; repeated int32 c = 3; M m = 4;
        oneof o { string s = 5; } map<string, M> d = 6; } enum E { Z = 0; }";
    let old = file("proto3", text);
    let mut new = old.clone();
    for file in &mut new.file {
        file.syntax = Some("editions".into());
        file.edition = Some(Edition::Edition2023);
        let features = FeatureSet {
            field_presence: Some(FieldPresence::Implicit),
            ..FeatureSet::default()
        };
        file.options.get_or_insert_default().features = Some(features.into());
        for field in file
            .message_type
            .iter_mut()
            .flat_map(|message| &mut message.field)
        {
            if field.proto3_optional.take() == Some(true) {
                field.oneof_index = None;
                let features = FeatureSet {
                    field_presence: Some(FieldPresence::Explicit),
                    ..FeatureSet::default()
                };
                field.options.get_or_insert_default().features = Some(features.into());
            }
        }
    }
    same(&check(&old, &new));
    same(&check(&new, &old));
    new.file[0].options = Some(FileOptions::default());
    let report = check(&old, &new);
    let all = report.changes().iter();
    assert!(
        report.changes().len() == 1 && all.into_iter().all(|change| change.path == "p.M.a"),
        "{report}"
    );
}

#[test]
fn groups_and_messages() {
    let old = edition("message M { M m = 1; }");
    let new = edition("message M { M m = 1 [features.message_encoding = DELIMITED]; }");
    let report = check(&old, &new);
    assert_eq!(report.changes()[0].rule, Rule::FieldSameEncoding);
    assert_eq!(report.changes().len(), 1);
}

#[test]
fn values_of_maps_are_never_delimited_by_tags() {
    let text = "message M { map<string, M> m = 1; }";
    let new = format!("option features.message_encoding = DELIMITED; {text}");
    same(&check(&edition(text), &edition(&new)));
}

#[test]
fn features_lie_around_what_is_inside() {
    let old = edition("message M { oneof o { M m = 1; } repeated int32 l = 2; }");
    let mut new = old.clone();
    let features = FeatureSet {
        message_encoding: Some(MessageEncoding::Delimited),
        ..FeatureSet::default()
    };
    let oneof = &mut new.file[0].message_type[0].oneof_decl[0];
    oneof.options.get_or_insert_default().features = Some(features.into());
    let report = check(&old, &new);
    let rules: Vec<_> = report
        .changes()
        .iter()
        .map(|it| (it.rule, &*it.path))
        .collect();
    assert_eq!(rules, [(Rule::FieldSameEncoding, "p.M.m")]);
}

/// What `FeatureSet` calls `UNKNOWN` sets nothing, and neither do numbers that have no name yet.
#[test]
fn features_that_are_not_known_change_nothing() {
    let text = "message M { int32 a = 1; repeated int32 l = 2; string s = 3; M m = 4; }
        enum E { Z = 0; }";
    let old = edition(text);
    for number in [0, 99] {
        let mut new = old.clone();
        let octets: Vec<u8> = (1..=8).flat_map(|field: u8| [field << 3, number]).collect();
        let features = Box::new(FeatureSet::decode(&octets).unwrap());
        let file = &mut new.file[0];
        file.options.get_or_insert_default().features = Some(features.clone());
        for message in &mut file.message_type {
            message.options.get_or_insert_default().features = Some(features.clone());
            for field in &mut message.field {
                field.options.get_or_insert_default().features = Some(features.clone());
            }
        }
        same(&check(&old, &new));
        same(&check(&new, &old));
    }
}

/// Such a file is held to be like those of the last edition that is known, and not like proto2.
#[test]
fn editions_to_come() {
    let old = edition("message M { repeated int32 l = 1; } enum E { Z = 0; }");
    let mut new = old.clone();
    new.file[0].edition = Some(Edition::Edition2026);
    same(&check(&old, &new));
    new.file[0].edition = None;
    new.file[0].unknown_fields.push_raw(&[14 << 3, 0xd2, 0x0f]);
    same(&check(&old, &new));
}

/// Each change asks for two places among 200,000, and for what else is there: searches would take minutes.
#[test]
fn large_schemas_take_no_longer_than_they_are_large() {
    const COUNT: usize = 12_000;
    // Behind the numbers that no field may have.
    const START: usize = 20_000;
    let each = |of: &dyn Fn(usize) -> String| (0..COUNT).map(of).collect::<String>();
    let text = |enumeration: &str, name: &str, from: usize| {
        let fields = each(&|at| format!("{enumeration} {name}{at} = {};\n", at + from));
        let values = |prefix: &str| {
            let rest = each(&|at| format!("{prefix}{name}{at} = {};\n", at + from));
            format!("{prefix}ZERO = 0;\n{rest}")
        };
        let methods = each(&|at| format!("rpc {name}{at}(M) returns (M);\n"));
        format!(
            "message M {{\n{fields}}}\nenum E {{\n{}}}\nenum F {{\n{}}}\nservice S {{\n{methods}}}",
            values("E"),
            values("F")
        )
    };
    let old = file("proto3", &text("E", "a", START));
    let other_types = file("proto3", &text("F", "a", START));
    let report = check(&old, &other_types);
    assert_eq!(report.changes().len(), COUNT);
    assert!(
        report
            .changes()
            .iter()
            .all(|change| change.old.position.is_some())
    );
    // All fields, values and methods go, and new ones come.
    let other_names = file("proto3", &text("E", "b", START + COUNT));
    assert_eq!(check(&old, &other_names).changes().len(), 4 * COUNT);
    let ranges = each(&|at| format!("reserved {};\n", 2 * at + 1));
    let reserved = file("proto3", &format!("message M {{\n{ranges}}}"));
    let none = file("proto3", "message M {}");
    assert_eq!(check(&reserved, &none).changes().len(), COUNT);
    same(&check(&reserved, &reserved));
}

/// Sets that no compiler made: anything may be missing or wrong.
#[test]
fn broken_sets_are_compared_without_a_panic() {
    let set = file(
        "proto2",
        "message M { optional int32 a = 1; oneof o { E e = 2; } extensions 9; } enum E { Z = 0; } service S { rpc A(M) returns (M); } extend M { optional M x = 9; }",
    );
    let octets = set.encode_to_vec();
    for place in 0..octets.len() {
        let mut broken = octets.clone();
        broken[place] ^= 0x15;
        if let Ok(broken) = FileDescriptorSet::decode(&broken) {
            let both = (check(&set, &broken), check(&broken, &set));
            assert!(both.0.to_string().len() + both.1.to_string().len() < 100_000);
        }
    }
}
