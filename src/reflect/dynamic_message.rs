//! Messages of any type, to build, keep and change.

mod encode;
mod extension;
mod merge;

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::fmt;

use super::field_key::FieldKey;
use super::message_type::MessageType;
use super::set_error::SetError;
use super::value::{MapKey, Value};
use super::value_ref::ValueRef;
use crate::message::UnknownFields;
use crate::octets::Limits;
use crate::schema::debug::fmt_octets;
use crate::schema::{Cardinality, Field, Message, Presence};
use crate::view::Checked;
use crate::wire::DecodeError;

/// An owned message of any type.
///
/// It holds what its type can hold and nothing else: what does not fit is refused when it is set.
///
/// ```
/// use viewbuf::reflect::{DynamicMessage, MessageType, Value};
/// use viewbuf::types::Timestamp;
/// use viewbuf::Message;
///
/// let mut at = DynamicMessage::new(MessageType::of::<Timestamp>());
/// at.set("seconds", 7_i64)?;
/// assert!(at.set("seconds", "seven").is_err());
/// assert_eq!(at.get("seconds"), Some(&Value::I64(7)));
/// assert_eq!(Timestamp::decode(&at.encode_to_vec())?.seconds, 7);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct DynamicMessage {
    of: MessageType,
    /// What is set, by number. Nothing that implicit presence leaves out, no empty list or map, and one member
    /// of each oneof at most.
    fields: BTreeMap<u32, Value>,
    unknown: UnknownFields,
}

impl DynamicMessage {
    /// An empty message.
    #[must_use]
    pub fn new(of: impl Into<MessageType>) -> Self {
        Self {
            of: of.into(),
            fields: BTreeMap::new(),
            unknown: UnknownFields::new(),
        }
    }

    /// Decodes a message.
    ///
    /// # Errors
    /// What the octets break.
    pub fn decode(of: impl Into<MessageType>, octets: &[u8]) -> Result<Self, DecodeError> {
        Self::decode_with(of, octets, &Limits::DEFAULT)
    }

    /// As [`decode`](Self::decode), within limits of your own.
    ///
    /// # Errors
    /// What the octets or the limits forbid.
    pub fn decode_with(
        of: impl Into<MessageType>,
        octets: &[u8],
        limits: &Limits,
    ) -> Result<Self, DecodeError> {
        let mut message = Self::new(of);
        message.merge_with(octets, limits)?;
        Ok(message)
    }

    /// Its type.
    #[must_use]
    pub const fn message_type(&self) -> &MessageType {
        &self.of
    }

