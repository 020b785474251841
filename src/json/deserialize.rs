//! Messages from any format of serde, in the shape that they have in JSON.
//!
//! What the deserializer gives is written as text, and that is parsed: what is taken for a message is told
//! in one place only. Those who have JSON itself read it sooner by [`from_str`](super::from_str).

use alloc::vec::Vec;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::out::Out;
use super::{base64, from_slice, number, quote};
use crate::message::Message;
use crate::octets::{Limits, OCTETS_MAX};

/// Deserializes a message, for `#[serde(with = "viewbuf::json")]` and for the implementations that generated
/// messages have.
///
/// # Errors
/// Those of the deserializer, and those of [`from_str`](super::from_str).
pub fn deserialize<'de, T: Message, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut out = Out::new(Vec::new(), 0, OCTETS_MAX as usize);
    Value {
        out: &mut out,
        depth: DEPTH_MAX,
        is_name: false,
    }
    .deserialize(deserializer)?;
    let (text, all) = out.end();
    if !all {
        return Err(D::Error::custom("the value is too long"));
    }
    from_slice(&text).map_err(D::Error::custom)
}

/// How deep values may lie in one another: each level of messages may have a list around it.
const DEPTH_MAX: u32 = 2 * Limits::DEFAULT.depth;

/// A place for a value.
struct Value<'o> {
    out: &'o mut Out,
    depth: u32,
    /// Whether it names a member: then it is a string whatever it is.
    is_name: bool,
}

impl Value<'_> {
    /// A place inside this one.
    fn inside<E: Error>(&mut self, is_name: bool) -> Result<Value<'_>, E> {
        match self.depth.checked_sub(1) {
            Some(depth) => Ok(Value {
                out: &mut *self.out,
                depth,
                is_name,
            }),
            None => Err(E::custom("the value is nested too deep")),
        }
    }

    /// Writes what has no escapes.
    fn word(self, word: impl FnOnce(&mut Out)) {
        if self.is_name {
            self.out.octet(b'"');
        }
        word(self.out);
        if self.is_name {
            self.out.octet(b'"');
        }
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a message in the shape of JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.word(|out| out.put(if value { b"true" } else { b"false" }));
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.word(|out| number::signed(out, value));
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.word(|out| number::unsigned(out, value));
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if value.is_finite() {
            self.word(|out| number::double(out, value));
            return Ok(());
        }
        self.visit_str(match value {
            f64::INFINITY => "Infinity",
            f64::NEG_INFINITY => "-Infinity",
            _ => "NaN",
        })
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        quote(self.out, value.as_bytes(), 0, value.len());
        Ok(())
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<(), E> {
        self.out.octet(b'"');
        base64::encode(self.out, value);
        self.out.octet(b'"');
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.word(|out| out.chunk(b"null", 4));
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        let is_name = self.is_name;
        self.inside(is_name)?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.visit_some(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        self.out.octet(b'[');
        let start = self.out.position();
        loop {
            let end = self.out.position();
            if end > start {
                self.out.octet(b',');
            }
            if list.next_element_seed(self.inside(false)?)?.is_none() {
                self.out.truncate(end);
                break;
            }
        }
        self.out.octet(b']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.out.octet(b'{');
        let start = self.out.position();
        loop {
            let end = self.out.position();
            if end > start {
                self.out.octet(b',');
            }
            if map.next_key_seed(self.inside(true)?)?.is_none() {
                self.out.truncate(end);
                break;
            }
            self.out.octet(b':');
            map.next_value_seed(self.inside(false)?)?;
        }
        self.out.octet(b'}');
        Ok(())
    }
}
