//! HPACK, against the naive decoder.

use viewbuf::hpack::{
    Block, Decoded, Decoder, Encoded, Encoder, ErrorKind, Fields, Indexing, Limits, Source,
    StaticName,
};

use crate::grow::Entropy;
use crate::naive::hpack as naive;

/// Any blocks, with any changes of limits between them, are decoded as the naive decoder does it.
pub fn hpack_decode(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let mut ours = Decoder::new();
    let mut twin = naive::Decoder::default();
    let mut fields = Fields::new();
    loop {
        let block = match entropy.octet() {
            0 => return,
            1..32 => {
                let limit = number(&mut entropy);
                ours.set_table_size_limit(limit);
                twin.set_table_size_limit(limit);
                continue;
            }
            32..64 => {
                fields.clear();
                continue;
            }
            64..128 => (0..entropy.octet()).map(|_| entropy.octet()).collect(),
            _ => hpack_block(&mut entropy, twin.table_len()),
        };
        let limits = limits(&mut entropy);
        if same(&mut ours, &mut twin, &block, &limits, &mut fields).is_err() {
            return;
        }
    }
}

/// Decodes `block` both ways; tells what both made of it.
fn same(
    ours: &mut Decoder,
    twin: &mut naive::Decoder,
    block: &[u8],
    limits: &Limits,
    fields: &mut Fields,
) -> Result<Option<Block>, ErrorKind> {
    let before = fields.clone();
    let expected = match (ours.decode(block, limits, fields), twin.decode(block)) {
        (Err(error), Err(kind)) => {
            assert_eq!(error.kind(), kind, "{block:02x?}");
            assert!(error.offset() as usize <= block.len());
            assert_kept(fields, &before);
            return Err(kind);
        }
        (Ok(decoded), Ok(expected)) => (decoded, expected),
        (ours, twin) => panic!("{ours:?} against {twin:?} of {block:02x?}"),
    };
    assert_eq!(ours.table_size() as usize, twin.table_size());
    let (decoded, expected) = expected;
    let octets = expected
        .iter()
        .map(|field| naive::size(&field.name, &field.value))
        .sum::<usize>();
    let fits = octets <= limits.octets as usize && expected.len() <= limits.fields as usize;
    match decoded {
        Decoded::Fields(block) => {
            assert!(fits, "{octets} octets in {} fields", expected.len());
            same_fields(fields, block, &expected);
            Ok(Some(block))
        }
        Decoded::TooLarge(found) => {
            assert!(!fits, "{octets} octets in {} fields", expected.len());
            assert_eq!(
                (found.octets, found.fields),
                (octets as u64, expected.len() as u64)
            );
            assert_kept(fields, &before);
            Ok(None)
        }
    }
}

/// Nothing is kept of a block that was refused.
fn assert_kept(fields: &Fields, before: &Fields) {
    assert_eq!(format!("{fields:?}"), format!("{before:?}"));
}

fn same_fields(fields: &Fields, block: Block, expected: &[naive::Field]) {
    let found = fields.block(block);
    assert_eq!((found.len(), block.len()), (expected.len(), expected.len()));
    for (at, (found, expected)) in found.zip(expected).enumerate() {
        assert_eq!(
            (found.name, found.value),
            (&expected.name[..], &expected.value[..])
        );
        assert_eq!(found.source, expected.source);
        assert_eq!(found.static_name, StaticName::of(&expected.name));
        assert_eq!(
            found.never_indexed(),
            expected.source == Source::NeverIndexed
        );
        assert_eq!(fields.field(block, at), Some(found));
    }
}

fn limits(entropy: &mut Entropy<'_>) -> Limits {
    match entropy.octet() {
        0..192 => Limits {
            octets: u32::MAX,
            fields: u32::MAX,
        },
        tight => Limits {
            octets: 40 * u32::from(tight - 192),
            fields: u32::from(entropy.octet() % 16),
        },
    }
}

