//! Comments reach what they stand on.

use crate::support::{field, message, proto3};

#[test]
fn comments_become_docs() {
    let model = proto3(
        "comments",
        "
        // The package.
        package p;

        // detached

        // A user.
        //
        // Of [Foo][p.Foo] and Map<K>.
        message User {
          // Before.
          int32 id = 1; // Behind.
          /* A block
           * of lines. */
          string name = 2;
          // A choice.
          oneof choice { int32 a = 3; }
          bool bare = 4;
        }
        // An enum.
        enum E {
          // Zero.
          E_ZERO = 0;
        }
        // A service.
        service S {
          // A method.
          rpc M(User) returns (User);
        }
        ",
    );
    let user = message(&model, "p.User");
    assert_eq!(user.doc, "A user.\n\nOf \\[Foo\\]\\[p.Foo\\] and Map\\<K>.");
    assert_eq!(field(user, "id").doc, "Before.\n\nBehind.");
    assert_eq!(field(user, "name").doc, "A block\nof lines.");
    assert_eq!(field(user, "bare").doc, "");
    assert_eq!(user.oneofs[0].doc, "A choice.");
    let e = model.enum_named("p.E").unwrap();
    assert_eq!(
        (e.doc.as_str(), e.values[0].doc.as_str()),
        ("An enum.", "Zero.")
    );
    assert_eq!(model.services[0].doc, "A service.");
    assert_eq!(model.services[0].methods[0].doc, "A method.");
    assert_eq!(model.files[0].doc, "The package.");
}
