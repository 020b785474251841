//! Who takes part, and what each does to a block.

use std::hint::black_box;

use viewbuf::hpack::{Decoded, Limits};

use crate::fields::{ALL, Fields};

/// Something to be timed: `run` does it so many times.
pub struct Task {
    block: &'static str,
    what: &'static str,
    who: &'static str,
    pub run: Box<dyn FnMut(u32)>,
}

impl Task {
    pub fn name(&self) -> String {
        format!("{}/{}/{}", self.block, self.what, self.who)
    }
}

pub fn tasks() -> Vec<Task> {
    let mut tasks = Vec::new();
    for (block, fields) in ALL {
        let mut add = |what, who, run| {
            tasks.push(Task {
                block,
                what,
                who,
                run,
            });
        };
        let (first, steady) = blocks(fields);
        add(
            "decode first",
            "viewbuf",
            viewbuf_decode(first.clone(), None, fields),
        );
        add(
            "decode first",
            "fluke-hpack",
            fluke_decode(first.clone(), None, fields),
        );
        add(
            "decode first",
            "httlib-hpack",
            httlib_decode(first.clone(), None, fields),
        );
        let before = || Some(first.clone());
        add(
            "decode",
            "viewbuf",
            viewbuf_decode(steady.clone(), before(), fields),
        );
        add(
            "decode",
            "fluke-hpack",
            fluke_decode(steady.clone(), before(), fields),
        );
        add(
            "decode",
            "httlib-hpack",
            httlib_decode(steady, before(), fields),
        );
        for (what, is_first) in [("encode first", true), ("encode", false)] {
            add(what, "viewbuf", viewbuf_encode(is_first, fields));
            add(what, "fluke-hpack", fluke_encode(is_first, fields));
            add(what, "httlib-hpack", httlib_encode(is_first, fields));
        }
    }
    tasks
}

/// The first block of a connection with these fields, and those that follow.
fn blocks(fields: Fields) -> (Vec<u8>, Vec<u8>) {
    let mut encoder = viewbuf::hpack::Encoder::new();
    let mut encode = || {
        let mut out = Vec::new();
        encoder.encode(fields.iter().copied(), &mut out);
        out
    };
    (encode(), encode())
}

fn assert_fields<'f>(found: impl Iterator<Item = (&'f [u8], &'f [u8])>, fields: Fields) {
    let expected = fields
        .iter()
        .map(|(name, value)| (name.as_bytes(), value.as_bytes()));
    assert!(found.eq(expected));
}

type Run = Box<dyn FnMut(u32)>;

fn viewbuf_decode(block: Vec<u8>, before: Option<Vec<u8>>, expected: Fields) -> Run {
    let mut decoder = viewbuf::hpack::Decoder::new();
    let mut fields = viewbuf::hpack::Fields::new();
    let is_first = before.is_none();
    if let Some(before) = before {
        let _ = decoder
            .decode(&before, &Limits::DEFAULT, &mut fields)
            .expect("a block");
    }
    Box::new(move |count| {
        for turn in 0..count {
            if is_first {
                decoder = viewbuf::hpack::Decoder::new();
            }
            fields.clear();
            let decoded = decoder.decode(black_box(&block), &Limits::DEFAULT, &mut fields);
            let Ok(Decoded::Fields(block)) = decoded else {
                panic!("{decoded:?}");
            };
            for field in fields.block(block) {
                black_box((field.name, field.value));
            }
            if turn == 0 {
                assert_fields(
                    fields.block(block).map(|field| (field.name, field.value)),
                    expected,
                );
            }
        }
    })
}

fn fluke_decode(block: Vec<u8>, before: Option<Vec<u8>>, expected: Fields) -> Run {
    let mut decoder = fluke_hpack::Decoder::new();
    let is_first = before.is_none();
    if let Some(before) = before {
        decoder.decode(&before).expect("a block");
    }
    Box::new(move |count| {
        for turn in 0..count {
            if is_first {
                decoder = fluke_hpack::Decoder::new();
            }
            let decoded = decoder.decode(black_box(&block)).expect("a block");
            if turn == 0 {
                assert_fields(
                    decoded.iter().map(|(name, value)| (&name[..], &value[..])),
                    expected,
                );
            }
            black_box(decoded);
        }
    })
}

