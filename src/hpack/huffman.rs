//! Huffman code: RFC 7541 section 5.2 and Appendix B.
//!
//! The code is canonical: among codes of one length the symbols ascend, and each length goes on where the
//! shorter one ended. So the lengths say everything, and all tables here are computed from them when the
//! crate is compiled.
//!
//! Decoding looks [`LOOKUP_BITS`] bits up at a time, which are one or two symbols; what is longer is rare
//! and found among the few lengths. Either way the work is linear in the octets.
//!
//! ```text
//!  bits      |  1 0 0 1 1 1 | 0 1 0 1 1 0 | ...
//!  symbols   |       h      |      -      |          one lookup
//! ```

use alloc::vec::Vec;

use super::ErrorKind;

/// How many bits one lookup takes.
const LOOKUP_BITS: u32 = 12;

/// The symbol that ends no string.
const EOS: usize = 256;

/// The longest code, that of [`EOS`].
const CODE_MAX: u32 = 30;

/// The most octets that `len` coded octets can stand for: the shortest code has five bits.
#[inline]
pub(super) const fn decoded_len_max(len: usize) -> usize {
    len.saturating_mul(8) / 5
}

/// Appends what `coded` stands for, of which there is room for `room` octets; where it is more, appends
/// nothing. Tells the decoded length.
pub(super) fn decode(coded: &[u8], room: usize, out: &mut Vec<u8>) -> Result<usize, ErrorKind> {
    let start = out.len();
    let mut most = decoded_len_max(coded.len());
    if most > room {
        most = run(coded, &mut Count)?;
        if most > room {
            return Ok(most);
        }
    }
    // One lookup stores two octets where it may have found one.
    out.resize(start + most + 1, 0);
    let place = out.get_mut(start..).unwrap_or_default();
    let result = run(coded, &mut Place(place));
    out.truncate(start + *result.as_ref().unwrap_or(&0));
    result
}

/// Where symbols go.
trait Sink {
    /// Takes two symbols to position `at`; the second may mean nothing.
    fn put(&mut self, at: usize, symbols: [u8; 2]);
}

/// Nowhere: they are counted.
struct Count;

impl Sink for Count {
    #[inline(always)]
    fn put(&mut self, _: usize, _: [u8; 2]) {}
}

struct Place<'o>(&'o mut [u8]);

impl Sink for Place<'_> {
    #[inline(always)]
    fn put(&mut self, at: usize, symbols: [u8; 2]) {
        if let Some(place) = self.0.get_mut(at..).and_then(<[u8]>::first_chunk_mut) {
            *place = symbols;
        }
    }
}

/// Decodes `coded` and counts the symbols.
#[inline(always)]
fn run(coded: &[u8], out: &mut impl Sink) -> Result<usize, ErrorKind> {
    let mut bits = Bits::new(coded);
    let mut len = 0;
    loop {
        bits.fill();
        let pair = pair(bits.word);
        // Near the end the lookup sees bits that are not there: what reaches into them does not count.
        if pair.bits > bits.len || pair.count == 0 {
            let Some(symbol) = bits.next_slow()? else {
                return Ok(len);
            };
            out.put(len, [symbol, 0]);
            len += 1;
        } else {
            out.put(len, pair.symbols);
            len += usize::from(pair.count);
            bits.skip(pair.bits);
        }
    }
}

/// The bits of a string that wait to be decoded, first bit highest.
struct Bits<'c> {
    word: u64,
    len: u32,
    coded: &'c [u8],
}

impl<'c> Bits<'c> {
    #[inline(always)]
    const fn new(coded: &'c [u8]) -> Self {
        Self {
            word: 0,
            len: 0,
            coded,
        }
    }

