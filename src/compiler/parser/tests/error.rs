//! Many errors, deep nesting: all come to an end.

use super::{errors, file};

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
fn errors_take_no_longer_the_more_there_are() {
    errors(&"message M { option map_entry = true; }\n".repeat(20_000));
    errors(&"import x;".repeat(20_000));
}
