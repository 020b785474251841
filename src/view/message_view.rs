//! What every generated view can do.

use super::layout::Layout;
use super::mode::{Checked, Lazy, Mode};
use super::unknown::UnknownRecords;
use super::view::View;
use crate::octets::Limits;
use crate::wire::DecodeError;

/// What every generated view can do besides reading its fields.
///
/// These are methods of a trait, so that a field may be called like any of them.
pub trait MessageView<'a>: Copy + core::fmt::Debug {
    /// The type of message.
    type Message: Layout;
    /// Whether it was checked whole or is checked level by level.
    type Mode: Mode;

    /// What this view is made around.
    #[doc(hidden)]
    fn raw(&self) -> &View<'a, Self::Message, Self::Mode>;

    /// The octets of the message, unchanged; `None` where it lies in several pieces, because the field
    /// that holds it occurs more than once.
    fn as_bytes(&self) -> Option<&'a [u8]> {
        self.raw().as_bytes()
    }

    /// Calls `each` with the octets of every piece of the message, in order. Concatenated they are the
    /// message.
    fn for_each_fragment(&self, each: impl FnMut(&'a [u8])) {
        self.raw().for_each_fragment(each);
    }

    /// The owned message, made through the accessors of this view. In lazy mode a `Result`.
    #[cfg(feature = "alloc")]
    fn to_message(&self) -> <Self::Mode as Mode>::Owned<Self::Message>
    where
        Self::Message: crate::Message + Layout<View<'a, Self::Mode> = Self>,
    {
        Self::Mode::owned(crate::Message::from_view::<Self::Mode>(self))
    }

    /// The records that no field of the schema took.
    fn unknown_fields(&self) -> UnknownRecords<'a> {
        self.raw().unknown()
    }
}

/// Checks the whole tree of `bytes`: what `UserView::decode` does, where a field took that name.
///
/// # Errors
/// What the bytes or the limits forbid.
#[inline]
pub fn decode<'a, T: Layout>(
    bytes: &'a [u8],
    limits: &Limits,
) -> Result<T::View<'a, Checked>, DecodeError> {
    View::<T, Checked>::decode(bytes, limits).map(T::wrap)
}

/// Checks the outermost level of `bytes`: what `UserView::decode_lazy` does.
///
/// # Errors
/// What that level or the limits forbid.
#[inline]
pub fn decode_lazy<'a, T: Layout>(
    bytes: &'a [u8],
    limits: &Limits,
) -> Result<T::View<'a, Lazy>, DecodeError> {
    View::<T, Lazy>::decode_lazy(bytes, limits).map(T::wrap)
}
