//! Depth bombs of 100,000 levels end in an error on a small stack: 64 KiB where the code is optimised,
//! more where it is not, since frames are several times as large then.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that sees the wrong thing must fail"
)]

use std::thread;

use viewbuf::text::{ParseErrorKind, Parser, Printer};
use viewbuf::view::{Layout, Lazy, Slots, decode, decode_lazy};
use viewbuf::wire::{Reader, Value, varint};
use viewbuf::{DecodeError, DecodeErrorKind, Limits, Message};
use viewbuf_test_schema::proto::test::sink2::{Deep, DeepView, LazyDeepView, Sink, Strict};
use viewbuf_test_schema::proto::test::sink3;

const LEVELS: usize = 100_000;

/// How many times as large the stacks are where the code is not optimised.
const FACTOR: usize = if cfg!(debug_assertions) { 64 } else { 1 };

/// Runs `test` on a stack of 64 KiB.
fn on_a_small_stack(test: impl FnOnce() + Send + 'static) {
    on_a_stack(64 << 10, test);
}

/// Runs `test` on a stack of so many octets.
fn on_a_stack(octets: usize, test: impl FnOnce() + Send + 'static) {
    if FACTOR > 1 {
        eprintln!(
            "SKIPPED: a stack of {octets} octets; unoptimised code gets {FACTOR} times as much"
        );
    }
    let thread = thread::Builder::new()
        .stack_size(octets * FACTOR)
        .spawn(test)
        .expect("a thread");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

/// So many messages inside one another, each in the field with `tags`, outermost first.
fn nested(levels: usize, tags: &[&[u8]]) -> Vec<u8> {
    // Written back to front, and turned around at the end.
    let mut octets = Vec::new();
    for level in (0..levels).rev() {
        let mut len = octets.len();
        let mut prefix = tags[level % tags.len()].to_vec();
        while len >= 0x80 {
            prefix.push(len as u8 | 0x80);
            len >>= 7;
        }
        prefix.push(len as u8);
        octets.extend(prefix.into_iter().rev());
    }
    octets.reverse();
    octets
}

/// So many groups inside one another, closed or not.
fn groups(levels: usize, start: &[u8], end: &[u8]) -> Vec<u8> {
    [start.repeat(levels), end.repeat(levels)].concat()
}

/// All ways to decode `octets` fail, since they are too deep.
fn too_deep<T: Message>(octets: Vec<u8>) {
    on_a_small_stack({
        let octets = octets.clone();
        move || {
            views_are_refused::<T>(&octets);
            owned_is_refused::<T>(&octets);
        }
    });
    on_a_stack(MIB, move || lazy_is_refused_at_last::<T>(&octets));
}

/// For what holds a level of a large struct on the stack for each level of the message: an owned message
/// made of a view, and the values of maps.
const MIB: usize = 1 << 20;

fn views_are_refused<T: Message>(octets: &[u8]) {
    let checked = decode::<T>(octets, &Limits::DEFAULT).map(drop);
    assert_eq!(
        checked.expect_err("a view").kind(),
        DecodeErrorKind::TooDeep
    );
    // A lazy view may be content with the first level.
    if let Ok(view) = decode_lazy::<T>(octets, &Limits::DEFAULT) {
        assert!(format!("{view:?}").contains('…'));
        assert!(format!("{view:#?}").contains('…'));
    }
}

fn owned_is_refused<T: Message>(octets: &[u8]) {
    let owned = T::decode(octets).map(drop);
    assert_eq!(
        owned.expect_err("an owned message").kind(),
        DecodeErrorKind::TooDeep
    );
}

fn lazy_is_refused_at_last<T: Message>(octets: &[u8]) {
    let all = decode_lazy::<T>(octets, &Limits::DEFAULT)
        .and_then(|view| T::from_view::<Lazy>(&view).map(drop));
    let kind = all.expect_err("all levels").kind();
    // Where required fields are absent, the first level is refused for that.
    let incomplete = T::REQUIRED != <T::Required as Slots<u64>>::EMPTY;
    assert!(
        kind == DecodeErrorKind::TooDeep || incomplete && kind == DecodeErrorKind::MissingRequired
    );
}

/// Reads records inside records until none is left or one is refused.
fn read_down(octets: &[u8]) -> Result<usize, DecodeErrorKind> {
    let mut reader = Reader::new(octets);
    let mut levels = 0;
    loop {
        let record = reader.next().map_err(|error| error.kind())?;
        let Some(inner) = record.and_then(|record| record.reader()) else {
            return Ok(levels);
        };
        reader = inner;
        levels += 1;
    }
}

#[test]
fn messages() {
    // Deep.child = 1, Deep.children = 2, Deep.left = 6
    too_deep::<Deep>(nested(LEVELS, &[&[0x0a]]));
    too_deep::<Deep>(nested(LEVELS, &[&[0x12]]));
    too_deep::<Deep>(nested(LEVELS, &[&[0x32]]));
    too_deep::<Deep>(nested(LEVELS, &[&[0x0a], &[0x12], &[0x32]]));
}

#[test]
fn messages_of_many_fields() {
    // sink2.Sink.child = 17, sink3.Sink.child = 17, children = 28 and 41
    too_deep::<Sink>(nested(LEVELS, &[&[0x8a, 0x01]]));
    too_deep::<Sink>(nested(LEVELS, &[&[0xe2, 0x01]]));
    too_deep::<sink3::Sink>(nested(LEVELS, &[&[0x8a, 0x01]]));
    too_deep::<sink3::Sink>(nested(LEVELS, &[&[0xca, 0x02]]));
}

#[test]
fn messages_with_required_fields() {
    // Strict.inner = 3, Strict.all = 4
    too_deep::<Strict>(nested(LEVELS, &[&[0x1a]]));
    too_deep::<Strict>(nested(LEVELS, &[&[0x22]]));
}

#[test]
fn maps() {
    // Deep.named = 3, of entries with their value in field 2
    too_deep::<Deep>(nested(LEVELS, &[&[0x1a], &[0x12]]));
    // Sink.m_sink = 40
    let octets = nested(LEVELS, &[&[0xc2, 0x02], &[0x12]]);
    on_a_small_stack({
        let octets = octets.clone();
        move || views_are_refused::<Sink>(&octets)
    });
    on_a_stack(MIB, move || {
        owned_is_refused::<Sink>(&octets);
        lazy_is_refused_at_last::<Sink>(&octets);
    });
}

/// Reaching down through a lazy view takes no more stack at any level.
#[test]
fn down_a_lazy_view() {
    fn down<'a>(
        octets: &'a [u8],
        child: impl Fn(LazyDeepView<'a>) -> Result<LazyDeepView<'a>, DecodeError>,
    ) -> (usize, DecodeErrorKind) {
        let mut view = DeepView::decode_lazy(octets).expect("the first level");
        for level in 1..LEVELS {
            match child(view) {
                Ok(below) => view = below,
                Err(error) => return (level, error.kind()),
            }
        }
        panic!("no end was found");
    }
    on_a_small_stack(|| {
        let refused = |levels| (levels, DecodeErrorKind::TooDeep);
        let octets = nested(LEVELS, &[&[0x0a]]);
        assert_eq!(down(&octets, |view| view.child()), refused(100));
        let octets = nested(LEVELS, &[&[0x12]]);
        assert_eq!(
            down(&octets, |view| view.children().first().expect("a child")),
            refused(100)
        );
        // A map entry is a level of its own, and taken only where there is one more for its value.
        let octets = nested(LEVELS, &[&[0x1a], &[0x12]]);
        let value = down(&octets, |view| {
            view.named().iter().next().expect("an entry").1
        });
        assert_eq!(value, refused(49));
    });
}

#[test]
fn known_groups() {
    // Deep.inner = 4, and in it Inner.inner = 2
    let inner = groups(LEVELS, &[0x13], &[0x14]);
    too_deep::<Deep>([&[0x23][..], &inner, &[0x24]].concat());
    too_deep::<Deep>([&[0x23][..], &groups(LEVELS, &[0x13], &[])].concat());
    // Deep.rows = 5, and in it Row.row = 1
    let rows = groups(LEVELS, &[0x0b], &[0x0c]);
    too_deep::<Deep>([&[0x2b][..], &rows, &[0x2c]].concat());
}

#[test]
fn unknown_groups() {
    // Field 100 of any message
    too_deep::<Deep>(groups(LEVELS, &[0xa3, 0x06], &[0xa4, 0x06]));
    too_deep::<Deep>(groups(LEVELS, &[0xa3, 0x06], &[]));
    too_deep::<sink3::Sink>(groups(LEVELS, &[0xa3, 0x3f], &[0xa4, 0x3f]));
}

/// A length as it stands before what is so long.
fn length(len: usize) -> Vec<u8> {
    let mut octets = [0; 10];
    let count = varint::encode(len as u64, &mut octets).expect("room for any varint");
    octets[..count].to_vec()
}

#[test]
fn unknown_groups_in_map_entries() {
    // Deep.named = 3, its key in field 1, groups of field 9 in the entry
    let bomb = groups(LEVELS, &[0x4b], &[0x4c]);
    let mut entry = vec![0x0a, 0x01, b'k'];
    entry.extend(bomb);
    let octets = [&[0x1a][..], &length(entry.len()), &entry].concat();
    too_deep::<Deep>(octets);
}

#[test]
fn records_without_a_schema() {
    let messages = nested(LEVELS, &[&[0x0a]]);
    let closed = groups(LEVELS, &[0x0b], &[0x0c]);
    let open = groups(LEVELS, &[0x0b], &[]);
    on_a_small_stack(move || {
        for octets in [&messages, &closed, &open] {
            assert_eq!(read_down(octets), Err(DecodeErrorKind::TooDeep));
        }
        let endless = Limits {
            depth: u32::MAX,
            ..Limits::DEFAULT
        };
        let mut reader = Reader::with_limits(&closed, &endless);
        assert!(
            reader.next().is_err(),
            "open groups are counted in memory of a fixed size"
        );
    });
}

/// What lies just within the limit is decoded, shown and encoded on the same small stack.
#[test]
fn the_deepest_that_is_allowed() {
    fn allowed<T: Message>(octets: Vec<u8>) {
        on_a_small_stack({
            let octets = octets.clone();
            move || {
                let view = decode::<T>(&octets, &Limits::DEFAULT).expect("within the limit");
                assert!(!format!("{view:?}").is_empty());
                assert!(!format!("{view:#?}").is_empty());
                let owned = T::decode(&octets).expect("within the limit");
                assert_eq!(owned.encode_to_vec().len(), octets.len());
                assert!(!format!("{owned:?}").is_empty());
            }
        });
        // A copy is made of structs on the stack.
        on_a_stack(MIB, move || {
            let owned = T::decode(&octets).expect("within the limit");
            assert_eq!(owned.clone(), owned);
        });
    }
    allowed::<Deep>(nested(99, &[&[0x0a]]));
    allowed::<Deep>(nested(99, &[&[0x12]]));
    allowed::<Deep>(groups(99, &[0xa3, 0x06], &[0xa4, 0x06]));
    allowed::<Sink>(nested(99, &[&[0x8a, 0x01]]));
    allowed::<sink3::Sink>(nested(99, &[&[0x8a, 0x01]]));
}

/// An entry without its value is refused where a value would be: encoding writes it, even if empty, and
/// what is encoded must be within the limit too.
#[test]
fn an_entry_without_its_value() {
    let at = |level| {
        let mut tags = vec![&[0x0a][..]; level];
        tags.push(&[0x1a]);
        nested(level + 1, &tags)
    };
    let octets = at(97);
    let owned = Deep::decode(&octets).expect("within the limit");
    assert_eq!(Deep::decode(&owned.encode_to_vec()).as_ref(), Ok(&owned));
    assert!(DeepView::decode(&octets).is_ok());
    too_deep::<Deep>(at(98));
    let texts = |level| {
        // There is no level below the entries of Sink.m_string = 41.
        let mut tags = vec![&[0x8a, 0x01][..]; level];
        tags.push(&[0xca, 0x02]);
        nested(level + 1, &tags)
    };
    assert!(Sink::decode(&texts(98)).is_ok());
    assert!(Sink::decode(&texts(99)).is_err());
}

/// The limit counts the outermost message, and groups and map entries like messages.
#[test]
fn where_the_limit_lies() {
    for tag in [0x0a, 0x12, 0x32] {
        assert!(DeepView::decode(&nested(99, &[&[tag]])).is_ok());
        assert!(DeepView::decode(&nested(100, &[&[tag]])).is_err());
    }
    assert!(DeepView::decode(&groups(99, &[0xa3, 0x06], &[0xa4, 0x06])).is_ok());
    assert!(DeepView::decode(&groups(100, &[0xa3, 0x06], &[0xa4, 0x06])).is_err());
    let limits = Limits {
        depth: 3,
        ..Limits::DEFAULT
    };
    assert!(decode::<Deep>(&nested(2, &[&[0x0a]]), &limits).is_ok());
    assert!(decode::<Deep>(&nested(3, &[&[0x0a]]), &limits).is_err());
    assert!(decode::<Deep>(&[], &Limits { depth: 0, ..limits }).is_err());
    let record = Reader::with_limits(&[0x0b, 0x0c], &limits)
        .next()
        .expect("a group");
    assert!(matches!(
        record.map(|record| record.value),
        Some(Value::Group(_))
    ));
    assert_eq!(<Deep as Layout>::schema().name, "test.sink2.Deep");
}

/// Texts of 100,000 levels are refused, and what lies just within the limit is read and printed.
#[test]
fn texts() {
    fn nested(levels: usize, open: &str, close: &str) -> String {
        [open.repeat(levels), close.repeat(levels)].concat()
    }
    let refused = |text: String, parser: Parser<'_>| {
        let error = parser
            .from_str::<Deep>(&text)
            .expect_err("a text that is too deep");
        assert_eq!(error.kind(), ParseErrorKind::TooDeep);
    };
    let allowed = |text: &str| {
        let mut octets = Vec::new();
        let read = Parser::new().parse(Deep::schema(), text, &mut octets);
        read.expect("a text within the limit");
        let mut printed = String::new();
        let result = Printer::new()
            .single_line()
            .print(Deep::schema(), &octets, &mut printed);
        result.expect("a message within the limit");
        assert_eq!(printed, text.trim_end());
    };
    on_a_stack(256 << 10, move || {
        for (open, close) in [("child {", "}"), ("left: <", ">"), ("named {value {", "}}")] {
            refused(nested(LEVELS, open, close), Parser::new());
            refused(nested(LEVELS, open, ""), Parser::new());
        }
        let skip = Parser::new().unknown_fields(true);
        refused(nested(LEVELS, "x {", "}"), skip);
        refused(nested(LEVELS, "x: [{ y <", ">}]"), skip);
        allowed(&nested(99, "child { ", "} "));
        allowed(&nested(49, "named { key: \"\" value { ", "} } "));
    });
}

