//! Dynamic messages made of dynamic views, through their accessors alone.

use std::collections::BTreeMap;

use viewbuf::reflect::{
    DynamicMessage, DynamicView, MapKey, MessageDescriptor, MessageType, Value, ValueRef,
};
use viewbuf::view::UnknownRecord;
use viewbuf::wire::Writer;
use viewbuf::{DecodeError, Limits};

/// The message that a checked view of `octets` shows.
///
/// # Errors
/// What they break.
pub(crate) fn through_view(
    of: &MessageDescriptor,
    octets: &[u8],
    limits: &Limits,
) -> Result<DynamicMessage, DecodeError> {
    let view = DynamicView::decode_with(of.schema(), octets, limits)?;
    Ok(rebuilt(&of.into(), &view))
}

fn rebuilt(of: &MessageType, view: &DynamicView<'_>) -> DynamicMessage {
    let mut message = DynamicMessage::new(of.clone());
    for (field, value) in view.fields() {
        let value = owned(of.of_field(field.number).as_ref(), value);
        message
            .set(field, value)
            .expect("it was read from such a field");
    }
    let mut unknown = Vec::new();
    let mut out = Writer::append(&mut unknown);
    for record in view.unknown_fields() {
        match record {
            UnknownRecord::Raw(raw) => out.raw(raw),
            UnknownRecord::Number { field, bits } => out.varint(field, bits),
            _ => unreachable!("there are two kinds"),
        };
    }
    out.finish().expect("a vector grows");
    message.unknown_fields_mut().push_raw(&unknown);
    message
}

/// A value to keep; messages in it are of the type `of`.
fn owned(of: Option<&MessageType>, value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::I32(value) => value.into(),
        ValueRef::I64(value) => value.into(),
        ValueRef::U32(value) => value.into(),
        ValueRef::U64(value) => value.into(),
        ValueRef::F32(value) => value.into(),
        ValueRef::F64(value) => value.into(),
        ValueRef::Bool(value) => value.into(),
        ValueRef::String(value) => value.into(),
        ValueRef::Bytes(value) => value.into(),
        ValueRef::Enum(value) => Value::Enum(value),
        ValueRef::Message(view) => rebuilt(of.expect("it holds messages"), &view).into(),
        ValueRef::List(list) => Value::List(list.into_iter().map(|v| owned(of, v)).collect()),
        ValueRef::Map(map) => {
            let entries = map.into_iter();
            let entries = entries.map(|(key, value)| (MapKey::from(key), owned(of, value)));
            Value::Map(entries.collect::<BTreeMap<_, _>>())
        }
        _ => unreachable!("a kind of value that this program does not know"),
    }
}
