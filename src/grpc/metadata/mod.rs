//! Metadata: what callers and services tell each other beside messages
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Custom-Metadata).
//!
//! ```text
//!  Custom-Metadata → Binary-Header / ASCII-Header
//!  Header-Name     → 1*( %x30-39 / %x61-7A / "_" / "-" / "." )     0-9 a-z _ - .
//!  Binary-Header   → {Header-Name "-bin"} {base64 encoded value}
//!  ASCII-Header    → Header-Name ASCII-Value
//!  ASCII-Value     → 1*( %x20-%x7E )                               space and all that is visible
//! ```
//!
//! Order is kept, and a key may come several times. What is sent is held to the grammar; of what is
//! received, a value of other octets is kept as it came, since HTTP allows it, and a name that is none of
//! gRPC's is not metadata. Names that begin with `grpc-` are gRPC's own: a user may set only those that
//! were made for users.

mod error;
mod key;
mod received;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::base64;
use crate::h2::FieldWriter;
use crate::hpack::Indexing;

pub use error::MetadataError;
pub use received::{Received, ReceivedField};

use key::{check_key, is_bin};

/// Entries in the order they were added or received.
///
/// ```
/// use viewbuf::grpc::Metadata;
///
/// let mut metadata = Metadata::new();
/// metadata.append("x-trace", "7")?.append_bin("x-key-bin", [0xff, 0])?.append("x-trace", "8")?;
/// assert_eq!(metadata.get("x-trace"), Some("7"));
/// assert_eq!(metadata.get_all("x-trace").count(), 2);
/// assert_eq!(metadata.get_bin("x-key-bin"), Some(&[0xff, 0][..]));
/// assert!(metadata.append("grpc-status", "0").is_err());
/// # Ok::<(), viewbuf::grpc::MetadataError>(())
/// ```
#[derive(Clone, Default)]
pub struct Metadata {
    /// Keys and values, one behind the other; values of binary entries as they are, not in base64.
    octets: Vec<u8>,
    entries: Vec<Place>,
}

/// Where an entry's key begins, and how long it and its value are.
#[derive(Clone, Copy)]
struct Place {
    start: u32,
    key_len: u32,
    value_len: u32,
    sensitive: bool,
}

/// A key and its value.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Entry<'a> {
    /// The key; that of a binary value ends in `-bin`.
    pub key: &'a str,
    /// The value; a binary one is decoded.
    pub value: &'a [u8],
    /// Whether it is a secret, which nobody on the way may keep in a table (RFC 7541 section 7.1.3).
    pub sensitive: bool,
}

impl Metadata {
    /// No entries, and no memory.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            octets: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Adds a text.
    ///
    /// # Errors
    /// [`MetadataError`] tells what is wrong with the key or the value.
    pub fn append(
        &mut self,
        key: &str,
        value: impl AsRef<str>,
    ) -> Result<&mut Self, MetadataError> {
        self.append_text(key, value.as_ref(), false)
    }

    /// Adds a text that is a secret: it enters nobody's compression table.
    ///
    /// # Errors
    /// Those of [`append`](Self::append).
    pub fn append_sensitive(
        &mut self,
        key: &str,
        value: impl AsRef<str>,
    ) -> Result<&mut Self, MetadataError> {
        self.append_text(key, value.as_ref(), true)
    }

    /// Adds a binary value; its key ends in `-bin`.
    ///
    /// # Errors
    /// [`MetadataError`] tells what is wrong with the key.
    pub fn append_bin(
        &mut self,
        key: &str,
        value: impl AsRef<[u8]>,
    ) -> Result<&mut Self, MetadataError> {
        check_key(key)?;
        if !is_bin(key.as_bytes()) {
            return Err(MetadataError::NotBinary);
        }
        self.add(key.as_bytes(), value.as_ref(), false);
        Ok(self)
    }

