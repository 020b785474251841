//! A request and its response through two ends in memory, as often as the argument says, for callgrind to
//! count: `benches/instructions.sh h2` does. By itself it only checks the results.

mod h2_pair;

use h2_pair::{EXCHANGED, Pair};

fn main() {
    let count = std::env::args().find_map(|argument| argument.parse::<usize>().ok());
    let mut pair = Pair::new();
    for _ in 0..count.unwrap_or(100) {
        assert_eq!(pair.exchange(), EXCHANGED, "all values and content");
    }
}
