//! Rust names: modules, keywords, clashes.

use viewbuf::codegen::model::{Home, Model, ModuleId};

use crate::support::{config, field, message, proto2, proto3};

fn path(model: &Model, name: &str) -> String {
    let message = message(model, name);
    model.path(ModuleId::ROOT, &message.home, &message.names.owned)
}

#[test]
fn packages_and_messages_are_modules() {
    let model = proto3(
        "modules",
        "package foo.barBaz; message Outer { message Inner { enum E { ZERO = 0; } } Inner inner = 1; }",
    );
    assert_eq!(
        path(&model, "foo.barBaz.Outer"),
        "self::foo::bar_baz::Outer"
    );
    assert_eq!(
        path(&model, "foo.barBaz.Outer.Inner"),
        "self::foo::bar_baz::outer::Inner"
    );
    let e = model.enum_named("foo.barBaz.Outer.Inner.E").unwrap();
    let Home::Local(deep) = e.home else {
        panic!("generated here")
    };
    let outer = message(&model, "foo.barBaz.Outer");
    assert_eq!(
        model.path(deep, &outer.home, &outer.names.view),
        "super::super::OuterView"
    );
    assert_eq!(model.path(deep, &e.home, &e.ident), "self::E");
    assert_eq!(
        model.module(deep).owner,
        Some(message(&model, "foo.barBaz.Outer.Inner").id)
    );
    assert_eq!(model.module(deep).enums, [e.id]);
    assert!(model.module(deep).populated && model.root().populated);
}

#[test]
fn names_derive_from_the_message() {
    let model = proto3(
        "derived",
        "message User { oneof contact_info { int32 a = 1; } }",
    );
    let user = message(&model, "User");
    assert_eq!(user.names.owned, "User");
    assert_eq!(user.names.view, "UserView");
    assert_eq!(user.names.lazy_view, "LazyUserView");
    assert_eq!(user.names.writer, "UserWriter");
    let oneof = &user.oneofs[0];
    assert_eq!(
        (&*oneof.owned, &*oneof.view),
        ("ContactInfo", "ContactInfoView")
    );
    assert_eq!(
        (&*oneof.ident, &*user.fields[0].variant),
        ("contact_info", "A")
    );
}

#[test]
fn types_of_the_proto_come_before_derived_ones() {
    let model = proto3(
        "type_clash",
        "message User { message Kind {} oneof kind { Kind a = 1; } message KindView {} }
        message UserView {} message LazyUserView {} message user {} enum UserWriter { ZERO = 0; }
        message Option {} message String {} message Self {} message Vec {}",
    );
    let user = message(&model, "User");
    assert_eq!(user.names.owned, "User");
    assert_eq!(user.names.view, "UserView_");
    assert_eq!(user.names.lazy_view, "LazyUserView_");
    assert_eq!(user.names.writer, "UserWriter_");
    assert_eq!(message(&model, "UserView").names.owned, "UserView");
    assert_eq!(message(&model, "UserView").names.view, "UserViewView");
    assert_eq!(message(&model, "user").names.owned, "User_");
    assert_eq!(message(&model, "Option").names.owned, "Option");
    assert_eq!(message(&model, "Self").names.owned, "Self_");
    let oneof = &user.oneofs[0];
    assert_eq!(oneof.owned, "Kind_");
    assert_eq!(message(&model, "User.Kind").names.view, "KindView_");
    assert_eq!(oneof.view, "Kind_View");
}

#[test]
fn modules_of_messages_give_way_to_packages() {
    let model = config(
        "module_clash",
        &[
            (
                "a.proto",
                "syntax = \"proto3\"; package foo; import \"b.proto\"; message Bar { \
                         message X {} } message bar { message X {} }",
            ),
            (
                "b.proto",
                "syntax = \"proto3\"; package foo.bar; message X {}",
            ),
        ],
    );
    // The lower-case message is `foo.bar` like the package, which protoc refuses; without it:
    assert!(model.model().is_err());
    let model = config(
        "module_clash",
        &[
            (
                "a.proto",
                "syntax = \"proto3\"; package foo; import \"b.proto\"; message Bar { \
                         message X {} }",
            ),
            (
                "b.proto",
                "syntax = \"proto3\"; package foo.bar; message X {}",
            ),
        ],
    )
    .model()
    .unwrap();
    assert_eq!(path(&model, "foo.bar.X"), "self::foo::bar::X");
    assert_eq!(path(&model, "foo.Bar.X"), "self::foo::bar_::X");
}

#[test]
fn keywords_and_clashes_among_fields() {
    let model = proto2(
        "field_names",
        "package type.u32; message M {
          optional int32 type = 1; optional int32 self = 2; optional int32 Self = 3;
          optional int32 has_x = 4; optional int32 x = 5; optional int32 fooBar = 6;
          optional int32 URL = 8; optional int32 _ = 9; optional int32 async = 10;
          oneof crate { int32 super = 11; int32 match = 12; }
        }",
    );
    let m = message(&model, "type.u32.M");
    let idents: Vec<&str> = m.fields.iter().map(|field| field.ident.as_str()).collect();
    assert_eq!(
        idents,
        [
            "r#type", "self_", "self__", "has_x", "x", "foo_bar", "url", "__", "r#async", "super_",
            "r#match"
        ]
    );
    assert_eq!(field(m, "type").has_ident, "has_type");
    assert_eq!(field(m, "x").has_ident, "has_x_");
    assert_eq!(field(m, "has_x").has_ident, "has_has_x");
    assert_eq!(
        (&*m.oneofs[0].ident, &*m.oneofs[0].owned),
        ("crate_", "Crate")
    );
    assert_eq!(
        (&*field(m, "super").variant, &*field(m, "match").variant),
        ("Super", "Match")
    );
    assert_eq!(path(&model, "type.u32.M"), "self::r#type::u32_::M");
}

#[test]
fn services_have_methods_in_snake_case() {
    let model = proto3(
        "services",
        "package p; message A {} service Users {
          rpc GetUser(A) returns (stream A); rpc Match(stream A) returns (A); }",
    );
    let users = &model.services[0];
    assert_eq!((&*users.full_name, &*users.ident), ("p.Users", "Users"));
    let a = message(&model, "p.A").id;
    let [get, other] = users.methods.as_slice() else {
        panic!("two methods")
    };
    assert_eq!((&*get.ident, get.input, get.output), ("get_user", a, a));
    assert!(get.server_streaming && !get.client_streaming);
    assert_eq!(other.ident, "r#match");
    assert!(!other.server_streaming && other.client_streaming);
}
