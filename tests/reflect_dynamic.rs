//! Dynamic views and messages: the same as generated ones, whatever they are given.
#![cfg(feature = "reflect")]
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use viewbuf::Message;
use viewbuf::reflect::{
    DescriptorPool, DynamicMessage, DynamicView, KeyRef, MapKey, MessageType, SetError, Value,
    ValueRef,
};
use viewbuf::schema::{Field, Kind, Link, Message as Schema, Types};
use viewbuf::view::{Layout, decode};
use viewbuf::{DecodeErrorKind, Limits};
use viewbuf_test_schema::proto::bench::{logs, users};
use viewbuf_test_schema::proto::test::{sink2, sink3};
use viewbuf_test_support::allocator::{Counting, usage};
use viewbuf_test_support::fuzz::{self, pool};
use viewbuf_test_support::samples;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Message types that the fuzz bodies know.
const TYPES: u8 = 14;

fn about(place: u8, octets: &[u8]) {
    fuzz::dynamic_vs_generated(&[&[place], octets].concat());
}

#[test]
fn samples_of_every_payload() {
    about(4, &samples::user());
    about(6, &samples::blog());
    about(7, &samples::log(20));
    about(8, &samples::tile(30));
    about(9, &samples::numbers(500));
    about(10, &samples::counters(50));
    about(11, &samples::trace(20));
}

#[test]
fn one_payload_read_as_another_and_halves_that_are_merged() {
    let samples = [
        samples::user(),
        samples::blog(),
        samples::log(3),
        samples::tile(3),
        samples::trace(2),
    ];
    for sample in samples {
        for place in 0..TYPES {
            about(place, &sample);
            about(place, &[&sample[..], &sample].concat());
        }
    }
}

