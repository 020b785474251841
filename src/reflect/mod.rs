//! Reflection: schemas at run time, and messages of types that nobody generated code for.
//!
//! A [`DescriptorPool`] is made from the descriptors of `.proto` files, or from generated types; its types
//! have the same [tables](crate::schema) as those of generated code, so that whatever reads tables reads both.
//!
//! | type | what it is |
//! |---|---|
//! | [`DescriptorPool`] | the types of many files; finds messages and extensions for `Any`, JSON and text |
//! | [`MessageDescriptor`] and its like | one of them: its table, surroundings, comments and options |
//! | [`DynamicView`] | a message of any type, read where it lies, without allocation |
//! | [`DynamicMessage`] | an owned message of any type, to build and to change |
//! | [`Reflect`] | generated and dynamic messages alike |
//!
//! Descriptors may come from strangers: what is wrong with them is an error, and memory is bounded.
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
#[cfg(feature = "json")]
mod as_json;
#[cfg(feature = "text")]
mod as_text;
mod bits;
mod build;
mod described;
mod descriptor;
mod dynamic_message;
mod dynamic_view;
mod error;
mod field_key;
mod level;
mod list_view;
mod map_view;
mod message_type;
mod pool;
mod records;
mod reflected;
mod set_error;
mod tables;
mod value;
mod value_ref;

pub use descriptor::{
    Comments, EnumDescriptor, ExtensionDescriptor, FieldDescriptor, FileDescriptor,
    MessageDescriptor, MethodDescriptor, OneofDescriptor, ServiceDescriptor,
};
pub use dynamic_message::DynamicMessage;
pub use dynamic_view::{DynamicView, SetFields, UnknownFieldsIter};
pub use error::{DescriptorError, DescriptorErrorKind};
pub use field_key::FieldKey;
pub use list_view::{ListIter, ListView};
pub use map_view::{MapIter, MapView};
pub use message_type::MessageType;
pub use pool::DescriptorPool;
pub use reflected::Reflect;
pub use set_error::SetError;
pub use value::{MapKey, Value};
pub use value_ref::{KeyRef, ValueRef};
