//! Path: which value of a message, by field names or numbers.
//!
//! ```text
//!  entries[3].fields["user"]          3[3].15["user"]
//!  |      |   |     |                 | |
//!  field  |   field map key           | index
//!         index                       field number
//! ```

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::key::Key;
use super::shape::{Many, Shape};
use super::value::Value;
use super::{EditError, EditErrorKind};
use crate::schema::{Kind, Message};
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
}

/// Steps of the longest path.
const STEPS_MAX: usize = 256;

impl<'s> Steps<'s> {
    /// The path `text` from a message of type `schema`, or by numbers alone.
    pub(super) fn resolve(schema: Option<&'s Message<'s>>, text: &str) -> Result<Self, EditError> {
        let mut path = Self {
            steps: Vec::new(),
            place: Place::Message(schema),
        };
        let mut tokens = Tokens { text, at: 0 };
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
            (Place::Message(_), _) => Err(EditErrorKind::Syntax),
            (Place::Field(Some(shape)), what) => self.below_field(shape, what),
            (Place::Field(None), what) => self.below_number(what),
            (Place::Element(shape), What::Word(word)) => self.below(shape, word),
            (Place::Element(_), What::Bracket(_)) => Err(EditErrorKind::NotAList),
            (Place::Element(_), _) => Err(EditErrorKind::NotAMap),
        }
    }

    fn below_field(&mut self, shape: Shape<'s>, what: What<'_>) -> Result<(), EditErrorKind> {
        let one = Some(Shape::one(shape.kind));
        match (shape.many, what) {
            (Many::One, What::Word(word)) => self.below(Some(shape), word),
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
        }
        Ok(())
    }

    /// To a field of what was come to.
    fn below(&mut self, shape: Option<Shape<'s>>, word: &str) -> Result<(), EditErrorKind> {
        let schema = match shape {
            Some(shape) => Some(shape.message().ok_or(EditErrorKind::NotAMessage)?),
            None => None,
        };
        self.enter_value();
        self.field(schema, word)
    }

    fn field(&mut self, schema: Option<&'s Message<'s>>, word: &str) -> Result<(), EditErrorKind> {
        let named = schema.and_then(|schema| {
            schema
                .field_named(word)
                .or_else(|| schema.field_in_json(word))
        });
        let number = match named {
            Some(field) => field.number,
            None => field_number(word)?,
        };
        let shape = schema
            .and_then(|schema| schema.field(number))
            .map(Shape::of);
        self.steps.push(Step::Field(FieldStep {
            number,
            shape,
            parent: schema,
        }));
        self.place = Place::Field(shape);
        Ok(())
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

/// A part of a path, and where it begins.
struct Token<'t> {
    at: usize,
    what: What<'t>,
}

enum What<'t> {
    /// First, or after a dot.
    Word(&'t str),
    /// `[…]` without quotes.
    Bracket(&'t str),
    /// `{…}` without quotes.
    Braced(&'t str),
    /// `["…"]`, `{"…"}`, or between backquotes after a dot.
    Quoted(Cow<'t, str>),
}

struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Tokens<'t> {
    fn next(&mut self) -> Result<Option<Token<'t>>, EditError> {
        let at = self.at;
        let rest = self.text.get(at..).unwrap_or("");
        let what = match rest.chars().next() {
            None => return Ok(None),
            Some('[') => self.closed(']')?,
            Some('{') => self.closed('}')?,
            Some('.') if at > 0 => {
                self.at += 1;
                self.word()?
            }
            Some(_) if at == 0 => self.word()?,
            Some(_) => return Err(self.fault()),
        };
        Ok(Some(Token { at, what }))
    }

    /// A name, number, `*` or text between backquotes.
    fn word(&mut self) -> Result<What<'t>, EditError> {
        let rest = self.text.get(self.at..).unwrap_or("");
        if rest.starts_with('`') {
            return self.quoted('`').map(What::Quoted);
        }
        let len = rest
            .find(['.', '[', ']', '{', '}', '"', '`'])
            .unwrap_or(rest.len());
        let word = rest.get(..len).unwrap_or("");
        if word.is_empty() {
            return Err(self.fault());
        }
        self.at += len;
        Ok(What::Word(word))
    }

    /// What stands between brackets or braces.
    fn closed(&mut self, close: char) -> Result<What<'t>, EditError> {
        self.at += 1;
        let rest = self.text.get(self.at..).unwrap_or("");
        if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
            let text = self.quoted(quote)?;
            let rest = self.text.get(self.at..).unwrap_or("");
            if !rest.starts_with(close) {
                return Err(self.fault());
            }
            self.at += 1;
            return Ok(What::Quoted(text));
        }
        let (inner, _) = rest.split_once(close).ok_or_else(|| self.fault())?;
        if inner.is_empty() {
            return Err(self.fault());
        }
        self.at += inner.len() + 1;
        Ok(if close == ']' {
            What::Bracket(inner)
        } else {
            What::Braced(inner)
        })
    }

    /// Text between two quotes; a backslash takes the next character as it is.
    fn quoted(&mut self, quote: char) -> Result<Cow<'t, str>, EditError> {
        self.at += 1;
        let rest = self.text.get(self.at..).unwrap_or("");
        let mut text = String::new();
        let mut escaped = false;
        for (place, character) in rest.char_indices() {
            if character == quote && !escaped {
                self.at += place + 1;
                return Ok(Cow::Owned(text));
            }
            escaped = character == '\\' && !escaped;
            if !escaped {
                text.push(character);
            }
        }
        Err(self.fault())
    }

    fn fault(&self) -> EditError {
        EditError::new(EditErrorKind::Syntax, self.at)
    }
}
