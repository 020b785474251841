//! A message of the user's own: from whatever form it comes in, and what it costs in each.

use core::hint::black_box;
use std::io::Write;

use viewbuf::compiler::Compiler;
use viewbuf::reflect::{DescriptorPool, DynamicMessage, DynamicView, MessageDescriptor, ValueRef};
use viewbuf::schema::TypeSet;
use viewbuf::{DecodeError, json, text};

use super::arguments::SchemaSource;
use super::comparison::{self, Compared};
use super::contender::{Contender, repeat_into};
use super::failure::Failure;
use super::form::Form;
use super::schema::{around, is_descriptor_set};
use super::stopwatch::repeat;

/// A type of message that is known at run time only.
pub(super) struct Own {
    types: (DescriptorPool, WellKnown),
    message: MessageDescriptor,
}

type WellKnown = (TypeSet<'static>, TypeSet<'static>);

impl Own {
    /// The message `full_name` of a `.proto` file or a descriptor set.
    pub(super) fn read(source: &SchemaSource, full_name: &str) -> Result<Self, Failure> {
        let pool = DescriptorPool::decode(&descriptors(source)?);
        let pool = pool.map_err(|error| Failure::new(error.to_string()))?;
        let Some(message) = pool.find_message(full_name) else {
            return Err(Failure::new(format!("there is no message {full_name}")));
        };
        let types = (pool, viewbuf::types::TYPES);
        Ok(Self { types, message })
    }

    /// The octets of a message in any form.
    pub(super) fn octets(&self, form: Form, data: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let mut octets = Vec::new();
        match form {
            Form::Octets => return Ok(data),
            Form::Json => self.read_json(&data, &mut octets)?,
            Form::Text => {
                let data =
                    str::from_utf8(&data).map_err(|error| Failure::new(error.to_string()))?;
                self.read_text(data, &mut octets)?;
            }
        }
        Ok(octets)
    }

    /// Says what the message costs in each form.
    pub(super) fn compare(&self, octets: &[u8], out: &mut impl Write) -> Result<(), Failure> {
        let (mut json, mut text) = (Vec::new(), String::new());
        self.to_json(octets, &mut json)?;
        self.to_text(octets, &mut text)?;
        self.check(&json, &text)?;
        let value: serde_json::Value =
            serde_json::from_slice(&json).map_err(|error| Failure::new(error.to_string()))?;
        let dynamic = DynamicMessage::decode(self.message.clone(), octets)?;
        let mut scratch = [Vec::new(), Vec::new()];
        let [from_json, from_text] = &mut scratch;
        let mut printed = String::new();
        let contenders = vec![
            Contender {
                name: "JSON, serde_json",
                size: json.len(),
                read: Some(repeat(|| {
                    serde_json::from_slice::<serde_json::Value>(black_box(&json)).is_ok()
                })),
                write: Some(repeat_into(|out| {
                    serde_json::to_writer(out, black_box(&value))
                })),
            },
            Contender {
                name: "JSON, viewbuf",
                size: json.len(),
                read: Some(repeat(|| {
                    from_json.clear();
                    self.read_json(black_box(&json), from_json).is_ok()
                })),
                write: Some(repeat_into(|out| self.to_json(black_box(octets), out))),
            },
            Contender {
                name: "text, viewbuf",
                size: text.len(),
                read: Some(repeat(|| {
                    from_text.clear();
                    self.read_text(black_box(&text), from_text).is_ok()
                })),
                write: Some(repeat(|| {
                    printed.clear();
                    self.to_text(black_box(octets), &mut printed).is_ok()
                })),
            },
            Contender {
                name: "dynamic view",
                size: octets.len(),
                read: Some(repeat(|| self.look(black_box(octets)))),
                write: None,
            },
            Contender {
                name: "dynamic message",
                size: octets.len(),
                read: Some(repeat(|| {
                    DynamicMessage::decode(self.message.clone(), black_box(octets)).is_ok()
                })),
                write: Some(repeat(|| black_box(&dynamic).encode_to_vec())),
            },
        ];
        let title = self.message.full_name().to_owned();
        comparison::show_own(&Compared::measure(title, contenders), out)
    }

    /// Refuses to compare what is not the same message in all forms.
    fn check(&self, json: &[u8], text: &str) -> Result<(), Failure> {
        let (mut octets, mut again) = (Vec::new(), String::new());
        self.read_json(json, &mut octets)?;
        // Text comes by field number, JSON as the octets lie.
        self.to_text(&octets, &mut again)?;
        if again == text {
            Ok(())
        } else {
            Err(Failure::new("JSON and text say different things"))
        }
    }

    fn read_json(&self, data: &[u8], octets: &mut Vec<u8>) -> Result<(), Failure> {
        let parser = json::Parser::new().types(&self.types);
        let result = parser.parse(self.message.schema(), data, octets);
        result.map_err(|error| Failure::new(format!("JSON: {error}")))
    }

    fn to_json(&self, octets: &[u8], out: &mut Vec<u8>) -> Result<(), Failure> {
        let printer = json::Printer::new().types(&self.types);
        let result = printer.print_to(self.message.schema(), octets, out);
        result.map_err(|error| Failure::new(format!("JSON: {error}")))
    }

    fn read_text(&self, data: &str, octets: &mut Vec<u8>) -> Result<(), Failure> {
        let parser = text::Parser::new().types(&self.types);
        let result = parser.parse(self.message.schema(), data, octets);
        result.map_err(|error| Failure::new(format!("text: {error}")))
    }

    fn to_text(&self, octets: &[u8], out: &mut String) -> Result<(), Failure> {
        let printer = text::Printer::new().types(&self.types);
        let result = printer.print(self.message.schema(), octets, out);
        result.map_err(|error| Failure::new(format!("text: {error}")))
    }

    /// Reads every field of a message; gives how many values there are.
    fn look(&self, octets: &[u8]) -> Result<usize, DecodeError> {
        Ok(values(&DynamicView::decode(self.message.schema(), octets)?))
    }
}

/// How many values a message holds.
fn values(view: &DynamicView<'_>) -> usize {
    view.fields().map(|(_, value)| count(&value)).sum()
}

fn count(value: &ValueRef<'_>) -> usize {
    match value {
        ValueRef::Message(view) => values(view),
        ValueRef::List(list) => list.iter().map(|value| count(&value)).sum(),
        ValueRef::Map(map) => map.iter().map(|(_, value)| 1 + count(&value)).sum(),
        _ => 1,
    }
}

/// The descriptor set of a schema.
fn descriptors(source: &SchemaSource) -> Result<Vec<u8>, Failure> {
    if is_descriptor_set(&source.proto) {
        let read = std::fs::read(&source.proto);
        return read.map_err(|error| Failure::of_file(&source.proto, &error));
    }
    let folders = around(&source.proto, &source.includes);
    let compiler = folders.into_iter().fold(Compiler::new(), Compiler::include);
    let compiled = compiler.file(&source.proto).compile();
    let compiled = compiled.map_err(|errors| Failure::new(errors.to_string()))?;
    Ok(compiled.to_bytes())
}