    /// Takes at least 32 bits into the word, if there are as many.
    #[inline(always)]
    fn fill(&mut self) {
        if self.len >= 32 {
            return;
        }
        if let Some((chunk, rest)) = self.coded.split_first_chunk() {
            self.word |= u64::from(u32::from_be_bytes(*chunk)) << (32 - self.len);
            self.len += 32;
            self.coded = rest;
        } else {
            self.fill_near_end();
        }
    }

    fn fill_near_end(&mut self) {
        while let Some((octet, rest)) = self.coded.split_first() {
            self.word |= u64::from(*octet) << (56 - self.len);
            self.len += 8;
            self.coded = rest;
        }
    }

    #[inline(always)]
    fn skip(&mut self, bits: u32) {
        self.word <<= bits;
        self.len -= bits;
    }

    /// The next symbol where it is a long one or the last; `None` at the end.
    #[inline(never)]
    fn next_slow(&mut self) -> Result<Option<u8>, ErrorKind> {
        let padded = self.word | u64::MAX.checked_shr(self.len).unwrap_or(0);
        // RFC 7541 §5.2: the padding is the front of EOS, which is all ones, and less than an octet.
        if self.len < 8 && padded == u64::MAX {
            return Ok(None);
        }
        let (symbol, bits) = symbol(padded);
        if bits > self.len {
            return Err(ErrorKind::HuffmanPadding);
        }
        let Some(symbol) = symbol else {
            return Err(ErrorKind::HuffmanEos);
        };
        self.skip(bits);
        Ok(Some(symbol))
    }
}

/// The symbol at the front of `word`, and the length of its code; `None` is [`EOS`].
fn symbol(word: u64) -> (Option<u8>, u32) {
    let front = (word >> (64 - CODE_MAX)) as u32;
    for group in &GROUPS {
        if front < group.end {
            let rank = (front - group.start) >> (CODE_MAX - group.bits);
            let place = usize::from(group.first) + rank as usize;
            return (SYMBOLS.get(place).copied(), group.bits);
        }
    }
    (None, CODE_MAX)
}

/// The octets that `text` takes when it is coded.
#[inline]
pub(super) fn encoded_len(text: &[u8]) -> usize {
    let bits: usize = text.iter().map(|octet| usize::from(code(*octet).1)).sum();
    bits.div_ceil(8)
}

/// Appends `text` coded, with its padding.
pub(super) fn encode(text: &[u8], out: &mut Vec<u8>) {
    let (mut word, mut len) = (0_u64, 0_u32);
    for octet in text {
        let (code, bits) = code(*octet);
        word = word << bits | u64::from(code);
        len += u32::from(bits);
        if len >= 32 {
            len -= 32;
            out.extend_from_slice(&((word >> len) as u32).to_be_bytes());
        }
    }
    // At most 31 bits are left; ones fill the last octet.
    let word = ((word << 32 | 0xffff_ffff) >> len) as u32;
    let octets = word.to_be_bytes();
    out.extend_from_slice(octets.get(..len.div_ceil(8) as usize).unwrap_or(&octets));
}

/// The code of `octet`, and its length.
#[inline(always)]
fn code(octet: u8) -> (u32, u8) {
    let Code { code, bits } = CODES.get(usize::from(octet)).copied().unwrap_or(Code::NONE);
    (code, bits)
}

/// One or two symbols that one lookup finds: none where the first is longer.
struct Pair {
    symbols: [u8; 2],
    bits: u32,
    count: u8,
}

#[inline(always)]
fn pair(word: u64) -> Pair {
    let place = (word >> (64 - LOOKUP_BITS)) as usize;
    let [first, second, bits, count] = *PAIRS.get(place).unwrap_or(&[0; 4]);
    Pair {
        symbols: [first, second],
        bits: u32::from(bits),
        count,
    }
}

/// A code, and how many bits it has.
#[derive(Clone, Copy)]
struct Code {
    code: u32,
    bits: u8,
}

impl Code {
    const NONE: Self = Self { code: 0, bits: 0 };
}

