//! What an extension can hold.

use super::source::Source;
use crate::octets::Limits;
use crate::view::{Around, Bytes, Closed, Element, Group, Layout, Mode, Msg, Str, absent};
use crate::wire::{
    ClosedEnum, DecodeError, DecodeErrorKind as Kind, Int32, Scalar, Value, Wire, varint,
};

type Result<T> = core::result::Result<T, DecodeError>;

/// An element kind as the content of an extension.
pub trait Content: Element {
    /// What is read: a number, a `&str`, a `&[u8]`, a view.
    type Seen<'a, M: Mode>;
    /// What a declared default is.
    type Default: Copy + 'static;

    /// Whether a record with `value` is one of this kind.
    #[doc(hidden)]
    fn fits(value: &Value<'_>) -> bool;

    /// The value of a record; `None` where it is of another kind.
    #[doc(hidden)]
    fn see<'a, M: Mode>(
        source: &Source<'a>,
        value: &Value<'a>,
    ) -> Result<Option<Self::Seen<'a, M>>>;

    /// The value of a singular extension: that of its last record, unless records are merged.
    #[doc(hidden)]
    fn find<'a, M: Mode>(
        mut source: Source<'a>,
        number: u32,
        set: bool,
    ) -> Result<Option<Self::Seen<'a, M>>> {
        let mut last = None;
        while let Some(value) = source.next(number, set)? {
            if Self::fits(&value) {
                last = Some(value);
            }
        }
        match last {
            Some(value) => Self::see::<M>(&source, &value),
            None => Ok(None),
        }
    }

    /// What is read where there is nothing.
    #[doc(hidden)]
    fn fallback<'a, M: Mode>(
        source: &Source<'a>,
        default: Option<Self::Default>,
    ) -> Self::Seen<'a, M>;

    /// The next value of a packed list; `None` in it where its closed enum does not declare the number.
    #[doc(hidden)]
    fn unpack<'a, M: Mode>(list: &mut &'a [u8]) -> Unpacked<Option<Self::Seen<'a, M>>> {
        *list = &[];
        Ok(None)
    }
}

/// What reading a packed list gives: the offset of an error is not known there.
type Unpacked<T> = core::result::Result<T, Kind>;

impl<K: Scalar> Content for K {
    type Seen<'a, M: Mode> = K::Value;
    type Default = K::Value;

    fn fits(value: &Value<'_>) -> bool {
        bits(K::WIRE, value).is_some()
    }

    fn see<'a, M: Mode>(_: &Source<'a>, value: &Value<'a>) -> Result<Option<K::Value>> {
        Ok(bits(K::WIRE, value).map(K::from_bits))
    }

    fn fallback<'a, M: Mode>(_: &Source<'a>, default: Option<K::Value>) -> K::Value {
        default.unwrap_or_default()
    }

    fn unpack<M: Mode>(list: &mut &[u8]) -> Unpacked<Option<K::Value>> {
        take_bits(K::WIRE, list).map(|bits| Some(K::from_bits(bits)))
    }
}

impl<E: ClosedEnum> Content for Closed<E> {
    type Seen<'a, M: Mode> = E;
    type Default = E;

    fn fits(value: &Value<'_>) -> bool {
        closed::<E>(bits(Wire::Varint, value)).is_some()
    }

    fn see<'a, M: Mode>(_: &Source<'a>, value: &Value<'a>) -> Result<Option<E>> {
        Ok(closed(bits(Wire::Varint, value)))
    }

    fn fallback<'a, M: Mode>(_: &Source<'a>, default: Option<E>) -> E {
        default.unwrap_or_default()
    }

    fn unpack<M: Mode>(list: &mut &[u8]) -> Unpacked<Option<E>> {
        take_bits(Wire::Varint, list).map(|bits| closed(Some(bits)))
    }
}

impl Content for Str {
    type Seen<'a, M: Mode> = &'a str;
    type Default = &'static str;

    fn fits(value: &Value<'_>) -> bool {
        matches!(value, Value::Len(_))
    }

    fn see<'a, M: Mode>(source: &Source<'a>, value: &Value<'a>) -> Result<Option<&'a str>> {
        let Value::Len(octets) = value else {
            return Ok(None);
        };
        match core::str::from_utf8(octets) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(DecodeError::new(
                Kind::InvalidUtf8,
                source.around.offset(octets),
            )),
        }
    }

    fn fallback<'a, M: Mode>(_: &Source<'a>, default: Option<&'static str>) -> &'a str {
        default.unwrap_or_default()
    }
}

impl Content for Bytes {
    type Seen<'a, M: Mode> = &'a [u8];
    type Default = &'static [u8];

    fn fits(value: &Value<'_>) -> bool {
        matches!(value, Value::Len(_))
    }

