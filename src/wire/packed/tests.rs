//! Every algorithm, on every kind of lanes this machine has, beside a loop over octets.

extern crate alloc;

use super::blocks::fold;
use super::each_block::{EachBlock, for_each_block};
use super::encode::{GROUP, high_octets, low_octets};
use super::encode_groups::{EncodeGroups, encode_groups};
use super::lanes::{Algorithm, BLOCK, Lanes, run};
use super::masks::LOW_MASKS;
use super::swar::Swar;
use super::varints::count;
use super::{Blocks, Varints, encode, encoded_len};
use crate::wire::scalar::{Bool, Int32, Sint64, Uint64};
use crate::wire::{DecodeErrorKind, varint};
use alloc::vec::Vec;
use proptest::prelude::{Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

/// Values of every length in octets, evenly.
fn bits() -> impl Strategy<Value = u64> {
    (any::<u64>(), 0_u32..64).prop_map(|(bits, shift)| bits >> shift)
}

fn naive_encode(values: &[u64]) -> Vec<u8> {
    let mut octets = Vec::new();
    for value in values {
        let mut rest = *value;
        while rest >= 0x80 {
            octets.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        octets.push(rest as u8);
    }
    octets
}

fn naive_decode(octets: &[u8]) -> Result<Vec<u64>, DecodeErrorKind> {
    let mut values = Vec::new();
    let mut value = 0;
    let mut shift = 0;
    for octet in octets {
        if shift == 63 && *octet > 1 {
            return Err(DecodeErrorKind::VarintOverflow);
        }
        value |= u64::from(octet & 0x7f) << shift;
        shift += 7;
        if *octet < 0x80 {
            values.push(value);
            value = 0;
            shift = 0;
        }
    }
    if shift == 0 {
        Ok(values)
    } else {
        Err(DecodeErrorKind::InvalidPacked)
    }
}

/// Lanes answer as a loop does.
struct LanesAnswer<'a>(&'a [u8; BLOCK], u64);

impl Algorithm for LanesAnswer<'_> {
    type Output = (u64, u64, Vec<u64>, u64, ([u8; 16], usize));

    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) -> Self::Output {
        let Self(block, value) = self;
        let gathered = (0..=10)
            .map(|n| lanes.gather(value, LOW_MASKS.of(n)))
            .collect();
        let len = varint::encoded_len(value);
        let (low, high) = (
            low_octets(lanes, value, len),
            high_octets(lanes, value, len),
        );
        let mut octets = (u128::from(low) | u128::from(high) << 64).to_le_bytes();
        octets[len..].fill(0);
        (
            lanes.more(block),
            lanes.above_one(block),
            gathered,
            lanes.spread(value),
            (octets, len),
        )
    }
}

fn naive_answer(LanesAnswer(block, value): LanesAnswer) -> <LanesAnswer as Algorithm>::Output {
    let mask =
        |test: fn(u8) -> bool| (0..BLOCK).fold(0, |mask, i| mask | u64::from(test(block[i])) << i);
    let gather = |octets: usize| {
        (0..octets.min(8)).fold(0, |all, i| all | (value >> (8 * i) & 0x7f) << (7 * i))
    };
    let spread = (0..8).fold(0, |all, i| all | (value >> (7 * i) & 0x7f) << (8 * i));
    let encoded = naive_encode(&[value]);
    let mut octets = [0; 16];
    octets[..encoded.len()].copy_from_slice(&encoded);
    (
        mask(|octet| octet >= 0x80),
        mask(|octet| octet > 1),
        (0..=10).map(gather).collect(),
        spread,
        (octets, encoded.len()),
    )
}

/// An algorithm that runs on plain words, whatever the machine has.
struct SwarOnly<A>(A);

impl<A: Algorithm> SwarOnly<A> {
    fn run(self) -> A::Output {
        self.0.run(Swar)
    }
}

fn all_by_fold(octets: &[u8]) -> Vec<u64> {
    fold(octets, Vec::new(), |mut all, bits| {
        all.push(bits);
        all
    })
}