/// A block that is mostly right: representations of the kinds that entropy asks for, for a dynamic table of so
/// many entries.
pub fn hpack_block(entropy: &mut Entropy<'_>, mut entries: usize) -> Vec<u8> {
    let mut out = Vec::new();
    // What the block inserts before it is referred to is not known here: guessed by counting.
    loop {
        match entropy.octet() {
            0..16 => return out,
            16..32 => put_integer(number(entropy), 0x20, 0x1f, &mut out),
            32..96 => put_integer(index(entropy, entries), 0x80, 0x7f, &mut out),
            96..224 => {
                put_literal(entropy, entries, 0x40, 0x3f, &mut out);
                entries += 1;
            }
            224..240 => put_literal(entropy, entries, 0x00, 0x0f, &mut out),
            _ => put_literal(entropy, entries, 0x10, 0x0f, &mut out),
        }
    }
}

/// An index that is nearly always one of the tables'.
fn index(entropy: &mut Entropy<'_>, entries: usize) -> u32 {
    let choice = u32::from(entropy.octet());
    match choice {
        0..64 => choice,
        64..250 => 62 + (choice - 64) % u32::try_from(entries.max(1)).unwrap_or(1),
        _ => number(entropy),
    }
}

fn put_literal(
    entropy: &mut Entropy<'_>,
    entries: usize,
    pattern: u8,
    mask: u8,
    out: &mut Vec<u8>,
) {
    if entropy.octet() < 160 {
        put_integer(index(entropy, entries).max(1), pattern, mask, out);
    } else {
        out.push(pattern);
        put_string(entropy, out);
    }
    put_string(entropy, out);
}

fn put_string(entropy: &mut Entropy<'_>, out: &mut Vec<u8>) {
    let (coded, text) = (entropy.octet(), text(entropy));
    match coded {
        0..120 => put_octets(0x00, &text, out),
        120..248 => put_octets(0x80, &naive::coded(&text), out),
        // Hardly ever right.
        _ => put_octets(0x80, &text, out),
    }
}

fn put_octets(pattern: u8, octets: &[u8], out: &mut Vec<u8>) {
    put_integer(octets.len() as u32, pattern, 0x7f, out);
    out.extend_from_slice(octets);
}

/// Some text: few different ones, so that they come again; long ones, so that entries go.
fn text(entropy: &mut Entropy<'_>) -> Vec<u8> {
    let pool: [&[u8]; 8] = [
        b"",
        b":path",
        b"te",
        b"trailers",
        b"content-type",
        b"x-a",
        b"/bench.Users/Read",
        b"GET",
    ];
    match entropy.octet() {
        choice @ 0..8 => pool[usize::from(choice)].to_vec(),
        8..64 => vec![b'a' + entropy.octet() % 4; usize::from(entropy.octet() % 64)],
        64..72 => vec![entropy.octet(); 16 * usize::from(entropy.octet())],
        _ => (0..entropy.octet() % 12).map(|_| entropy.octet()).collect(),
    }
}

/// A number of any width, most of them near what tables have.
fn number(entropy: &mut Entropy<'_>) -> u32 {
    let (shift, octet) = (entropy.octet(), u32::from(entropy.octet()));
    match shift {
        0..200 => octet << (shift % 6),
        _ => octet.wrapping_shl(u32::from(shift)).wrapping_sub(1),
    }
}

fn put_integer(value: u32, pattern: u8, mask: u8, out: &mut Vec<u8>) {
    if value < u32::from(mask) {
        return out.push(pattern | value as u8);
    }
    out.push(pattern | mask);
    let mut left = value - u32::from(mask);
    while left >= 0x80 {
        out.push(left as u8 | 0x80);
        left >>= 7;
    }
    out.push(left as u8);
}

