//! One extension of a message.

use super::{ExtensionId, Field, FileId, Home, MessageId};

/// A field that one file adds to a message of another.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Extension {
    /// This extension.
    pub id: ExtensionId,
    /// The file that declares it.
    pub file: FileId,
    /// The message it extends.
    pub extendee: MessageId,
    /// The message it is declared in; it belongs to that name space and nothing else.
    pub scope: Option<MessageId>,
    /// Where its constant lives.
    pub home: Home,
    /// What its constant is called there, in capitals: `MY_EXTENSION`.
    pub ident: String,
    /// Number, kind, cardinality, default. Never in a oneof, never a map, never required; its
    /// `full_name` is `foo.bar.my_extension`, in the scope that declares it.
    pub field: Field,
    /// Whether code is made for it: its file is generated, and the extended message is there to be named.
    pub generated: bool,
}
