//! Received: custom metadata among received fields.

use alloc::vec::Vec;
use core::fmt;

use super::error::MetadataError;
use super::key::{is_bin, is_http, is_name, is_protocol};
use super::{Entry, Metadata};
use crate::grpc::base64;
use crate::hpack;

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
    pub(in crate::grpc) fn of(field: &hpack::Field<'a>) -> Option<Self> {
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
    pub(in crate::grpc) fn is_well_formed(&self, room: &mut Vec<u8>) -> bool {
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
