//! One service.

use super::{FileId, Home, MessageId, ServiceId};

/// A service with its methods.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Service {
    /// This service.
    pub id: ServiceId,
    /// Its simple name in the proto.
    pub name: String,
    /// Its full name; `/full_name/method` is a call's path.
    pub full_name: String,
    /// The file that declares it.
    pub file: FileId,
    /// Where its types live.
    pub home: Home,
    /// Its Rust name in camel case. Free of clashes with messages and enums.
    pub ident: String,
    /// What is called after it there.
    pub names: ServiceNames,
    /// Its methods, in order of declaration.
    pub methods: Vec<Method>,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Whether code is made for its file.
    pub generated: bool,
}

/// What the Rust items of a service are called, beside the trait; no two names clash in their module.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct ServiceNames {
    /// The adapter of a server: `UsersServer`.
    pub server: String,
    /// The client: `UsersClient`.
    pub client: String,
    /// The static that describes it: `USERS`.
    pub descriptor: String,
    /// The static that describes its methods: `USERS_METHODS`.
    pub methods: String,
    /// The static that holds the descriptors of its file, which all services of a file share:
    /// `USERS_PROTO`.
    pub files: String,
}

/// A method of a service.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Method {
    /// Its name in the proto.
    pub name: String,
    /// Its Rust identifier: snake case, keywords escaped, no two alike in one service.
    pub ident: String,
    /// What it takes.
    pub input: MessageId,
    /// What it answers.
    pub output: MessageId,
    /// Whether it takes a stream.
    pub client_streaming: bool,
    /// Whether it answers a stream.
    pub server_streaming: bool,
    /// Its comment, ready for rustdoc; empty when it has none.
    pub doc: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
}