    fn see<'a, M: Mode>(_: &Source<'a>, value: &Value<'a>) -> Result<Option<&'a [u8]>> {
        let Value::Len(octets) = value else {
            return Ok(None);
        };
        Ok(Some(octets))
    }

    fn fallback<'a, M: Mode>(_: &Source<'a>, default: Option<&'static [u8]>) -> &'a [u8] {
        default.unwrap_or_default()
    }
}

impl<C: Layout> Content for Msg<C> {
    type Seen<'a, M: Mode> = C::View<'a, M>;
    type Default = ();

    fn fits(value: &Value<'_>) -> bool {
        matches!(value, Value::Len(_))
    }

    fn see<'a, M: Mode>(source: &Source<'a>, value: &Value<'a>) -> Result<Option<C::View<'a, M>>> {
        see_message::<Self, C, M>(&source.around, value)
    }

    fn find<'a, M: Mode>(
        source: Source<'a>,
        number: u32,
        set: bool,
    ) -> Result<Option<C::View<'a, M>>> {
        find_message::<Self, C, M>(source, number, set)
    }

    fn fallback<'a, M: Mode>(_: &Source<'a>, _: Option<()>) -> C::View<'a, M> {
        absent::<C, M>()
    }
}

impl<C: Layout, const NUMBER: u32> Content for Group<C, NUMBER> {
    type Seen<'a, M: Mode> = C::View<'a, M>;
    type Default = ();

    fn fits(value: &Value<'_>) -> bool {
        matches!(value, Value::Group(_))
    }

    fn see<'a, M: Mode>(source: &Source<'a>, value: &Value<'a>) -> Result<Option<C::View<'a, M>>> {
        see_message::<Self, C, M>(&source.around, value)
    }

    fn find<'a, M: Mode>(
        source: Source<'a>,
        number: u32,
        set: bool,
    ) -> Result<Option<C::View<'a, M>>> {
        find_message::<Self, C, M>(source, number, set)
    }

    fn fallback<'a, M: Mode>(_: &Source<'a>, _: Option<()>) -> C::View<'a, M> {
        absent::<C, M>()
    }
}

fn see_message<'a, K: Content, C: Layout, M: Mode>(
    around: &Around<'a>,
    value: &Value<'a>,
) -> Result<Option<C::View<'a, M>>> {
    match records::<K>(value) {
        Some(records) => around.message::<C, M>(records).map(Some),
        None => Ok(None),
    }
}

/// The message of a singular extension, merged from all its records.
fn find_message<'a, K: Content, C: Layout, M: Mode>(
    mut source: Source<'a>,
    number: u32,
    set: bool,
) -> Result<Option<C::View<'a, M>>> {
    let mut pieces = 0;
    let mut first: &[u8] = &[];
    while let Some(value) = source.next(number, set)? {
        let Some(records) = records::<K>(&value) else {
            continue;
        };
        if pieces == 0 {
            first = records;
        }
        pieces += 1;
    }
    match pieces {
        0 => Ok(None),
        1 => source.around.message::<C, M>(first).map(Some),
        2.. if pieces > FRAGMENTS_MAX => Err(DecodeError::new(
            Kind::TooManyFragments,
            source.around.offset(first),
        )),
        // The items of a MessageSet have one tag whatever their number, so a view cannot tell pieces of
        // one message from those of another. An owned message can be had.
        _ if set => Err(DecodeError::new(
            Kind::TooManyFragments,
            source.around.offset(first),
        )),
        _ => source.around.merged::<C, M>(first).map(Some),
    }
}

/// The most pieces of a message that a view merges: reading a list in it may cost a scan for each.
const FRAGMENTS_MAX: u32 = Limits::DEFAULT.fragments;

/// The records of a message, by the wire type of `K`.
fn records<'a, K: Content>(value: &Value<'a>) -> Option<&'a [u8]> {
    match value {
        Value::Len(payload) if K::WIRE_TYPE == 2 => Some(payload),
        Value::Group(group) if K::WIRE_TYPE == 3 => Some(group.body()),
        _ => None,
    }
}

fn closed<E: ClosedEnum>(bits: Option<u64>) -> Option<E> {
    bits.and_then(|bits| E::from_number(Int32::from_bits(bits)))
}

/// The bits of a record that lies on the wire as `wire`.
fn bits(wire: Wire, value: &Value<'_>) -> Option<u64> {
    match (wire, value) {
        (Wire::Varint, Value::Varint(bits)) | (Wire::Fixed64, Value::Fixed64(bits)) => Some(*bits),
        (Wire::Fixed32, Value::Fixed32(bits)) => Some(u64::from(*bits)),
        _ => None,
    }
}

