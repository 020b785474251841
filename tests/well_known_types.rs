//! The well-known types convert within their ranges and refuse what is outside, whatever the wire holds.
#![cfg(feature = "std")]

use core::time::Duration as Span;
use std::time::{SystemTime, UNIX_EPOCH};

use proptest::prelude::*;
use viewbuf::types::value::{Kind, KindView};
use viewbuf::types::{
    Any, AnyView, BoolValue, BytesValue, DoubleValue, Duration, DurationView, Edition,
    FieldDescriptorProto, FieldMask, FieldMaskView, FileDescriptorProto, FileDescriptorProtoView,
    FloatValue, Int32Value, Int64Value, LazyValueView, ListValue, NullValue, StringValue, Struct,
    StructView, TimeError, Timestamp, TimestampView, UInt32Value, UInt64Value, Value, ValueView,
};
use viewbuf::types::{field_descriptor_proto, field_options};
use viewbuf::{DecodeErrorKind, Message, MessageView, Shared};
use viewbuf_test_schema::proto::known::{Described, DescribedView, Known, KnownView, known};

fn timestamp(seconds: i64, nanos: i32) -> Timestamp {
    Timestamp {
        seconds,
        nanos,
        ..Default::default()
    }
}

fn duration(seconds: i64, nanos: i32) -> Duration {
    Duration {
        seconds,
        nanos,
        ..Default::default()
    }
}

/// The ends of every range, and their neighbours.
const SECONDS: &[i64] = &[
    i64::MIN,
    i64::MIN + 1,
    -315_576_000_001,
    -315_576_000_000,
    -62_135_596_801,
    -62_135_596_800,
    -1,
    0,
    1,
    253_402_300_799,
    253_402_300_800,
    315_576_000_000,
    315_576_000_001,
    i64::MAX - 1,
    i64::MAX,
];
const NANOS: &[i32] = &[
    i32::MIN,
    -1_000_000_000,
    -999_999_999,
    -1,
    0,
    1,
    999_999_999,
    1_000_000_000,
    i32::MAX,
];

fn edges() -> impl Iterator<Item = (i64, i32)> {
    SECONDS
        .iter()
        .flat_map(|seconds| NANOS.iter().map(move |nanos| (*seconds, *nanos)))
}

#[test]
fn timestamps_at_the_edges() {
    for (seconds, nanos) in edges() {
        let time = timestamp(seconds, nanos);
        let in_range = (-62_135_596_800..=253_402_300_799).contains(&seconds);
        let expected = match (in_range, (0..1_000_000_000).contains(&nanos)) {
            (true, true) => Ok(()),
            (true, false) => Err(TimeError::InvalidNanos),
            (false, _) => Err(TimeError::OutOfRange),
        };
        assert_eq!(time.check(), expected, "{seconds} {nanos}");
        assert_eq!(Timestamp::new(seconds, nanos).map(|_| ()), expected);
        let octets = time.encode_to_vec();
        let view = TimestampView::decode(&octets).unwrap();
        assert_eq!(view.check(), expected);
        assert_eq!(view.sort_key(), (seconds, nanos));
        assert_eq!(SystemTime::try_from(view), SystemTime::try_from(&time));
        let system = SystemTime::try_from(time.clone());
        assert_eq!(system.map(|_| ()), expected);
        if let Ok(system) = system {
            assert_eq!(Timestamp::try_from(system).unwrap(), time);
        }
        assert_normalized(
            seconds,
            nanos,
            time.normalized().map(|time| time.sort_key()),
            |total| {
                (
                    total.div_euclid(1_000_000_000),
                    total.rem_euclid(1_000_000_000),
                )
            },
        );
    }
}

/// Compares a normalisation with one in 128 bits; `split` makes seconds and nanoseconds of the total.
fn assert_normalized(
    seconds: i64,
    nanos: i32,
    made: Result<(i64, i32), TimeError>,
    split: impl Fn(i128) -> (i128, i128),
) {
    let total = i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
    match made {
        Ok((seconds, nanos)) => {
            assert_eq!((i128::from(seconds), i128::from(nanos)), split(total));
        }
        Err(error) => {
            assert_eq!(error, TimeError::OutOfRange);
            let (seconds, _) = split(total);
            assert!(
                !(-315_576_000_000..=315_576_000_000).contains(&seconds)
                    || !(-62_135_596_800..=253_402_300_799).contains(&seconds)
            );
        }
    }
}

