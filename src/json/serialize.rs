//! Messages to any format of serde, in the shape that they have in JSON.
//!
//! The text is printed first, and then read to the serializer: what a message is in JSON is told in one
//! place only. Those who want JSON itself have it sooner from [`to_string`](super::to_string).

use alloc::borrow::Cow;
use alloc::string::String;
use core::cell::Cell;

use serde::ser::{Error as _, Serialize, SerializeMap as _, SerializeSeq as _, Serializer};

use super::to_string;
use crate::message::Message;

/// Serializes a message, for `#[serde(with = "viewbuf::json")]` and for the implementations that generated
/// messages have.
///
/// # Errors
/// Those of the serializer, and those of [`to_string`](super::to_string).
pub fn serialize<T: Message, S: Serializer>(message: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let text = to_string(message).map_err(S::Error::custom)?;
    let value = Text {
        text: &text,
        pos: Cell::new(0),
    };
    value.serialize(serializer)
}

/// Text that was printed here, on one line, from a place on.
struct Text<'t> {
    text: &'t str,
    pos: Cell<usize>,
}

impl<'t> Text<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.pos.get()..).unwrap_or("")
    }

    fn skip(&self, count: usize) {
        self.pos.set(self.pos.get() + count);
    }

    /// Takes `mark` if it comes next.
    fn take(&self, mark: char) -> bool {
        let comes = self.rest().starts_with(mark);
        self.skip(usize::from(comes));
        comes
    }

    /// Takes a string, whose quote comes next.
    fn string(&self) -> Cow<'t, str> {
        self.skip(1);
        let rest = self.rest();
        let mut escaped = false;
        let end = rest.find(|c: char| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let text = rest.get(..end.unwrap_or(rest.len())).unwrap_or("");
        self.skip(text.len() + 1);
        if text.contains('\\') {
            Cow::Owned(unescaped(text))
        } else {
            Cow::Borrowed(text)
        }
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.rest().as_bytes().first() {
            Some(b'{') => {
                let mut map = serializer.serialize_map(None)?;
                self.skip(1);
                while !self.take('}') {
                    self.take(',');
                    map.serialize_key(&*self.string())?;
                    self.take(':');
                    map.serialize_value(self)?;
                }
                map.end()
            }
            Some(b'[') => {
                let mut list = serializer.serialize_seq(None)?;
                self.skip(1);
                while !self.take(']') {
                    self.take(',');
                    list.serialize_element(self)?;
                }
                list.end()
            }
            Some(b'"') => serializer.serialize_str(&self.string()),
            _ => {
                let rest = self.rest();
                let end = rest.find([',', ']', '}']).unwrap_or(rest.len());
                let word = rest.get(..end).unwrap_or("");
                self.skip(end);
                word_or_number(word, serializer)
            }
        }
    }
}

fn word_or_number<S: Serializer>(word: &str, serializer: S) -> Result<S::Ok, S::Error> {
    match word {
        "null" => serializer.serialize_unit(),
        "true" => serializer.serialize_bool(true),
        "false" => serializer.serialize_bool(false),
        _ => {
            // An integer has no zero below zero.
            match word.parse() {
                Ok(value) if word != "-0" => return serializer.serialize_i64(value),
                _ => {}
            }
            match word.parse() {
                Ok(value) => serializer.serialize_f64(value),
                Err(_) => Err(S::Error::custom("a number has too many digits")),
            }
        }
    }
}

/// A string without the escapes that printing makes.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        plain.push(match characters.next() {
            Some('b') => '\u{8}',
            Some('t') => '\t',
            Some('n') => '\n',
            Some('f') => '\u{c}',
            Some('r') => '\r',
            Some('u') => {
                let digits = characters
                    .by_ref()
                    .take(4)
                    .filter_map(|digit| digit.to_digit(16));
                let code = digits.fold(0, |code, digit| code << 4 | digit);
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            Some(other) => other,
            None => break,
        });
    }
    plain
}