    /// The first text of a key; `None` too where it is not UTF-8, which only a peer can bring about.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let entry = self.iter().find(|entry| entry.key == key)?;
        entry.text()
    }

    /// The first binary value of a key.
    #[must_use]
    pub fn get_bin(&self, key: &str) -> Option<&[u8]> {
        let entry = self.iter().find(|entry| entry.key == key)?;
        entry.is_bin().then_some(entry.value)
    }

    /// All entries of a key, in their order.
    pub fn get_all<'a>(&'a self, key: &str) -> impl Iterator<Item = Entry<'a>> {
        self.iter().filter(move |entry| entry.key == key)
    }

    /// Takes all entries of a key away; tells how many there were.
    pub fn remove(&mut self, key: &str) -> usize {
        let before = self.entries.len();
        let octets = &self.octets;
        self.entries.retain(|place| place.entry(octets).key != key);
        before - self.entries.len()
    }

    /// Takes all entries away; the memory is kept.
    pub fn clear(&mut self) {
        self.octets.clear();
        self.entries.clear();
    }

    /// How much memory there is for octets and entries.
    #[cfg(feature = "std")]
    pub(crate) const fn capacity(&self) -> usize {
        self.octets.capacity() + self.entries.capacity() * size_of::<Place>()
    }

    /// How many entries there are.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries, in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Entry<'_>> {
        self.entries.iter().map(|place| place.entry(&self.octets))
    }

    /// Adds the entries of another one.
    pub fn extend(&mut self, other: &Self) {
        for entry in other.iter() {
            self.add(entry.key.as_bytes(), entry.value, entry.sensitive);
        }
    }

    /// Adds what is custom metadata among received fields.
    ///
    /// # Errors
    /// [`Base64`](MetadataError::Base64) where a binary value is none; what came before it was added.
    pub fn extend_from(&mut self, received: Received<'_>) -> Result<(), MetadataError> {
        for field in received.iter() {
            if field.is_bin() {
                self.add_bin(&field)?;
            } else {
                self.add(field.key.as_bytes(), field.value, field.sensitive);
            }
        }
        Ok(())
    }

    /// Adds the fields that carry the entries.
    pub fn encode(&self, fields: &mut FieldWriter<'_>) {
        let mut text = String::new();
        for entry in self.iter() {
            let value = if entry.is_bin() {
                text.clear();
                base64::encode_to(entry.value, &mut text);
                text.as_bytes()
            } else {
                // A peer's values may have been passed on: HTTP/2 has no spaces at their ends.
                entry.value.trim_ascii()
            };
            if entry.sensitive {
                fields.field_as(Indexing::Never, entry.key, value);
            } else {
                fields.field(entry.key, value);
            }
        }
    }

    fn append_text(
        &mut self,
        key: &str,
        value: &str,
        sensitive: bool,
    ) -> Result<&mut Self, MetadataError> {
        check_key(key)?;
        if is_bin(key.as_bytes()) {
            return Err(MetadataError::Binary);
        }
        if !value.bytes().all(|octet| matches!(octet, 0x20..=0x7e)) {
            return Err(MetadataError::Value);
        }
        self.add(key.as_bytes(), value.trim_ascii().as_bytes(), sensitive);
        Ok(self)
    }

    /// Adds the values of a binary field, which may be several.
    fn add_bin(&mut self, field: &ReceivedField<'_>) -> Result<(), MetadataError> {
        for value in base64::values(field.value) {
            let before = self.octets.len();
            self.octets.extend_from_slice(field.key.as_bytes());
            if base64::decode_to(value, &mut self.octets).is_none() {
                self.octets.truncate(before);
                return Err(MetadataError::Base64);
            }
            self.close(before, field.key.len(), field.sensitive);
        }
        Ok(())
    }

    fn add(&mut self, key: &[u8], value: &[u8], sensitive: bool) {
        let start = self.octets.len();
        self.octets.extend_from_slice(key);
        self.octets.extend_from_slice(value);
        self.close(start, key.len(), sensitive);
    }

    /// Makes an entry of the octets from `start` on; past 4 GiB there is none.
    fn close(&mut self, start: usize, key_len: usize, sensitive: bool) {
        let value_len = self.octets.len().saturating_sub(start + key_len);
        if u32::try_from(self.octets.len()).is_ok() {
            self.entries.push(Place {
                start: start as u32,
                key_len: key_len as u32,
                value_len: value_len as u32,
                sensitive,
            });
        } else {
            self.octets.truncate(start);
        }
    }
}

impl PartialEq for Metadata {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Metadata {}

impl fmt::Debug for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Place {
    fn entry<'a>(&self, octets: &'a [u8]) -> Entry<'a> {
        let octets = octets.get(self.start as usize..).unwrap_or_default();
        let (key, value) = octets
            .split_at_checked(self.key_len as usize)
            .unwrap_or_default();
        Entry {
            key: core::str::from_utf8(key).unwrap_or_default(),
            value: value.get(..self.value_len as usize).unwrap_or_default(),
            sensitive: self.sensitive,
        }
    }
}

impl<'a> Entry<'a> {
    /// Whether the value is binary.
    #[must_use]
    pub fn is_bin(&self) -> bool {
        is_bin(self.key.as_bytes())
    }

    /// The value of a text, if it is UTF-8.
    #[must_use]
    pub fn text(&self) -> Option<&'a str> {
        if self.is_bin() {
            return None;
        }
        core::str::from_utf8(self.value).ok()
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.sensitive {
            return write!(f, "{}: (secret)", self.key);
        }
        write!(f, "{}: {}", self.key, self.value.escape_ascii())
    }
}

#[cfg(test)]
mod tests;
