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

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::base64;
use super::status::Status;
use crate::h2::FieldWriter;
use crate::hpack::{self, Indexing, StaticName};

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

/// Custom metadata among received fields, borrowed from their connection: nothing is copied or decoded.
#[derive(Clone, Debug)]
pub struct Received<'a>(hpack::Iter<'a>);

/// A field that is custom metadata.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct ReceivedField<'a> {
    /// The key; that of a binary value ends in `-bin`.
    pub key: &'a str,
    /// The value as it came: of a binary one its base64, maybe of several values with commas between.
    pub value: &'a [u8],
    /// Whether it came as a literal that must never be indexed (RFC 7541 section 6.2.3).
    pub sensitive: bool,
}

impl<'a> Received<'a> {
    /// Of these fields.
    #[inline]
    #[must_use]
    pub const fn new(fields: hpack::Iter<'a>) -> Self {
        Self(fields)
    }

    /// The fields that are custom metadata, in their order.
    pub fn iter(&self) -> impl Iterator<Item = ReceivedField<'a>> {
        self.0.clone().filter_map(|field| ReceivedField::of(&field))
    }

    /// The value of the first text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'a str> {
        let field = self.iter().find(|field| field.key == key)?;
        if field.is_bin() {
            return None;
        }
        core::str::from_utf8(field.value).ok()
    }

    /// All of it, kept and decoded.
    ///
    /// # Errors
    /// [`Base64`](MetadataError::Base64) where a binary value is none.
    pub fn to_metadata(&self) -> Result<Metadata, MetadataError> {
        let mut metadata = Metadata::new();
        metadata.extend_from(self.clone())?;
        Ok(metadata)
    }
}

impl<'a> ReceivedField<'a> {
    /// A field, if it is custom metadata.
    #[inline]
    pub(super) fn of(field: &hpack::Field<'a>) -> Option<Self> {
        let is_metadata = match field.static_name {
            Some(name) => !is_http(name),
            None => !is_protocol(field.name) && is_name(field.name),
        };
        if !is_metadata {
            return None;
        }
        Some(Self {
            key: core::str::from_utf8(field.name).ok()?,
            value: field.value,
            sensitive: field.never_indexed(),
        })
    }

    /// Whether the value is binary.
    #[inline]
    #[must_use]
    pub fn is_bin(&self) -> bool {
        is_bin(self.key.as_bytes())
    }

    /// Whether the value is what the grammar says; only binary values can fail.
    pub(super) fn is_well_formed(&self, room: &mut Vec<u8>) -> bool {
        !self.is_bin()
            || base64::values(self.value).all(|value| {
                room.clear();
                base64::decode_to(value, room).is_some()
            })
    }
}

impl fmt::Debug for ReceivedField<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            key,
            value,
            sensitive,
        } = *self;
        Entry {
            key,
            value,
            sensitive,
        }
        .fmt(f)
    }
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum MetadataError {
    /// A key is empty or has other octets than `0-9 a-z _ - .`
    Key,
    /// A key belongs to gRPC or to HTTP.
    Reserved,
    /// The key of a text ends in `-bin`.
    Binary,
    /// The key of a binary value does not end in `-bin`.
    NotBinary,
    /// A text has other octets than space and those that are visible.
    Value,
    /// A binary value that was received is not base64.
    Base64,
}

impl fmt::Display for MetadataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key => "a metadata key has only digits, lower-case letters, `_`, `-` and `.`",
            Self::Reserved => "this metadata key belongs to gRPC or to HTTP",
            Self::Binary => "a metadata key that ends in -bin is for binary values",
            Self::NotBinary => "the key of binary metadata ends in -bin",
            Self::Value => "a metadata value has only space and visible ASCII",
            Self::Base64 => "a binary metadata value is not base64",
        })
    }
}

impl core::error::Error for MetadataError {}

/// INTERNAL: whoever made the metadata is wrong, and no caller can help it.
impl From<MetadataError> for Status {
    #[cold]
    fn from(error: MetadataError) -> Self {
        Self::internal(alloc::format!("{error}"))
    }
}

