//! A unary call of 20 octets through two ends in memory, as often as the argument says, for callgrind to
//! count: `benches/instructions.sh grpc` does. By itself it only checks the results.

mod grpc_pair;

use grpc_pair::Pair;

fn main() {
    let count = std::env::args().find_map(|argument| argument.parse::<usize>().ok());
    let mut pair = Pair::new(1);
    for _ in 0..count.unwrap_or(100) {
        assert_eq!(pair.call(&[7; 20]), 20, "all octets of the answer");
    }
}
