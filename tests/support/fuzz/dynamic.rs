//! Dynamic views and messages beside generated ones, and pools of strangers' descriptors.

use std::sync::OnceLock;

use viewbuf::reflect::{
    DescriptorPool, DynamicMessage, DynamicView, KeyRef, ListView, MapKey, MapView, MessageType,
    Reflect, Value, ValueRef,
};
use viewbuf::schema::{self, Link, TypeSet, Types};
use viewbuf::text;
use viewbuf::view::{Mode, UnknownRecord, decode, decode_lazy};
use viewbuf::wire::varint;
use viewbuf::{DecodeError, DecodeErrorKind, Limits, Message};
use viewbuf_test_schema::DESCRIPTORS;

/// All types of `tests/schema`, made at run time.
pub fn pool() -> &'static DescriptorPool {
    static POOL: OnceLock<DescriptorPool> = OnceLock::new();
    POOL.get_or_init(|| DescriptorPool::decode(DESCRIPTORS).expect("descriptors of a compiler"))
}

/// Generated code and both kinds of tables make the same of any octets.
pub(super) fn dynamic<T: Message>(octets: &[u8]) {
    by_type::<T>(&MessageType::of::<T>(), octets);
    // What ships with this crate may be newer than what a compiler brings along.
    if T::schema().name != "google.protobuf.FileDescriptorSet" {
        let made = pool().find_message(T::schema().name).expect("it is known");
        by_type::<T>(&made.into(), octets);
    }
}

fn by_type<T: Message>(of: &MessageType, octets: &[u8]) {
    let view = DynamicView::decode(of.schema(), octets);
    let generated = decode::<T>(octets, &Limits::DEFAULT);
    match (&view, &generated) {
        (Ok(_), Ok(_)) => {}
        (Err(one), Err(other)) => assert_eq!(one, other, "two ways to fail"),
        (Ok(_), Err(fault)) => panic!("only the generated view fails: {fault}"),
        (Err(fault), Ok(_)) => panic!("only the dynamic view fails: {fault}"),
    }
    let lazy = DynamicView::decode_lazy(of.schema(), octets);
    let generated_lazy = decode_lazy::<T>(octets, &Limits::DEFAULT);
    assert_eq!(
        lazy.as_ref().err(),
        generated_lazy.as_ref().err(),
        "one level"
    );
    let message = DynamicMessage::decode(of.clone(), octets);
    let (view, generated) = match (view, generated) {
        (Ok(view), Ok(generated)) => (view, generated),
        _ => {
            assert!(message.is_err(), "no view, but a message");
            // Whatever a lazy view meets below, it says so and goes on.
            if let Ok(lazy) = lazy {
                let _ = rebuilt(of, &lazy);
            }
            return;
        }
    };
    let Some(owned) = within_limits(T::decode(octets)) else {
        return;
    };
    let Some(message) = within_limits(message) else {
        return;
    };
    let expected = owned.encode_deterministic();
    let same = |octets: &[u8], what: &str| {
        let again = T::decode(octets).expect(what);
        assert_eq!(again.encode_deterministic(), expected, "{what}");
    };
    let encoded = message.encode_to_vec();
    same(&encoded, "a dynamic message");
    let again = DynamicMessage::decode(of.clone(), &encoded).expect("just encoded");
    assert_eq!(again.encode_to_vec(), encoded, "it is encoded as it was");
    let lazy = lazy.expect("the whole was checked");
    for (rebuilt, what) in [
        (rebuilt(of, &view), "a dynamic view"),
        (rebuilt(of, &lazy), "a lazy dynamic view"),
        (
            rebuilt(of, &DynamicView::of(&generated)),
            "a generated view as a dynamic one",
        ),
    ] {
        let rebuilt = rebuilt.expect("the whole was checked").encode_to_vec();
        assert_eq!(rebuilt, encoded, "{what}");
    }
    same(&Reflect::octets(&view), "the octets of a view");
    let text = text::to_string(&owned);
    assert_eq!(text::to_string(&message), text, "a dynamic message in text");
    assert_eq!(text::to_string(&view), text, "a dynamic view in text");
    // A message merged with itself is what its octets twice are.
    let mut twice = message;
    if within_limits(twice.merge(octets)).is_some() {
        let both = DynamicMessage::decode(of.clone(), &[octets, octets].concat());
        if let Some(both) = within_limits(both) {
            assert_eq!(twice.encode_to_vec(), both.encode_to_vec(), "merged");
        }
    }
}