/// The codes of one length: all that begin with `start..end`, seen as [`CODE_MAX`] bits.
#[derive(Clone, Copy)]
struct Group {
    start: u32,
    end: u32,
    bits: u32,
    /// The place of its first symbol in [`SYMBOLS`].
    first: u16,
}

/// Each symbol's code.
static CODES: [Code; 257] = codes();

/// The symbols in the order of their codes, without [`EOS`], which is the last.
static SYMBOLS: [u8; 256] = symbols();

/// The codes by length, the shortest first.
static GROUPS: [Group; 21] = groups();

/// What the next [`LOOKUP_BITS`] bits mean: two symbols, their bits, how many they are.
static PAIRS: [[u8; 4]; 1 << LOOKUP_BITS] = pairs();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn codes() -> [Code; 257] {
    let mut codes = [Code::NONE; 257];
    let (mut next, mut bits) = (0, 0);
    while bits < CODE_MAX {
        bits += 1;
        next <<= 1;
        let mut symbol = 0;
        while symbol <= EOS {
            if LENGTHS[symbol] as u32 == bits {
                codes[symbol] = Code {
                    code: next,
                    bits: LENGTHS[symbol],
                };
                next += 1;
            }
            symbol += 1;
        }
    }
    assert!(
        next == 1 << CODE_MAX,
        "every sequence of bits has a meaning"
    );
    codes
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn symbols() -> [u8; 256] {
    let mut symbols = [0; 256];
    let (mut place, mut bits) = (0, 0);
    while bits <= CODE_MAX {
        let mut symbol = 0;
        while symbol < EOS {
            if LENGTHS[symbol] as u32 == bits {
                symbols[place] = symbol as u8;
                place += 1;
            }
            symbol += 1;
        }
        bits += 1;
    }
    assert!(place == 256, "every octet has a code");
    symbols
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn groups() -> [Group; 21] {
    let mut groups = [Group {
        start: 0,
        end: 0,
        bits: 0,
        first: 0,
    }; 21];
    let (mut place, mut start, mut first, mut bits) = (0, 0, 0, 0);
    while bits <= CODE_MAX {
        let (mut count, mut symbol) = (0, 0);
        while symbol <= EOS {
            count += (LENGTHS[symbol] as u32 == bits) as u16;
            symbol += 1;
        }
        if count != 0 {
            let end = start + ((count as u32) << (CODE_MAX - bits));
            groups[place] = Group {
                start,
                end,
                bits,
                first,
            };
            (place, start, first) = (place + 1, end, first + count);
        }
        bits += 1;
    }
    assert!(place == 21, "as many lengths as there are groups");
    groups
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn pairs() -> [[u8; 4]; 1 << LOOKUP_BITS] {
    const LEN: usize = 1 << LOOKUP_BITS;
    let mut pairs = [[0; 4]; LEN];
    let mut symbol = 0;
    while symbol < EOS {
        let Code { code, bits } = CODES[symbol];
        if bits as u32 <= LOOKUP_BITS {
            let shift = LOOKUP_BITS - bits as u32;
            let mut place = (code as usize) << shift;
            while place < (code as usize + 1) << shift {
                pairs[place] = [symbol as u8, 0, bits, 1];
                place += 1;
            }
        }
        symbol += 1;
    }
    let single = pairs;
    let mut place = 0;
    while place < LEN {
        let [first, _, bits, count] = single[place];
        let [second, _, more, another] = single[(place << bits) % LEN];
        if count == 1 && another == 1 && (bits + more) as u32 <= LOOKUP_BITS {
            pairs[place] = [first, second, bits + more, 2];
        }
        place += 1;
    }
    pairs
}

/// How many bits the code of each symbol has.
#[rustfmt::skip]
const LENGTHS: [u8; 257] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28,
    28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
    5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
    13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
    15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5,
    6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
    20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
    24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
    22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23,
    21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
    26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
    19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
    20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
    26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
    30,
];
