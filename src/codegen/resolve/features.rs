//! Edition features, resolved.
//!
//! proto2 and proto3 are editions with fixed features; from 2023 on each place inherits from the one
//! around it and may set its own.

use crate::codegen::descriptor::{FeatureSet, FileProto};
use crate::codegen::model::Edition;

/// The features in force at one place, as far as the binary format knows them.
///
/// Neither `utf8_validation` nor `json_format` is here: strings are always validated, and names in JSON
/// are checked by whoever compiles the proto.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Features {
    pub(super) edition: Edition,
    pub(super) presence: FieldPresence,
    pub(super) open_enums: bool,
    pub(super) packed: bool,
    pub(super) delimited: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum FieldPresence {
    Explicit,
    Implicit,
    Required,
}

impl Features {
    /// What holds in a file of this edition before anything is set.
    pub(super) const fn of(edition: Edition) -> Self {
        let proto2 = matches!(edition, Edition::Proto2);
        let presence = match edition {
            Edition::Proto3 => FieldPresence::Implicit,
            _ => FieldPresence::Explicit,
        };
        Self {
            edition,
            presence,
            open_enums: !proto2,
            packed: !proto2,
            delimited: false,
        }
    }

    /// These features with those of `set` over them.
    pub(super) fn with(mut self, set: &FeatureSet) -> Result<Self, String> {
        if let Some(number) = set.field_presence {
            self.presence = match number {
                1 => FieldPresence::Explicit,
                2 => FieldPresence::Implicit,
                3 => FieldPresence::Required,
                _ => return Err(unknown("field_presence", number)),
            };
        }
        choose(&mut self.open_enums, "enum_type", set.enum_type, 1, 2)?;
        choose(
            &mut self.packed,
            "repeated_field_encoding",
            set.repeated_field_encoding,
            1,
            2,
        )?;
        choose(
            &mut self.delimited,
            "message_encoding",
            set.message_encoding,
            2,
            1,
        )?;
        choose(&mut true, "utf8_validation", set.utf8_validation, 2, 3)?;
        choose(&mut true, "json_format", set.json_format, 1, 2)?;
        Ok(self)
    }
}

/// The edition of a file.
pub(super) fn edition(file: &FileProto) -> Result<Edition, String> {
    match file.syntax.as_str() {
        "" | "proto2" => Ok(Edition::Proto2),
        "proto3" => Ok(Edition::Proto3),
        "editions" => match file.edition {
            998 => Ok(Edition::Proto2),
            999 => Ok(Edition::Proto3),
            1000 => Ok(Edition::Edition2023),
            1001 => Ok(Edition::Edition2024),
            other => Err(format!(
                "edition {other} is not supported; 2023 and 2024 are"
            )),
        },
        other => Err(format!("syntax \"{other}\" is not known")),
    }
}

fn choose(
    feature: &mut bool,
    name: &str,
    set: Option<i32>,
    yes: i32,
    no: i32,
) -> Result<(), String> {
    match set {
        None => {}
        Some(number) if number == yes => *feature = true,
        Some(number) if number == no => *feature = false,
        Some(number) => return Err(unknown(name, number)),
    }
    Ok(())
}

fn unknown(feature: &str, number: i32) -> String {
    format!("{number} is no known value of the feature {feature}")
}
