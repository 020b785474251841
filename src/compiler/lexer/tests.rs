//! Tokens, numbers and strings.

use crate::compiler::reports::Reports;

use super::{Kind, Lexer, escape, float, integer, is_identifier, unescape};

/// The texts of all tokens.
fn tokens(source: &str) -> Vec<(Kind, &str)> {
    let (tokens, reports) = read(source);
    assert!(!reports.has_errors(), "{reports:?}");
    tokens
}

fn read(source: &str) -> (Vec<(Kind, &str)>, Reports) {
    let mut lexer = Lexer::new(source, Reports::new("t"));
    let mut tokens = Vec::new();
    loop {
        lexer.next();
        let token = lexer.current();
        if token.kind == Kind::End {
            return (tokens, lexer.reports);
        }
        tokens.push((token.kind, lexer.text(token)));
    }
}

/// What is wrong: column and text.
fn errors(source: &str) -> Vec<String> {
    let (_, reports) = read(source);
    let found = reports.finish().into_iter();
    found
        .map(|error| format!("{}: {}", error.position().unwrap().column, error.text()))
        .collect()
}

fn string(literal: &str) -> Vec<u8> {
    assert_eq!(tokens(literal), [(Kind::String, literal)]);
    let mut octets = Vec::new();
    unescape(literal, &mut octets);
    octets
}

#[test]
fn all_kinds() {
    assert_eq!(
        tokens("a_1 12 0x1F 1.5 'x' \"y\" ;/ .5 a.b /**/ // \n 5."),
        [
            (Kind::Identifier, "a_1"),
            (Kind::Integer, "12"),
            (Kind::Integer, "0x1F"),
            (Kind::Float, "1.5"),
            (Kind::String, "'x'"),
            (Kind::String, "\"y\""),
            (Kind::Symbol, ";"),
            (Kind::Symbol, "/"),
            (Kind::Float, ".5"),
            (Kind::Identifier, "a"),
            (Kind::Symbol, "."),
            (Kind::Identifier, "b"),
            (Kind::Float, "5."),
        ]
    );
    assert_eq!(tokens(" \t\r\n\u{b}\u{c}"), []);
    assert_eq!(
        tokens("1e5 1.e-5 1E+5 0777 00"),
        [
            (Kind::Float, "1e5"),
            (Kind::Float, "1.e-5"),
            (Kind::Float, "1E+5"),
            (Kind::Integer, "0777"),
            (Kind::Integer, "00"),
        ]
    );
}

#[test]
fn wrong_tokens() {
    assert_eq!(
        errors("a\u{1}\u{2}b"),
        ["2: Invalid control characters encountered in text."]
    );
    assert_eq!(
        errors("a\0b"),
        ["2: Invalid control characters encountered in text."]
    );
    assert_eq!(
        errors("a \u{e9}"),
        ["3: Only strings and comments may hold letters outside ASCII; this is U+00E9."]
    );
    assert_eq!(errors("'abc"), ["5: Unexpected end of string."]);
    assert_eq!(
        errors("'abc\n"),
        ["5: Multiline strings are not allowed. Did you miss a \"?."]
    );
    assert_eq!(
        errors("'\\q'"),
        ["3: Invalid escape sequence in string literal."]
    );
    assert_eq!(
        errors("'\\xg'"),
        ["4: Expected hex digits for escape sequence."]
    );
    assert_eq!(
        errors("'\\u12'"),
        ["6: Expected four hex digits for \\u escape sequence."]
    );
    assert_eq!(
        errors("'\\U00200000'"),
        ["6: Expected eight hex digits up to 10ffff for \\U escape sequence"]
    );
    assert_eq!(errors("0x"), ["3: \"0x\" must be followed by hex digits."]);
    assert_eq!(
        errors("089"),
        ["2: Numbers starting with leading zero must be in octal."]
    );
    assert_eq!(errors("1e"), ["3: \"e\" must be followed by exponent."]);
    assert_eq!(
        errors("12ab"),
        ["3: Need space between number and identifier."]
    );
    assert_eq!(
        errors("1.2.3"),
        ["4: Already saw decimal point or exponent; can't have another one."]
    );
    assert_eq!(
        errors("0x1.5"),
        ["4: Hex and octal numbers must be integers."]
    );
    assert_eq!(
        errors("abc.5"),
        ["4: Need space between identifier and decimal point."]
    );
    assert_eq!(errors("/* abc"), ["1: End-of-file inside block comment."]);
    assert_eq!(
        errors("/* /* */"),
        ["5: \"/*\" inside block comment.  Block comments cannot be nested."]
    );
}

#[test]
fn strings() {
    assert_eq!(
        string(r"'a\n\t\r\a\b\f\v\\\?\'\x22'"),
        b"a\n\t\r\x07\x08\x0c\x0b\\?'\""
    );
    assert_eq!(string(r"'\0\12\123\1234\777'"), b"\0\n\x53\x534\xff");
    assert_eq!(string(r"'\x1\X1f\x1ff'"), b"\x01\x1f\x1ff");
    assert_eq!(string(r"'\u00e9\U0001F600'"), "\u{e9}\u{1f600}".as_bytes());
    assert_eq!(string(r"'\ud83d\ude00'"), "\u{1f600}".as_bytes());
    assert_eq!(string(r"'\ud800x'"), b"\xed\xa0\x80x");
    assert_eq!(string(r"'\U00110000'"), br"\U00110000");
    assert_eq!(string("\"it's\""), b"it's");
    assert_eq!(string("'\u{e9}'"), "\u{e9}".as_bytes());
    assert_eq!(
        escape(b"a\n\r\t\"'\\\0\x7f\xff~ "),
        r#"a\n\r\t\"\'\\\000\177\377~ "#
    );
}

#[test]
fn numbers() {
    assert_eq!(integer("0", 0), Some(0));
    assert_eq!(integer("017", 15), Some(15));
    assert_eq!(integer("017", 14), None);
    assert_eq!(integer("08", 100), None);
    assert_eq!(integer("0XfF", 255), Some(255));
    assert_eq!(integer("0x", 255), None);
    assert_eq!(integer("0x+1", 255), None);
    assert_eq!(integer("18446744073709551615", u64::MAX), Some(u64::MAX));
    assert_eq!(integer("18446744073709551616", u64::MAX), None);
    for (text, value) in [
        ("1.", 1.0),
        (".5", 0.5),
        ("1.e2", 100.0),
        ("1e", 1.0),
        ("1e+", 1.0),
    ] {
        assert!((float(text) - value).abs() < 1e-12, "{text}");
    }
    assert!(float("1e400").is_infinite());
}

#[test]
fn identifiers() {
    assert!(is_identifier("a_1") && is_identifier("_"));
    assert!(!is_identifier("") && !is_identifier("1a") && !is_identifier("a-b"));
}
