//! Numbers to packed varints.

use super::lanes::{Algorithm, BLOCK, Lanes, run};
use super::masks::{HIGH_MORE, LOW_MORE};
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
        Wire::Varint => run(Encode {
            values,
            to_bits: K::to_bits,
            out,
        }),
        Wire::Fixed64 => encode_fixed(values, out, |value| K::to_bits(value).to_le_bytes()),
        Wire::Fixed32 => encode_fixed(values, out, |value| {
            (K::to_bits(value) as u32).to_le_bytes()
        }),
    }
}

/// How many octets `values` take as a packed list, without tag and length.
#[inline]
#[must_use]
pub fn encoded_len<K: Scalar>(values: &[K::Value]) -> usize {
    match K::WIRE {
        Wire::Varint => run(EncodedLen {
            values,
            to_bits: K::to_bits,
        }),
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
    let mut octets = [0; 2 * GROUP_OCTETS];
    let encoded = run(Encode {
        values: bits,
        to_bits: |bits| bits,
        out: &mut octets,
    });
    sink.put(
        encoded
            .and_then(|len| octets.get(..len))
            .unwrap_or_default(),
    );
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

/// Values that are looked at together, to see how long they are.
pub(crate) const GROUP: usize = 32;

/// Octets that a group may store, with the padding of the last varint.
pub(super) const GROUP_OCTETS: usize = GROUP * varint::OCTETS_MAX + PADDED;

/// Octets that one varint stores, whatever its length.
const PADDED: usize = 16;

pub(super) struct Encode<'a, V, F> {
    pub(super) values: &'a [V],
    pub(super) to_bits: F,
    pub(super) out: &'a mut [u8],
}

impl<V: Copy, F: Fn(V) -> u64> Algorithm for Encode<'_, V, F> {
    type Output = Option<usize>;

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> Option<usize> {
        let Self {
            values,
            to_bits,
            out,
        } = self;
        let (groups, rest) = values.as_chunks::<GROUP>();
        let mut at = 0;
        for group in groups {
            let all = group.iter().fold(0, |all, value| all | to_bits(*value));
            let room = out.get_mut(at..)?;
            at += match (all, room.first_chunk_mut::<GROUP_OCTETS>()) {
                (..0x80, _) => encode_ones(group, &to_bits, room.first_chunk_mut()?),
                (..SHORT_END, Some(room)) => encode_short(lanes, group, &to_bits, room),
                (_, Some(room)) => encode_long(lanes, group, &to_bits, room),
                (_, None) => encode_near_end(group, &to_bits, room)?,
            };
        }
        Some(at + encode_near_end(rest, &to_bits, out.get_mut(at..)?)?)
    }
}

/// A group of varints of one octet each.
#[inline(always)]
pub(super) fn encode_ones<V: Copy>(
    group: &[V; GROUP],
    to_bits: impl Fn(V) -> u64,
    out: &mut [u8; GROUP],
) -> usize {
    for (place, value) in out.iter_mut().zip(group) {
        *place = to_bits(*value) as u8;
    }
    GROUP
}

/// The first value of nine octets.
pub(super) const SHORT_END: u64 = 1 << 56;

/// A group of varints of up to eight octets.
#[inline(always)]
pub(super) fn encode_short<L: Lanes, V: Copy>(
    lanes: L,
    group: &[V; GROUP],
    to_bits: impl Fn(V) -> u64,
    out: &mut [u8; GROUP_OCTETS],
) -> usize {
    group.iter().fold(0, |at, value| {
        let bits = to_bits(*value);
        let len = varint::encoded_len(bits);
        store(out, at, low_octets(lanes, bits, len));
        at + len
    })
}

/// A group of varints of up to ten octets.
#[inline(always)]
pub(super) fn encode_long<L: Lanes, V: Copy>(
    lanes: L,
    group: &[V; GROUP],
    to_bits: impl Fn(V) -> u64,
    out: &mut [u8; GROUP_OCTETS],
) -> usize {
    group.iter().fold(0, |at, value| {
        let bits = to_bits(*value);
        let len = varint::encoded_len(bits);
        store(out, at, low_octets(lanes, bits, len));
        store(out, at + 8, high_octets(lanes, bits, len));
        at + len
    })
}

/// Varints behind which there may be no room for padding.
#[inline(never)]
fn encode_near_end<V: Copy>(
    values: &[V],
    to_bits: impl Fn(V) -> u64,
    out: &mut [u8],
) -> Option<usize> {
    values.iter().try_fold(0, |at, value| {
        let len = varint::encode(to_bits(*value), out.get_mut(at..)?)?;
        Some(at + len)
    })
}

/// The first eight octets of a varint.
#[inline(always)]
pub(super) fn low_octets<L: Lanes>(lanes: L, bits: u64, len: usize) -> u64 {
    lanes.spread(bits) | LOW_MORE.of(len)
}

/// The octets behind the first eight of a varint.
#[inline(always)]
pub(super) fn high_octets<L: Lanes>(lanes: L, bits: u64, len: usize) -> u64 {
    lanes.spread(bits >> 56) | HIGH_MORE.of(len)
}

/// Puts eight octets at `at`, which leaves room for them in every group.
#[inline(always)]
fn store(out: &mut [u8; GROUP_OCTETS], at: usize, octets: u64) {
    if let Some(place) = out.get_mut(at..).and_then(<[u8]>::first_chunk_mut) {
        *place = octets.to_le_bytes();
    }
}

struct EncodedLen<'a, V, F> {
    values: &'a [V],
    to_bits: F,
}

impl<V: Copy, F: Fn(V) -> u64> Algorithm for EncodedLen<'_, V, F> {
    type Output = usize;

    #[inline(always)]
    fn run<L: Lanes>(self, _: L) -> usize {
        self.values
            .iter()
            .map(|value| varint::encoded_len((self.to_bits)(*value)))
            .sum()
    }
}
