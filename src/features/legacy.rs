//! What a field of proto2 or proto3 says without features.

use crate::types::field_descriptor_proto::{Label, Type};
use crate::types::{FieldDescriptorProto, FieldDescriptorProtoView};

/// The label, the type and the option `packed` of a field, as far as they stand for features.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Legacy {
    pub(super) required: bool,
    pub(super) group: bool,
    pub(super) packed: Option<bool>,
}

impl From<&FieldDescriptorProto> for Legacy {
    fn from(field: &FieldDescriptorProto) -> Self {
        Self {
            required: field.label == Some(Label::Required),
            group: field.r#type == Some(Type::Group),
            packed: field.options.as_ref().and_then(|options| options.packed),
        }
    }
}

impl From<FieldDescriptorProtoView<'_>> for Legacy {
    fn from(field: FieldDescriptorProtoView<'_>) -> Self {
        let options = field.options();
        Self {
            required: field.label() == Label::Required,
            group: field.has_type() && field.r#type() == Type::Group,
            packed: options.has_packed().then(|| options.packed()),
        }
    }
}
