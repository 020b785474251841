//! Typed writers write what owned messages encode to, into whatever they are given, and say how much room
//! they need.
#![cfg(feature = "alloc")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that sees the wrong thing must fail"
)]

use core::mem::MaybeUninit;
use std::collections::BTreeMap;

use bytes::{BufMut, BytesMut};
use proptest::prelude::*;
use viewbuf::octets::{BufMutSink, TooShort};
use viewbuf::view::MessageView;
use viewbuf::{Message, MessageWriter};
use viewbuf_test_schema::data::rng::Rng;
use viewbuf_test_schema::proto::bench::{blog, logs, numbers, users};
use viewbuf_test_schema::proto::opentelemetry::proto::collector::trace::v1 as collector;
use viewbuf_test_schema::proto::test::{ext, sink2, sink3};
use viewbuf_test_schema::{data, write};

/// Writes to `$out`.
macro_rules! fill {
    ($writer:ty, $out:expr, |$w:ident| $write:expr) => {{
        let $w = <$writer>::new($out);
        $write
    }};
}

/// Checks that a writer gives `$expected` in every kind of buffer.
macro_rules! check_buffers {
    ($writer:ty, $expected:expr, |$w:ident| $write:expr) => {{
        let expected: &[u8] = $expected;
        let mut exact = vec![0xee; expected.len()];
        assert_eq!(
            fill!($writer, exact.as_mut_slice(), |$w| $write).finish(),
            Ok(expected.len())
        );
        assert!(exact == expected, "a slice that just fits");
        let mut long = vec![0xee; expected.len() + 100];
        assert_eq!(
            fill!($writer, long.as_mut_slice(), |$w| $write).finish(),
            Ok(expected.len())
        );
        assert!(long[..expected.len()] == *expected, "a slice with room");
        let mut uninit = vec![MaybeUninit::uninit(); expected.len()];
        assert_eq!(
            fill!($writer, uninit.as_mut_slice(), |$w| $write).finish(),
            Ok(expected.len())
        );
        let mut vec = b"before".to_vec();
        assert_eq!(
            fill!($writer, &mut vec, |$w| $write).finish(),
            Ok(expected.len())
        );
        assert!(
            vec.starts_with(b"before") && vec[6..] == *expected,
            "a vector"
        );
        let mut bytes = BytesMut::from(b"before".as_slice());
        assert_eq!(
            fill!($writer, &mut bytes, |$w| $write).finish(),
            Ok(expected.len())
        );
        assert!(
            bytes.starts_with(b"before") && bytes[6..] == *expected,
            "a `BytesMut`"
        );
        let mut sink = BufMutSink::new(Vec::new().limit(expected.len()));
        assert_eq!(
            fill!($writer, &mut sink, |$w| $write).finish(),
            Ok(expected.len())
        );
    }};
}

/// Checks that every slice that is too short is refused, with the length that is needed.
macro_rules! check_lengths {
    ($writer:ty, $expected:expr, |$w:ident| $write:expr) => {{
        let expected: &[u8] = $expected;
        for len in 0..expected.len() {
            let mut memory = vec![0xee; len + 32];
            let result = fill!($writer, &mut memory[..len], |$w| $write).finish();
            assert_eq!(
                result,
                Err(TooShort {
                    needed: expected.len()
                }),
                "in {len} octets"
            );
            assert!(
                memory[len..].iter().all(|octet| *octet == 0xee),
                "nothing behind the end"
            );
        }
    }};
}

#[test]
fn the_first_example() {
    let mut buf = [0; 256];
    let len = users::UserWriter::new(&mut buf)
        .id(42)
        .name("Alice")
        .roles(["admin", "user"])
        .address(|a| a.street("1 Main St").city("Oslo"))
        .finish()
        .unwrap();
    let user = users::UserView::decode(&buf[..len]).unwrap();
    assert_eq!(
        (user.id(), user.name(), user.address().city()),
        (42, "Alice", "Oslo")
    );
    assert_eq!(user.roles().iter().collect::<Vec<_>>(), ["admin", "user"]);
}

