//! The records of a message, one a line.

use std::io::Write;

use viewbuf::DecodeErrorKind;
use viewbuf::codegen::model::{Cardinality, Kind};
use viewbuf::wire::{DecodeError, Reader, Record, Value, Wire, varint};

use super::failure::Failure;
use super::guess::{Guess, guess};
use super::layout::{self, Line};
use super::schema::{Known, Level, Schema};
use super::value;

/// A message type and the schema it belongs to.
pub(super) type Named<'s> = (&'s Schema, Level<'s>);

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Detail {
    Everything,
    /// Of a run of like records only the first, and a few levels of messages.
    Samples,
}

impl Detail {
    fn run_octets_max(self) -> usize {
        match self {
            Self::Everything => usize::MAX,
            Self::Samples => 48,
        }
    }

    fn depth_max(self) -> usize {
        match self {
            Self::Everything => usize::MAX,
            Self::Samples => 2,
        }
    }
}

pub(super) struct Listing<'o, W> {
    out: &'o mut W,
    detail: Detail,
    /// Where the message begins in its file.
    base: usize,
}

impl<'o, W: Write> Listing<'o, W> {
    pub(super) fn new(out: &'o mut W, detail: Detail) -> Self {
        Self {
            out,
            detail,
            base: 0,
        }
    }

    pub(super) fn head(&mut self) -> Result<(), Failure> {
        Ok(layout::head(self.out)?)
    }

    /// Shows a message; what is readable before the first fault, where there is one.
    pub(super) fn message(
        &mut self,
        octets: &[u8],
        root: Option<Named<'_>>,
    ) -> Result<(), Failure> {
        self.records(Reader::new(octets), root, 0)
    }

    /// Shows message after message, each with its length in front.
    pub(super) fn frames(&mut self, octets: &[u8], root: Option<Named<'_>>) -> Result<(), Failure> {
        let (mut at, mut number) = (0, 0);
        while let Some(rest) = octets.get(at..).filter(|rest| !rest.is_empty()) {
            let frame = frame(rest).map_err(|kind| DecodeError::new(kind, at))?;
            at += rest.len() - frame.behind_len;
            self.base = at - frame.message.len();
            number += 1;
            let size = value::size(frame.message.len());
            layout::remark(self.out, 0, &format!("message {number}, {size}"))?;
            self.message(frame.message, root)?;
        }
        Ok(())
    }

    fn records(
        &mut self,
        mut reader: Reader<'_>,
        level: Option<Named<'_>>,
        depth: usize,
    ) -> Result<(), Failure> {
        let mut run = Run::default();
        while let Some(record) = reader.next().map_err(|error| self.moved(error))? {
            if !run.continues(&record) {
                self.left_out(&run, depth)?;
                run = Run {
                    field: record.field,
                    ..Run::default()
                };
            }
            if !run.skips(&record, self.detail) {
                self.record(&record, level, depth)?;
            }
        }
        self.left_out(&run, depth)
    }

    /// Says what was left out, if anything was.
    fn left_out(&mut self, run: &Run, depth: usize) -> Result<(), Failure> {
        if run.skipped == 0 {
            return Ok(());
        }
        let (count, size) = (value::grouped(run.skipped), value::size(run.skipped_octets));
        let records = if run.skipped == 1 {
            "record"
        } else {
            "records"
        };
        let text = format!("… {count} more {records} of field {}, {size}", run.field);
        Ok(layout::remark(self.out, depth, &text)?)
    }