#[test]
fn timestamps_before_1970() {
    let time = UNIX_EPOCH - Span::from_nanos(1);
    assert_eq!(
        Timestamp::try_from(time).unwrap(),
        timestamp(-1, 999_999_999)
    );
    let time = UNIX_EPOCH - Span::from_secs(1);
    assert_eq!(Timestamp::try_from(time).unwrap(), timestamp(-1, 0));
    assert_eq!(Timestamp::try_from(UNIX_EPOCH).unwrap(), Timestamp::EPOCH);
}

#[test]
fn clocks_beyond_the_year_9999_are_refused() {
    let last = UNIX_EPOCH + Span::new(253_402_300_799, 999_999_999);
    assert_eq!(Timestamp::try_from(last).unwrap(), Timestamp::MAX);
    let first = UNIX_EPOCH - Span::from_secs(62_135_596_800);
    assert_eq!(Timestamp::try_from(first).unwrap(), Timestamp::MIN);
    for time in [last + Span::from_nanos(1), first - Span::from_nanos(1)] {
        assert_eq!(Timestamp::try_from(time), Err(TimeError::OutOfRange));
    }
    // As far as this platform's clock reaches, either way.
    for exponent in 38..64 {
        let far = Span::from_secs(1 << exponent);
        for time in [UNIX_EPOCH.checked_add(far), UNIX_EPOCH.checked_sub(far)]
            .into_iter()
            .flatten()
        {
            assert_eq!(Timestamp::try_from(time), Err(TimeError::OutOfRange));
        }
    }
}

#[test]
fn durations_at_the_edges() {
    for (seconds, nanos) in edges() {
        let span = duration(seconds, nanos);
        let in_range = (-315_576_000_000..=315_576_000_000).contains(&seconds);
        let expected = match (in_range, (-999_999_999..1_000_000_000).contains(&nanos)) {
            (true, true) if seconds.signum() * i64::from(nanos.signum()) < 0 => {
                Err(TimeError::MixedSigns)
            }
            (true, true) => Ok(()),
            (true, false) => Err(TimeError::InvalidNanos),
            (false, _) => Err(TimeError::OutOfRange),
        };
        assert_eq!(span.check(), expected, "{seconds} {nanos}");
        assert_eq!(Duration::new(seconds, nanos).map(|_| ()), expected);
        let octets = span.encode_to_vec();
        let view = DurationView::decode(&octets).unwrap();
        assert_eq!(view.check(), expected);
        assert_eq!(view.sort_key(), span.sort_key());
        assert_eq!(Span::try_from(view), Span::try_from(&span));
        let negative = seconds < 0 || nanos < 0;
        let expected = if negative {
            expected.and(Err(TimeError::Negative))
        } else {
            expected
        };
        let core = Span::try_from(span.clone());
        assert_eq!(core.map(|_| ()), expected);
        if let Ok(core) = core {
            assert_eq!(Duration::try_from(core).unwrap(), span);
        }
        assert_normalized(
            seconds,
            nanos,
            span.normalized().map(|span| span.sort_key()),
            |total| (total / 1_000_000_000, total % 1_000_000_000),
        );
    }
}

#[test]
fn durations_beyond_ten_thousand_years_are_refused() {
    let longest = Span::new(315_576_000_000, 999_999_999);
    assert_eq!(Duration::try_from(longest).unwrap(), Duration::MAX);
    assert_eq!(Span::try_from(Duration::MAX).unwrap(), longest);
    for span in [
        longest + Span::from_nanos(1),
        Span::from_secs(1 << 63),
        Span::MAX,
    ] {
        assert_eq!(Duration::try_from(span), Err(TimeError::OutOfRange));
    }
    assert_eq!(Duration::MIN.check(), Ok(()));
    assert_eq!(Span::try_from(Duration::MIN), Err(TimeError::Negative));
    assert_eq!(Span::try_from(Duration::ZERO), Ok(Span::ZERO));
}