/// `None` for limits that views and owned messages do not share.
fn within_limits<T>(result: Result<T, DecodeError>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(fault) => {
            assert!(
                matches!(
                    fault.kind(),
                    DecodeErrorKind::TooManyFragments | DecodeErrorKind::TooMuchAllocation
                ),
                "the view was sound: {fault}"
            );
            None
        }
    }
}

/// The message that a view shows, made through its accessors alone.
fn rebuilt<M: Mode>(
    of: &MessageType,
    view: &DynamicView<'_, M>,
) -> Result<DynamicMessage, DecodeError> {
    let mut message = DynamicMessage::new(of.clone());
    for (field, value) in view.fields() {
        let within = of.of_field(field.number);
        let value = owned(within.as_ref(), M::result(value)?)?;
        assert!(view.has(field), "{} is set", field.name);
        message
            .set(field, value)
            .expect("it was read from such a field");
    }
    for field in view.schema().fields {
        let set = view.has(field.number);
        assert_eq!(set, message.has(field.name), "{}", field.name);
        // An absent message has absent messages in it, without an end.
        if !set && field.kind.message().is_none() {
            let value = M::result(view.get(field.number).expect("a field"))?;
            let within = of.of_field(field.number);
            let default = message.get_or_default(field);
            assert_eq!(
                default,
                Some(owned(within.as_ref(), value)?),
                "{}",
                field.name
            );
        }
    }
    for index in 0..view.schema().oneofs.len() {
        let number = |field: &schema::Field<'_>| field.number;
        assert_eq!(
            view.which(index).map(number),
            message.which(index).map(number)
        );
    }
    for record in view.unknown_fields() {
        match record {
            UnknownRecord::Raw(raw) => message.unknown_fields_mut().push_raw(raw),
            UnknownRecord::Number { field, bits } => {
                let mut octets = [0; 20];
                let tag = varint::encode(u64::from(field) << 3, &mut octets).expect("room");
                let len = varint::encode(bits, &mut octets[tag..]).expect("room");
                message.unknown_fields_mut().push_raw(&octets[..tag + len]);
            }
            _ => unreachable!("there are two kinds"),
        }
    }
    Ok(message)
}

fn owned<M: Mode>(of: Option<&MessageType>, value: ValueRef<'_, M>) -> Result<Value, DecodeError> {
    Ok(match value {
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
        ValueRef::Message(view) => rebuilt(of.expect("it holds messages"), &view)?.into(),
        ValueRef::List(list) => Value::List(list_of(of, list)?),
        ValueRef::Map(map) => map_of(of, map)?,
        _ => unreachable!("a kind of value that this test does not know"),
    })
}

fn list_of<M: Mode>(
    of: Option<&MessageType>,
    list: ListView<'_, M>,
) -> Result<Vec<Value>, DecodeError> {
    list.into_iter()
        .map(|value| owned(of, M::result(value)?))
        .collect()
}

fn map_of<M: Mode>(of: Option<&MessageType>, map: MapView<'_, M>) -> Result<Value, DecodeError> {
    let mut entries = std::collections::BTreeMap::new();
    for entry in map {
        let (key, value) = M::result(entry)?;
        entries.insert(MapKey::from(key), owned(of, value)?);
        found::<M>(&map, key);
    }
    Ok(Value::Map(entries))
}

/// What is iterated over is found too.
fn found<M: Mode>(map: &MapView<'_, M>, key: KeyRef<'_>) {
    assert!(map.get(key).is_some());
}

