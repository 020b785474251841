//! Fields that were encoded once and can be sent at any time.

use alloc::vec::Vec;

use super::encoder::{literal, spelt_literal};
use super::{Indexing, StaticName, field_size, integer, static_table};

/// Encoded fields that need no dynamic table: they stand for the same fields in every block of every
/// connection, wherever they are put, and change no table.
///
/// ```
/// use viewbuf::hpack::Encoded;
/// let trailers = Encoded::constant([("grpc-status", "0")]);
/// assert_eq!(trailers.as_bytes().len(), 12);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Encoded {
    octets: Vec<u8>,
    size: usize,
}

impl Encoded {
    /// `fields`, by indices of the static table and literals that are not indexed; those that are
    /// [advised](Indexing::advised) never to be are marked so.
    #[must_use]
    pub fn constant<N: AsRef<[u8]>, V: AsRef<[u8]>>(
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let mut encoded = Self::default();
        for (name, value) in fields {
            encoded.push(name.as_ref(), value.as_ref());
        }
        encoded
    }

    /// What the fields come to, 32 octets for each included.
    #[cfg_attr(not(feature = "h2"), expect(dead_code, reason = "HTTP/2 asks"))]
    #[inline]
    pub(crate) const fn size(&self) -> usize {
        self.size
    }

    fn push(&mut self, name: &[u8], value: &[u8]) {
        self.size += field_size(name, value);
        let known = StaticName::of(name);
        let indexing = match Indexing::advised_for(known, name, value) {
            Indexing::Never => Indexing::Never,
            _ => Indexing::Without,
        };
        let whole = known.and_then(|name| static_table::find(name, value));
        match (whole, known) {
            (Some(index), _) if indexing != Indexing::Never => {
                integer::encode(u32::from(index), 0x80, 0x7f, &mut self.octets);
            }
            (_, Some(name)) => literal(indexing, u32::from(name.index()), value, &mut self.octets),
            (_, None) => spelt_literal(indexing, name, value, &mut self.octets),
        }
    }

    /// The octets, as part of a field block.
    #[inline]
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.octets
    }
}

impl AsRef<[u8]> for Encoded {
    fn as_ref(&self) -> &[u8] {
        &self.octets
    }
}
