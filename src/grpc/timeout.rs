//! Timeout: `grpc-timeout`, how long a call may take
//! ([`PROTOCOL-HTTP2.md`](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md), Requests).
//!
//! ```text
//!  Timeout      → "grpc-timeout" TimeoutValue TimeoutUnit
//!  TimeoutValue → positive integer as ASCII string of at most 8 digits
//!  TimeoutUnit  → H hours, M minutes, S seconds, m milliseconds, u microseconds, n nanoseconds
//! ```

use core::fmt;
use core::time::Duration;

/// The longest value, a unit included.
const LEN_MAX: usize = 9;

/// The largest number of 8 digits.
const NUMBER_MAX: u128 = 99_999_999;

/// The units, the finest first, with their nanoseconds.
const UNITS: [(u8, u64); 6] = [
    (b'n', 1),
    (b'u', 1_000),
    (b'm', 1_000_000),
    (b'S', 1_000_000_000),
    (b'M', 60_000_000_000),
    (b'H', 3_600_000_000_000),
];

/// The value of a `grpc-timeout` that is sent.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct Timeout {
    octets: [u8; LEN_MAX],
    len: u8,
}

impl Timeout {
    /// Reads a value; `None` where it is malformed. Zero is taken, as a deadline that has passed.
    #[must_use]
    pub fn decode(value: &[u8]) -> Option<Duration> {
        let (unit, digits) = value.split_last()?;
        if digits.is_empty() || digits.len() >= LEN_MAX {
            return None;
        }
        let mut number = 0_u64;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return None;
            }
            number = number * 10 + u64::from(digit - b'0');
        }
        let (_, nanos) = UNITS.iter().find(|(name, _)| name == unit)?;
        // Eight digits of hours are 3.6e20 nanoseconds: more than 64 bits have.
        let nanos = u128::from(number) * u128::from(*nanos);
        let seconds = u64::try_from(nanos / 1_000_000_000).ok()?;
        let below = u32::try_from(nanos % 1_000_000_000).ok()?;
        Some(Duration::new(seconds, below))
    }

    /// Writes a value: in the finest unit that has room, rounded up, so that a server does not give up on an
    /// answer that its caller would still have taken, and a value is positive as the grammar has it: the least
    /// is a nanosecond. What is longer than 8 digits of hours becomes that.
    #[must_use]
    pub fn encode(timeout: Duration) -> Self {
        let nanos = timeout.as_nanos().max(1);
        let fits = |unit: &&(u8, u64)| nanos.div_ceil(u128::from(unit.1)) <= NUMBER_MAX;
        let (unit, size) = UNITS.iter().find(fits).unwrap_or(&(b'H', 1));
        let number = nanos.div_ceil(u128::from(*size)).min(NUMBER_MAX);
        Self::of(u32::try_from(number).unwrap_or(0), *unit)
    }

    fn of(number: u32, unit: u8) -> Self {
        let mut timeout = Self {
            octets: [0; LEN_MAX],
            len: 1,
        };
        // Digits are found from the last; they are put in front of the unit.
        let mut rest = number;
        let mut octets = timeout.octets.iter_mut().rev();
        if let Some(last) = octets.next() {
            *last = unit;
        }
        for octet in octets {
            *octet = b'0' + (rest % 10) as u8;
            rest /= 10;
            timeout.len += 1;
            if rest == 0 {
                break;
            }
        }
        timeout
    }

    /// The value, as it is sent.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        let start = LEN_MAX.saturating_sub(self.len.into());
        self.octets.get(start..).unwrap_or_default()
    }
}

impl AsRef<[u8]> for Timeout {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl fmt::Debug for Timeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timeout({})", self.as_bytes().escape_ascii())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_unit() {
        for (value, seconds, nanos) in [
            ("1n", 0, 1),
            ("99999999n", 0, 99_999_999),
            ("7u", 0, 7_000),
            ("250m", 0, 250_000_000),
            ("3S", 3, 0),
            ("00000003S", 3, 0),
            ("2M", 120, 0),
            ("1H", 3_600, 0),
            ("0n", 0, 0),
            ("99999999H", 359_999_996_400, 0),
        ] {
            let expected = Some(Duration::new(seconds, nanos));
            assert_eq!(Timeout::decode(value.as_bytes()), expected, "{value}");
        }
    }

    #[test]
    fn malformed_values_are_refused() {
        for value in [
            "",
            "1",
            "S",
            "n",
            "-1S",
            "+1S",
            " 1S",
            "1 S",
            "1s",
            "1h",
            "1.5S",
            "123456789S",
            "1SS",
            "\u{661}S",
            "0x1S",
            "1\0",
        ] {
            assert_eq!(Timeout::decode(value.as_bytes()), None, "{value:?}");
        }
    }

    #[test]
    fn the_finest_unit_that_has_room_is_sent() {
        for (timeout, value) in [
            (Duration::ZERO, "1n"),
            (Duration::from_nanos(1), "1n"),
            (Duration::from_nanos(99_999_999), "99999999n"),
            (Duration::from_nanos(100_000_000), "100000u"),
            (Duration::from_nanos(100_000_001), "100001u"),
            (Duration::from_nanos(99_999_999_001), "100000m"),
            (Duration::from_secs(1), "1000000u"),
            (Duration::from_secs(100), "100000m"),
            (Duration::from_secs(100_000), "100000S"),
            (Duration::from_secs(100_000_059), "1666668M"),
            (Duration::MAX, "99999999H"),
        ] {
            let sent = Timeout::encode(timeout);
            assert_eq!(sent.as_bytes(), value.as_bytes(), "{sent:?}");
        }
    }

    proptest! {
        /// Never shorter than asked, never more than 8 digits, and exact to five of them.
        #[test]
        fn rounds_up(seconds in 0..359_999_996_400_u64, nanos in 0..1_000_000_000_u32, shift in 0..40_u32) {
            let timeout = Duration::new(seconds >> shift, nanos);
            let sent = Timeout::encode(timeout);
            prop_assert!((2..=LEN_MAX).contains(&sent.as_bytes().len()));
            let read = Timeout::decode(sent.as_bytes()).unwrap();
            prop_assert!(read >= timeout);
            prop_assert!((read - timeout).as_nanos() <= 1 + timeout.as_nanos() / 100_000);
            prop_assert_eq!(Timeout::decode(Timeout::encode(read).as_bytes()), Some(read));
        }

        #[test]
        fn any_octets(value in any::<Vec<u8>>()) {
            let _ = Timeout::decode(&value);
        }
    }
}
