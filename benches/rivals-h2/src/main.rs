//! Field blocks of gRPC calls through viewbuf's HPACK and its peers, interleaved in one run.
//!
//! ```text
//! viewbuf-rivals-h2               a table of nanoseconds per block, the best of several rounds
//! viewbuf-rivals-h2 --quick       each contender a few times: the results are checked, the times say nothing
//! viewbuf-rivals-h2 NAME COUNT    one contender COUNT times, to be counted from outside
//! ```
//!
//! All contenders decode the same blocks, those of viewbuf's encoder, to the same fields; what each
//! encodes is decoded again before anything is timed.

mod contenders;
mod fields;

use std::collections::BTreeMap;
use std::time::Instant;

use contenders::{Task, tasks};

/// How often each task is timed, the best of which counts, and for how many blocks.
const THOROUGH: (usize, u32) = (20, 20_000);

const QUICK: (usize, u32) = (1, 100);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut tasks = tasks();
    match arguments.as_slice() {
        [] => compare(&mut tasks, THOROUGH),
        [quick] if quick == "--quick" => compare(&mut tasks, QUICK),
        [name, count] => {
            let count = count.parse().expect("a number of blocks");
            let task = tasks.iter_mut().find(|task| task.name() == *name);
            (task.expect("the name of a task").run)(count);
        }
        _ => eprintln!("viewbuf-rivals-h2 [--quick | NAME COUNT]"),
    }
}

fn compare(tasks: &mut [Task], (rounds, blocks): (usize, u32)) {
    let mut best: BTreeMap<String, f64> = BTreeMap::new();
    for _ in 0..rounds {
        for task in &mut *tasks {
            let begun = Instant::now();
            (task.run)(blocks);
            let spent = begun.elapsed().as_nanos() as f64 / f64::from(blocks);
            let least = best.entry(task.name()).or_insert(f64::MAX);
            *least = least.min(spent);
        }
    }
    for task in tasks {
        println!("{:9.1} ns  {}", best[&task.name()], task.name());
    }
}
