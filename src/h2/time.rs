//! Time, as the driver tells it.

use core::ops::Add;
use core::time::Duration;

/// A point in time: nanoseconds since an origin of the driver's choice.
///
/// Nothing here reads a clock. A driver takes an instant when it starts and tells how much time has
/// passed since; a test counts as it likes.
///
/// ```
/// use core::time::Duration;
/// use viewbuf::h2::Time;
/// let start = Time::ZERO;
/// let later = start + Duration::from_millis(3);
/// assert_eq!(later.since(start), Duration::from_millis(3));
/// assert_eq!(start.since(later), Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Time(u64);

impl Time {
    /// The origin.
    pub const ZERO: Self = Self(0);

    /// Later than any time that comes: what is due then is never due. A timeout of [`Duration::MAX`] leads here, or of
    /// whatever else is longer than 584 years.
    pub(super) const NEVER: Self = Self(u64::MAX);

    /// The time `elapsed` after the origin.
    #[inline]
    #[must_use]
    pub const fn at(elapsed: Duration) -> Self {
        let nanos = elapsed.as_nanos();
        Self(if nanos > u64::MAX as u128 {
            u64::MAX
        } else {
            nanos as u64
        })
    }

    /// The earlier of this and `other`, if there is one.
    #[inline]
    pub(super) fn or_earlier(self, other: Option<Self>) -> Self {
        other.map_or(self, |other| self.min(other))
    }

    /// How long ago `earlier` was; zero where it is later.
    #[inline]
    #[must_use]
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_nanos(self.nanos_since(earlier))
    }

    /// Time never goes back.
    #[inline]
    pub(super) const fn advance_to(&mut self, now: Self) {
        if now.0 > self.0 {
            self.0 = now.0;
        }
    }

    #[inline]
    pub(super) const fn nanos_since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<Duration> for Time {
    type Output = Self;

    #[inline]
    fn add(self, rhs: Duration) -> Self {
        Self(self.0.saturating_add(Self::at(rhs).0))
    }
}