#[test]
fn normal_forms_keep_unknown_fields() {
    let time = Timestamp::decode(&[0x08, 1, 0x10, 2, 0x18, 3])
        .unwrap()
        .normalized()
        .unwrap();
    assert_eq!(time.unknown_fields.as_bytes(), [0x18, 3]);
}

proptest! {
    #[test]
    fn any_time_converts_or_is_refused(seconds: i64, nanos: i32, shift in 0_u32..63) {
        // Small numbers too.
        let seconds = seconds >> shift;
        let time = timestamp(seconds, nanos);
        prop_assert_eq!(SystemTime::try_from(&time).is_ok(), time.check().is_ok());
        if let Ok(normal) = time.normalized() {
            let system = SystemTime::try_from(&normal).unwrap();
            prop_assert_eq!(Timestamp::try_from(system).unwrap(), normal);
        }
        let span = duration(seconds, nanos);
        if let Ok(core) = Span::try_from(&span) {
            prop_assert_eq!(Duration::try_from(core).unwrap(), span);
        }
        if let Ok(normal) = duration(seconds, nanos).normalized() {
            prop_assert_eq!(normal.clone().normalized().unwrap(), normal);
        }
    }

    #[test]
    fn valid_times_are_ordered_as_clocks_are(
        one in -62_135_596_800_i64..=253_402_300_799,
        other in -62_135_596_800_i64..=253_402_300_799,
        nanos in 0..1_000_000_000,
    ) {
        let (one, other) = (timestamp(one, nanos), timestamp(other, 500));
        let clocks = SystemTime::try_from(&one).unwrap().cmp(&SystemTime::try_from(&other).unwrap());
        prop_assert_eq!(one.sort_key().cmp(&other.sort_key()), clocks);
    }

    #[test]
    fn any_span_of_core_comes_back(seconds in 0_u64..=315_576_000_000, nanos in 0_u32..1_000_000_000) {
        let span = Span::new(seconds, nanos);
        prop_assert_eq!(Span::try_from(Duration::try_from(span).unwrap()).unwrap(), span);
    }
}

#[test]
fn any_packs_and_unpacks() {
    let mask = FieldMask::from_paths(["a", "b"]);
    let any = Any::pack(&mask);
    assert_eq!(any.type_name(), Some("google.protobuf.FieldMask"));
    assert_eq!(any.value, mask.encode_to_vec());
    assert_eq!(any.unpack::<FieldMask>().unwrap(), mask);
    assert_eq!(any.unpack_view::<FieldMask>().unwrap().paths().len(), 2);

    let octets = any.encode_to_vec();
    let view = AnyView::decode(&octets).unwrap();
    assert_eq!(view.type_name(), any.type_name());
    assert!(view.is::<FieldMask>() && !view.is::<Any>());
    assert_eq!(view.unpack::<FieldMask>().unwrap(), mask);
    assert_eq!(
        view.unpack_lazy_view::<FieldMask>().unwrap().paths().len(),
        2
    );
    let inner = view.unpack_view::<FieldMask>().unwrap();
    assert!(
        octets
            .as_ptr_range()
            .contains(&inner.as_bytes().unwrap().as_ptr())
    );
}

#[test]
fn any_tells_types_apart_by_what_follows_the_last_slash() {
    let cases = [
        ("type.googleapis.com/google.protobuf.Empty", true),
        ("/google.protobuf.Empty", true),
        ("https://example.com/a/b/google.protobuf.Empty", true),
        ("google.protobuf.Empty", false),
        ("x/protobuf.Empty", false),
        ("x/google.protobuf.Empty/", false),
        ("x/google.protobuf.Empty2", false),
        ("/", false),
        ("", false),
    ];
    for (url, fits) in cases {
        let any = Any {
            type_url: url.into(),
            ..Default::default()
        };
        assert_eq!(any.is::<viewbuf::types::Empty>(), fits, "{url}");
        let unpacked = any.unpack::<viewbuf::types::Empty>();
        assert_eq!(unpacked.is_ok(), fits);
        if let Err(error) = unpacked {
            assert_eq!(error.kind(), DecodeErrorKind::WrongType);
        }
    }
    let any = Any::pack_with_prefix("example.com/types", &Value::NULL);
    assert_eq!(any.type_url, "example.com/types/google.protobuf.Value");
    assert!(any.is::<Value>());
}

