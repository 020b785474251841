//! The well-known types: the messages of `google/protobuf/*.proto`.

#[doc(inline)]
pub use crate::generated::descriptor::google::protobuf::*;
#[doc(inline)]
pub use crate::generated::well_known::google::protobuf::*;
