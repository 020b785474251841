//! Schema evolution: whether those who know the old schema can live with the new one.
//!
//! [`check`] compares two descriptor sets, such as `protoc --descriptor_set_out --include_imports` writes, and names
//! every change that breaks something, with what it breaks:
//!
//! - [`wire`](Breaks::wire): octets written by one side are read wrongly, or not at all, by the other; so are calls.
//! - [`json`](Breaks::json): the same of JSON.
//! - [`source`](Breaks::source): programs that use generated code have to be changed.
//!
//! Things are compared by what holds for them, not by how it is said: a file that goes from proto3 to an
//! edition with the same features resolved breaks nothing. What is new breaks nothing, except a `required`
//! field.
//!
//! ```
//! use viewbuf::evolution::check;
//! use viewbuf::types::field_descriptor_proto::Type;
//! use viewbuf::types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet};
//!
//! let schema = |kind| FileDescriptorSet {
//!     file: vec![FileDescriptorProto {
//!         name: Some("user.proto".into()),
//!         package: Some("demo".into()),
//!         message_type: vec![DescriptorProto {
//!             name: Some("User".into()),
//!             field: vec![FieldDescriptorProto {
//!                 name: Some("id".into()),
//!                 number: Some(1),
//!                 r#type: Some(kind),
//!                 ..Default::default()
//!             }],
//!             ..Default::default()
//!         }],
//!         ..Default::default()
//!     }],
//!     ..Default::default()
//! };
//! let report = check(&schema(Type::Int32), &schema(Type::String));
//! assert_eq!(
//!     report.to_string(),
//!     "user.proto: FIELD_SAME_TYPE (wire, JSON, source): demo.User.id: the type was int32 and is string\n"
//! );
//! ```
//!
//! # Rules
//!
//! A change goes by the [`Rule`] that it breaks. Where buf has a rule for the same thing it has the same name
//! here. Differences: what buf splits by category (`FIELD_SAME_TYPE`, `FIELD_WIRE_JSON_COMPATIBLE_TYPE`,
//! `FIELD_WIRE_COMPATIBLE_TYPE`) is one rule here, and [`Breaks`] tells the categories apart; a thing that only moved
//! to another file breaks `MESSAGE_NO_DELETE`, one that is gone `PACKAGE_MESSAGE_NO_DELETE`; the rules that say how
//! a number or a name was taken by something else are ours.

mod at;
mod compare;
mod index;
mod ranges;
mod report;
mod rule;

pub use compare::check;
pub use report::{Breaks, Change, Place, Report};
pub use rule::Rule;