    /// The table of its type.
    #[must_use]
    pub fn schema(&self) -> &Message<'_> {
        self.of.schema()
    }

    /// The value of a field; `None` where it is absent, or there is no such field. A field without presence is
    /// absent where it is zero, and a list or map where it is empty.
    #[must_use]
    pub fn get(&self, key: impl FieldKey) -> Option<&Value> {
        self.fields.get(&key.find(self.schema())?.number)
    }

    /// The value of a field, or what is read where it is absent: the declared default, zero, an empty list, map
    /// or message. `None` where there is no such field.
    #[must_use]
    pub fn get_or_default(&self, key: impl FieldKey) -> Option<Value> {
        let field = key.find(self.schema())?;
        if let Some(value) = self.fields.get(&field.number) {
            return Some(value.clone());
        }
        match field.cardinality {
            Cardinality::Singular => {}
            Cardinality::Map(_) => return Some(Value::Map(BTreeMap::new())),
            _ => return Some(Value::List(Vec::new())),
        }
        match self.of.of_field(field.number) {
            Some(of) => Some(Value::Message(Self::new(of))),
            None => Value::leaf(ValueRef::<Checked>::absent(field)),
        }
    }

    /// Whether a field is set: see [`get`](Self::get).
    #[must_use]
    pub fn has(&self, key: impl FieldKey) -> bool {
        self.get(key).is_some()
    }

    /// The fields that are set, by number.
    pub fn fields(&self) -> impl Iterator<Item = (&Field<'_>, &Value)> {
        let schema = self.schema();
        let fields = self.fields.iter();
        fields.filter_map(|(number, value)| Some((schema.field(*number)?, value)))
    }

    /// The field of the oneof `index` that is set: what [`Presence::Oneof`] counts.
    #[must_use]
    pub fn which(&self, index: usize) -> Option<&Field<'_>> {
        let mut fields = self.fields().map(|(field, _)| field);
        fields
            .find(|field| matches!(field.presence, Presence::Oneof(of) if usize::from(of) == index))
    }

    /// Sets a field. The other members of its oneof are cleared.
    ///
    /// # Errors
    /// Where the message has no such field, or the field does not hold such values; nothing is changed then.
    pub fn set(&mut self, key: impl FieldKey, value: impl Into<Value>) -> Result<(), SetError> {
        let field = key.find(self.schema()).ok_or(SetError::UnknownField)?;
        let value = value.into();
        value.check(field)?;
        let number = field.number;
        self.make_room(number);
        self.put(number, value);
        Ok(())
    }

    /// Clears a field; gives what it held.
    pub fn clear(&mut self, key: impl FieldKey) -> Option<Value> {
        let number = key.find(self.schema())?.number;
        self.fields.remove(&number)
    }

    /// Appends to a repeated field.
    ///
    /// # Errors
    /// Those of [`set`](Self::set), and where the field is not repeated.
    pub fn append(&mut self, key: impl FieldKey, value: impl Into<Value>) -> Result<(), SetError> {
        let field = key.find(self.schema()).ok_or(SetError::UnknownField)?;
        let value = value.into();
        let (Cardinality::Repeated | Cardinality::Packed) = field.cardinality else {
            return Err(SetError::WrongType);
        };
        value.check_kind(field.kind)?;
        let number = field.number;
        self.list(number).ok_or(SetError::WrongType)?.push(value);
        Ok(())
    }

    /// Inserts into a map; gives what was there under the key.
    ///
    /// # Errors
    /// Those of [`set`](Self::set), and where the field is no map.
    pub fn insert(
        &mut self,
        key: impl FieldKey,
        at: impl Into<MapKey>,
        value: impl Into<Value>,
    ) -> Result<Option<Value>, SetError> {
        let field = key.find(self.schema()).ok_or(SetError::UnknownField)?;
        let Cardinality::Map(kind) = field.cardinality else {
            return Err(SetError::WrongType);
        };
        let (at, value) = (at.into(), value.into());
        at.check(kind)?;
        value.check_kind(field.kind)?;
        let number = field.number;
        let entries = self.map(number).ok_or(SetError::WrongType)?;
        Ok(entries.insert(at, value))
    }

    /// The message of a singular field, to change; an empty one is put there first where it is absent.
    ///
    /// # Errors
    /// Where the message has no such field, or it holds no message.
    pub fn message_mut(&mut self, key: impl FieldKey) -> Result<&mut Self, SetError> {
        let field = key.find(self.schema()).ok_or(SetError::UnknownField)?;
        let Cardinality::Singular = field.cardinality else {
            return Err(SetError::WrongType);
        };
        let number = field.number;
        let of = self.of.of_field(number).ok_or(SetError::WrongType)?;
        self.make_room(number);
        self.message(number, of).ok_or(SetError::WrongType)
    }

    /// The records that no field took; extensions are among them.
    #[must_use]
    pub const fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }

    /// The records that no field took, to change.
    pub const fn unknown_fields_mut(&mut self) -> &mut UnknownFields {
        &mut self.unknown
    }
}

/// What keeps the promises of `fields`.
impl DynamicMessage {
    /// Clears the other members of the oneof of a field.
    fn make_room(&mut self, number: u32) {
        let schema = self.of.schema();
        let Some(oneof @ Presence::Oneof(_)) = schema.field(number).map(|field| field.presence)
        else {
            return;
        };
        self.fields.retain(|other, _| {
            let presence = schema.field(*other).map(|field| field.presence);
            *other == number || presence != Some(oneof)
        });
    }

    /// Puts a value that fits; one that reads as absent is left out.
    fn put(&mut self, number: u32, value: Value) {
        let field = self.of.schema().field(number);
        let implicit = field.is_some_and(|field| field.presence == Presence::Implicit);
        if implicit && value.is_zero() {
            self.fields.remove(&number);
        } else {
            self.fields.insert(number, value);
        }
    }

    /// The list of a repeated field.
    fn list(&mut self, number: u32) -> Option<&mut Vec<Value>> {
        let field = self.fields.entry(number);
        match field.or_insert_with(|| Value::List(Vec::new())) {
            Value::List(values) => Some(values),
            _ => None,
        }
    }

    /// The entries of a map.
    fn map(&mut self, number: u32) -> Option<&mut BTreeMap<MapKey, Value>> {
        let field = self.fields.entry(number);
        match field.or_insert_with(|| Value::Map(BTreeMap::new())) {
            Value::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The message of a singular field, which is of this type.
    fn message(&mut self, number: u32, of: MessageType) -> Option<&mut Self> {
        let field = self.fields.entry(number);
        match field.or_insert_with(|| Value::Message(Self::new(of))) {
            Value::Message(message) => Some(message),
            _ => None,
        }
    }
}

impl fmt::Debug for DynamicMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_octets(self.schema(), &self.encode_to_vec(), f)
    }
}