#[test]
fn every_cut_of_a_message() {
    let octets = samples::blog();
    for end in 0..octets.len().min(700) {
        about(6, &octets[..end]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn messages_grown_from_entropy(place in 0..TYPES, entropy in prop::collection::vec(any::<u8>(), 0..600)) {
        fuzz::dynamic_vs_generated(&[&[place | fuzz::GROWN], &entropy[..]].concat());
    }

    #[test]
    fn any_octets(place in 0..TYPES, octets in prop::collection::vec(any::<u8>(), 0..60)) {
        about(place, &octets);
    }
}

/// Reads every field below a view; gives how many there were.
fn read(view: DynamicView<'_>) -> usize {
    view.fields().map(|(_, value)| count(value)).sum()
}

fn count(value: ValueRef<'_>) -> usize {
    match value {
        ValueRef::Message(view) => read(view),
        ValueRef::List(list) => list.into_iter().map(count).sum(),
        ValueRef::Map(map) => map.into_iter().map(|(_, value)| 1 + count(value)).sum(),
        _ => 1,
    }
}

#[test]
fn reading_allocates_nothing() {
    let octets = samples::log(200);
    let made = pool().message("bench.logs.LogBatch").expect("known");
    for schema in [logs::LogBatch::schema(), made] {
        let (fields, spent) = usage(|| {
            let view = DynamicView::decode(schema, &octets).expect("a sample");
            read(view)
        });
        assert!(fields > 1_000, "{fields} fields are too few");
        assert_eq!(spent.count, 0, "views allocate nothing");
    }
}

#[test]
fn fields_by_name_number_and_table() {
    let octets = samples::user();
    let user = pool()
        .find_message(users::User::schema().name)
        .expect("known");
    let view = DynamicView::decode(user.schema(), &octets).expect("a sample");
    let generated = decode::<users::User>(&octets, &Limits::DEFAULT).expect("a sample");
    let by_name = view.get("name").expect("a field").as_str();
    assert_eq!(by_name, Some(generated.name()));
    let field = user.field_named("name").expect("a field");
    assert_eq!(view.get(field.number()).expect("a field").as_str(), by_name);
    assert_eq!(view.get(&field).expect("a field").as_str(), by_name);
    assert_eq!(view.get(field.schema()).expect("a field").as_str(), by_name);
    assert!(view.get("nothing").is_none() && view.get(4_000).is_none());
    assert!(!view.has("nothing"));
}

fn sink() -> DynamicMessage {
    DynamicMessage::new(pool().find_message("test.sink3.Sink").expect("known"))
}

#[test]
fn what_does_not_fit_is_refused() {
    let (one, list, map) = ("f_int32", "p_int32", "m_string");
    let mut message = sink();
    assert_eq!(message.set("nothing", 1), Err(SetError::UnknownField));
    assert_eq!(message.set(one, 1_i64), Err(SetError::WrongType));
    assert_eq!(message.set(one, "1"), Err(SetError::WrongType));
    assert_eq!(
        message.set(one, Value::List(Vec::new())),
        Err(SetError::WrongType)
    );
    assert_eq!(message.append(one, 1), Err(SetError::WrongType));
    assert_eq!(message.insert(one, 1, 1), Err(SetError::WrongType));
    assert_eq!(message.set(list, 1), Err(SetError::WrongType));
    assert_eq!(
        message.set(list, vec![Value::I32(1), Value::Bool(true)]),
        Err(SetError::WrongType)
    );
    assert_eq!(message.append(list, "1"), Err(SetError::WrongType));
    assert_eq!(message.insert(map, 1, 1), Err(SetError::WrongType));
    assert_eq!(message.message_mut(one).err(), Some(SetError::WrongType));
    assert_eq!(message, sink(), "nothing was changed");

    message.set(one, 7).expect("it fits");
    message.append(list, 1).expect("it fits");
    message.append(list, -1).expect("it fits");
    assert_eq!(message.get(one), Some(&Value::I32(7)));
    let octets = message.encode_to_vec();
    assert_eq!(
        sink3::Sink::decode(&octets)
            .expect("sound")
            .encode_deterministic(),
        octets
    );
    let again = DynamicMessage::decode(message.message_type().clone(), &octets);
    assert_eq!(again.as_ref(), Ok(&message));
    // Zero is absent where there is no presence.
    message.set(one, 0).expect("it fits");
    assert!(!message.has(one));
    assert_eq!(
        message
            .clear(list)
            .as_ref()
            .and_then(Value::as_list)
            .map(<[_]>::len),
        Some(2)
    );
    assert!(message.encode_to_vec().is_empty());
}

#[test]
fn a_member_takes_the_place_of_another() {
    let value = pool()
        .find_message("google.protobuf.Value")
        .expect("imported");
    let mut message = DynamicMessage::new(&value);
    message.set("string_value", "one").expect("a member");
    message.set("number_value", 2.0).expect("a member");
    assert_eq!(message.fields().count(), 1);
    assert_eq!(
        message.which(0).map(|field| field.name),
        Some("number_value")
    );
    let inner = message.message_mut("struct_value").expect("a message");
    let mut of_map = DynamicMessage::new(&value);
    of_map.set("bool_value", true).expect("a member");
    let before = inner
        .insert("fields", "key", of_map.clone())
        .expect("a map");
    assert_eq!(before, None);
    assert_eq!(
        message.which(0).map(|field| field.name),
        Some("struct_value")
    );
    let octets = message.encode_to_vec();
    let view = DynamicView::decode(value.schema(), &octets).expect("just encoded");
    let object = view
        .get("struct_value")
        .and_then(|v| v.as_message())
        .expect("set");
    let map = object
        .get("fields")
        .and_then(|v| v.as_map())
        .expect("a map");
    let found = map
        .get(KeyRef::String("key"))
        .and_then(|v| v.as_message())
        .expect("set");
    assert_eq!(
        found.get("bool_value").and_then(|v| v.as_bool()),
        Some(true)
    );
    assert!(map.get(KeyRef::String("other")).is_none() && map.get(KeyRef::I32(0)).is_none());
    assert!(format!("{view:?}").contains("true"), "{view:?}");
    assert_eq!(format!("{view:?}"), format!("{message:?}"));
    let key = MapKey::from("key");
    let inner = message
        .get("struct_value")
        .and_then(Value::as_message)
        .expect("set");
    let entries = inner.get("fields").and_then(Value::as_map).expect("set");
    assert_eq!(entries.get(&key), Some(&of_map.into()));
}

#[test]
fn closed_enums_hold_what_they_declare() {
    let sink = pool()
        .find_message(sink2::Sink::schema().name)
        .expect("known");
    let field = sink
        .fields()
        .find(|field| {
            field.enum_type().is_some_and(|e| e.schema().closed)
                && matches!(
                    field.schema().cardinality,
                    viewbuf::schema::Cardinality::Singular
                )
        })
        .expect("such a field");
    let mut message = DynamicMessage::new(&sink);
    let undeclared = Value::Enum(123_456);
    assert_eq!(message.set(&field, undeclared), Err(SetError::Undeclared));
    let first = field
        .enum_type()
        .expect("an enum")
        .schema()
        .default_number();
    assert_eq!(message.set(&field, Value::Enum(first)), Ok(()));
}

#[test]
fn extensions_are_set_read_and_cleared() {
    let host = pool().find_message("test.ext.Host").expect("known");
    for extension in pool().extensions_of("test.ext.Host") {
        let field = extension.schema();
        let Some(value) = some_value(&extension) else {
            continue;
        };
        let mut message = DynamicMessage::new(&host);
        assert_eq!(message.extension(&extension), Ok(None));
        message
            .set_extension(&extension, value.clone())
            .expect(field.name);
        assert_eq!(
            message.extension(&extension),
            Ok(Some(value)),
            "{}",
            field.name
        );
        let octets = message.encode_to_vec();
        let view = DynamicView::decode(host.schema(), &octets).expect("just encoded");
        assert_eq!(view.has_extension(field), Ok(true), "{}", field.name);
        let wrong = if matches!(field.kind, viewbuf::schema::Kind::Bool) {
            Value::I32(1)
        } else {
            Value::Bool(true)
        };
        assert_eq!(
            message.set_extension(&extension, wrong),
            Err(SetError::WrongType)
        );
        message.clear_extension(&extension);
        assert!(message.encode_to_vec().is_empty());
        let mut other = sink();
        assert_eq!(
            other.set_extension(&extension, 1),
            Err(SetError::UnknownField)
        );
    }
}

/// A value that the extension can hold.
fn some_value(extension: &viewbuf::reflect::ExtensionDescriptor) -> Option<Value> {
    use viewbuf::schema::{Cardinality, Kind};

    let field = extension.schema();
    let one = match field.kind {
        Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => Value::I32(-3),
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => Value::I64(-3),
        Kind::Uint32 | Kind::Fixed32 => Value::U32(3),
        Kind::Uint64 | Kind::Fixed64 => Value::U64(3),
        Kind::Float => Value::F32(0.5),
        Kind::Double => Value::F64(0.5),
        Kind::Bool => Value::Bool(true),
        Kind::String => "text".into(),
        Kind::Bytes => b"\xff".as_slice().into(),
        Kind::Enum(table) => Value::Enum(table.default_number()),
        Kind::Message(_) | Kind::Group(_) => {
            let of = extension.message_type()?;
            if of.schema().required() > 0 {
                return None;
            }
            DynamicMessage::new(of).into()
        }
        _ => return None,
    };
    Some(match field.cardinality {
        Cardinality::Singular => one,
        _ => Value::List(vec![one.clone(), one]),
    })
}

#[test]
fn limits_are_kept() {
    let value = pool()
        .find_message("google.protobuf.Value")
        .expect("imported");
    let mut octets = Vec::new();
    for _ in 0..60 {
        // A list of one value.
        let list = [&[0x0a, octets.len() as u8], &octets[..]].concat();
        if list.len() > 120 {
            break;
        }
        octets = [&[0x32, list.len() as u8], &list[..]].concat();
    }
    let kind = |limits: Limits| {
        let view = DynamicView::decode_with(value.schema(), &octets, &limits).map(drop);
        let message = DynamicMessage::decode_with(&value, &octets, &limits).map(drop);
        (
            view.err().map(|e| e.kind()),
            message.err().map(|e| e.kind()),
        )
    };
    assert_eq!(kind(Limits::DEFAULT), (None, None));
    let deep = Limits {
        depth: 10,
        ..Limits::DEFAULT
    };
    assert_eq!(
        kind(deep),
        (
            Some(DecodeErrorKind::TooDeep),
            Some(DecodeErrorKind::TooDeep)
        )
    );
    let long = Limits {
        octets: 10,
        ..Limits::DEFAULT
    };
    assert_eq!(
        kind(long),
        (
            Some(DecodeErrorKind::TooLong),
            Some(DecodeErrorKind::TooLong)
        )
    );
    // Two octets an element make fifty times as much.
    let many = Limits {
        allocation: 0,
        ..Limits::DEFAULT
    };
    let elements = [0x0a, 0x00].repeat(10_000);
    let list = pool()
        .find_message("google.protobuf.ListValue")
        .expect("imported");
    let refused = DynamicMessage::decode_with(&list, &elements, &many).map(drop);
    assert_eq!(
        refused.err().map(|e| e.kind()),
        Some(DecodeErrorKind::TooMuchAllocation)
    );
    assert!(DynamicMessage::decode(&list, &elements).is_ok());
}

#[test]
fn options_of_declarations_are_read_by_their_extensions() {
    let pool = DescriptorPool::decode(&options_set()).expect("sound");
    let message = pool.find_message("o.M").expect("known");
    let options = message.options().expect("sound");
    let extension = pool.find_extension("o.note").expect("known");
    assert_eq!(options.extension(&extension), Ok(Some("hello".into())));
    assert_eq!(options.get("deprecated"), Some(&Value::Bool(true)));
    let field = message.field(1).expect("a field").options().expect("sound");
    assert!(field.get("deprecated").is_none());
}

/// A file with an option of its own on a message.
fn options_set() -> Vec<u8> {
    use viewbuf::types::field_descriptor_proto::{Label, Type};
    use viewbuf::types::{
        DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet,
        MessageOptions,
    };

    let descriptor = pool()
        .find_file("google/protobuf/descriptor.proto")
        .expect("known");
    let field = |name: &str, number, kind| FieldDescriptorProto {
        name: Some(name.into()),
        number: Some(number),
        label: Some(Label::Optional),
        r#type: Some(kind),
        ..Default::default()
    };
    let mut options = MessageOptions {
        deprecated: Some(true),
        ..Default::default()
    };
    // Field 50,000, a text.
    options.unknown_fields.push_raw(b"\x82\xb5\x18\x05hello");
    let file = FileDescriptorProto {
        name: Some("o.proto".into()),
        package: Some("o".into()),
        message_type: vec![DescriptorProto {
            name: Some("M".into()),
            field: vec![field("f", 1, Type::Int32)],
            options: Some(options),
            ..Default::default()
        }],
        extension: vec![FieldDescriptorProto {
            extendee: Some(".google.protobuf.MessageOptions".into()),
            ..field("note", 50_000, Type::String)
        }],
        ..Default::default()
    };
    let known = FileDescriptorProto::decode(descriptor.octets()).expect("sound");
    FileDescriptorSet {
        file: vec![file, known],
        ..Default::default()
    }
    .encode_to_vec()
}

#[test]
fn registries_are_asked_one_after_the_other() {
    let both = (viewbuf::types::TYPES, pool());
    assert!(both.message("google.protobuf.Any").is_some());
    assert!(both.message("test.sink3.Sink").is_some());
    assert!(both.message("test.sink3").is_none());
    let field = both.extension("test.ext.Host", 103).expect("known");
    let named = both.extension_named(field.name).expect("known");
    assert!(std::ptr::eq(field, &named.field));
}

#[test]
fn generated_types_are_dynamic_too() {
    let mut message = DynamicMessage::new(MessageType::of::<logs::LogBatch>());
    let generated = logs::LogBatch::decode(&samples::log(3)).expect("a sample");
    message.merge(&generated.encode_to_vec()).expect("sound");
    assert_eq!(
        logs::LogBatch::decode(&message.encode_to_vec()),
        Ok(generated)
    );
    assert_eq!(message.message_type().descriptor(), None);
}

#[test]
fn a_wide_message_is_not_scanned_for_each_of_its_fields() {
    let required = [
        Field::new(1, "a", Kind::Int32).required(),
        Field::new(2, "b", Kind::Int32).required(),
    ];
    let pair = Schema::new("Pair", &required, &[]);
    let number = 1..=1_000;
    let fields = number.map(|at| Field::new(at, "pair", Kind::Message(Link::to(&pair))).optional());
    let fields: Vec<_> = fields.collect();
    let wide = Schema::new("Wide", &fields, &[]);
    // Field 1000 comes in two pieces, so that what is required is looked for once more, and then unknown ones.
    let split = [&[0xc2, 0x3e, 2, 0x08, 1], &[0xc2, 0x3e, 2, 0x10, 1][..]];
    let rest = [0xc8, 0x3e, 0].repeat(100_000);
    let start = std::time::Instant::now();
    let whole = [&split.concat(), &rest[..]].concat();
    assert!(DynamicView::decode(&wide, &whole).is_ok());
    let half = [split[0], &rest[..]].concat();
    let refused = DynamicView::decode(&wide, &half).map(drop);
    assert_eq!(
        refused.err().map(|e| e.kind()),
        Some(DecodeErrorKind::MissingRequired)
    );
    // A scan for each field would take minutes.
    assert!(start.elapsed().as_secs() < 5);
}

/// Oneofs of more members than a view has slots for.
#[test]
fn the_set_member_of_a_wide_oneof() {
    let names: Vec<_> = (1..=2_000).map(|number| format!("f{number:04}")).collect();
    let fields: Vec<_> = names
        .iter()
        .zip(1..)
        .map(|(name, number)| {
            Field::new(number, name, Kind::Int32).oneof(u16::from(number % 2 == 0))
        })
        .collect();
    let wide = Schema::new("Wide", &fields, &[]).oneofs(&["odd", "even"]);
    let mut octets = Vec::new();
    let record = |octets: &mut Vec<u8>, number: u32| {
        let mut out = viewbuf::wire::Writer::append(octets);
        out.varint(number, 1);
        out.finish().expect("a vector grows");
    };
    let set = |octets: &[u8]| {
        let view = DynamicView::decode(&wide, octets).expect("sound");
        [0, 1, 2].map(|index| view.which(index).map(|field| field.number))
    };
    assert_eq!(set(&octets), [None; 3]);
    record(&mut octets, 1);
    assert_eq!(set(&octets), [Some(1), None, None]);
    record(&mut octets, 1_999);
    record(&mut octets, 16);
    assert_eq!(set(&octets), [Some(1_999), Some(16), None]);
    // Of another wire type, and so no record of it.
    octets.extend([0xa5, 0x01, 0, 0, 0, 0]);
    record(&mut octets, 3);
    record(&mut octets, 2_000);
    assert_eq!(set(&octets), [Some(3), Some(2_000), None]);
    for number in (1..=2_000).cycle().take(50_000) {
        record(&mut octets, number);
    }
    let start = std::time::Instant::now();
    let view = DynamicView::decode(&wide, &octets).expect("sound");
    for _ in 0..20 {
        assert_eq!(view.which(0).map(|field| field.number), Some(1_999));
    }
    // A scan for each member would take minutes.
    assert!(start.elapsed().as_secs() < 5);
}

/// What is cleared goes, and nothing else does.
#[test]
fn clearing_keeps_what_cannot_be_read() {
    let set = pool().find_message("test.ext.Set").expect("known");
    let title = pool()
        .find_extension("test.ext.Title.title")
        .expect("known");
    let size = pool().find_extension("test.ext.Size.size").expect("known");
    let of = |extension: &viewbuf::reflect::ExtensionDescriptor| {
        DynamicMessage::new(extension.message_type().expect("a message"))
    };
    let mut message = DynamicMessage::new(&set);
    message.set_extension(&title, of(&title)).expect("it fits");
    message.set_extension(&size, of(&size)).expect("it fits");
    let both = message.encode_to_vec();
    // A record that ends too early.
    message.unknown_fields_mut().push_raw(&[0x1a, 9, 1]);
    message.clear_extension(&title);
    let kept = message.unknown_fields().as_bytes();
    assert!(both.ends_with(&kept[..kept.len() - 3]) && kept.ends_with(&[0x1a, 9, 1]));
    assert!(kept.len() > 3 && kept.len() < both.len() + 3);
    message.clear_extension(&size);
    assert_eq!(message.unknown_fields().as_bytes(), [0x1a, 9, 1]);

    let host = pool().find_message("test.ext.Host").expect("known");
    let number = pool().find_extension("test.ext.number").expect("known");
    let mut message = DynamicMessage::new(&host);
    message.set_extension(&number, 5).expect("it fits");
    message.unknown_fields_mut().push_raw(&[0x1a, 9, 1]);
    message.clear_extension(&number);
    assert_eq!(message.unknown_fields().as_bytes(), [0x1a, 9, 1]);
}

#[test]
fn views_are_kept_within_limits() {
    let value = pool()
        .find_message("google.protobuf.ListValue")
        .expect("imported");
    let octets = [0x0a, 0].repeat(1_000);
    let view = DynamicView::decode(value.schema(), &octets).expect("sound");
    let tight = |allocation| Limits {
        allocation,
        ..Limits::DEFAULT
    };
    let kept = |limits| DynamicMessage::from_view_with(&value, &view, &limits);
    let error = kept(tight(0)).expect_err("more than 32 times the octets");
    assert_eq!(error.kind(), DecodeErrorKind::TooMuchAllocation);
    assert_eq!(
        kept(tight(1 << 20)),
        DynamicMessage::from_view(&value, &view)
    );
    let shallow = Limits {
        depth: 1,
        ..Limits::DEFAULT
    };
    assert_eq!(
        kept(shallow).map_err(|e| e.kind()),
        Err(DecodeErrorKind::TooDeep)
    );
}

/// Messages of a pool as text and JSON, both ways, as generated ones of the same octets are.
#[test]
fn dynamic_messages_are_text_and_json() {
    use viewbuf::{json, text};

    let host = pool().find_message("test.ext.SetHolder").expect("known");
    let lines = "set {\n  [test.ext.Title] {\n    text: \"a\"\n  }\n  [test.ext.Size] {\n    width: 3\n  }\n}\n";
    let message = DynamicMessage::from_text(&host, lines).expect("text");
    assert_eq!(message.to_text().as_deref(), Ok(lines));
    let value =
        r#"{"set":{"[test.ext.Title.title]":{"text":"a"},"[test.ext.Size.size]":{"width":3}}}"#;
    assert_eq!(message.to_json().as_deref(), Ok(value));
    assert_eq!(DynamicMessage::from_json(&host, value), Ok(message.clone()));
    // Without the pool the extensions are not known.
    assert_eq!(text::to_string(&message).as_deref(), Ok("set {\n}\n"));
    assert_eq!(
        message.to_json_with(&json::Printer::new()).as_deref(),
        Ok(r#"{"set":{}}"#)
    );

    let octets = samples::user();
    let generated = users::User::decode(&octets).expect("a sample");
    let expected = (text::to_string(&generated), json::to_string(&generated));
    let own = pool().find_message("bench.users.User").expect("known");
    for of in [MessageType::of::<users::User>(), own.into()] {
        let message = DynamicMessage::decode(of.clone(), &octets).expect("a sample");
        assert_eq!((message.to_text(), message.to_json()), expected);
        assert_eq!(text::to_string(&message), expected.0);
        let view = DynamicView::decode(of.schema(), &octets).expect("a sample");
        assert_eq!((text::to_string(&view), view.to_json()), expected);
        let line = text::Printer::new().single_line();
        assert_eq!(line.to_string(&view), line.to_string(&generated));
        let back = DynamicMessage::from_text(of.clone(), &expected.0.clone().expect("text"));
        assert_eq!(back, Ok(message.clone()));
        let back = DynamicMessage::from_json(of.clone(), &expected.1.clone().expect("JSON"));
        assert_eq!(back, Ok(message));
        let refused = DynamicMessage::from_text(of.clone(), "no_such: 1").expect_err("no field");
        assert_eq!(refused.kind(), text::ParseErrorKind::UnknownField);
        let refused = DynamicMessage::from_json(of, r#"{"no_such":1}"#).expect_err("no field");
        assert_eq!(refused.kind(), json::ErrorKind::UnknownField);
    }
}
