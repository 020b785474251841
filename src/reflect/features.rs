//! Edition features in force at one place.
//!
//! proto2 and proto3 are editions with fixed features; from 2023 on each place inherits from the one around
//! it and may set its own. `utf8_validation` and `json_format` make no difference here: strings are always
//! validated, and JSON is written for every message.

use crate::types::feature_set::{EnumType, FieldPresence, MessageEncoding, RepeatedFieldEncoding};
use crate::types::{Edition, FeatureSetView, FileDescriptorProtoView};

/// The features that the tables depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Features {
    pub(super) edition: Edition,
    pub(super) presence: FieldPresence,
    pub(super) open_enums: bool,
    pub(super) packed: bool,
    pub(super) delimited: bool,
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

    /// These features with those that `set` sets over them. A value that is not known sets nothing.
    pub(super) fn with(mut self, set: FeatureSetView<'_>) -> Self {
        match set.field_presence() {
            FieldPresence::Unknown => {}
            presence => self.presence = presence,
        }
        match set.enum_type() {
            EnumType::Unknown => {}
            kind => self.open_enums = kind == EnumType::Open,
        }
        match set.repeated_field_encoding() {
            RepeatedFieldEncoding::Unknown => {}
            encoding => self.packed = encoding == RepeatedFieldEncoding::Packed,
        }
        match set.message_encoding() {
            MessageEncoding::Unknown => {}
            encoding => self.delimited = encoding == MessageEncoding::Delimited,
        }
        self
    }
}

/// The edition of a file; `None` where it is not known.
pub(super) fn edition(file: &FileDescriptorProtoView<'_>) -> Option<Edition> {
    match file.syntax() {
        "" | "proto2" => Some(Edition::Proto2),
        "proto3" => Some(Edition::Proto3),
        "editions" => match file.edition() {
            edition @ (Edition::Proto2
            | Edition::Proto3
            | Edition::Edition2023
            | Edition::Edition2024) => Some(edition),
            _ => None,
        },
        _ => None,
    }
}
