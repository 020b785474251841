//! Any message goes through text and comes back, in every style.

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use viewbuf_test_support::{fuzz, samples};

/// Message types that the bodies know.
const TYPES: u8 = 17;

fn about(place: u8, octets: &[u8]) {
    fuzz::text_round_trip(&[&[place], octets].concat());
}

#[test]
fn samples_of_every_payload() {
    about(4, &samples::user());
    about(6, &samples::blog());
    about(7, &samples::log(5));
    about(8, &samples::tile(5));
    about(9, &samples::numbers(200));
    about(10, &samples::counters(50));
    about(11, &samples::trace(5));
}

#[test]
fn one_payload_read_as_another() {
    for sample in [
        samples::user(),
        samples::blog(),
        samples::log(2),
        samples::trace(1),
    ] {
        for place in 0..TYPES {
            about(place, &sample);
        }
    }
}

/// Every message is a merge of its halves: lists add up, messages are in pieces.
#[test]
fn messages_in_pieces() {
    for (place, sample) in [
        (4, samples::user()),
        (6, samples::blog()),
        (11, samples::trace(1)),
    ] {
        about(place, &[&sample[..], &sample].concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn grown_messages(place in 0..TYPES, entropy in prop::collection::vec(any::<u8>(), 0..400)) {
        about(place | fuzz::GROWN, &entropy);
    }

    #[test]
    fn any_octets(place in 0..TYPES, octets in prop::collection::vec(any::<u8>(), 0..60)) {
        about(place, &octets);
    }

    #[test]
    fn any_text(place in 0..TYPES, text in any_parts()) {
        fuzz::text_parse(&[&[place], text.as_bytes()].concat());
    }
}

/// Parts of texts in any order.
fn any_parts() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::strategy::Strategy;

    let part = prop::sample::select(vec![
        "f_int32",
        "f_string",
        "child",
        "children",
        "Pack",
        "r_int32",
        "p_closed",
        "m_sink",
        "key",
        "value",
        "id",
        "[test.ext.number]",
        "[test.ext.note]",
        "text",
        "set",
        "[test.ext.Title]",
        "detail",
        "[a/google.protobuf.Duration]",
        "[",
        "]",
        ":",
        "{",
        "}",
        "<",
        ">",
        ",",
        ";",
        "-",
        "1",
        "0x1f",
        "017",
        "1.5e3f",
        "inf",
        "nan",
        "true",
        "'a'",
        "\"\\303\\244\"",
        "'\\u00e4",
        "\n",
        "#c\n",
        " ",
        "CLOSED_ONE",
        ": 1 ",
        ": 'x' ",
        " { } ",
        "\u{e4}",
    ]);
    prop::collection::vec(part, 0..30).prop_map(|parts| parts.concat())
}