    fn record(
        &mut self,
        record: &Record<'_>,
        level: Option<Named<'_>>,
        depth: usize,
    ) -> Result<(), Failure> {
        let known = level.and_then(|(schema, level)| schema.field(level, record.field));
        let field = match known {
            Some(Known {
                name,
                is_extension: true,
                ..
            }) => format!("{} [{name}]", record.field),
            Some(Known { name, .. }) => format!("{} {name}", record.field),
            None if level.is_some() => format!("{} (unknown)", record.field),
            None => record.field.to_string(),
        };
        let shown = Shown::of(record);
        let mut line = Line {
            offset: self.base + record.offset,
            octets: &shown.octets,
            wire_type: shown.wire_type,
            depth,
            field: &field,
            value: "",
        };
        let room = line.room();
        let meaning = match (level, known) {
            (Some((schema, _)), Some(known)) => self.named(schema, &known, record, room),
            _ => Self::unnamed(record, room),
        };
        line.value = &meaning.text;
        line.write(self.out)?;
        if let Some(fault) = meaning.fault {
            return Err(fault.into());
        }
        if meaning.is_nested
            && depth < self.detail.depth_max()
            && let Some(reader) = record.reader()
        {
            self.records(reader, meaning.level, depth + 1)?;
        }
        match record.value {
            Value::Group(_) => self.end_of_group(record, depth, &field),
            _ => Ok(()),
        }
    }

    /// What a record of a known field holds.
    fn named<'s>(
        &self,
        schema: &'s Schema,
        known: &Known<'s>,
        record: &Record<'_>,
        room: usize,
    ) -> Meaning<'s> {
        let wire = value::wire(known.kind);
        match (record.value, wire) {
            (Value::Varint(bits), Some(Wire::Varint))
            | (Value::Fixed64(bits), Some(Wire::Fixed64)) => {
                Meaning::of(value::scalar(schema, known.kind, bits))
            }
            (Value::Fixed32(bits), Some(Wire::Fixed32)) => {
                Meaning::of(value::scalar(schema, known.kind, bits.into()))
            }
            (Value::Len(payload), Some(wire)) if known.cardinality == Cardinality::Repeated => {
                let list = value::packed(schema, known.kind, wire, payload, room);
                let at = record.offset + record.raw.len() - payload.len();
                list.map_or_else(
                    |error| self.faulty(error.kind(), at + error.offset() as usize, payload),
                    Meaning::of,
                )
            }
            (Value::Len(payload), None) => match (schema.below(known), known.kind) {
                (Some(level), _) => {
                    let text = format!("{}, {}", level.name(), value::size(payload.len()));
                    Meaning::nested(text, Some((schema, level)))
                }
                (None, Kind::String) => match str::from_utf8(payload) {
                    Ok(text) => Meaning::of(value::text(text, room)),
                    Err(_) => {
                        let at = record.offset + record.raw.len() - payload.len();
                        self.faulty(DecodeErrorKind::InvalidUtf8, at, payload)
                    }
                },
                (None, _) => Meaning::of(value::octets(payload)),
            },
            (Value::Group(group), None) if matches!(known.kind, Kind::Message(_)) => {
                let level = schema.below(known).map(|level| (schema, level));
                Meaning::nested(value::size(group.body().len()), level)
            }
            // A wire type that does not fit makes the record an unknown field.
            _ => {
                let other = Self::unnamed(record, room);
                Meaning {
                    text: format!("{} (of another type)", other.text),
                    ..other
                }
            }
        }
    }

    /// What a record may hold when nothing is known of its field.
    fn unnamed<'s>(record: &Record<'_>, room: usize) -> Meaning<'s> {
        match record.value {
            Value::Varint(bits) => Meaning::of(value::unnamed_varint(bits)),
            Value::Fixed64(bits) => Meaning::of(value::unnamed_fixed64(bits)),
            Value::Fixed32(bits) => Meaning::of(value::unnamed_fixed32(bits)),
            Value::Group(group) => Meaning::nested(value::size(group.body().len()), None),
            Value::Len(payload) => match guess(record, payload) {
                Guess::Empty => Meaning::of("empty".to_owned()),
                Guess::Text => Meaning::of(value::text(&String::from_utf8_lossy(payload), room)),
                Guess::Octets => Meaning::of(value::octets(payload)),
                Guess::Records => Meaning::nested(value::size(payload.len()), None),
            },
        }
    }

    fn faulty<'s>(&self, kind: DecodeErrorKind, at: usize, payload: &[u8]) -> Meaning<'s> {
        let fault = Some(DecodeError::new(kind, self.base + at));
        Meaning {
            fault,
            ..Meaning::of(value::octets(payload))
        }
    }

    fn end_of_group(
        &mut self,
        record: &Record<'_>,
        depth: usize,
        field: &str,
    ) -> Result<(), Failure> {
        let tag = end_tag(record);
        let line = Line {
            offset: self.base + record.offset + record.raw.len() - tag.len(),
            octets: &layout::octets(tag, &[], &[]),
            wire_type: "EGROUP",
            depth,
            field,
            value: "",
        };
        Ok(line.write(self.out)?)
    }

    /// The error as seen from the start of the file.
    fn moved(&self, error: DecodeError) -> DecodeError {
        DecodeError::new(error.kind(), self.base + error.offset() as usize)
    }
}

