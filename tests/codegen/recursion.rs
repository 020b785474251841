//! What must be boxed, what contains itself, what has required fields inside.

use viewbuf::codegen::ListType;

use crate::support::{config, field, message, proto2, proto3};

#[test]
fn cycles_of_singular_fields_are_boxed() {
    let model = proto3(
        "boxes",
        "message Self1 { Self1 again = 1; repeated Self1 list = 2; map<int32, Self1> map = 3; }
        message A { B b = 1; Leaf leaf = 2; }
        message B { oneof choice { C c = 1; Leaf leaf = 2; } }
        message C { A a = 1; }
        message Leaf { int32 x = 1; }
        message Out { A a = 1; }
        message Tree { repeated Tree children = 1; }
        ",
    );
    let boxed = |of: &str, name: &str| field(message(&model, of), name).boxed;
    assert!(boxed("Self1", "again") && !boxed("Self1", "list") && !boxed("Self1", "map"));
    assert!(boxed("A", "b") && boxed("B", "c") && boxed("C", "a"));
    assert!(!boxed("A", "leaf") && !boxed("B", "leaf") && !boxed("Out", "a"));
    assert!(!boxed("Tree", "children"));
    let recursive = |of: &str| message(&model, of).recursive;
    assert!(recursive("Self1") && recursive("C") && recursive("Tree"));
    assert!(!recursive("Out") && !recursive("Leaf"));
}

#[test]
fn a_box_may_be_asked_for() {
    let text =
        "syntax = \"proto3\"; message A { B b = 1; B c = 2; repeated B d = 3; } message B {}";
    let model = config("asked", &[("test.proto", text)])
        .boxed(".A.b")
        .boxed("A.d")
        .model()
        .unwrap();
    let a = message(&model, "A");
    assert!(field(a, "b").boxed && !field(a, "c").boxed && !field(a, "d").boxed);
}

#[test]
fn lists_that_would_be_inline_close_cycles() {
    let text = "syntax = \"proto3\"; message A { repeated A list = 1; repeated B flat = 2; } \
                message B {}";
    let model = config("inline_lists", &[("test.proto", text)])
        .list_type(".", ListType::SmallVec(2))
        .model()
        .unwrap();
    let a = message(&model, "A");
    assert!(field(a, "list").boxed && !field(a, "flat").boxed);
}

#[test]
fn required_fields_are_known_from_afar() {
    let model = proto2(
        "required",
        "message Deep { required int32 x = 1; }
        message ByList { repeated Deep list = 1; }
        message ByMap { map<int32, ByList> map = 1; }
        message ByOneof { oneof c { ByMap map = 1; } }
        message Loop { optional Loop loop = 1; optional Other other = 2; }
        message Other { optional Loop loop = 1; }
        ",
    );
    let has = |of: &str| message(&model, of).has_required;
    assert!(has("Deep") && has("ByList") && has("ByMap") && has("ByOneof"));
    assert!(!has("Loop") && !has("Other"));
}