/// The bits of the next value of a packed list.
fn take_bits(wire: Wire, list: &mut &[u8]) -> Unpacked<u64> {
    let (bits, len) = match wire {
        Wire::Varint => varint::decode(list)?,
        Wire::Fixed64 => match list.first_chunk() {
            Some(octets) => (u64::from_le_bytes(*octets), 8),
            None => return Err(Kind::InvalidPacked),
        },
        Wire::Fixed32 => match list.first_chunk() {
            Some(octets) => (u64::from(u32::from_le_bytes(*octets)), 4),
            None => return Err(Kind::InvalidPacked),
        },
    };
    *list = list.get(len..).unwrap_or_default();
    Ok(bits)
}

#[cfg(feature = "alloc")]
pub use owned::OwnedContent;

#[cfg(feature = "alloc")]
mod owned {
    //! What is read to keep.

    use alloc::borrow::ToOwned;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{Content, Result, Source, Unpacked, records};
    use crate::Message;
    use crate::view::{Bytes, Checked, Closed, Group, Msg, Str};
    use crate::wire::{ClosedEnum, Scalar, Value};

    /// Content with an owned type.
    pub trait OwnedContent: Content {
        /// A number, a `String`, a `Vec<u8>`, a message.
        type Owned;

        /// The value of a record, owned.
        #[doc(hidden)]
        fn own(source: &Source<'_>, value: &Value<'_>) -> Result<Option<Self::Owned>>;

        /// The next value of a packed list.
        #[doc(hidden)]
        fn own_packed(list: &mut &[u8]) -> Unpacked<Option<Self::Owned>> {
            *list = &[];
            Ok(None)
        }

        /// The value of a singular extension, owned.
        #[doc(hidden)]
        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<Self::Owned>>;
    }

    impl<K: Scalar> OwnedContent for K {
        type Owned = K::Value;

        fn own(source: &Source<'_>, value: &Value<'_>) -> Result<Option<K::Value>> {
            Self::see::<Checked>(source, value)
        }

        fn own_packed(list: &mut &[u8]) -> Unpacked<Option<K::Value>> {
            Self::unpack::<Checked>(list)
        }

        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<K::Value>> {
            Self::find::<Checked>(source, number, set)
        }
    }

    impl<E: ClosedEnum> OwnedContent for Closed<E> {
        type Owned = E;

        fn own(source: &Source<'_>, value: &Value<'_>) -> Result<Option<E>> {
            Self::see::<Checked>(source, value)
        }

        fn own_packed(list: &mut &[u8]) -> Unpacked<Option<E>> {
            Self::unpack::<Checked>(list)
        }

        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<E>> {
            Self::find::<Checked>(source, number, set)
        }
    }

    impl OwnedContent for Str {
        type Owned = String;

        fn own(source: &Source<'_>, value: &Value<'_>) -> Result<Option<String>> {
            Ok(Self::see::<Checked>(source, value)?.map(ToOwned::to_owned))
        }

        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<String>> {
            Ok(Self::find::<Checked>(source, number, set)?.map(ToOwned::to_owned))
        }
    }

    impl OwnedContent for Bytes {
        type Owned = Vec<u8>;

        fn own(source: &Source<'_>, value: &Value<'_>) -> Result<Option<Vec<u8>>> {
            Ok(Self::see::<Checked>(source, value)?.map(ToOwned::to_owned))
        }

        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<Vec<u8>>> {
            Ok(Self::find::<Checked>(source, number, set)?.map(ToOwned::to_owned))
        }
    }

    impl<C: Message> OwnedContent for Msg<C> {
        type Owned = C;

        fn own(_: &Source<'_>, value: &Value<'_>) -> Result<Option<C>> {
            records::<Self>(value).map(C::decode).transpose()
        }

        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<C>> {
            find_message::<Self, C>(source, number, set)
        }
    }

    impl<C: Message, const NUMBER: u32> OwnedContent for Group<C, NUMBER> {
        type Owned = C;

        fn own(_: &Source<'_>, value: &Value<'_>) -> Result<Option<C>> {
            records::<Self>(value).map(C::decode).transpose()
        }

        fn find_owned(source: Source<'_>, number: u32, set: bool) -> Result<Option<C>> {
            find_message::<Self, C>(source, number, set)
        }
    }

    /// Encoded messages one behind the other are the merged message.
    fn find_message<K: Content, C: Message>(
        mut source: Source<'_>,
        number: u32,
        set: bool,
    ) -> Result<Option<C>> {
        let mut all = None;
        while let Some(value) = source.next(number, set)? {
            if let Some(records) = records::<K>(&value) {
                all.get_or_insert_with(Vec::new).extend_from_slice(records);
            }
        }
        all.map(|all| C::decode(&all)).transpose()
    }
}