#[test]
fn any_with_bad_octets_is_an_error() {
    let any = Any {
        value: vec![0x0a, 5, b'x'],
        ..Any::pack(&StringValue::default())
    };
    assert_eq!(
        any.unpack::<StringValue>().unwrap_err().kind(),
        DecodeErrorKind::Truncated
    );
    assert_eq!(
        any.unpack_view::<StringValue>().unwrap_err().kind(),
        DecodeErrorKind::Truncated
    );
}

#[test]
fn any_in_any_goes_as_deep_as_one_likes() {
    let mut any = Any::pack(&BoolValue::from(true));
    for _ in 0..200 {
        any = Any::pack(&any);
    }
    for _ in 0..200 {
        any = any.unpack().unwrap();
    }
    assert!(any.unpack::<BoolValue>().unwrap().value);
}

#[test]
fn values_are_made_and_read() {
    assert_eq!(Value::from(true).as_bool(), Some(true));
    assert_eq!(Value::from(1.5).as_f64(), Some(1.5));
    assert_eq!(Value::from(-7).as_f64(), Some(-7.0));
    assert_eq!(Value::from(u32::MAX).as_f64(), Some(4_294_967_295.0));
    assert_eq!(Value::from("a").as_str(), Some("a"));
    assert_eq!(Value::from(String::from("b")).as_str(), Some("b"));
    assert!(Value::NULL.is_null() && Value::from(NullValue::NULL_VALUE).is_null());
    assert!(!Value::default().is_null());
    let list = Value::from(vec![1.0, 2.0]);
    assert_eq!(list.as_list().unwrap().len(), 2);
    let fields = Value::from(Struct::from_iter([("k", list.clone())]).fields);
    assert_eq!(fields.as_struct().unwrap().get("k"), Some(&list));
    assert_eq!(fields.as_struct().unwrap().get("x"), None);
    for value in [&list, &fields, &Value::NULL, &Value::default()] {
        assert_eq!(
            (value.as_bool(), value.as_f64(), value.as_str()),
            (None, None, None)
        );
    }
    assert!(list.as_struct().is_none() && fields.as_list().is_none());
    let mut made = Struct::default();
    assert_eq!(made.insert("k", "v"), None);
    assert_eq!(made.insert("k", false), Some("v".into()));
    assert_eq!(made, Struct::from_iter([("k", false)]));
}

#[test]
fn views_of_values_read_the_same() {
    let user = Struct::from_iter([
        ("name", Value::from("Alice")),
        ("age", 33.into()),
        ("admin", true.into()),
        ("none", Value::NULL),
        ("tags", ListValue::from_iter(["a", "b"]).into()),
        ("inner", Struct::from_iter([("x", 1)]).into()),
    ]);
    let octets = user.encode_to_vec();
    let view = StructView::decode(&octets).unwrap();
    assert_eq!(view.get("name").unwrap().as_str(), Some("Alice"));
    assert_eq!(view.get("age").unwrap().as_f64(), Some(33.0));
    assert_eq!(view.get("admin").unwrap().as_bool(), Some(true));
    assert!(view.get("none").unwrap().is_null());
    let tags = view.get("tags").unwrap().as_list().unwrap();
    let tags: Vec<_> = tags
        .values()
        .into_iter()
        .map(|tag| tag.as_str().unwrap())
        .collect();
    assert_eq!(tags, ["a", "b"]);
    let inner = view.get("inner").unwrap().as_struct().unwrap();
    assert_eq!(inner.get("x").unwrap().as_f64(), Some(1.0));
    assert!(view.get("missing").is_none());
    assert_eq!(view.to_message(), user);

    let octets = Value::from(user).encode_to_vec();
    let lazy = LazyValueView::decode_lazy(&octets).unwrap();
    let name = lazy
        .as_struct()
        .unwrap()
        .unwrap()
        .get("name")
        .unwrap()
        .unwrap();
    assert_eq!(name.as_str(), Some("Alice"));
}

