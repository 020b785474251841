//! Backoff: how long a channel waits after a connection that failed
//! ([`connection-backoff.md`](https://github.com/grpc/grpc/blob/master/doc/connection-backoff.md)).
//!
//! ```text
//!  attempt ──fails──▶ 1 s ──▶ attempt ──fails──▶ 1.6 s ──▶ attempt ──fails──▶ 2.56 s ──▶ …  120 s
//! ```
//!
//! Each delay counts from the beginning of the attempt, and is longer or shorter by chance, so that the clients
//! of a server that was restarted do not all come back at once.

use core::hash::{BuildHasher, Hasher};
use core::time::Duration;
use std::hash::RandomState;

/// How long a channel waits after a connection that failed, from the beginning of that attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backoff {
    /// After the first failure: 1 s.
    pub initial: Duration,
    /// How much longer after each further one: 1.6 times.
    pub multiplier: f64,
    /// The longest: 120 s.
    pub max: Duration,
    /// The part of a delay that chance adds or takes away at most: 0.2.
    pub jitter: f64,
}

impl Backoff {
    /// What gRPC recommends.
    pub const DEFAULT: Self = Self {
        initial: Duration::from_secs(1),
        multiplier: 1.6,
        max: Duration::from_secs(120),
        jitter: 0.2,
    };
}

impl Default for Backoff {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The failures of a channel in a row.
#[derive(Debug)]
pub(super) struct Failures {
    backoff: Backoff,
    /// The next delay, in seconds, before chance.
    next: f64,
    count: usize,
    random: u64,
}

impl Failures {
    pub(super) fn new(backoff: Backoff) -> Self {
        Self::seeded(backoff, RandomState::new().build_hasher().finish())
    }

    fn seeded(backoff: Backoff, seed: u64) -> Self {
        Self {
            backoff,
            next: backoff.initial.as_secs_f64(),
            count: 0,
            // The generator below stays at zero for ever.
            random: seed | 1,
        }
    }

    /// An attempt failed: how long after its beginning the next one may begin.
    pub(super) fn delay(&mut self) -> Duration {
        self.count = self.count.wrapping_add(1);
        let max = self.backoff.max.as_secs_f64();
        let delay = self.next.min(max);
        self.next = (delay * self.backoff.multiplier.max(1.0)).min(max);
        let jitter = self.backoff.jitter.clamp(0.0, 1.0);
        let seconds = delay * (1.0 + jitter * self.chance());
        Duration::try_from_secs_f64(seconds).unwrap_or(self.backoff.max)
    }

    /// A connection was of use.
    pub(super) fn reset(&mut self) {
        self.next = self.backoff.initial.as_secs_f64();
        self.count = 0;
    }

    /// How many attempts have failed since a connection was of use.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// A number from -1 to 1, by xorshift.
    fn chance(&mut self) -> f64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        let unit = (self.random >> 11) as f64 / (1_u64 << 53) as f64;
        2.0 * unit - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_up_to_the_longest() {
        let plain = Backoff {
            jitter: 0.0,
            ..Backoff::DEFAULT
        };
        let mut failures = Failures::seeded(plain, 7);
        let seconds: Vec<_> = (0..12).map(|_| failures.delay().as_secs_f64()).collect();
        assert_eq!(seconds[0], 1.0);
        assert_eq!(seconds[1], 1.6);
        assert!((seconds[2] - 2.56).abs() < 1e-9);
        assert_eq!(seconds[11], 120.0);
        assert_eq!(failures.count(), 12);
        failures.reset();
        assert_eq!(failures.count(), 0);
        assert_eq!(failures.delay(), Duration::from_secs(1));
    }

    #[test]
    fn chance_adds_and_takes_away_a_fifth_at_most() {
        let mut failures = Failures::seeded(Backoff::DEFAULT, 42);
        let (mut shorter, mut longer) = (0, 0);
        for _ in 0..1_000 {
            failures.reset();
            let delay = failures.delay().as_secs_f64();
            assert!((0.8..=1.2).contains(&delay), "{delay}");
            shorter += u32::from(delay < 0.9);
            longer += u32::from(delay > 1.1);
        }
        assert!(shorter > 150 && longer > 150, "{shorter} {longer}");
    }

    #[test]
    fn odd_values_give_no_odd_delays() {
        let odd = Backoff {
            initial: Duration::ZERO,
            multiplier: f64::NAN,
            max: Duration::MAX,
            jitter: f64::INFINITY,
        };
        let mut failures = Failures::seeded(odd, 0);
        for _ in 0..100 {
            assert_eq!(failures.delay(), Duration::ZERO);
        }
    }
}
