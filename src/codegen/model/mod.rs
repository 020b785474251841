//! The resolved schema: what the emission of Rust code reads.
//!
//! Descriptors say what was written; the model says what it means. Names are resolved to ids, edition
//! features to plain facts, Rust names are chosen and free of clashes, defaults are parsed, recursion is
//! known. Whoever reads a [`Model`] decides nothing again and meets no error.
//!
//! Everything lies in arenas and is named by small ids. An id is valid for the model it came from only.
//!
//! ```text
//!  Model ── files      File(FileId)
//!        ── modules    Module(ModuleId)      a tree: package `foo.bar` is `foo::bar`
//!        ── messages   Message(MessageId)    without map entries: they are folded into their fields
//!        ── enums      Enum(EnumId)
//!        ── extensions Extension(ExtensionId)
//!        ── services   Service(ServiceId)
//! ```
//!
//! Imported files are in the model whether code is made for them or not: see `generated` on each item.
//! The [`Module`] tree lists generated items only.

mod enumeration;
mod extension;
mod field;
mod file;
mod message;
mod module;
mod oneof;
mod service;

pub use enumeration::{Enum, EnumValue};
pub use extension::Extension;
pub use field::{Cardinality, DefaultValue, Field, Kind, Presence};
pub use file::{Edition, File};
pub use message::{Message, MessageNames};
pub use module::{Home, Module};
pub use oneof::Oneof;
pub use service::{Method, Service, ServiceNames};

use alloc::collections::BTreeSet;

use crate::wire::varint;

/// A schema with every name resolved and every choice made.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Model {
    /// Every file, imports before those that import them.
    pub files: Vec<File>,
    /// The tree of Rust modules; the first one is the root, a parent comes before its children.
    pub modules: Vec<Module>,
    /// Every message except map entries; an outer message comes before those nested in it.
    pub messages: Vec<Message>,
    /// Every enum.
    pub enums: Vec<Enum>,
    /// Every extension, wherever it is declared.
    pub extensions: Vec<Extension>,
    /// Every service.
    pub services: Vec<Service>,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $id(u32);

        impl $id {
            /// The place in the arena.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of the place `index`. Descriptors are shorter than 2 GiB, so no arena outgrows it.
            pub(in crate::codegen) fn new(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )*};
}

ids! {
    /// Names a [`File`] of one [`Model`].
    FileId
    /// Names a [`Module`] of one [`Model`].
    ModuleId
    /// Names a [`Message`] of one [`Model`].
    MessageId
    /// Names an [`Enum`] of one [`Model`].
    EnumId
    /// Names an [`Extension`] of one [`Model`].
    ExtensionId
    /// Names a [`Service`] of one [`Model`].
    ServiceId
}

impl ModuleId {
    /// The root of the module tree.
    pub const ROOT: Self = Self(0);
}

#[expect(
    clippy::indexing_slicing,
    reason = "an id indexes the arena of the model it came from"
)]
impl Model {
    /// The file of this id.
    #[must_use]
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.index()]
    }

    /// The module of this id.
    #[must_use]
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.index()]
    }

    /// The message of this id.
    #[must_use]
    pub fn message(&self, id: MessageId) -> &Message {
        &self.messages[id.index()]
    }

    /// The enum of this id.
    #[must_use]
    pub fn enumeration(&self, id: EnumId) -> &Enum {
        &self.enums[id.index()]
    }

    /// The extension of this id.
    #[must_use]
    pub fn extension(&self, id: ExtensionId) -> &Extension {
        &self.extensions[id.index()]
    }

    /// The service of this id.
    #[must_use]
    pub fn service(&self, id: ServiceId) -> &Service {
        &self.services[id.index()]
    }

    /// The root of the module tree: types without a package live here.
    #[must_use]
    pub fn root(&self) -> &Module {
        self.module(ModuleId::ROOT)
    }

    /// A `FileDescriptorSet` of a file and all that it imports, imports first: what server reflection
    /// gives away.
    #[must_use]
    pub fn descriptor_set(&self, file: FileId) -> Vec<u8> {
        let mut wanted = BTreeSet::new();
        let mut work = vec![file];
        while let Some(id) = work.pop() {
            if wanted.insert(id) {
                work.extend(&self.file(id).dependencies);
            }
        }
        let mut octets = Vec::new();
        // Ids follow the order of files, in which imports come first.
        for id in wanted {
            let descriptor = &self.file(id).descriptor;
            let (length, used) = varint::to_octets(descriptor.len() as u64);
            octets.push(FILE_TAG);
            octets.extend(length.iter().take(used));
            octets.extend(descriptor);
        }
        octets
    }

    /// The message with this Protocol Buffers name, such as `foo.bar.User`.
    #[must_use]
    pub fn message_named(&self, full_name: &str) -> Option<&Message> {
        self.messages
            .iter()
            .find(|message| message.full_name == full_name)
    }

    /// The enum with this Protocol Buffers name.
    #[must_use]
    pub fn enum_named(&self, full_name: &str) -> Option<&Enum> {
        self.enums
            .iter()
            .find(|enumeration| enumeration.full_name == full_name)
    }

    /// How code in module `from` spells the item `name` that lives in `home`.
    ///
    /// The path always starts with `self`, `super`, or what the user gave as an external path, so no
    /// generic parameter or name of the prelude can shadow it.
    #[must_use]
    pub fn path(&self, from: ModuleId, home: &Home, name: &str) -> String {
        match home {
            Home::External(prefix) if prefix.is_empty() => name.to_owned(),
            Home::External(prefix) => format!("{prefix}::{name}"),
            Home::Local(to) => self.local_path(from, *to, name),
        }
    }

    fn local_path(&self, from: ModuleId, to: ModuleId, name: &str) -> String {
        let from = self.ancestry(from);
        let to = self.ancestry(to);
        let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        let ups = from.len() - shared;
        let mut path = if ups == 0 {
            "self".to_owned()
        } else {
            vec!["super"; ups].join("::")
        };
        for id in to.iter().skip(shared) {
            path.push_str("::");
            path.push_str(&self.module(*id).ident);
        }
        path.push_str("::");
        path.push_str(name);
        path
    }

    /// The modules from the root down to `id`, both included.
    fn ancestry(&self, id: ModuleId) -> Vec<ModuleId> {
        let mut line = vec![id];
        let mut at = id;
        while let Some(parent) = self.module(at).parent {
            line.push(parent);
            at = parent;
        }
        line.reverse();
        line
    }
}

/// The tag of `FileDescriptorSet.file`: field 1, length-delimited.
const FILE_TAG: u8 = 0x0a;
