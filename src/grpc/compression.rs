//! Compression: messages made small, and made large again within a limit.
//!
//! A few octets may inflate to gigabytes, so inflation stops at the limit for messages: what is allocated
//! grows with what came out, never with what somebody declared. A zstd frame may ask for a window of its
//! own; it gets 8 MiB, as RFC 8878 section 3.1.1.1.2 recommends.

use alloc::vec::Vec;

use super::encoding::Encoding;
use super::message_error::MessageError;

/// Appends the compressed `message` to `out`.
///
/// # Errors
/// [`Unsupported`](MessageError::Unsupported) where this build does not have the encoding.
pub fn compress(encoding: Encoding, message: &[u8], out: &mut Vec<u8>) -> Result<(), MessageError> {
    match encoding {
        Encoding::Identity => {
            out.extend_from_slice(message);
            Ok(())
        }
        #[cfg(feature = "gzip")]
        Encoding::Gzip => gzip::compress(message, out),
        #[cfg(feature = "gzip")]
        Encoding::Deflate => gzip::compress_zlib(message, out),
        #[cfg(feature = "zstd")]
        Encoding::Zstd => zstd::compress(message, out),
        #[cfg(not(all(feature = "gzip", feature = "zstd")))]
        other => Err(MessageError::Unsupported(other)),
    }
}

/// The message that `octets` inflate to, of at most `limit` octets.
///
/// # Errors
/// [`TooLarge`](MessageError::TooLarge), [`Corrupt`](MessageError::Corrupt), or
/// [`Unsupported`](MessageError::Unsupported) where this build does not have the encoding.
pub fn inflate(encoding: Encoding, octets: &[u8], limit: u32) -> Result<Vec<u8>, MessageError> {
    match encoding {
        Encoding::Identity if octets.len() > limit as usize => Err(MessageError::TooLarge {
            len: octets.len() as u64,
            limit,
        }),
        Encoding::Identity => Ok(octets.to_vec()),
        #[cfg(feature = "gzip")]
        Encoding::Gzip => bounded(
            encoding,
            flate2::bufread::MultiGzDecoder::new(octets),
            limit,
        ),
        #[cfg(feature = "gzip")]
        Encoding::Deflate => bounded(encoding, flate2::bufread::ZlibDecoder::new(octets), limit),
        #[cfg(feature = "zstd")]
        Encoding::Zstd => bounded(encoding, zstd::decoder(octets)?, limit),
        #[cfg(not(all(feature = "gzip", feature = "zstd")))]
        other => Err(MessageError::Unsupported(other)),
    }
}

/// Reads all that `from` gives, if that is not too much.
#[cfg(any(feature = "gzip", feature = "zstd"))]
fn bounded(
    encoding: Encoding,
    from: impl std::io::Read,
    limit: u32,
) -> Result<Vec<u8>, MessageError> {
    use std::io::Read;

    let mut message = Vec::new();
    let read = from.take(u64::from(limit) + 1).read_to_end(&mut message);
    let len = read.map_err(|_| MessageError::Corrupt(encoding))? as u64;
    if len > u64::from(limit) {
        return Err(MessageError::TooLarge { len, limit });
    }
    Ok(message)
}

#[cfg(feature = "gzip")]
mod gzip {
    use alloc::vec::Vec;
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{GzEncoder, ZlibEncoder};

    use super::{Encoding, MessageError};

    pub(super) fn compress(message: &[u8], out: &mut Vec<u8>) -> Result<(), MessageError> {
        let mut encoder = GzEncoder::new(out, Compression::default());
        let written = encoder.write_all(message).and_then(|()| encoder.finish());
        written.map_or(Err(MessageError::Corrupt(Encoding::Gzip)), |_| Ok(()))
    }

    pub(super) fn compress_zlib(message: &[u8], out: &mut Vec<u8>) -> Result<(), MessageError> {
        let mut encoder = ZlibEncoder::new(out, Compression::default());
        let written = encoder.write_all(message).and_then(|()| encoder.finish());
        written.map_or(Err(MessageError::Corrupt(Encoding::Deflate)), |_| Ok(()))
    }
}

