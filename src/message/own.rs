//! From a view to an owned message, through the view's accessors.

use super::containers::{List, MapField};
use super::unknown::UnknownFields;
use super::Message;
use crate::view::{Layout, MessageView, Mode, UnknownRecord};
use crate::wire::DecodeError;

type Result<T> = core::result::Result<T, DecodeError>;

/// The owned message of what an accessor gave.
///
/// # Errors
/// In lazy mode, what the bytes of the message break.
#[doc(hidden)]
pub fn own<T: Message, M: Mode>(view: M::Out<<T as Layout>::View<'_, M>>) -> Result<T> {
    T::from_view::<M>(&M::result(view)?)
}

/// The owned list of what an accessor gave.
///
/// # Errors
/// Those of `own`.
#[doc(hidden)]
pub fn collect<L: List + Default, V>(
    view: impl IntoIterator<Item = V, IntoIter: ExactSizeIterator>,
    own: impl Fn(V) -> Result<L::Item>,
) -> Result<L> {
    let values = view.into_iter();
    let mut list = L::default();
    list.reserve(values.len());
    for value in values {
        list.push(own(value)?);
    }
    Ok(list)
}

/// The owned map of what an accessor gave.
///
/// # Errors
/// Those of `own`.
#[doc(hidden)]
pub fn collect_map<F: MapField + Default, K, V>(
    view: impl IntoIterator<Item = (K, V)>,
    own: impl Fn(K, V) -> Result<(F::Key, F::Value)>,
) -> Result<F> {
    let mut map = F::default();
    for (key, value) in view {
        let (key, value) = own(key, value)?;
        map.insert(key, value);
    }
    Ok(map)
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
