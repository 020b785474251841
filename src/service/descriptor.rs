//! Descriptors: what there is to call.

use crate::grpc::Cardinality;
use crate::schema;

/// A service, as its `.proto` file declares it.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::exhaustive_structs,
    reason = "generated code of the same version makes it"
)]
pub struct ServiceDescriptor {
    /// Its full name, such as `users.v1.Users`.
    pub name: &'static str,
    /// Its methods, in the order of their declaration.
    pub methods: &'static [MethodDescriptor],
    /// A `google.protobuf.FileDescriptorSet` of the file that declares it and of all that this one imports,
    /// encoded; empty where code was generated without.
    pub files: &'static [u8],
}

/// A method of a service.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::exhaustive_structs,
    reason = "generated code of the same version makes it"
)]
pub struct MethodDescriptor {
    /// Its name, such as `GetUser`.
    pub name: &'static str,
    /// The path of its calls, such as `/users.v1.Users/GetUser`.
    pub path: &'static str,
    /// How many messages go each way.
    pub cardinality: Cardinality,
    /// The type of the request's messages.
    pub input: fn() -> &'static schema::Message<'static>,
    /// The type of the response's.
    pub output: fn() -> &'static schema::Message<'static>,
}
