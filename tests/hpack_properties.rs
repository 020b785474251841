//! HPACK against a naive twin, over whatever proptest thinks of.
#![cfg(feature = "hpack")]

use proptest::prelude::*;
use viewbuf::hpack::{Decoded, Decoder, Encoder, Fields, Limits};
use viewbuf_test_support::fuzz;
use viewbuf_test_support::naive::hpack as naive;

const NO_LIMITS: Limits = Limits {
    octets: u32::MAX,
    fields: u32::MAX,
};

/// An octet of entropy that goes on rather than ends: the bodies of fuzz targets take 0 for the end.
fn entropy() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(prop_oneof![9 => any::<u8>(), 1 => 64..=255_u8], 0..3_000)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_decoder_is_the_naive_one(entropy in entropy()) {
        fuzz::hpack_decode(&entropy);
    }

    #[test]
    fn what_is_encoded_comes_back(entropy in entropy()) {
        fuzz::hpack_round_trip(&entropy);
    }

    #[test]
    fn huffman_code_comes_back(text in prop::collection::vec(any::<u8>(), 0..400)) {
        let coded = naive::coded(&text);
        prop_assert_eq!(naive::uncoded(&coded).unwrap(), text.clone());
        let mut out = Vec::new();
        Encoder::new().encode([("x", &text)], &mut out);
        prop_assert!(out.len() <= 3 + 4 + text.len().min(coded.len()));
        let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
        let Ok(Decoded::Fields(block)) = decoder.decode(&out, &NO_LIMITS, &mut fields) else {
            panic!("what was encoded");
        };
        prop_assert_eq!(fields.field(block, 0).unwrap().value, text);
    }

    /// Any octets as a Huffman-coded value: right or wrong for both.
    #[test]
    fn huffman_code_is_judged_as_the_naive_one_does(
        coded in prop::collection::vec(prop_oneof![any::<u8>(), Just(0xff), 0xf0..=0xff_u8], 0..126),
        room in 0..400_u32,
    ) {
        let block = [&[0x04, 0x80 | coded.len() as u8][..], &coded].concat();
        let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
        let limits = Limits { octets: room, fields: 1 };
        let ours = decoder.decode(&block, &limits, &mut fields);
        match naive::uncoded(&coded) {
            Err(kind) => prop_assert_eq!(ours.unwrap_err().kind(), kind),
            Ok(text) => match ours.unwrap() {
                Decoded::Fields(block) => {
                    prop_assert_eq!(fields.field(block, 0).unwrap().value, text);
                }
                Decoded::TooLarge(large) => {
                    prop_assert_eq!(large.octets, naive::size(b":path", &text) as u64);
                    prop_assert!(large.octets > u64::from(room));
                }
            },
        }
    }
}
