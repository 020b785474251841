//! Features of editions: what a file's edition sets, and what its parts say otherwise.
//!
//! Proto2 and proto3 are editions too, whose files cannot name features; their labels and options stand for
//! some (`required`, groups, `packed`). From 2023 on each part of a file inherits from the one around it, and may
//! set its own. All who read descriptors resolve them here: the compiler, code generation, pools and the
//! comparison of schemas.
//!
//! Specification: <https://protobuf.dev/editions/features>

mod edition;
mod legacy;
mod set;

#[cfg(feature = "compiler")]
pub(crate) use edition::EDITION_2023;
#[cfg(feature = "reflect")]
pub(crate) use edition::is_known;
pub(crate) use edition::{EDITION_2024, PROTO2, PROTO3, edition, is_legacy};
pub(crate) use legacy::Legacy;
pub(crate) use set::Set;

use crate::types::feature_set::visibility_feature::DefaultSymbolVisibility;
use crate::types::feature_set::{
    EnforceNamingStyle, EnumType, FieldPresence, JsonFormat, MessageEncoding,
    RepeatedFieldEncoding, Utf8Validation,
};

/// The features that hold for a part of a file. None of them is one that is not known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Features {
    /// The number of the file's edition.
    pub(crate) edition: i32,
    pub(crate) field_presence: FieldPresence,
    pub(crate) enum_type: EnumType,
    pub(crate) repeated_field_encoding: RepeatedFieldEncoding,
    pub(crate) utf8_validation: Utf8Validation,
    pub(crate) message_encoding: MessageEncoding,
    pub(crate) json_format: JsonFormat,
    pub(crate) enforce_naming_style: EnforceNamingStyle,
    pub(crate) default_symbol_visibility: DefaultSymbolVisibility,
}

impl Features {
    /// What holds in a file of this edition before anything is set; in one that is not known, what holds in the
    /// nearest that is.
    pub(crate) const fn of(edition: i32) -> Self {
        let mut features = Self {
            edition,
            field_presence: FieldPresence::Explicit,
            enum_type: EnumType::Open,
            repeated_field_encoding: RepeatedFieldEncoding::Packed,
            utf8_validation: Utf8Validation::Verify,
            message_encoding: MessageEncoding::LengthPrefixed,
            json_format: JsonFormat::Allow,
            enforce_naming_style: EnforceNamingStyle::StyleLegacy,
            default_symbol_visibility: DefaultSymbolVisibility::ExportAll,
        };
        if edition <= PROTO2 {
            features.enum_type = EnumType::Closed;
            features.repeated_field_encoding = RepeatedFieldEncoding::Expanded;
            features.utf8_validation = Utf8Validation::None;
            features.json_format = JsonFormat::LegacyBestEffort;
        } else if edition == PROTO3 {
            features.field_presence = FieldPresence::Implicit;
        } else if edition >= EDITION_2024 {
            features.enforce_naming_style = EnforceNamingStyle::Style2024;
            features.default_symbol_visibility = DefaultSymbolVisibility::ExportTopLevel;
        }
        features
    }

    /// These, but for what a part sets over them.
    ///
    /// What files of proto2 and proto3 set means nothing, nor does a value that is not known: who must refuse it asks
    /// [`Set`] first.
    #[must_use]
    pub(crate) fn with(self, set: impl Into<Set>) -> Self {
        if is_legacy(self.edition) {
            return self;
        }
        let set = set.into().known();
        Self {
            edition: self.edition,
            field_presence: set.field_presence.unwrap_or(self.field_presence),
            enum_type: set.enum_type.unwrap_or(self.enum_type),
            repeated_field_encoding: set
                .repeated_field_encoding
                .unwrap_or(self.repeated_field_encoding),
            utf8_validation: set.utf8_validation.unwrap_or(self.utf8_validation),
            message_encoding: set.message_encoding.unwrap_or(self.message_encoding),
            json_format: set.json_format.unwrap_or(self.json_format),
            enforce_naming_style: set
                .enforce_naming_style
                .unwrap_or(self.enforce_naming_style),
            default_symbol_visibility: set
                .default_symbol_visibility
                .unwrap_or(self.default_symbol_visibility),
        }
    }

    /// These, but for what the label, the type and the option `packed` of a field stand for in files of proto2 and
    /// proto3. In editions they are not allowed, and mean nothing.
    #[must_use]
    pub(crate) fn of_field(mut self, field: impl Into<Legacy>) -> Self {
        if !is_legacy(self.edition) {
            return self;
        }
        let field = field.into();
        if field.required {
            self.field_presence = FieldPresence::LegacyRequired;
        }
        if field.group {
            self.message_encoding = MessageEncoding::Delimited;
        }
        match field.packed {
            None => {}
            Some(true) => self.repeated_field_encoding = RepeatedFieldEncoding::Packed,
            Some(false) => self.repeated_field_encoding = RepeatedFieldEncoding::Expanded,
        }
        self
    }

    pub(crate) const fn is_required(&self) -> bool {
        matches!(self.field_presence, FieldPresence::LegacyRequired)
    }

    /// Whether a singular scalar has no presence.
    pub(crate) const fn is_implicit(&self) -> bool {
        matches!(self.field_presence, FieldPresence::Implicit)
    }

    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.enum_type, EnumType::Open)
    }

    pub(crate) const fn is_packed(&self) -> bool {
        matches!(self.repeated_field_encoding, RepeatedFieldEncoding::Packed)
    }

    pub(crate) const fn is_delimited(&self) -> bool {
        matches!(self.message_encoding, MessageEncoding::Delimited)
    }

    /// Whether strings are held to be UTF-8.
    #[cfg(feature = "evolution")]
    pub(crate) const fn is_utf8(&self) -> bool {
        matches!(self.utf8_validation, Utf8Validation::Verify)
    }

    /// Whether names are held to the rules of JSON.
    #[cfg(feature = "evolution")]
    pub(crate) const fn is_strict_json(&self) -> bool {
        matches!(self.json_format, JsonFormat::Allow)
    }
}

#[cfg(test)]
mod tests;
