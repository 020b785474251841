//! What is generated.
//!
//! Files that were asked for, and in `build.rs` what they import, are generated whole. Of imported
//! `google.protobuf` files only what fields and methods lead to: whoever imports `descriptor.proto` to declare an
//! option wants the option, not the descriptors.

use super::{Input, Position, Resolver};
use crate::codegen::Error;
use crate::codegen::model::{FileId, Home, Kind, Message, Method, Module};
use crate::types::FileDescriptorProtoView;

/// What is made of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Share {
    All,
    /// What fields of generated messages and methods of generated services lead to.
    Reachable,
    Nothing,
}

impl Resolver<'_> {
    pub(super) fn select(&mut self, input: &Input) -> Result<(), Error> {
        let shares: Vec<Share> = self.files.iter().map(|file| share(file, input)).collect();
        for (file, share) in self.model.files.iter_mut().zip(&shares) {
            file.generated = *share == Share::All;
        }
        self.select_whole(&shares);
        self.select_reachable(&shares);
        self.check_targets()?;
        self.list();
        Ok(())
    }

    fn select_whole(&mut self, shares: &[Share]) {
        let whole = |file: FileId, home: &Home| {
            matches!(home, Home::Local(_)) && shares.get(file.index()) == Some(&Share::All)
        };
        let model = &mut self.model;
        for message in &mut model.messages {
            message.generated = whole(message.file, &message.home);
        }
        for enumeration in &mut model.enums {
            enumeration.generated = whole(enumeration.file, &enumeration.home);
        }
        for service in &mut model.services {
            service.generated = whole(service.file, &service.home);
        }
        for extension in &mut model.extensions {
            let extendee = model.messages.get(extension.extendee.index());
            extension.generated = whole(extension.file, &extension.home)
                && extendee.is_some_and(|extendee| {
                    extendee.generated || matches!(extendee.home, Home::External(_))
                });
        }
    }

    fn select_reachable(&mut self, shares: &[Share]) {
        let generated = |message: &&Message| message.generated;
        let messages = self.model.messages.iter().filter(generated);
        let mut work: Vec<Kind> = messages.flat_map(kinds).collect();
        let extensions = self
            .model
            .extensions
            .iter()
            .filter(|extension| extension.generated);
        work.extend(extensions.map(|extension| extension.field.kind));
        if self.config.makes_services() {
            let services = self.model.services.iter();
            let methods = services
                .filter(|service| service.generated)
                .flat_map(|service| &service.methods);
            work.extend(methods.flat_map(targets));
        }
        while let Some(kind) = work.pop() {
            match kind {
                Kind::Message(id) => {
                    let message = self.model.messages.get_mut(id.index());
                    if let Some(message) = message
                        && is_missing(message.generated, &message.home, message.file, shares)
                    {
                        message.generated = true;
                        work.extend(kinds(message));
                    }
                }
                Kind::Enum(id) => {
                    let enumeration = self.model.enums.get_mut(id.index());
                    if let Some(found) = enumeration
                        && is_missing(found.generated, &found.home, found.file, shares)
                    {
                        found.generated = true;
                    }
                }
                _ => {}
            }
        }
    }

    /// Generated code must not name what is not there.
    fn check_targets(&self) -> Result<(), Error> {
        for (message, declared) in self.model.messages.iter().zip(&self.messages) {
            for field in message.fields.iter().filter(|_| message.generated) {
                self.check_target(field.kind, &declared.at.child(2, field.declared))?;
            }
        }
        for (extension, declared) in self.model.extensions.iter().zip(&self.extensions) {
            if extension.generated {
                self.check_target(extension.field.kind, &declared.at)?;
            }
        }
        if self.config.makes_services() {
            self.check_methods()?;
        }
        Ok(())
    }

    fn check_methods(&self) -> Result<(), Error> {
        for (service, declared) in self.model.services.iter().zip(&self.services) {
            let methods = service.methods.iter().enumerate();
            for (index, method) in methods.filter(|_| service.generated) {
                for target in targets(method) {
                    self.check_target(target, &declared.at.child(2, index))?;
                }
            }
        }
        Ok(())
    }

    fn check_target(&self, kind: Kind, at: &Position) -> Result<(), Error> {
        let (home, generated, full_name, file) = match kind {
            Kind::Message(id) => match self.model.messages.get(id.index()) {
                Some(found) => (&found.home, found.generated, &found.full_name, found.file),
                None => return Ok(()),
            },
            Kind::Enum(id) => match self.model.enums.get(id.index()) {
                Some(found) => (&found.home, found.generated, &found.full_name, found.file),
                None => return Ok(()),
            },
            _ => return Ok(()),
        };
        if generated || matches!(home, Home::External(_)) {
            return Ok(());
        }
        let file = self.files.get(file.index()).map_or("", |file| file.name());
        Err(self.error(
            at,
            format!(
                "\"{full_name}\" is of \"{file}\", which is neither generated nor covered by an \
                 extern_path"
            ),
        ))
    }

    /// Puts what is generated into the tree of modules.
    fn list(&mut self) {
        let model = &mut self.model;
        let modules = &mut model.modules;
        for message in model.messages.iter().filter(|message| message.generated) {
            enter(modules, &message.home, |module| {
                module.messages.push(message.id)
            });
            if !message.oneofs.is_empty() {
                enter(modules, &message.inner, |_| {});
            }
        }
        for enumeration in model
            .enums
            .iter()
            .filter(|enumeration| enumeration.generated)
        {
            enter(modules, &enumeration.home, |module| {
                module.enums.push(enumeration.id)
            });
        }
        for extension in model
            .extensions
            .iter()
            .filter(|extension| extension.generated)
        {
            enter(modules, &extension.home, |module| {
                module.extensions.push(extension.id)
            });
        }
        for service in model.services.iter().filter(|service| service.generated) {
            enter(modules, &service.home, |module| {
                module.services.push(service.id)
            });
        }
        sort_children(modules);
    }
}

