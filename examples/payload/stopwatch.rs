//! How long pieces of work take, beside one another.

use core::time::Duration;
use std::time::Instant;

/// Does a piece of work this many times.
pub(super) type Repeat<'w> = Box<dyn FnMut(u32) + 'w>;

/// Nanoseconds, for doing it once.
pub(super) type Nanoseconds = f64;

pub(super) fn repeat<'w, T>(mut work: impl FnMut() -> T + 'w) -> Repeat<'w> {
    Box::new(move |times| {
        for _ in 0..times {
            core::hint::black_box(work());
        }
    })
}

/// The median time of each piece of work.
///
/// They take turns, batch by batch, so that whatever else the machine does meets all of them.
pub(super) fn medians(works: &mut [Repeat<'_>], budget: Duration) -> Vec<Nanoseconds> {
    let batches: Vec<u32> = works.iter_mut().map(batch).collect();
    let mut times = vec![Vec::new(); works.len()];
    let begin = Instant::now();
    let mut rounds = 0;
    while rounds < ROUNDS_MIN || begin.elapsed() < budget {
        for ((work, batch), times) in works.iter_mut().zip(&batches).zip(&mut times) {
            let time = time(work, *batch).as_secs_f64();
            times.push(time * 1e9 / f64::from(*batch));
        }
        rounds += 1;
    }
    times.into_iter().map(median).collect()
}

/// How many times make up a batch that a clock can measure. This warms up, too.
fn batch(work: &mut Repeat<'_>) -> u32 {
    let mut times = 1;
    while time(work, times) < BATCH_MIN && times < 1 << 24 {
        times *= 2;
    }
    times
}

fn time(work: &mut Repeat<'_>, times: u32) -> Duration {
    let begin = Instant::now();
    work(times);
    begin.elapsed()
}

fn median(mut times: Vec<Nanoseconds>) -> Nanoseconds {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

const BATCH_MIN: Duration = Duration::from_micros(500);
const ROUNDS_MIN: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![3.0]), 3.0);
    }

    #[test]
    fn slower_work_takes_longer() {
        let sum =
            |count: u64| repeat(move || (0..core::hint::black_box(count)).fold(0, |a, b| a ^ b));
        let mut works = [sum(100), sum(100_000)];
        let times = medians(&mut works, Duration::ZERO);
        assert!(times[0] < times[1], "{times:?}");
    }
}
