//! The name spaces of modules, here and in other crates.

use alloc::collections::{BTreeMap, BTreeSet};
use std::collections::HashMap;

use crate::codegen::model::{Home, Message, MessageId, Module, ModuleId};
use crate::codegen::{Config, naming};

#[derive(Debug)]
pub(super) struct Names<'a> {
    config: &'a Config,
    modules: Vec<Module>,
    packages: HashMap<String, ModuleId>,
    /// What is taken in modules of other crates, by their path.
    external: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(config: &'a Config) -> Self {
        let mut names = Self {
            config,
            modules: Vec::new(),
            packages: HashMap::new(),
            external: BTreeMap::new(),
        };
        names.push(None, String::new(), "", None);
        names
    }

    pub(super) fn into_modules(self) -> Vec<Module> {
        self.modules
    }

    /// The home and the name of a type that the user has given an external path of its own.
    pub(super) fn external_type(&self, full_name: &str) -> Option<(Home, String)> {
        let (covered, path) = self.config.extern_path_of(full_name)?;
        if covered.len() != full_name.len() {
            return None;
        }
        let (module, name) = path.rsplit_once("::").unwrap_or(("", &path));
        Some((Home::External(module.to_owned()), name.to_owned()))
    }

    /// The home of a type of `package` that lies in no message.
    pub(super) fn place(&mut self, full_name: &str, package: &str) -> Home {
        match self.config.extern_path_of(full_name) {
            Some((covered, mut path)) => {
                let inside = package.get(covered.len()..).unwrap_or("");
                for segment in inside.split('.').filter(|segment| !segment.is_empty()) {
                    path.push_str("::");
                    path.push_str(&naming::module(segment));
                }
                Home::External(path)
            }
            None => Home::Local(self.package(package)),
        }
    }

    /// Takes `name` in a module, or the first free name like it.
    pub(super) fn claim(&mut self, home: &Home, name: String) -> String {
        let taken = match home {
            Home::Local(id) => self
                .modules
                .get_mut(id.index())
                .map(|module| &mut module.types),
            Home::External(path) => Some(self.external.entry(path.clone()).or_default()),
        };
        match taken {
            Some(taken) => naming::claim(taken, name),
            None => name,
        }
    }

    /// Opens the module of what is nested in `message`, beside it.
    pub(super) fn open(&mut self, message: &Message) -> Home {
        let wanted = match &message.home {
            // The path of an external type names it as its own crate does.
            Home::External(_) => naming::module(&message.names.owned),
            Home::Local(_) => naming::module(&message.name),
        };
        let ident = self.claim(&message.home, wanted);
        match &message.home {
            Home::External(path) => Home::External(format!("{path}::{ident}")),
            Home::Local(outer) => {
                let name = &message.full_name;
                Home::Local(self.push(Some(*outer), ident, name, Some(message.id)))
            }
        }
    }

    fn package(&mut self, package: &str) -> ModuleId {
        let mut at = ModuleId::ROOT;
        let mut name = String::new();
        for segment in package.split('.').filter(|segment| !segment.is_empty()) {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(segment);
            at = match self.packages.get(&name) {
                Some(id) => *id,
                None => self.open_package(at, &name, segment),
            };
        }
        at
    }

    fn open_package(&mut self, outer: ModuleId, name: &str, segment: &str) -> ModuleId {
        let ident = self.claim(&Home::Local(outer), naming::module(segment));
        let id = self.push(Some(outer), ident, name, None);
        self.packages.insert(name.to_owned(), id);
        id
    }

    fn push(
        &mut self,
        parent: Option<ModuleId>,
        ident: String,
        full_name: &str,
        owner: Option<MessageId>,
    ) -> ModuleId {
        let id = ModuleId::new(self.modules.len());
        self.modules.push(Module {
            id,
            parent,
            ident,
            full_name: full_name.to_owned(),
            owner,
            children: Vec::new(),
            messages: Vec::new(),
            enums: Vec::new(),
            extensions: Vec::new(),
            services: Vec::new(),
            types: BTreeSet::new(),
            populated: false,
        });
        if let Some(outer) = parent.and_then(|parent| self.modules.get_mut(parent.index())) {
            outer.children.push(id);
        }
        id
    }
}