fn all_by_blocks(octets: &[u8]) -> Vec<u64> {
    let mut blocks = Blocks::new(octets);
    let mut block = [0; BLOCK];
    let mut all = Vec::new();
    loop {
        let len = blocks.decode_block(&mut block);
        if len == 0 {
            return all;
        }
        all.extend_from_slice(&block[..len]);
    }
}

fn agrees(octets: &[u8]) {
    let expected = naive_decode(octets);
    let counted = count(octets);
    assert_eq!(
        counted.map_err(|error| error.kind()),
        expected.clone().map(|all| all.len())
    );
    let on_words = SwarOnly(super::varints::Count { payload: octets }).run();
    assert_eq!(on_words, expected.clone().ok().map(|all| all.len()));
    let Ok(expected) = expected else { return };
    assert_eq!(all_by_fold(octets), expected);
    assert_eq!(all_by_blocks(octets), expected);
    let mut by_blocks = Vec::new();
    for_each_block(octets, |block| by_blocks.extend_from_slice(block));
    assert_eq!(by_blocks, expected);
    by_blocks.clear();
    let each = |block: &[u64]| by_blocks.extend_from_slice(block);
    SwarOnly(EachBlock { octets, each }).run();
    assert_eq!(by_blocks, expected);
    let mut one_by_one = Varints::<Uint64>::decode(octets).unwrap().iter();
    for (index, value) in expected.iter().enumerate() {
        assert_eq!(one_by_one.len(), expected.len() - index);
        if index % 37 == 0 {
            assert!(one_by_one.clone().fold(true, {
                let mut rest = expected[index..].iter();
                move |equal, value| equal && rest.next() == Some(&value)
            }));
        }
        assert_eq!(one_by_one.next(), Some(*value));
    }
    assert_eq!((one_by_one.next(), one_by_one.next()), (None, None));
    let on_words = super::blocks::Fold {
        octets,
        init: Vec::new(),
        f: |mut all: Vec<u64>, bits| {
            all.push(bits);
            all
        },
    };
    assert_eq!(SwarOnly(on_words).run(), expected);
}

#[test]
fn uniform_lists_of_every_length() {
    for octets in 1..=10 {
        let value = if octets == 1 {
            0x55
        } else {
            u64::MAX >> (64 - (7 * octets).min(64))
        };
        for len in 0..=200 {
            let list = naive_encode(&alloc::vec![value; len]);
            agrees(&list);
            let values = alloc::vec![value; len];
            assert_eq!(encoded_len::<Uint64>(&values), list.len());
        }
    }
}

#[test]
fn needless_groups_are_legal_up_to_ten_octets() {
    for zeros in 0..=9 {
        let mut padded = alloc::vec![0x80; zeros];
        padded.push(0);
        for before in 0..=70 {
            let mut list = alloc::vec![1; before];
            list.extend_from_slice(&padded);
            list.extend([0xff, 0x7f]);
            agrees(&list);
        }
    }
}

#[test]
fn eleventh_octets_and_high_tenths_are_refused_wherever_they_lie() {
    for bad in [&[0x80; 10][..], &[0xff; 9], &[0x80; 15], &[0xff; 70]] {
        for last in [0, 1, 2, 0x7f] {
            for before in 0..=140 {
                let mut list = alloc::vec![1; before];
                list.extend_from_slice(bad);
                list.push(last);
                list.push(1);
                let refused = bad.len() > 9 || last > 1;
                assert_eq!(naive_decode(&list).is_err(), refused);
                agrees(&list);
                if refused {
                    assert_eq!(count(&list).unwrap_err().offset() as usize, before);
                }
            }
        }
    }
}

#[test]
fn an_open_end_is_refused_where_it_begins() {
    for before in 0..=140 {
        for open in 1..=9 {
            let mut list = alloc::vec![1; before];
            list.extend(alloc::vec![0x81; open]);
            let error = count(&list).unwrap_err();
            assert_eq!(error.kind(), DecodeErrorKind::InvalidPacked);
            assert_eq!(error.offset() as usize, before);
        }
    }
}