#[test]
fn payloads_are_written_as_they_are_encoded() {
    let user = data::users::user();
    let expected = users::User::from(&user).encode_to_vec();
    check_buffers!(users::UserWriter<'_>, &expected, |w| write::user(w, &user));
    let page = data::users::users(50);
    let expected = users::ListUsersResponse::from(&page).encode_to_vec();
    check_buffers!(users::ListUsersResponseWriter<'_>, &expected, |w| {
        write::users(w, &page)
    });
    let batch = data::logs::batch(300);
    let expected = logs::LogBatch::from(&batch).encode_to_vec();
    check_buffers!(logs::LogBatchWriter<'_>, &expected, |w| write::log_batch(
        w, &batch
    ));
    let export = data::trace::export(300);
    let expected = collector::ExportTraceServiceRequest::from(&export).encode_to_vec();
    check_buffers!(
        collector::ExportTraceServiceRequestWriter<'_>,
        &expected,
        |w| write::export(w, &export)
    );
    let post = data::blog::post();
    let expected = blog::Post::from(&post).encode_to_vec();
    check_buffers!(blog::PostWriter<'_>, &expected, |w| write::post(w, &post));
}

#[test]
fn every_short_slice_is_refused_with_the_length_that_is_needed() {
    let user = data::users::user();
    let expected = users::User::from(&user).encode_to_vec();
    check_lengths!(users::UserWriter<'_>, &expected, |w| write::user(w, &user));
    let batch = data::logs::batch(8);
    let expected = logs::LogBatch::from(&batch).encode_to_vec();
    check_lengths!(logs::LogBatchWriter<'_>, &expected, |w| write::log_batch(
        w, &batch
    ));
    let mut export = data::trace::export(20);
    export.resource_spans.truncate(1);
    let expected = collector::ExportTraceServiceRequest::from(&export).encode_to_vec();
    check_lengths!(
        collector::ExportTraceServiceRequestWriter<'_>,
        &expected,
        |w| write::export(w, &export)
    );
    let post = data::blog::post();
    let expected = blog::Post::from(&post).encode_to_vec();
    check_lengths!(blog::PostWriter<'_>, &expected, |w| write::post(w, &post));
}

/// Lengths of one, two and three octets, kept free for by hints of one (`Strict`), two (`Note`) and three
/// (`Host`), and in levels.
#[test]
fn nested_lengths_at_their_boundaries() {
    let lens = (0..=3)
        .chain(110..=140)
        .chain(16_370..=16_400)
        .chain(2_097_140..=2_097_160);
    for len in lens {
        let text = "x".repeat(len);
        let strict = sink2::Strict {
            name: text.clone(),
            ..sink2::Strict::default()
        };
        let message = sink2::Sink {
            strict: Some(strict),
            ..sink2::Sink::default()
        };
        check_nested(&message, |w| {
            w.strict(|w| w.id(0).name(&text).state(sink2::Closed::Zero))
        });
        let comment = blog::Comment {
            body: text.clone(),
            ..blog::Comment::default()
        };
        let outer = blog::Comment {
            replies: vec![comment],
            ..blog::Comment::default()
        };
        let message = blog::Post {
            comments: vec![outer],
            ..blog::Post::default()
        };
        check_post(&message, |w| {
            w.add_comments(|w| w.add_replies(|w| w.body(&text)))
        });
    }
}

fn check_nested(
    message: &sink2::Sink,
    fill: impl for<'o> Fn(sink2::SinkWriter<'o>) -> sink2::SinkWriter<'o>,
) {
    let expected = message.encode_to_vec();
    let mut memory = vec![0; expected.len() + 40_000];
    for room in [0, 1, 2, 17, 600, 40_000] {
        let room = &mut memory[..expected.len() + room];
        let len = fill(sink2::SinkWriter::new(&mut *room)).finish().unwrap();
        assert!(room[..len] == expected, "{} octets", expected.len());
    }
    let mut vec = Vec::new();
    fill(sink2::SinkWriter::new(&mut vec)).finish().unwrap();
    assert!(vec == expected, "{} octets", expected.len());
    let short = &mut memory[..expected.len() - 1];
    let result = fill(sink2::SinkWriter::new(short)).finish();
    assert_eq!(
        result,
        Err(TooShort {
            needed: expected.len()
        })
    );
}

