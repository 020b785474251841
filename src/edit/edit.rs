//! Edit: operations that are done together.

use core::cell::Cell;

use alloc::vec::Vec;

use super::apply;
use super::known::Known;
use super::node::Node;
use super::operation::{Adding, Operation, ROOM, ROOM_FACTOR, Replacement};
use super::path::Steps;
use super::script::Pieces;
use super::shape::Many;
use super::value::{Value, check, put_entry};
use super::{EditError, EditErrorKind};
use crate::octets::Limits;
use crate::schema::{Message, Types};
use crate::view::Layout;

/// Operations on encoded messages of one type, all done in one pass.
///
/// Each operation names a place by a path; [the module](super) says how. Operations take effect in the
/// order they are added, except that an index always means the list as it was in the message.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::edit::Edit;
/// use viewbuf::types::FileDescriptorProto;
///
/// let file = FileDescriptorProto { name: Some("a.proto".into()), ..Default::default() };
/// let mut edit = Edit::of::<FileDescriptorProto>();
/// edit.set("package", "demo")?
///     .set("options.java_package", "org.demo")?
///     .append("dependency", "b.proto")?
///     .remove("syntax")?;
/// let edited = FileDescriptorProto::decode(&edit.apply(&file.encode_to_vec())?)?;
/// assert_eq!(edited.package.as_deref(), Some("demo"));
/// assert_eq!(edited.dependency, ["b.proto"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Edit<'s> {
    known: Known<'s>,
    node: Node<'s>,
    operations: u32,
    /// How much work may be done again while operations are added.
    room: u64,
}

impl Edit<'static> {
    /// An edit of messages of type `T`.
    #[must_use]
    pub fn of<T: Layout>() -> Self {
        Self::new(T::schema())
    }

    /// An edit of any messages, by field numbers.
    #[must_use]
    pub fn by_number() -> Self {
        Self::with(Known::NOTHING, Node::default())
    }
}

impl<'s> Edit<'s> {
    /// An edit of messages of type `schema`.
    #[must_use]
    pub fn new(schema: &'s Message<'s>) -> Self {
        Self::with(Known::of(schema), Node::default())
    }

    pub(super) const fn with(known: Known<'s>, node: Node<'s>) -> Self {
        Self {
            known,
            node,
            operations: 0,
            room: ROOM,
        }
    }

    /// With extensions that the paths added from here on may name.
    ///
    /// ```
    /// use viewbuf::edit::Edit;
    /// use viewbuf::schema::{Extension, Field, Kind, Message, TypeSet};
    ///
    /// static USER: Message<'static> = Message::new("demo.User", &[], &[]);
    /// static TYPES: TypeSet<'static> = TypeSet::new(
    ///     &[],
    ///     &[Extension::new("demo.User", Field::new(100, "demo.nickname", Kind::String))],
    ///     &[0],
    /// );
    /// let mut edit = Edit::new(&USER).types(&TYPES);
    /// edit.set("[demo.nickname]", "Ada")?;
    /// assert_eq!(edit.apply(b"")?, b"\xa2\x06\x03Ada");
    /// # Ok::<(), viewbuf::edit::EditError>(())
    /// ```
    #[must_use]
    pub fn types(self, types: &'s (dyn Types + Sync)) -> Self {
        Self {
            known: self.known.with(types),
            ..self
        }
    }

