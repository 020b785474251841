//! How a field is represented, and what is advised for which.

use super::StaticName;

/// Whether an encoder may put a field into its dynamic table.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Indexing {
    /// Literal with incremental indexing (RFC 7541 section 6.2.1), and an index when it comes again.
    Incremental,
    /// Literal without indexing (section 6.2.2), unless a table has the field already: for values that do
    /// not come again.
    Without,
    /// Literal never indexed (section 6.2.3): nobody on the way may put it into a table either, so that
    /// nobody can guess it by watching how well it compresses.
    Never,
}

/// Shorter cookies are too easily guessed: RFC 7541 section 7.1.3.
const COOKIE_MIN: usize = 20;

impl Indexing {
    /// What is advised for a field, as far as its name says it:
    ///
    /// - `Never` for `authorization`, `proxy-authorization` and cookies of less than 20 octets, as RFC
    ///   7541 section 7.1.3 suggests;
    /// - `Without` for what is another one in nearly every message: lengths, ranges, validators, longer
    ///   `set-cookie`, `grpc-timeout`, `grpc-message`, trace contexts, and a `:path` with a query;
    /// - `Incremental` for all others, also for a `:path` without a query: a connection calls few gRPC
    ///   methods, and each of them often.
    #[must_use]
    pub fn advised(name: &[u8], value: &[u8]) -> Self {
        Self::advised_for(StaticName::of(name), name, value)
    }

    /// Whether `Never` is advised for a field.
    #[inline]
    pub(super) const fn is_secret(known: Option<StaticName>, value: &[u8]) -> bool {
        use StaticName as N;
        match known {
            Some(N::Authorization | N::ProxyAuthorization) => true,
            Some(N::Cookie | N::SetCookie) => value.len() < COOKIE_MIN,
            _ => false,
        }
    }

    pub(super) fn advised_for(known: Option<StaticName>, name: &[u8], value: &[u8]) -> Self {
        use StaticName as N;
        if Self::is_secret(known, value) {
            return Self::Never;
        }
        let Some(known) = known else {
            return Self::advised_for_other(name);
        };
        match known {
            N::Path if value.contains(&b'?') => Self::Without,
            N::Age
            | N::ContentLength
            | N::ContentRange
            | N::Etag
            | N::IfModifiedSince
            | N::IfNoneMatch
            | N::IfRange
            | N::IfUnmodifiedSince
            | N::Location
            | N::Range
            | N::RetryAfter
            | N::SetCookie => Self::Without,
            _ => Self::Incremental,
        }
    }

    fn advised_for_other(name: &[u8]) -> Self {
        match name {
            b"grpc-timeout"
            | b"grpc-message"
            | b"grpc-status-details-bin"
            | b"grpc-trace-bin"
            | b"traceparent"
            | b"tracestate"
            | b"x-request-id" => Self::Without,
            _ => Self::Incremental,
        }
    }
}
