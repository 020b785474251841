//! `.proto` files to descriptors, without `protoc`.
//!
//! It works in the two halves that `protoc` has: a parser that makes a `FileDescriptorProto` of each file, with
//! names and options as they were written, and a linker that resolves names, interprets options and checks what
//! the language asks for.

mod diagnostic;
mod parsed;
mod spans;

pub use diagnostic::{Diagnostic, Position, Severity};
