//! Floating-point numbers as they are shown: what `protoc` writes as the default of a field.

/// As C's `%.15g`, or `%.17g` where that is not the same number.
pub(in crate::compiler) fn double(value: f64) -> String {
    let short = general(value, 15);
    if short.parse() == Ok(value) || value.is_nan() {
        return short;
    }
    general(value, 17)
}

/// As C's `%.6g`, or `%.9g` where that is not the same number.
pub(in crate::compiler) fn float(value: f32) -> String {
    let wide = f64::from(value);
    let short = general(wide, 6);
    // Below the smallest normal number C's `strtof` reports that it is not exact, which `protoc` heeds.
    let is_exact = short.parse() == Ok(value) && !value.is_subnormal();
    if is_exact || value.is_nan() {
        return short;
    }
    general(wide, 9)
}

/// The nearest `float`; those beyond its range are infinite.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the nearest value is what is wanted"
)]
pub(in crate::compiler) fn narrow(value: f64) -> f32 {
    value as f32
}

/// As C's `%.{digits}g`.
fn general(value: f64, digits: i32) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value < 0.0 { "-inf" } else { "inf" }.to_owned();
    }
    let precision = usize::try_from(digits - 1).unwrap_or(0);
    let scientific = format!("{value:.precision$e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if exponent < -4 || exponent >= digits {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{}e{sign}{:02}", trimmed(mantissa), exponent.abs());
    }
    let decimals = usize::try_from(digits - 1 - exponent).unwrap_or(0);
    trimmed(&format!("{value:.decimals$}")).to_owned()
}

/// Without zeros behind the point.
fn trimmed(number: &str) -> &str {
    if !number.contains('.') {
        return number;
    }
    number.trim_end_matches('0').trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_are_written_as_c_writes_them() {
        assert_eq!(double(1.100_000_000_000_000_3), "1.1000000000000003");
        assert_eq!(double(1.1), "1.1");
        assert_eq!(double(1e20), "1e+20");
        assert_eq!(double(1e-10), "1e-10");
        assert_eq!(double(123_456_789_012_345_678.0), "1.2345678901234568e+17");
        assert_eq!(double(0.0001), "0.0001");
        assert_eq!(double(0.00001), "1e-05");
        assert_eq!(double(-0.0), "-0");
        assert_eq!(double(f64::NEG_INFINITY), "-inf");
    }

    #[test]
    fn floats_are_written_as_c_writes_them() {
        assert_eq!(float(1.234_567_9), "1.23456788");
        assert_eq!(float(16_777_216.0), "16777216");
        assert_eq!(float(1_234_567.0), "1234567");
        assert_eq!(float(narrow(3.5e38)), "inf");
        assert_eq!(float(0.1), "0.1");
        assert_eq!(float(1e-45), "1.40129846e-45");
    }
}