/// What a record holds, in words.
struct Meaning<'s> {
    text: String,
    /// Whether that is records, to be shown below it.
    is_nested: bool,
    /// The names of those records, where they are known.
    level: Option<Named<'s>>,
    fault: Option<DecodeError>,
}

impl<'s> Meaning<'s> {
    fn of(text: String) -> Self {
        Self {
            text,
            is_nested: false,
            level: None,
            fault: None,
        }
    }

    fn nested(text: String, level: Option<Named<'s>>) -> Self {
        Self {
            text,
            is_nested: true,
            level,
            fault: None,
        }
    }
}

/// The columns that need no schema.
struct Shown {
    octets: String,
    wire_type: &'static str,
}

impl Shown {
    fn of(record: &Record<'_>) -> Self {
        let (tag, rest) = split(record.raw, tag_len(record.raw));
        let (octets, wire_type) = match record.value {
            Value::Len(payload) => {
                let (length, _) = split(rest, rest.len() - payload.len());
                (layout::octets(tag, length, payload), "LEN")
            }
            Value::Varint(_) => (layout::octets(tag, &[], rest), "VARINT"),
            Value::Fixed64(_) => (layout::octets(tag, &[], rest), "I64"),
            Value::Fixed32(_) => (layout::octets(tag, &[], rest), "I32"),
            Value::Group(_) => (layout::octets(tag, &[], &[]), "SGROUP"),
        };
        Self { octets, wire_type }
    }
}

/// Records of one field in a row.
#[derive(Default)]
struct Run {
    field: u32,
    shown_octets: usize,
    skipped: usize,
    skipped_octets: usize,
}

impl Run {
    fn continues(&self, record: &Record<'_>) -> bool {
        record.field == self.field
    }

    /// Whether enough of the run was shown already.
    fn skips(&mut self, record: &Record<'_>, detail: Detail) -> bool {
        let skips = self.shown_octets >= detail.run_octets_max();
        if skips {
            self.skipped += 1;
            self.skipped_octets += record.raw.len();
        } else {
            self.shown_octets += record.raw.len();
        }
        skips
    }
}

struct Frame<'a> {
    message: &'a [u8],
    /// How many octets come after the message.
    behind_len: usize,
}

/// The first message of `octets`, behind its length.
fn frame(octets: &[u8]) -> Result<Frame<'_>, DecodeErrorKind> {
    let (len, prefix_len) = varint::decode(octets)?;
    let (_, rest) = split(octets, prefix_len);
    let len = usize::try_from(len).map_err(|_| DecodeErrorKind::Truncated)?;
    let message = rest.get(..len).ok_or(DecodeErrorKind::Truncated)?;
    Ok(Frame {
        message,
        behind_len: rest.len() - len,
    })
}

/// How many octets the tag of a record takes.
fn tag_len(raw: &[u8]) -> usize {
    raw.iter().take_while(|octet| **octet >= 0x80).count() + 1
}

/// The end-group tag of a record that is a group.
fn end_tag<'a>(record: &Record<'a>) -> &'a [u8] {
    let Value::Group(group) = record.value else {
        return &[];
    };
    split(record.raw, tag_len(record.raw) + group.body().len()).1
}

fn split(octets: &[u8], at: usize) -> (&[u8], &[u8]) {
    octets.split_at_checked(at).unwrap_or((octets, &[]))
}