proptest! {
    #[test]
    fn lanes_equal_loops(block in any::<[u8; 32]>(), low in any::<bool>(), value in bits()) {
        // Octets around the limit of `above_one` would be rare otherwise.
        let block = core::array::from_fn(|i| if low { block[i / 2] % 4 } else { block[i / 2] });
        let expected = naive_answer(LanesAnswer(&block, value));
        prop_assert_eq!(&run(LanesAnswer(&block, value)), &expected);
        prop_assert_eq!(&SwarOnly(LanesAnswer(&block, value)).run(), &expected);
    }

    #[test]
    fn lists_decode_as_by_octets(
        values in prop::collection::vec(prop_oneof![bits(), 0_u64..0x80], 0..300),
        small in any::<bool>(),
        cut in 0_usize..12,
    ) {
        let values: Vec<u64> = values.iter().map(|v| if small { v & 0x7f } else { *v }).collect();
        let octets = naive_encode(&values);
        agrees(&octets);
        agrees(octets.get(..octets.len().saturating_sub(cut)).unwrap());
    }

    #[test]
    fn any_octets_are_judged_as_by_octets(
        octets in prop::collection::vec(prop_oneof![any::<u8>(), 0x80_u8..=0xff, 0_u8..3], 0..300),
    ) {
        agrees(&octets);
    }

    #[test]
    fn lists_encode_as_by_octets(
        values in prop::collection::vec(prop_oneof![bits(), 0_u64..0x80], 0..100),
        runs in 0_usize..40,
        slack in 0_usize..20,
    ) {
        let values: Vec<u64> = alloc::vec![5; runs].into_iter().chain(values).collect();
        let expected = naive_encode(&values);
        prop_assert_eq!(encoded_len::<Uint64>(&values), expected.len());
        let mut out = alloc::vec![0xee; expected.len() + slack];
        prop_assert_eq!(encode::<Uint64>(&values, &mut out), Some(expected.len()));
        prop_assert_eq!(&out[..expected.len()], &expected);
        let on_words = super::encode::Encode { values: &values, to_bits: |bits| bits, out: &mut out };
        prop_assert_eq!(SwarOnly(on_words).run(), Some(expected.len()));
        prop_assert_eq!(&out[..expected.len()], &expected);
        for short in 0..expected.len() {
            prop_assert_eq!(encode::<Uint64>(&values, &mut out[..short]), None);
        }
    }

    #[test]
    fn groups_encode_as_by_octets(
        values in prop::collection::vec(prop_oneof![bits(), 0_u64..0x80], 0..100),
        runs in 0_usize..80,
    ) {
        let values: Vec<u64> = alloc::vec![5; runs].into_iter().chain(values).collect();
        let (groups, _) = values.as_chunks::<GROUP>();
        let expected = naive_encode(groups.as_flattened());
        let mut out: Vec<u8> = Vec::new();
        encode_groups::<Uint64>(groups, |octets| out.extend_from_slice(octets));
        prop_assert_eq!(&out, &expected);
        out.clear();
        let put = |octets: &[u8]| out.extend_from_slice(octets);
        SwarOnly(EncodeGroups { groups, to_bits: |bits| bits, put }).run();
        prop_assert_eq!(&out, &expected);
    }

    #[test]
    fn kinds_encode_their_bits(
        ints in prop::collection::vec(any::<i32>(), 0..40),
        sints in prop::collection::vec(any::<i64>(), 0..40),
        bools in prop::collection::vec(any::<bool>(), 0..40),
    ) {
        let mut out = [0; 400];
        let len = encode::<Int32>(&ints, &mut out).unwrap();
        let bits: Vec<u64> = ints.iter().map(|v| i64::from(*v) as u64).collect();
        prop_assert_eq!(&out[..len], &naive_encode(&bits));
        prop_assert_eq!(len, encoded_len::<Int32>(&ints));
        let len = encode::<Sint64>(&sints, &mut out).unwrap();
        let bits: Vec<u64> = sints.iter().map(|v| crate::wire::zigzag::encode_64(*v)).collect();
        prop_assert_eq!(&out[..len], &naive_encode(&bits));
        let len = encode::<Bool>(&bools, &mut out).unwrap();
        prop_assert_eq!(len, bools.len());
    }

    #[test]
    fn single_varints_equal_lists(value in bits()) {
        let (octets, len) = varint::to_octets(value);
        prop_assert_eq!(&octets[..len], &naive_encode(&[value]));
        prop_assert_eq!(varint::encoded_len(value), len);
    }
}
