//! `Timestamp` and `Duration`.

use super::records::record;
use super::{Place, Print, Result, wrong};
use crate::json::calendar::{
    DURATION_MAX, Date, NANOS_PER_SECOND, SECONDS_MAX, SECONDS_MIN, SECONDS_PER_DAY,
};
use crate::json::{ErrorKind, number};

impl Print<'_> {
    /// A `Timestamp`, as in RFC 3339.
    pub(super) fn timestamp(&mut self, place: Place<'_>) -> Result<()> {
        let (seconds, nanos) = seconds_and_nanos(place)?;
        if !(SECONDS_MIN..=SECONDS_MAX).contains(&seconds)
            || !(0..NANOS_PER_SECOND).contains(&nanos)
        {
            return Err(wrong(ErrorKind::InvalidTimestamp, place.start));
        }
        let date = Date::of_day(seconds.div_euclid(SECONDS_PER_DAY));
        let second = seconds.rem_euclid(SECONDS_PER_DAY);
        self.out.octet(b'"');
        number::digits(&mut self.out, date.year as u32, 4);
        for (mark, value) in [
            (b'-', date.month),
            (b'-', date.day),
            (b'T', second / 3_600),
            (b':', second / 60 % 60),
            (b':', second % 60),
        ] {
            self.out.octet(mark);
            number::digits(&mut self.out, value as u32, 2);
        }
        self.fraction(nanos as u32);
        self.out.chunk(b"Z\"", 2);
        Ok(())
    }

    /// A `Duration`, in seconds.
    pub(super) fn duration(&mut self, place: Place<'_>) -> Result<()> {
        let (seconds, nanos) = seconds_and_nanos(place)?;
        let signs_differ = seconds.signum() * nanos.signum() < 0;
        if seconds.unsigned_abs() > DURATION_MAX as u64
            || nanos.unsigned_abs() >= NANOS_PER_SECOND as u64
            || signs_differ
        {
            return Err(wrong(ErrorKind::InvalidDuration, place.start));
        }
        self.out.octet(b'"');
        if seconds < 0 || nanos < 0 {
            self.out.octet(b'-');
        }
        number::unsigned(&mut self.out, seconds.unsigned_abs());
        self.fraction(nanos.unsigned_abs() as u32);
        self.out.chunk(b"s\"", 2);
        Ok(())
    }

    /// Nothing, or a point and three, six or nine digits.
    fn fraction(&mut self, nanos: u32) {
        if nanos == 0 {
            return;
        }
        self.out.octet(b'.');
        let (millis, rest) = (nanos / 1_000_000, nanos % 1_000_000);
        number::digits(&mut self.out, millis, 3);
        if rest != 0 {
            number::digits(&mut self.out, rest / 1_000, 3);
            if rest % 1_000 != 0 {
                number::digits(&mut self.out, rest % 1_000, 3);
            }
        }
    }
}

fn seconds_and_nanos(place: Place<'_>) -> Result<(i64, i64)> {
    let (mut seconds, mut nanos) = (0, 0);
    let mut pos = place.start;
    while let Some(found) = record(place, pos)? {
        pos = found.next;
        match (found.number, found.wire) {
            (1, 0) => seconds = found.bits.cast_signed(),
            (2, 0) => nanos = i64::from(found.bits as i32),
            _ => {}
        }
    }
    Ok((seconds, nanos))
}