#[cfg(feature = "zstd")]
mod zstd {
    use alloc::vec::Vec;

    use ::zstd::stream::{copy_encode, read::Decoder};

    use super::{Encoding, MessageError};

    /// Windows of at most so many bits: 8 MiB.
    const WINDOW_LOG_MAX: u32 = 23;

    /// What the library's authors call the default.
    const LEVEL: i32 = 3;

    const CORRUPT: MessageError = MessageError::Corrupt(Encoding::Zstd);

    pub(super) fn compress(message: &[u8], out: &mut Vec<u8>) -> Result<(), MessageError> {
        copy_encode(message, out, LEVEL).map_err(|_| CORRUPT)
    }

    pub(super) fn decoder(octets: &[u8]) -> Result<Decoder<'static, &[u8]>, MessageError> {
        let mut decoder = Decoder::with_buffer(octets).map_err(|_| CORRUPT)?;
        let bounded = decoder.window_log_max(WINDOW_LOG_MAX);
        bounded.map_or(Err(CORRUPT), |()| Ok(decoder))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::encoding::Encodings;
    use super::*;

    fn compressed(encoding: Encoding, message: &[u8]) -> Vec<u8> {
        let mut out = b"before".to_vec();
        compress(encoding, message, &mut out).unwrap();
        assert!(out.starts_with(b"before"));
        out.split_off(6)
    }

    #[test]
    fn what_is_not_built_in_is_refused() {
        for encoding in Encoding::ALL {
            if !Encodings::SUPPORTED.contains(encoding) {
                let unsupported = MessageError::Unsupported(encoding);
                assert_eq!(compress(encoding, b"", &mut Vec::new()), Err(unsupported));
                assert_eq!(inflate(encoding, b"", 1), Err(unsupported));
            }
        }
    }

    /// A megabyte of zeros in a kilobyte.
    #[test]
    fn inflation_stops_at_the_limit() {
        let zeros = vec![0; 1 << 20];
        for encoding in Encodings::SUPPORTED.iter() {
            let small = compressed(encoding, &zeros);
            assert_eq!(inflate(encoding, &small, 1 << 20).as_ref(), Ok(&zeros));
            for limit in [(1 << 20) - 1, 1_000, 0] {
                let found = inflate(encoding, &small, limit);
                assert!(
                    matches!(found, Err(MessageError::TooLarge { limit: told, .. }) if told == limit),
                    "{encoding}"
                );
            }
        }
    }

    #[test]
    fn half_a_message_is_corrupt() {
        let message: Vec<u8> = (0..1_000_u32).map(|i| ((i * i) >> 3) as u8).collect();
        for encoding in Encodings::SUPPORTED.iter().skip(1) {
            let small = compressed(encoding, &message);
            for len in 1..small.len() {
                let found = inflate(encoding, &small[..len], 1 << 20);
                assert_eq!(
                    found,
                    Err(MessageError::Corrupt(encoding)),
                    "{len} of {}",
                    small.len()
                );
            }
        }
    }

    /// A zstd frame of seven octets that asks for a window of 2 GiB.
    #[cfg(feature = "zstd")]
    #[test]
    fn large_windows_are_refused() {
        let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00];
        let found = inflate(Encoding::Zstd, &frame, 1 << 20);
        assert_eq!(found, Err(MessageError::Corrupt(Encoding::Zstd)));
        let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x68, 0x01, 0x00, 0x00];
        assert_eq!(inflate(Encoding::Zstd, &frame, 1 << 20), Ok(Vec::new()));
    }

    proptest! {
        #[test]
        fn round_trip(message in any::<Vec<u8>>()) {
            for encoding in Encodings::SUPPORTED.iter() {
                let small = compressed(encoding, &message);
                prop_assert_eq!(inflate(encoding, &small, 1 << 20), Ok(message.clone()));
            }
        }

        #[test]
        fn any_octets(octets in any::<Vec<u8>>()) {
            for encoding in Encoding::ALL {
                if let Ok(message) = inflate(encoding, &octets, 1_000) {
                    prop_assert!(message.len() <= 1_000);
                }
            }
        }
    }
}
