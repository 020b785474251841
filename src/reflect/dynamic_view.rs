//! Messages of any type, read where they lie.

mod extension;
mod read;
mod set_fields;
mod unknown_fields;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use core::ops::ControlFlow;

use super::field_key::FieldKey;
use super::level::{Index, Purpose, Walk, outermost, place};
use super::value_ref::ValueRef;
use crate::octets::{Limits, Octets, Range32};
use crate::schema::debug::fmt_octets;
use crate::schema::{Field, Message, Presence};
use crate::view::{Checked, Layout, Lazy, MessageView, Mode, Window, each_fragment};
use crate::wire::{DecodeError, Input};

pub(super) use extension::item;
use read::is_member;
pub use set_fields::SetFields;
pub use unknown_fields::UnknownFieldsIter;

type Result<T> = core::result::Result<T, DecodeError>;

/// A message of any type, read by its table where it lies.
///
/// The same as a generated view: the octets and a small index of them, made in one walk without allocation;
/// checked whole or level by level, with the same verdicts. Fields are named by their tables, of a
/// [`MessageDescriptor`](super::MessageDescriptor) or of generated code.
///
/// The first 16 fields of a message are found by the index, others by a scan of the message.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::reflect::DynamicView;
/// use viewbuf::types::Timestamp;
/// use viewbuf::view::Layout;
///
/// let octets = Timestamp { seconds: 7, ..Default::default() }.encode_to_vec();
/// let view = DynamicView::decode(Timestamp::schema(), &octets)?;
/// assert_eq!(view.get("seconds").unwrap().as_i64(), Some(7));
/// for (field, value) in view.fields() {
///     println!("{} = {value:?}", field.name);
/// }
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
#[derive(Clone, Copy)]
pub struct DynamicView<'a, M: Mode = Checked> {
    schema: &'a Message<'a>,
    octets: Octets<'a>,
    window: Window,
    index: Index,
    mode: PhantomData<M>,
}

impl<'a> DynamicView<'a> {
    /// Checks the whole tree of `octets`; after it no accessor can fail.
    ///
    /// # Errors
    /// What the octets break.
    pub fn decode(schema: &'a Message<'a>, octets: &'a [u8]) -> Result<Self> {
        Self::decode_with(schema, octets, &Limits::DEFAULT)
    }

    /// As [`decode`](Self::decode), within limits of your own.
    ///
    /// # Errors
    /// What the octets or the limits forbid.
    pub fn decode_with(schema: &'a Message<'a>, octets: &'a [u8], limits: &Limits) -> Result<Self> {
        let input = Input::new(octets, limits)?;
        outermost(schema, &input, Range32::new(0, octets.len()))
    }
}

impl<'a> DynamicView<'a, Lazy> {
    /// Checks the outermost level of `octets`; deeper ones are checked when they are reached.
    ///
    /// # Errors
    /// What that level breaks.
    pub fn decode_lazy(schema: &'a Message<'a>, octets: &'a [u8]) -> Result<Self> {
        Self::decode_lazy_with(schema, octets, &Limits::DEFAULT)
    }

    /// As [`decode_lazy`](Self::decode_lazy), within limits of your own.
    ///
    /// # Errors
    /// What that level or the limits forbid.
    pub fn decode_lazy_with(
        schema: &'a Message<'a>,
        octets: &'a [u8],
        limits: &Limits,
    ) -> Result<Self> {
        let input = Input::new(octets, limits)?;
        outermost(schema, &input, Range32::new(0, octets.len()))
    }
}

impl<'a, M: Mode> DynamicView<'a, M> {
    pub(super) fn new(
        schema: &'a Message<'a>,
        octets: Octets<'a>,
        window: Window,
        index: Index,
    ) -> Self {
        Self {
            schema,
            octets,
            window,
            index,
            mode: PhantomData,
        }
    }

    /// The view of a message that is absent.
    pub(super) fn empty(schema: &'a Message<'a>) -> Self {
        Self::new(schema, Octets::EMPTY, Window::EMPTY, Index::EMPTY)
    }

