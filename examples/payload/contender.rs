//! The ways to read and write a message that are compared.

use core::hint::black_box;

use serde::Serialize;
use serde::de::DeserializeOwned;
use viewbuf::octets::TooShort;
use viewbuf::view::{self, Checked, Layout, Lazy};
use viewbuf::{DecodeError, Limits, Message};
use viewbuf_test_schema::touch::Touch;

use super::failure::Failure;
use super::stopwatch::{Repeat, repeat};

/// One way, with the octets it reads and writes.
pub(super) struct Contender<'c> {
    pub(super) name: &'static str,
    pub(super) size: usize,
    /// Decodes and reads every field.
    pub(super) read: Option<Repeat<'c>>,
    /// Encodes into a vector that is used again and again.
    pub(super) write: Option<Repeat<'c>>,
}

/// A message as octets, as JSON, as a neutral struct and as an owned message, all of the same content.
pub(super) struct Content<M, C> {
    octets: &'static [u8],
    json: Vec<u8>,
    neutral: C,
    message: M,
    typed: Typed<C>,
}

/// Writes a neutral struct with a typed writer.
pub(super) type Typed<C> = fn(&C, &mut Vec<u8>) -> Result<usize, TooShort>;

impl<M, C> Content<M, C>
where
    M: Message + Touch + for<'c> From<&'c C>,
    C: Serialize + DeserializeOwned + Touch,
    for<'a> M::View<'a, Checked>: Touch,
    for<'a> M::View<'a, Lazy>: Touch,
{
    /// Refuses octets that say something else than `neutral`: they could not be compared then.
    pub(super) fn new(octets: &'static [u8], neutral: C, typed: Typed<C>) -> Result<Self, Failure> {
        let json = serde_json::to_vec(&neutral).map_err(|error| Failure::new(error.to_string()))?;
        let message = M::from(&neutral);
        let content = Self {
            octets,
            json,
            neutral,
            message,
            typed,
        };
        let alike = M::decode(octets)? == content.message && content.written()? == octets;
        if alike && content.sums_agree()? {
            Ok(content)
        } else {
            Err(Failure::new(
                "a sample is not what it was; see tests/data/samples/README.md",
            ))
        }
    }

    pub(super) fn json_size(&self) -> usize {
        self.json.len()
    }

    /// JSON comes first: the others are told in its terms.
    pub(super) fn contenders(&self) -> Vec<Contender<'_>> {
        let (octets, json) = (self.octets, self.json.as_slice());
        let checked = move || checked::<M>(black_box(octets)).and_then(|view| view.sum());
        let lazy = move || lazy::<M>(black_box(octets)).and_then(|view| view.sum());
        let owned = move || M::decode(black_box(octets)).and_then(|message| message.sum());
        let parsed = move || parse::<C>(black_box(json)).map(|neutral| neutral.sum());
        let size = octets.len();
        vec![
            Contender {
                name: "JSON, serde_json",
                size: json.len(),
                read: Some(repeat(parsed)),
                write: Some(repeat_into(|out| {
                    serde_json::to_writer(out, black_box(&self.neutral))
                })),
            },
            Contender {
                name: "checked view",
                size,
                read: Some(repeat(checked)),
                write: None,
            },
            Contender {
                name: "lazy view",
                size,
                read: Some(repeat(lazy)),
                write: None,
            },
            Contender {
                name: "owned message",
                size,
                read: Some(repeat(owned)),
                write: Some(repeat_into(|out| black_box(&self.message).encode_to(out))),
            },
            Contender {
                name: "typed writer",
                size,
                read: None,
                write: Some(repeat_into(|out| {
                    (self.typed)(black_box(&self.neutral), out)
                })),
            },
        ]
    }

    /// What the typed writer makes.
    fn written(&self) -> Result<Vec<u8>, TooShort> {
        let mut octets = Vec::new();
        (self.typed)(&self.neutral, &mut octets)?;
        Ok(octets)
    }

    /// Whether every contender reads the same.
    fn sums_agree(&self) -> Result<bool, Failure> {
        let json = parse::<C>(&self.json).map_err(|error| Failure::new(error.to_string()))?;
        let sums = [
            json.sum()?,
            checked::<M>(self.octets)?.sum()?,
            lazy::<M>(self.octets)?.sum()?,
            self.message.sum()?,
        ];
        let expected = self.neutral.sum()?;
        Ok(sums.iter().all(|sum| *sum == expected))
    }
}

pub(super) fn repeat_into<'w, T>(mut write: impl FnMut(&mut Vec<u8>) -> T + 'w) -> Repeat<'w> {
    let mut out = Vec::new();
    repeat(move || {
        out.clear();
        write(black_box(&mut out))
    })
}

fn parse<C: DeserializeOwned>(json: &[u8]) -> serde_json::Result<C> {
    serde_json::from_slice(json)
}

fn checked<M: Layout>(octets: &[u8]) -> Result<M::View<'_, Checked>, DecodeError> {
    view::decode::<M>(octets, &Limits::DEFAULT)
}

fn lazy<M: Layout>(octets: &[u8]) -> Result<M::View<'_, Lazy>, DecodeError> {
    view::decode_lazy::<M>(octets, &Limits::DEFAULT)
}
