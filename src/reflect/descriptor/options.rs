//! Options of a declaration, as they were encoded.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::view::MessageView;

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
pub(super) fn of<'a, T: crate::view::Layout, R: Default>(
    octets: &'a [u8],
    read: impl FnOnce(T::View<'a, crate::view::Lazy>) -> Result<R, crate::DecodeError>,
) -> R {
    let view = crate::view::decode_lazy::<T>(octets, &crate::Limits::DEFAULT);
    view.and_then(read).unwrap_or_default()
}
