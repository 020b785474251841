//! What text is made of.

use alloc::vec::Vec;

use crate::Message;
use crate::schema;
use crate::view::MessageView;

/// A message with its table: an owned one or a view, generated or dynamic.
///
/// `By` tells them apart for the compiler, who always finds it out by itself.
pub trait Source<By> {
    /// The table of the message.
    fn schema(&self) -> &schema::Message<'_>;

    /// Calls `then` with the octets of the message.
    fn with_octets<R>(&self, then: impl FnOnce(&[u8]) -> R) -> R;
}

/// By being an owned message.
#[derive(Clone, Copy, Debug)]
pub enum ByMessage {}

/// By being a view.
#[derive(Clone, Copy, Debug)]
pub enum ByView {}

/// By being a dynamic message, or a dynamic view.
#[cfg(feature = "reflect")]
#[derive(Clone, Copy, Debug)]
pub enum ByDynamic {}

impl<T: Message> Source<ByMessage> for T {
    fn schema(&self) -> &schema::Message<'_> {
        T::schema()
    }

    fn with_octets<R>(&self, then: impl FnOnce(&[u8]) -> R) -> R {
        then(&self.encode_to_vec())
    }
}

impl<'a, V: MessageView<'a>> Source<ByView> for V {
    fn schema(&self) -> &schema::Message<'_> {
        <V::Message as crate::view::Layout>::schema()
    }

    fn with_octets<R>(&self, then: impl FnOnce(&[u8]) -> R) -> R {
        if let Some(whole) = self.as_bytes() {
            return then(whole);
        }
        let mut octets = Vec::new();
        self.for_each_fragment(|piece| octets.extend_from_slice(piece));
        then(&octets)
    }
}