fn check_post(
    message: &blog::Post,
    fill: impl for<'o> Fn(blog::PostWriter<'o>) -> blog::PostWriter<'o>,
) {
    let expected = message.encode_to_vec();
    let mut memory = vec![0; expected.len() + 40_000];
    for room in [0, 1, 2, 17, 600, 40_000] {
        let room = &mut memory[..expected.len() + room];
        let len = fill(blog::PostWriter::new(&mut *room)).finish().unwrap();
        assert!(room[..len] == expected, "{} octets", expected.len());
    }
    let mut vec = Vec::new();
    fill(blog::PostWriter::new(&mut vec)).finish().unwrap();
    assert!(vec == expected, "{} octets", expected.len());
    let short = &mut memory[..expected.len() - 1];
    let result = fill(blog::PostWriter::new(short)).finish();
    assert_eq!(
        result,
        Err(TooShort {
            needed: expected.len()
        })
    );
}

#[test]
fn zero_and_empty_are_left_out_where_presence_is_implicit() {
    let mut buf = [0; 64];
    let len = sink3::SinkWriter::new(&mut buf)
        .f_int32(0)
        .f_double(0.0)
        .f_bool(false)
        .f_string("")
        .f_bytes(b"")
        .f_open(sink3::Open::ZERO)
        .p_int32([0; 0])
        .finish();
    assert_eq!(len, Ok(0));
    // Negative zero is not zero, and what has presence or is a member of a oneof is written.
    let message = sink3::Sink {
        f_double: -0.0,
        o_int32: Some(0),
        o_string: Some(String::new()),
        choice: Some(sink3::sink::Choice::CBool(false)),
        child: Some(Box::default()),
        ..sink3::Sink::default()
    };
    let expected = message.encode_to_vec();
    check_lengths!(sink3::SinkWriter<'_>, &expected, |w| {
        w.f_double(-0.0)
            .child(|w| w)
            .o_int32(0)
            .o_string("")
            .c_bool(false)
    });
    check_buffers!(sink3::SinkWriter<'_>, &expected, |w| {
        w.f_double(-0.0)
            .child(|w| w)
            .o_int32(0)
            .o_string("")
            .c_bool(false)
    });
}

#[test]
fn conditions_options_and_loops() {
    let write = |age: Option<u32>, rich: bool| {
        let mut out = Vec::new();
        users::UserWriter::new(&mut out)
            .when_some(age, users::UserWriter::birth_year)
            .when(rich, |w| w.reputation(1.0))
            .each(["a", "b"], |w, role| w.roles([role]))
            .finish()
            .unwrap();
        users::User::decode(&out).unwrap()
    };
    let full = write(Some(0), true);
    assert_eq!(
        (full.birth_year, full.reputation, full.roles.len()),
        (Some(0), 1.0, 2)
    );
    let bare = write(None, false);
    assert_eq!((bare.birth_year, bare.reputation), (None, 0.0));
}

#[test]
fn messages_at_hand_are_written_as_octets_or_views() {
    let user = users::User::from(&data::users::user());
    let octets = user.encode_to_vec();
    let view = users::UserView::decode(&octets).unwrap();
    let home = view.address();
    let mut out = Vec::new();
    users::UserWriter::new(&mut out)
        .name("Bob")
        .address(|w| w.raw(home.as_bytes().unwrap()))
        .finish()
        .unwrap();
    let mut again = Vec::new();
    users::UserWriter::new(&mut again)
        .name("Bob")
        .address(|w| w.view(&home))
        .finish()
        .unwrap();
    assert_eq!(out, again);
    assert_eq!(users::User::decode(&out).unwrap().address, user.address);
    // A message in pieces is written as one.
    let mut pieces = out.clone();
    users::UserWriter::new(&mut pieces)
        .address(|w| w.city("Bergen"))
        .finish()
        .unwrap();
    let view = users::UserView::decode(&pieces).unwrap();
    let mut whole = Vec::new();
    users::UserWriter::new(&mut whole)
        .address(|w| w.view(&view.address()))
        .finish()
        .unwrap();
    let address = users::User::decode(&whole).unwrap().address.unwrap();
    assert_eq!(
        (address.city.as_str(), address.country.as_str()),
        ("Bergen", "NO")
    );
}

