//! `google.protobuf.Duration`: a span of time with a sign, in seconds and nanoseconds.
//!
//! ```text
//!  seconds  -315,576,000,000 ..= 315,576,000,000    10,000 years either way
//!  nanos        -999,999,999 ..= 999,999,999        of the sign of the seconds
//! ```
//!
//! The wire can hold any two numbers. Nothing here computes with them before their range is known.

use super::time_error::NANOS_PER_SECOND;
use super::{Duration, DurationView, TimeError};
use crate::message::UnknownFields;
use crate::view::Mode;

impl Duration {
    /// No time at all.
    pub const ZERO: Self = Self::unchecked(0, 0);
    /// The longest span below zero that is valid.
    pub const MIN: Self = Self::unchecked(-SECONDS_MAX, 1 - NANOS_PER_SECOND);
    /// The longest span that is valid.
    pub const MAX: Self = Self::unchecked(SECONDS_MAX, NANOS_PER_SECOND - 1);

    /// The span of `seconds` and `nanos`, neither of which may be of the other's opposite sign.
    ///
    /// ```
    /// use viewbuf::types::{Duration, TimeError};
    ///
    /// assert_eq!(Duration::new(-1, -500_000_000)?.nanos, -500_000_000);
    /// assert_eq!(Duration::new(-1, 500_000_000), Err(TimeError::MixedSigns));
    /// # Ok::<(), TimeError>(())
    /// ```
    ///
    /// # Errors
    /// A span out of range, nanoseconds that make a second, or signs that differ.
    pub const fn new(seconds: i64, nanos: i32) -> Result<Self, TimeError> {
        match check(seconds, nanos) {
            Ok(()) => Ok(Self::unchecked(seconds, nanos)),
            Err(error) => Err(error),
        }
    }

    const fn unchecked(seconds: i64, nanos: i32) -> Self {
        Self {
            seconds,
            nanos,
            unknown_fields: UnknownFields::new(),
        }
    }

    /// Whether this is a valid span; what came over the wire need not be.
    ///
    /// # Errors
    /// A span out of range, nanoseconds that make a second, or signs that differ.
    pub const fn check(&self) -> Result<(), TimeError> {
        check(self.seconds, self.nanos)
    }

    /// The same span with surplus nanoseconds carried over to the seconds, and of one sign.
    ///
    /// ```
    /// use viewbuf::types::Duration;
    ///
    /// let span = Duration { seconds: -1, nanos: 1, ..Default::default() }.normalized()?;
    /// assert_eq!((span.seconds, span.nanos), (0, -999_999_999));
    /// # Ok::<(), viewbuf::types::TimeError>(())
    /// ```
    ///
    /// # Errors
    /// A span out of range.
    pub fn normalized(mut self) -> Result<Self, TimeError> {
        let second = i128::from(NANOS_PER_SECOND);
        // 2^63 times 10^9 is below 2^93.
        let total = i128::from(self.seconds) * second + i128::from(self.nanos);
        self.seconds = i64::try_from(total / second).map_err(|_| TimeError::OutOfRange)?;
        self.nanos = i32::try_from(total % second).map_err(|_| TimeError::OutOfRange)?;
        self.check()?;
        Ok(self)
    }

    /// What valid spans are ordered by.
    #[must_use]
    pub const fn sort_key(&self) -> (i64, i32) {
        (self.seconds, self.nanos)
    }
}

impl<M: Mode> DurationView<'_, M> {
    /// As [`Duration::check`].
    ///
    /// # Errors
    /// A span out of range, nanoseconds that make a second, or signs that differ.
    pub fn check(&self) -> Result<(), TimeError> {
        check(self.seconds(), self.nanos())
    }

    /// As [`Duration::sort_key`].
    #[must_use]
    pub fn sort_key(&self) -> (i64, i32) {
        (self.seconds(), self.nanos())
    }
}

impl TryFrom<core::time::Duration> for Duration {
    type Error = TimeError;

    fn try_from(span: core::time::Duration) -> Result<Self, TimeError> {
        let seconds = i64::try_from(span.as_secs()).map_err(|_| TimeError::OutOfRange)?;
        let nanos = i32::try_from(span.subsec_nanos()).map_err(|_| TimeError::InvalidNanos)?;
        Self::new(seconds, nanos)
    }
}

/// Valid spans that are not negative.
impl TryFrom<&Duration> for core::time::Duration {
    type Error = TimeError;

    fn try_from(span: &Duration) -> Result<Self, TimeError> {
        core_duration(span.seconds, span.nanos)
    }
}

impl TryFrom<Duration> for core::time::Duration {
    type Error = TimeError;

    fn try_from(span: Duration) -> Result<Self, TimeError> {
        Self::try_from(&span)
    }
}

impl<M: Mode> TryFrom<DurationView<'_, M>> for core::time::Duration {
    type Error = TimeError;

    fn try_from(span: DurationView<'_, M>) -> Result<Self, TimeError> {
        core_duration(span.seconds(), span.nanos())
    }
}

fn core_duration(seconds: i64, nanos: i32) -> Result<core::time::Duration, TimeError> {
    check(seconds, nanos)?;
    match (u64::try_from(seconds), u32::try_from(nanos)) {
        (Ok(seconds), Ok(nanos)) => Ok(core::time::Duration::new(seconds, nanos)),
        _ => Err(TimeError::Negative),
    }
}

const fn check(seconds: i64, nanos: i32) -> Result<(), TimeError> {
    if seconds < -SECONDS_MAX || seconds > SECONDS_MAX {
        return Err(TimeError::OutOfRange);
    }
    if nanos <= -NANOS_PER_SECOND || nanos >= NANOS_PER_SECOND {
        return Err(TimeError::InvalidNanos);
    }
    if seconds < 0 && nanos > 0 || seconds > 0 && nanos < 0 {
        return Err(TimeError::MixedSigns);
    }
    Ok(())
}

/// 10,000 years of 365.25 days.
const SECONDS_MAX: i64 = 315_576_000_000;
