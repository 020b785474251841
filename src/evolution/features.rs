//! Edition features, resolved.

use crate::types::{FeatureSet, FileDescriptorProto};
use crate::wire::ClosedEnum;

/// The features in force at one place, by their numbers in `FeatureSet`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Features {
    pub(super) presence: i32,
    pub(super) enum_type: i32,
    pub(super) list: i32,
    pub(super) utf8: i32,
    pub(super) message: i32,
    pub(super) json: i32,
}

pub(super) const IMPLICIT: i32 = 2;
pub(super) const REQUIRED: i32 = 3;
pub(super) const CLOSED: i32 = 2;
pub(super) const PACKED: i32 = 1;
pub(super) const DELIMITED: i32 = 2;

impl Features {
    /// What holds in a file where nothing is set: that of its syntax or edition.
    pub(super) fn of(file: &FileDescriptorProto) -> Self {
        let edition = file.edition.map_or(0, ClosedEnum::number);
        let modern = Self {
            presence: 1,
            enum_type: 1,
            list: PACKED,
            utf8: 2,
            message: 1,
            json: 1,
        };
        let resolved = match (file.syntax.as_deref(), edition) {
            (Some("editions"), edition) if edition >= 1000 => modern,
            (Some("proto3"), _) | (Some("editions"), 999) => Self {
                presence: IMPLICIT,
                ..modern
            },
            _ => Self {
                enum_type: CLOSED,
                list: 2,
                utf8: 3,
                json: 2,
                ..modern
            },
        };
        let options = file.options.as_ref();
        resolved.with(options.and_then(|options| options.features.as_deref()))
    }

    /// These features with those that are set over them.
    pub(super) fn with(self, set: Option<&FeatureSet>) -> Self {
        let Some(set) = set else {
            return self;
        };
        Self {
            presence: set.field_presence.map_or(self.presence, ClosedEnum::number),
            enum_type: set.enum_type.map_or(self.enum_type, ClosedEnum::number),
            list: set
                .repeated_field_encoding
                .map_or(self.list, ClosedEnum::number),
            utf8: set.utf8_validation.map_or(self.utf8, ClosedEnum::number),
            message: set
                .message_encoding
                .map_or(self.message, ClosedEnum::number),
            json: set.json_format.map_or(self.json, ClosedEnum::number),
        }
    }
}
