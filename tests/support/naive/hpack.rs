//! A slow, obvious HPACK decoder: a deque of fields for the dynamic table, Huffman codes bit by bit, one
//! rule of RFC 7541 after the other.

mod codes;
mod fields;

use std::collections::{HashMap, VecDeque};
use std::sync::LazyLock;

use codes::CODES;
use fields::FIELDS;
use viewbuf::hpack::{ErrorKind, Source};

/// What the naive decoder gives.
pub type Result<T> = core::result::Result<T, ErrorKind>;

/// A field, owned.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Field {
    pub name: Vec<u8>,
    pub value: Vec<u8>,
    pub source: Source,
}

/// The decoding side of a connection.
#[derive(Clone, Debug)]
pub struct Decoder {
    table: VecDeque<(Vec<u8>, Vec<u8>)>,
    inserted: u64,
    max_size: usize,
    limit: usize,
    lowest: Option<usize>,
}

impl Default for Decoder {
    fn default() -> Self {
        Self {
            table: VecDeque::new(),
            inserted: 0,
            max_size: 4_096,
            limit: 4_096,
            lowest: None,
        }
    }
}

impl Decoder {
    pub fn set_table_size_limit(&mut self, limit: u32) {
        self.limit = limit as usize;
        if self.limit < self.max_size {
            self.lowest = Some(self.limit);
            self.max_size = self.limit;
            self.evict();
        }
    }

    /// Section 4.1.
    pub fn table_size(&self) -> usize {
        self.table
            .iter()
            .map(|field| size(&field.0, &field.1))
            .sum()
    }

    /// How many entries the dynamic table has.
    pub fn table_len(&self) -> usize {
        self.table.len()
    }

    pub fn decode(&mut self, mut block: &[u8]) -> Result<Vec<Field>> {
        let mut found = Vec::new();
        let mut updates = 0;
        while let Some(first) = block.first() {
            if first & 0b1110_0000 == 0b0010_0000 {
                updates += 1;
                if updates > 2 || !found.is_empty() {
                    self.expect_no_update()?;
                    return Err(ErrorKind::SizeUpdateMisplaced);
                }
                self.size_update(integer(&mut block, 5)?)?;
            } else {
                self.expect_no_update()?;
                found.push(self.field(&mut block)?);
            }
        }
        self.expect_no_update()?;
        Ok(found)
    }

    fn expect_no_update(&self) -> Result<()> {
        match self.lowest {
            Some(_) => Err(ErrorKind::SizeUpdateMissing),
            None => Ok(()),
        }
    }

    fn size_update(&mut self, size: u32) -> Result<()> {
        if size as usize > self.limit {
            return Err(ErrorKind::SizeUpdateTooLarge);
        }
        if self.lowest.is_some_and(|lowest| size as usize > lowest) {
            return Err(ErrorKind::SizeUpdateMissing);
        }
        self.lowest = None;
        self.max_size = size as usize;
        self.evict();
        Ok(())
    }

    fn field(&mut self, block: &mut &[u8]) -> Result<Field> {
        let first = block[0];
        if first & 0b1000_0000 != 0 {
            let index = integer(block, 7)? as usize;
            let (name, value) = self.entry(index)?;
            let source = match index {
                ..=61 => Source::Static(index as u8),
                _ => Source::Dynamic(self.inserted - (index as u64 - 61)),
            };
            return Ok(Field {
                name,
                value,
                source,
            });
        }
        let (prefix, mut source) = match first {
            0b0100_0000.. => (6, Source::Inserted(self.inserted)),
            0b0001_0000.. => (4, Source::NeverIndexed),
            _ => (4, Source::Literal),
        };
        let name = match integer(block, prefix)? as usize {
            0 => string(block)?,
            index => self.entry(index)?.0,
        };
        let value = string(block)?;
        if let Source::Inserted(number) = &mut source {
            *number = self.inserted;
            self.insert(name.clone(), value.clone());
        }
        Ok(Field {
            name,
            value,
            source,
        })
    }

