//! Path: which value of a message, by field names or numbers.
//!
//! ```text
//!  entries[3].fields["user"]          3[3].15["user"]
//!  |      |   |     |                 | |
//!  field  |   field map key           | index
//!         index                       field number
//! ```

use alloc::vec::Vec;

use super::key::Key;
use super::known::Known;
use super::shape::{Many, Shape};
use super::token::{Token, Tokens, What};
use super::value::Value;
use super::{EditError, EditErrorKind};
use crate::schema::{Field, Kind, Message};
use crate::wire::Tag;

/// One step down from a message to what a path names.
#[derive(Clone, Debug)]
pub(super) enum Step<'s> {
    /// To a field of a message.
    Field(FieldStep<'s>),
    /// To each element of a list or map.
    Every,
    /// To one element of a list; below 0 they are counted from the end.
    Index(i64),
    /// To one entry of a map.
    Key(Key<'s>),
}

/// To a field of a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldStep<'s> {
    pub(super) number: u32,
    /// `None` without a schema, and for fields that the schema does not have.
    pub(super) shape: Option<Shape<'s>>,
    /// The message type that has the field.
    pub(super) parent: Option<&'s Message<'s>>,
}

/// Where a path has come to.
#[derive(Clone, Copy, Debug)]
enum Place<'s> {
    /// In a message of this type.
    Message(Option<&'s Message<'s>>),
    /// At a whole field.
    Field(Option<Shape<'s>>),
    /// At one element of a list, or at the value of an entry of a map.
    Element(Option<Shape<'s>>),
}

/// The steps of a path, and what they lead to.
#[derive(Clone, Debug)]
pub(super) struct Steps<'s> {
    pub(super) steps: Vec<Step<'s>>,
    place: Place<'s>,
    known: Known<'s>,
}

/// Steps of the longest path.
const STEPS_MAX: usize = 256;

impl<'s> Steps<'s> {
    /// The path `text`.
    pub(super) fn resolve(known: Known<'s>, text: &str) -> Result<Self, EditError> {
        let mut path = Self {
            steps: Vec::new(),
            place: Place::Message(known.schema),
            known,
        };
        let mut tokens = Tokens::new(text);
        while let Some(token) = tokens.next()? {
            let at = token.at;
            path.step(token).map_err(|kind| EditError::new(kind, at))?;
            if path.steps.len() > STEPS_MAX {
                return Err(EditError::new(EditErrorKind::Syntax, at));
            }
        }
        Ok(path)
    }

    /// What the path leads to: its shape, and whether it is one element of a list or map. `None` at the
    /// message itself.
    pub(super) const fn target(&self) -> Option<(Option<Shape<'s>>, bool)> {
        match self.place {
            Place::Message(_) => None,
            Place::Field(shape) => Some((shape, false)),
            Place::Element(shape) => Some((shape, true)),
        }
    }

