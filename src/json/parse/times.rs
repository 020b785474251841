//! `Timestamp` and `Duration`.

use super::{Error, ErrorKind, Parse, Result};
use crate::json::calendar::{DURATION_MAX, Date, SECONDS_MAX, SECONDS_MIN, SECONDS_PER_DAY};

impl Parse<'_> {
    /// A `Timestamp`, as in RFC 3339.
    pub(super) fn timestamp(&mut self) -> Result<()> {
        self.time(ErrorKind::InvalidTimestamp, timestamp)
    }

    /// A `Duration`, in seconds.
    pub(super) fn duration(&mut self) -> Result<()> {
        self.time(ErrorKind::InvalidDuration, duration)
    }

    fn time(&mut self, kind: ErrorKind, read: fn(&[u8]) -> Option<(i64, i64)>) -> Result<()> {
        let at = self.pos;
        let text = self.quoted_text()?;
        let Some((seconds, nanos)) = read(text) else {
            return Err(Error::new(kind, at));
        };
        for (number, value) in [(1, seconds), (2, nanos)] {
            if value != 0 {
                self.tag(number, 0);
                self.out.varint(value.cast_unsigned());
            }
        }
        Ok(())
    }
}

/// Seconds and nanoseconds of `2006-01-02T15:04:05.999999999+07:00`, whose offset may be `Z`.
fn timestamp(text: &[u8]) -> Option<(i64, i64)> {
    let (year, text) = field(text, 4, None)?;
    let (month, text) = field(text, 2, Some(b'-'))?;
    let (day, text) = field(text, 2, Some(b'-'))?;
    let (hour, text) = field(text, 2, Some(b'T'))?;
    let (minute, text) = field(text, 2, Some(b':'))?;
    let (second, text) = field(text, 2, Some(b':'))?;
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (nanos, text) = fraction(text)?;
    let offset = match text {
        b"Z" => 0,
        [sign @ (b'+' | b'-'), rest @ ..] => {
            let (hours, rest) = field(rest, 2, None)?;
            let (minutes, rest) = field(rest, 2, Some(b':'))?;
            if !rest.is_empty() || hours > 23 || minutes > 59 {
                return None;
            }
            let offset = hours * 3_600 + minutes * 60;
            if *sign == b'+' { offset } else { -offset }
        }
        _ => return None,
    };
    let days = Date { year, month, day }.day()?;
    let seconds = days * SECONDS_PER_DAY + hour * 3_600 + minute * 60 + second - offset;
    (SECONDS_MIN..=SECONDS_MAX)
        .contains(&seconds)
        .then_some((seconds, nanos))
}

/// Seconds and nanoseconds of `-1.999999999s`.
fn duration(text: &[u8]) -> Option<(i64, i64)> {
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    let len = text
        .iter()
        .take_while(|octet| octet.is_ascii_digit())
        .count();
    // Twelve digits are enough for 10,000 years.
    if len == 0 || len > 12 {
        return None;
    }
    let (seconds, text) = field(text, len, None)?;
    let (nanos, text) = fraction(text)?;
    if text != b"s" || seconds > DURATION_MAX {
        return None;
    }
    Some(if negative {
        (-seconds, -nanos)
    } else {
        (seconds, nanos)
    })
}

/// A number of so many digits, after `mark`; and what follows.
fn field(text: &[u8], count: usize, mark: Option<u8>) -> Option<(i64, &[u8])> {
    let text = match mark {
        Some(mark) => text.strip_prefix(&[mark])?,
        None => text,
    };
    let (digits, rest) = text.split_at_checked(count)?;
    let mut value = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(digit - b'0');
    }
    Some((value, rest))
}

/// Nanoseconds, where a point and up to nine digits say some; and what follows.
fn fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let Some(text) = text.strip_prefix(b".") else {
        return Some((0, text));
    };
    let len = text
        .iter()
        .take_while(|octet| octet.is_ascii_digit())
        .count();
    if len == 0 || len > 9 {
        return None;
    }
    let (value, rest) = field(text, len, None)?;
    let zeros = u32::try_from(9 - len).ok()?;
    Some((value * 10_i64.pow(zeros), rest))
}
