//! What must hold for any octets: the bodies of the fuzz targets of gRPC, over inputs that shrink.
#![cfg(all(feature = "gzip", feature = "zstd"))]

use proptest::prelude::*;
use viewbuf_test_support::fuzz;

fn octets() -> impl Strategy<Value = Vec<u8>> {
    // Small octets are the more interesting decisions.
    proptest::collection::vec(prop_oneof![any::<u8>(), 0..8_u8], 0..300)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn messages_in_any_pieces(data in octets()) {
        fuzz::grpc_messages(&data);
    }

    #[test]
    fn heads_and_calls_of_any_fields(data in octets()) {
        fuzz::grpc_heads(&data);
    }
}
