//! Keys: which names are metadata, and which belong to gRPC or to HTTP.

use super::error::MetadataError;
use crate::hpack::StaticName;

pub(super) fn check_key(key: &str) -> Result<(), MetadataError> {
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
pub(super) fn is_name(key: &[u8]) -> bool {
    let is_fine = |octet: &u8| matches!(octet, b'0'..=b'9' | b'a'..=b'z' | b'_' | b'-' | b'.');
    !key.is_empty() && key.iter().all(is_fine)
}

#[inline]
pub(super) fn is_bin(key: &[u8]) -> bool {
    key.ends_with(b"-bin")
}

/// Names of the static table that say something about the request or the response itself.
#[inline]
pub(super) const fn is_http(name: StaticName) -> bool {
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
pub(super) fn is_protocol(name: &[u8]) -> bool {
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
