//! Generated and dynamic messages alike.

use alloc::borrow::Cow;

use super::dynamic_message::DynamicMessage;
use super::dynamic_view::DynamicView;
use crate::schema::Message;
use crate::view::Mode;

/// A message of whatever kind: generated and owned, dynamic, or a dynamic view. A generated view is made one by
/// [`DynamicView::of`].
///
/// ```
/// use viewbuf::reflect::{DynamicView, Reflect};
///
/// /// How many fields are set, whatever the message is.
/// fn set_fields(message: &impl Reflect) -> Result<usize, viewbuf::DecodeError> {
///     let octets = message.octets();
///     Ok(DynamicView::decode(message.schema(), &octets)?.fields().count())
/// }
///
/// let at = viewbuf::types::Timestamp { seconds: 1, nanos: 2, ..Default::default() };
/// assert_eq!(set_fields(&at)?, 2);
/// # Ok::<(), viewbuf::DecodeError>(())
/// ```
pub trait Reflect {
    /// The table of its type.
    fn schema(&self) -> &Message<'_>;

    /// Its octets: encoded where it is owned, borrowed where it is a view in one piece.
    fn octets(&self) -> Cow<'_, [u8]>;
}

impl<T: crate::Message> Reflect for T {
    fn schema(&self) -> &Message<'_> {
        T::schema()
    }

    fn octets(&self) -> Cow<'_, [u8]> {
        Cow::Owned(self.encode_to_vec())
    }
}

impl Reflect for DynamicMessage {
    fn schema(&self) -> &Message<'_> {
        self.schema()
    }

    fn octets(&self) -> Cow<'_, [u8]> {
        Cow::Owned(self.encode_to_vec())
    }
}

impl<M: Mode> Reflect for DynamicView<'_, M> {
    fn schema(&self) -> &Message<'_> {
        self.schema()
    }

    fn octets(&self) -> Cow<'_, [u8]> {
        self.octets()
    }
}
