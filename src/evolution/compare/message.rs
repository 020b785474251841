//! Messages.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{Compare, Subject};
use crate::evolution::Rule;
use crate::evolution::index::{Cardinality, Field, Message};
use crate::evolution::ranges::Ranges;
use crate::evolution::report::Breaks;
use crate::types::MessageOptions;

impl<'d> Compare<'_, 'd> {
    pub(super) fn messages(&mut self) {
        let (old, new) = (self.old, self.new);
        for (path, message) in &old.messages {
            if message.is_entry {
                self.entry(message, new.messages.get(path));
                continue;
            }
            let now = new.messages.get(path).filter(|message| !message.is_entry);
            let subject = Subject {
                path,
                old: &message.at,
                new: now.map(|now| &now.at),
            };
            let Some(now) = now else {
                let rule = Rule::PackageMessageNoDelete;
                self.note(rule, Breaks::ALL, subject, "the message is gone");
                continue;
            };
            if message.at.file_name() != now.at.file_name() {
                let text = format!("the message moved to {}", now.at.file_name());
                self.note(Rule::MessageNoDelete, Breaks::SOURCE, subject, text);
            }
            self.message(message, now, subject);
        }
    }

    /// The keys and values of a map.
    fn entry(&mut self, old: &Message<'d>, new: Option<&Message<'d>>) {
        let Some(new) = new.filter(|new| new.is_entry) else {
            return;
        };
        for (number, field) in &old.fields {
            if let Some(now) = new.fields.get(number) {
                self.field(field, now);
            }
        }
    }

    fn message(&mut self, old: &Message<'d>, new: &Message<'d>, subject: Subject<'_, 'd>) {
        let option = |message: &Message<'_>, read: fn(&MessageOptions) -> Option<bool>| {
            message.proto.options.as_ref().and_then(read) == Some(true)
        };
        let set = |message| option(message, |options| options.message_set_wire_format);
        self.flag(
            Rule::MessageSameMessageSetWireFormat,
            Breaks::WIRE,
            subject,
            (set(old), set(new)),
            ("a MessageSet", "no MessageSet"),
        );
        let bare = |message| option(message, |options| options.no_standard_descriptor_accessor);
        if bare(new) && !bare(old) {
            let rule = Rule::MessageNoRemoveStandardDescriptorAccessor;
            let text = "it has no standard descriptor accessor any more";
            self.note(rule, Breaks::SOURCE, subject, text);
        }
        self.flag(
            Rule::MessageSameJsonFormat,
            Breaks::JSON,
            subject,
            (old.features.is_strict_json(), new.features.is_strict_json()),
            ("held to JSON's rules", "JSON at best effort"),
        );
        for oneof in old.oneofs.difference(&new.oneofs) {
            let text = format!("oneof {oneof} is gone");
            self.note(Rule::OneofNoDelete, Breaks::SOURCE, subject, text);
        }
        self.required(old, new, subject);
        self.reserved(old, new, subject);
        for (number, field) in &old.fields {
            match new.fields.get(number) {
                Some(now) => self.field(field, now),
                None => self.lost_field(field, new, subject),
            }
        }
    }

    fn required(&mut self, old: &Message<'d>, new: &Message<'d>, subject: Subject<'_, 'd>) {
        let is_required = |field: Option<&Field<'_>>| {
            field.is_some_and(|field| field.cardinality == Cardinality::Required)
        };
        for (number, field) in &new.fields {
            // One that was there before is told of as a field of another cardinality.
            if is_required(Some(field)) && !old.fields.contains_key(number) {
                let text = format!("required field {} is new", field.name);
                self.note(
                    Rule::MessageSameRequiredFields,
                    Breaks::WIRE_JSON,
                    subject,
                    text,
                );
            }
        }
        for (number, field) in &old.fields {
            if is_required(Some(field)) && !is_required(new.fields.get(number)) {
                let text = format!("field {} is not required any more", field.name);
                self.note(
                    Rule::MessageSameRequiredFields,
                    Breaks::WIRE_JSON,
                    subject,
                    text,
                );
            }
        }
    }

    fn reserved(&mut self, old: &Message<'d>, new: &Message<'d>, subject: Subject<'_, 'd>) {
        for range in old.reserved.lost(&new.reserved) {
            let text = format!("{range} is not reserved any more");
            self.note(Rule::ReservedMessageNoDelete, Breaks::WIRE, subject, text);
        }
        for name in &old.proto.reserved_name {
            if !new.reserved_names.contains(&**name) {
                let text = format!("name {name} is not reserved any more");
                self.note(Rule::ReservedMessageNoDelete, Breaks::JSON, subject, text);
            }
        }
        let open = |message: &Message<'_>| Ranges::extensions(message.proto);
        for range in open(old).lost(&open(new)) {
            let text = format!("{range} is not open to extensions any more");
            self.note(
                Rule::ExtensionMessageNoDelete,
                Breaks::WIRE_SOURCE,
                subject,
                text,
            );
        }
    }

    /// A number that no field has any more.
    fn lost_field(&mut self, field: &Field<'d>, new: &Message<'d>, message: Subject<'_, 'd>) {
        let subject = Subject {
            path: &field.path,
            old: &field.at,
            new: message.new,
        };
        let number = field.proto.number.unwrap_or_default();
        if let Some(now) = new.numbers.get(field.name) {
            let text = format!("the number was {number} and is {now}");
            self.note(Rule::FieldSameNumber, Breaks::WIRE, subject, text);
            return;
        }
        let is_number_kept = new.reserved.contains(number);
        let is_name_kept = new.reserved_names.contains(field.name);
        let breaks = Breaks::of(!is_number_kept, !is_name_kept, true);
        let open: Vec<_> = [
            (!is_number_kept).then(|| format!("number {number}")),
            (!is_name_kept).then(|| format!("name {}", field.name)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let text = if open.is_empty() {
            "the field is gone".to_string()
        } else {
            format!(
                "the field is gone, and its {} not reserved",
                open.join(" and ")
            )
        };
        self.note(Rule::FieldNoDelete, breaks, subject, text);
    }
}
