//! Homes and Rust names of types.
//!
//! Who comes first keeps its name, the next one gets a `_` behind it. Packages come before the types of
//! the proto, those before oneofs, all of them before what is only derived from a name (`UserView`). So a
//! message called `UserView` is `UserView`, and the view of `User` beside it is `UserView_`.

mod names;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Declared, Resolver};
use crate::codegen::model::{EnumId, FileId, Home, MessageId, MessageNames, ServiceNames};
use crate::codegen::naming;
use names::Names;

impl Resolver<'_> {
    /// Says where each type lives and what it is called there.
    pub(super) fn place(&mut self) {
        let mut names = Names::new(self.config);
        self.place_outermost(&mut names);
        let mut messages = outermost(&self.messages, MessageId::new);
        let mut enums = outermost(&self.enums, EnumId::new);
        // Level by level: no name of a level can clash with one that is deeper.
        while !messages.is_empty() || !enums.is_empty() {
            self.name_types(&mut names, &messages, &enums);
            self.open_modules(&mut names, &messages);
            (messages, enums) = self.nested(&messages);
        }
        self.name_services(&mut names);
        self.name_oneofs(&mut names);
        self.name_messages(&mut names);
        self.name_oneof_views(&mut names);
        self.name_extensions(&mut names);
        self.name_items_of_services(&mut names);
        self.model.modules = names.into_modules();
    }

    /// Makes the modules of packages before anything in them takes a name.
    fn place_outermost(&self, names: &mut Names<'_>) {
        self.messages
            .iter()
            .for_each(|message| self.reserve(names, message));
        self.enums
            .iter()
            .for_each(|enumeration| self.reserve(names, enumeration));
        self.extensions
            .iter()
            .for_each(|extension| self.reserve(names, extension));
        self.services
            .iter()
            .for_each(|service| self.reserve(names, service));
    }

    fn reserve<T>(&self, names: &mut Names<'_>, declared: &Declared<T>) {
        if declared.parent.is_none() {
            names.place(&declared.full_name, self.package(declared.at.file));
        }
    }

    /// Names messages and enums as the proto does.
    fn name_types(&mut self, names: &mut Names<'_>, messages: &[MessageId], enums: &[EnumId]) {
        for id in messages {
            let Some(declared) = self.messages.get(id.index()) else {
                continue;
            };
            let (home, owned) = self.name(names, declared, declared.proto.name());
            if let Some(message) = self.model.messages.get_mut(id.index()) {
                message.home = home;
                message.names.owned = owned;
            }
        }
        for id in enums {
            let Some(declared) = self.enums.get(id.index()) else {
                continue;
            };
            let (home, ident) = self.name(names, declared, declared.proto.name());
            if let Some(enumeration) = self.model.enums.get_mut(id.index()) {
                enumeration.home = home;
                enumeration.ident = ident;
            }
        }
    }

    /// The home of a type and its name there.
    fn name<T>(&self, names: &mut Names<'_>, declared: &Declared<T>, name: &str) -> (Home, String) {
        let (home, given) = self.home(names, declared);
        let wanted = given.unwrap_or_else(|| naming::escape(&naming::camel(name)));
        let name = names.claim(&home, wanted);
        (home, name)
    }

    /// The home of a declaration, and its name if an external path says it.
    fn home<T>(&self, names: &mut Names<'_>, declared: &Declared<T>) -> (Home, Option<String>) {
        if let Some((home, name)) = names.external_type(&declared.full_name) {
            return (home, Some(name));
        }
        let parent = declared
            .parent
            .and_then(|id| self.model.messages.get(id.index()));
        let home = match parent {
            Some(parent) => parent.inner.clone(),
            None => names.place(&declared.full_name, self.package(declared.at.file)),
        };
        (home, None)
    }

    /// Opens the module beside each message that holds what is nested in it.
    fn open_modules(&mut self, names: &mut Names<'_>, messages: &[MessageId]) {
        for id in messages {
            if let Some(message) = self.model.messages.get_mut(id.index()) {
                message.inner = names.open(message);
            }
        }
    }

    fn nested(&self, messages: &[MessageId]) -> (Vec<MessageId>, Vec<EnumId>) {
        let messages = messages
            .iter()
            .filter_map(|id| self.model.messages.get(id.index()));
        let nested = messages
            .clone()
            .flat_map(|message| message.nested.iter().copied())
            .collect();
        let enums = messages
            .flat_map(|message| message.nested_enums.iter().copied())
            .collect();
        (nested, enums)
    }

    fn name_services(&mut self, names: &mut Names<'_>) {
        for index in 0..self.services.len() {
            let Some(declared) = self.services.get(index) else {
                continue;
            };
            let (home, ident) = self.name(names, declared, declared.proto.name());
            if let Some(service) = self.model.services.get_mut(index) {
                service.home = home;
                service.ident = ident;
            }
        }
    }

    fn name_oneofs(&mut self, names: &mut Names<'_>) {
        for message in &mut self.model.messages {
            for oneof in &mut message.oneofs {
                let wanted = naming::escape(&naming::camel(&naming::snake(&oneof.name)));
                oneof.owned = names.claim(&message.inner, wanted);
            }
        }
    }

    /// Names what is derived from the names of messages.
    fn name_messages(&mut self, names: &mut Names<'_>) {
        for message in &mut self.model.messages {
            let owned = message.names.owned.clone();
            let mut claim = |name| names.claim(&message.home, name);
            message.names = MessageNames {
                view: claim(format!("{owned}View")),
                lazy_view: claim(format!("Lazy{owned}View")),
                writer: claim(format!("{owned}Writer")),
                owned,
            };
        }
    }

    fn name_oneof_views(&mut self, names: &mut Names<'_>) {
        for message in &mut self.model.messages {
            for oneof in &mut message.oneofs {
                oneof.view = names.claim(&message.inner, format!("{}View", oneof.owned));
            }
        }
    }

    fn name_extensions(&mut self, names: &mut Names<'_>) {
        let mut places = Vec::with_capacity(self.extensions.len());
        for declared in &self.extensions {
            let (home, given) = self.home(names, declared);
            let wanted = naming::constant(declared.proto.name());
            let wanted = given.unwrap_or_else(|| naming::escape(&wanted));
            let name = names.claim(&home, wanted);
            places.push((home, name));
        }
        self.extension_places = places;
    }

    /// Names what is derived from the names of services and of their files.
    fn name_items_of_services(&mut self, names: &mut Names<'_>) {
        let mut files: HashMap<FileId, String> = HashMap::new();
        for service in &mut self.model.services {
            let mut claim = |name: String| names.claim(&service.home, naming::escape(&name));
            let ident = &service.ident;
            service.names = ServiceNames {
                server: claim(format!("{ident}Server")),
                client: claim(format!("{ident}Client")),
                descriptor: claim(naming::constant(&service.name)),
                methods: claim(format!("{}_METHODS", naming::constant(&service.name))),
                files: match files.entry(service.file) {
                    Entry::Occupied(name) => name.get().clone(),
                    Entry::Vacant(none) => {
                        let file = self.files.get(service.file.index());
                        let name = file.map_or("", |file| file.name());
                        none.insert(claim(naming::file_constant(name))).clone()
                    }
                },
            };
        }
    }

    fn package(&self, file: FileId) -> &str {
        self.files
            .get(file.index())
            .map_or("", |file| file.package())
    }
}

/// The ids of declarations that no message surrounds.
fn outermost<T, Id>(declared: &[Declared<T>], id: impl Fn(usize) -> Id) -> Vec<Id> {
    let all = declared.iter().enumerate();
    all.filter(|(_, declared)| declared.parent.is_none())
        .map(|(index, _)| id(index))
        .collect()
}