    /// Section 2.3.3.
    fn entry(&self, index: usize) -> Result<(Vec<u8>, Vec<u8>)> {
        if let Some((name, value)) = index.checked_sub(1).and_then(|index| FIELDS.get(index)) {
            return Ok((name.as_bytes().to_vec(), value.as_bytes().to_vec()));
        }
        let index = index.checked_sub(62).ok_or(ErrorKind::InvalidIndex)?;
        self.table
            .get(index)
            .cloned()
            .ok_or(ErrorKind::InvalidIndex)
    }

    /// Section 4.4.
    fn insert(&mut self, name: Vec<u8>, value: Vec<u8>) {
        self.inserted += 1;
        let size = size(&name, &value);
        while !self.table.is_empty() && self.table_size() + size > self.max_size {
            self.table.pop_back();
        }
        if size <= self.max_size {
            self.table.push_front((name, value));
        }
    }

    /// Section 4.3.
    fn evict(&mut self) {
        while self.table_size() > self.max_size {
            self.table.pop_back();
        }
    }
}

/// Section 4.1.
pub fn size(name: &[u8], value: &[u8]) -> usize {
    name.len() + value.len() + 32
}

/// Section 5.1, of at most five octets after the prefix.
fn integer(block: &mut &[u8], prefix: u32) -> Result<u32> {
    let mask = (1_u32 << prefix) - 1;
    let first = u32::from(octet(block)?) & mask;
    if first < mask {
        return Ok(first);
    }
    let mut value = u128::from(first);
    for group in 0.. {
        if group == 5 {
            break;
        }
        let next = octet(block)?;
        value += u128::from(next & 0x7f) << (7 * group);
        if next & 0x80 == 0 {
            return u32::try_from(value).map_err(|_| ErrorKind::IntegerOverflow);
        }
    }
    Err(ErrorKind::IntegerOverflow)
}

fn octet(block: &mut &[u8]) -> Result<u8> {
    let (first, rest) = block.split_first().ok_or(ErrorKind::Truncated)?;
    *block = rest;
    Ok(*first)
}

/// Section 5.2.
fn string(block: &mut &[u8]) -> Result<Vec<u8>> {
    let coded = block.first().ok_or(ErrorKind::Truncated)? & 0x80 != 0;
    let len = integer(block, 7)? as usize;
    let (octets, rest) = block.split_at_checked(len).ok_or(ErrorKind::Truncated)?;
    *block = rest;
    if coded {
        uncoded(octets)
    } else {
        Ok(octets.to_vec())
    }
}

/// What a Huffman-coded string stands for.
pub fn uncoded(octets: &[u8]) -> Result<Vec<u8>> {
    static SYMBOLS: LazyLock<HashMap<(u32, u8), usize>> = LazyLock::new(|| {
        CODES
            .iter()
            .enumerate()
            .map(|(symbol, code)| (*code, symbol))
            .collect()
    });
    let mut text = Vec::new();
    let (mut code, mut len, mut ones) = (0_u32, 0_u8, true);
    for octet in octets {
        for place in (0..8).rev() {
            let bit = u32::from(octet >> place & 1);
            (code, len, ones) = (code << 1 | bit, len + 1, ones && bit == 1);
            let Some(symbol) = SYMBOLS.get(&(code, len)) else {
                continue;
            };
            text.push(u8::try_from(*symbol).map_err(|_| ErrorKind::HuffmanEos)?);
            (code, len, ones) = (0, 0, true);
        }
    }
    if len > 7 || !ones {
        return Err(ErrorKind::HuffmanPadding);
    }
    Ok(text)
}

/// `text` Huffman-coded.
pub fn coded(text: &[u8]) -> Vec<u8> {
    let mut bits = Vec::new();
    for octet in text {
        let (code, len) = CODES[usize::from(*octet)];
        bits.extend((0..len).rev().map(|place| (code >> place & 1) as u8));
    }
    bits.resize(bits.len().next_multiple_of(8), 1);
    let octet = |bits: &[u8]| bits.iter().fold(0, |octet, bit| octet << 1 | bit);
    bits.chunks(8).map(octet).collect()
}
