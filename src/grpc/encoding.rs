//! Encoding: how messages are compressed, and which ways a peer takes
//! ([`compression.md`](https://github.com/grpc/grpc/blob/master/doc/compression.md)).
//!
//! ```text
//!  Message-Encoding        → "grpc-encoding" Content-Coding
//!  Message-Accept-Encoding → "grpc-accept-encoding" Content-Coding *("," Content-Coding)
//!  Content-Coding          → "identity" / "gzip" / "deflate" / "snappy" / {custom}
//! ```
//!
//! All four names are known whatever was compiled in, so that "I know it and was built without it" is
//! told from a misspelling; [`Encodings::SUPPORTED`] says what this build can do.

use core::fmt;

/// A way to compress messages.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[repr(u8)]
#[non_exhaustive]
pub enum Encoding {
    /// Not at all.
    #[default]
    Identity,
    /// RFC 1952; feature `gzip`.
    Gzip,
    /// The zlib format of RFC 1950, as HTTP means this name; feature `gzip`.
    Deflate,
    /// RFC 8878; feature `zstd`.
    Zstd,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Identity, Self::Gzip, Self::Deflate, Self::Zstd];

    /// The name, as `grpc-encoding` carries it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Gzip => "gzip",
            Self::Deflate => "deflate",
            Self::Zstd => "zstd",
        }
    }

    /// The encoding of a name.
    #[must_use]
    pub fn decode(name: &[u8]) -> Option<Self> {
        let is_named = |encoding: &Self| encoding.name().as_bytes() == name;
        Self::ALL.into_iter().find(is_named)
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A set of encodings. Identity is always in it: "a peer must always be ready to take messages that are
/// not compressed".
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub struct Encodings(u8);

impl Encodings {
    /// Nothing but identity.
    pub const IDENTITY: Self = Self(1);

    /// What this build compresses and inflates.
    pub const SUPPORTED: Self = {
        let mut set = Self::IDENTITY;
        if cfg!(feature = "gzip") {
            set = set.with(Encoding::Gzip).with(Encoding::Deflate);
        }
        if cfg!(feature = "zstd") {
            set = set.with(Encoding::Zstd);
        }
        set
    };

    /// This set and `encoding`.
    #[must_use]
    pub const fn with(self, encoding: Encoding) -> Self {
        Self(self.0 | 1 << encoding as u8)
    }

    /// This set without `encoding`; identity stays.
    #[must_use]
    pub const fn without(self, encoding: Encoding) -> Self {
        Self(self.0 & !(1 << encoding as u8) | Self::IDENTITY.0)
    }

    /// What is in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether `encoding` is in it.
    #[inline]
    #[must_use]
    pub const fn contains(self, encoding: Encoding) -> bool {
        self.0 & 1 << encoding as u8 != 0
    }

    /// The encodings, identity first.
    pub fn iter(self) -> impl Iterator<Item = Encoding> {
        Encoding::ALL
            .into_iter()
            .filter(move |encoding| self.contains(*encoding))
    }

    /// Reads `grpc-accept-encoding`. Names that are not known are no reason to fail: the peer takes more
    /// than we can.
    #[must_use]
    pub fn decode(value: &[u8]) -> Self {
        value
            .split(|octet| *octet == b',')
            .filter_map(|name| Encoding::decode(name.trim_ascii()))
            .fold(Self::IDENTITY, Self::with)
    }

    /// The value of `grpc-accept-encoding`.
    #[must_use]
    pub const fn encode(self) -> &'static str {
        let gzip = self.contains(Encoding::Gzip);
        let deflate = self.contains(Encoding::Deflate);
        let zstd = self.contains(Encoding::Zstd);
        match (gzip, deflate, zstd) {
            (false, false, false) => "identity",
            (true, false, false) => "identity,gzip",
            (false, true, false) => "identity,deflate",
            (true, true, false) => "identity,gzip,deflate",
            (false, false, true) => "identity,zstd",
            (true, false, true) => "identity,gzip,zstd",
            (false, true, true) => "identity,deflate,zstd",
            (true, true, true) => "identity,gzip,deflate,zstd",
        }
    }
}

impl Default for Encodings {
    fn default() -> Self {
        Self::IDENTITY
    }
}

impl fmt::Debug for Encodings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encodings({})", self.encode())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::decode(encoding.name().as_bytes()), Some(encoding));
        }
        for name in ["", "GZIP", "gzip ", "snappy", "br"] {
            assert_eq!(Encoding::decode(name.as_bytes()), None, "{name}");
        }
    }

    #[test]
    fn every_set_is_written_as_it_is_read() {
        for bits in 0..16 {
            let set = Encodings(bits | 1);
            assert_eq!(Encodings::decode(set.encode().as_bytes()), set);
            assert_eq!(set.iter().count() as u32, set.0.count_ones());
            let names: Vec<_> = set.iter().map(Encoding::name).collect();
            assert_eq!(set.encode(), names.join(","));
        }
    }

    #[test]
    fn what_a_peer_says_more_does_not_matter() {
        let set = Encodings::decode(b" gzip , snappy,,br;q=1, zstd");
        let expected = Encodings::IDENTITY
            .with(Encoding::Gzip)
            .with(Encoding::Zstd);
        assert_eq!(set, expected);
        assert_eq!(Encodings::decode(b""), Encodings::IDENTITY);
        assert!(!set.and(Encodings::IDENTITY).contains(Encoding::Gzip));
        assert_eq!(
            expected
                .without(Encoding::Zstd)
                .without(Encoding::Identity)
                .encode(),
            "identity,gzip"
        );
    }
}
