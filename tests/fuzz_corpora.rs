//! Replays the corpora of the fuzz targets: seeds, and inputs that once found a bug.
#![expect(
    clippy::expect_used,
    reason = "a test that sees the wrong thing must fail"
)]

use std::fs;
use std::path::{Path, PathBuf};

use viewbuf_test_support::{fuzz, samples};

#[cfg(feature = "codegen")]
#[path = "support/codegen.rs"]
mod codegen;
#[cfg(feature = "compiler")]
#[path = "support/proto_source.rs"]
mod proto_source;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// Runs `target` over its seeds and over all inputs that once found a bug in it.
fn replay(name: &str, target: fn(&[u8])) {
    let mut count = 0;
    for folder in ["corpus", "regressions"] {
        let Ok(files) = fs::read_dir(data().join(folder).join(name)) else {
            continue;
        };
        for file in files {
            let path = file.expect("a folder that can be listed").path();
            let octets = fs::read(&path).expect("a file that can be read");
            println!("{}", path.display());
            target(&octets);
            count += 1;
        }
    }
    assert!(count > 0, "no corpus of {name}");
}

#[test]
fn records() {
    replay("records", fuzz::records);
}

#[test]
fn view_vs_owned() {
    replay("view_vs_owned", fuzz::view_vs_owned);
}

#[test]
fn lazy_vs_checked() {
    replay("lazy_vs_checked", fuzz::lazy_vs_checked);
}

#[test]
fn dynamic_vs_generated() {
    replay("dynamic_vs_generated", fuzz::dynamic_vs_generated);
}

#[test]
fn descriptor_pool() {
    replay("descriptor_pool", fuzz::descriptor_pool);
}

#[test]
fn packed_utf8() {
    replay("packed_utf8", fuzz::packed_utf8);
}

#[test]
fn writer_twin() {
    replay("writer_twin", fuzz::writer_twin);
}

#[test]
fn edit() {
    replay("edit", fuzz::edit);
}

#[test]
fn text_parse() {
    replay("text_parse", fuzz::text_parse);
}

#[test]
fn text_round_trip() {
    replay("text_round_trip", fuzz::text_round_trip);
}

#[test]
fn hpack_decode() {
    replay("hpack_decode", fuzz::hpack_decode);
}

#[test]
fn hpack_round_trip() {
    replay("hpack_round_trip", fuzz::hpack_round_trip);
}

#[test]
fn h2_frames() {
    replay("h2_frames", fuzz::h2_frames);
}

#[test]
fn h2_connection() {
    replay("h2_connection", fuzz::h2_connection);
}

#[test]
fn h2_pair() {
    replay("h2_pair", fuzz::h2_pair);
}

#[test]
fn grpc_messages() {
    replay("grpc_messages", fuzz::grpc_messages);
}

#[test]
fn grpc_heads() {
    replay("grpc_heads", fuzz::grpc_heads);
}

#[test]
fn transport_server() {
    replay("transport_server", fuzz::transport_server);
}

#[test]
fn transport_channel() {
    replay("transport_channel", fuzz::transport_channel);
}

#[test]
fn json_parse() {
    replay("json_parse", fuzz::json_parse);
}

#[test]
fn json_round_trip() {
    replay("json_round_trip", fuzz::json_round_trip);
}

#[cfg(feature = "codegen")]
#[test]
fn codegen_descriptor() {
    replay("codegen_descriptor", codegen::codegen_descriptor);
}

#[cfg(feature = "compiler")]
#[test]
fn proto_source() {
    replay("proto_source", proto_source::proto_source);
}

