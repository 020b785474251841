//! Features of editions: what a file's edition sets, and what its parts say otherwise.
//!
//! Proto2 and proto3 are editions too, whose files cannot name features; their labels and options stand for some
//! (`required`, groups, `packed`).
//!
//! Specification: <https://protobuf.dev/editions/features>

use crate::types::FeatureSet;
use crate::types::feature_set::visibility_feature::DefaultSymbolVisibility;
use crate::types::feature_set::{
    EnforceNamingStyle, EnumType, FieldPresence, JsonFormat, MessageEncoding,
    RepeatedFieldEncoding, Utf8Validation,
};

/// `EDITION_PROTO2`
pub(super) const PROTO2: i32 = 998;
/// `EDITION_PROTO3`
pub(super) const PROTO3: i32 = 999;
/// `EDITION_2023`
pub(super) const EDITION_2023: i32 = 1000;
/// `EDITION_2024`
pub(super) const EDITION_2024: i32 = 1001;

/// The features that hold for a part of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Features {
    pub(super) field_presence: FieldPresence,
    pub(super) enum_type: EnumType,
    pub(super) repeated_field_encoding: RepeatedFieldEncoding,
    pub(super) utf8_validation: Utf8Validation,
    pub(super) message_encoding: MessageEncoding,
    pub(super) json_format: JsonFormat,
    pub(super) enforce_naming_style: EnforceNamingStyle,
    pub(super) default_symbol_visibility: DefaultSymbolVisibility,
}

impl Features {
    const EDITION_2023: Self = Self {
        field_presence: FieldPresence::Explicit,
        enum_type: EnumType::Open,
        repeated_field_encoding: RepeatedFieldEncoding::Packed,
        utf8_validation: Utf8Validation::Verify,
        message_encoding: MessageEncoding::LengthPrefixed,
        json_format: JsonFormat::Allow,
        enforce_naming_style: EnforceNamingStyle::StyleLegacy,
        default_symbol_visibility: DefaultSymbolVisibility::ExportAll,
    };

    /// What an edition sets, if it is one.
    pub(super) fn of_edition(edition: i32) -> Self {
        match edition {
            i32::MIN..=PROTO2 => Self {
                enum_type: EnumType::Closed,
                repeated_field_encoding: RepeatedFieldEncoding::Expanded,
                utf8_validation: Utf8Validation::None,
                json_format: JsonFormat::LegacyBestEffort,
                ..Self::EDITION_2023
            },
            PROTO3 => Self {
                field_presence: FieldPresence::Implicit,
                ..Self::EDITION_2023
            },
            EDITION_2023 => Self::EDITION_2023,
            _ => Self {
                enforce_naming_style: EnforceNamingStyle::Style2024,
                default_symbol_visibility: DefaultSymbolVisibility::ExportTopLevel,
                ..Self::EDITION_2023
            },
        }
    }

    /// These, but for what `own` says.
    pub(super) fn with(self, own: &FeatureSet) -> Self {
        Self {
            field_presence: own.field_presence.unwrap_or(self.field_presence),
            enum_type: own.enum_type.unwrap_or(self.enum_type),
            repeated_field_encoding: own
                .repeated_field_encoding
                .unwrap_or(self.repeated_field_encoding),
            utf8_validation: own.utf8_validation.unwrap_or(self.utf8_validation),
            message_encoding: own.message_encoding.unwrap_or(self.message_encoding),
            json_format: own.json_format.unwrap_or(self.json_format),
            enforce_naming_style: own
                .enforce_naming_style
                .unwrap_or(self.enforce_naming_style),
            default_symbol_visibility: own
                .default_symbol_visibility
                .unwrap_or(self.default_symbol_visibility),
        }
    }

    /// The first feature that is not known, and what it was set to.
    pub(super) fn unknown(&self) -> Option<(&'static str, &'static str)> {
        let unknown = [
            (
                self.field_presence == FieldPresence::Unknown,
                ("field_presence", "FIELD_PRESENCE_UNKNOWN"),
            ),
            (
                self.enum_type == EnumType::Unknown,
                ("enum_type", "ENUM_TYPE_UNKNOWN"),
            ),
            (
                self.repeated_field_encoding == RepeatedFieldEncoding::Unknown,
                ("repeated_field_encoding", "REPEATED_FIELD_ENCODING_UNKNOWN"),
            ),
            (
                self.utf8_validation == Utf8Validation::Unknown,
                ("utf8_validation", "UTF8_VALIDATION_UNKNOWN"),
            ),
            (
                self.message_encoding == MessageEncoding::Unknown,
                ("message_encoding", "MESSAGE_ENCODING_UNKNOWN"),
            ),
            (
                self.json_format == JsonFormat::Unknown,
                ("json_format", "JSON_FORMAT_UNKNOWN"),
            ),
            (
                self.enforce_naming_style == EnforceNamingStyle::Unknown,
                ("enforce_naming_style", "ENFORCE_NAMING_STYLE_UNKNOWN"),
            ),
            (
                self.default_symbol_visibility == DefaultSymbolVisibility::Unknown,
                (
                    "default_symbol_visibility",
                    "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",
                ),
            ),
        ];
        unknown
            .into_iter()
            .find(|(is, _)| *is)
            .map(|(_, names)| names)
    }
}

/// Whether files of `edition` say `syntax`, and cannot name features.
pub(super) fn is_legacy(edition: i32) -> bool {
    edition < EDITION_2023
}
