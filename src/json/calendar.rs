//! Days and dates: the Gregorian calendar, without leap seconds.

/// Seconds from 0001-01-01 to 1970-01-01.
pub(super) const SECONDS_MIN: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z
pub(super) const SECONDS_MAX: i64 = 253_402_300_799;
/// 10,000 years of 365.25 days.
pub(super) const DURATION_MAX: i64 = 315_576_000_000;
pub(super) const NANOS_PER_SECOND: i64 = 1_000_000_000;
pub(super) const SECONDS_PER_DAY: i64 = 86_400;

/// Days from 0000-03-01, where a cycle of leap years begins, to 1970-01-01.
const DAYS_TO_1970: i64 = 719_468;
const DAYS_PER_ERA: i64 = 146_097;

/// A date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Date {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
}

impl Date {
    /// The date so many days after 1970-01-01, in the years 1 to 9999.
    pub(super) const fn of_day(days: i64) -> Self {
        // Years that begin in March put the leap day last. 400 of them are an era, and every era is alike.
        let days = days + DAYS_TO_1970;
        let era = days.div_euclid(DAYS_PER_ERA);
        let day_of_era = days.rem_euclid(DAYS_PER_ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        // Five months, from March or August on, have 153 days.
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        Self {
            year: year_of_era + 400 * era + (month <= 2) as i64,
            month,
            day,
        }
    }

    /// How many days it lies after 1970-01-01; `None` where there is no such date.
    pub(super) const fn day(self) -> Option<i64> {
        if self.month < 1 || self.month > 12 || self.day < 1 || self.day > self.days_of_month() {
            return None;
        }
        let year = self.year - (self.month <= 2) as i64;
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (self.month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + self.day - 1;
        let day_of_era = 365 * year_of_era + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(year.div_euclid(400) * DAYS_PER_ERA + day_of_era - DAYS_TO_1970)
    }

    const fn days_of_month(self) -> i64 {
        match self.month {
            2 if self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_ten_thousand_years() {
        let first = SECONDS_MIN / SECONDS_PER_DAY;
        let last = (SECONDS_MAX + 1) / SECONDS_PER_DAY - 1;
        let date = |year, month, day| Date { year, month, day };
        assert_eq!(Date::of_day(first), date(1, 1, 1));
        assert_eq!(Date::of_day(0), date(1970, 1, 1));
        assert_eq!(Date::of_day(last), date(9999, 12, 31));
        let mut expected = date(1, 1, 1);
        for day in first..=last {
            assert_eq!(Date::of_day(day), expected);
            assert_eq!(expected.day(), Some(day));
            expected.day += 1;
            if expected.day().is_none() {
                (expected.month, expected.day) = (expected.month + 1, 1);
            }
            if expected.month > 12 {
                (expected.year, expected.month) = (expected.year + 1, 1);
            }
        }
        for none in [
            date(2023, 2, 29),
            date(1900, 2, 29),
            date(2000, 13, 1),
            date(1, 0, 1),
        ] {
            assert_eq!(none.day(), None);
        }
    }
}
