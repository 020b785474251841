//! Where generated items live.

use alloc::collections::BTreeSet;

use super::{EnumId, ExtensionId, MessageId, ModuleId, ServiceId};

/// One Rust module of the generated tree.
///
/// A module stands for a package, or holds what is nested in a message: nested messages and enums, and
/// the types of its oneofs.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Module {
    /// This module.
    pub id: ModuleId,
    /// The module it lies in; `None` for the root.
    pub parent: Option<ModuleId>,
    /// Its Rust name, escaped where it must be; empty for the root.
    pub ident: String,
    /// The package (`foo.bar`) or message (`foo.bar.Outer`) it stands for; empty for the root.
    pub full_name: String,
    /// The message whose nested items it holds; `None` for packages.
    pub owner: Option<MessageId>,
    /// Modules inside, by name.
    pub children: Vec<ModuleId>,
    /// Generated messages.
    pub messages: Vec<MessageId>,
    /// Generated enums.
    pub enums: Vec<EnumId>,
    /// Generated extensions.
    pub extensions: Vec<ExtensionId>,
    /// Services of generated files.
    pub services: Vec<ServiceId>,
    /// Every name of a type or module that is taken here, so that emission can pick free ones.
    pub types: BTreeSet<String>,
    /// Whether something generated lies in here or deeper; a oneof's types count.
    pub populated: bool,
}

/// Where an item lives: in the generated tree, or in another crate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Home {
    /// A module of the generated tree.
    Local(ModuleId),
    /// A path such as `::viewbuf::types`, from an `extern_path`.
    External(String),
}
