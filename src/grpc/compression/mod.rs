//! Compression: messages made small, and made large again within a limit.
//!
//! A few octets may inflate to gigabytes, so inflation stops at the limit for messages: what is allocated
//! grows with what came out, never with what somebody declared. A zstd frame may ask for a window of its
//! own; it gets 8 MiB, as RFC 8878 section 3.1.1.1.2 recommends.
//!
//! Tables and windows are hundreds of kilobytes, far more than most messages. Each thread keeps one of each
//! [kind](contexts) that it has used, for its next message.

#[cfg(any(feature = "gzip", feature = "zstd"))]
mod contexts;
#[cfg(feature = "gzip")]
mod gzip;
#[cfg(feature = "zstd")]
mod zstd;

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
        Encoding::Gzip => gzip::compress(message, out).ok_or(MessageError::Corrupt(encoding)),
        #[cfg(feature = "gzip")]
        Encoding::Deflate => {
            gzip::compress_zlib(message, out).ok_or(MessageError::Corrupt(encoding))
        }
        #[cfg(feature = "zstd")]
        Encoding::Zstd => zstd::compress(message, out).ok_or(MessageError::Corrupt(encoding)),
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
        Encoding::Gzip => inflated(encoding, limit, |out| gzip::inflate(octets, out)),
        #[cfg(feature = "gzip")]
        Encoding::Deflate => inflated(encoding, limit, |out| gzip::inflate_zlib(octets, out)),
        #[cfg(feature = "zstd")]
        Encoding::Zstd => inflated(encoding, limit, |out| zstd::inflate(octets, out)),
        #[cfg(not(all(feature = "gzip", feature = "zstd")))]
        other => Err(MessageError::Unsupported(other)),
    }
}

/// A message that grows up to its limit.
#[cfg(any(feature = "gzip", feature = "zstd"))]
struct Bounded {
    message: Vec<u8>,
    /// The limit, and the one octet more that tells of too many.
    max: usize,
}

/// What is allocated for a message at first.
#[cfg(any(feature = "gzip", feature = "zstd"))]
const ROOM_MIN: usize = 256;

#[cfg(any(feature = "gzip", feature = "zstd"))]
impl Bounded {
    /// Has room for more, unless there is too much already.
    fn grow(&mut self) -> bool {
        let len = self.message.len();
        if len < self.message.capacity() {
            return len < self.max;
        }
        let more = len.max(ROOM_MIN).min(self.max - len);
        self.message.reserve_exact(more);
        more > 0
    }
}

