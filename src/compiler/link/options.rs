//! Options: from what was written to fields of the message of options.
//!
//! An option is a path of fields and extensions, and a value for the last of them. Each becomes a record; those
//! that `descriptor.proto` knows are read back into typed fields, the others stay unknown fields. It happens in
//! two passes, since custom options may themselves have features: plain fields come first, then extensions.

use std::collections::{HashMap, HashSet};

use super::aggregate;
use super::dynamic::{self, Value};
use super::element::{Options, Place, Visit};
use super::pool::{FieldId, FileId, Imports, MessageId, Missing, Pool, Symbol, Target, Wanted};
use super::put;
use super::report::Report;
use super::scalar::{boolean, integer, number, sign_extended};
use crate::types::UninterpretedOption;
use crate::types::field_descriptor_proto::Type;

/// Which options a pass interprets.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Pass {
    Fields,
    Extensions,
}

/// Messages nest no deeper, so that longer names lead nowhere.
const PARTS_MAX: usize = 100;

/// From the path of an option as it was written to that of the field that it became.
pub(super) type Paths = HashMap<Vec<i32>, Vec<i32>>;

/// Interprets the options of a file.
pub(super) struct Interpreter<'i, 's> {
    pub(super) pool: &'i Pool,
    pub(super) report: &'i mut Report<'s>,
    pub(super) imports: &'i mut Imports,
    pub(super) file: FileId,
    pub(super) pass: Pass,
    pub(super) paths: Paths,
    /// How many elements each repeated option has so far.
    pub(super) counts: HashMap<Vec<i32>, i32>,
}

/// Where in an option the fault lies.
#[derive(Clone, Copy)]
enum Fault {
    Name,
    Value,
}

type Failed = (Fault, String);

impl Visit for Interpreter<'_, '_> {
    fn visit<O: Options>(&mut self, place: Place<'_>, options: &mut O) -> bool {
        let written = core::mem::take(options.uninterpreted());
        if written.is_empty() {
            return true;
        }
        let mut set = Vec::new();
        let mut present = HashSet::new();
        for (index, option) in (0..).zip(&written) {
            let source = [place.path, &[999, index][..]].concat();
            match self.option(O::NAME, option, place, &source, &mut present) {
                Ok(record) => set.extend_from_slice(&record),
                Err((fault, text)) => self.fail(option, &source, fault, text),
            }
        }
        if options.merge(&set).is_err() {
            let text = "Some options could not be correctly parsed using descriptor.proto.";
            self.report.error(place.path, &[], text);
        }
        if self.pass == Pass::Fields {
            *options.uninterpreted() = written;
        }
        true
    }
}

impl Interpreter<'_, '_> {
    fn fail(&mut self, option: &UninterpretedOption, source: &[i32], fault: Fault, text: String) {
        let tail = match fault {
            Fault::Name => 2,
            Fault::Value if option.identifier_value.is_some() => 3,
            Fault::Value if option.positive_int_value.is_some() => 4,
            Fault::Value if option.negative_int_value.is_some() => 5,
            Fault::Value if option.double_value.is_some() => 6,
            Fault::Value if option.string_value.is_some() => 7,
            Fault::Value => 8,
        };
        self.report.error(source, &[tail], text);
    }

