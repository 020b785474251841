//! How the elements of lists and maps are read into and written from owned values.

use super::Message;
use super::back::Back;
use super::containers::{BytesField, StringField};
use super::merge::Merge;
use crate::view::{Bytes, Closed, Element, Group, Msg, Str};
use crate::wire::{ClosedEnum, Cursor, DecodeError, Int32, Scalar};

type Result<T> = core::result::Result<T, DecodeError>;

/// An element kind whose values are held as `V`.
pub trait Owned<V>: Element {
    /// The value after a taken tag; `None` for a number that its closed enum does not declare.
    ///
    /// # Errors
    /// What its octets break.
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<V>>;
    /// Writes the record of `value` with `tag` in front of what was written before.
    fn put(back: &mut Back<'_>, tag: u64, value: &V);
    /// What a map entry without a value holds.
    fn absent() -> V;
    /// Reads on into a value that a map entry holds already. Required fields that a message lacks then,
    /// another record may bring.
    ///
    /// # Errors
    /// What its octets break.
    #[inline]
    fn merge(merge: &mut Merge<'_>, c: &mut Cursor, value: &mut V) -> Result<bool> {
        let Some(next) = Self::take(merge, c)? else {
            return Ok(false);
        };
        *value = next;
        Ok(true)
    }
}

impl<K: Scalar> Owned<K::Value> for K {
    #[inline(always)]
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<K::Value>> {
        merge.input().scalar::<K>(c).map(Some)
    }

    #[inline(always)]
    fn put(back: &mut Back<'_>, tag: u64, value: &K::Value) {
        back.scalar::<K>(tag, *value);
    }

    fn absent() -> K::Value {
        K::Value::default()
    }
}

impl<E: ClosedEnum> Owned<E> for Closed<E> {
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<E>> {
        merge.input().scalar::<Int32>(c).map(E::from_number)
    }

    fn put(back: &mut Back<'_>, tag: u64, value: &E) {
        back.scalar::<Int32>(tag, value.number());
    }

    fn absent() -> E {
        E::default()
    }
}

impl<S: StringField> Owned<S> for Str {
    #[inline(always)]
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<S>> {
        Ok(Some(S::from_text(merge.input().str(c)?)))
    }

    #[inline(always)]
    fn put(back: &mut Back<'_>, tag: u64, value: &S) {
        back.bytes(tag, value.text().as_bytes());
    }

    fn absent() -> S {
        S::from_text("")
    }
}

impl<B: BytesField> Owned<B> for Bytes {
    #[inline(always)]
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<B>> {
        let range = merge.input().bytes(c)?;
        Ok(Some(B::from_octets(merge.input().octets().range(range))))
    }

    #[inline(always)]
    fn put(back: &mut Back<'_>, tag: u64, value: &B) {
        back.bytes(tag, value.octets());
    }

    fn absent() -> B {
        B::from_octets(&[])
    }
}

impl<T: Message> Owned<T> for Msg<T> {
    #[inline]
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<T>> {
        let mut value = T::default();
        merge.message_whole(c, &mut value)?;
        Ok(Some(value))
    }

    #[inline]
    fn put(back: &mut Back<'_>, tag: u64, value: &T) {
        back.message(tag, value);
    }

    fn absent() -> T {
        T::default()
    }

    #[inline]
    fn merge(merge: &mut Merge<'_>, c: &mut Cursor, value: &mut T) -> Result<bool> {
        merge.message(c, value)?;
        Ok(true)
    }
}

impl<T: Message, const NUMBER: u32> Owned<T> for Group<T, NUMBER> {
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<T>> {
        let mut value = T::default();
        merge.group_whole(c, NUMBER, &mut value)?;
        Ok(Some(value))
    }

    fn put(back: &mut Back<'_>, tag: u64, value: &T) {
        back.group(tag, value);
    }

    fn absent() -> T {
        T::default()
    }
}
