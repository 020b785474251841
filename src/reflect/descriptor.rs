//! Descriptors: what a pool knows of one thing.
//!
//! Each holds its pool and a place in it: cheap to clone, `Send` and `Sync`, and never out of date.

mod comments;
mod enumeration;
mod extension;
mod field;
mod file;
mod message;
mod oneof;
mod options;
mod service;

pub use comments::Comments;
pub use enumeration::EnumDescriptor;
pub use extension::ExtensionDescriptor;
pub use field::FieldDescriptor;
pub use file::FileDescriptor;
pub use message::MessageDescriptor;
pub use oneof::OneofDescriptor;
pub use service::{MethodDescriptor, ServiceDescriptor};

use super::pool::DescriptorPool;

/// What all descriptors are: a pool, and a place in one of its tables.
#[derive(Clone, Debug)]
struct Handle {
    pool: DescriptorPool,
    at: usize,
}

impl Handle {
    fn new(pool: &DescriptorPool, at: usize) -> Self {
        Self {
            pool: pool.clone(),
            at,
        }
    }
}

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && self.pool.is(&other.pool)
    }
}

impl Eq for Handle {}

/// The name without what stands before its last dot.
fn short(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