#[test]
fn values_may_be_owned_or_borrowed() {
    let texts = vec![String::from("a"), String::from("b")];
    let numbers = vec![1, 70_000];
    let pairs = BTreeMap::from([(-1_i64, String::from("x")), (2, String::new())]);
    let expected = sink3::Sink {
        p_int32: numbers.clone(),
        r_string: texts.clone(),
        r_bytes: vec![b"a".to_vec(), b"b".to_vec()],
        m_string: pairs.clone(),
        ..sink3::Sink::default()
    }
    .encode_to_vec();
    check_buffers!(sink3::SinkWriter<'_>, &expected, |w| {
        w.p_int32(&numbers)
            .r_string(&texts)
            .r_bytes(texts.iter().map(String::as_bytes))
            .m_string(&pairs)
    });
    check_buffers!(sink3::SinkWriter<'_>, &expected, |w| {
        w.p_int32([1, 70_000])
            .r_string(["a", "b"])
            .r_bytes([b"a", b"b"])
            .m_string([(-1, "x"), (2, "")])
    });
}

#[test]
fn names_that_clash_belong_to_fields() {
    let mut out = Vec::new();
    let writer: ext::ClashWriter<'_> = MessageWriter::new(&mut out);
    let writer = writer
        .new(1)
        .finish("text")
        .when(true)
        .raw(b"raw")
        .items([7], |w, number| w.add(number))
        .add_items_(|w| MessageWriter::raw(w, b"\x08\x05"))
        .add_items(6)
        .is_set(7)
        .r#type(9)
        .self_([3], |w, number| w.new(number))
        .add_self_(|w| w)
        .each(4);
    let writer = MessageWriter::when(writer, true, |w| w.when_some(|w| w.view("v")));
    MessageWriter::finish(writer).unwrap();
    let clash = ext::Clash::decode(&out).unwrap();
    assert_eq!(
        (clash.new, clash.finish.as_deref(), clash.when),
        (Some(1), Some("text"), Some(true))
    );
    assert_eq!(
        (clash.items[0].add, clash.items[1].new, clash.add_items),
        (Some(7), Some(5), Some(6))
    );
    assert_eq!(
        (clash.self_.len(), clash.is_set, clash.r#type),
        (2, Some(7), Some(9))
    );
    assert!(
        matches!(clash.choice, Some(ext::clash::Choice::WhenSome(inner)) if inner.choice.is_some())
    );
}

#[test]
fn without_finish_nothing_counts() {
    let mut out = b"before".to_vec();
    drop(users::UserWriter::new(&mut out).name("Alice").id(7));
    assert_eq!(out, b"before");
}

#[test]
fn a_sink_that_is_too_short_takes_nothing() {
    let mut sink = BufMutSink::new(Vec::new().limit(5));
    let result = users::UserWriter::new(&mut sink).name("Alice").finish();
    assert_eq!(result, Err(TooShort { needed: 7 }));
}

/// A closure can give back another writer than it got. What comes of it is not a message, but it is
/// harmless.
#[test]
fn exchanged_writers_are_harmless() {
    let mut small = [0; 4];
    let mut large = [0; 4_000];
    for text in ["", "x", &"x".repeat(300)] {
        let mut memory = [0; 1_000];
        let result = users::UserWriter::new(&mut memory)
            .name("a long enough name")
            .address(|_| users::AddressWriter::new(&mut small).city("Oslo"))
            .finish();
        assert!(result.is_err());
        let mut memory = [0; 20];
        let result = users::UserWriter::new(&mut memory)
            .id(1)
            .address(|w| {
                drop(w);
                users::AddressWriter::new(&mut large).city(text)
            })
            .name("after")
            .finish();
        assert!(result.is_ok());
    }
}

#[test]
fn packed_lists_of_every_length() {
    let value = |i: u64| i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (i % 64);
    for len in (0..200).chain([1_000, 5_461, 16_384, 100_000]) {
        let message = numbers::Numbers {
            varints: (0..len).map(value).collect(),
            fixed: (0..len / 3).map(value).collect(),
            deltas: (0..len / 7).map(|i| value(i) as i32).collect(),
            samples: (0..len / 11).map(|i| value(i) as f64).collect(),
            ..numbers::Numbers::default()
        };
        let expected = message.encode_to_vec();
        check_buffers!(numbers::NumbersWriter<'_>, &expected, |w| {
            w.varints(&message.varints)
                .fixed(&message.fixed)
                .deltas(message.deltas.iter().filter(|_| true))
                .samples(message.samples.clone())
        });
    }
    let message = numbers::Numbers {
        varints: (0..150).map(value).collect(),
        ..Default::default()
    };
    let expected = message.encode_to_vec();
    check_lengths!(numbers::NumbersWriter<'_>, &expected, |w| w
        .varints(&message.varints));
}

