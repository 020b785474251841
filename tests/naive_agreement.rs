//! Views, owned messages and a slow, obvious decoder agree about whatever octets they are given.

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use viewbuf::{DecodeErrorKind, Message};
use viewbuf_test_schema::proto::test::sink2::{Sink, StrictView};
use viewbuf_test_support::{fuzz, samples};

/// Message types that the fuzz bodies know.
const TYPES: u8 = 14;

fn all(data: &[u8]) {
    fuzz::view_vs_owned(data);
    fuzz::lazy_vs_checked(data);
}

fn about(place: u8, octets: &[u8]) {
    all(&[&[place], octets].concat());
}

#[test]
fn samples_of_every_payload() {
    about(4, &samples::user());
    about(6, &samples::blog());
    about(7, &samples::log(20));
    about(8, &samples::tile(30));
    about(9, &samples::numbers(500));
    about(10, &samples::counters(50));
    about(11, &samples::trace(20));
}

#[test]
fn one_payload_read_as_another() {
    let samples = [
        samples::user(),
        samples::blog(),
        samples::log(3),
        samples::tile(3),
        samples::trace(2),
    ];
    for sample in samples {
        for place in 0..TYPES {
            about(place, &sample);
        }
    }
}

#[test]
fn halves_that_are_merged() {
    for (place, sample) in [
        (4, samples::user()),
        (6, samples::blog()),
        (11, samples::trace(2)),
    ] {
        about(place, &[&sample[..], &sample].concat());
    }
}

/// A map value is merged from all records of its entry, and must be complete then.
#[test]
fn required_fields_of_map_values() {
    let whole = [0x08, 1, 0x12, 0, 0x28, 1];
    let decode = |value: &[u8]| {
        let entry = [&[0x08, 1], value].concat();
        let len = u8::try_from(entry.len()).expect("a short entry");
        let octets = [&whole[..], &[0x32, len], &entry].concat();
        about(3, &octets);
        StrictView::decode(&octets).map(|view| view.by_id().get(1).map(|value| value.id()))
    };
    let missing = |value: &[u8]| {
        let error = decode(value).expect_err("a required field is missing");
        assert_eq!(error.kind(), DecodeErrorKind::MissingRequired);
    };
    assert_eq!(decode(&[&[0x12, 6], &whole[..]].concat()), Ok(Some(1)));
    assert_eq!(
        decode(&[0x12, 2, 0x08, 1, 0x12, 4, 0x12, 0, 0x28, 1]),
        Ok(Some(1))
    );
    missing(&[]);
    missing(&[0x12, 0]);
    missing(&[0x12, 2, 0x08, 1]);
    missing(&[0x12, 2, 0x08, 1, 0x12, 2, 0x12, 0]);
}

/// Tags are as short as can be in groups that no schema knows, too.
#[test]
fn padded_tags_in_unknown_groups() {
    let group = |inner: &[u8], end: &[u8]| [&[0xbb, 0x3e][..], inner, end].concat();
    let minimal = group(&[0x20, 1], &[0xbc, 0x3e]);
    about(0, &minimal);
    assert!(Sink::decode(&minimal).is_ok());
    for octets in [
        group(&[0xa0, 0x00, 1], &[0xbc, 0x3e]),
        group(&[0x20, 1], &[0xbc, 0xbe, 0x00]),
    ] {
        about(0, &octets);
        let error = Sink::decode(&octets).expect_err("a padded tag");
        assert_eq!(error.kind(), DecodeErrorKind::InvalidTag);
    }
}

/// Unknown fields keep the octets that they came in, on every way.
#[test]
fn undeclared_numbers_keep_their_octets() {
    // Sink.r_closed = 25, f_closed = 16, c_closed = 54; 127 in two octets
    for tag in [[0xc8, 0x01], [0x80, 0x01], [0xb0, 0x03]] {
        let octets = [&tag[..], &[0xff, 0x00]].concat();
        about(0, &octets);
        let sink = Sink::decode(&octets).expect("an unknown field");
        assert_eq!(sink.unknown_fields.as_bytes(), octets);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn messages_grown_from_entropy(
        place in 0..TYPES,
        entropy in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        about(place | fuzz::GROWN, &entropy);
    }

    #[test]
    fn any_octets(place in 0..TYPES, octets in prop::collection::vec(any::<u8>(), 0..40)) {
        about(place, &octets);
    }

    #[test]
    fn typed_writers(entropy in prop::collection::vec(any::<u8>(), 0..300)) {
        fuzz::writer_twin(&entropy);
    }

    #[test]
    fn records(octets in prop::collection::vec(any::<u8>(), 0..60)) {
        fuzz::records(&octets);
    }

    #[test]
    fn lists_and_strings(
        octets in prop::collection::vec(prop::sample::select(&[0, 1, 0x7f, 0x80, 0xff, b'a', 0xc3][..]), 0..400),
    ) {
        fuzz::packed_utf8(&octets);
    }
}
