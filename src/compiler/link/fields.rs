//! What the language asks of a field.

use super::build::TYPE;
use super::pool::{Field, FieldId, MessageId, Pool, Target};
use super::report::Report;
use super::{extensions, json_names, names, support};
use crate::features::{EDITION_2023, EDITION_2024, PROTO3};
use crate::types::feature_set::{FieldPresence, RepeatedFieldEncoding};
use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::field_options::JSType;
use crate::types::{FieldDescriptorProto, FieldOptions};

/// Numbers that the library keeps for itself.
const LIBRARY: core::ops::RangeInclusive<i32> = 19_000..=19_999;

/// Checks a field or an extension.
pub(super) fn validate(
    pool: &Pool,
    id: FieldId,
    proto: &FieldDescriptorProto,
    path: &[i32],
    report: &mut Report<'_>,
) {
    let field = pool.field(id);
    let check = Check {
        pool,
        field,
        edition: pool.file(field.file).edition,
        path,
    };
    if LIBRARY.contains(&field.number) {
        let text = "Field numbers 19000 through 19999 are reserved for the protocol buffer library implementation.";
        report.error(path, &[3], text);
    }
    if check.edition == PROTO3 {
        check.proto3(report);
    }
    if check.edition >= EDITION_2023 {
        check.features(proto, report);
    }
    let options = proto.options.as_deref();
    if let Some(options) = options {
        check.options(options, report);
    }
    check.owner(report);
    if pool.is_map(field) {
        check.map(report);
    }
    if let Some(json) = &proto.json_name {
        if field.extension && *json != names::json_name(field.short()) {
            let text = "option json_name is not allowed on extension fields.";
            report.error(path, &[10], text);
        }
        json_names::check_letters(json, path, report);
    }
    extensions::check_declared(pool, field, path, report);
}

struct Check<'c> {
    pool: &'c Pool,
    field: &'c Field,
    edition: i32,
    path: &'c [i32],
}

