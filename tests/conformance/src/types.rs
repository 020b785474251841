//! What is known by name: from generated code, and from descriptors that are loaded at run time.

use std::sync::LazyLock;

use viewbuf::reflect::DescriptorPool;
use viewbuf::schema::{Message, TypeSet, Types};

use crate::proto::TYPES;
use crate::via::Via;

/// The messages and extensions of the suite, and the well-known types.
static GENERATED: (TypeSet<'static>, (TypeSet<'static>, TypeSet<'static>)) =
    (TYPES, viewbuf::types::TYPES);

/// The same, made at run time.
pub(crate) static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    let set = include_bytes!(concat!(env!("OUT_DIR"), "/descriptors.pb"));
    DescriptorPool::decode(set).expect("descriptors of the compiler")
});

/// A message type, and where others are found.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    pub(crate) table: &'static Message<'static>,
    pub(crate) types: &'static dyn Types,
}

impl Known {
    /// The type of this name, as the way of the messages has it.
    pub(crate) fn new(via: Via, message_type: &str) -> Option<Self> {
        let types: &'static dyn Types = match via {
            Via::Owned | Via::View | Via::Lazy => &GENERATED,
            Via::Dynamic | Via::DynamicView => &*POOL,
        };
        let table = types.message(message_type)?;
        Some(Self { table, types })
    }
}
