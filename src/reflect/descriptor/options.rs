//! Options of a declaration, as they were encoded.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::super::dynamic_message::DynamicMessage;
use super::super::message_type::MessageType;
use super::super::pool::DescriptorPool;
use crate::DecodeError;
use crate::view::{Layout, MessageView};

/// Options as a message whose type is the pool's, if it has `descriptor.proto`, so that its extensions of
/// them can be read; else that of generated code.
pub(super) fn message<T: Layout>(
    pool: &DescriptorPool,
    octets: &[u8],
) -> Result<DynamicMessage, DecodeError> {
    let of = match pool.find_message(T::schema().name) {
        Some(known) => known.into(),
        None => MessageType::of::<T>(),
    };
    DynamicMessage::decode(of, octets)
}

/// The octets of `options`, which are copied only where they lie in several pieces.
pub(super) fn octets<'a>(options: impl MessageView<'a>) -> Cow<'a, [u8]> {
    if let Some(octets) = options.as_bytes() {
        return Cow::Borrowed(octets);
    }
    let mut whole = Vec::new();
    options.for_each_fragment(|piece| whole.extend_from_slice(piece));
    Cow::Owned(whole)
}

/// What `read` makes of the descriptor in `octets`, which was decoded when the pool was made.
pub(super) fn of<'a, T: Layout, R: Default>(
    octets: &'a [u8],
    read: impl FnOnce(T::View<'a, crate::view::Lazy>) -> Result<R, DecodeError>,
) -> R {
    let view = crate::view::decode_lazy::<T>(octets, &crate::Limits::DEFAULT);
    view.and_then(read).unwrap_or_default()
}