    /// A generated view as a dynamic one, of the same octets and the same mode.
    #[must_use]
    pub fn of<V: MessageView<'a, Mode = M>>(view: &V) -> Self {
        let raw = view.raw();
        let octets = raw.input().octets();
        let window = raw.index().window;
        let schema = <V::Message as Layout>::schema();
        let mut walk = Walk::new(schema, Purpose::Index);
        let all = match window.seed {
            0 => walk.piece(&raw.input(), window.start),
            _ => each_fragment(octets, window, &mut |piece| {
                let input = Input::within(octets, piece, window.depth, window.fragments);
                walk.piece(&input, piece.start)?;
                Ok(ControlFlow::Continue(()))
            }),
        };
        debug_assert!(all.is_ok(), "the level was walked when the view was made");
        Self::new(schema, octets, window, walk.index)
    }

    /// The table of the message.
    #[must_use]
    pub const fn schema(&self) -> &'a Message<'a> {
        self.schema
    }

    /// The value of a field: where it is absent the declared default, zero, an empty list or map, or the empty
    /// view. In lazy mode a `Result`. `None` where there is no such field.
    #[must_use]
    pub fn get(&self, key: impl FieldKey) -> Option<M::Out<ValueRef<'a, M>>> {
        let field = key.find(self.schema)?;
        let (place, field) = place(self.schema, field.number)?;
        Some(self.out(field, self.slot(place, field)))
    }

    /// Whether a field is set: present, or for fields without presence neither zero nor empty.
    #[must_use]
    pub fn has(&self, key: impl FieldKey) -> bool {
        let field = key.find(self.schema);
        let found = field.and_then(|field| place(self.schema, field.number));
        found.is_some_and(|(place, field)| self.is_set(field, self.slot(place, field)))
    }

    fn is_set(&self, field: &'a Field<'a>, slot: u32) -> bool {
        if slot == 0 || field.presence != Presence::Implicit {
            return slot != 0;
        }
        self.read(field, slot).is_ok_and(|value| !value.is_zero())
    }

    /// The field of the oneof `index` that is set: what [`Presence::Oneof`] counts.
    #[must_use]
    pub fn which(&self, index: usize) -> Option<&'a Field<'a>> {
        // Where a member is found the index forgets the others, also where it has no slot for that one.
        let slotted = self.schema.fields.iter().zip(self.index.slots);
        let mut found = slotted.filter(|(field, slot)| *slot != 0 && is_member(field, index));
        if let Some((field, _)) = found.next() {
            return Some(field);
        }
        let others = self.schema.fields.get(Index::SLOTS..).unwrap_or_default();
        let any = others.iter().any(|field| is_member(field, index));
        any.then(|| self.last_member(index)).flatten()
    }

    /// The fields that are set, by number, with their values; in lazy mode these are `Result`s.
    ///
    /// Messages of more than 16 fields are scanned once, into an index on the heap.
    #[must_use]
    pub fn fields(&self) -> SetFields<'a, M> {
        SetFields::new(*self)
    }

    /// The records that no field took, in the order of the wire.
    #[must_use]
    pub fn unknown_fields(&self) -> UnknownFieldsIter<'a> {
        UnknownFieldsIter::new(self.records(), self.octets, self.schema)
    }

    /// The octets of the message; `None` where it lies in several pieces.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&'a [u8]> {
        match self.window.seed {
            0 => Some(self.octets.range(self.window.range())),
            _ => None,
        }
    }

    /// The octets of the message, put together where they lie in several pieces.
    #[must_use]
    pub fn octets(&self) -> Cow<'a, [u8]> {
        if let Some(octets) = self.as_bytes() {
            return Cow::Borrowed(octets);
        }
        let mut whole = Vec::new();
        self.for_each_fragment(|piece| whole.extend_from_slice(piece));
        Cow::Owned(whole)
    }

    /// Calls `each` with the octets of every piece of the message, in order.
    pub fn for_each_fragment(&self, mut each: impl FnMut(&'a [u8])) {
        if let Some(octets) = self.as_bytes() {
            return each(octets);
        }
        let found = each_fragment(self.octets, self.window, &mut |piece| {
            each(self.octets.range(piece));
            Ok(ControlFlow::Continue(()))
        });
        debug_assert!(found.is_ok(), "the pieces were found when it was made");
    }
}

impl<M: Mode> fmt::Debug for DynamicView<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = Ok(());
        let mut pieces = 0;
        self.for_each_fragment(|octets| {
            if pieces > 0 {
                result = result.and_then(|()| f.write_str(" + "));
            }
            pieces += 1;
            result = result.and_then(|()| fmt_octets(self.schema, octets, f));
        });
        result
    }
}
