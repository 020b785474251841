//! What one part of a file sets: `FeatureSet`, owned or as a view.

use crate::types::feature_set::visibility_feature::DefaultSymbolVisibility;
use crate::types::feature_set::{
    EnforceNamingStyle, EnumType, FieldPresence, JsonFormat, MessageEncoding,
    RepeatedFieldEncoding, Utf8Validation,
};
use crate::types::{FeatureSet, FeatureSetView};

/// The features that one `option features.… = …` block sets.
///
/// Numbers that no value has are not among them: they are unknown fields of the `FeatureSet`. Those that stand for
/// a value not known (`FIELD_PRESENCE_UNKNOWN`) are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Set {
    pub(crate) field_presence: Option<FieldPresence>,
    pub(crate) enum_type: Option<EnumType>,
    pub(crate) repeated_field_encoding: Option<RepeatedFieldEncoding>,
    pub(crate) utf8_validation: Option<Utf8Validation>,
    pub(crate) message_encoding: Option<MessageEncoding>,
    pub(crate) json_format: Option<JsonFormat>,
    pub(crate) enforce_naming_style: Option<EnforceNamingStyle>,
    pub(crate) default_symbol_visibility: Option<DefaultSymbolVisibility>,
}

impl Set {
    /// These, without those whose value is not known.
    pub(crate) fn known(self) -> Self {
        Self {
            field_presence: unless(self.field_presence, FieldPresence::Unknown),
            enum_type: unless(self.enum_type, EnumType::Unknown),
            repeated_field_encoding: unless(
                self.repeated_field_encoding,
                RepeatedFieldEncoding::Unknown,
            ),
            utf8_validation: unless(self.utf8_validation, Utf8Validation::Unknown),
            message_encoding: unless(self.message_encoding, MessageEncoding::Unknown),
            json_format: unless(self.json_format, JsonFormat::Unknown),
            enforce_naming_style: unless(self.enforce_naming_style, EnforceNamingStyle::Unknown),
            default_symbol_visibility: unless(
                self.default_symbol_visibility,
                DefaultSymbolVisibility::Unknown,
            ),
        }
    }

    /// The first feature whose value is not known, and what it is set to.
    #[cfg(feature = "compiler")]
    pub(crate) fn unknown(&self) -> Option<(&'static str, &'static str)> {
        let known = self.known();
        let unknown = [
            (
                self.field_presence != known.field_presence,
                ("field_presence", "FIELD_PRESENCE_UNKNOWN"),
            ),
            (
                self.enum_type != known.enum_type,
                ("enum_type", "ENUM_TYPE_UNKNOWN"),
            ),
            (
                self.repeated_field_encoding != known.repeated_field_encoding,
                ("repeated_field_encoding", "REPEATED_FIELD_ENCODING_UNKNOWN"),
            ),
            (
                self.utf8_validation != known.utf8_validation,
                ("utf8_validation", "UTF8_VALIDATION_UNKNOWN"),
            ),
            (
                self.message_encoding != known.message_encoding,
                ("message_encoding", "MESSAGE_ENCODING_UNKNOWN"),
            ),
            (
                self.json_format != known.json_format,
                ("json_format", "JSON_FORMAT_UNKNOWN"),
            ),
            (
                self.enforce_naming_style != known.enforce_naming_style,
                ("enforce_naming_style", "ENFORCE_NAMING_STYLE_UNKNOWN"),
            ),
            (
                self.default_symbol_visibility != known.default_symbol_visibility,
                (
                    "default_symbol_visibility",
                    "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",
                ),
            ),
        ];
        let found = unknown.into_iter().find(|(is_unknown, _)| *is_unknown);
        found.map(|(_, names)| names)
    }
}

impl From<&FeatureSet> for Set {
    fn from(set: &FeatureSet) -> Self {
        Self {
            field_presence: set.field_presence,
            enum_type: set.enum_type,
            repeated_field_encoding: set.repeated_field_encoding,
            utf8_validation: set.utf8_validation,
            message_encoding: set.message_encoding,
            json_format: set.json_format,
            enforce_naming_style: set.enforce_naming_style,
            default_symbol_visibility: set.default_symbol_visibility,
        }
    }
}

/// Options without features set none.
impl From<Option<&FeatureSet>> for Set {
    fn from(set: Option<&FeatureSet>) -> Self {
        set.map(Self::from).unwrap_or_default()
    }
}

impl From<FeatureSetView<'_>> for Set {
    fn from(set: FeatureSetView<'_>) -> Self {
        Self {
            field_presence: set.has_field_presence().then(|| set.field_presence()),
            enum_type: set.has_enum_type().then(|| set.enum_type()),
            repeated_field_encoding: set
                .has_repeated_field_encoding()
                .then(|| set.repeated_field_encoding()),
            utf8_validation: set.has_utf8_validation().then(|| set.utf8_validation()),
            message_encoding: set.has_message_encoding().then(|| set.message_encoding()),
            json_format: set.has_json_format().then(|| set.json_format()),
            enforce_naming_style: set
                .has_enforce_naming_style()
                .then(|| set.enforce_naming_style()),
            default_symbol_visibility: set
                .has_default_symbol_visibility()
                .then(|| set.default_symbol_visibility()),
        }
    }
}

fn unless<T: PartialEq>(value: Option<T>, unknown: T) -> Option<T> {
    value.filter(|value| *value != unknown)
}