fn httlib_decode(block: Vec<u8>, before: Option<Vec<u8>>, expected: Fields) -> Run {
    let mut decoder = httlib_hpack::Decoder::default();
    let is_first = before.is_none();
    let (mut fields, mut octets) = (Vec::new(), Vec::new());
    if let Some(mut before) = before {
        decoder.decode(&mut before, &mut fields).expect("a block");
    }
    Box::new(move |count| {
        for turn in 0..count {
            if is_first {
                decoder = httlib_hpack::Decoder::default();
            }
            fields.clear();
            // It takes what it decodes out of the vector.
            octets.clear();
            octets.extend_from_slice(black_box(&block));
            decoder.decode(&mut octets, &mut fields).expect("a block");
            if turn == 0 {
                assert_fields(
                    fields
                        .iter()
                        .map(|(name, value, _)| (&name[..], &value[..])),
                    expected,
                );
            }
            black_box(&fields);
        }
    })
}

/// Whatever was encoded is a block of these fields.
fn assert_block(block: &[u8], expected: Fields) {
    let mut fields = viewbuf::hpack::Fields::new();
    let mut decoder = viewbuf::hpack::Decoder::new();
    let Ok(Decoded::Fields(block)) = decoder.decode(block, &Limits::DEFAULT, &mut fields) else {
        panic!("a peer encodes what viewbuf cannot decode");
    };
    assert_fields(
        fields.block(block).map(|field| (field.name, field.value)),
        expected,
    );
}

fn viewbuf_encode(is_first: bool, fields: Fields) -> Run {
    let mut encoder = viewbuf::hpack::Encoder::new();
    let mut out = Vec::new();
    encoder.encode(fields.iter().copied(), &mut out);
    assert_block(&out, fields);
    Box::new(move |count| {
        for _ in 0..count {
            if is_first {
                encoder = viewbuf::hpack::Encoder::new();
            }
            out.clear();
            encoder.encode(black_box(fields).iter().copied(), &mut out);
            black_box(&out);
        }
    })
}

fn fluke_encode(is_first: bool, fields: Fields) -> Run {
    let mut encoder = fluke_hpack::Encoder::new();
    let octets = |(name, value): &(&'static str, &'static str)| (name.as_bytes(), value.as_bytes());
    let mut out = encoder.encode(fields.iter().map(octets));
    assert_block(&out, fields);
    Box::new(move |count| {
        for _ in 0..count {
            if is_first {
                encoder = fluke_hpack::Encoder::new();
            }
            out.clear();
            encoder
                .encode_into(black_box(fields).iter().map(octets), &mut out)
                .expect("a vector");
            black_box(&out);
        }
    })
}

fn httlib_encode(is_first: bool, fields: Fields) -> Run {
    type Encoder = httlib_hpack::Encoder<'static>;
    let flags = Encoder::HUFFMAN_NAME
        | Encoder::HUFFMAN_VALUE
        | Encoder::WITH_INDEXING
        | Encoder::BEST_FORMAT;
    let mut encoder = Encoder::default();
    let mut out = Vec::new();
    let encode = move |encoder: &mut Encoder, out: &mut Vec<u8>| {
        for (name, value) in black_box(fields) {
            let field = (name.as_bytes().to_vec(), value.as_bytes().to_vec(), flags);
            encoder.encode(field, out).expect("a vector");
        }
    };
    encode(&mut encoder, &mut out);
    assert_block(&out, fields);
    Box::new(move |count| {
        for _ in 0..count {
            if is_first {
                encoder = Encoder::default();
            }
            out.clear();
            encode(&mut encoder, &mut out);
            black_box(&out);
        }
    })
}