/// Each level expects to be short, and is not: what it holds must not move once a level.
#[test]
fn long_messages_far_inside() {
    fn check(levels: usize, leaf: usize) {
        // Unknown fields, which no level counts on.
        let mut octets = Vec::new();
        let mut value = Deep::default();
        // Fields 100 of eight octets each.
        let unknown = [0xa1, 0x06, 1, 2, 3, 4, 5, 6, 7, 8].repeat(leaf / 10);
        value.unknown_fields_mut().push_raw(&unknown);
        value.encode_to(&mut octets);
        octets.reverse();
        for _ in 0..levels {
            octets.extend(length(octets.len()).iter().rev());
            octets.push(0x0a);
            value = Deep {
                child: Some(Box::new(value)),
                ..Deep::default()
            };
        }
        octets.reverse();
        assert!(value.encode_to_vec() == octets, "{levels} levels");
        assert_eq!(value.encoded_len(), octets.len());
        let mut exact = vec![0; octets.len()];
        assert_eq!(value.encode_to_slice(&mut exact), Ok(octets.len()));
        assert!(exact == octets, "{levels} levels in a slice");
        let short = value.encode_to_slice(&mut exact[1..]);
        assert_eq!(short.map_err(|short| short.needed), Err(octets.len()));
    }
    on_a_stack(MIB, || check(100, 256 << 10));
    on_a_stack(8 * MIB, || {
        check(3_000, 0);
        check(3_000, 256 << 10);
    });
}
