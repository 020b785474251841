//! Lists of numbers and a map of counters, for `numbers.proto`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rng::Rng;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Numbers {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub varints: Vec<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deltas: Vec<i32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counters {
    pub counts: BTreeMap<String, i64>,
}

/// Every varint takes one octet: flags, small enumerations, small counts.
#[must_use]
pub fn one_octet(count: usize) -> Numbers {
    let mut rng = Rng::new(0x6F6E_6520);
    Numbers {
        varints: (0..count).map(|_| rng.below(128)).collect(),
        ..Numbers::default()
    }
}

/// Widths of one to ten octets, short ones far more often: sizes, identifiers, now and then a hash.
#[must_use]
pub fn mixed_widths(count: usize) -> Numbers {
    let mut rng = Rng::new(0x6D69_7865);
    Numbers {
        varints: (0..count).map(|_| of_some_width(&mut rng)).collect(),
        ..Numbers::default()
    }
}

/// Hashes: nothing a varint would shorten.
#[must_use]
pub fn fixed64(count: usize) -> Numbers {
    let mut rng = Rng::new(0x6669_7865);
    Numbers {
        fixed: (0..count).map(|_| rng.word()).collect(),
        ..Numbers::default()
    }
}

/// Steps between neighbours, either way, as a compressed curve holds them.
#[must_use]
pub fn deltas(count: usize) -> Numbers {
    let mut rng = Rng::new(0x6465_6C74);
    let step = |rng: &mut Rng| {
        let reach = rng.pick(&[8, 8, 60, 60, 500, 20_000]);
        rng.below(2 * reach) as i32 - reach as i32
    };
    Numbers {
        deltas: (0..count).map(|_| step(&mut rng)).collect(),
        ..Numbers::default()
    }
}

/// What a sensor measured.
#[must_use]
pub fn samples(count: usize) -> Numbers {
    let mut rng = Rng::new(0x7361_6D70);
    Numbers {
        samples: (0..count)
            .map(|_| 20.0 + (rng.fraction() * 5e3).round() / 1e3)
            .collect(),
        ..Numbers::default()
    }
}

/// Counters by name.
#[must_use]
pub fn counters(count: usize) -> Counters {
    let mut rng = Rng::new(0x636F_756E);
    let counter = |at| {
        let name = format!("{}.{}.{at}", rng.pick(SYSTEMS), rng.pick(METRICS));
        (name, rng.below(1 << 40) as i64 - (1 << 20))
    };
    Counters {
        counts: (0..count).map(counter).collect(),
    }
}

fn of_some_width(rng: &mut Rng) -> u64 {
    match rng.pick(WIDTHS) {
        1 => rng.below(1 << 7),
        10 => rng.word() | 1 << 63,
        octets => {
            let bits_before_last = 7 * (octets - 1);
            rng.between(1 << bits_before_last, 1 << (bits_before_last + 7))
        }
    }
}

const WIDTHS: &[u32] = &[
    1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10,
];
const SYSTEMS: &[&str] = &["http", "db", "cache", "queue", "auth"];
const METRICS: &[&str] = &[
    "requests",
    "errors",
    "bytes_in",
    "bytes_out",
    "retries",
    "timeouts",
];

#[cfg(test)]
mod tests {
    use super::mixed_widths;

    #[test]
    fn mixed_widths_have_every_width() {
        let octets_of = |value: u64| (70 - (value | 1).leading_zeros()) / 7;
        let numbers = mixed_widths(10_000);
        for octets in 1..=10 {
            assert!(
                numbers
                    .varints
                    .iter()
                    .any(|&value| octets_of(value) == octets),
                "{octets}"
            );
        }
        let total: u32 = numbers.varints.iter().map(|&value| octets_of(value)).sum();
        assert!((20_000..40_000).contains(&total), "{total}");
    }
}
