//! Comments, by the part they belong to.

use super::{file, location};
use crate::types::source_code_info::Location;

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