/// Descriptors of strangers make a pool or an error, and a pool that holds together.
pub fn descriptor_pool(data: &[u8]) {
    let limits = Limits {
        allocation: 1 << 20,
        ..Limits::DEFAULT
    };
    let Ok(mut pool) = DescriptorPool::decode_with(data, &limits) else {
        return;
    };
    for message in pool.messages() {
        let table = message.schema();
        assert!(
            pool.message(table.name)
                .is_some_and(|found| std::ptr::eq(found, table))
        );
        for field in message.fields() {
            let table = field.schema();
            assert!(message.field_named(field.name()).is_some());
            assert_eq!(
                table.kind.message().is_some(),
                field.message_type().is_some()
            );
            let _ = (field.options_octets(), field.comments(), field.oneof());
        }
        // An empty message of every type, and one of a few records.
        for octets in [&b""[..], b"\x08\x01\x12\x02\x08\x01\x1b\x1c"] {
            if let Ok(read) = DynamicMessage::decode(&message, octets) {
                let again = DynamicMessage::decode(&message, &read.encode_to_vec());
                assert_eq!(
                    again.as_ref().map(DynamicMessage::encode_to_vec),
                    Ok(read.encode_to_vec())
                );
            }
        }
        let _ = (
            message.options_octets(),
            message.comments(),
            message.parent(),
        );
    }
    for item in pool.enums() {
        let _ = (
            item.options_octets(),
            item.comments(),
            item.value_options_octets(0),
        );
    }
    for extension in pool.extensions() {
        let extendee = extension.extendee().expect("it was looked up");
        let table = pool.extension(extendee.full_name(), extension.number());
        assert!(table.is_some_and(|table| std::ptr::eq(table, extension.schema())));
        let mut message = DynamicMessage::new(&extendee);
        let _ = message.extension(&extension);
        message.clear_extension(&extension);
    }
    for service in pool.services() {
        for method in service.methods() {
            let _ = (method.input(), method.output(), method.comments());
        }
    }
    for file in pool.files() {
        let _ = (
            file.options_octets(),
            file.dependencies().count(),
            file.messages().count(),
        );
    }
    described(&pool);
    let count = pool.files().count();
    pool.add(data).expect("all of it is known");
    assert_eq!(pool.files().count(), count);
}

/// A pool of a pool's tables has the same tables, if it is one: what stands for a map may have a name that a
/// stranger took.
fn described(pool: &DescriptorPool) {
    let mut names: Vec<_> = pool
        .messages()
        .map(|of| of.full_name().to_owned())
        .collect();
    names.sort_unstable();
    let linked = names.iter().map(|name| {
        let table = pool.message(name).expect("it is in the pool");
        (name.as_str(), Link::to(table))
    });
    let linked: Vec<_> = linked.collect();
    let Ok(again) = DescriptorPool::from_types(&[TypeSet::new(&linked, &[], &[])]) else {
        return;
    };
    for (name, link) in &linked {
        let (table, made) = (link.get(), again.message(name).expect("described"));
        assert_eq!(made.fields.len(), table.fields.len(), "{name}");
        for (made, field) in made.fields.iter().zip(table.fields) {
            let tell = |field: &schema::Field<'_>| {
                let held = field.kind.message().map(|table| table.name.to_owned());
                let map = matches!(field.cardinality, schema::Cardinality::Map(_));
                let packed = matches!(field.cardinality, schema::Cardinality::Packed);
                let wire_type = field.kind.wire_type();
                (
                    field.number,
                    field.name.to_owned(),
                    field.presence,
                    held,
                    map,
                    packed,
                    wire_type,
                )
            };
            assert_eq!(tell(made), tell(field), "{name}");
            assert_eq!(made.json_name, field.json_name, "{name}");
            assert_eq!(made.default.is_some(), field.default.is_some(), "{name}");
        }
        assert_eq!((made.oneofs, made.reserved), (table.oneofs, table.reserved));
    }
}
