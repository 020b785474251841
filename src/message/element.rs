//! How the elements of lists and maps are read into and written from owned values.

use super::Message;
use super::containers::{BytesField, StringField};
use super::encoder::Encoder;
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
    /// Writes the record of `value` with `tag`.
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &V) -> Encoder<'b>;
    /// Writes a list, one record per element.
    #[inline(always)]
    fn put_all<'b>(mut out: Encoder<'b>, tag: u64, values: &[V]) -> Encoder<'b> {
        for value in values {
            out = Self::put(out, tag, value);
        }
        out
    }
    /// What a map entry without a value holds.
    fn absent() -> V;
    /// The text by which values are ordered, where they are text.
    #[inline(always)]
    fn text(_value: &V) -> Option<&[u8]> {
        None
    }
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
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &K::Value) -> Encoder<'b> {
        out.scalar::<K>(tag, *value)
    }

    fn absent() -> K::Value {
        K::Value::default()
    }
}

impl<E: ClosedEnum> Owned<E> for Closed<E> {
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<E>> {
        merge.input().scalar::<Int32>(c).map(E::from_number)
    }

    #[inline(always)]
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &E) -> Encoder<'b> {
        out.scalar::<Int32>(tag, value.number())
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
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &S) -> Encoder<'b> {
        out.bytes(tag, value.text().as_bytes())
    }

    fn absent() -> S {
        S::from_text("")
    }

    #[inline(always)]
    fn text(value: &S) -> Option<&[u8]> {
        Some(value.text().as_bytes())
    }
}

impl<B: BytesField> Owned<B> for Bytes {
    #[inline(always)]
    fn take(merge: &mut Merge<'_>, c: &mut Cursor) -> Result<Option<B>> {
        let range = merge.input().bytes(c)?;
        Ok(Some(B::from_octets(merge.input().octets().range(range))))
    }

    #[inline(always)]
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &B) -> Encoder<'b> {
        out.bytes(tag, value.octets())
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

    #[inline(always)]
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &T) -> Encoder<'b> {
        out.message(tag, value)
    }

    #[inline(always)]
    fn put_all<'b>(out: Encoder<'b>, tag: u64, values: &[T]) -> Encoder<'b> {
        out.messages(tag, values)
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

    #[inline(always)]
    fn put<'b>(out: Encoder<'b>, tag: u64, value: &T) -> Encoder<'b> {
        out.group(tag, value)
    }

    fn absent() -> T {
        T::default()
    }
}