    /// The record of an option; nothing where it is not this pass's.
    fn option(
        &mut self,
        options: &str,
        option: &UninterpretedOption,
        place: Place<'_>,
        source: &[i32],
        present: &mut HashSet<Vec<i32>>,
    ) -> Result<Vec<u8>, Failed> {
        let Some(first) = option.name.first() else {
            return match self.pass {
                Pass::Fields => Ok(Vec::new()),
                Pass::Extensions => Err((Fault::Name, "Option must have a name.".to_owned())),
            };
        };
        if first.is_extension != (self.pass == Pass::Extensions) {
            return Ok(Vec::new());
        }
        if option.name.len() > PARTS_MAX {
            let text = format!("The name of an option has more than {PARTS_MAX} parts.");
            return Err((Fault::Name, text));
        }
        if first.name_part == "uninterpreted_option" {
            let text = "Option must not use reserved name \"uninterpreted_option\".";
            return Err((Fault::Name, text.to_owned()));
        }
        if options == "google.protobuf.MessageOptions" && first.name_part == "map_entry" {
            let text =
                "map_entry should not be set explicitly. Use map<KeyType, ValueType> instead.";
            return Err((Fault::Name, text.to_owned()));
        }
        let Some(message) = self.pool.find_message(options) else {
            return Err((Fault::Name, format!("\"{options}\" is not defined.")));
        };
        // Whoever sets an option uses the file that tells what options there are.
        let file = self.pool.message(message).file;
        self.imports.unused.remove(&file);
        let (fields, name) = self.path(message, option, place)?;
        let Some((leaf, outer)) = fields.split_last() else {
            return Ok(Vec::new());
        };
        let path: Vec<i32> = fields
            .iter()
            .map(|id| self.pool.field(*id).number)
            .collect();
        if !self.pool.field(*leaf).is_repeated() && present.contains(&path) {
            let text = format!("Option \"{name}\" was already set.");
            return Err((Fault::Name, text));
        }
        let mut record = self.value(*leaf, option, &path, present)?;
        // Whatever lies around it is there now too.
        present.extend(
            (1..=path.len())
                .filter_map(|len| path.get(..len))
                .map(<[i32]>::to_vec),
        );
        for id in outer.iter().rev() {
            let field = self.pool.field(*id);
            let mut wrapped = Vec::with_capacity(record.len() + 8);
            if dynamic::is_delimited(field) {
                put::group(&mut wrapped, field.number, &record);
            } else {
                put::len(&mut wrapped, field.number, &record);
            }
            record = wrapped;
        }
        self.remember(place, source, &fields);
        Ok(record)
    }

    /// Notes where the option went.
    fn remember(&mut self, place: Place<'_>, source: &[i32], fields: &[FieldId]) {
        let mut path = place.path.to_vec();
        let numbers = fields.iter().map(|id| self.pool.field(*id).number);
        path.extend(numbers);
        let repeated = fields
            .last()
            .is_some_and(|leaf| self.pool.field(*leaf).is_repeated());
        if repeated {
            let count = self.counts.entry(path.clone()).or_insert(0);
            path.push(*count);
            *count += 1;
        }
        self.paths.insert(source.to_vec(), path);
    }

    /// The fields that the name of an option leads through, and the name as it is told.
    fn path(
        &mut self,
        message: MessageId,
        option: &UninterpretedOption,
        place: Place<'_>,
    ) -> Result<(Vec<FieldId>, String), Failed> {
        let mut message = message;
        let mut fields = Vec::new();
        let mut name = String::new();
        let last = option.name.len().saturating_sub(1);
        for (index, part) in option.name.iter().enumerate() {
            if !name.is_empty() {
                name.push('.');
            }
            let id = if part.is_extension {
                name.push('(');
                name.push_str(&part.name_part);
                name.push(')');
                self.extension(&part.name_part, place, &name)?
            } else {
                name.push_str(&part.name_part);
                let found = self.pool.find_field(message, &part.name_part);
                found.ok_or_else(|| (Fault::Name, unknown(&name)))?
            };
            let field = self.pool.field(id);
            if field.owner != Some(message) {
                let short = super::names::short(&self.pool.message(message).name);
                let text = format!(
                    "Option field \"{name}\" is not a field or extension of message \"{short}\"."
                );
                return Err((Fault::Name, text));
            }
            if self.pass == Pass::Fields && field.extension && field.file == self.file {
                let text =
                    format!("Feature \"{name}\" can't be used in the same file it's defined in.");
                return Err((Fault::Name, text));
            }
            fields.push(id);
            if index == last {
                break;
            }
            let Some(inner) = field.message() else {
                let text = format!("Option \"{name}\" is an atomic type, not a message.");
                return Err((Fault::Name, text));
            };
            if field.is_repeated() {
                let text = format!(
                    "Option field \"{name}\" is a repeated message. Repeated message options must be initialized \
                     using an aggregate value."
                );
                return Err((Fault::Name, text));
            }
            message = inner;
        }
        Ok((fields, name))
    }

    fn extension(&mut self, part: &str, place: Place<'_>, name: &str) -> Result<FieldId, Failed> {
        let found = self
            .pool
            .lookup(part, place.scope, self.file, self.imports, Wanted::Option);
        match found {
            Ok(Symbol::Field(id)) => Ok(id),
            Err(Missing::Resolved(resolved)) => {
                let text = format!(
                    "Option \"{name}\" is resolved to \"({resolved})\", which is not defined. The innermost scope \
                     is searched first in name resolution. Consider using a leading '.'(i.e., \"(.{}\") to start \
                     from the outermost scope.",
                    name.get(1..).unwrap_or("")
                );
                Err((Fault::Name, text))
            }
            _ => Err((Fault::Name, unknown(name))),
        }
    }

