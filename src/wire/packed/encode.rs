//! Numbers to packed varints.

use super::lanes::{Algorithm, BLOCK, Lanes, run, to_octets};
use crate::octets::Sink;
use crate::wire::scalar::{Scalar, Wire};
use crate::wire::varint;

/// Puts `values` at the front of `out` as a packed list, without tag and length, and says how many
/// octets it took; `None` where there is no room.
///
/// ```
/// use viewbuf::wire::packed;
/// use viewbuf::wire::scalar::Uint32;
///
/// let mut out = [0; 8];
/// assert_eq!(packed::encode::<Uint32>(&[1, 300], &mut out), Some(3));
/// assert_eq!(out[..3], [0x01, 0xac, 0x02]);
/// ```
#[inline]
#[must_use]
pub fn encode<K: Scalar>(values: &[K::Value], out: &mut [u8]) -> Option<usize> {
    match K::WIRE {
        Wire::Varint => run(Encode { values, to_bits: K::to_bits, out }),
        Wire::Fixed64 => encode_fixed(values, out, |value| K::to_bits(value).to_le_bytes()),
        Wire::Fixed32 => encode_fixed(values, out, |value| (K::to_bits(value) as u32).to_le_bytes()),
    }
}

/// How many octets `values` take as a packed list, without tag and length.
#[inline]
#[must_use]
pub fn encoded_len<K: Scalar>(values: &[K::Value]) -> usize {
    match K::WIRE {
        Wire::Varint => run(EncodedLen { values, to_bits: K::to_bits }),
        Wire::Fixed64 => values.len() * 8,
        Wire::Fixed32 => values.len() * 4,
    }
}

/// Appends varints to a sink, a block at a time.
pub(crate) fn put_varints(bits: impl Iterator<Item = u64>, sink: &mut impl Sink) {
    let mut block = [0; BLOCK];
    let mut len = 0;
    let mut bits = bits.fuse();
    loop {
        for (place, bits) in block.iter_mut().zip(&mut bits) {
            *place = bits;
            len += 1;
        }
        put_block(block.get(..len).unwrap_or(&block), sink);
        if len < BLOCK {
            return;
        }
        len = 0;
    }
}

fn put_block(bits: &[u64], sink: &mut impl Sink) {
    let mut octets = [0; BLOCK * varint::OCTETS_MAX + PADDED];
    let encoded = run(Encode { values: bits, to_bits: |bits| bits, out: &mut octets });
    sink.put(encoded.and_then(|len| octets.get(..len)).unwrap_or_default());
}

fn encode_fixed<V: Copy, const N: usize>(
    values: &[V],
    out: &mut [u8],
    to_octets: impl Fn(V) -> [u8; N],
) -> Option<usize> {
    let len = values.len().checked_mul(N)?;
    let (places, _) = out.get_mut(..len)?.as_chunks_mut();
    for (place, value) in places.iter_mut().zip(values) {
        *place = to_octets(*value);
    }
    Some(len)
}

/// Octets that one varint stores, whatever its length.
const PADDED: usize = 16;

/// Values that are tried as a run of one-octet varints.
const RUN: usize = 32;

pub(super) struct Encode<'a, V, F> {
    pub(super) values: &'a [V],
    pub(super) to_bits: F,
    pub(super) out: &'a mut [u8],
}

impl<V: Copy, F: Fn(V) -> u64> Algorithm for Encode<'_, V, F> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> Option<usize> {
        let Self { values, to_bits, out } = self;
        let (runs, rest) = values.as_chunks::<RUN>();
        let mut at = 0;
        for run in runs {
            let all = run.iter().fold(0, |all, value| all | to_bits(*value));
            if all < 0x80 {
                *out.get_mut(at..)?.first_chunk_mut()? = run.map(|value| to_bits(value) as u8);
                at += RUN;
            } else {
                at = encode_run(lanes, run, &to_bits, out, at)?;
            }
        }
        encode_run(lanes, rest, &to_bits, out, at)
    }
}

/// Puts varints at `at`; says where they end.
#[inline(always)]
fn encode_run<L: Lanes, V: Copy>(
    lanes: L,
    values: &[V],
    to_bits: impl Fn(V) -> u64,
    out: &mut [u8],
    mut at: usize,
) -> Option<usize> {
    for value in values {
        let (octets, len) = to_octets(lanes, to_bits(*value));
        let room = out.get_mut(at..)?;
        match room.first_chunk_mut::<PADDED>() {
            Some(padded) => *padded = octets,
            None => room.get_mut(..len)?.copy_from_slice(octets.get(..len)?),
        }
        at += len;
    }
    Some(at)
}

struct EncodedLen<'a, V, F> {
    values: &'a [V],
    to_bits: F,
}

impl<V: Copy, F: Fn(V) -> u64> Algorithm for EncodedLen<'_, V, F> {
    type Output = usize;

    #[inline(always)]
    fn run<L: Lanes>(self, _: L) -> usize {
        self.values.iter().map(|value| varint::encoded_len((self.to_bits)(*value))).sum()
    }
}
