//! What HPACK may allocate: nothing in a steady state, and never more than its limits let it.
#![cfg(feature = "hpack")]

use std::time::{Duration, Instant};

use viewbuf::hpack::{Decoded, Decoder, Encoded, Encoder, Fields, Indexing, Limits};
use viewbuf_test_support::allocator::{Counting, usage};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A gRPC request whose deadline and length are others each time.
fn request(encoder: &mut Encoder, call: u32, out: &mut Vec<u8>) {
    let mut text = [0; 12];
    let text = digits(call, &mut text);
    encoder
        .block(out)
        .field(b":method", b"POST")
        .field(b":scheme", b"http")
        .field(b":path", b"/bench.Users/Read")
        .field(b":authority", b"localhost:50051")
        .field(b"te", b"trailers")
        .field(b"content-type", b"application/grpc")
        .field(b"user-agent", b"viewbuf/0.1")
        .field(b"grpc-timeout", text)
        .field_as(Indexing::Incremental, b"x-call", text);
}

fn digits(mut number: u32, place: &mut [u8; 12]) -> &[u8] {
    let mut at = place.len();
    loop {
        at -= 1;
        place[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return &place[at..];
        }
    }
}

#[test]
fn a_steady_state_allocates_nothing() {
    let (mut encoder, mut decoder) = (Encoder::new(), Decoder::new());
    let (mut out, mut fields) = (Vec::new(), Fields::new());
    let status = Encoded::constant([(":status", "200"), ("content-type", "application/grpc")]);
    let mut calls = |range: std::ops::Range<u32>| {
        for call in range {
            out.clear();
            fields.clear();
            request(&mut encoder, call, &mut out);
            encoder.block(&mut out).constant(&status);
            let decoded = decoder.decode(&out, &Limits::DEFAULT, &mut fields);
            let Ok(Decoded::Fields(block)) = decoded else {
                panic!("{decoded:?}");
            };
            assert_eq!(fields.block(block).len(), 11);
        }
    };
    // The table fills up, entries go, and the ring has come around.
    calls(100_000..101_000);
    let ((), spent) = usage(|| calls(101_000..111_000));
    assert_eq!(spent.count, 0);
}

#[test]
fn an_idle_connection_holds_nothing() {
    let (_, spent) = usage(|| (Encoder::new(), Decoder::new(), Fields::new()));
    assert_eq!(spent.count, 0);
}

/// Decodes `block` again and again for a table of 4,096 octets; tells what it took in memory and time.
fn bomb(first: &[u8], block: &[u8], limits: &Limits) -> (usize, Duration) {
    let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
    let generous = Limits {
        octets: u32::MAX,
        fields: u32::MAX,
    };
    let decoded = decoder.decode(first, &generous, &mut fields);
    assert!(matches!(decoded, Ok(Decoded::Fields(_))));
    fields = Fields::new();
    let begun = Instant::now();
    let (decoded, spent) = usage(|| decoder.decode(block, limits, &mut fields));
    assert!(matches!(decoded, Ok(Decoded::TooLarge(_))), "{decoded:?}");
    (spent.peak, begun.elapsed())
}

/// One field that fills the table.
fn filler() -> Vec<u8> {
    let value = vec![b'v'; 4_000];
    let mut out = Vec::new();
    // Not by our encoder, which would not insert what is as large.
    out.extend(b"\x40\x01a\x7f");
    out.extend([
        (4_000_u32 - 127) as u8 & 0x7f | 0x80,
        ((4_000 - 127) >> 7) as u8,
    ]);
    out.extend(value);
    out
}

/// CVE-2016-6581: a large entry, and a block of references to it.
#[test]
fn an_hpack_bomb_is_bounded() {
    let block = vec![0xbe; 1 << 20];
    let (peak, time) = bomb(&filler(), &block, &Limits::DEFAULT);
    assert!(peak <= 64 << 10, "{peak} octets for 4 GiB of fields");
    assert!(time < Duration::from_secs(2), "{time:?}");
}

/// CVE-2026-49975: the octets are few, the fields are many.
#[test]
fn a_bomb_of_small_fields_is_bounded() {
    let limits = Limits {
        octets: u32::MAX,
        ..Limits::DEFAULT
    };
    for index in [0x82, 0xbe] {
        let block = vec![index; 1 << 20];
        let (peak, time) = bomb(b"\x40\x01a\x00", &block, &limits);
        assert!(peak <= 16 << 10, "{peak} octets for a million fields");
        assert!(time < Duration::from_secs(2), "{time:?}");
    }
}

/// Literals that are inserted with a name from the entry that they evict: each costs two octets, and
/// copies as many as the table has.
#[test]
fn a_bomb_of_insertions_is_bounded() {
    let mut name = filler();
    // The same entry with its long text as the name.
    name.splice(1..3, []);
    name.push(0);
    let block = [0x7e, 0x00].repeat(1 << 13);
    let (peak, time) = bomb(&name, &block, &Limits::DEFAULT);
    assert!(peak <= 64 << 10, "{peak} octets");
    assert!(time < Duration::from_secs(2), "{time:?}");
}

/// Long strings that no limit has room for are judged, not kept.
#[test]
fn long_strings_are_not_kept() {
    let len = 1_u32 << 20;
    for pattern in [0x00, 0x40] {
        for coded in [0x00, 0x80] {
            let mut block = vec![pattern, 0x01, b'a', coded | 0x7f];
            let mut left = len - 127;
            while left >= 0x80 {
                block.push(left as u8 | 0x80);
                left >>= 7;
            }
            block.push(left as u8);
            // Eight times the code of "a", and padding of no bits.
            block.extend(
                [
                    0b0001_1000,
                    0b1100_0110,
                    0b0011_0001,
                    0b1000_1100,
                    0b0110_0011,
                ]
                .iter()
                .cycle()
                .take(len as usize / 5 * 5),
            );
            block.resize(block.len() + len as usize % 5, 0x1f);
            let (peak, _) = bomb(&[], &block, &Limits::DEFAULT);
            assert!(peak <= 64 << 10, "{peak} octets of {len}");
        }
    }
}

/// A declared length takes no memory before its octets are there.
#[test]
fn declared_lengths_reserve_nothing() {
    let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
    let block = b"\x40\x7f\xe0\xff\xff\xff\x0e";
    let (result, spent) = usage(|| decoder.decode(block, &Limits::DEFAULT, &mut fields));
    assert!(result.is_err());
    assert_eq!(spent.count, 0);
}

/// Whatever the peer allows, an encoder spends no more than it wants to.
#[test]
fn the_peers_table_size_reserves_nothing() {
    let mut encoder = Encoder::new();
    encoder.set_table_size_limit(u32::MAX);
    let mut out = Vec::with_capacity(1 << 20);
    let ((), spent) = usage(|| {
        for call in 0..10_000 {
            request(&mut encoder, call, &mut out);
        }
    });
    assert!(spent.peak <= 32 << 10, "{spent:?}");
}
