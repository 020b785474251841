//! Padding of DATA, HEADERS and PUSH_PROMISE (RFC 9113 section 6.1).
//!
//! ```text
//!  | Pad Length (8) |  ...  |  Padding (0..255 octets of zero)  |
//! ```

use crate::h2::fault::Fault;
use crate::h2::rule::Rule;
use crate::octets::Sink;

use super::header::{Flags, FrameHeader};

/// The payload without its padding, and how long that was; `None` where the frame is not padded.
#[inline]
pub(super) fn unpad(header: FrameHeader, payload: &[u8]) -> Result<(&[u8], Option<u8>), Fault> {
    if !header.flags.has(Flags::PADDED) {
        return Ok((payload, None));
    }
    let Some((padding, rest)) = payload.split_first() else {
        return Err(Fault::frame_size(Rule::PaddingMissing));
    };
    let len = rest.len().checked_sub(usize::from(*padding));
    match len.and_then(|len| rest.get(..len)) {
        Some(content) => Ok((content, Some(*padding))),
        // RFC 9113 section 6.1: a connection error of type PROTOCOL_ERROR.
        None => Err(Fault::protocol(Rule::PaddingTooLong)),
    }
}

/// How many octets padding adds, its length with it.
pub(super) const fn padded_len(padding: Option<u8>) -> usize {
    match padding {
        Some(len) => 1 + len as usize,
        None => 0,
    }
}

/// Writes the pad length.
pub(super) fn put_pad_length(padding: Option<u8>, out: &mut impl Sink) {
    if let Some(len) = padding {
        out.put(&[len]);
    }
}

/// Writes the padding.
pub(super) fn put_padding(padding: Option<u8>, out: &mut impl Sink) {
    const ZEROS: [u8; 255] = [0; 255];
    let len = usize::from(padding.unwrap_or(0));
    out.put(ZEROS.get(..len).unwrap_or(&ZEROS));
}