    /// The last field that the path names.
    pub(super) fn last_field(&self) -> Option<FieldStep<'s>> {
        self.steps.iter().rev().find_map(|step| match step {
            Step::Field(field) => Some(*field),
            _ => None,
        })
    }

    /// The key of the entry that the path leads to, and its kind if the schema says so.
    pub(super) fn entry(&self) -> Option<(Value<'static>, Option<Kind<'s>>)> {
        match self.steps.last() {
            Some(Step::Key(key)) => Some((key.value(), key.kind())),
            _ => None,
        }
    }

    pub(super) fn ends_in_index(&self) -> bool {
        matches!(self.steps.last(), Some(Step::Index(_)))
    }

    /// Goes from an entry of a map on to its value.
    pub(super) fn enter_value(&mut self) {
        let is_entry = match (self.place, self.steps.last()) {
            (Place::Element(_), Some(Step::Key(_))) => true,
            (Place::Element(_), Some(Step::Every)) => self
                .last_field()
                .and_then(|field| field.shape)
                .is_some_and(|shape| matches!(shape.many, Many::Map(_))),
            _ => false,
        };
        if let (Place::Element(shape), true) = (self.place, is_entry) {
            self.steps.push(Step::Field(FieldStep {
                number: 2,
                shape,
                parent: None,
            }));
        }
    }

    fn step(&mut self, token: Token<'_>) -> Result<(), EditErrorKind> {
        match (self.place, token.what) {
            (Place::Message(schema), What::Word(word)) => self.field(schema, word),
            (Place::Message(schema), What::Extension(name)) => self.extension(schema, name),
            (Place::Message(_), _) => Err(EditErrorKind::Syntax),
            (Place::Field(Some(shape)), what) => self.below_field(shape, what),
            (Place::Field(None), what) => self.below_number(what),
            (Place::Element(shape), What::Word(word)) => self.below(shape, word),
            (Place::Element(shape), What::Extension(name)) => {
                let schema = self.enter(shape)?;
                self.extension(schema, name)
            }
            (Place::Element(_), What::Bracket(_)) => Err(EditErrorKind::NotAList),
            (Place::Element(_), _) => Err(EditErrorKind::NotAMap),
        }
    }

    fn below_field(&mut self, shape: Shape<'s>, what: What<'_>) -> Result<(), EditErrorKind> {
        let one = Some(Shape::one(shape.kind));
        match (shape.many, what) {
            (Many::One, What::Word(word)) => self.below(Some(shape), word),
            (Many::One, What::Extension(name)) => {
                let schema = self.enter(Some(shape))?;
                self.extension(schema, name)
            }
            (Many::List { .. }, What::Extension(name)) => {
                self.select(Step::Every, one);
                let schema = self.enter(one)?;
                self.extension(schema, name)
            }
            (Many::Map(_), What::Extension(_)) => Err(EditErrorKind::NotAMessage),
            (Many::List { .. } | Many::Map(_), What::Word("*") | What::Bracket("*")) => {
                self.select(Step::Every, one);
                Ok(())
            }
            (Many::List { .. }, What::Word(word) | What::Bracket(word)) if is_index(word) => {
                self.select(Step::Index(index(word)?), one);
                Ok(())
            }
            // A field of each element, as masks have it.
            (Many::List { .. }, What::Word(word)) => {
                self.select(Step::Every, one);
                self.below(one, word)
            }
            (Many::Map(kind), What::Word(text) | What::Bracket(text) | What::Braced(text)) => {
                self.select(Step::Key(Key::parse(Some(kind), text, false)?), one);
                Ok(())
            }
            (Many::Map(kind), What::Quoted(text)) => {
                self.select(Step::Key(Key::parse(Some(kind), &text, true)?), one);
                Ok(())
            }
            (Many::One, What::Bracket(_)) => Err(EditErrorKind::NotAList),
            (Many::List { .. }, What::Bracket(_)) => Err(EditErrorKind::Syntax),
            (_, What::Braced(_) | What::Quoted(_)) => Err(EditErrorKind::NotAMap),
        }
    }

    fn below_number(&mut self, what: What<'_>) -> Result<(), EditErrorKind> {
        match what {
            What::Word("*") | What::Bracket("*") => self.select(Step::Every, None),
            What::Word(word) => return self.below(None, word),
            What::Bracket(word) => self.select(Step::Index(index(word)?), None),
            What::Braced(text) => self.select(Step::Key(Key::parse(None, text, false)?), None),
            What::Quoted(text) => self.select(Step::Key(Key::parse(None, &text, true)?), None),
            What::Extension(_) => return Err(EditErrorKind::NoSuchExtension),
        }
        Ok(())
    }

    /// To a field of what was come to.
    fn below(&mut self, shape: Option<Shape<'s>>, word: &str) -> Result<(), EditErrorKind> {
        let schema = self.enter(shape)?;
        self.field(schema, word)
    }

    /// Into the message that was come to: its type, if that is known.
    fn enter(
        &mut self,
        shape: Option<Shape<'s>>,
    ) -> Result<Option<&'s Message<'s>>, EditErrorKind> {
        let schema = match shape {
            Some(shape) => Some(shape.message().ok_or(EditErrorKind::NotAMessage)?),
            None => None,
        };
        self.enter_value();
        Ok(schema)
    }

    fn field(&mut self, schema: Option<&'s Message<'s>>, word: &str) -> Result<(), EditErrorKind> {
        let named = schema.and_then(|schema| {
            schema
                .field_named(word)
                .or_else(|| schema.field_in_json(word))
        });
        let (number, field) = match named {
            Some(field) => (field.number, Some(field)),
            None => {
                let number = field_number(word)?;
                (number, self.known.numbered(schema, number))
            }
        };
        self.step_to(schema, number, field);
        Ok(())
    }

    fn extension(
        &mut self,
        schema: Option<&'s Message<'s>>,
        name: &str,
    ) -> Result<(), EditErrorKind> {
        let field = self.known.extension_named(schema, name)?;
        self.step_to(schema, field.number, Some(field));
        Ok(())
    }

    fn step_to(&mut self, parent: Option<&'s Message<'s>>, number: u32, field: Option<&Field<'s>>) {
        let shape = field.map(Shape::of);
        self.steps.push(Step::Field(FieldStep {
            number,
            shape,
            parent,
        }));
        self.place = Place::Field(shape);
    }

    fn select(&mut self, step: Step<'s>, shape: Option<Shape<'s>>) {
        self.steps.push(step);
        self.place = Place::Element(shape);
    }
}

fn field_number(word: &str) -> Result<u32, EditErrorKind> {
    if !word.bytes().all(|octet| octet.is_ascii_digit()) {
        return Err(EditErrorKind::NoSuchField);
    }
    match word.parse() {
        Ok(number @ 1..=Tag::FIELD_MAX) => Ok(number),
        _ => Err(EditErrorKind::NoSuchField),
    }
}

fn is_index(word: &str) -> bool {
    word.strip_prefix('-')
        .unwrap_or(word)
        .bytes()
        .all(|octet| octet.is_ascii_digit())
}

fn index(word: &str) -> Result<i64, EditErrorKind> {
    word.parse().map_err(|_| EditErrorKind::Syntax)
}
