//! Numbers to packed varints, handed on group by group: neither measured first nor written twice.

use super::encode::{GROUP, GROUP_OCTETS, SHORT_END, encode_long, encode_ones, encode_short};
use super::lanes::{Algorithm, Lanes, run};
use crate::wire::scalar::Scalar;

/// Hands values to `put` as the octets of packed varints, group by group.
pub(crate) fn encode_groups<K: Scalar>(groups: &[[K::Value; GROUP]], put: impl FnMut(&[u8])) {
    run(EncodeGroups {
        groups,
        to_bits: K::to_bits,
        put,
    });
}

pub(super) struct EncodeGroups<'a, V, F, P> {
    pub(super) groups: &'a [[V; GROUP]],
    pub(super) to_bits: F,
    pub(super) put: P,
}

impl<V: Copy, F: Fn(V) -> u64, P: FnMut(&[u8])> Algorithm for EncodeGroups<'_, V, F, P> {
    type Output = ();

    #[inline(always)]
    fn run<L: Lanes>(mut self, lanes: L) {
        let to_bits = self.to_bits;
        let mut octets = [0; GROUP_OCTETS];
        for group in self.groups {
            let len = match group.iter().fold(0, |all, value| all | to_bits(*value)) {
                ..0x80 => {
                    let mut ones = [0; GROUP];
                    encode_ones(group, &to_bits, &mut ones);
                    (self.put)(&ones);
                    continue;
                }
                0x80..SHORT_END => encode_short(lanes, group, &to_bits, &mut octets),
                _ => encode_long(lanes, group, &to_bits, &mut octets),
            };
            (self.put)(octets.get(..len).unwrap_or(&octets));
        }
    }
}
