//! Octets as hexadecimal text, for JSON; without an allocation for identifiers, so that JSON is not charged for this detour.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

pub(crate) fn serialize<S: Serializer>(octets: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let digits = octets.iter().flat_map(|octet| [octet >> 4, octet & 0x0F]);
    let characters = digits.map(|digit| DIGITS[usize::from(digit)]);
    let mut short = [0; 64];
    if octets.len() <= short.len() / 2 {
        short
            .iter_mut()
            .zip(characters)
            .for_each(|(place, character)| *place = character);
        let text = str::from_utf8(&short[..2 * octets.len()]).expect("digits are ASCII");
        serializer.serialize_str(text)
    } else {
        serializer.serialize_str(&characters.map(char::from).collect::<String>())
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    deserializer.deserialize_str(Hexadecimal)
}

struct Hexadecimal;

impl Visitor<'_> for Hexadecimal {
    type Value = Vec<u8>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("hexadecimal text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<u8>, E> {
        if !text.len().is_multiple_of(2) {
            return Err(E::custom("half an octet of hexadecimal text"));
        }
        let mut octets = Vec::with_capacity(text.len() / 2);
        for pair in text.as_bytes().chunks_exact(2) {
            let (high, low) = (digit(pair[0]), digit(pair[1]));
            octets.push(
                high.zip(low)
                    .map(|(high, low)| high << 4 | low)
                    .ok_or_else(|| E::custom("not hexadecimal"))?,
            );
        }
        Ok(octets)
    }
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        b'A'..=b'F' => Some(character - b'A' + 10),
        _ => None,
    }
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";
