//! viewbuf's HPACK against fluke-hpack and httlib-hpack, where all must agree.
//!
//! Whatever we accept the others decode to the same fields; what we refuse for its content fluke-hpack refuses too;
//! what fluke-hpack encodes we decode to what it was. The others take integers of no more than four octets after
//! the prefix, fluke-hpack no block of size updates alone, and both panic where a block ends early; neither knows
//! when a size update is missing or out of place. There, and only there, they are left out.
#![no_main]

use libfuzzer_sys::fuzz_target;
use viewbuf::hpack::{Block, Decoded, Decoder, Encoder, ErrorKind, Fields, Limits};
use viewbuf_test_support::fuzz::{hpack_block, hpack_fields};
use viewbuf_test_support::grow::Entropy;

fuzz_target!(|data: &[u8]| {
    let mut entropy = Entropy::new(data);
    match entropy.octet() & 1 {
        0 => any_blocks(&mut entropy),
        _ => encoded_blocks(&mut entropy),
    }
});

const LIMITS: Limits = Limits {
    octets: u32::MAX,
    fields: u32::MAX,
};

/// The decoders of one connection.
struct Decoders {
    ours: Decoder,
    fields: Fields,
    fluke: fluke_hpack::Decoder<'static>,
    httlib: httlib_hpack::Decoder<'static>,
}

impl Decoders {
    fn new() -> Self {
        let mut decoders = Self {
            ours: Decoder::new(),
            fields: Fields::new(),
            fluke: fluke_hpack::Decoder::new(),
            httlib: httlib_hpack::Decoder::default(),
        };
        decoders.set_limit(4_096);
        decoders
    }

    fn set_limit(&mut self, limit: u16) {
        self.ours.set_table_size_limit(u32::from(limit));
        self.fluke.set_max_allowed_table_size(usize::from(limit));
        self.httlib.set_max_dynamic_size(u32::from(limit));
    }

    /// Decodes `block` three ways; `None` where nothing more can be compared.
    fn agree(&mut self, block: &[u8]) -> Option<Block> {
        if has_long_update(block) {
            return None;
        }
        self.fields.clear();
        let decoded = match self.ours.decode(block, &LIMITS, &mut self.fields) {
            Ok(Decoded::Fields(decoded)) => decoded,
            Ok(Decoded::TooLarge(found)) => panic!("{found:?} without limits"),
            Err(error) => {
                self.assert_refused(block, error.kind());
                return None;
            }
        };
        let ours: Vec<_> = self.fields.block(decoded).collect();
        match self.fluke.decode(block) {
            Ok(fields) => assert!(
                ours.iter()
                    .map(|field| (field.name, field.value))
                    .eq(fields.iter().map(|(name, value)| (&name[..], &value[..]))),
                "{ours:?} against {fields:?} of {block:02x?}"
            ),
            Err(fluke_hpack::decoder::DecoderError::SizeUpdateAtEnd) => assert!(ours.is_empty()),
            Err(error) => {
                let text = format!("{error:?}");
                assert!(text.contains("TooManyOctets"), "{text} of {block:02x?}");
                return None;
            }
        }
        let mut fields = Vec::new();
        let result = self.httlib.decode(&mut block.to_vec(), &mut fields);
        if result == Err(httlib_hpack::DecoderError::IntegerOverflow) {
            return None;
        }
        assert!(result.is_ok(), "{result:?} of {block:02x?}");
        let found = fields
            .iter()
            .map(|(name, value, flags)| (&name[..], &value[..], flags & NEVER_INDEXED != 0));
        let expected = ours
            .iter()
            .map(|field| (field.name, field.value, field.never_indexed()));
        assert!(
            expected.eq(found),
            "{ours:?} against {fields:?} of {block:02x?}"
        );
        Some(decoded)
    }

    fn assert_refused(&mut self, block: &[u8], kind: ErrorKind) {
        if let ErrorKind::InvalidIndex
        | ErrorKind::HuffmanEos
        | ErrorKind::HuffmanPadding
        | ErrorKind::SizeUpdateTooLarge = kind
        {
            let result = self.fluke.decode(block);
            assert!(
                result.is_err(),
                "{kind:?} against {result:?} of {block:02x?}"
            );
        }
    }
}

const NEVER_INDEXED: u8 = httlib_hpack::Decoder::NEVER_INDEXED;

/// Whether a size update at the beginning has an integer of five octets and more, where fluke-hpack panics.
fn has_long_update(mut block: &[u8]) -> bool {
    while let [0x20..=0x3f, rest @ ..] = block {
        if block[0] != 0x3f {
            block = rest;
            continue;
        }
        let len = rest.iter().take_while(|octet| **octet >= 0x80).count();
        if len >= 4 {
            return true;
        }
        block = rest.get(len + 1..).unwrap_or_default();
    }
    false
}

/// Octets that are mostly a block.
fn any_blocks(entropy: &mut Entropy<'_>) {
    let mut decoders = Decoders::new();
    loop {
        let block = match entropy.octet() {
            0 => return,
            1..32 => {
                decoders.set_limit(limit(entropy));
                continue;
            }
            32..64 => (0..entropy.octet()).map(|_| entropy.octet()).collect(),
            entries => hpack_block(entropy, usize::from(entries % 16)),
        };
        if decoders.agree(&block).is_none() {
            return;
        }
    }
}

fn limit(entropy: &mut Entropy<'_>) -> u16 {
    u16::from_be_bytes([entropy.octet() & 0x1f, entropy.octet()])
}

/// What we encode, and what fluke-hpack makes of the same fields.
fn encoded_blocks(entropy: &mut Entropy<'_>) {
    let mut decoders = Decoders::new();
    let mut encoder = Encoder::new();
    let mut fluke = fluke_hpack::Encoder::new();
    let (mut decoder, mut fields) = (Decoder::new(), Fields::new());
    loop {
        match entropy.octet() {
            0 => return,
            1..32 => {
                let limit = limit(entropy);
                encoder.set_table_size_limit(u32::from(limit));
                decoders.set_limit(limit);
                continue;
            }
            _ => {}
        }
        let mut block = Vec::new();
        let fields_written = hpack_fields(&mut encoder, entropy, &mut block);
        let written = || {
            let all = fields_written.iter();
            all.map(|(_, name, value)| (&name[..], &value[..]))
        };
        let Some(decoded) = decoders.agree(&block) else {
            panic!("{block:02x?} is refused");
        };
        let ours = decoders.fields.block(decoded);
        assert!(ours.map(|field| (field.name, field.value)).eq(written()));
        let theirs = fluke.encode(written());
        fields.clear();
        let Ok(Decoded::Fields(decoded)) = decoder.decode(&theirs, &LIMITS, &mut fields) else {
            panic!("{theirs:02x?} is refused");
        };
        let decoded = fields.block(decoded);
        assert!(
            decoded.map(|field| (field.name, field.value)).eq(written()),
            "{theirs:02x?}"
        );
    }
}
