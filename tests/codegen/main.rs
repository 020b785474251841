//! From protos and descriptor sets to the resolved model: names, features, recursion, errors.
#![cfg(feature = "codegen")]

mod comments;
mod editions;
mod enums;
mod errors;
mod extensions;
mod fields;
mod files;
mod googleapis;
mod hostile;
mod names;
mod plugin;
mod recursion;
mod services;
mod support;
