//! Edits against decoding, changing and encoding.

use viewbuf::Message;
use viewbuf::edit::{Diff, Edit, EditErrorKind, Mask, Path, Update, Value};
use viewbuf::view::Layout;
use viewbuf_test_schema::proto::TYPES;
use viewbuf_test_schema::proto::test::sink2::{Closed, Sink, sink::Choice};

use crate::grow::{Entropy, message};

/// Edits of any octets give what changes of the owned message give, and an error only where decoding does too;
/// a diff of two messages makes one of the other.
///
/// The first octet says how many operations there are, each of the next ones picks one and the two after it
/// its value; of the rest both messages grow, or if the first octet is odd, the rest is the message.
pub fn edit(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let count = usize::from(first >> 1) % 8;
    let (picks, rest) = rest.split_at(rest.len().min(3 * count));
    let operations: Vec<_> = picks.chunks_exact(3).map(Operation::new).collect();
    let octets = if first & 1 == 1 {
        rest.to_vec()
    } else {
        message(Sink::schema(), &mut Entropy::new(rest))
    };
    one_by_one(&octets, &operations);
    together(&octets, &operations);
    any_type(&octets, picks);
    any_path(rest, &octets);
    differences(&octets, rest);
}

/// A path and what is done there, to an edit and to an owned message.
struct Operation {
    /// Whether it names elements of a list by index, which an edit always means of the message as it was.
    by_index: bool,
    edit: Box<dyn Fn(&mut Edit<'static>)>,
    change: Box<dyn Fn(&mut Sink)>,
    /// Whether there is no such element.
    misses: Box<dyn Fn(&Sink) -> bool>,
}

impl Operation {
    fn new(picks: &[u8]) -> Self {
        let [pick, one, other] = *picks else {
            unreachable!("they come in threes");
        };
        let number = i32::from(one) * i32::from(other) - 300;
        let place = usize::from(one % 4);
        let text = "y".repeat(usize::from(other));
        let same_text = text.clone();
        let key = if one % 3 == 0 { "" } else { "k" };
        let small = number % 3;
        let of = |edit: Box<dyn Fn(&mut Edit<'static>)>, change: Box<dyn Fn(&mut Sink)>| Self {
            by_index: false,
            edit,
            change,
            misses: Box::new(|_| false),
        };
        macro_rules! operation {
            ($method:ident($($argument:expr),*); $sink:ident => $change:expr) => {
                of(
                    Box::new(move |edit| {
                        edit.$method($($argument),*).expect("a path of the schema");
                    }),
                    Box::new(move |$sink| { $change; }),
                )
            };
        }
        match pick % 32 {
            0 => operation!(set("f_int32", number); sink => sink.f_int32 = Some(number)),
            1 => operation!(remove("f_string"); sink => sink.f_string = None),
            2 => operation!(set("child.f_sint64", number); sink => {
                sink.child.get_or_insert_default().f_sint64 = Some(number.into());
            }),
            3 => operation!(remove("child.f_int32"); sink => {
                if let Some(child) = &mut sink.child {
                    child.f_int32 = None;
                }
            }),
            4 => operation!(set("pack.number", number); sink => {
                sink.pack.get_or_insert_default().number = Some(number);
            }),
            5 => operation!(append("r_int32", number); sink => sink.r_int32.push(number)),
            6 => Self {
                by_index: true,
                ..operation!(remove(&format!("r_int32[{place}]")); sink => {
                    if place < sink.r_int32.len() {
                        sink.r_int32.remove(place);
                    }
                })
            },
            7 => Self {
                by_index: true,
                misses: Box::new(move |sink| place >= sink.p_int32.len()),
                ..operation!(set(&format!("p_int32[{place}]"), number); sink => {
                    sink.p_int32[place] = number;
                })
            },
            8 => operation!(append("p_uint64", u64::from(other)); sink => {
                sink.p_uint64.push(other.into());
            }),
            9 => operation!(set(&format!("m_sink[{key:?}].f_int32"), number); sink => {
                sink.m_sink.entry(key.into()).or_default().f_int32 = Some(number);
            }),
            10 => operation!(remove(&format!("m_string[{small}]")); sink => {
                sink.m_string.remove(&small);
            }),
            11 => operation!(set(&format!("m_closed[{small}]"), "CLOSED_BIG"); sink => {
                sink.m_closed.insert(small.into(), Closed::Big);
            }),
            12 => operation!(set("c_uint32", u32::from(other)); sink => {
                sink.choice = Some(Choice::CUint32(other.into()));
            }),
            13 => operation!(set("c_sink.f_bool", true); sink => {
                let mut inner = match sink.choice.take() {
                    Some(Choice::CSink(inner)) => inner,
                    _ => Box::default(),
                };
                inner.f_bool = Some(true);
                sink.choice = Some(Choice::CSink(inner));
            }),
            14 => operation!(remove("c_string"); sink => {
                if matches!(sink.choice, Some(Choice::CString(_))) {
                    sink.choice = None;
                }
            }),
            15 => operation!(remove("c_sink.f_int32"); sink => {
                if let Some(Choice::CSink(inner)) = &mut sink.choice {
                    inner.f_int32 = None;
                }
            }),
            16 => operation!(set("children.f_bool", false); sink => {
                for child in &mut sink.children {
                    child.f_bool = Some(false);
                }
            }),
            17 => operation!(remove("children[*].child"); sink => {
                for child in &mut sink.children {
                    child.child = None;
                }
            }),
            18 => operation!(set("far5", u64::from(other)); sink => sink.far5 = Some(other.into())),
            19 => operation!(replace("f_double", f64::from(number)); sink => {
                if let Some(value) = &mut sink.f_double {
                    *value = number.into();
                }
            }),
            20 => operation!(merge("child", &[0x08, other & 0x7f, 0x80, 0x02, 0x01]); sink => {
                let octets = [0x08, other & 0x7f, 0x80, 0x02, 0x01];
                let child = sink.child.get_or_insert_default();
                child.merge(&octets).expect("two records");
            }),
            21 => operation!(remove("row.cells"); sink => {
                for row in &mut sink.row {
                    row.cells = None;
                }
            }),
            22 => operation!(append("r_string", text.as_str()); sink => {
                sink.r_string.push(same_text.clone());
            }),
            23 => operation!(set("cgroup.size", number); sink => {
                let mut inner = match sink.choice.take() {
                    Some(Choice::Cgroup(inner)) => inner,
                    _ => Box::default(),
                };
                inner.size = Some(number);
                sink.choice = Some(Choice::Cgroup(inner));
            }),
            24 => Self {
                by_index: true,
                misses: Box::new(move |sink| place >= sink.children.len()),
                ..operation!(set(&format!("children[-{}].f_string", place + 1), text.as_str()); sink => {
                    let place = sink.children.len() - 1 - place;
                    sink.children[place].f_string = Some(same_text.clone());
                })
            },
            25 => operation!(remove("p_closed[*]"); sink => sink.p_closed.clear()),
            26 => operation!(set("r_double", Value::list([1.0, f64::from(number)])); sink => {
                sink.r_double = vec![1.0, number.into()];
            }),
            27 => Self {
                by_index: true,
                misses: Box::new(move |sink| place > sink.r_int32.len()),
                ..operation!(insert(&format!("r_int32[{place}]"), number); sink => {
                    sink.r_int32.insert(place, number);
                })
            },
            28 => Self {
                by_index: true,
                misses: Box::new(move |sink| place >= sink.p_int32.len()),
                ..operation!(insert(&format!("p_int32[-{}]", place + 1), number); sink => {
                    sink.p_int32.insert(sink.p_int32.len() - 1 - place, number);
                })
            },
            29 => operation!(set("r_int32[*]", number); sink => sink.r_int32.fill(number)),
            30 => operation!(remove("r_string[*]"); sink => sink.r_string.clear()),
            _ => operation!(remove("m_sink[\"k\"]"); sink => {
                sink.m_sink.remove("k");
            }),
        }
    }
}

/// Each operation is an edit of its own.
fn one_by_one(octets: &[u8], operations: &[Operation]) {
    let mut octets = octets.to_vec();
    for operation in operations {
        let mut edit = Edit::of::<Sink>();
        (operation.edit)(&mut edit);
        let edited = edit.apply(&octets);
        let Ok(mut owned) = Sink::decode(&octets) else {
            return;
        };
        if (operation.misses)(&owned) {
            let error = edited.expect_err("there is no such element");
            assert_eq!(error.kind(), EditErrorKind::NoSuchElement);
            continue;
        }
        let edited = edited.expect("what can be decoded can be edited");
        (operation.change)(&mut owned);
        agree(&edited, &owned);
        octets = edited;
    }
}

/// All operations that name no index are one edit.
fn together(octets: &[u8], operations: &[Operation]) {
    let mut edit = Edit::of::<Sink>();
    for operation in operations.iter().filter(|operation| !operation.by_index) {
        (operation.edit)(&mut edit);
    }
    let edited = edit.apply(octets);
    let Ok(mut owned) = Sink::decode(octets) else {
        return;
    };
    for operation in operations.iter().filter(|operation| !operation.by_index) {
        (operation.change)(&mut owned);
    }
    let edited = edited.expect("what can be decoded can be edited");
    agree(&edited, &owned);
    let pieces = edit.pieces(octets).expect("as before");
    assert_eq!(pieces.iter().collect::<Vec<_>>().concat(), edited);
    let mut in_place = octets.to_vec();
    match edit.apply_in_place(&mut in_place) {
        Ok(()) => assert_eq!(in_place, edited),
        Err(error) => {
            assert_eq!(error.kind(), EditErrorKind::LengthChanged);
            assert_eq!(in_place, octets, "nothing was written");
        }
    }
}

fn agree(edited: &[u8], owned: &Sink) {
    let decoded = Sink::decode(edited).expect("an edited message");
    let (decoded, owned) = (decoded.encode_deterministic(), owned.encode_deterministic());
    assert_eq!(decoded, owned, "edited, and decoded, changed and encoded");
}

/// Paths by numbers, on whatever the octets are.
fn any_type(octets: &[u8], picks: &[u8]) {
    let path: String = picks
        .iter()
        .map(|pick| match pick % 8 {
            0 => "[*]".into(),
            1 => format!("[{}]", i16::from(*pick) - 128),
            2 => "{\"k\"}".into(),
            3 => format!("{{{pick}}}"),
            _ => format!(".{}", u32::from(pick / 4) + 1),
        })
        .collect();
    let path = format!("1{path}");
    let Ok(getter) = Path::by_number(&path) else {
        return;
    };
    let before = getter.get(octets);
    let mut edit = Edit::by_number();
    edit.set(&path, 7).expect("a path that was resolved before");
    if let Ok(edited) = edit.apply(octets) {
        let after = getter
            .get(&edited)
            .expect("what could be edited can be read");
        assert!(path.contains('*') || after.is_some(), "{path} was set");
        if before.is_err() {
            return;
        }
    }
    for edit in [Mask::by_number([&path]).map(|mask| (mask.keep(), mask.drop()))]
        .into_iter()
        .flatten()
        .flat_map(|(keep, dropped)| [keep, dropped])
        .flatten()
    {
        if let Ok(edited) = edit.apply(octets) {
            assert!(edited.len() <= octets.len(), "masks only take away");
        }
    }
}

/// Any text is a path or is none; what is one can be followed in any message.
fn any_path(text: &[u8], octets: &[u8]) {
    let text = String::from_utf8_lossy(text);
    let text = text.get(..64).unwrap_or(&text);
    let paths = [
        Path::by_number(text),
        Path::with_types(Sink::schema(), &TYPES, text),
    ];
    for path in paths.into_iter().flatten() {
        // The octets may be anything.
        let _ = path.get(octets);
    }
    if let Ok(mask) = Mask::of::<Sink>([text])
        && let Ok(edit) = mask.update(octets, Update::MERGE)
    {
        let _ = edit.apply(octets);
    }
}

/// The edit of a diff makes the new message of the old one.
fn differences(old: &[u8], entropy: &[u8]) {
    let middle = entropy.len() / 2;
    let new = message(Sink::schema(), &mut Entropy::new(&entropy[middle..]));
    let diff = Diff::of::<Sink>(old, &new);
    let (Ok(_), Ok(expected)) = (Sink::decode(old), Sink::decode(&new)) else {
        return;
    };
    let diff = diff.expect("messages that can be decoded can be compared");
    let made = diff.edit().apply(old).expect("the edit fits the message");
    agree(&made, &expected);
    let again = Diff::of::<Sink>(&made, &new).expect("as before");
    assert!(again.is_empty(), "{:?}", again.paths());
}
