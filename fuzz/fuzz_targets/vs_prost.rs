//! viewbuf against prost, where both must agree.
//!
//! prost drops unknown fields, accepts overlong tags, does not check required fields, counts depth
//! in its own way, takes closed enums for open ones, and refuses a record whose wire type does not fit its
//! field; there, and only there, the two may differ.
#![no_main]

use libfuzzer_sys::fuzz_target;
use viewbuf::DecodeErrorKind as Kind;
use viewbuf_test_schema::proto;
use viewbuf_test_support::fuzz::GROWN;
use viewbuf_test_support::grow::{Entropy, message};
use viewbuf_test_support::naive::Tree;

mod prost_messages {
    #![allow(dead_code, clippy::all, reason = "generated")]
    include!(concat!(env!("OUT_DIR"), "/prost.rs"));
}

use prost_messages::{bench, test, vector_tile};

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let test: fn(&[u8], bool) = match first & !GROWN {
        0 => agree::<proto::test::sink3::Sink, test::sink3::Sink>,
        1 => agree::<proto::test::sink2::Deep, test::sink2::Deep>,
        2 => agree::<proto::bench::blog::Post, bench::blog::Post>,
        3 => agree::<proto::bench::logs::LogBatch, bench::logs::LogBatch>,
        4 => agree::<proto::vector_tile::Tile, vector_tile::Tile>,
        _ => return,
    };
    test(rest, first & GROWN != 0);
});

fn agree<T: viewbuf::Message, P: prost::Message + Default>(data: &[u8], grown: bool) {
    let schema = T::schema();
    let octets = if grown {
        message(schema, &mut Entropy::new(data))
    } else {
        data.to_vec()
    };
    match (T::decode(&octets), P::decode(&octets[..])) {
        (Ok(ours), Ok(theirs)) => {
            let tree = Tree::decode(schema, &octets).expect("it was decoded");
            if tree.has_misfits() {
                return;
            }
            let ours = Tree::decode(schema, &ours.encode_to_vec()).expect("our own octets");
            let theirs = Tree::decode(schema, &theirs.encode_to_vec()).expect("prost's octets");
            let tree = tree.without_unknown();
            assert_eq!(ours.without_unknown(), tree, "viewbuf and naive");
            assert_eq!(theirs.without_unknown(), tree, "prost and naive");
        }
        (Ok(_), Err(theirs)) => {
            let tree = Tree::decode(schema, &octets).expect("it was decoded");
            let deep = theirs.to_string().contains("recursion limit");
            assert!(tree.has_misfits() || deep, "only prost says: {theirs}");
        }
        (Err(ours), Ok(_)) => {
            let rule = matches!(
                ours.kind(),
                Kind::InvalidTag | Kind::MissingRequired | Kind::TooDeep | Kind::TooMuchAllocation
            );
            assert!(rule, "only viewbuf says: {ours}");
        }
        (Err(_), Err(_)) => {}
    }
}