mod random {
    //! Messages with fields set at random, and the writers' side of them.

    use super::*;

    pub(super) fn text(rng: &mut Rng) -> String {
        "ä".repeat(rng.below(40) as usize)
    }

    pub(super) fn some<T>(rng: &mut Rng, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
        rng.chance(40).then(|| make(rng))
    }

    pub(super) fn many<T>(rng: &mut Rng, make: impl Fn(&mut Rng) -> T) -> Vec<T> {
        let count = if rng.chance(50) { 0 } else { rng.below(30) };
        (0..count).map(|_| make(rng)).collect()
    }

    fn bits(rng: &mut Rng) -> u64 {
        rng.below(u64::MAX) >> rng.below(64)
    }

    fn closed(rng: &mut Rng) -> sink2::Closed {
        rng.pick(&[
            sink2::Closed::Zero,
            sink2::Closed::One,
            sink2::Closed::Minus,
            sink2::Closed::Big,
        ])
    }

    fn strict(rng: &mut Rng) -> sink2::Strict {
        sink2::Strict {
            id: bits(rng) as u32,
            name: text(rng),
            state: closed(rng),
            ..Default::default()
        }
    }

    pub(super) fn sink2(rng: &mut Rng, depth: u32) -> sink2::Sink {
        let child = |rng: &mut Rng| sink2(rng, depth - 1);
        sink2::Sink {
            f_int32: some(rng, |rng| bits(rng) as i32),
            f_sint64: some(rng, |rng| bits(rng) as i64),
            f_fixed32: some(rng, |rng| bits(rng) as u32),
            f_double: some(rng, |rng| bits(rng) as f64),
            f_bool: some(rng, |rng| rng.chance(50)),
            f_string: some(rng, text),
            f_bytes: some(rng, |rng| rng.octets(20)),
            f_closed: some(rng, closed),
            child: if depth > 0 {
                some(rng, |rng| Box::new(child(rng)))
            } else {
                None
            },
            strict: some(rng, strict),
            pack: if depth > 0 {
                some(rng, |rng| {
                    Box::new(sink2::sink::Pack {
                        number: some(rng, |rng| bits(rng) as i32),
                        words: many(rng, text),
                        sink: some(rng, |rng| Box::new(child(rng))),
                        ..Default::default()
                    })
                })
            } else {
                None
            },
            r_int32: many(rng, |rng| bits(rng) as i32),
            r_closed: many(rng, closed),
            r_string: many(rng, text),
            children: if depth > 0 {
                many(rng, child)
            } else {
                Vec::new()
            },
            row: many(rng, |rng| sink2::sink::Row {
                cells: some(rng, |rng| bits(rng) as u32),
                closed: some(rng, closed),
                ..Default::default()
            }),
            p_uint64: many(rng, bits),
            p_sint32: many(rng, |rng| bits(rng) as i32),
            p_sfixed64: many(rng, |rng| bits(rng) as i64),
            p_float: many(rng, |rng| bits(rng) as f32),
            p_closed: many(rng, closed),
            m_sink: if depth > 0 {
                many(rng, |rng| (text(rng), child(rng)))
                    .into_iter()
                    .collect()
            } else {
                BTreeMap::new()
            },
            m_closed: many(rng, |rng| (bits(rng) as i64, closed(rng)))
                .into_iter()
                .collect(),
            m_double: many(rng, |rng| (bits(rng) as u32, bits(rng) as f64))
                .into_iter()
                .collect(),
            m_strict: many(rng, |rng| (bits(rng), strict(rng)))
                .into_iter()
                .collect(),
            choice: some(rng, |rng| match rng.below(3) {
                0 => sink2::sink::Choice::CUint32(bits(rng) as u32),
                1 => sink2::sink::Choice::CClosed(closed(rng)),
                _ => sink2::sink::Choice::Cgroup(Box::new(sink2::sink::CGroup {
                    size: some(rng, |rng| bits(rng) as i32),
                    ..Default::default()
                })),
            }),
            far3: some(rng, |rng| bits(rng) as i32),
            far4: some(rng, text),
            far5: some(rng, bits),
            stricts: many(rng, strict),
            ..Default::default()
        }
    }

