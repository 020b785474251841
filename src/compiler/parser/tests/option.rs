//! Options, not yet interpreted.

use super::{error, file, option};

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
