//! Maps.

use super::{error_in_message, message};
use crate::types::FieldDescriptorProto;
use crate::types::field_descriptor_proto::{Label, Type};

#[test]
fn maps() {
    let message =
        message("map<string, .a.B> foo_bar_9x = 1 [features.a = B, enforce_utf8 = true];");
    let field = &message.field[0];
    assert_eq!(field.label, Some(Label::Repeated));
    assert_eq!(
        (field.r#type, field.type_name.as_deref()),
        (None, Some("FooBar9xEntry"))
    );
    let entry = &message.nested_type[0];
    assert_eq!(entry.name.as_deref(), Some("FooBar9xEntry"));
    assert_eq!(entry.options.as_ref().unwrap().map_entry, Some(true));
    let [key, value] = entry.field.as_slice() else {
        panic!("{entry:?}");
    };
    assert_eq!((key.r#type, key.number), (Some(Type::String), Some(1)));
    assert_eq!(
        (value.type_name.as_deref(), value.number),
        (Some(".a.B"), Some(2))
    );
    let copied = |field: &FieldDescriptorProto| {
        field
            .options
            .as_ref()
            .map_or(0, |options| options.uninterpreted_option.len())
    };
    assert_eq!((copied(key), copied(value)), (2, 1));
}

#[test]
fn wrong_maps() {
    let of = error_in_message;
    assert_eq!(
        of("repeated map<int32, int32> a = 1;"),
        "3:13: Field labels (required/optional/repeated) are not allowed on map fields."
    );
    assert_eq!(
        of("oneof o { map<int32, int32> a = 1; }"),
        "3:14: Map fields are not allowed in oneofs."
    );
    assert_eq!(
        of("extend M { map<int32, int32> a = 1; }"),
        "3:15: Map fields are not allowed to be extensions."
    );
    assert_eq!(of("map<int32> a = 1;"), "3:10: Expected \",\".");
    assert_eq!(of("map<int32, int32 a = 1;"), "3:18: Expected \">\".");
    assert_eq!(
        of("option map_entry = true;"),
        "3:8: map_entry should not be set explicitly. Use map<KeyType, ValueType> instead."
    );
}
