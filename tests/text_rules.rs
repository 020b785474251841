//! The text format, rule by rule: what each way of writing means, what is refused and where, and what is
//! printed.

use viewbuf::schema::{Field, Kind, Message as Schema, TypeSet};
use viewbuf::text::{self, ParseErrorKind as Wrong, Parser, PrintError, Printer};
use viewbuf::view::Layout;
use viewbuf::{DecodeErrorKind, Limits, Message};
use viewbuf_test_schema::proto::TYPES;
use viewbuf_test_schema::proto::known::Known;
use viewbuf_test_schema::proto::test::ext::{Host, SetHolder};
use viewbuf_test_schema::proto::test::sink2::{Deep, Sink, SinkView, Strict};
use viewbuf_test_schema::proto::test::sink3;

const ALL: (TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    (TYPES, viewbuf::types::TYPES);

/// What a text of a message says, printed on one line.
fn line<T: Message>(text: &str) -> String {
    let message: T = Parser::new()
        .types(&ALL)
        .from_str(text)
        .unwrap_or_else(|error| panic!("{text}: {error}"));
    let printer = Printer::new().types(&ALL).single_line();
    let line = printer.to_string(&message).unwrap();
    let again: T = Parser::new().types(&ALL).from_str(&line).unwrap();
    assert_eq!(printer.to_string(&again).unwrap(), line);
    line
}

/// Texts that say the same.
#[track_caller]
fn same<T: Message>(expected: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(line::<T>(text), expected, "{text}");
    }
}

/// Texts that are refused, with where and why.
#[track_caller]
fn refused<T: Message>(cases: &[(&str, u32, u32, Wrong)]) {
    for (text, at, column, kind) in cases {
        let error = Parser::new().types(&ALL).from_str::<T>(text).unwrap_err();
        let found = (error.line(), error.column(), error.kind());
        assert_eq!(found, (*at, *column, *kind), "{text}");
    }
}

#[test]
fn integers() {
    same::<Sink>(
        "f_int32: 26",
        &[
            "f_int32: 26",
            "f_int32:0x1a",
            "f_int32: 0X1A",
            "f_int32: 032",
        ],
    );
    same::<Sink>(
        "f_int32: -26",
        &[
            "f_int32: -26",
            "f_int32: - 26",
            "f_int32: -\n#no\n0x1a",
            "f_int32: -032",
        ],
    );
    same::<Sink>(
        "f_int32: 0",
        &["f_int32: 0", "f_int32: -0", "f_int32: 00", "f_int32: 0x0"],
    );
    same::<Sink>(
        "f_int32: 2147483647 f_sint32: -2147483648 f_sfixed32: -2147483648",
        &["f_int32: 2147483647 f_sint32: -2147483648 f_sfixed32: -0x80000000"],
    );
    same::<Sink>(
        "f_uint32: 4294967295 f_fixed32: 4294967295",
        &["f_uint32: 4294967295 f_fixed32: 0xffffffff"],
    );
    same::<Sink>(
        "f_int64: -9223372036854775808 f_sint64: 9223372036854775807",
        &["f_int64: -9223372036854775808 f_sint64: 9223372036854775807"],
    );
    same::<Sink>(
        "f_uint64: 18446744073709551615 f_fixed64: 18446744073709551615",
        &["f_uint64: 18446744073709551615 f_fixed64: 01777777777777777777777"],
    );
    same::<Sink>(
        "f_sfixed64: -9223372036854775808",
        &["f_sfixed64: -9223372036854775808"],
    );
    refused::<Sink>(&[
        ("f_int32: 2147483648", 1, 10, Wrong::OutOfRange),
        ("f_int32: -2147483649", 1, 10, Wrong::OutOfRange),
        ("f_uint32: 4294967296", 1, 11, Wrong::OutOfRange),
        ("f_uint32: -1", 1, 11, Wrong::Expected("an integer")),
        ("f_int64: 9223372036854775808", 1, 10, Wrong::OutOfRange),
        ("f_int64: -9223372036854775809", 1, 10, Wrong::OutOfRange),
        ("f_uint64: 18446744073709551616", 1, 11, Wrong::OutOfRange),
        ("f_int32: 08", 1, 10, Wrong::InvalidNumber),
        ("f_int32: 0x", 1, 10, Wrong::InvalidNumber),
        ("f_int32: 0xg", 1, 10, Wrong::InvalidNumber),
        ("f_int32: 1.0", 1, 10, Wrong::Expected("an integer")),
        ("f_int32: 1f", 1, 10, Wrong::Expected("an integer")),
        ("f_int32: 1e2", 1, 10, Wrong::Expected("an integer")),
        ("f_int32: 10f_bool: true", 1, 10, Wrong::InvalidNumber),
        ("f_int32: one", 1, 10, Wrong::Expected("an integer")),
        ("f_int32: ", 1, 10, Wrong::Expected("an integer")),
        ("f_int32: +1", 1, 10, Wrong::Expected("an integer")),
    ]);
}

