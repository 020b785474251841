//! Prepared: fields that go out again and again.
//!
//! A client calls the same methods, a server answers with the same few fields. Once they are in the
//! encoder's table, their block is a few octets, and it stays the same for as long as the table does. So an encoder
//! keeps the latest such blocks, each with the state of the table it was made in, and copies it.

use alloc::boxed::Box;
use alloc::sync::Arc;

use super::field_size;

/// Fields that go out again and again, on any number of connections.
///
/// ```
/// use viewbuf::hpack::{Encoder, Prepared};
/// let fields = Prepared::new([(":status", "200"), ("content-type", "application/grpc")]);
/// let (mut encoder, mut out) = (Encoder::new(), Vec::new());
/// encoder.block(&mut out).prepared(&fields);
/// out.clear();
/// encoder.block(&mut out).prepared(&fields);
/// assert_eq!(out, [0x88, 0xbe]);
/// ```
#[derive(Clone, Debug)]
pub struct Prepared {
    fields: Arc<[Pair]>,
    size: usize,
}

/// A name and its value.
#[derive(Debug)]
struct Pair {
    name: Box<[u8]>,
    value: Box<[u8]>,
}

impl Prepared {
    /// `fields`, each to be represented as is [advised](super::Indexing::advised).
    #[must_use]
    pub fn new<N: AsRef<[u8]>, V: AsRef<[u8]>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        let own = |(name, value): (N, V)| Pair {
            name: name.as_ref().into(),
            value: value.as_ref().into(),
        };
        let fields: Arc<[Pair]> = fields.into_iter().map(own).collect();
        let sizes = fields
            .iter()
            .map(|pair| field_size(&pair.name, &pair.value));
        Self {
            size: sizes.sum(),
            fields,
        }
    }

    /// What the fields come to, 32 octets for each included.
    #[cfg_attr(not(feature = "h2"), expect(dead_code, reason = "HTTP/2 asks"))]
    #[inline]
    pub(crate) const fn size(&self) -> usize {
        self.size
    }

    /// The fields, names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.fields.iter().map(|pair| (&*pair.name, &*pair.value))
    }

    #[inline]
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.fields, &other.fields)
    }

    /// Where an encoder keeps the block.
    #[inline]
    fn place(&self) -> usize {
        // What is allocated lies at multiples of 16 or so.
        (Arc::as_ptr(&self.fields).addr() >> 4) % PLACES
    }
}

/// The state of a dynamic table: where two are equal, the same octets are the same fields, unless the block
/// inserts some.
///
/// A block that must begin with a size update is never the same as one from before, since the change of the
/// size is one of the state.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TableState(pub(super) u64);

/// The latest blocks of prepared fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Memo {
    /// Made when there is something to keep; a place is found in an array without a test.
    places: Option<Box<[Option<Kept>; PLACES]>>,
}

#[derive(Clone, Debug)]
struct Kept {
    /// Also keeps the memory from being used for others.
    fields: Prepared,
    state: TableState,
    len: u8,
    octets: [u8; LEN_MAX],
}

/// How many blocks are kept; each at a place of its own, whoever else wants it. A server has a few, a client one for
/// each method.
const PLACES: usize = 16;

/// The longest block that is kept: one or two octets a field.
const LEN_MAX: usize = 31;

impl Memo {
    pub(super) const fn new() -> Self {
        Self { places: None }
    }

    /// The block of `fields`, while the table is in this state.
    #[inline]
    pub(super) fn find(&self, fields: &Prepared, state: TableState) -> Option<&[u8]> {
        let kept = self.places.as_ref()?.get(fields.place())?.as_ref()?;
        if kept.state == state && kept.fields.is_same(fields) {
            kept.octets.get(..usize::from(kept.len))
        } else {
            None
        }
    }

    /// Keeps the block of `fields`, if it is short.
    #[cold]
    pub(super) fn keep(&mut self, fields: &Prepared, state: TableState, block: &[u8]) {
        let mut octets = [0; LEN_MAX];
        let Some(front) = octets.get_mut(..block.len()) else {
            return;
        };
        front.copy_from_slice(block);
        let places = self
            .places
            .get_or_insert_with(|| Box::new([const { None }; PLACES]));
        if let Some(place) = places.get_mut(fields.place()) {
            *place = Some(Kept {
                fields: fields.clone(),
                state,
                len: block.len() as u8,
                octets,
            });
        }
    }
}
