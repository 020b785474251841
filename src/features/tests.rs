//! What holds where, by both forms of descriptors.

use alloc::vec::Vec;

#[cfg(feature = "compiler")]
use super::Set;
use super::edition::{EDITION_2023, EDITION_2024, PROTO2, PROTO3};
use super::{Features, edition};
use crate::Message;
use crate::types::feature_set::visibility_feature::DefaultSymbolVisibility;
use crate::types::feature_set::{
    EnforceNamingStyle, EnumType, FieldPresence, JsonFormat, MessageEncoding,
    RepeatedFieldEncoding, Utf8Validation,
};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{
    FeatureSet, FeatureSetView, FieldDescriptorProto, FieldDescriptorProtoView, FieldOptions,
};

/// Every feature, set to something that no edition sets.
fn everything() -> FeatureSet {
    FeatureSet {
        field_presence: Some(FieldPresence::LegacyRequired),
        enum_type: Some(EnumType::Closed),
        repeated_field_encoding: Some(RepeatedFieldEncoding::Expanded),
        utf8_validation: Some(Utf8Validation::None),
        message_encoding: Some(MessageEncoding::Delimited),
        json_format: Some(JsonFormat::LegacyBestEffort),
        enforce_naming_style: Some(EnforceNamingStyle::StyleLegacy),
        default_symbol_visibility: Some(DefaultSymbolVisibility::LocalAll),
        ..FeatureSet::default()
    }
}

/// Each feature set to its value that stands for none, as octets.
fn unknown() -> Vec<u8> {
    (1..=8).flat_map(|number: u8| [number << 3, 0]).collect()
}

#[test]
fn views_set_what_owned_messages_set() {
    let octets = everything().encode_to_vec();
    let view = FeatureSetView::decode(&octets).unwrap();
    for edition in [PROTO2, PROTO3, EDITION_2023, EDITION_2024] {
        let features = Features::of(edition);
        assert_eq!(features.with(view), features.with(&everything()));
    }
    let set = Features::of(EDITION_2024).with(view);
    assert!(set.is_required() && set.is_delimited());
    assert!(!set.is_open() && !set.is_packed() && !set.is_implicit());
    assert_eq!(
        set.default_symbol_visibility,
        DefaultSymbolVisibility::LocalAll
    );
    assert_eq!(set.enforce_naming_style, EnforceNamingStyle::StyleLegacy);
}

#[test]
fn values_that_are_not_known_set_nothing() {
    let unknown = unknown();
    // Numbers that a later version of the protos gives a name.
    let later: Vec<u8> = (1..=8).flat_map(|number: u8| [number << 3, 99]).collect();
    for octets in [unknown, later] {
        let owned = FeatureSet::decode(&octets).unwrap();
        let view = FeatureSetView::decode(&octets).unwrap();
        let outer = Features::of(EDITION_2024).with(&everything());
        assert_eq!(outer.with(&owned), outer);
        assert_eq!(outer.with(view), outer);
    }
}

#[cfg(feature = "compiler")]
#[test]
fn values_that_stand_for_none_are_told() {
    assert_eq!(Set::from(&everything()).unknown(), None);
    let octets = unknown();
    for (at, name) in [(0, "field_presence"), (7, "default_symbol_visibility")] {
        let one = octets.get(at * 2..at * 2 + 2).unwrap();
        let found = Set::from(FeatureSetView::decode(one).unwrap()).unknown();
        assert_eq!(found.map(|(feature, _)| feature), Some(name));
    }
}

#[test]
fn labels_and_options_stand_for_features_in_files_without() {
    let of = |edition, label, r#type, packed| {
        let options = FieldOptions {
            packed,
            ..FieldOptions::default()
        };
        let field = FieldDescriptorProto {
            label,
            r#type,
            options: Some(options.into()),
            ..FieldDescriptorProto::default()
        };
        let octets = field.encode_to_vec();
        let view = FieldDescriptorProtoView::decode(&octets).unwrap();
        let features = Features::of(edition).of_field(&field);
        assert_eq!(Features::of(edition).of_field(view), features);
        features
    };
    let required = of(PROTO2, Some(Label::Required), None, None);
    assert!(required.is_required() && !required.is_delimited());
    assert!(of(PROTO2, None, Some(Type::Group), None).is_delimited());
    assert!(of(PROTO2, None, None, Some(true)).is_packed());
    assert!(!of(PROTO3, None, None, Some(false)).is_packed());
    let edition = of(
        EDITION_2023,
        Some(Label::Required),
        Some(Type::Group),
        Some(false),
    );
    assert_eq!(edition, Features::of(EDITION_2023));
    assert_eq!(
        Features::of(PROTO2).with(&everything()),
        Features::of(PROTO2)
    );
}

#[test]
fn editions_by_syntax() {
    for (syntax, number, is) in [
        ("", 0, Some(PROTO2)),
        ("proto2", 1000, Some(PROTO2)),
        ("proto3", 0, Some(PROTO3)),
        ("editions", 1001, Some(EDITION_2024)),
        ("editions", 77, Some(77)),
        ("proto4", 0, None),
    ] {
        assert_eq!(edition(syntax, number), is, "{syntax} {number}");
    }
    // What is not known is like the nearest that is.
    let like = |edition| Features {
        edition: 0,
        ..Features::of(edition)
    };
    assert_eq!(like(-1), like(PROTO2));
    assert_eq!(like(99_999), like(EDITION_2024));
    assert_ne!(like(EDITION_2023), like(EDITION_2024));
}
