//! Reflection: schemas at run time, and messages of types that nobody generated code for.
//!
//! A [`DescriptorPool`] is made from the descriptors of `.proto` files; its types have the same
//! [tables](crate::schema) as those of generated code, so that whatever reads tables reads both.
//!
//! ```
//! use viewbuf::Message;
//! use viewbuf::reflect::DescriptorPool;
//! use viewbuf::types::{DescriptorProto, FileDescriptorProto, FileDescriptorSet};
//!
//! // As a rule this comes from `protoc --descriptor_set_out` or from a server's reflection service.
//! let set = FileDescriptorSet {
//!     file: vec![FileDescriptorProto {
//!         name: Some("a.proto".into()),
//!         package: Some("a".into()),
//!         message_type: vec![DescriptorProto {
//!             name: Some("Empty".into()),
//!             ..Default::default()
//!         }],
//!         ..Default::default()
//!     }],
//!     ..Default::default()
//! };
//! let pool = DescriptorPool::decode(&set.encode_to_vec())?;
//! let empty = pool.find_message("a.Empty").unwrap();
//! assert_eq!(empty.full_name(), "a.Empty");
//! assert_eq!(empty.file().name(), "a.proto");
//! # Ok::<(), viewbuf::reflect::DescriptorError>(())
//! ```

mod arena;
mod build;
mod descriptor;
mod error;
mod features;
mod pool;
mod tables;

pub use descriptor::{
    Comments, EnumDescriptor, ExtensionDescriptor, FieldDescriptor, FileDescriptor,
    MessageDescriptor, MethodDescriptor, OneofDescriptor, ServiceDescriptor,
};
pub use error::{DescriptorError, DescriptorErrorKind};
pub use pool::DescriptorPool;