#[test]
fn a_null_of_any_number_is_null() {
    // `null_value` = 7, a number that the enum does not declare.
    let view = ValueView::decode(&[0x08, 7]).unwrap();
    assert!(view.is_null());
    assert!(matches!(
        view.kind(),
        Some(KindView::NullValue(NullValue(7)))
    ));
    assert_eq!(
        Value::decode(&[0x08, 7]).unwrap().kind,
        Some(Kind::NullValue(NullValue(7)))
    );
}

#[test]
fn nested_structs_beyond_the_depth_are_refused() {
    let mut value = Value::NULL;
    for _ in 0..60 {
        value = Struct::from_iter([("k", value)]).into();
    }
    let octets = value.encode_to_vec();
    assert_eq!(
        Value::decode(&octets).unwrap_err().kind(),
        DecodeErrorKind::TooDeep
    );
    assert_eq!(
        ValueView::decode(&octets).unwrap_err().kind(),
        DecodeErrorKind::TooDeep
    );
}

#[test]
fn wrappers_wrap() {
    assert!(bool::from(BoolValue::from(true)));
    assert_eq!(Vec::from(BytesValue::from(&b"ab"[..])), b"ab");
    assert_eq!(f64::from(DoubleValue::from(-0.5)), -0.5);
    assert_eq!(f32::from(FloatValue::from(0.25)), 0.25);
    assert_eq!(i32::from(Int32Value::from(i32::MIN)), i32::MIN);
    assert_eq!(i64::from(Int64Value::from(i64::MIN)), i64::MIN);
    assert_eq!(u32::from(UInt32Value::from(u32::MAX)), u32::MAX);
    assert_eq!(u64::from(UInt64Value::from(u64::MAX)), u64::MAX);
    assert_eq!(String::from(StringValue::from("s")), "s");
    assert_eq!(
        Int64Value::decode(&Int64Value::from(-1).encode_to_vec())
            .unwrap()
            .value,
        -1
    );
}

#[test]
fn field_masks_cover_and_fit() {
    let mask: FieldMask = ["source_context.file_name", "fields"].into_iter().collect();
    let octets = mask.encode_to_vec();
    let view = FieldMaskView::decode(&octets).unwrap();
    for (path, covered) in [
        ("fields", true),
        ("fields.name", true),
        ("source_context", false),
        ("source_context.file_name", true),
        ("source_context.file_names", false),
        ("field", false),
        ("", false),
    ] {
        assert_eq!(mask.covers(path), covered, "{path}");
        assert_eq!(view.covers(path), covered, "{path}");
    }
    assert!(mask.fits::<viewbuf::types::Type>() && view.fits::<viewbuf::types::Type>());
    for bad in [
        "",
        ".",
        "name.",
        "name.x",
        "nothing",
        "fields.name",
        "source_context..file_name",
    ] {
        assert!(
            !FieldMask::from_paths([bad]).fits::<viewbuf::types::Type>(),
            "{bad}"
        );
    }
}

#[test]
fn long_paths_need_no_stack() {
    let path = vec!["struct_value"; 1_000_000].join(".");
    assert!(!FieldMask::from_paths([path]).fits::<Value>());
    let path = vec!["source_context"; 1_000_000].join(".");
    assert!(!FieldMask::from_paths([path]).fits::<viewbuf::types::Type>());
}

#[test]
fn normal_masks_cover_the_same() {
    let mut mask = FieldMask::from_paths(["a.b", "a-b", "c", "a.b.c", "a.bc", "c", "c.d.e"]);
    mask.normalize();
    assert_eq!(mask.paths, ["a.b", "a.bc", "a-b", "c"]);
    let mut mask = FieldMask::from_paths(["a-b", "a.b", "a"]);
    mask.normalize();
    assert_eq!(mask.paths, ["a", "a-b"]);
}