/// What `inflate` makes of a message, if that is not too much; it stops where it is, or is `None` where the message
/// is none.
#[cfg(any(feature = "gzip", feature = "zstd"))]
fn inflated(
    encoding: Encoding,
    limit: u32,
    inflate: impl FnOnce(&mut Bounded) -> Option<()>,
) -> Result<Vec<u8>, MessageError> {
    let mut out = Bounded {
        message: Vec::new(),
        max: (limit as usize).saturating_add(1),
    };
    let whole = inflate(&mut out);
    let len = out.message.len();
    if len > limit as usize {
        let len = u64::from(limit) + 1;
        return Err(MessageError::TooLarge { len, limit });
    }
    whole.ok_or(MessageError::Corrupt(encoding))?;
    Ok(out.message)
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

    /// What the readers of the libraries make of octets, which know nothing of contexts.
    #[cfg(all(feature = "gzip", feature = "zstd"))]
    fn naive(encoding: Encoding, octets: &[u8]) -> Option<Vec<u8>> {
        use std::io::Read;

        let mut message = Vec::new();
        let read = match encoding {
            Encoding::Gzip => {
                flate2::bufread::MultiGzDecoder::new(octets).read_to_end(&mut message)
            }
            Encoding::Deflate => {
                flate2::bufread::ZlibDecoder::new(octets).read_to_end(&mut message)
            }
            Encoding::Zstd => {
                // The reader does not look whether an empty frame tells its length rightly; the other way to inflate
                // does, but knows no bound for windows.
                ::zstd::bulk::decompress(octets, 1 << 20).ok()?;
                let mut reader = ::zstd::stream::read::Decoder::with_buffer(octets).unwrap();
                reader.window_log_max(zstd::WINDOW_LOG_MAX).unwrap();
                reader.read_to_end(&mut message)
            }
            _ => return Some(octets.to_vec()),
        };
        read.ok().map(|_| message)
    }

    #[cfg(feature = "zstd")]
    #[test]
    fn a_zstd_frame_has_the_length_it_tells() {
        let mut frame = compressed(Encoding::Zstd, b"");
        assert_eq!(frame, b"\x28\xb5\x2f\xfd\x20\x00\x01\x00\x00");
        assert_eq!(inflate(Encoding::Zstd, &frame, 100), Ok(Vec::new()));
        frame[5] = 33;
        let corrupt = Err(MessageError::Corrupt(Encoding::Zstd));
        assert_eq!(inflate(Encoding::Zstd, &frame, 100), corrupt);
    }

    /// Members one after the other, with all that a header may have, and what is none.
    #[cfg(feature = "gzip")]
    #[test]
    fn gzip_members_and_headers() {
        use std::io::Write;

        let mut full = flate2::GzBuilder::new()
            .filename("a name")
            .comment("a comment")
            .extra(*b"extra")
            .mtime(7)
            .write(Vec::new(), flate2::Compression::best());
        full.write_all(b"one and ").unwrap();
        let full = full.finish().unwrap();
        let plain = compressed(Encoding::Gzip, b"two");
        let both = [&full[..], &plain[..]].concat();
        let corrupt = Err(MessageError::Corrupt(Encoding::Gzip));
        let found = inflate(Encoding::Gzip, &both, 100);
        assert_eq!(found.as_deref(), Ok(&b"one and two"[..]));
        for len in (0..both.len()).filter(|len| *len != full.len()) {
            assert_eq!(inflate(Encoding::Gzip, &both[..len], 100), corrupt, "{len}");
        }
        // Checksums and reserved flags are looked at.
        for (at, octet) in [
            (plain.len() - 1, 1),
            (plain.len() - 5, 1),
            (3, 0x80),
            (0, 1),
        ] {
            let mut wrong = plain.clone();
            wrong[at] ^= octet;
            assert_eq!(inflate(Encoding::Gzip, &wrong, 100), corrupt, "{at}");
        }
        assert_eq!(
            inflate(Encoding::Gzip, &[&plain[..], b"\0"].concat(), 100),
            corrupt
        );
    }

    /// A thread's contexts are as good as new, whatever came before.
    #[test]
    fn what_fails_leaves_nothing_behind() {
        let message: Vec<u8> = (0..5_000_u32).map(|i| ((i * i) >> 3) as u8).collect();
        for encoding in Encodings::SUPPORTED.iter().skip(1) {
            let small = compressed(encoding, &message);
            for _ in 0..3 {
                assert!(inflate(encoding, &small[..small.len() / 2], 1 << 20).is_err());
                assert!(inflate(encoding, &small, 100).is_err());
                assert!(inflate(encoding, b"nothing of the kind", 100).is_err());
                assert_eq!(inflate(encoding, &small, 1 << 20).as_ref(), Ok(&message));
                assert_eq!(compressed(encoding, &message), small);
            }
        }
    }

    proptest! {
        /// Octets that are nearly right are judged as the libraries' readers judge them.
        #[cfg(all(feature = "gzip", feature = "zstd"))]
        #[test]
        fn as_the_readers_say(
            message in any::<Vec<u8>>(),
            at in any::<prop::sample::Index>(),
            mask in any::<u8>(),
            more in prop::collection::vec(any::<u8>(), 0..3),
        ) {
            for encoding in Encodings::SUPPORTED.iter() {
                let mut small = compressed(encoding, &message);
                if !small.is_empty() {
                    let at = at.index(small.len());
                    small[at] ^= mask;
                }
                small.extend(&more);
                let expected = naive(encoding, &small);
                if expected.as_ref().is_none_or(|message| message.len() <= 1 << 16) {
                    prop_assert_eq!(inflate(encoding, &small, 1 << 16).ok(), expected, "{}", encoding);
                }
            }
        }

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