/// Writes the seeds anew: `cargo test --test fuzz_corpora -- --ignored`.
#[test]
#[ignore = "writes files into the source tree"]
fn write_seeds() {
    let messages = [
        ("user", 4, samples::user()),
        ("blog", 6, samples::blog()),
        ("log", 7, samples::log(2)),
        ("tile", 8, samples::tile(2)),
        ("numbers", 9, samples::numbers(20)),
        ("counters", 10, samples::counters(5)),
        ("trace", 11, samples::trace(2)),
    ];
    for (name, place, octets) in &messages {
        let octets = &octets[..octets.len().min(2_048)];
        seed("records", name, octets);
        for target in [
            "view_vs_owned",
            "lazy_vs_checked",
            "dynamic_vs_generated",
            "json_round_trip",
        ] {
            seed(target, name, &[&[*place], octets].concat());
        }
    }
    for place in 0..14 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(37) ^ place).collect();
        for target in [
            "view_vs_owned",
            "lazy_vs_checked",
            "dynamic_vs_generated",
            "json_round_trip",
        ] {
            seed(
                target,
                &format!("grown_{place}"),
                &[&[place | fuzz::GROWN], &entropy[..]].concat(),
            );
        }
    }
    for place in 0..17 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(41) ^ place).collect();
        let octets = [&[place | fuzz::GROWN], &entropy[..]].concat();
        seed("text_round_trip", &format!("grown_{place}"), &octets);
    }
    for (name, place) in [
        ("sink2", 0),
        ("sink3", 1),
        ("host", 14),
        ("set", 15),
        ("known", 16),
    ] {
        for ending in ["txt", "printed.txt"] {
            let file = data().join("text").join(format!("{name}.{ending}"));
            let text = fs::read(file).expect("a text");
            seed(
                "text_parse",
                &format!("{name}.{ending}"),
                &[&[place], &text[..]].concat(),
            );
        }
    }
    for (place, name) in [(2, "blog"), (3, "log"), (4, "tile")] {
        let (_, _, octets) = messages
            .iter()
            .find(|(n, _, _)| *n == name)
            .expect("a sample");
        seed(
            "vs_prost",
            name,
            &[&[place], &octets[..octets.len().min(2_048)]].concat(),
        );
    }
    for place in 0..5 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(53) ^ place).collect();
        seed(
            "vs_prost",
            &format!("grown_{place}"),
            &[&[place | fuzz::GROWN], &entropy[..]].concat(),
        );
    }
    for place in 0..6_u8 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(29) ^ place).collect();
        seed(
            "writer_twin",
            &format!("grown_{place}"),
            &[&[place], &entropy[..]].concat(),
        );
    }
    for place in 0..16_u8 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(41) ^ place).collect();
        seed(
            "edit",
            &format!("grown_{place}"),
            &[&[place << 1], &entropy[..]].concat(),
        );
    }
    for (name, blocks) in &hpack_blocks() {
        // Raw blocks of known length, without limits; then one more that grows from entropy.
        let raw = |block: &Vec<u8>| [&[64, block.len() as u8], &block[..], &[0]].concat();
        let blocks: Vec<u8> = blocks.iter().flat_map(raw).collect();
        seed("hpack_decode", name, &blocks);
    }
    for place in 0..8_u8 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(61) ^ place).collect();
        for target in ["hpack_decode", "hpack_round_trip", "hpack_vs_others"] {
            let octets = [&[0xc0 | place], &entropy[..]].concat();
            seed(target, &format!("grown_{place}"), &octets);
        }
    }
    for (place, frames) in h2_frames_of_all_types().iter().enumerate() {
        seed("h2_frames", &format!("frames_{place}"), frames);
        // One raw piece, after a handshake, to a server and to a client.
        for role in [0, 1] {
            let octets = [&[role, 0, frames.len() as u8], &frames[..]].concat();
            seed("h2_connection", &format!("frames_{place}_{role}"), &octets);
        }
    }
    for place in 0..8_u8 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(89) ^ place).collect();
        let octets = [&[place], &entropy[..]].concat();
        for target in ["h2_connection", "h2_pair"] {
            seed(target, &format!("grown_{place}"), &octets);
        }
    }
    // A call, its content both ways and its end, over every kind of link.
    for path in 0..4 {
        let call = b"\x01\x00\x02\xc1\x00\x20\x0c\x04\x00\x00\x12\xc0\x00\x80\x05\x00\x0c\x08\x00";
        let octets = [&[7, path, 0, 0x08], &call[..]].concat();
        seed("h2_pair", &format!("call_{path}"), &octets);
    }
    strangers();
    for place in 0..16_u8 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(97) ^ place).collect();
        let octets = [&[place], &entropy[..]].concat();
        for target in ["grpc_messages", "grpc_heads"] {
            seed(target, &format!("grown_{place}"), &octets);
        }
    }
    // A request and a response as everybody sends them, and messages in pieces of three octets.
    for (name, heads) in [
        ("request", [1, 0, 1, 1, 1, 1, 1, 1, 5, 2, 0, 0, 0, 1, 1, 0]),
        ("response", [0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0]),
        ("trailers", [0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 3, 1, 1, 1, 1, 0]),
    ] {
        for choice in [1, 7, 0x13] {
            let octets = [&[choice], &heads[..], &[2, 3, b'a', 9, 5, b'b', 30]].concat();
            seed("grpc_heads", &format!("{name}_{choice}"), &octets);
        }
    }
    let pieces = [
        5, 2, b'a', 9, 3, b'b', 30, 4, b'c', 0, 5, b'd', 39, 6, b'e', 1,
    ];
    for choice in [6, 7, 4, 15] {
        let octets = [&[choice], &pieces[..], &[3; 60]].concat();
        seed("grpc_messages", &format!("pieces_{choice}"), &octets);
    }
    for (name, text) in JSON {
        seed("json_parse", name, text.as_bytes());
    }
    for before in [0, 1, 31, 64, 200] {
        let mixed: Vec<u8> = (0..before)
            .flat_map(|i| [0x80 | i, 0x80, i & 0x7f, i & 0x7f])
            .collect();
        seed(
            "packed_utf8",
            &format!("varints_{before}"),
            &[&[before], &mixed[..]].concat(),
        );
        let text = "aé€𐍈".repeat(usize::from(before));
        seed(
            "packed_utf8",
            &format!("text_{before}"),
            &[&[before], text.as_bytes()].concat(),
        );
    }
}

