//! Diff: what is different in two encoded messages, and the edit that makes one of the other.

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::edit::Edit;
use super::get::{self, Item};
use super::key::Key;
use super::node::{Node, Operation, Replacement};
use super::path::{FieldStep, Step, Steps};
use super::shape::{Many, Shape};
use super::value::{Value, canonical, packed_element, put_bits, put_tag, scalar_wire, wire_bits};
use super::{EditError, EditErrorKind};
use crate::octets::Limits;
use crate::schema::{Field, Kind, Message, Presence};
use crate::view::Layout;
use crate::wire::{DecodeErrorKind, Reader, Record, Value as WireValue};

/// What is different in two messages.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::edit::Diff;
/// use viewbuf::types::Timestamp;
///
/// let old = Timestamp { seconds: 12, nanos: 1, ..Default::default() }.encode_to_vec();
/// let new = Timestamp { seconds: 12, nanos: 2, ..Default::default() }.encode_to_vec();
/// let diff = Diff::of::<Timestamp>(&old, &new)?;
/// assert_eq!(diff.paths(), ["nanos"]);
/// assert_eq!(diff.edit().apply(&old)?, new);
/// # Ok::<(), viewbuf::edit::EditError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Diff<'s> {
    paths: Vec<String>,
    edit: Edit<'s>,
}

impl Diff<'static> {
    /// What is different in two messages of type `T`.
    ///
    /// # Errors
    /// What is wrong with the octets of either.
    pub fn of<T: Layout>(old: &[u8], new: &[u8]) -> Result<Self, EditError> {
        Self::new(T::schema(), old, new, &Limits::DEFAULT)
    }
}

impl<'s> Diff<'s> {
    /// What is different in two messages of type `schema`.
    ///
    /// Values are compared as readers see them: spelling, order of fields and pieces of split messages make no
    /// difference, nor does an implicit default that is written out. Elements of lists are compared by
    /// their place.
    ///
    /// # Errors
    /// What is wrong with the octets of either; and `TooMuchAllocation` where the paths take more octets than
    /// 32 times those of both and [`Limits::allocation`], since each of many may spell a long key anew.
    pub fn new(
        schema: &'s Message<'s>,
        old: &[u8],
        new: &[u8],
        limits: &Limits,
    ) -> Result<Self, EditError> {
        let mut walk = Walk {
            diff: Self {
                paths: Vec::new(),
                edit: Edit::with(Some(schema), Node::default()),
            },
            steps: Steps::resolve(Some(schema), "")?,
            path: String::new(),
            room: limits
                .allocation
                .saturating_add(32 * (old.len() + new.len()) as u64),
        };
        let readers = (
            Reader::with_limits(old, limits),
            Reader::with_limits(new, limits),
        );
        walk.message(schema, readers, limits)?;
        Ok(walk.diff)
    }

    /// The paths of what is different: of messages, lists and maps that both have, what is different in them. A
    /// path to a message names it where unknown fields have another order there. Fields come by number and entries
    /// by key; what is unknown to a message comes after its fields.
    #[must_use]
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// Whether the messages are the same to a reader.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// The edit that makes the new message of the old one.
    #[must_use]
    pub const fn edit(&self) -> &Edit<'s> {
        &self.edit
    }
}

struct Walk<'s> {
    diff: Diff<'s>,
    steps: Steps<'s>,
    path: String,
    /// Octets that paths may still take.
    room: u64,
}

/// The records of a message, by field.
#[derive(Default)]
struct Fields<'a> {
    known: BTreeMap<u32, Vec<Record<'a>>>,
    /// With numbers that their closed enum does not declare, also those in packed lists, in records of their own.
    unknown: Vec<(u32, Cow<'a, [u8]>)>,
}

/// Both sides of a comparison: the old one and the new one.
type Pair<T> = (T, T);

