//! Edition features in force at one place.

use super::numbers::unknown_number;
use super::{Position, Resolver};
use crate::codegen::Error;
use crate::codegen::model::Edition;
use crate::features::{self, EDITION_2023, EDITION_2024, Features, PROTO2, PROTO3, Set};
use crate::types::{FeatureSetView, FileDescriptorProtoView};
use crate::wire::ClosedEnum as _;

impl Resolver<'_> {
    /// What is inherited, but for what `set` sets over it.
    ///
    /// A value that is not known is refused where it bears on code: what to do then is not known either.
    pub(super) fn features(
        &self,
        inherited: Features,
        set: FeatureSetView<'_>,
        at: &Position,
    ) -> Result<Features, Error> {
        if features::is_legacy(inherited.edition) {
            return Ok(inherited);
        }
        let own = Set::from(set);
        let no_value = |name: &str, value: &str| {
            let text = format!("{value} is no known value of the feature {name}");
            self.error(at, text)
        };
        if let Some((name, value)) = own.unknown() {
            return Err(no_value(name, value));
        }
        for (field, name) in (1..).zip(FEATURES) {
            if let Some(number) = unknown_number(&set, field) {
                return Err(no_value(name, &number.to_string()));
            }
        }
        Ok(inherited.with(own))
    }
}

/// The features that code depends on; the first is field 1 of `FeatureSet`, and so on.
const FEATURES: [&str; 6] = [
    "field_presence",
    "enum_type",
    "repeated_field_encoding",
    "utf8_validation",
    "message_encoding",
    "json_format",
];

/// The edition of a file.
pub(super) fn edition(file: &FileDescriptorProtoView<'_>) -> Result<Edition, String> {
    let number = match file.has_edition() {
        true => file.edition().number(),
        false => unknown_number(file, EDITION).unwrap_or_default(),
    };
    match features::edition(file.syntax(), number) {
        Some(PROTO2) => Ok(Edition::Proto2),
        Some(PROTO3) => Ok(Edition::Proto3),
        Some(EDITION_2023) => Ok(Edition::Edition2023),
        Some(EDITION_2024) => Ok(Edition::Edition2024),
        Some(other) => Err(format!(
            "edition {other} is not supported; 2023 and 2024 are"
        )),
        None => Err(format!("syntax \"{}\" is not known", file.syntax())),
    }
}

/// The features of a file of `edition` before anything is set.
pub(super) const fn of(edition: Edition) -> Features {
    Features::of(match edition {
        Edition::Proto2 => PROTO2,
        Edition::Proto3 => PROTO3,
        Edition::Edition2023 => EDITION_2023,
        Edition::Edition2024 => EDITION_2024,
    })
}

/// The number of the field `edition` of a `FileDescriptorProto`.
const EDITION: u32 = 14;