    /// Sets a field, an element of a list or an entry of a map. Messages on the way that are absent are
    /// made, as is an entry; an element must be there. Setting a member of a oneof removes the others.
    ///
    /// # Errors
    /// What is wrong with the path or the value.
    pub fn set<'v>(
        &mut self,
        path: &str,
        value: impl Into<Value<'v>>,
    ) -> Result<&mut Self, EditError> {
        self.put(path, &value.into(), true)
    }

    /// As [`set`](Self::set), but only where there is something already; nothing is made.
    ///
    /// # Errors
    /// What is wrong with the path or the value.
    pub fn replace<'v>(
        &mut self,
        path: &str,
        value: impl Into<Value<'v>>,
    ) -> Result<&mut Self, EditError> {
        self.put(path, &value.into(), false)
    }

    /// Removes what the path leads to, if it is there.
    ///
    /// # Errors
    /// What is wrong with the path.
    pub fn remove(&mut self, path: &str) -> Result<&mut Self, EditError> {
        let steps = self.resolve(path)?;
        self.add(&steps, &Operation::Remove, path.len())
    }

    /// Adds an element to a list, or all elements of a [`Value::List`]; or the entries of a [`Value::Map`] to a
    /// map.
    ///
    /// # Errors
    /// What is wrong with the path or the value.
    pub fn append<'v>(
        &mut self,
        path: &str,
        value: impl Into<Value<'v>>,
    ) -> Result<&mut Self, EditError> {
        let value = value.into();
        let mut steps = self.resolve(path)?;
        steps.enter_value();
        let fault = |kind| EditError::new(kind, path.len()).of(self.operations);
        let (Some((shape, false)), Some(field)) = (steps.target(), steps.last_field()) else {
            return Err(fault(EditErrorKind::NotAList));
        };
        let mut records = Vec::new();
        match shape.map(|shape| shape.many) {
            Some(Many::One) => Err(EditErrorKind::NotAList),
            Some(Many::Map(_)) => value.put_field(field.number, shape, &mut records),
            _ => value.put_elements(field.number, shape, &mut records),
        }
        .map_err(fault)?;
        self.add(&steps, &Operation::Append(records), path.len())
    }

    /// Adds an element to a list before the one that the path leads to, or all elements of a [`Value::List`]. The
    /// index may be that of the end. What several operations insert at one place comes in their order.
    ///
    /// ```
    /// use viewbuf::edit::Edit;
    ///
    /// let mut edit = Edit::by_number();
    /// edit.insert("1[1]", 7)?.insert("1[-1]", 8)?;
    /// assert_eq!(edit.apply(&[8, 1, 8, 2, 8, 3])?, [8, 1, 8, 7, 8, 2, 8, 8, 8, 3]);
    /// # Ok::<(), viewbuf::edit::EditError>(())
    /// ```
    ///
    /// # Errors
    /// What is wrong with the path or the value.
    pub fn insert<'v>(
        &mut self,
        path: &str,
        value: impl Into<Value<'v>>,
    ) -> Result<&mut Self, EditError> {
        let value = value.into();
        let steps = self.resolve(path)?;
        let fault = |kind| EditError::new(kind, path.len()).of(self.operations);
        let (Some((shape, true)), Some(field), true) =
            (steps.target(), steps.last_field(), steps.ends_in_index())
        else {
            return Err(fault(EditErrorKind::NotAList));
        };
        let mut records = Vec::new();
        value
            .put_elements(field.number, shape, &mut records)
            .map_err(fault)?;
        self.add(&steps, &Operation::Insert(records), path.len())
    }

    /// Merges an encoded message into the one that the path leads to, as readers merge: scalars of `octets`
    /// replace those there, lists are appended, messages merged. The empty path leads to the whole message.
    ///
    /// # Errors
    /// What is wrong with the path or the octets.
    pub fn merge(&mut self, path: &str, octets: &[u8]) -> Result<&mut Self, EditError> {
        let mut steps = self.resolve(path)?;
        steps.enter_value();
        let fault = |kind| EditError::new(kind, path.len()).of(self.operations);
        if let Some((Some(shape), is_element)) = steps.target()
            && (shape.message().is_none() || !is_element && !matches!(shape.many, Many::One))
        {
            return Err(fault(EditErrorKind::NotAMessage));
        }
        check(octets).map_err(fault)?;
        self.add(&steps, &Operation::Merge(octets.to_vec()), path.len())
    }

    /// The edited message.
    ///
    /// # Errors
    /// What is wrong with the octets on the way, or with an index.
    pub fn apply(&self, octets: &[u8]) -> Result<Vec<u8>, EditError> {
        self.apply_with(octets, &Limits::DEFAULT)
    }

    /// As [`apply`](Self::apply), within limits of your own.
    ///
    /// # Errors
    /// What is wrong with the octets on the way, or with an index.
    pub fn apply_with(&self, octets: &[u8], limits: &Limits) -> Result<Vec<u8>, EditError> {
        apply::to_vec(&self.node, octets, limits)
    }

    /// The edited message as slices of `octets` and of what is new.
    ///
    /// # Errors
    /// What is wrong with the octets on the way, or with an index.
    pub fn pieces<'a>(&self, octets: &'a [u8]) -> Result<Pieces<'a>, EditError> {
        self.pieces_with(octets, &Limits::DEFAULT)
    }

    /// As [`pieces`](Self::pieces), within limits of your own.
    ///
    /// # Errors
    /// What is wrong with the octets on the way, or with an index.
    pub fn pieces_with<'a>(
        &self,
        octets: &'a [u8],
        limits: &Limits,
    ) -> Result<Pieces<'a>, EditError> {
        let script = apply::script(&self.node, octets, limits)?;
        Ok(Pieces {
            input: octets,
            script,
        })
    }

    /// Edits `octets` where they lie: each new value must be as long as the old one.
    ///
    /// # Errors
    /// [`LengthChanged`](EditErrorKind::LengthChanged), or what is wrong with the octets or an index; nothing is
    /// written then.
    pub fn apply_in_place(&self, octets: &mut [u8]) -> Result<(), EditError> {
        apply::script(&self.node, octets, &Limits::DEFAULT)?.write_over(octets)
    }

    fn put(&mut self, path: &str, value: &Value<'_>, create: bool) -> Result<&mut Self, EditError> {
        let mut steps = self.resolve(path)?;
        let fault = |kind| EditError::new(kind, path.len()).of(self.operations);
        let by_key = steps.entry();
        if by_key.is_none() {
            steps.enter_value();
        }
        let mut records = Vec::new();
        match (steps.target(), steps.last_field(), by_key) {
            (Some((shape, true)), Some(field), Some((key, kind))) => {
                put_entry(field.number, shape, (&key, kind), value, &mut records)
            }
            (Some((shape, true)), Some(field), None) => {
                value.put_element(field.number, shape, &mut records)
            }
            (Some((shape, false)), Some(field), _) => {
                value.put_field(field.number, shape, &mut records)
            }
            _ => match value {
                Value::Message(octets) => check(octets).map(|()| records.extend_from_slice(octets)),
                _ => Err(EditErrorKind::WrongValue),
            },
        }
        .map_err(fault)?;
        let operation = Operation::Set(Replacement { records, create });
        self.add(&steps, &operation, path.len())
    }

    fn resolve(&self, path: &str) -> Result<Steps<'s>, EditError> {
        Steps::resolve(self.known, path).map_err(|error| error.of(self.operations))
    }

    pub(super) fn add(
        &mut self,
        steps: &Steps<'s>,
        operation: &Operation<'s>,
        at: usize,
    ) -> Result<&mut Self, EditError> {
        let index = self.operations;
        let more = operation.weight().saturating_mul(ROOM_FACTOR);
        let room = Cell::new(self.room.saturating_add(more));
        let adding = Adding {
            operation,
            index,
            room: &room,
        };
        let added = self.node.add(&steps.steps, adding);
        self.room = room.get();
        added.map_err(|error| EditError::new(error.kind(), at).of(index))?;
        self.operations += 1;
        Ok(self)
    }
}
