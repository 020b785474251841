//! Why a time is not one.

use core::fmt;

/// Why a [`Timestamp`](super::Timestamp) or a [`Duration`](super::Duration) is not valid, or cannot be
/// what it was to be converted to.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
#[non_exhaustive]
pub enum TimeError {
    /// Before the year 1, after the year 9999, or a span beyond 10,000 years.
    OutOfRange,
    /// Nanoseconds that make a second or more, or are negative in a timestamp.
    InvalidNanos,
    /// Seconds and nanoseconds of different signs in a span.
    MixedSigns,
    /// A span below zero, which `core::time::Duration` cannot hold.
    Negative,
    /// A time that this platform's `SystemTime` cannot hold.
    Unrepresentable,
}

impl TimeError {
    const fn text(self) -> &'static str {
        match self {
            Self::OutOfRange => "the time is out of range",
            Self::InvalidNanos => "the nanoseconds are out of range",
            Self::MixedSigns => "seconds and nanoseconds differ in sign",
            Self::Negative => "the span is negative",
            Self::Unrepresentable => "the time cannot be held by this platform's clock",
        }
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl core::error::Error for TimeError {}

/// How many nanoseconds make a second.
pub(super) const NANOS_PER_SECOND: i32 = 1_000_000_000;
