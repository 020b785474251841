//! `.proto` files to descriptors, without `protoc`.
//!
//! It works in the two halves that `protoc` has: a parser that makes a `FileDescriptorProto` of each file, with
//! names and options as they were written, and a linker that resolves names, interprets options and checks what
//! the language asks for. Errors have the place and the line of the source, and several are found at once.
//!
//! The language is that of `protoc` 35: proto2, proto3, editions 2023 and 2024. What comes out is what `protoc
//! --descriptor_set_out --include_imports --include_source_info --retain_options` writes.
//!
//! What it is not: a formatter or a linter. Comments and places are kept as far as `SourceCodeInfo` has them.

mod builtin;
mod compiled;
#[expect(
    clippy::module_inception,
    reason = "the type that the module is about has its own file, as all types have"
)]
mod compiler;
mod diagnostic;
mod errors;
mod lexer;
mod link;
mod load;
mod parsed;
mod parser;
mod reports;
mod shown;
mod source;
mod spans;

pub use compiled::Compiled;
pub use compiler::Compiler;
pub use diagnostic::{Diagnostic, Position, Severity};
pub use errors::Errors;
pub use source::Resolve;
