//! Get: what a path leads to in a message, without decoding it.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::key::Key;
use super::known::Known;
use super::path::{FieldStep, Step, Steps};
use super::shape::{Many, Shape};
use super::value::{Value, packed_element};
use super::{EditError, EditErrorKind};
use crate::octets::Limits;
use crate::schema::{Kind, Message, Presence, Types};
use crate::view::Layout;
use crate::wire::{DecodeErrorKind, Reader, Record, Value as WireValue};

/// Which values of a message: field names or numbers, indexes and map keys. [The module](super) says how
/// they are spelled.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::edit::{Path, Value};
/// use viewbuf::types::Timestamp;
///
/// let octets = Timestamp { seconds: 12, ..Default::default() }.encode_to_vec();
/// let seconds = Path::of::<Timestamp>("seconds")?;
/// assert_eq!(seconds.get(&octets)?, Some(Value::I64(12)));
/// # Ok::<(), viewbuf::edit::EditError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Path<'s> {
    steps: Steps<'s>,
}

impl Path<'static> {
    /// A path from messages of type `T`.
    ///
    /// # Errors
    /// What is wrong with the path.
    pub fn of<T: Layout>(path: &str) -> Result<Self, EditError> {
        Self::new(T::schema(), path)
    }

    /// A path by field numbers.
    ///
    /// # Errors
    /// What is wrong with the path.
    pub fn by_number(path: &str) -> Result<Self, EditError> {
        Self::resolve(Known::NOTHING, path)
    }
}

impl<'s> Path<'s> {
    /// A path from messages of type `schema`.
    ///
    /// # Errors
    /// What is wrong with the path.
    pub fn new(schema: &'s Message<'s>, path: &str) -> Result<Self, EditError> {
        Self::resolve(Known::of(schema), path)
    }

    /// A path from messages of type `schema` that may name extensions, which are found in `types`.
    ///
    /// # Errors
    /// What is wrong with the path.
    pub fn with_types(
        schema: &'s Message<'s>,
        types: &'s (dyn Types + Sync),
        path: &str,
    ) -> Result<Self, EditError> {
        Self::resolve(Known::of(schema).with(types), path)
    }

    fn resolve(known: Known<'s>, path: &str) -> Result<Self, EditError> {
        let mut steps = Steps::resolve(known, path)?;
        steps.enter_value();
        Ok(Self { steps })
    }

    /// What `octets` hold there, or `None` where that is absent.
    ///
    /// Lists and maps are never absent, only empty. Of several elements (`[*]`) it is a list of what each
    /// of them holds. A `bytes`, a string or a message is borrowed, unless its message lies in pieces.
    ///
    /// # Errors
    /// What is wrong with the octets on the way.
    pub fn get<'a>(&self, octets: &'a [u8]) -> Result<Option<Value<'a>>, EditError> {
        self.get_with(octets, &Limits::DEFAULT)
    }

    /// As [`get`](Self::get), within limits of your own.
    ///
    /// # Errors
    /// What is wrong with the octets on the way.
    pub fn get_with<'a>(
        &self,
        octets: &'a [u8],
        limits: &Limits,
    ) -> Result<Option<Value<'a>>, EditError> {
        message(Reader::with_limits(octets, limits), &self.steps.steps)
    }
}

