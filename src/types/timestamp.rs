//! `google.protobuf.Timestamp`: a point in time, in seconds and nanoseconds since 1970 in UTC.
//!
//! ```text
//!  seconds  -62,135,596,800 ..= 253,402,300,799    0001-01-01 to 9999-12-31
//!  nanos                  0 ..= 999,999,999        always counted forwards
//! ```
//!
//! The wire can hold any two numbers. Nothing here computes with them before their range is known.

use super::time_error::NANOS_PER_SECOND;
use super::{TimeError, Timestamp, TimestampView};
use crate::message::UnknownFields;
use crate::view::Mode;

impl Timestamp {
    /// 1970-01-01T00:00:00Z
    pub const EPOCH: Self = Self::unchecked(0, 0);
    /// 0001-01-01T00:00:00Z, the first time that is valid.
    pub const MIN: Self = Self::unchecked(SECONDS_MIN, 0);
    /// 9999-12-31T23:59:59.999999999Z, the last time that is valid.
    pub const MAX: Self = Self::unchecked(SECONDS_MAX, NANOS_PER_SECOND - 1);

    /// The time `seconds` after 1970 and `nanos` more.
    ///
    /// ```
    /// use viewbuf::types::{TimeError, Timestamp};
    ///
    /// assert_eq!(Timestamp::new(-1, 999_999_999)?.nanos, 999_999_999);
    /// assert_eq!(Timestamp::new(0, -1), Err(TimeError::InvalidNanos));
    /// # Ok::<(), TimeError>(())
    /// ```
    ///
    /// # Errors
    /// A time out of range, or nanoseconds that are not below a second.
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

    /// Whether this is a valid time; what came over the wire need not be.
    ///
    /// # Errors
    /// A time out of range, or nanoseconds that are not below a second.
    pub const fn check(&self) -> Result<(), TimeError> {
        check(self.seconds, self.nanos)
    }

    /// The same time with surplus or negative nanoseconds carried over to the seconds.
    ///
    /// ```
    /// use viewbuf::types::Timestamp;
    ///
    /// let time = Timestamp { seconds: 5, nanos: -1, ..Default::default() }.normalized()?;
    /// assert_eq!((time.seconds, time.nanos), (4, 999_999_999));
    /// # Ok::<(), viewbuf::types::TimeError>(())
    /// ```
    ///
    /// # Errors
    /// A time out of range.
    pub fn normalized(mut self) -> Result<Self, TimeError> {
        let carry = i64::from(self.nanos.div_euclid(NANOS_PER_SECOND));
        self.seconds = self
            .seconds
            .checked_add(carry)
            .ok_or(TimeError::OutOfRange)?;
        self.nanos = self.nanos.rem_euclid(NANOS_PER_SECOND);
        self.check()?;
        Ok(self)
    }

    /// What valid times are ordered by.
    ///
    /// ```
    /// use viewbuf::types::Timestamp;
    ///
    /// let mut times = vec![Timestamp::MAX, Timestamp::EPOCH, Timestamp::MIN];
    /// times.sort_by_key(Timestamp::sort_key);
    /// assert_eq!(times, [Timestamp::MIN, Timestamp::EPOCH, Timestamp::MAX]);
    /// ```
    #[must_use]
    pub const fn sort_key(&self) -> (i64, i32) {
        (self.seconds, self.nanos)
    }
}

impl<M: Mode> TimestampView<'_, M> {
    /// As [`Timestamp::check`].
    ///
    /// # Errors
    /// A time out of range, or nanoseconds that are not below a second.
    pub fn check(&self) -> Result<(), TimeError> {
        check(self.seconds(), self.nanos())
    }

    /// As [`Timestamp::sort_key`].
    #[must_use]
    pub fn sort_key(&self) -> (i64, i32) {
        (self.seconds(), self.nanos())
    }
}

#[cfg(feature = "std")]
mod system {
    //! From and to `SystemTime`.

    use core::time::Duration;
    use std::time::{SystemTime, UNIX_EPOCH};

    use super::{Mode, NANOS_PER_SECOND, TimeError, Timestamp, TimestampView, check};

    impl TryFrom<SystemTime> for Timestamp {
        type Error = TimeError;

        fn try_from(time: SystemTime) -> Result<Self, TimeError> {
            let (seconds, nanos) = match time.duration_since(UNIX_EPOCH) {
                Ok(after) => (seconds(after)?, nanos(after)),
                Err(before) => {
                    let before = before.duration();
                    match nanos(before) {
                        0 => (-seconds(before)?, 0),
                        nanos => (-seconds(before)? - 1, NANOS_PER_SECOND - nanos),
                    }
                }
            };
            Self::new(seconds, nanos)
        }
    }

    /// Whole seconds, as far below the limits of `i64` as any valid time is.
    fn seconds(span: Duration) -> Result<i64, TimeError> {
        match i64::try_from(span.as_secs()) {
            Ok(seconds) if seconds <= super::SECONDS_MAX => Ok(seconds),
            _ => Err(TimeError::OutOfRange),
        }
    }

    fn nanos(span: Duration) -> i32 {
        // Below a second by the promise of `subsec_nanos`; were it not, the check would refuse it.
        i32::try_from(span.subsec_nanos()).unwrap_or(i32::MIN)
    }

    /// Valid timestamps only, and as precise as the platform's clock.
    impl TryFrom<&Timestamp> for SystemTime {
        type Error = TimeError;

        fn try_from(time: &Timestamp) -> Result<Self, TimeError> {
            system_time(time.seconds, time.nanos)
        }
    }

    impl TryFrom<Timestamp> for SystemTime {
        type Error = TimeError;

        fn try_from(time: Timestamp) -> Result<Self, TimeError> {
            Self::try_from(&time)
        }
    }

    impl<M: Mode> TryFrom<TimestampView<'_, M>> for SystemTime {
        type Error = TimeError;

        fn try_from(time: TimestampView<'_, M>) -> Result<Self, TimeError> {
            system_time(time.seconds(), time.nanos())
        }
    }

    fn system_time(seconds: i64, nanos: i32) -> Result<SystemTime, TimeError> {
        check(seconds, nanos)?;
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let second = if seconds < 0 {
            UNIX_EPOCH.checked_sub(whole)
        } else {
            UNIX_EPOCH.checked_add(whole)
        };
        let more = Duration::from_nanos(u64::from(nanos.unsigned_abs()));
        second
            .and_then(|second| second.checked_add(more))
            .ok_or(TimeError::Unrepresentable)
    }
}

const fn check(seconds: i64, nanos: i32) -> Result<(), TimeError> {
    if seconds < SECONDS_MIN || seconds > SECONDS_MAX {
        return Err(TimeError::OutOfRange);
    }
    if nanos < 0 || nanos >= NANOS_PER_SECOND {
        return Err(TimeError::InvalidNanos);
    }
    Ok(())
}

/// 0001-01-01T00:00:00Z
const SECONDS_MIN: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z
const SECONDS_MAX: i64 = 253_402_300_799;
