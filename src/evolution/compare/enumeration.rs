//! Enums.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::ToString;

use super::{Compare, Subject};
use crate::evolution::Rule;
use crate::evolution::index::Enum;
use crate::evolution::report::Breaks;

impl<'d> Compare<'_, 'd> {
    pub(super) fn enums(&mut self) {
        let (old, new) = (self.old, self.new);
        for (path, table) in &old.enums {
            let now = new.enums.get(path);
            let subject = Subject {
                path,
                old: &table.at,
                new: now.map(|now| &now.at),
            };
            let Some(now) = now else {
                let rule = Rule::PackageEnumNoDelete;
                self.note(rule, Breaks::SOURCE, subject, "the enum is gone");
                continue;
            };
            if table.at.file_name() != now.at.file_name() {
                let text = format!("the enum moved to {}", now.at.file_name());
                self.note(Rule::EnumNoDelete, Breaks::SOURCE, subject, text);
            }
            self.enumeration(table, now, subject);
        }
    }

    fn enumeration(&mut self, old: &Enum<'d>, new: &Enum<'d>, subject: Subject<'_, 'd>) {
        let is_closed = |table: &Enum<'_>| !table.features.is_open();
        self.flag(
            Rule::EnumSameType,
            Breaks::ALL,
            subject,
            (is_closed(old), is_closed(new)),
            ("closed", "open"),
        );
        self.flag(
            Rule::EnumSameJsonFormat,
            Breaks::JSON,
            subject,
            (old.features.is_strict_json(), new.features.is_strict_json()),
            ("held to JSON's rules", "JSON at best effort"),
        );
        let first = |table: &Enum<'_>| table.proto.value.first().and_then(|value| value.number);
        if first(old) != first(new) {
            let number = |table| first(table).unwrap_or_default();
            let text = format!("the default was {} and is {}", number(old), number(new));
            self.note(Rule::EnumSameDefault, Breaks::WIRE_JSON, subject, text);
        }
        self.values(old, new, subject);
        for range in old.reserved.lost(&new.reserved) {
            let text = format!("{range} is not reserved any more");
            self.note(Rule::ReservedEnumNoDelete, Breaks::WIRE, subject, text);
        }
        for name in &old.proto.reserved_name {
            if !new.reserved_names.contains(&**name) {
                let text = format!("name {name} is not reserved any more");
                self.note(Rule::ReservedEnumNoDelete, Breaks::JSON, subject, text);
            }
        }
    }

    fn values(&mut self, old: &Enum<'d>, new: &Enum<'d>, subject: Subject<'_, 'd>) {
        let numbers: BTreeMap<_, _> = new
            .proto
            .value
            .iter()
            .map(|value| (value.name.as_deref().unwrap_or_default(), value.number))
            .collect();
        for (place, value) in old.proto.value.iter().enumerate() {
            let name = value.name.as_deref().unwrap_or_default();
            let number = value.number.unwrap_or_default();
            let path = format!("{}.{name}", subject.path);
            let at = old.at.below(2, place);
            let subject = Subject {
                path: &path,
                old: &at,
                new: subject.new,
            };
            match (numbers.get(name), new.names.get(&number)) {
                (Some(now), _) if now.unwrap_or_default() == number => {}
                (Some(now), _) => {
                    let text =
                        format!("the number was {number} and is {}", now.unwrap_or_default());
                    self.note(
                        Rule::EnumValueSameNumber,
                        Breaks::WIRE_SOURCE,
                        subject,
                        text,
                    );
                }
                (None, Some(names)) => {
                    let text = format!("number {number} is called {} now", names.join(", "));
                    self.note(Rule::EnumValueSameName, Breaks::JSON_SOURCE, subject, text);
                }
                (None, None) => self.lost_value(name, number, new, subject),
            }
        }
    }

    fn lost_value(&mut self, name: &str, number: i32, new: &Enum<'d>, subject: Subject<'_, 'd>) {
        let is_number_kept = new.reserved.contains(number);
        let is_name_kept = new.reserved_names.contains(name);
        let text = match (is_number_kept, is_name_kept) {
            (true, true) => "the value is gone".to_string(),
            (true, false) => format!("the value is gone, and name {name} not reserved"),
            (false, true) => format!("the value is gone, and number {number} not reserved"),
            (false, false) => {
                format!("the value is gone, and neither number {number} nor its name reserved")
            }
        };
        let breaks = Breaks::of(!is_number_kept, !is_name_kept, true);
        self.note(Rule::EnumValueNoDelete, breaks, subject, text);
    }
}
