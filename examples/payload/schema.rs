//! Names and types, from a `.proto` file or a descriptor set.

use std::path::{Path, PathBuf};

use viewbuf::codegen::Config;
use viewbuf::codegen::model::{Cardinality, EnumId, Field, Kind, Message, MessageId, Model};

use super::failure::Failure;

pub(super) struct Schema {
    model: Model,
}

/// The records of one level: those of a message, or the two of a map entry.
#[derive(Clone, Copy)]
pub(super) enum Level<'s> {
    Message(&'s Message),
    Entry { key: Kind, value: Kind },
}

/// What is known about a field by its number.
#[derive(Clone, Copy)]
pub(super) struct Known<'s> {
    pub(super) name: &'s str,
    pub(super) kind: Kind,
    pub(super) cardinality: Cardinality,
    pub(super) is_extension: bool,
}

impl Schema {
    /// Reads `proto`: a descriptor set by the end of its name, else a `.proto` file whose imports lie in
    /// `includes`, or beside it.
    pub(super) fn read(proto: &Path, includes: &[PathBuf]) -> Result<Self, Failure> {
        if !proto.is_file() {
            return Err(Failure::new(format!(
                "{}: there is no such file",
                proto.display()
            )));
        }
        let config = if is_descriptor_set(proto) {
            Config::new().descriptor_set(proto)
        } else {
            Config::new()
                .files([proto])
                .includes(around(proto, includes))
        };
        let model = config
            .model()
            .map_err(|error| Failure::new(error.to_string()))?;
        Ok(Self { model })
    }

    /// The message of this full name, or of this ending of one where there is only one such.
    pub(super) fn message(&self, name: &str) -> Result<Level<'_>, Failure> {
        let name = name.trim_start_matches('.');
        if let Some(message) = self.model.message_named(name) {
            return Ok(Level::Message(message));
        }
        let mut found = self
            .model
            .messages
            .iter()
            .filter(|message| ends_with(message, name));
        match (found.next(), found.next()) {
            (Some(message), None) => Ok(Level::Message(message)),
            (None, _) => Err(self.no_message(name)),
            (Some(one), Some(other)) => Err(Failure::new(format!(
                "{name} may be {} or {}: give the full name",
                one.full_name, other.full_name
            ))),
        }
    }

    fn no_message(&self, name: &str) -> Failure {
        let mut names: Vec<&str> = self
            .model
            .messages
            .iter()
            .map(|message| message.full_name.as_str())
            .collect();
        names.sort_unstable();
        let more = names.len().saturating_sub(TYPES_SHOWN_MAX);
        names.truncate(TYPES_SHOWN_MAX);
        let mut text = format!("there is no message {name}; these are declared:");
        for name in names {
            text.push_str("\n  ");
            text.push_str(name);
        }
        if more > 0 {
            text.push_str(&format!("\n  and {more} more"));
        }
        Failure::new(text)
    }

    /// The field of this number, an extension too.
    pub(super) fn field<'s>(&'s self, level: Level<'s>, number: u32) -> Option<Known<'s>> {
        match level {
            Level::Message(message) => {
                let declared = message.fields.iter().find(|field| field.number == number);
                declared
                    .map(known)
                    .or_else(|| self.extension(message.id, number))
            }
            Level::Entry { key, value } => {
                let (name, kind) = match number {
                    1 => ("key", key),
                    2 => ("value", value),
                    _ => return None,
                };
                let cardinality = Cardinality::Singular;
                Some(Known {
                    name,
                    kind,
                    cardinality,
                    is_extension: false,
                })
            }
        }
    }

    fn extension(&self, of: MessageId, number: u32) -> Option<Known<'_>> {
        let extensions = &self.model.extensions;
        let found = extensions
            .iter()
            .find(|extension| extension.extendee == of && extension.field.number == number)?;
        Some(Known {
            name: &found.field.full_name,
            is_extension: true,
            ..known(&found.field)
        })
    }

    /// The records inside one of this field: a message, or an entry of a map.
    pub(super) fn below(&self, field: &Known<'_>) -> Option<Level<'_>> {
        match (field.cardinality, field.kind) {
            (Cardinality::Map { key, value }, _) => Some(Level::Entry { key, value }),
            (_, Kind::Message(id)) => Some(Level::Message(self.model.message(id))),
            _ => None,
        }
    }

    /// The name of a number of an enum.
    pub(super) fn enum_value(&self, id: EnumId, number: i32) -> Option<&str> {
        let values = &self.model.enumeration(id).values;
        values
            .iter()
            .find(|value| value.number == number)
            .map(|value| value.name.as_str())
    }
}

impl Level<'_> {
    /// The full name of a message.
    pub(super) fn full_name(&self) -> &str {
        match self {
            Self::Message(message) => &message.full_name,
            Self::Entry { .. } => "",
        }
    }

    /// What its records are called together.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Message(message) => &message.name,
            Self::Entry { .. } => "entry",
        }
    }
}

fn known(field: &Field) -> Known<'_> {
    Known {
        name: &field.name,
        kind: field.kind,
        cardinality: field.cardinality,
        is_extension: false,
    }
}

fn ends_with(message: &Message, name: &str) -> bool {
    let head = message.full_name.strip_suffix(name);
    head.is_some_and(|head| head.ends_with('.'))
}

pub(super) fn is_descriptor_set(proto: &Path) -> bool {
    let extensions = ["pb", "binpb", "desc", "protoset"];
    let extension = proto.extension().unwrap_or_default();
    extensions.iter().any(|known| extension == *known)
}

/// A compiler of protos wants each file to lie in one of its directories.
pub(super) fn around(proto: &Path, includes: &[PathBuf]) -> Vec<PathBuf> {
    let mut all = includes.to_vec();
    if !includes.iter().any(|include| proto.starts_with(include)) {
        let parent = proto
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        all.push(parent.unwrap_or(Path::new(".")).to_owned());
    }
    all
}

const TYPES_SHOWN_MAX: usize = 40;