fn check_key(key: &str) -> Result<(), MetadataError> {
    let octets = key.as_bytes();
    if !is_name(octets) {
        return Err(MetadataError::Key);
    }
    let grpcs = octets.starts_with(b"grpc-") && !FOR_USERS.contains(&key);
    let https = OF_HTTP.contains(&key) || StaticName::of(octets).is_some_and(is_http);
    if grpcs || https || is_protocol(octets) {
        return Err(MetadataError::Reserved);
    }
    Ok(())
}

/// Header-Name.
#[inline]
fn is_name(key: &[u8]) -> bool {
    let is_fine = |octet: &u8| matches!(octet, b'0'..=b'9' | b'a'..=b'z' | b'_' | b'-' | b'.');
    !key.is_empty() && key.iter().all(is_fine)
}

#[inline]
fn is_bin(key: &[u8]) -> bool {
    key.ends_with(b"-bin")
}

/// Names of the static table that say something about the request or the response itself.
#[inline]
const fn is_http(name: StaticName) -> bool {
    matches!(
        name,
        StaticName::Authority
            | StaticName::Method
            | StaticName::Path
            | StaticName::Scheme
            | StaticName::Status
            | StaticName::ContentLength
            | StaticName::ContentType
            | StaticName::Host
            | StaticName::TransferEncoding
    )
}

/// Names that gRPC itself reads; none of them is in the static table.
#[inline]
fn is_protocol(name: &[u8]) -> bool {
    match name {
        b"te" => true,
        [b'g', b'r', b'p', b'c', b'-', rest @ ..] => matches!(
            rest,
            b"status"
                | b"message"
                | b"status-details-bin"
                | b"timeout"
                | b"encoding"
                | b"accept-encoding"
                | b"message-type"
        ),
        _ => false,
    }
}

/// Names that begin with `grpc-` and are set by users or by libraries above.
const FOR_USERS: [&str; 4] = [
    "grpc-previous-rpc-attempts",
    "grpc-retry-pushback-ms",
    "grpc-tags-bin",
    "grpc-trace-bin",
];

