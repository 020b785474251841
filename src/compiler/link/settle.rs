//! The last look at options: whether they may stand where they stand in a file of its edition; and their final
//! octets.

use super::dynamic::{Dynamic, Value};
use super::element::{Options, Place, Visit};
use super::pool::{Field, Pool, Target};
use super::report::Report;
use crate::types::Edition;
use crate::types::field_descriptor_proto::Type;
use crate::types::field_options::{FeatureSupport, OptionTargetType};
use crate::wire::ClosedEnum as _;

/// Checks options and writes them anew by their descriptors, as `protoc` does before it lets go of them: in the
/// order of numbers, lists packed, messages merged; and without what is for the source only.
pub(super) struct Settle<'c, 's> {
    pub(super) pool: &'c Pool,
    pub(super) report: &'c mut Report<'s>,
    pub(super) edition: i32,
    /// Whether options stay as they were written, those for the source only among them.
    pub(super) retain: bool,
    /// The paths of what went.
    pub(super) stripped: Vec<Vec<i32>>,
}

impl Visit for Settle<'_, '_> {
    fn visit<O: Options>(&mut self, place: Place<'_>, options: &mut O) -> bool {
        let octets = options.encode_to_vec();
        let Some(message) = self.pool.find_message(O::NAME) else {
            return true;
        };
        if octets.is_empty() {
            return true;
        }
        let mut dynamic = Dynamic::default();
        dynamic.merge(self.pool, message, &octets, 0);
        self.lifetimes(&dynamic, place.path);
        self.targets(&dynamic, O::TARGET, place.path);
        let mut missing = Vec::new();
        dynamic.missing(self.pool, message, &mut missing);
        if !missing.is_empty() {
            let text = format!(
                "Options are missing required fields: {}",
                missing.join(", ")
            );
            self.report.error(place.path, &[], text);
        }
        if self.retain {
            return true;
        }
        dynamic.strip(self.pool, &mut place.path.to_vec(), &mut self.stripped);
        if dynamic.is_empty() {
            self.stripped.push(place.path.to_vec());
            return false;
        }
        let mut out = Vec::with_capacity(octets.len());
        dynamic.encode(self.pool, &mut out, false);
        if out != octets
            && let Ok(read) = O::decode(&out)
        {
            *options = read;
        }
        true
    }
}

impl Settle<'_, '_> {
    /// The edition of the file has each of these options, and the values that they have.
    fn lifetimes(&mut self, options: &Dynamic, path: &[i32]) {
        for (field, values) in options.iter(self.pool) {
            for value in values {
                match value {
                    Value::Message(inner) => self.lifetimes(inner, path),
                    _ => self.lifetime_of_value(field, value, path),
                }
            }
            self.lifetime(&field.name, support(field), path);
        }
    }

    fn lifetime_of_value(&mut self, field: &Field, value: &Value, path: &[i32]) {
        let (Target::Enum(id), Value::Varint(bits), Some(Type::Enum)) =
            (field.target, value, field.kind)
        else {
            return;
        };
        let it = self.pool.enumeration(id);
        let known = it
            .values
            .iter()
            .find(|value| super::scalar::sign_extended(value.number) == *bits);
        let Some(known) = known else {
            return;
        };
        let support = known.options.as_ref();
        let support = support.and_then(|options| options.feature_support.as_deref());
        let name = super::names::join(super::names::parent(&it.name), &known.name);
        self.lifetime(&name, support, path);
    }

    fn lifetime(&mut self, name: &str, support: Option<&FeatureSupport>, path: &[i32]) {
        let Some(support) = support else {
            return;
        };
        // The error stands at the name of what has the options.
        let (_, part) = path.split_last().unwrap_or((&0, &[]));
        let reached =
            |edition: Option<Edition>| edition.filter(|edition| self.edition >= edition.number());
        if let Some(introduced) = support.edition_introduced
            && self.edition < introduced.number()
        {
            let text = format!(
                "{name} wasn't introduced until edition {} and can't be used in edition {}",
                edition_name(introduced.number()),
                edition_name(self.edition)
            );
            self.report.error(part, &[1], text);
        }
        if let Some(removed) = reached(support.edition_removed) {
            let mut text = format!(
                "{name} has been removed in edition {}",
                edition_name(removed.number())
            );
            if let Some(error) = &support.removal_error {
                text.push_str(": ");
                text.push_str(error);
            }
            self.report.error(part, &[1], text);
        } else if let Some(deprecated) = reached(support.edition_deprecated) {
            let text = format!(
                "{name} has been deprecated in edition {}: {}",
                edition_name(deprecated.number()),
                support.deprecation_warning.as_deref().unwrap_or("")
            );
            self.report.warning(part, &[1], text);
        }
    }

    /// Each option may stand on this kind of thing.
    fn targets(&mut self, options: &Dynamic, target: OptionTargetType, path: &[i32]) {
        for (field, values) in options.iter(self.pool) {
            let declared = field.options.as_ref().map(|options| &options.targets);
            if declared.is_some_and(|targets| !targets.is_empty() && !targets.contains(&target)) {
                let text = format!(
                    "Option {} cannot be set on an entity of type `{}`.",
                    field.name,
                    target_name(target)
                );
                let number = field.number;
                self.report.error(path, &[number], text);
            }
            for value in values {
                if let Value::Message(inner) = value {
                    self.targets(inner, target, path);
                }
            }
        }
    }
}

fn support(field: &Field) -> Option<&FeatureSupport> {
    let options = field.options.as_ref();
    options.and_then(|options| options.feature_support.as_deref())
}

/// An edition as it is spelt.
fn edition_name(edition: i32) -> String {
    match edition {
        900 => "LEGACY".to_owned(),
        998 => "PROTO2".to_owned(),
        999 => "PROTO3".to_owned(),
        1000 => "2023".to_owned(),
        1001 => "2024".to_owned(),
        1002 => "2026".to_owned(),
        9999 => "UNSTABLE".to_owned(),
        other => other.to_string(),
    }
}

fn target_name(target: OptionTargetType) -> &'static str {
    match target {
        OptionTargetType::TargetTypeUnknown => "unknown",
        OptionTargetType::TargetTypeFile => "file",
        OptionTargetType::TargetTypeExtensionRange => "extension range",
        OptionTargetType::TargetTypeMessage => "message",
        OptionTargetType::TargetTypeField => "field",
        OptionTargetType::TargetTypeOneof => "oneof",
        OptionTargetType::TargetTypeEnum => "enum",
        OptionTargetType::TargetTypeEnumEntry => "enum entry",
        OptionTargetType::TargetTypeService => "service",
        OptionTargetType::TargetTypeMethod => "method",
    }
}
