//! What the algorithms on packed varints ask of a machine.

use super::swar::Swar;
use crate::wire::varint::MORE;

#[cfg(target_arch = "x86_64")]
use super::avx2::Avx2;

/// Octets that are judged at once.
pub(super) const BLOCK: usize = 64;

/// The instructions of one kind of machine.
///
/// Implementations are inlined into the algorithms, and those into a function that has the machine's
/// features, so one source serves them all.
pub(super) trait Lanes: Copy {
    /// The octets after which a varint goes on: bit `i` for octet `i`.
    fn more(self, block: &[u8; BLOCK]) -> u64;

    /// The octets above 1.
    fn above_one(self, block: &[u8; BLOCK]) -> u64;

    /// The bits of `word` under `mask`, which holds at most the low seven bits of each octet, from the
    /// lowest octet up without a gap; moved together.
    fn gather(self, word: u64, mask: u64) -> u64;

    /// The low 56 bits of `value`, moved apart to seven in each octet.
    fn spread(self, value: u64) -> u64;
}

/// An algorithm that runs on any lanes.
pub(super) trait Algorithm {
    type Output;

    /// Inlined into a function that has the features of `lanes`.
    fn run<L: Lanes>(self, lanes: L) -> Self::Output;
}

/// Runs `algorithm` on the best lanes of this machine.
#[inline]
pub(super) fn run<A: Algorithm>(algorithm: A) -> A::Output {
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = Avx2::detect() {
        return avx2.run(algorithm);
    }
    algorithm.run(Swar)
}

/// The bits of each octet that carry a number.
pub(super) const LOW_SEVEN: u64 = !MORE;