    /// The record of a field with the value of an option.
    fn value(
        &mut self,
        id: FieldId,
        option: &UninterpretedOption,
        path: &[i32],
        present: &mut HashSet<Vec<i32>>,
    ) -> Result<Vec<u8>, Failed> {
        let field = self.pool.field(id);
        let value = match field.kind {
            Some(Type::Message | Type::Group) => {
                return self.aggregate(id, option, path, present);
            }
            Some(Type::Enum) => self.enumeration(id, option),
            Some(Type::Bool) => boolean(option, &field.name),
            Some(Type::String | Type::Bytes) => match &option.string_value {
                Some(octets) => Ok(Value::Len(octets.clone())),
                None => Err(format!(
                    "Value must be quoted string for string option \"{}\".",
                    field.name
                )),
            },
            Some(Type::Float) => number(option)
                .map(|number| Value::Fixed32(crate::compiler::shown::narrow(number).to_bits()))
                .ok_or_else(|| {
                    format!("Value must be number for float option \"{}\".", field.name)
                }),
            Some(Type::Double) => number(option)
                .map(|number| Value::Fixed64(number.to_bits()))
                .ok_or_else(|| {
                    format!("Value must be number for double option \"{}\".", field.name)
                }),
            Some(kind) => integer(option, kind, &field.name),
            None => Err(format!("\"{}\" has no type.", field.name)),
        };
        let value = value.map_err(|text| (Fault::Value, text))?;
        let mut record = Vec::new();
        dynamic::encode_field(self.pool, field, &value, &mut record);
        Ok(record)
    }

    fn enumeration(&mut self, id: FieldId, option: &UninterpretedOption) -> Result<Value, String> {
        let field = self.pool.field(id);
        let Some(wanted) = &option.identifier_value else {
            return Err(format!(
                "Value must be identifier for enum-valued option \"{}\".",
                field.name
            ));
        };
        let Target::Enum(id) = field.target else {
            return Err(format!("\"{}\" has no type.", field.name));
        };
        let enumeration = self.pool.enumeration(id);
        let value = self.pool.enum_value(id, wanted);
        if let Some(value) = value {
            self.imports.unused.remove(&enumeration.file);
            return Ok(Value::Varint(sign_extended(value.number)));
        }
        let sibling = super::names::join(super::names::parent(&enumeration.name), wanted);
        let hint = match self.pool.find(&sibling) {
            Some(Symbol::EnumValue(..)) => " This appears to be a value from a sibling type.",
            _ => "",
        };
        Err(format!(
            "Enum type \"{}\" has no value named \"{wanted}\" for option \"{}\".{hint}",
            enumeration.name, field.name
        ))
    }

    fn aggregate(
        &mut self,
        id: FieldId,
        option: &UninterpretedOption,
        path: &[i32],
        present: &mut HashSet<Vec<i32>>,
    ) -> Result<Vec<u8>, Failed> {
        let field = self.pool.field(id);
        let Some(text) = &option.aggregate_value else {
            let (full, short) = (&field.name, field.short());
            let text = format!(
                "Option \"{full}\" is a message. To set the entire message, use syntax like \"{short} = {{ <proto \
                 text format> }}\". To set fields within it, use syntax like \"{short}.foo = value\"."
            );
            return Err((Fault::Value, text));
        };
        let Some(message) = field.message() else {
            return Ok(Vec::new());
        };
        let parsed = aggregate::parse(self.pool, message, text, self.file, self.imports);
        let dynamic = parsed.map_err(|fault| {
            let text = format!(
                "Error while parsing option value for \"{}\": {fault}",
                field.short()
            );
            (Fault::Value, text)
        })?;
        if !field.is_repeated() {
            dynamic.paths(self.pool, &mut path.to_vec(), present);
        }
        let mut record = Vec::new();
        dynamic::encode_field(self.pool, field, &Value::Message(dynamic), &mut record);
        Ok(record)
    }
}

fn unknown(name: &str) -> String {
    format!(
        "Option \"{name}\" unknown. Ensure that your proto definition file imports the proto which defines the \
         option (i.e. via import option after edition 2024)."
    )
}