/// What `steps` lead to in the message that `reader` reads.
fn message<'a>(reader: Reader<'a>, steps: &[Step<'_>]) -> Result<Option<Value<'a>>, EditError> {
    let Some((Step::Field(field), rest)) = steps.split_first() else {
        return Ok(Some(Value::Message(Cow::Borrowed(reader.rest()))));
    };
    if let Some(Step::Index(index)) = rest.first()
        && let Ok(index) = usize::try_from(*index)
        && !field.shape.is_some_and(Shape::packable)
    {
        let rest = rest.get(1..).unwrap_or_default();
        return match nth(reader, *field, index)? {
            Some(record) => Item::Record(record).go(field.shape, rest),
            None => Ok(None),
        };
    }
    let records = records(reader, *field)?;
    match rest.first() {
        None => whole(&records, field.shape),
        Some(Step::Field(_)) => inner(&records, rest),
        Some(Step::Every) => {
            let mut found = Vec::new();
            each(&records, field.shape, |element| {
                found.extend(element.go(field.shape, rest.get(1..).unwrap_or_default())?);
                Ok(())
            })?;
            Ok(Some(Value::List(found)))
        }
        Some(Step::Index(index)) => {
            let mut elements = Vec::new();
            each(&records, field.shape, |element| {
                elements.push(element);
                Ok(())
            })?;
            let place = if *index < 0 {
                (elements.len() as i64).checked_add(*index)
            } else {
                Some(*index)
            };
            let element = place
                .and_then(|place| usize::try_from(place).ok())
                .and_then(|place| elements.get(place));
            match element {
                Some(element) => element.go(field.shape, rest.get(1..).unwrap_or_default()),
                None => Ok(None),
            }
        }
        Some(Step::Key(key)) => {
            let Some(record) = last_of_key(&records, field.shape, key)? else {
                return Ok(None);
            };
            let value = rest.get(1..).unwrap_or_default();
            Ok(message(open(&record)?, value)?.or_else(|| absent(field.shape, value)))
        }
    }
}

/// The records of a field that count.
pub(super) fn records<'a>(
    mut reader: Reader<'a>,
    field: FieldStep<'_>,
) -> Result<Vec<Record<'a>>, EditError> {
    let schema = field.parent;
    let presence = schema
        .and_then(|schema| schema.field(field.number))
        .map(|field| field.presence);
    let oneof = match presence {
        Some(Presence::Oneof(index)) => Some(Presence::Oneof(index)),
        _ => None,
    };
    let mut found = Vec::new();
    let wanted = |number| oneof.is_some() || number == field.number;
    while let Some(record) = reader.next_of(wanted)? {
        if record.field == field.number {
            if field.shape.is_none_or(|shape| shape.takes(&record.value)) {
                found.push(record);
            }
        } else if let Some(oneof) = oneof
            && let Some(other) = schema.and_then(|schema| schema.field(record.field))
            && other.presence == oneof
            && Shape::of(other).takes(&record.value)
        {
            // Another member of the oneof takes over.
            found.clear();
        }
    }
    Ok(found)
}

/// The last entry of a key is the one that counts.
fn last_of_key<'a>(
    records: &[Record<'a>],
    shape: Option<Shape<'_>>,
    key: &Key<'_>,
) -> Result<Option<Record<'a>>, EditError> {
    for record in records.iter().rev() {
        if Key::of(key_kind(shape), open(record)?)? == *key {
            return Ok(Some(*record));
        }
    }
    Ok(None)
}

/// The elements of a list.
pub(super) fn items<'a, 's>(
    records: &[Record<'a>],
    shape: Shape<'s>,
) -> Result<Vec<Item<'a, 's>>, EditError> {
    let mut items = Vec::new();
    each(records, Some(shape), |item| {
        items.push(item);
        Ok(())
    })?;
    Ok(items)
}

/// The record of a list's element, where each has one of its own. What comes after it is not read.
fn nth<'a>(
    mut reader: Reader<'a>,
    field: FieldStep<'_>,
    index: usize,
) -> Result<Option<Record<'a>>, EditError> {
    let mut count = 0;
    while let Some(record) = reader.next_of(|number| number == field.number)? {
        if field.shape.is_none_or(|shape| shape.takes(&record.value)) {
            if count == index {
                return Ok(Some(record));
            }
            count += 1;
        }
    }
    Ok(None)
}

/// The value of a whole field.
fn whole<'a>(
    records: &[Record<'a>],
    shape: Option<Shape<'_>>,
) -> Result<Option<Value<'a>>, EditError> {
    let Some(shape) = shape else {
        return Ok(records.last().map(|record| Value::untyped(record.value)));
    };
    match shape.many {
        Many::One if shape.message().is_some() => inner(records, &[]),
        Many::One => records
            .last()
            .map(|record| typed(shape.kind, record))
            .transpose(),
        Many::List { .. } => {
            let mut list = Vec::new();
            each(records, Some(shape), |element| {
                list.extend(element.go(Some(shape), &[])?);
                Ok(())
            })?;
            Ok(Some(Value::List(list)))
        }
        Many::Map(key) => {
            let mut entries = BTreeMap::new();
            let value = [Step::Field(FieldStep {
                number: 2,
                shape: Some(Shape::one(shape.kind)),
                parent: None,
            })];
            for record in records {
                let entry = open(record)?;
                let key = Key::of(Some(key), entry.clone())?;
                let found = message(entry, &value)?;
                entries.insert(key, found.or_else(|| absent(Some(shape), &value)));
            }
            let entries = entries
                .into_iter()
                .filter_map(|(key, value)| Some((key.value(), value?)));
            Ok(Some(Value::Map(entries.collect())))
        }
    }
}