    fn write_strict<'o>(w: sink2::StrictWriter<'o>, m: &sink2::Strict) -> sink2::StrictWriter<'o> {
        w.id(m.id).name(&m.name).state(m.state)
    }

    fn write_row<'o>(
        w: sink2::sink::RowWriter<'o>,
        m: &sink2::sink::Row,
    ) -> sink2::sink::RowWriter<'o> {
        w.when_some(m.cells, sink2::sink::RowWriter::cells)
            .when_some(m.closed, sink2::sink::RowWriter::closed)
    }

    pub(super) fn write_sink2<'o>(
        w: sink2::SinkWriter<'o>,
        m: &sink2::Sink,
    ) -> sink2::SinkWriter<'o> {
        use sink2::SinkWriter as W;
        use sink2::sink::Choice;
        let w = w
            .when_some(m.f_int32, W::f_int32)
            .when_some(m.f_sint64, W::f_sint64)
            .when_some(m.f_fixed32, W::f_fixed32)
            .when_some(m.f_double, W::f_double)
            .when_some(m.f_bool, W::f_bool)
            .when_some(m.f_string.as_deref(), W::f_string)
            .when_some(m.f_bytes.as_deref(), W::f_bytes)
            .when_some(m.f_closed, W::f_closed)
            .when_some(m.child.as_deref(), |w, m| w.child(|w| write_sink2(w, m)))
            .when_some(m.strict.as_ref(), |w, m| w.strict(|w| write_strict(w, m)))
            .when_some(m.pack.as_deref(), |w, m| {
                w.pack(|w| {
                    w.when_some(m.number, sink2::sink::PackWriter::number)
                        .words(&m.words)
                        .when_some(m.sink.as_deref(), |w, m| w.sink(|w| write_sink2(w, m)))
                })
            })
            .r_int32(&m.r_int32)
            .r_closed(&m.r_closed)
            .r_string(&m.r_string)
            .children(&m.children, write_sink2)
            .row(&m.row, write_row)
            .p_uint64(&m.p_uint64)
            .p_sint32(m.p_sint32.clone())
            .p_sfixed64(&m.p_sfixed64)
            .p_float(m.p_float.iter().copied())
            .p_closed(&m.p_closed)
            .m_sink(&m.m_sink, write_sink2)
            .m_closed(&m.m_closed)
            .m_double(&m.m_double)
            .m_strict(&m.m_strict, write_strict);
        let w = match &m.choice {
            Some(Choice::CUint32(number)) => w.c_uint32(*number),
            Some(Choice::CClosed(value)) => w.c_closed(*value),
            Some(Choice::Cgroup(group)) => {
                w.cgroup(|w| w.when_some(group.size, sink2::sink::CGroupWriter::size))
            }
            _ => w,
        };
        w.when_some(m.far3, W::far3)
            .stricts(&m.stricts, write_strict)
            .when_some(m.far4.as_deref(), W::far4)
            .when_some(m.far5, W::far5)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_messages_are_written_as_they_are_encoded(seed: u64, cut in 0.0..1.0_f64) {
        let message = random::sink2(&mut Rng::new(seed), 2);
        let expected = message.encode_to_vec();
        let mut memory = vec![0xee; expected.len()];
        let len = random::write_sink2(sink2::SinkWriter::new(memory.as_mut_slice()), &message).finish();
        prop_assert_eq!(len, Ok(expected.len()));
        prop_assert!(memory == expected);
        let mut vec = Vec::new();
        random::write_sink2(sink2::SinkWriter::new(&mut vec), &message).finish().unwrap();
        prop_assert!(vec == expected);
        prop_assert!(sink2::Sink::decode(&vec).unwrap() == message);
        let short = (expected.len() as f64 * cut) as usize;
        if short < expected.len() {
            let memory = &mut memory[..short];
            let result = random::write_sink2(sink2::SinkWriter::new(memory), &message).finish();
            prop_assert_eq!(result, Err(TooShort { needed: expected.len() }));
        }
    }
}