#[test]
fn floating_point() {
    same::<Sink>(
        "f_double: 1.5",
        &[
            "f_double: 1.5",
            "f_double: 1.5f",
            "f_double: 15e-1",
            "f_double: .15E+1F",
        ],
    );
    same::<Sink>(
        "f_double: 10",
        &[
            "f_double: 10",
            "f_double: 10.",
            "f_double: 10f",
            "f_double: 1e1",
        ],
    );
    same::<Sink>(
        "f_double: -0",
        &["f_double: -0", "f_double: -0.0", "f_double: - 0f"],
    );
    same::<Sink>(
        "f_float: -inf f_double: inf",
        &[
            "f_float: -inf f_double: inf",
            "f_double: INFINITY f_float: - Infinity",
        ],
    );
    same::<Sink>(
        "f_float: nan f_double: nan",
        &["f_double: nan f_float: NaN", "f_double: -nan f_float: NAN"],
    );
    same::<Sink>(
        "f_float: inf f_double: inf",
        &["f_double: 1e999 f_float: 3.5e38"],
    );
    same::<Sink>(
        "f_double: 1.8446744073709552e+19",
        &["f_double: 18446744073709551616"],
    );
    refused::<Sink>(&[
        ("f_double: 0x10", 1, 11, Wrong::Expected("a decimal number")),
        ("f_double: 010", 1, 11, Wrong::Expected("a decimal number")),
        ("f_double: 01.5", 1, 11, Wrong::InvalidNumber),
        ("f_double: 1.5.5", 1, 11, Wrong::InvalidNumber),
        ("f_double: 1e", 1, 11, Wrong::InvalidNumber),
        ("f_double: 1e+", 1, 11, Wrong::InvalidNumber),
        ("f_double: .", 1, 11, Wrong::Expected("a number")),
        ("f_double: inff", 1, 11, Wrong::Expected("a number")),
        ("f_double: 1 . 5", 1, 13, Wrong::Expected("a field name")),
        ("f_double: \"1\"", 1, 11, Wrong::Expected("a number")),
    ]);
}