/// What else users do not set: fields of one connection, which HTTP/2 does not have (RFC 9113 section
/// 8.2.2), and what the channel says of itself.
const OF_HTTP: [&str; 5] = [
    "connection",
    "keep-alive",
    "proxy-connection",
    "upgrade",
    "user-agent",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::section::Section;
    use super::*;

    fn all(section: &Section) -> Received<'_> {
        Received::new(section.iter())
    }

    #[test]
    fn keys() {
        let mut metadata = Metadata::new();
        for key in [
            "a",
            "x-1",
            "a.b_c-d",
            "0",
            "authorization",
            "grpc-previous-rpc-attempts",
            "cookie",
        ] {
            assert!(metadata.append(key, "v").is_ok(), "{key}");
        }
        for key in [
            "", "A", "a b", "a:b", ":path", "a/b", "\u{e9}", "a\n", "a\0",
        ] {
            assert_eq!(
                metadata.append(key, "v").err(),
                Some(MetadataError::Key),
                "{key:?}"
            );
        }
        for key in [
            "grpc-status",
            "grpc-anything",
            "grpc-timeout",
            "te",
            "content-type",
            "content-length",
            "host",
            "connection",
            "transfer-encoding",
            "user-agent",
            "upgrade",
        ] {
            assert_eq!(
                metadata.append(key, "v").err(),
                Some(MetadataError::Reserved),
                "{key}"
            );
        }
        assert_eq!(
            metadata.append("a-bin", "v").err(),
            Some(MetadataError::Binary)
        );
        assert_eq!(
            metadata.append_bin("a", "v").err(),
            Some(MetadataError::NotBinary)
        );
        assert!(metadata.append_bin("grpc-trace-bin", [1]).is_ok());
    }

    #[test]
    fn values() {
        let mut metadata = Metadata::new();
        for value in ["", "a", "a b", "~!\"#,;="] {
            assert!(metadata.append("k", value).is_ok(), "{value}");
        }
        for value in ["\n", "a\r\nb: c", "\t", "\u{e9}", "\0", "\x7f"] {
            assert_eq!(
                metadata.append("k", value).err(),
                Some(MetadataError::Value),
                "{value:?}"
            );
        }
        metadata.append("trimmed", " x ").unwrap();
        assert_eq!(metadata.get("trimmed"), Some("x"));
    }

    #[test]
    fn order_and_duplicates_stay() {
        let mut metadata = Metadata::new();
        metadata
            .append("b", "1")
            .unwrap()
            .append("a", "2")
            .unwrap()
            .append("b", "3")
            .unwrap();
        metadata
            .append_sensitive("authorization", "Bearer x")
            .unwrap();
        let pairs: Vec<_> = metadata
            .iter()
            .map(|entry| (entry.key, entry.text()))
            .collect();
        assert_eq!(
            pairs,
            [
                ("b", Some("1")),
                ("a", Some("2")),
                ("b", Some("3")),
                ("authorization", Some("Bearer x"))
            ]
        );
        assert_eq!(metadata.remove("b"), 2);
        assert_eq!(
            (metadata.len(), metadata.get("a"), metadata.get("b")),
            (2, Some("2"), None)
        );
        assert_eq!(format!("{metadata:?}"), "[a: 2, authorization: (secret)]");
    }

    /// "Binary-Header": padded or not, several joined by commas; each value is an entry.
    #[test]
    fn binary_values() {
        let fields = Section::of(&[
            ("k-bin", b"Zg==,Zm8,"),
            ("k-bin", b"Zm9v"),
            ("k", b"Zm9v,x"),
            ("grpc-status-details-bin", b"!"),
        ]);
        let metadata = all(&fields).to_metadata().unwrap();
        let values: Vec<_> = metadata.get_all("k-bin").map(|entry| entry.value).collect();
        assert_eq!(values, [&b"f"[..], b"fo", b"", b"foo"]);
        assert_eq!(metadata.get("k"), Some("Zm9v,x"));
        assert_eq!(metadata.len(), 5);
        assert_eq!(metadata.get("k-bin"), None);
        assert_eq!(metadata.get_bin("k"), None);

        let fields = Section::of(&[("a", b"1"), ("k-bin", b"Zg==,!"), ("b", b"2")]);
        let mut metadata = Metadata::new();
        assert_eq!(
            metadata.extend_from(all(&fields)),
            Err(MetadataError::Base64)
        );
    }

    #[test]
    fn what_is_the_protocols_is_no_metadata() {
        let fields = Section::of(&[
            (":path", b"/a/b"),
            ("te", b"trailers"),
            ("content-type", b"application/grpc"),
            ("content-length", b"5"),
            ("grpc-timeout", b"1S"),
            ("grpc-encoding", b"gzip"),
            ("grpc-status", b"0"),
            ("user-agent", b"grpc-go/1"),
            ("grpc-previous-rpc-attempts", b"1"),
            ("x!y", b"not a name of gRPC"),
            ("x", b"caf\xe9"),
        ]);
        let received = all(&fields);
        let keys: Vec<_> = received.iter().map(|field| field.key).collect();
        assert_eq!(keys, ["user-agent", "grpc-previous-rpc-attempts", "x"]);
        assert_eq!(received.get("user-agent"), Some("grpc-go/1"));
        assert_eq!(received.get("x"), None);
        let metadata = received.to_metadata().unwrap();
        assert_eq!(metadata.get_all("x").next().unwrap().value, b"caf\xe9");
    }

    proptest! {
        #[test]
        fn what_is_sent_is_received(
            entries in proptest::collection::vec(("[a-z0-9_.-]{1,9}", "[ -~]{0,9}", any::<Vec<u8>>()), 0..6)
        ) {
            let mut metadata = Metadata::new();
            for (key, text, octets) in &entries {
                let _ = metadata.append(key, text);
                let _ = metadata.append_bin(&(key.clone() + "-bin"), octets);
            }
            let pairs: Vec<_> = metadata.iter().map(|entry| (entry.key, if entry.is_bin() {
                base64::encode(entry.value).into_bytes()
            } else {
                entry.value.to_vec()
            })).collect();
            let pairs: Vec<_> = pairs.iter().map(|(key, value)| (*key, &value[..])).collect();
            let fields = Section::of(&pairs);
            prop_assert_eq!(all(&fields).to_metadata().unwrap(), metadata.clone());
            let written = Section::written(|fields| metadata.encode(fields));
            prop_assert_eq!(written.lines(), fields.lines());
        }
    }
}
