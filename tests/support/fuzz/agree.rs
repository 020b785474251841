//! Views, owned messages and the naive decoder, side by side.

use core::fmt::Write;

use bytes::Bytes;
use viewbuf::view::{Checked, Lazy, decode, decode_lazy};
use viewbuf::{DecodeError, DecodeErrorKind, Limits, Message, Shared};

use crate::naive::Tree;

/// Above it `Debug` is left out: it reads a level once a field.
const SHOWN_MAX: usize = 2_048;

pub(super) fn agree<T: Message>(octets: &[u8]) {
    let owned = T::decode(octets);
    let view = decode::<T>(octets, &Limits::DEFAULT);
    match (&owned, &view) {
        (Err(owned), Err(view)) if by_one_limit(*owned) || by_one_limit(*view) => {}
        (Err(owned), Err(view)) => assert_eq!(owned, view, "two ways to fail"),
        (Ok(_), Err(error)) | (Err(error), Ok(_)) => {
            assert!(by_one_limit(*error), "one of two fails: {error}");
        }
        (Ok(message), Ok(view)) => {
            let again = T::from_view::<Checked>(view).expect("a checked view never fails");
            same(message, &again, "view and owned");
            show(octets, view);
            shared::<T>(octets, message);
        }
    }
    let tree = Tree::decode(T::schema(), octets);
    match (&owned, &tree) {
        (Ok(message), Ok(tree)) => {
            let octets = message.encode_deterministic();
            let again = Tree::decode(T::schema(), &octets);
            assert_eq!(again.as_ref(), Ok(tree), "owned and naive");
        }
        (Ok(_), Err(kind)) => panic!("only the naive decoder says {kind:?}"),
        (Err(error), Ok(_)) => assert!(by_one_limit(*error), "the naive decoder accepts: {error}"),
        (Err(_), Err(_)) => {}
    }
    if let Ok(message) = &owned {
        encodes(octets, message);
        merges(octets, message);
    }
}

/// Limits that views and owned messages do not share.
fn by_one_limit(error: DecodeError) -> bool {
    matches!(
        error.kind(),
        DecodeErrorKind::TooManyFragments | DecodeErrorKind::TooMuchAllocation
    )
}

/// Equal where comparing tells (a NaN is unlike itself), and equal when encoded.
fn same<T: Message>(left: &T, right: &T, what: &str) {
    assert_eq!(
        left.encode_deterministic(),
        right.encode_deterministic(),
        "{what}"
    );
    if is_reflexive(left) {
        assert!(left == right, "{what}: {left:?} and {right:?}");
    }
}

#[expect(clippy::eq_op, reason = "a NaN inside makes a message unlike itself")]
fn is_reflexive<T: Message>(message: &T) -> bool {
    message == message
}

fn show(octets: &[u8], value: &impl core::fmt::Debug) {
    if octets.len() > SHOWN_MAX {
        return;
    }
    let mut out = String::new();
    write!(out, "{value:?}").expect("a string takes all");
}

fn shared<T: Message>(octets: &[u8], message: &T) {
    let shared = Shared::<T>::decode(Bytes::copy_from_slice(octets)).expect("the view was decoded");
    let shared = shared.clone();
    let again = T::from_view::<Checked>(&shared.view()).expect("a checked view never fails");
    same(message, &again, "shared view and owned");
    assert_eq!(shared.into_bytes(), octets);
}

fn encodes<T: Message>(input: &[u8], message: &T) {
    let octets = message.encode_to_vec();
    assert_eq!(message.encoded_len(), octets.len());
    let again = T::decode(&octets).expect("what was encoded can be decoded");
    same(message, &again, "decoded and decoded again");
    assert_eq!(again.encode_to_vec(), octets, "encoding is a fixed point");
    show(input, message);

    let mut place = vec![0xaa; octets.len() + 3];
    assert_eq!(message.encode_to_slice(&mut place), Ok(octets.len()));
    assert_eq!(place[..octets.len()], octets);
    if let Some(short) = octets.len().checked_sub(1) {
        let error = message
            .encode_to_slice(&mut place[..short])
            .expect_err("one octet too few");
        assert_eq!(error.needed, octets.len());
    }
    let mut appended = vec![1, 2, 3];
    message.encode_to(&mut appended);
    assert_eq!(appended, [&[1, 2, 3], &octets[..]].concat());

    let mut framed = Vec::new();
    message
        .encode_length_delimited(&mut framed)
        .expect("a vector takes all");
    framed.push(7);
    let mut rest = &framed[..];
    let again = T::decode_length_delimited(&mut rest).expect("what was framed can be read");
    same(message, &again, "framed");
    assert_eq!(rest, [7]);
}

/// Merging two halves is decoding the whole.
fn merges<T: Message>(octets: &[u8], message: &T) {
    let mut reader = viewbuf::wire::Reader::new(octets);
    while reader.offset() < octets.len() / 2 {
        let Ok(Some(_)) = reader.next() else { return };
    }
    let (front, back) = octets.split_at(reader.offset());
    let Ok(mut merged) = T::decode(front) else {
        return;
    };
    if merged.merge(back).is_ok() {
        same(message, &merged, "two halves and the whole");
    }
}

pub(super) fn lazy<T: Message>(octets: &[u8]) {
    let lazy = decode_lazy::<T>(octets, &Limits::DEFAULT).and_then(|view| {
        show(octets, &view);
        T::from_view::<Lazy>(&view)
    });
    let checked = decode::<T>(octets, &Limits::DEFAULT);
    match (lazy, checked) {
        (Ok(lazy), Ok(view)) => {
            let checked = T::from_view::<Checked>(&view).expect("a checked view never fails");
            same(&checked, &lazy, "checked and lazy");
        }
        (Err(error), Ok(_)) => panic!("only the lazy view says: {error}"),
        // What nobody reads, such as the old value of a oneof, a lazy view does not check.
        (_, Err(_)) => {}
    }
}