impl<'s> Walk<'s> {
    fn message(
        &mut self,
        schema: &'s Message<'s>,
        readers: Pair<Reader<'_>>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let (old, new) = (
            Fields::read(schema, readers.0, limits)?,
            Fields::read(schema, readers.1, limits)?,
        );
        // Then all that is unknown is put anew.
        let strips = old.unknown != new.unknown;
        for field in schema.fields {
            let records = (old.of(field.number), new.of(field.number));
            if records.0.is_empty() && records.1.is_empty() {
                continue;
            }
            let step = FieldStep {
                number: field.number,
                shape: Some(Shape::of(field)),
                parent: Some(schema),
            };
            let dot = if self.path.is_empty() { "" } else { "." };
            self.below(Step::Field(step), &format!("{dot}{}", field.name), |walk| {
                walk.field(field, records, (strips, limits))
            })?;
        }
        self.unknown(schema, &old, &new)
    }

    /// Goes one step down for the time of `act`.
    fn below(
        &mut self,
        step: Step<'s>,
        text: &str,
        act: impl FnOnce(&mut Self) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        let len = self.path.len();
        self.path.push_str(text);
        self.steps.steps.push(step);
        act(self)?;
        self.steps.steps.pop();
        self.path.truncate(len);
        Ok(())
    }

    /// Notes that this place is different, and what makes it the same.
    fn note(&mut self, operation: &Operation<'s>) -> Result<(), EditError> {
        self.name("")?;
        self.diff.edit.insert(&self.steps, operation, 0)?;
        Ok(())
    }

    /// Notes that what `text` leads to from this place is different.
    fn name(&mut self, text: &str) -> Result<(), EditError> {
        let octets = size_of::<String>() + self.path.len() + text.len();
        self.room = self
            .room
            .checked_sub(octets as u64)
            .ok_or_else(|| too_much(0))?;
        self.diff.paths.push([&self.path, text].concat());
        Ok(())
    }

    fn field(
        &mut self,
        field: &'s Field<'s>,
        (old, new): Pair<&[Record<'_>]>,
        (strips, limits): (bool, &Limits),
    ) -> Result<(), EditError> {
        let shape = Shape::of(field);
        match shape.many {
            Many::One => match shape.message() {
                Some(schema) if !old.is_empty() && !new.is_empty() => {
                    let (old, new) = (payload(old)?, payload(new)?);
                    let depth = new.1.min(old.1);
                    self.both(schema, (&old.0, &new.0), depth, limits)
                }
                _ => self.scalar(field, (old, new)),
            },
            Many::List { .. } => self.list(shape, field.number, (old, new), (strips, limits)),
            Many::Map(key) => self.map(shape, key, (old, new), limits),
        }
    }

    /// Compares two messages that both are there.
    fn both(
        &mut self,
        schema: &'s Message<'s>,
        (old, new): Pair<&[u8]>,
        depth: u32,
        limits: &Limits,
    ) -> Result<(), EditError> {
        if old == new {
            return Ok(());
        }
        let readers = (
            Reader::nested(old, 0, depth.saturating_add(1)),
            Reader::nested(new, 0, depth.saturating_add(1)),
        );
        self.message(schema, readers, limits)
    }

    /// A singular field, also a message that one side does not have.
    fn scalar(
        &mut self,
        field: &Field<'_>,
        (old, new): Pair<&[Record<'_>]>,
    ) -> Result<(), EditError> {
        let (is_old, is_new) = (value_of(field, old), value_of(field, new));
        if is_old.is_some() == is_new.is_some() && is_old == is_new {
            return Ok(());
        }
        if is_new.is_none() {
            return self.note(&Operation::Remove);
        }
        let raw = if field.kind.message().is_some() {
            concat(new)
        } else {
            new.last().map_or(Vec::new(), |record| record.raw.to_vec())
        };
        self.note(&set(raw))
    }

    fn list(
        &mut self,
        shape: Shape<'s>,
        number: u32,
        (old, new): Pair<&[Record<'_>]>,
        (strips, limits): (bool, &Limits),
    ) -> Result<(), EditError> {
        let (old_items, new_items) = (get::items(old, shape)?, get::items(new, shape)?);
        let has_undeclared = |record| undeclared(record, shape).next().is_some();
        if strips && old.iter().any(has_undeclared) {
            return self.anew(shape, number, (&old_items, &new_items));
        }
        for (index, (old, new)) in old_items.iter().zip(&new_items).enumerate() {
            self.item(shape, number, index, (old, new), limits)?;
        }
        for index in new_items.len()..old_items.len() {
            self.below(Step::Index(index as i64), &format!("[{index}]"), |walk| {
                walk.note(&Operation::Remove)
            })?;
        }
        let mut added = Vec::new();
        for (index, item) in new_items.iter().enumerate().skip(old_items.len()) {
            self.name(&format!("[{index}]"))?;
            put_item(item, number, &mut added)?;
        }
        if !added.is_empty() {
            self.diff
                .edit
                .insert(&self.steps, &Operation::Append(added), 0)?;
        }
        Ok(())
    }

    /// A list whose packed records hold unknown numbers, where what is unknown changes: it is put anew.
    fn anew(
        &mut self,
        shape: Shape<'s>,
        number: u32,
        (old, new): Pair<&[Item<'_, 's>]>,
    ) -> Result<(), EditError> {
        let mut records = Vec::new();
        for item in new {
            put_item(item, number, &mut records)?;
        }
        let is_same = old.len() == new.len()
            && old
                .iter()
                .zip(new)
                .all(|(old, new)| same_item(shape.kind, old, new));
        if !is_same {
            self.name("")?;
        }
        self.diff.edit.insert(&self.steps, &set(records), 0)?;
        Ok(())
    }

    /// Two elements of one place.
    fn item(
        &mut self,
        shape: Shape<'s>,
        number: u32,
        index: usize,
        (old, new): Pair<&Item<'_, 's>>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let step = Step::Index(index as i64);
        let (old, new) = match (old, new, shape.message()) {
            (Item::Record(old), Item::Record(new), Some(schema)) => {
                let (old, new) = (get::open(old)?, get::open(new)?);
                return self.below(step, &format!("[{index}]"), |walk| {
                    let depth = old.depth().min(new.depth());
                    walk.both(schema, (old.rest(), new.rest()), depth, limits)
                });
            }
            (old, new, _) => (old, new),
        };
        if same_item(shape.kind, old, new) {
            return Ok(());
        }
        let mut record = Vec::new();
        put_item(new, number, &mut record)?;
        self.below(step, &format!("[{index}]"), |walk| walk.note(&set(record)))
    }

    fn map(
        &mut self,
        shape: Shape<'s>,
        key_kind: Kind<'s>,
        (old, new): Pair<&[Record<'_>]>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let (old, new) = (entries(old, key_kind)?, entries(new, key_kind)?);
        // By key, as an edit keeps them, so that each is added at the end there.
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        for key in keys {
            self.below(Step::Key(key.clone()), &spelled(key), |walk| {
                match (old.get(key), new.get(key)) {
                    (Some(old), Some(new)) => walk.entry(shape, (old, new), limits),
                    (_, Some(new)) => walk.note(&set(new.raw.to_vec())),
                    (_, None) => walk.note(&Operation::Remove),
                }
            })?;
        }
        Ok(())
    }

    /// Two entries of one key.
    fn entry(
        &mut self,
        shape: Shape<'s>,
        (old, new): Pair<&Record<'_>>,
        limits: &Limits,
    ) -> Result<(), EditError> {
        let value = FieldStep {
            number: 2,
            shape: Some(Shape::one(shape.kind)),
            parent: None,
        };
        let records = (
            get::records(get::open(old)?, value)?,
            get::records(get::open(new)?, value)?,
        );
        if let Some(schema) = shape.message() {
            let (old, new) = (payload(&records.0)?, payload(&records.1)?);
            let depth = old.1.min(new.1);
            return self.below(Step::Field(value), "", |walk| {
                walk.both(schema, (&old.0, &new.0), depth, limits)
            });
        }
        // An entry without a value has the default, whatever presence the field has.
        let field = Field::new(2, "", shape.kind);
        if value_of(&field, &records.0) == value_of(&field, &records.1) {
            return Ok(());
        }
        self.note(&set(new.raw.to_vec()))
    }

    fn unknown(
        &mut self,
        schema: &'s Message<'s>,
        old: &Fields<'_>,
        new: &Fields<'_>,
    ) -> Result<(), EditError> {
        if old.unknown == new.unknown {
            return Ok(());
        }
        let mut numbers = BTreeMap::<u32, Pair<Vec<&[u8]>>>::new();
        for (number, raw) in &old.unknown {
            numbers.entry(*number).or_default().0.push(raw);
        }
        for (number, raw) in &new.unknown {
            numbers.entry(*number).or_default().1.push(raw);
        }
        let before = self.diff.paths.len();
        for (number, _) in numbers.iter().filter(|(_, (old, new))| old != new) {
            let dot = if self.path.is_empty() { "" } else { "." };
            self.name(&format!("{dot}{number}"))?;
        }
        if self.diff.paths.len() == before {
            self.name("")?;
        }
        let all = new
            .unknown
            .iter()
            .map(|(_, raw)| &**raw)
            .collect::<Vec<_>>();
        let operation = Operation::Unknown(schema, all.concat());
        self.diff.edit.insert(&self.steps, &operation, 0)?;
        Ok(())
    }
}

impl<'a> Fields<'a> {
    fn read(
        schema: &Message<'_>,
        mut reader: Reader<'a>,
        limits: &Limits,
    ) -> Result<Self, EditError> {
        let mut room = limits
            .allocation
            .saturating_add(32 * reader.rest().len() as u64);
        let mut fields = Self::default();
        let mut oneofs = BTreeMap::<u16, u32>::new();
        while let Some(record) = reader.next()? {
            room = room
                .checked_sub(size_of::<Record<'_>>() as u64)
                .ok_or_else(|| too_much(record.offset))?;
            let field = schema.field(record.field);
            let Some(field) = field.filter(|field| Shape::of(field).takes(&record.value)) else {
                let raw = Cow::Borrowed(record.raw);
                fields.unknown.push((record.field, raw));
                continue;
            };
            fields.undeclared(field, &record)?;
            if let Presence::Oneof(index) = field.presence
                && let Some(before) = oneofs.insert(index, field.number)
                && before != field.number
            {
                fields.known.remove(&before);
            }
            fields.known.entry(field.number).or_default().push(record);
        }
        Ok(fields)
    }

    /// Takes the numbers out of a packed list that its closed enum does not declare.
    fn undeclared(&mut self, field: &Field<'_>, record: &Record<'_>) -> Result<(), EditError> {
        for bits in undeclared(record, Shape::of(field)) {
            let mut raw = Vec::new();
            put_item(&Item::Bits(field.kind, bits), field.number, &mut raw)?;
            self.unknown.push((field.number, Cow::Owned(raw)));
        }
        Ok(())
    }

    fn of(&self, number: u32) -> &[Record<'a>] {
        self.known.get(&number).map_or(&[], Vec::as_slice)
    }
}

/// What a scalar is, as it is compared.
#[derive(Eq, PartialEq)]
enum Scalar<'a> {
    Bits(u64),
    Octets(&'a [u8]),
}

/// The value of a singular field; `None` where it is absent, or cannot be told from that.
fn value_of<'a>(field: &Field<'_>, records: &[Record<'a>]) -> Option<Scalar<'a>> {
    let value = scalar(field.kind, &records.last()?.value);
    let is_default = match value {
        Scalar::Bits(bits) => bits == 0,
        Scalar::Octets(octets) => octets.is_empty(),
    };
    let is_implicit = field.presence == Presence::Implicit && field.kind.message().is_none();
    (!is_default || !is_implicit).then_some(value)
}

fn scalar<'a>(kind: Kind<'_>, value: &WireValue<'a>) -> Scalar<'a> {
    match value {
        WireValue::Len(octets) => Scalar::Octets(octets),
        WireValue::Group(group) => Scalar::Octets(group.body()),
        value => Scalar::Bits(canonical(kind, wire_bits(kind, value).unwrap_or(0))),
    }
}

fn same_item(kind: Kind<'_>, old: &Item<'_, '_>, new: &Item<'_, '_>) -> bool {
    let value = |item: &Item<'_, '_>| match item {
        Item::Bits(_, bits) => Some(canonical(kind, *bits)),
        Item::Record(record) => wire_bits(kind, &record.value).map(|bits| canonical(kind, bits)),
    };
    match (old, new) {
        (Item::Record(old), Item::Record(new)) => {
            scalar(kind, &old.value) == scalar(kind, &new.value)
        }
        (old, new) => value(old) == value(new),
    }
}

/// Appends the record of one element.
fn put_item(item: &Item<'_, '_>, number: u32, out: &mut Vec<u8>) -> Result<(), EditError> {
    match item {
        Item::Record(record) => out.extend_from_slice(record.raw),
        Item::Bits(kind, bits) => {
            put_tag(number, scalar_wire(*kind), out).map_err(|kind| EditError::new(kind, 0))?;
            put_bits(*kind, *bits, out);
        }
    }
    Ok(())
}

/// The octets of a message that may lie in pieces, and how deep more may lie in it.
fn payload<'a>(records: &[Record<'a>]) -> Result<(Cow<'a, [u8]>, u32), EditError> {
    let mut whole = Cow::Borrowed(&[][..]);
    let mut depth = u32::MAX;
    for record in records {
        let reader = get::open(record)?;
        depth = depth.min(reader.depth());
        if whole.is_empty() {
            whole = Cow::Borrowed(reader.rest());
        } else {
            whole.to_mut().extend_from_slice(reader.rest());
        }
    }
    Ok((whole, depth))
}

/// The entries that count: of one key the last.
fn entries<'a, 's>(
    records: &[Record<'a>],
    kind: Kind<'s>,
) -> Result<BTreeMap<Key<'s>, Record<'a>>, EditError> {
    records
        .iter()
        .map(|record| Ok((Key::of(Some(kind), get::open(record)?)?, *record)))
        .collect()
}

/// The numbers in a packed list that its closed enum does not declare.
fn undeclared<'r>(record: &Record<'r>, shape: Shape<'r>) -> impl Iterator<Item = u64> + use<'r> {
    let is_closed = matches!(shape.kind, Kind::Enum(table) if table.closed);
    let mut list = match record.value {
        WireValue::Len(list) if is_closed && shape.packable() => list,
        _ => &[],
    };
    core::iter::from_fn(move || {
        let (bits, len) = packed_element(shape.kind, list).ok()?;
        list = list.get(len..).unwrap_or_default();
        Some(bits)
    })
    .filter(move |bits| !shape.kind.declares(*bits as i32))
}

/// A key as a path spells it.
fn spelled(key: &Key<'_>) -> String {
    let mut out = String::new();
    match key.value() {
        Value::String(text) => {
            out.push_str("[\"");
            for character in text.chars() {
                if matches!(character, '"' | '\\') {
                    out.push('\\');
                }
                out.push(character);
            }
            out.push_str("\"]");
            Ok(())
        }
        Value::Bool(value) => write!(out, "[{value}]"),
        Value::I32(value) => write!(out, "[{value}]"),
        Value::I64(value) => write!(out, "[{value}]"),
        Value::U32(value) => write!(out, "[{value}]"),
        Value::U64(value) => write!(out, "[{value}]"),
        _ => Ok(()),
    }
    // A string takes all that is written.
    .unwrap_or_default();
    out
}

fn concat(records: &[Record<'_>]) -> Vec<u8> {
    records
        .iter()
        .flat_map(|record| record.raw)
        .copied()
        .collect()
}

fn set(records: Vec<u8>) -> Operation<'static> {
    Operation::Set(Replacement {
        records,
        create: true,
    })
}

#[cold]
fn too_much(at: usize) -> EditError {
    EditError::new(
        EditErrorKind::Decode(DecodeErrorKind::TooMuchAllocation),
        at,
    )
}
