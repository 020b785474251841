//! What a writer takes for each kind of element.

use core::borrow::Borrow;

use super::Output;
use crate::view::{Bytes, Closed, Element, Str};
use crate::wire::{ClosedEnum, Int32, Scalar, Wire};

/// An element kind that is a number on the wire: a [`Scalar`] kind or [`Closed`].
pub trait Plain: Element {
    /// The type its values have in Rust.
    type Value: Copy;
    /// How it lies on the wire.
    const WIRE: Wire;
    /// The bits that stand for `value` on the wire.
    fn bits(value: Self::Value) -> u64;
}

impl<K: Scalar> Plain for K {
    type Value = K::Value;
    const WIRE: Wire = K::WIRE;

    #[inline(always)]
    fn bits(value: K::Value) -> u64 {
        K::to_bits(value)
    }
}

impl<E: ClosedEnum> Plain for Closed<E> {
    type Value = E;
    const WIRE: Wire = Wire::Varint;

    #[inline(always)]
    fn bits(value: E) -> u64 {
        Int32::to_bits(value.number())
    }
}

/// An element kind that takes values of type `A`: numbers their own type, owned or borrowed; `string` and
/// `bytes` whatever can be seen as such; messages owned ones.
pub trait Takes<A>: Element {
    /// Writes the record of `value`.
    #[doc(hidden)]
    fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o>;
}

impl<K: Scalar, A: Borrow<K::Value>> Takes<A> for K {
    #[inline(always)]
    fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o> {
        out.scalar::<K>(tag, *value.borrow())
    }
}

impl<E: ClosedEnum, A: Borrow<E>> Takes<A> for Closed<E> {
    #[inline(always)]
    fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o> {
        out.scalar::<Self>(tag, *value.borrow())
    }
}

impl<A: AsRef<str>> Takes<A> for Str {
    #[inline(always)]
    fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o> {
        out.bytes(tag, value.as_ref().as_bytes())
    }
}

impl<A: AsRef<[u8]>> Takes<A> for Bytes {
    #[inline(always)]
    fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o> {
        out.bytes(tag, value.as_ref())
    }
}

#[cfg(feature = "alloc")]
mod messages {
    //! Owned messages.

    use core::borrow::Borrow;

    use super::{Output, Takes};
    use crate::Message;
    use crate::view::{Group, Msg};

    impl<T: Message, A: Borrow<T>> Takes<A> for Msg<T> {
        fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o> {
            out.bytes(tag, &value.borrow().encode_to_vec())
        }
    }

    impl<T: Message, const NUMBER: u32, A: Borrow<T>> Takes<A> for Group<T, NUMBER> {
        fn put<'o>(out: Output<'o>, tag: u64, value: &A) -> Output<'o> {
            out.grouped(tag, |out| out.raw(&value.borrow().encode_to_vec()))
        }
    }
}