/// Whatever is encoded, with any changes of table sizes between blocks, is decoded to the same fields by
/// our decoder and by the naive one, and both ends hold the same table.
pub fn hpack_round_trip(data: &[u8]) {
    let mut entropy = Entropy::new(data);
    let own_max = number(&mut entropy).min(1 << 17);
    let mut encoder = Encoder::with_table_size_max(own_max);
    let mut forwarder = Encoder::new();
    let (mut ours, mut behind) = (Decoder::new(), Decoder::new());
    let mut twin = naive::Decoder::default();
    let mut fields = Fields::new();
    loop {
        match entropy.octet() {
            0 => return,
            1..32 => {
                let limit = number(&mut entropy);
                encoder.set_table_size_limit(limit);
                ours.set_table_size_limit(limit);
                twin.set_table_size_limit(limit);
                continue;
            }
            _ => {}
        }
        let mut out = Vec::new();
        let written = hpack_fields(&mut encoder, &mut entropy, &mut out);
        fields.clear();
        let limits = Limits {
            octets: u32::MAX,
            fields: u32::MAX,
        };
        let decoded = same(&mut ours, &mut twin, &out, &limits, &mut fields);
        let block = decoded.expect("what was encoded").expect("no limits");
        assert_eq!(encoder.table_size(), ours.table_size());
        assert!(encoder.table_size() <= own_max);
        assert_eq!(block.len(), written.len());
        for (field, (indexing, name, value)) in fields.block(block).zip(&written) {
            assert_eq!((field.name, field.value), (&name[..], &value[..]));
            assert_eq!(field.never_indexed(), *indexing == Indexing::Never);
        }
        forward(&mut forwarder, &mut behind, &fields, block);
    }
}

/// Writes fields and constant ones; tells what they were.
pub fn hpack_fields(
    encoder: &mut Encoder,
    entropy: &mut Entropy<'_>,
    out: &mut Vec<u8>,
) -> Vec<(Indexing, Vec<u8>, Vec<u8>)> {
    let mut written = Vec::new();
    let mut block = encoder.block(out);
    loop {
        let choice = entropy.octet();
        if choice < 16 {
            return written;
        }
        let (name, value) = (name(entropy), text(entropy));
        let advised = Indexing::advised(&name, &value);
        let indexing = match choice % 6 {
            0 => Indexing::Without,
            1 => Indexing::Never,
            2 | 3 => Indexing::Incremental,
            _ => advised,
        };
        if choice % 6 == 4 {
            block.field(&name, &value);
        } else if choice % 6 == 5 {
            block.constant(&Encoded::constant([(&name, &value)]));
        } else {
            block.field_as(indexing, &name, &value);
        }
        written.push((indexing, name, value));
    }
}

fn name(entropy: &mut Entropy<'_>) -> Vec<u8> {
    let names = [
        "accept-encoding",
        "authorization",
        "cookie",
        ":status",
        ":method",
        ":scheme",
    ];
    match entropy.octet() {
        choice @ 0..64 => names[usize::from(choice) % names.len()].into(),
        _ => text(entropy),
    }
}

/// A field that was sent on is the same field, and never indexed if it was so before.
fn forward(encoder: &mut Encoder, decoder: &mut Decoder, fields: &Fields, block: Block) {
    let mut out = Vec::new();
    let mut again = encoder.block(&mut out);
    for field in fields.block(block) {
        again.again(&field);
    }
    let mut copy = Fields::new();
    let limits = Limits {
        octets: u32::MAX,
        fields: u32::MAX,
    };
    let Ok(Decoded::Fields(copied)) = decoder.decode(&out, &limits, &mut copy) else {
        panic!("what was encoded, and no limits");
    };
    assert_eq!(copied.len(), block.len());
    for (copy, field) in copy.block(copied).zip(fields.block(block)) {
        assert_eq!((copy.name, copy.value), (field.name, field.value));
        assert_eq!(copy.never_indexed(), field.never_indexed());
    }
}