/// What `steps` lead to in a message that lies in these pieces.
fn inner<'a>(records: &[Record<'a>], steps: &[Step<'_>]) -> Result<Option<Value<'a>>, EditError> {
    match records {
        [] => Ok(None),
        [record] => message(open(record)?, steps),
        [first, ..] => {
            let mut whole = Vec::new();
            let mut depth = 0;
            for record in records {
                let reader = open(record)?;
                depth = reader.depth();
                whole.extend_from_slice(reader.rest());
            }
            let at = first.offset;
            let reader = Reader::nested(&whole, 0, depth.saturating_add(1));
            let found = message(reader, steps).map_err(|error| match error.kind() {
                EditErrorKind::Decode(kind) => EditError::new(EditErrorKind::Decode(kind), at),
                _ => error,
            })?;
            Ok(found.map(Value::into_owned))
        }
    }
}

/// An element of a list: a record of its own, or bits in a packed one.
#[derive(Clone, Copy)]
pub(super) enum Item<'a, 's> {
    Record(Record<'a>),
    Bits(Kind<'s>, u64),
}

impl<'a> Item<'a, '_> {
    fn go(
        &self,
        shape: Option<Shape<'_>>,
        rest: &[Step<'_>],
    ) -> Result<Option<Value<'a>>, EditError> {
        match (self, shape) {
            (Self::Bits(kind, bits), _) => Ok(Some(Value::from_bits(*kind, *bits))),
            (Self::Record(record), Some(shape)) if !matches!(shape.many, Many::Map(_)) => {
                if shape.message().is_some() {
                    message(open(record)?, rest)
                } else {
                    typed(shape.kind, record).map(Some)
                }
            }
            (Self::Record(record), Some(shape)) => {
                let found = message(open(record)?, rest)?;
                Ok(found.or_else(|| absent(Some(shape), rest)))
            }
            (Self::Record(record), None) if rest.is_empty() => {
                Ok(Some(Value::untyped(record.value)))
            }
            (Self::Record(record), None) => message(open(record)?, rest),
        }
    }
}

/// Calls `act` with each element of a list.
fn each<'a, 's>(
    records: &[Record<'a>],
    shape: Option<Shape<'s>>,
    mut act: impl FnMut(Item<'a, 's>) -> Result<(), EditError>,
) -> Result<(), EditError> {
    for record in records {
        let (Some(shape), WireValue::Len(mut list)) =
            (shape.filter(|shape| shape.packable()), record.value)
        else {
            act(Item::Record(*record))?;
            continue;
        };
        let end = record.offset + record.raw.len();
        while !list.is_empty() {
            let (bits, len) = packed_element(shape.kind, list)
                .map_err(|kind| EditError::new(EditErrorKind::Decode(kind), end - list.len()))?;
            if shape.kind.declares(bits as i32) {
                act(Item::Bits(shape.kind, bits))?;
            }
            list = list.get(len..).unwrap_or_default();
        }
    }
    Ok(())
}

fn typed<'a>(kind: Kind<'_>, record: &Record<'a>) -> Result<Value<'a>, EditError> {
    Value::from_wire(kind, record.value).ok_or_else(|| {
        let kind = EditErrorKind::Decode(DecodeErrorKind::InvalidUtf8);
        EditError::new(kind, record.offset)
    })
}

/// What an entry without a value holds, where the value itself is asked for.
fn absent(shape: Option<Shape<'_>>, steps: &[Step<'_>]) -> Option<Value<'static>> {
    if steps.len() != 1 {
        return None;
    }
    let kind = shape?.kind;
    Some(match kind {
        Kind::String => Value::String(Cow::Borrowed("")),
        Kind::Bytes => Value::Bytes(Cow::Borrowed(&[])),
        Kind::Message(_) | Kind::Group(_) => Value::Message(Cow::Borrowed(&[])),
        Kind::Enum(table) => Value::Enum(table.default_number()),
        kind => Value::from_bits(kind, 0),
    })
}

pub(super) fn key_kind(shape: Option<Shape<'_>>) -> Option<Kind<'_>> {
    match shape?.many {
        Many::Map(kind) => Some(kind),
        _ => None,
    }
}

pub(super) fn open<'a>(record: &Record<'a>) -> Result<Reader<'a>, EditError> {
    record.reader().ok_or_else(|| {
        let kind = EditErrorKind::Decode(DecodeErrorKind::WrongType);
        EditError::new(kind, record.offset)
    })
}