#[test]
fn descriptors_describe() {
    let file = FileDescriptorProto {
        name: Some("a.proto".into()),
        message_type: vec![viewbuf::types::DescriptorProto {
            name: Some("M".into()),
            field: vec![FieldDescriptorProto {
                number: Some(3),
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..Default::default()
    };
    let octets = file.encode_to_vec();
    assert_eq!(FileDescriptorProto::decode(&octets).unwrap(), file);
    let view = FileDescriptorProtoView::decode(&octets).unwrap();
    assert_eq!((view.name(), view.has_package()), ("a.proto", false));
    let message = view.message_type().into_iter().next().unwrap();
    assert_eq!(message.field().into_iter().next().unwrap().number(), 3);
}

#[test]
fn shared_timestamps_travel() {
    let shared = Shared::<Timestamp>::decode(Timestamp::MAX.encode_to_vec().into()).unwrap();
    let there = std::thread::spawn(move || SystemTime::try_from(shared.view()).unwrap());
    assert_eq!(
        Timestamp::try_from(there.join().unwrap()).unwrap(),
        Timestamp::MAX
    );
}

#[test]
fn debug_names_the_fields() {
    assert_eq!(
        format!("{:?}", timestamp(5, 7)),
        "Timestamp { seconds: 5 nanos: 7 }"
    );
    assert_eq!(
        TimeError::MixedSigns.to_string(),
        "seconds and nanoseconds differ in sign"
    );
}

#[test]
fn the_types_of_a_users_proto_are_these() {
    let known = Known {
        at: Some(Timestamp::MAX),
        took: Some(Duration::MIN),
        detail: Some(Any::pack(&Value::NULL)),
        value: Some("text".into()),
        null: NullValue::NULL_VALUE,
        times: [("first".to_owned(), Timestamp::MIN)].into(),
        kind: Some(known::Kind::Span(Duration::ZERO)),
        details: vec![Any::pack(&Timestamp::EPOCH)],
        string: Some("wrapped".into()),
        ..Default::default()
    };
    let octets = known.encode_to_vec();
    assert_eq!(Known::decode(&octets).unwrap(), known);
    let view = KnownView::decode(&octets).unwrap();
    assert_eq!(
        SystemTime::try_from(view.at()),
        SystemTime::try_from(Timestamp::MAX)
    );
    assert_eq!(Span::try_from(view.took()), Err(TimeError::Negative));
    assert!(view.detail().unpack_view::<Value>().unwrap().is_null());
    assert_eq!(
        view.times().get("first").unwrap().sort_key(),
        Timestamp::MIN.sort_key()
    );
    assert_eq!(
        view.details()
            .into_iter()
            .filter(|any| any.is::<Timestamp>())
            .count(),
        1
    );
    assert_eq!(
        (view.has_int64(), view.string().value()),
        (false, "wrapped")
    );
    assert_eq!(view.to_message(), known);
}

#[test]
fn the_closed_enums_of_descriptors_serve_a_users_proto() {
    let described = Described {
        r#type: Some(field_descriptor_proto::Type::Sint64),
        edition: Edition::Edition2023,
        targets: vec![field_options::OptionTargetType::TargetTypeField],
        ..Default::default()
    };
    let octets = described.encode_to_vec();
    let view = DescribedView::decode(&octets).unwrap();
    assert_eq!(view.edition(), Edition::Edition2023);
    assert_eq!(view.to_message(), described);
}

#[cfg(feature = "arbitrary")]
#[test]
fn arbitrary_messages_survive_the_wire() {
    use arbitrary::{Arbitrary, Unstructured};

    let mut state = 1_u64;
    for _ in 0..200 {
        let octets: Vec<u8> = (0..512)
            .map(|_| {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                (state >> 56) as u8
            })
            .collect();
        let mut source = Unstructured::new(&octets);
        let file = FileDescriptorProto::arbitrary(&mut source).unwrap();
        assert!(file.unknown_fields.is_empty());
        let octets = file.encode_to_vec();
        let view = FileDescriptorProtoView::decode(&octets).unwrap();
        // By octets: a NaN is not equal to itself.
        assert_eq!(view.to_message().encode_to_vec(), octets);
    }
}
