//! From a view to an owned message, through the view's accessors.
//!
//! Lists and maps are collected out of line: the function that makes a message would otherwise hold the
//! loops of all its fields, and take the compiler as long as that is large.

use super::Message;
use super::containers::{List, MapField};
use super::unknown::UnknownFields;
use crate::view::{Layout, MessageView, Mode, UnknownRecord};
use crate::wire::DecodeError;

type Result<T> = core::result::Result<T, DecodeError>;

/// The message that a view's fields are read into.
#[doc(hidden)]
#[inline(always)]
pub fn blank<T: Message>() -> T {
    T::default()
}

/// The owned message of what an accessor gave.
///
/// # Errors
/// In lazy mode, what the bytes of the message break.
#[doc(hidden)]
pub fn own<T: Message, M: Mode>(view: M::Out<<T as Layout>::View<'_, M>>) -> Result<T> {
    T::from_view::<M>(&M::result(view)?)
}

/// Fills a list with what an accessor gave.
///
/// # Errors
/// Those of `own`.
#[doc(hidden)]
#[inline(never)]
pub fn collect<L: List, V>(
    list: &mut L,
    view: impl IntoIterator<Item = V, IntoIter: ExactSizeIterator>,
    own: impl Fn(V) -> Result<L::Item>,
) -> Result<()> {
    let values = view.into_iter();
    list.reserve(values.len());
    for value in values {
        list.push(own(value)?);
    }
    Ok(())
}

/// Fills a map with what an accessor gave.
///
/// # Errors
/// Those of `own`.
#[doc(hidden)]
#[inline(never)]
pub fn collect_map<F: MapField, K, V>(
    map: &mut F,
    view: impl IntoIterator<Item = (K, V)>,
    own: impl Fn(K, V) -> Result<(F::Key, F::Value)>,
) -> Result<()> {
    for (key, value) in view {
        let (key, value) = own(key, value)?;
        map.insert(key, value);
    }
    Ok(())
}

/// The unknown fields of a view.
#[doc(hidden)]
pub fn unknown_from<'a>(view: &impl MessageView<'a>) -> UnknownFields {
    let mut fields = UnknownFields::new();
    for record in view.unknown_fields() {
        match record {
            UnknownRecord::Raw(octets) => fields.push_raw(octets),
            UnknownRecord::Number { field, bits } => fields.push_varint(field, bits),
        }
    }
    fields
}
