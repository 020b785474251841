//! All that tables lead to.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::scope_of;
use crate::schema::{Enum, Extension, Field, Kind, Message, TypeSet, Types};
use crate::types::TYPES;

/// Tables by their full names; of two with one name the first that was found.
#[derive(Default)]
pub(super) struct Known<'t> {
    pub(super) messages: BTreeMap<&'t str, &'t Message<'t>>,
    pub(super) enums: BTreeMap<&'t str, &'t Enum<'t>>,
    pub(super) extensions: BTreeMap<&'t str, &'t Extension<'t>>,
}

impl<'t> Known<'t> {
    /// The types in `sets`, and those that they use. What is extended may be a well-known type too.
    pub(super) fn of(sets: &[TypeSet<'t>]) -> Self {
        let mut known = Self::default();
        let mut work = Vec::new();
        for set in sets {
            work.extend(set.messages());
            for extension in set.extensions() {
                let name = extension.field.name;
                known.extensions.entry(name).or_insert(extension);
            }
        }
        let extensions: Vec<_> = known.extensions.values().copied().collect();
        for extension in &extensions {
            known.field(&extension.field, &mut work);
        }
        known.messages(&mut work);
        for extension in extensions {
            if !known.messages.contains_key(extension.extendee) {
                work.extend(Types::message(&TYPES, extension.extendee));
            }
        }
        known.messages(&mut work);
        known.containers();
        known
    }

    /// Knows the messages that nobody uses, but that something is declared in: as empty ones. What is around a
    /// message that is known is none of a package's.
    fn containers(&mut self) {
        let mut containers = Vec::new();
        let names = self.messages.keys().chain(self.enums.keys());
        for name in names.chain(self.extensions.keys()) {
            let (mut around, mut unknown) = (scope_of(name), Vec::new());
            while !around.is_empty() {
                if self.messages.contains_key(around) {
                    containers.append(&mut unknown);
                } else {
                    unknown.push(around);
                }
                around = scope_of(around);
            }
        }
        for name in containers {
            self.messages
                .entry(name)
                .or_insert(const { &Message::new("", &[], &[]) });
        }
    }

    fn messages(&mut self, work: &mut Vec<&'t Message<'t>>) {
        while let Some(message) = work.pop() {
            if self.messages.contains_key(message.name) {
                continue;
            }
            self.messages.insert(message.name, message);
            for field in message.fields {
                self.field(field, work);
            }
        }
    }

    fn field(&mut self, field: &'t Field<'t>, work: &mut Vec<&'t Message<'t>>) {
        match field.kind {
            Kind::Enum(table) => {
                self.enums.entry(table.name).or_insert(table);
            }
            kind => work.extend(kind.message()),
        }
    }
}