/// Lists something in its module, which has content from now on, as have those around it.
fn enter(modules: &mut [Module], home: &Home, list: impl FnOnce(&mut Module)) {
    let Home::Local(id) = home else { return };
    if let Some(module) = modules.get_mut(id.index()) {
        list(module);
    }
    let mut next = Some(*id);
    while let Some(module) = next.and_then(|id| modules.get_mut(id.index())) {
        if module.populated {
            return;
        }
        module.populated = true;
        next = module.parent;
    }
}

fn sort_children(modules: &mut [Module]) {
    let idents: Vec<String> = modules.iter().map(|module| module.ident.clone()).collect();
    for module in modules {
        module
            .children
            .sort_by_key(|child| idents.get(child.index()));
    }
}

/// The kinds of a message's fields.
fn kinds(message: &Message) -> impl Iterator<Item = Kind> {
    message.fields.iter().map(|field| field.kind)
}

/// What a method takes and gives.
fn targets(method: &Method) -> [Kind; 2] {
    [Kind::Message(method.input), Kind::Message(method.output)]
}

/// Whether something must be generated that was not until now.
fn is_missing(generated: bool, home: &Home, file: FileId, shares: &[Share]) -> bool {
    !generated
        && matches!(home, Home::Local(_))
        && shares.get(file.index()) == Some(&Share::Reachable)
}

fn share(file: &FileDescriptorProtoView<'_>, input: &Input) -> Share {
    let below = file.package().strip_prefix(WELL_KNOWN_PACKAGE);
    let well_known = below.is_some_and(|below| below.is_empty() || below.starts_with('.'));
    match (input.requested.contains(file.name()), well_known) {
        (true, _) => Share::All,
        (false, true) => Share::Reachable,
        (false, false) if input.imports => Share::All,
        (false, false) => Share::Nothing,
    }
}

const WELL_KNOWN_PACKAGE: &str = "google.protobuf";