impl Check<'_> {
    fn owner_message(&self) -> Option<&super::pool::Message> {
        self.field.owner.map(|owner| self.pool.message(owner))
    }

    fn proto3(&self, report: &mut Report<'_>) {
        let owner = self.owner_message().map_or("", |owner| &owner.name);
        if self.field.extension && !extensions::is_options(owner) {
            let text = "Extensions in proto3 are only allowed for defining options.";
            report.error(self.path, &[2], text);
        }
        if self.field.label == Label::Required {
            let text = "Required fields are not allowed in proto3.";
            report.error(self.path, TYPE, text);
        }
        if self.field.has_default {
            let text = "Explicit default values are not allowed in proto3.";
            report.error(self.path, &[7], text);
        }
        if let Target::Enum(id) = self.field.target {
            let it = self.pool.enumeration(id);
            if it.is_closed() {
                let text = format!(
                    "Enum type \"{}\" is not an open enum, but is used in \"{owner}\" which is a proto3 message \
                     type.",
                    it.name
                );
                report.error(self.path, TYPE, text);
            }
        }
        if self.field.kind == Some(Type::Group) {
            let text = "Groups are not supported in proto3 syntax.";
            report.error(self.path, TYPE, text);
        }
    }

    /// Features of editions: what they may be on this field.
    fn features(&self, proto: &FieldDescriptorProto, report: &mut Report<'_>) {
        let mut tell = |wrong: bool, text: &str| {
            if wrong {
                report.error(self.path, &[1], text);
            }
        };
        let (field, features) = (self.field, &self.field.features);
        tell(
            proto.label == Some(Label::Required),
            "Required label is not allowed under editions.  Use the feature field_presence = LEGACY_REQUIRED to \
             control this behavior.",
        );
        tell(
            proto.r#type == Some(Type::Group),
            "Group types are not allowed under editions.  Use the feature message_encoding = DELIMITED to control \
             this behavior.",
        );
        let options = proto.options.as_deref();
        tell(
            options.is_some_and(|options| options.packed.is_some()),
            "Field option packed is not allowed under editions.  Use the repeated_field_encoding feature to control \
             this behavior.",
        );
        let implicit = features.is_implicit();
        tell(
            field.has_default && implicit && !field.has_presence(),
            "Implicit presence fields can't specify defaults.",
        );
        let closed = match field.target {
            Target::Enum(id) => self.pool.enumeration(id).is_closed(),
            _ => false,
        };
        tell(
            closed && implicit && !field.has_presence() && !field.is_repeated(),
            "Implicit presence enum fields must always be open.",
        );
        tell(
            field.extension && features.is_required(),
            "Extensions can't be required.",
        );
        // What a map field says is repeated on the fields of its entries.
        if self.owner_message().is_none_or(|owner| !owner.map_entry) {
            self.own_features(&mut tell);
        }
    }

    /// Features that the field names itself.
    fn own_features(&self, tell: &mut impl FnMut(bool, &str)) {
        let field = self.field;
        let Some(own) = field.own_features.as_deref() else {
            return;
        };
        if let Some(presence) = own.field_presence {
            let required = presence == FieldPresence::LegacyRequired;
            if field.oneof.is_some() {
                tell(true, "Oneof fields can't specify field presence.");
            } else if field.is_repeated() {
                tell(true, "Repeated fields can't specify field presence.");
            } else if field.extension && !required {
                tell(true, "Extensions can't specify field presence.");
            } else if field.is_message() && presence == FieldPresence::Implicit {
                tell(true, "Message fields can't specify implicit presence.");
            }
        }
        tell(
            !field.is_repeated() && own.repeated_field_encoding.is_some(),
            "Only repeated fields can specify repeated field encoding.",
        );
        tell(
            own.utf8_validation.is_some()
                && field.kind != Some(Type::String)
                && !self.is_string_map(),
            "Only string fields can specify utf8 validation.",
        );
        tell(
            own.repeated_field_encoding == Some(RepeatedFieldEncoding::Packed)
                && !field.is_packable(),
            "Only repeated primitive fields can specify PACKED repeated field encoding.",
        );
        tell(
            own.message_encoding.is_some() && (!field.is_message() || self.pool.is_map(field)),
            "Only message fields can specify message encoding.",
        );
    }

    fn is_string_map(&self) -> bool {
        let entry = self.field.message().map(|id| self.pool.message(id));
        let Some(entry) = entry.filter(|entry| entry.map_entry) else {
            return false;
        };
        let mut fields = entry.fields.iter();
        fields.any(|id| self.pool.field(*id).kind == Some(Type::String))
    }

    fn options(&self, options: &FieldOptions, report: &mut Report<'_>) {
        let field = self.field;
        if options.ctype.is_some() && self.edition >= EDITION_2024 {
            let text = "ctype option is not allowed under edition 2024 and beyond. Use the feature string_type = \
                        VIEW|CORD|STRING|... instead.";
            report.error(self.path, TYPE, text);
        }
        let lazy = options.lazy == Some(true) || options.unverified_lazy == Some(true);
        let support = options.feature_support.as_deref();
        if let Some(fault) = support.and_then(support::fault) {
            let text = format!("{} {fault}", field.name);
            report.error(self.path, &[1], text);
        }
        if lazy && field.kind != Some(Type::Message) {
            let text = "[lazy = true] can only be specified for submessage fields.";
            report.error(self.path, TYPE, text);
        }
        if field.extension && options.unverified_lazy == Some(true) {
            let text = "Extensions cannot be marked as unverified_lazy.";
            report.error(self.path, TYPE, text);
        }
        if options.packed == Some(true) && !field.is_packable() {
            let text = "[packed = true] can only be specified for repeated primitive fields.";
            report.error(self.path, TYPE, text);
        }
        if options
            .jstype
            .is_some_and(|jstype| jstype != JSType::JsNormal)
            && !matches!(
                field.kind,
                Some(Type::Uint64 | Type::Int64 | Type::Sint64 | Type::Fixed64 | Type::Sfixed64)
            )
        {
            let text =
                "jstype is only allowed on int64, uint64, sint64, fixed64 or sfixed64 fields.";
            report.error(self.path, TYPE, text);
        }
    }

    fn owner(&self, report: &mut Report<'_>) {
        let Some(owner) = self.owner_message() else {
            return;
        };
        let field = self.field;
        if owner.message_set && !field.extension {
            let text = "MessageSets cannot have fields, only extensions.";
            report.error(self.path, &[1], text);
        } else if owner.message_set
            && (field.label != Label::Optional || field.kind != Some(Type::Message))
        {
            let text = "Extensions of MessageSets must be optional messages.";
            report.error(self.path, TYPE, text);
        }
        if self.pool.file(field.file).lite && !self.pool.file(owner.file).lite {
            let text = "Extensions to non-lite types can only be declared in non-lite files.  Note that you cannot \
                        extend a non-lite type to contain a lite type, but the reverse is allowed.";
            report.error(self.path, &[2], text);
        }
    }

    fn map(&self, report: &mut Report<'_>) {
        let Some((key, value)) = self.field.message().and_then(|entry| self.entry(entry)) else {
            let text =
                "map_entry should not be set explicitly. Use map<KeyType, ValueType> instead.";
            return report.error(self.path, TYPE, text);
        };
        match key.kind {
            Some(Type::Enum) => {
                let text = "Key in map fields cannot be enum types.";
                report.error(self.path, TYPE, text);
            }
            Some(Type::Float | Type::Double | Type::Message | Type::Group | Type::Bytes) => {
                let text = "Key in map fields cannot be float/double, bytes or message types.";
                report.error(self.path, TYPE, text);
            }
            _ => {}
        }
        if let Target::Enum(id) = value.target {
            let first = self.pool.enumeration(id).values.first();
            if first.is_some_and(|value| value.number != 0) {
                let text = "Enum value in map must define 0 as the first value.";
                report.error(self.path, TYPE, text);
            }
        }
    }

    /// Key and value of a map's entry, if it is as the parser makes it.
    fn entry(&self, entry: MessageId) -> Option<(&Field, &Field)> {
        let message = self.pool.message(entry);
        let [key, value] = message.fields.as_slice() else {
            return None;
        };
        let (key, value) = (self.pool.field(*key), self.pool.field(*value));
        let plain = |field: &Field, number, name| {
            // A map field that is required makes its value so: that is told elsewhere.
            !field.is_repeated() && field.number == number && field.short() == name
        };
        let whole = self.field.is_repeated()
            && message.extensions.is_empty()
            && message.ranges.is_empty()
            && message.nested.is_empty()
            && message.enums.is_empty()
            && message.parent == self.field.owner
            && names::short(&message.name) == names::map_entry(self.field.short())
            && plain(key, 1, "key")
            && plain(value, 2, "value");
        whole.then_some((key, value))
    }
}