/// Strangers who say what is right, most of them, to servers and channels of several kinds.
fn strangers() {
    for place in 0..8_u8 {
        let entropy: Vec<u8> = (0..=255_u8).map(|i| i.wrapping_mul(101) ^ place).collect();
        let octets = [&[place], &entropy[..]].concat();
        for target in ["transport_server", "transport_channel"] {
            seed(target, &format!("grown_{place}"), &octets);
        }
        // A request of each kind with a message that ends it, and a pause.
        let mut calls = vec![place, 0];
        for path in [0, 0xc1, 0xc2, 0xc3] {
            calls.extend([1, 0, 0, 0, path, 0, 0, 0, 0, 0, 0, 0]);
            calls.extend([5, 0, 0x81, 30 + place, b'a', 12, 1]);
        }
        seed("transport_server", &format!("calls_{place}"), &calls);
        // Answers to six calls, with trailers.
        let mut answers = vec![place, 0];
        for stream in 0..6 {
            answers.extend([1, 0, stream, 0, 0, 0, 0, 0]);
            answers.extend([5, stream, 1, 20 + place, b'b']);
            answers.extend([1, 0x10, stream, 0, 0, 0, 0]);
        }
        seed("transport_channel", &format!("answers_{place}"), &answers);
    }
}

/// Text for every kind of field, and text that is wrong.
const JSON: [(&str, &str); 9] = [
    (
        "scalars",
        r#"{"fInt32":-1,"f_int64":"9","fUint64":"1e3","fFloat":1.5,"fDouble":"NaN","fBool":true,"fBytes":"AQI="}"#,
    ),
    (
        "lists",
        r#"{"pInt32":[1,2.0,3e0],"rString":["","\u00e9\ud83d\ude00","a long one, of more than 16"],"children":[{},{}]}"#,
    ),
    (
        "maps",
        r#"{"mSink":{"a":{"mSink":{}}},"mString":{"-1":"x"},"mBytes":{"true":"-_"},"mOpen":{"0":"OPEN_ONE"}}"#,
    ),
    ("oneofs", r#"{"cSink":{"cString":null},"cString":null}"#),
    (
        "groups",
        r#"{"pack":{"words":["a"]},"row":[{"closed":"CLOSED_BIG"}],"fClosed":1000}"#,
    ),
    (
        "values",
        r#"{"a":[1,-2.5e-3,"x\n",true,false,null,{},[]],"":{"b":{"c":0.1}}}"#,
    ),
    ("deep", "[[[[[[[[[[[[{\"a\":[[[["),
    ("duplicate", r#"{"b":1,"a":2,"\u0062":3}"#),
    (
        "files",
        r#"{"file":[{"name":"a.proto","options":{"optimizeFor":"SPEED"},"messageType":[{"name":"A","field":[{"number":1}]}]}]}"#,
    ),
];

/// Blocks of RFC 7541 Appendix C: requests without and with Huffman code, and size updates.
fn hpack_blocks() -> [(&'static str, Vec<Vec<u8>>); 3] {
    let plain = [
        &b"\x82\x86\x84\x41\x0fwww.example.com"[..],
        b"\x82\x86\x84\xbe\x58\x08no-cache",
        b"\x82\x87\x85\xbf\x40\x0acustom-key\x0ccustom-value",
    ];
    let coded = [
        &b"\x82\x86\x84\x41\x8c\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff"[..],
        b"\x82\x86\x84\xbe\x58\x86\xa8\xeb\x10\x64\x9c\xbf",
    ];
    let updates = [
        &b"\x20\x3f\xe1\x1f\x82"[..],
        b"\x40\x01a\x01b\xbe",
        b"\x20\xbe",
    ];
    let owned = |blocks: &[&[u8]]| blocks.iter().map(|block| block.to_vec()).collect();
    [
        ("plain", owned(&plain)),
        ("coded", owned(&coded)),
        ("updates", owned(&updates)),
    ]
}

/// Frames of all types, in two rows: as both ends send them, and with all that is optional.
fn h2_frames_of_all_types() -> [Vec<u8>; 2] {
    let plain = [
        &b"\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x64"[..],
        b"\x00\x00\x03\x01\x04\x00\x00\x00\x01\x83\x86\x84",
        b"\x00\x00\x05\x00\x01\x00\x00\x00\x01hello",
        b"\x00\x00\x04\x08\x00\x00\x00\x00\x00\x00\x00\x10\x00",
        b"\x00\x00\x08\x06\x00\x00\x00\x00\x00are you?",
        b"\x00\x00\x04\x03\x00\x00\x00\x00\x01\x00\x00\x00\x08",
        b"\x00\x00\x0b\x07\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00bye",
    ];
    let full = [
        &b"\x00\x00\x0b\x01\x28\x00\x00\x00\x01\x02\x00\x00\x00\x00\x0f\x83\x86\x84\x00\x00"[..],
        b"\x00\x00\x05\x09\x04\x00\x00\x00\x01\x00\x01a\x01b",
        b"\x00\x00\x08\x00\x09\x00\x00\x00\x01\x02hello\x00\x00",
        b"\x00\x00\x05\x02\x00\x00\x00\x00\x03\x80\x00\x00\x01\xff",
        b"\x00\x00\x07\x10\x00\x00\x00\x00\x00\x00\x00\x00\x01u=1",
        b"\x00\x00\x06\x05\x0c\x00\x00\x00\x01\x00\x00\x00\x00\x02\x88",
        b"\x00\x00\x02\xfa\xff\x00\x00\x00\x00?!",
    ];
    [plain.concat(), full.concat()]
}

fn seed(target: &str, name: &str, octets: &[u8]) {
    let folder = data().join("corpus").join(target);
    fs::create_dir_all(&folder).expect("a folder that can be made");
    fs::write(folder.join(name), octets).expect("a file that can be written");
}