#[test]
fn numbers_are_printed_with_the_fewest_digits() {
    let cases = [
        (0.1, "0.1"),
        (1.0 / 3.0, "0.3333333333333333"),
        (123_456.0, "123456"),
        (1e14, "100000000000000"),
        (1e15, "1e+15"),
        (9_007_199_254_740_993.0, "9007199254740992"),
        (0.0001, "0.0001"),
        (0.000_012_5, "1.25e-05"),
        (-2.5e-300, "-2.5e-300"),
        (f64::MAX, "1.7976931348623157e+308"),
        (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
        (5e-324, "5e-324"),
    ];
    for (value, expected) in cases {
        let message = Sink {
            f_double: Some(value),
            ..Sink::default()
        };
        assert_eq!(
            text::to_string(&message).unwrap(),
            format!("f_double: {expected}\n")
        );
    }
    let cases = [
        (0.1, "0.1"),
        (3.402_823_5e38, "3.4028235e+38"),
        (16_777_216.0, "16777216"),
        (1e6, "1e+06"),
        (123_456.0, "123456"),
        (1e-45, "1e-45"),
        (2.141_592_7, "2.1415927"),
    ];
    for (value, expected) in cases {
        let message = Sink {
            f_float: Some(value),
            ..Sink::default()
        };
        assert_eq!(
            text::to_string(&message).unwrap(),
            format!("f_float: {expected}\n")
        );
    }
}

#[test]
fn booleans_and_enums() {
    same::<Sink>(
        "f_bool: true",
        &[
            "f_bool: true",
            "f_bool: True",
            "f_bool: t",
            "f_bool: 1",
            "f_bool: 0x1",
            "f_bool: 01",
        ],
    );
    same::<Sink>(
        "f_bool: false",
        &[
            "f_bool: false",
            "f_bool: False",
            "f_bool: f",
            "f_bool: 0",
            "f_bool: 00",
        ],
    );
    same::<Sink>(
        "f_closed: CLOSED_ONE",
        &[
            "f_closed: CLOSED_ONE",
            "f_closed: CLOSED_UNO",
            "f_closed: 1",
            "f_closed: 0x1",
        ],
    );
    same::<Sink>(
        "f_closed: CLOSED_MINUS",
        &["f_closed: CLOSED_MINUS", "f_closed: -1", "f_closed: - 1"],
    );
    same::<sink3::Sink>("o_open: 77", &["o_open: 77"]);
    same::<sink3::Sink>("o_open: -77", &["o_open: -77"]);
    refused::<Sink>(&[
        ("f_bool: TRUE", 1, 9, Wrong::Expected("true or false")),
        ("f_bool: 2", 1, 9, Wrong::OutOfRange),
        ("f_bool: -0", 1, 9, Wrong::Expected("true or false")),
        ("f_bool: \"true\"", 1, 9, Wrong::Expected("true or false")),
        ("f_closed: CLOSED_TWO", 1, 11, Wrong::UnknownValue),
        ("f_closed: closed_one", 1, 11, Wrong::UnknownValue),
        ("f_closed: 2", 1, 11, Wrong::UnknownValue),
        ("f_closed: 2147483648", 1, 11, Wrong::OutOfRange),
        (
            "f_closed: \"CLOSED_ONE\"",
            1,
            11,
            Wrong::Expected("the name or number of a value"),
        ),
    ]);
    refused::<sink3::Sink>(&[("o_open: OPEN_TWO", 1, 9, Wrong::UnknownValue)]);
}

#[test]
fn strings() {
    same::<Sink>(
        r#"f_string: "it\'s""#,
        &[
            r#"f_string: "it's""#,
            r"f_string: 'it\'s'",
            r#"f_string: "it" '\'' "s""#,
        ],
    );
    same::<Sink>(
        r#"f_string: "ab""#,
        &[
            "f_string: 'a'\"b\"",
            "f_string: 'a' # one\n 'b'",
            "f_string:'''ab'''''",
        ],
    );
    same::<Sink>(
        r#"f_string: "\007\010\014\n\r\t\013?\\\'\"""#,
        &[r#"f_string: "\a\b\f\n\r\t\v\?\\\'\"""#],
    );
    same::<Sink>(
        r#"f_string: "A\001\0018""#,
        &[r#"f_string: "\101\1\0018""#, r#"f_string: "\x41\x01\x018""#],
    );
    same::<Sink>(
        "f_string: \"\u{e4}\u{1f642}\"",
        &[
            "f_string: \"\u{e4}\u{1f642}\"",
            r"f_string: '\u00e4\U0001f642'",
            r"f_string: '\303\xa4\xf0\x9f\x99\x82'",
        ],
    );
    same::<Sink>(
        r#"f_bytes: "\377\000\177 ~""#,
        &[r"f_bytes: '\xff\0\x7f ~'"],
    );
    same::<Sink>(r#"f_bytes: "\303\244""#, &["f_bytes: '\u{e4}'"]);
    same::<Sink>(r#"f_string: """#, &["f_string: ''", "f_string: \"\" ''"]);
    refused::<Sink>(&[
        ("f_string: 'a", 1, 11, Wrong::UnclosedString),
        ("f_string: 'a\n'", 1, 11, Wrong::UnclosedString),
        ("f_string: 'a\"", 1, 11, Wrong::UnclosedString),
        ("f_string: '\0'", 1, 11, Wrong::UnclosedString),
        ("f_string: '\\", 1, 12, Wrong::InvalidEscape),
        (r"f_string: '\q'", 1, 12, Wrong::InvalidEscape),
        (r"f_string: 'ab\x'", 1, 14, Wrong::InvalidEscape),
        (r"f_string: '\u12'", 1, 12, Wrong::InvalidEscape),
        (r"f_string: '\ud800'", 1, 12, Wrong::InvalidEscape),
        (r"f_string: '\U00110000'", 1, 12, Wrong::InvalidEscape),
        (r"f_string: '\777'", 1, 12, Wrong::InvalidEscape),
        (r"f_string: '\xff'", 1, 11, Wrong::InvalidUtf8),
        ("f_string: 5", 1, 11, Wrong::Expected("a string")),
        ("f_string: name", 1, 11, Wrong::Expected("a string")),
    ]);
}

#[test]
fn what_stands_between() {
    let expected = "f_int32: 1 f_int64: 2 child { f_int32: 3 }";
    same::<Sink>(
        expected,
        &[
            "f_int32: 1 f_int64: 2 child { f_int32: 3 }",
            "f_int32:1,f_int64:2,child{f_int32:3,},",
            "f_int32: 1; f_int64: 2; child < f_int32: 3; >;",
            "\u{b}\u{c}\r\n\tf_int32 : 1\nf_int64\n:\n2 child: {f_int32: 3}",
            "# a comment\nf_int32: 1 # and one\nf_int64: 2 child # three\n { # four\n f_int32: 3 } #",
        ],
    );
    refused::<Sink>(&[
        (
            "f_int32: 1,, f_int64: 2",
            1,
            12,
            Wrong::Expected("a field name"),
        ),
        (", f_int32: 1", 1, 1, Wrong::Expected("a field name")),
        ("f_int32 1", 1, 9, Wrong::Expected("\":\"")),
        ("f_int32: 1 }", 1, 12, Wrong::Expected("a field name")),
        ("child { f_int32: 1", 1, 19, Wrong::Expected("a field name")),
        (
            "child { f_int32: 1 >",
            1,
            20,
            Wrong::Expected("a field name"),
        ),
        (
            "child < f_int32: 1 }",
            1,
            20,
            Wrong::Expected("a field name"),
        ),
        ("child: 5", 1, 8, Wrong::Expected("\"{\"")),
        ("f_int32: 1\n  f_nothing: 2", 2, 3, Wrong::UnknownField),
        ("\u{e4}: 1", 1, 1, Wrong::Expected("a field name")),
        (
            "f_string: '\u{e4}' \u{e4}",
            1,
            15,
            Wrong::Expected("a field name"),
        ),
        ("F_int32: 1", 1, 1, Wrong::UnknownField),
        ("1: 1", 1, 1, Wrong::Expected("a field name")),
        ("\"f_int32\": 1", 1, 1, Wrong::Expected("a field name")),
    ]);
}

#[test]
fn lists() {
    same::<Sink>(
        "r_int32: 1 r_int32: 2 r_int32: 3",
        &[
            "r_int32: [1, 2, 3]",
            "r_int32: 1 r_int32: [2, 3]",
            "r_int32: [1], r_int32: [] r_int32: [2,3]",
        ],
    );
    same::<Sink>(
        "p_int32: 1 p_int32: 2 p_int32: 3",
        &[
            "p_int32: [1, 2, 3]",
            "p_int32: 1 p_uint64: [] p_int32: 2 p_int32: [3]",
        ],
    );
    same::<Sink>(
        "p_int32: 1 p_int32: 2 p_uint64: 5",
        &["p_int32: 1 p_uint64: 5 p_int32: 2"],
    );
    same::<Sink>(
        "r_string: \"ab\" r_string: \"c\"",
        &["r_string: ['a' 'b', 'c']"],
    );
    same::<Sink>(
        "children { f_int32: 1 } children { }",
        &[
            "children: [{f_int32: 1}, <>]",
            "children [{f_int32: 1}, {}]",
            "children {f_int32: 1} children: []  children: {}",
        ],
    );
    same::<Sink>(
        "p_closed: CLOSED_ONE p_closed: CLOSED_MINUS",
        &["p_closed: [CLOSED_ONE, -1]"],
    );
    same::<Sink>(
        "Row { cells: 1 } Row { }",
        &["Row [{cells: 1}, {}]", "row {cells: 1} Row {}"],
    );
    refused::<Sink>(&[
        ("r_int32: [1, 2", 1, 15, Wrong::Expected("\",\" or \"]\"")),
        ("r_int32: [1 2]", 1, 13, Wrong::Expected("\",\" or \"]\"")),
        ("r_int32: [1, ]", 1, 14, Wrong::Expected("an integer")),
        ("r_int32: [, 1]", 1, 11, Wrong::Expected("an integer")),
        ("r_int32: [[1]]", 1, 11, Wrong::Expected("an integer")),
        ("r_int32: 1, 2", 1, 13, Wrong::Expected("a field name")),
        ("f_int32: [1]", 1, 10, Wrong::Expected("an integer")),
        ("child: [{}]", 1, 8, Wrong::Expected("\"{\"")),
    ]);
    let sink: Sink = text::from_str("p_int32: [1, 2] p_bool: [t, f] r_int32: [7]").unwrap();
    let printer = Printer::new().single_line().short_lists(true);
    let line = printer.to_string(&sink).unwrap();
    assert_eq!(line, "r_int32: [7] p_int32: [1, 2] p_bool: [true, false]");
}

/// What is written one by one in a text is one packed list on the wire.
#[test]
fn packed_lists_are_one_record() {
    let mut octets = Vec::new();
    Parser::new()
        .parse(
            Sink::schema(),
            "p_int32: 1 p_int32: 2 p_int32: [3, 300]",
            &mut octets,
        )
        .unwrap();
    assert_eq!(octets, [0xf2, 0x01, 5, 1, 2, 3, 0xac, 0x02]);
}

#[test]
fn maps() {
    same::<Sink>(
        r#"m_string { key: -1 value: "" } m_string { key: 2 value: "b" }"#,
        &[
            "m_string { key: 2 value: 'b' } m_string { key: -1 }",
            "m_string: [{ value: 'b', key: 2 }, { key: -1 value: '' }]",
            "m_string { key: 2 value: 'a' } m_string < key: 2; value: 'b' > m_string: { key: -1 }",
        ],
    );
    same::<Sink>(r#"m_string { key: 0 value: "" }"#, &["m_string {}"]);
    same::<Sink>(
        "m_closed { key: -5 value: CLOSED_ONE }",
        &["m_closed { key: -5 value: 1 }"],
    );
    same::<Sink>(
        r#"m_sink { key: "" value { } } m_sink { key: "a" value { f_int32: 1 } }"#,
        &["m_sink { key: 'a' value { f_int32: 1 } } m_sink { }"],
    );
    same::<Sink>(
        r#"m_bytes { key: false value: "f" } m_bytes { key: true value: "t" }"#,
        &["m_bytes { key: true value: 't' } m_bytes { key: false value: 'f' }"],
    );
    refused::<Sink>(&[
        ("m_string { key: 1 key: 1 }", 1, 19, Wrong::SetTwice),
        ("m_string { value: 'a' value: 'b' }", 1, 23, Wrong::SetTwice),
        ("m_string { name: 1 }", 1, 12, Wrong::UnknownField),
        (
            "m_string { key: 'a' }",
            1,
            17,
            Wrong::Expected("an integer"),
        ),
        ("m_string: 5", 1, 11, Wrong::Expected("\"{\"")),
        ("m_closed { key: 1 value: 5 }", 1, 26, Wrong::UnknownValue),
        ("m_strict { key: 1 }", 1, 19, Wrong::MissingRequired),
    ]);
}

#[test]
fn singular_fields_and_oneofs() {
    refused::<Sink>(&[
        ("f_int32: 1 f_int32: 1", 1, 12, Wrong::SetTwice),
        ("child {} f_int32: 1\nchild {}", 2, 1, Wrong::SetTwice),
        ("c_uint32: 1 c_string: 'a'", 1, 13, Wrong::OneofSetTwice),
        ("c_uint32: 1 c_uint32: 1", 1, 13, Wrong::SetTwice),
        ("CGroup {} c_sink {}", 1, 11, Wrong::OneofSetTwice),
        (
            "Pack { number: 1 } pack { number: 1 }",
            1,
            20,
            Wrong::SetTwice,
        ),
    ]);
    refused::<sink3::Sink>(&[("f_int32: 0 f_int32: 0", 1, 12, Wrong::SetTwice)]);
    // The message around it counts for itself.
    same::<Sink>(
        "f_int32: 1 child { f_int32: 1 } c_uint32: 0",
        &["child { f_int32: 1 } f_int32: 1 c_uint32: 0"],
    );
    same::<sink3::Sink>(
        "c_sint64: 0",
        &["c_sint64: 0 f_int32: 0 f_string: '' f_open: 0 f_double: 0"],
    );
    same::<sink3::Sink>("f_double: -0", &["f_double: -0.0"]);
}

#[test]
fn required_fields() {
    let inner = "id: 1 name: 'a' state: CLOSED_ZERO";
    same::<Strict>("id: 1 name: \"a\" state: CLOSED_ZERO", &[inner]);
    refused::<Strict>(&[
        ("", 1, 1, Wrong::MissingRequired),
        ("id: 1 name: 'a'", 1, 16, Wrong::MissingRequired),
        (
            "id: 1 name: 'a' state: 0\n inner { id: 1 }",
            2,
            16,
            Wrong::MissingRequired,
        ),
    ]);
    let error = text::from_str::<Strict>("id: 1 name: 'a'").unwrap_err();
    assert_eq!(error.field(), Some("state"));
    let mut octets = Vec::new();
    Parser::new()
        .partial(true)
        .parse(Strict::schema(), "id: 1", &mut octets)
        .unwrap();
    assert_eq!(octets, [8, 1]);
}

#[test]
fn groups() {
    same::<Sink>(
        "Pack { number: 1 }",
        &[
            "Pack { number: 1 }",
            "pack { number: 1 }",
            "Pack: < number: 1 >",
        ],
    );
    same::<Deep>(
        "Inner { deep { Row { } } inner { } }",
        &["inner { deep { row {} } inner {} }"],
    );
    refused::<Sink>(&[
        ("PACK { number: 1 }", 1, 1, Wrong::UnknownField),
        ("Child { }", 1, 1, Wrong::UnknownField),
    ]);
}

#[test]
fn extensions() {
    let expected = "id: 1 [test.ext.number]: 5 [test.ext.note] { text: \"a\" } [test.ext.packed_counts]: 1 \
                    [test.ext.packed_counts]: -1 [test.ext.Scope.nickname]: \"b\"";
    same::<Host>(
        expected,
        &[
            expected,
            "[test . ext.number] : 5 [ test.ext.note ]: { text: 'a' } id: 1, [test.ext.packed_counts]: [1, -1]; \
         [test.ext.Scope.nickname]: 'b'",
        ],
    );
    same::<Host>(
        "[test.ext.box] { width: 1 } [test.ext.row] { cells: 1 }",
        &["[test.ext.row] { cells: 1 } [test.ext.box] { width: 1 }"],
    );
    refused::<Host>(&[
        ("[test.ext.nothing]: 1", 1, 1, Wrong::UnknownExtension),
        ("[test.ext.Title.title] {}", 1, 1, Wrong::UnknownExtension),
        (
            "id: 1 [test.ext.number]: 1 [test.ext.number]: 1",
            1,
            28,
            Wrong::SetTwice,
        ),
        ("[test.ext.number: 1", 1, 17, Wrong::Expected("\"]\"")),
        ("[]: 1", 1, 1, Wrong::Expected("a full name in brackets")),
        (
            "[test..number]: 1",
            1,
            1,
            Wrong::Expected("a full name in brackets"),
        ),
        // Blanks may stand around signs, but two words are not one.
        ("[test.ext.num ber]: 1", 1, 15, Wrong::Expected("\"]\"")),
        ("[test.ext.num#\nber]: 1", 2, 1, Wrong::Expected("\"]\"")),
        ("[a%4 1/test.ext.number]: 1", 1, 6, Wrong::Expected("\"]\"")),
        ("[a% 41/test.ext.number]: 1", 1, 5, Wrong::Expected("\"]\"")),
        ("[a.com/test.ext.number]: 1", 1, 1, Wrong::UnknownExtension),
        ("[test.ext.strict] { id: 1 }", 1, 27, Wrong::MissingRequired),
        ("test.ext.number: 1", 1, 1, Wrong::UnknownField),
    ]);
    // Without the types nothing is known of them.
    assert!(text::from_str::<Host>("[test.ext.number]: 5").is_err());
}

#[test]
fn message_sets() {
    let expected = "set { [test.ext.Title] { text: \"a\" pages: 1 } [test.ext.Size] { width: 3 } }";
    same::<SetHolder>(
        expected,
        &[
            expected,
            "set { [test.ext.Size.size] { width: 3 } [test.ext.Title.title]: { text: 'a' pages: [1] } }",
        ],
    );
    refused::<SetHolder>(&[(
        "set { [test.ext.number]: 1 }",
        1,
        7,
        Wrong::UnknownExtension,
    )]);
    // Two items of one type are one message.
    let set = [
        0x0b, 0x10, 0xe8, 0x07, 0x1a, 3, 0x0a, 1, b'a', 0x0c, 0x0b, 0x1a, 2, 0x10, 1, 0x10, 0xe8,
        0x07, 0x0c,
    ];
    let octets = [&[0x0a, set.len() as u8][..], &set].concat();
    let mut text = String::new();
    let printer = Printer::new().types(&ALL).single_line();
    printer
        .print(SetHolder::schema(), &octets, &mut text)
        .unwrap();
    assert_eq!(text, "set { [test.ext.Title] { text: \"a\" pages: 1 } }");
}

#[test]
fn any_holds_messages() {
    let expected = "detail { [type.googleapis.com/google.protobuf.Duration] { seconds: 5 } }";
    same::<Known>(
        expected,
        &[
            expected,
            "detail: < [ type.googleapis.com / google.protobuf.Duration ]: < seconds: 5 > >",
            r"detail { type_url: 'type.googleapis.com/google.protobuf.Duration' value: '\x08\x05' }",
        ],
    );
    same::<Known>(
        r#"detail { [a.b/c/known.Known] { detail { [x/test.sink2.Strict] { id: 1 name: "a" state: CLOSED_ZERO } } } }"#,
        &[
            "detail { [a.b/c/known.Known] { detail { [x/test.sink2.Strict] { id: 1 name: 'a' state: 0 } } } }",
        ],
    );
    // What is not known, or no such message, stays as it is.
    same::<Known>(
        r#"detail { type_url: "a/b.C" value: "\010\005" }"#,
        &[r#"detail { type_url: "a/b.C" value: "\010\005" }"#],
    );
    same::<Known>(
        r#"detail { type_url: "/google.protobuf.Duration" value: "\010\005" }"#,
        &[r#"detail { type_url: "/google.protobuf.Duration" value: "\010\005" }"#],
    );
    same::<Known>(
        r#"detail { type_url: "a/google.protobuf.Duration" value: "\010" }"#,
        &[r#"detail { type_url: "a/google.protobuf.Duration" value: "\010" }"#],
    );
    same::<Known>(
        r#"detail { type_url: "a/test.sink2.Strict" value: "\010\005" }"#,
        &[r#"detail { type_url: "a/test.sink2.Strict" value: "\010\005" }"#],
    );
    refused::<Known>(&[
        ("detail { [a.b/no.Such] {} }", 1, 10, Wrong::UnknownType),
        (
            "detail { [google.protobuf.Duration] {} }",
            1,
            10,
            Wrong::UnknownExtension,
        ),
        (
            "detail { [/google.protobuf.Duration] {} }",
            1,
            10,
            Wrong::Expected("a full name in brackets"),
        ),
        (
            "detail { [a%2/google.protobuf.Duration] {} }",
            1,
            10,
            Wrong::Expected("a full name in brackets"),
        ),
        (
            "detail { type_url: 'a' [a/google.protobuf.Duration] {} }",
            1,
            24,
            Wrong::SetTwice,
        ),
        (
            "detail { [a/google.protobuf.Duration] {} value: '' }",
            1,
            42,
            Wrong::SetTwice,
        ),
        (
            "detail { [a/google.protobuf.Duration] 5 }",
            1,
            39,
            Wrong::Expected("\"{\""),
        ),
        (
            "detail { [a/test.sink2.Strict] { id: 1 } }",
            1,
            40,
            Wrong::MissingRequired,
        ),
        (
            "at { [a/google.protobuf.Duration] {} }",
            1,
            6,
            Wrong::UnknownExtension,
        ),
    ]);
    let known: Known = text::from_str(expected).unwrap();
    let plain = Printer::new().single_line().expand_any(false);
    assert_eq!(
        plain.to_string(&known).unwrap(),
        r#"detail { type_url: "type.googleapis.com/google.protobuf.Duration" value: "\010\005" }"#
    );
}

#[test]
fn unknown_names_are_skipped_where_that_is_asked_for() {
    let parser = Parser::new().types(&ALL).unknown_fields(true);
    let texts = [
        "x: 1",
        "x: -1.5e3f",
        "x: -inf",
        "x: name",
        "x: 'a' 'b'",
        "x: [1, -2, 'c' 'd', {}, <>]",
        "x: []",
        "x { y: 1 z { 5: 1 } }",
        "x: < [a.b]: 1, [c/d.e] { } >",
        "[no.such]: { a: [1] }",
        "77: 5",
    ];
    for text in texts {
        let sink: Sink = parser
            .from_str(&format!("{text} f_int32: 1"))
            .unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(sink.f_int32, Some(1), "{text}");
    }
    for text in [
        "x: ",
        "x",
        "x 5",
        "x: - name",
        "x: [1",
        "x: [[1]]",
        "x: { y }",
        "x: { 'a': 1 }",
        "x: +1",
        "x { > f_int32: 1",
    ] {
        assert!(parser.from_str::<Sink>(text).is_err(), "{text}");
    }
}

#[test]
fn fields_by_number_where_that_is_asked_for() {
    let parser = Parser::new().types(&ALL).field_numbers(true);
    let host: Host = parser.from_str("1: 5 100: 6 2 { 1: 7 }").unwrap();
    let printer = Printer::new().types(&ALL).single_line();
    assert_eq!(
        printer.to_string(&host).unwrap(),
        "id: 5 inner { id: 7 } [test.ext.number]: 6"
    );
    assert!(parser.from_str::<Host>("5: 1").is_err());
    assert!(parser.from_str::<Host>("0x1: 1").is_err());
}

#[test]
fn unknown_records_are_printed_by_number() {
    let octets = [
        &[0x08, 5][..],
        &[0xd0, 0x3e, 0x96, 0x01],
        &[0xd5, 0x3e, 1, 2, 3, 4],
        &[0xd1, 0x3e, 1, 2, 3, 4, 5, 6, 7, 8],
        &[0xd2, 0x3e, 2, 0x08, 7],
        &[0xd2, 0x3e, 2, b'g', b'o'],
        &[0xd2, 0x3e, 0],
        &[0xd3, 0x3e, 0x08, 1, 0xd4, 0x3e],
        // A number that the closed enum does not declare, and a list with one.
        &[0x80, 0x01, 77],
        &[0xa2, 0x02, 3, 1, 78, 0],
    ]
    .concat();
    let view = SinkView::decode(&octets).unwrap();
    let lines = Printer::new()
        .unknown_fields(true)
        .to_string(&view)
        .unwrap();
    let expected = "f_int32: 5\np_closed: CLOSED_ONE\np_closed: CLOSED_ZERO\n1002: 150\n1002: 0x04030201\n\
                    1002: 0x0807060504030201\n1002 {\n  1: 7\n}\n1002: \"go\"\n1002: \"\"\n1002 {\n  1: 1\n}\n16: 77\n36: 78\n";
    assert_eq!(lines, expected);
    assert_eq!(
        text::to_string(&view).unwrap(),
        "f_int32: 5\np_closed: CLOSED_ONE\np_closed: CLOSED_ZERO\n"
    );
    let owned = Sink::decode(&octets).unwrap();
    assert_eq!(
        Printer::new()
            .unknown_fields(true)
            .to_string(&owned)
            .unwrap(),
        expected
    );
}

/// Fields come by number however they lie, and what occurs more than once is what it means.
#[test]
fn records_in_any_order() {
    let octets = [
        &[0x10, 9][..],
        &[0x8a, 0x01, 2, 0x08, 1],
        &[0x08, 1],
        &[0x8a, 0x01, 4, 0x08, 2, 0x10, 3],
        &[0x08, 2],
    ]
    .concat();
    let expected = "f_int32: 2 f_int64: 9 child { f_int32: 2 f_int64: 3 }";
    let printer = Printer::new().single_line();
    let view = SinkView::decode(&octets).unwrap();
    assert_eq!(printer.to_string(&view).unwrap(), expected);
    let child = view.child();
    assert_eq!(printer.to_string(&child).unwrap(), "f_int32: 2 f_int64: 3");
    assert_eq!(format!("{child:?}"), "Sink { f_int32: 2 f_int64: 3 }");
}

/// Of a oneof the last member counts; and it begins anew where another came between.
#[test]
fn members_of_a_oneof() {
    let print = |octets: &[u8]| {
        let view = SinkView::decode(octets).unwrap();
        let line = Printer::new().single_line().to_string(&view).unwrap();
        let owned = Sink::decode(octets).unwrap();
        assert_eq!(
            Printer::new().single_line().to_string(&owned).unwrap(),
            line
        );
        line
    };
    // c_uint32 = 50, c_string = 51, c_sink = 53
    let (number, text) = ([0x90, 0x03, 7], [0x9a, 0x03, 1, b'a']);
    assert_eq!(print(&[&number[..], &text].concat()), "c_string: \"a\"");
    assert_eq!(print(&[&text[..], &number].concat()), "c_uint32: 7");
    let (one, two) = ([0xaa, 0x03, 2, 0x08, 1], [0xaa, 0x03, 2, 0x10, 2]);
    let merged = "c_sink { f_int32: 1 f_int64: 2 }";
    assert_eq!(print(&[&number[..], &one, &two].concat()), merged);
    let anew = "c_sink { f_int64: 2 }";
    assert_eq!(print(&[&one[..], &number, &two].concat()), anew);
}

/// A zero without presence is none, wherever it comes from.
#[test]
fn zeros_without_presence() {
    let octets = [
        0x08,
        0,
        0x60 | 0x01,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0x80,
        0x72,
        0,
        0xa0,
        0x01,
        0,
    ];
    let view = sink3::SinkView::decode(&octets).unwrap();
    let line = Printer::new().single_line().to_string(&view).unwrap();
    assert_eq!(line, "f_double: -0 o_int32: 0");
}

#[test]
fn lines_and_indents() {
    let sink: Sink =
        text::from_str("f_int32: 1 child { child {} r_int32: [1, 2] } c_string: 'a'").unwrap();
    let expected =
        "f_int32: 1\nchild {\n  child {\n  }\n  r_int32: 1\n  r_int32: 2\n}\nc_string: \"a\"\n";
    assert_eq!(text::to_string(&sink).unwrap(), expected);
    let wide = Printer::new().single_line().pretty(40);
    let expected = expected.replace("  ", &" ".repeat(40));
    assert_eq!(wide.to_string(&sink).unwrap(), expected);
    assert_eq!(text::to_string(&Sink::default()).unwrap(), "");
    assert_eq!(
        Printer::new()
            .single_line()
            .to_string(&Sink::default())
            .unwrap(),
        ""
    );
}

#[test]
fn characters_beyond_ascii() {
    let sink: Sink =
        text::from_str("f_string: '\u{e4}\u{202e}\u{85}\u{feff}e\u{301}\u{200d}'").unwrap();
    let printer = Printer::new().single_line();
    let expected = "f_string: \"\u{e4}\\342\\200\\256\\302\\205\\357\\273\\277e\u{301}\u{200d}\"";
    assert_eq!(printer.to_string(&sink).unwrap(), expected);
    let expected = r#"f_string: "\303\244\342\200\256\302\205\357\273\277e\314\201\342\200\215""#;
    assert_eq!(printer.ascii(true).to_string(&sink).unwrap(), expected);
}

#[test]
fn errors_tell_where() {
    let error = text::from_str::<Sink>("f_int32: 1\nchild {\n  \u{e4}\n}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 3, column 3: `child`: expected a field name"
    );
    let error = text::from_str::<Sink>("child { children { f_int32: 'a' } }").unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 1, column 29: `f_int32`: expected an integer"
    );
    let error = text::from_str::<Sink>("f_nothing: 5").unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 1, column 1: `f_nothing`: there is no such field"
    );
    assert!(size_of::<text::ParseError>() <= 16);
}

#[test]
fn limits_hold() {
    let shallow = Parser::new().limits(Limits {
        depth: 3,
        ..Limits::DEFAULT
    });
    assert!(shallow.from_str::<Sink>("child { child { } }").is_ok());
    let error = shallow
        .from_str::<Sink>("child { child { child { } } }")
        .unwrap_err();
    assert_eq!((error.kind(), error.column()), (Wrong::TooDeep, 25));
    let error = shallow
        .from_str::<Sink>("m_sink { value { child {} } }")
        .unwrap_err();
    assert_eq!(error.kind(), Wrong::TooDeep);
    let error = shallow
        .unknown_fields(true)
        .from_str::<Sink>("x { x { x { } } }")
        .unwrap_err();
    assert_eq!(error.kind(), Wrong::TooDeep);
    let short = Parser::new().limits(Limits {
        octets: 10,
        ..Limits::DEFAULT
    });
    assert!(short.from_str::<Sink>("f_int32: 1").is_ok());
    assert_eq!(
        short.from_str::<Sink>("f_int32: 12").unwrap_err().kind(),
        Wrong::TooLong
    );
    // A message may be longer than its text.
    let error = Parser::new()
        .limits(Limits {
            octets: 24,
            ..Limits::DEFAULT
        })
        .parse(Sink::schema(), "r_double: [1, 2, 3, 4]", &mut Vec::new())
        .unwrap_err();
    assert_eq!(error.kind(), Wrong::TooLong);
    // What was there before stays, and nothing is added.
    let mut octets = vec![1, 2, 3];
    assert!(
        Parser::new()
            .parse(Sink::schema(), "f_int32: 1 x: 1", &mut octets)
            .is_err()
    );
    assert_eq!(octets, [1, 2, 3]);
    Parser::new()
        .parse(Sink::schema(), "f_int32: 1", &mut octets)
        .unwrap();
    assert_eq!(octets, [1, 2, 3, 8, 1]);

    let sink: Sink = text::from_str("child { child { child { } } }").unwrap();
    let printer = Printer::new().limits(Limits {
        depth: 3,
        ..Limits::DEFAULT
    });
    assert!(printer.to_string(&sink).is_err());
}

/// Lengths of one to four octets, inside one another.
#[test]
fn long_parts() {
    let text = |len: usize| format!("f_string: '{}'", "a".repeat(len));
    for len in [0, 1, 100, 127, 128, 129, 16_383, 16_384, 2_100_000] {
        let whole = format!(
            "child {{ {0} child {{ {0} }} }} children {{ }} children {{ {0} }} m_sink {{ key: 'k' value {{ {0} }} }}",
            text(len)
        );
        let sink: Sink = text::from_str(&whole).unwrap();
        let inner = sink.child.as_ref().unwrap();
        for one in [
            inner,
            inner.child.as_ref().unwrap(),
            &sink.children[1],
            &sink.m_sink["k"],
        ] {
            assert_eq!(one.f_string.as_ref().map(|text| text.len()), Some(len));
        }
        let again: Sink = text::from_str(&text::to_string(&sink).unwrap()).unwrap();
        assert!(again == sink);
    }
}

#[test]
fn debug_is_the_text_in_braces() {
    let sink: Sink =
        text::from_str("f_int32: 1 r_int32: [1, 2] child { f_string: 'a' } Pack { number: 1 }")
            .unwrap();
    let expected =
        r#"Sink { f_int32: 1 child { f_string: "a" } Pack { number: 1 } r_int32: [1, 2] }"#;
    assert_eq!(format!("{sink:?}"), expected);
    let expected = "Sink {\n  f_int32: 1\n  child {\n    f_string: \"a\"\n  }\n  Pack {\n    number: 1\n  }\n  r_int32: [1, 2]\n}";
    assert_eq!(format!("{sink:#?}"), expected);
    assert_eq!(format!("{:?}", Sink::default()), "Sink { }");
}

#[test]
fn unknown_lists_of_messages_need_no_colon() {
    let parser = Parser::new().unknown_fields(true);
    for (text, is_taken) in [
        ("what [{ a: 1 }, < >] f_int32: 1", true),
        ("what [] f_int32: 1", true),
        ("what [1] f_int32: 1", false),
    ] {
        let sink = parser.from_str::<Sink>(text);
        assert_eq!(sink.is_ok_and(|sink| sink.f_int32 == Some(1)), is_taken);
    }
}

/// Lists of small numbers deep inside are far longer in text than in octets.
#[test]
fn text_is_no_longer_than_the_limits_let_it_be() {
    let mut sink = Sink {
        p_bool: vec![false; 2_000],
        ..Sink::default()
    };
    for _ in 0..60 {
        sink = Sink {
            child: Some(sink.into()),
            ..Sink::default()
        };
    }
    let octets = sink.encode_to_vec();
    let tight = Limits {
        allocation: 0,
        ..Limits::DEFAULT
    };
    let print = |limits| {
        let mut text = String::new();
        let printed = Printer::new()
            .limits(limits)
            .print(Sink::schema(), &octets, &mut text);
        (printed, text.len())
    };
    let (printed, len) = print(Limits::DEFAULT);
    assert_eq!(printed, Ok(()));
    assert!(len > 32 * octets.len());
    let (printed, len) = print(tight);
    assert_eq!(printed, Err(PrintError::TooLong));
    assert!(len <= 32 * octets.len());
}

/// Strings that are none are found where they begin, however deep they lie.
#[test]
fn what_is_not_utf8_is_found_where_it_lies() {
    let octets = |field: &[u8]| {
        let bad = [field, &[2, b'a', 0xff]].concat();
        let inner = [&[0x08, 1][..], &bad].concat();
        [&[0x08, 2, 0x8a, 0x01, inner.len() as u8][..], &inner].concat()
    };
    // f_string = 14, r_string = 26
    for field in [&[0x72][..], &[0xd2, 0x01]] {
        let octets = octets(field);
        let at = octets.len() - 2;
        let printed = Printer::new().print(Sink::schema(), &octets, &mut String::new());
        let Err(PrintError::Octets(error)) = printed else {
            panic!("{printed:?}");
        };
        assert_eq!(error.kind(), DecodeErrorKind::InvalidUtf8);
        assert_eq!(error.offset() as usize, at, "{octets:x?}");
    }
}

/// Records that lie in no good order, and members of one oneof, are put in order once.
#[test]
fn disorder_costs_no_more_than_order() {
    const FIELDS: u32 = 20_000;
    let start = std::time::Instant::now();
    let names: Vec<_> = (1..=FIELDS).map(|number| format!("f{number:05}")).collect();
    let number = |(at, name): (usize, _)| (at as u32 + 1, name);
    let numbered = || names.iter().map(String::as_str).enumerate().map(number);
    let plain: Vec<_> = numbered()
        .map(|(number, name)| Field::new(number, name, Kind::Int32).optional())
        .collect();
    let members: Vec<_> = numbered()
        .map(|(number, name)| Field::new(number, name, Kind::Int32).oneof(0))
        .collect();
    let mut falling = Vec::new();
    for number in (1..=FIELDS).rev() {
        falling.extend(One(number).octets());
    }
    let mut rising = Vec::new();
    for number in 1..=FIELDS {
        rising.extend(One(number).octets());
    }
    let print = |schema: &Schema<'_>, octets: &[u8]| {
        let mut text = String::new();
        let printer = Printer::new().single_line();
        printer.print(schema, octets, &mut text).unwrap();
        text
    };
    let wide = Schema::new("Wide", &plain, &[]);
    let text = print(&wide, &falling);
    assert_eq!(text, print(&wide, &rising));
    assert!(text.starts_with("f00001: 1 f00002: 1 "));
    let choice = Schema::new("Choice", &members, &[]).oneofs(&["choice"]);
    assert_eq!(print(&choice, &rising), "f20000: 1");
    assert_eq!(print(&choice, &falling), "f00001: 1");
    // A look at all records for each field would take minutes.
    assert!(start.elapsed().as_secs() < 10);
}

/// A record of 1.
struct One(u32);

impl One {
    fn octets(&self) -> Vec<u8> {
        let mut octets = Vec::new();
        let mut tag = self.0 << 3;
        while tag >= 0x80 {
            octets.push(tag as u8 | 0x80);
            tag >>= 7;
        }
        octets.push(tag as u8);
        octets.push(1);
        octets
    }
}

/// What is put together of split messages counts as allocation, whether they lie side by side or not.
#[test]
fn split_messages_count_as_allocation() {
    let piece = [&[0x8a, 0x01, 102, 0x72, 100][..], &[b'a'; 100]].concat();
    let octets = [&piece[..], &piece, &[0x08, 1], &piece].concat();
    let print = |allocation| {
        let limits = Limits {
            allocation,
            ..Limits::DEFAULT
        };
        let printer = Printer::new().single_line().limits(limits);
        printer.print(Sink::schema(), &octets, &mut String::new())
    };
    assert_eq!(print(306), Ok(()));
    let Err(PrintError::Octets(error)) = print(305) else {
        panic!("it has 306 octets in three pieces");
    };
    assert_eq!(error.kind(), DecodeErrorKind::TooMuchAllocation);
}
