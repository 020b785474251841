//! Percent-encoding: how `grpc-message` carries UTF-8
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Responses).
//!
//! ```text
//!  Status-Message  → "grpc-message" Percent-Encoded
//!  Percent-Encoded → 1*(Percent-Byte-Unencoded / Percent-Byte-Encoded)
//!  unencoded         %x20-%x24 / %x26-%x7E     space and all that is visible, without %
//!  encoded           "%" 2HEXDIGIT
//! ```
//!
//! Decoding never fails: what is no valid encoding stays as it is, and what is not UTF-8 becomes U+FFFD,
//! since a message must not be lost for the way it is written.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// The encoded message; borrowed where nothing is to be encoded.
///
/// Spaces at both ends are encoded too: HTTP/2 does not allow them there (RFC 9113 section 8.2.1).
#[must_use]
pub fn encode(message: &str) -> Cow<'_, str> {
    let octets = message.as_bytes();
    let last = octets.len().saturating_sub(1);
    let is_plain = |(at, octet): (usize, &u8)| is_unencoded(*octet) && !is_edge(at, last, *octet);
    if octets.iter().enumerate().all(is_plain) {
        return Cow::Borrowed(message);
    }
    let mut encoded = String::with_capacity(message.len() + 16);
    for (at, octet) in octets.iter().enumerate() {
        if is_plain((at, octet)) {
            encoded.push(char::from(*octet));
        } else {
            encoded.push('%');
            encoded.push(digit(octet >> 4));
            encoded.push(digit(octet & 0x0f));
        }
    }
    Cow::Owned(encoded)
}

/// The message that `value` encodes, whatever it is; borrowed where nothing was encoded.
#[must_use]
pub fn decode(value: &[u8]) -> Cow<'_, str> {
    if !value.contains(&b'%') {
        return String::from_utf8_lossy(value);
    }
    let mut octets = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some((first, after)) = rest.split_first() {
        let pair = after.split_first_chunk().filter(|_| *first == b'%');
        let decoded = pair.and_then(|([high, low], after)| Some((octet(*high, *low)?, after)));
        let (octet, after) = decoded.unwrap_or((*first, after));
        octets.push(octet);
        rest = after;
    }
    let lossy = |err: alloc::string::FromUtf8Error| String::from_utf8_lossy(err.as_bytes()).into();
    Cow::Owned(String::from_utf8(octets).unwrap_or_else(lossy))
}

const fn is_unencoded(octet: u8) -> bool {
    matches!(octet, 0x20..=0x24 | 0x26..=0x7e)
}

const fn is_edge(at: usize, last: usize, octet: u8) -> bool {
    octet == b' ' && (at == 0 || at == last)
}

fn digit(nibble: u8) -> char {
    char::from_digit(nibble.into(), 16).map_or('0', |digit| digit.to_ascii_uppercase())
}

fn octet(high: u8, low: u8) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(value(high)? << 4 | value(low)?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text of the interop test case `special_status_message`.
    #[test]
    fn special_status_message() {
        let text = "\t\ntest with whitespace\r\nand Unicode BMP \u{263a} and non-BMP \u{1f608}\t\n";
        let encoded = "%09%0Atest with whitespace%0D%0Aand Unicode BMP %E2%98%BA and non-BMP %F0%9F%98%88%09%0A";
        assert_eq!(encode(text), encoded);
        assert_eq!(decode(encoded.as_bytes()), text);
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(encode("no such user: 7"), Cow::Borrowed(_)));
        assert!(matches!(decode(b"no such user: 7"), Cow::Borrowed(_)));
        assert_eq!(encode("100% sure"), "100%25 sure");
        assert_eq!(encode(" a "), "%20a%20");
        assert_eq!(encode(" "), "%20");
        assert_eq!(encode(""), "");
    }

    /// "Decoders must not error on invalid values": they stay, and hex digits of either case are taken.
    #[test]
    fn invalid_encodings_stay() {
        for (value, message) in [
            ("%", "%"),
            ("%a", "%a"),
            ("%zz%41", "%zzA"),
            ("a%2", "a%2"),
            ("%%34", "%4"),
            ("%e2%98%ba", "\u{263a}"),
            ("%ff", "\u{fffd}"),
            ("%+1", "%+1"),
        ] {
            assert_eq!(decode(value.as_bytes()), message, "{value}");
        }
        assert_eq!(decode(b"caf\xe9"), "caf\u{fffd}");
    }

    proptest! {
        #[test]
        fn round_trip(message in any::<String>()) {
            let encoded = encode(&message);
            prop_assert!(encoded.bytes().all(|octet| matches!(octet, 0x20..=0x7e)));
            prop_assert_eq!(encoded.trim(), &*encoded);
            prop_assert_eq!(decode(encoded.as_bytes()), &*message);
        }

        #[test]
        fn any_octets_decode(value in any::<Vec<u8>>()) {
            prop_assert!(decode(&value).len() <= 3 * value.len());
        }
    }
}
