//! Enums.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{Compare, Subject, covers, uncovered};
use crate::evolution::Rule;
use crate::evolution::features::CLOSED;
use crate::evolution::index::Enum;
use crate::evolution::report::Breaks;
use crate::types::EnumDescriptorProto;

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
        let is_closed = |table: &Enum<'_>| table.features.enum_type == CLOSED;
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
            (old.features.json == 1, new.features.json == 1),
            ("held to JSON's rules", "JSON at best effort"),
        );
        let first = |table: &Enum<'_>| table.proto.value.first().and_then(|value| value.number);
        if first(old) != first(new) {
            let number = |table| first(table).unwrap_or_default();
            let text = format!("the default was {} and is {}", number(old), number(new));
            self.note(Rule::EnumSameDefault, Breaks::WIRE_JSON, subject, text);
        }
        self.values(old, new, subject);
        for range in uncovered(&ranges(old.proto), &ranges(new.proto)) {
            let text = format!("{range} is not reserved any more");
            self.note(Rule::ReservedEnumNoDelete, Breaks::WIRE, subject, text);
        }
        for name in &old.proto.reserved_name {
            if !new.proto.reserved_name.contains(name) {
                let text = format!("name {name} is not reserved any more");
                self.note(Rule::ReservedEnumNoDelete, Breaks::JSON, subject, text);
            }
        }
    }

    fn values(&mut self, old: &Enum<'d>, new: &Enum<'d>, subject: Subject<'_, 'd>) {
        let names = names(new.proto);
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
            match (numbers.get(name), names.get(&number)) {
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
                (None, None) => self.lost_value(name, number, new.proto, subject),
            }
        }
    }

    fn lost_value(
        &mut self,
        name: &str,
        number: i32,
        new: &EnumDescriptorProto,
        subject: Subject<'_, 'd>,
    ) {
        let is_number_kept = covers(ranges(new).into_iter(), number.into());
        let is_name_kept = new.reserved_name.iter().any(|kept| kept == name);
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

/// The names of each number.
fn names(table: &EnumDescriptorProto) -> BTreeMap<i32, Vec<&str>> {
    let mut names = BTreeMap::<_, Vec<_>>::new();
    for value in &table.value {
        let number = value.number.unwrap_or_default();
        let name = value.name.as_deref().unwrap_or_default();
        names.entry(number).or_default().push(name);
    }
    names
}

/// Reserved numbers. Those of enums hold their ends; here no range does.
fn ranges(table: &EnumDescriptorProto) -> Vec<(i64, i64)> {
    let ranges = table.reserved_range.iter();
    ranges
        .map(|range| {
            let (start, end) = (range.start, range.end);
            let end = i64::from(end.unwrap_or_default());
            (start.unwrap_or_default().into(), end.saturating_add(1))
        })
        .collect()
}
