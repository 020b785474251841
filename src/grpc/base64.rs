//! Base64: how metadata carries binary values
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Custom-Metadata).
//!
//! ```text
//!  Binary-Header → {Header-Name "-bin"} {base64 encoded value}      RFC 4648 section 4
//! ```
//!
//! "Implementations MUST accept padded and un-padded values and should emit un-padded values." Several
//! values of one name may come joined by commas, which base64 does not have.

use alloc::string::String;
use alloc::vec::Vec;

use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, Engine as _};

/// Appends the encoded value to `out`, without padding.
pub(super) fn encode_to(value: &[u8], out: &mut String) {
    ENGINE.encode_string(value, out);
}

/// The encoded value, without padding.
pub(super) fn encode(value: &[u8]) -> String {
    ENGINE.encode(value)
}

/// Appends what one value encodes to `out`; `None` where it is not base64, and then `out` is as it was.
pub(super) fn decode_to(value: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let before = out.len();
    let decoded = ENGINE.decode_vec(value, out);
    if decoded.is_err() {
        out.truncate(before);
    }
    decoded.ok()
}

/// The values of one field, which commas divide.
pub(super) fn values(field: &[u8]) -> impl Iterator<Item = &[u8]> {
    field.split(|octet| *octet == b',').map(<[u8]>::trim_ascii)
}

/// Bits beyond the last octet may be anything: what matters is what was meant.
const CONFIG: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_encode_padding(false)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);

const ENGINE: GeneralPurpose = GeneralPurpose::new(&STANDARD, CONFIG);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decode(value: &str) -> Option<Vec<u8>> {
        let mut out = b"before".to_vec();
        let decoded = decode_to(value.as_bytes(), &mut out);
        assert!(out.starts_with(b"before"));
        assert!(decoded.is_some() || out.len() == 6);
        decoded.map(|()| out.split_off(6))
    }

    /// RFC 4648 section 10, padded and not.
    #[test]
    fn vectors() {
        for (octets, padded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            let plain = padded.trim_end_matches('=');
            assert_eq!(encode(octets.as_bytes()), plain);
            for value in [padded, plain] {
                assert_eq!(decode(value).as_deref(), Some(octets.as_bytes()), "{value}");
            }
        }
    }

    #[test]
    fn what_is_not_base64_is_refused() {
        for value in [
            "a", "a===", "Zg=", "Zm9v-_", "Zm 9v", "=", "Zg==Zg==", "\u{e9}",
        ] {
            // A single padding octet where two belong is forgiven by some; here it does not matter which.
            if value != "Zg=" {
                assert_eq!(decode(value), None, "{value}");
            }
        }
    }

    #[test]
    fn commas_divide() {
        let values: Vec<_> = values(b"Zg==, Zm8,,Zm9v").collect();
        assert_eq!(values, [&b"Zg=="[..], b"Zm8", b"", b"Zm9v"]);
    }

    proptest! {
        #[test]
        fn round_trip(octets in any::<Vec<u8>>()) {
            let encoded = encode(&octets);
            prop_assert!(!encoded.contains(['=', ',']));
            prop_assert_eq!(decode(&encoded), Some(octets));
        }

        #[test]
        fn any_octets(value in any::<Vec<u8>>()) {
            let mut out = Vec::new();
            let _ = decode_to(&value, &mut out);
            prop_assert!(out.len() <= value.len());
        }
    }
}
