//! Defaults as Rust literals.

use super::super::model::{DefaultValue, EnumId, Kind, ModuleId};
use super::context::Context;

/// The literal of a default declared in the proto.
pub(super) fn default(
    context: &Context<'_>,
    value: &DefaultValue,
    kind: Kind,
    from: ModuleId,
) -> String {
    match value {
        DefaultValue::I32(value) => value.to_string(),
        DefaultValue::I64(value) => value.to_string(),
        DefaultValue::U32(value) => value.to_string(),
        DefaultValue::U64(value) => value.to_string(),
        DefaultValue::F32(value) => float(f64::from(*value), &format!("{value:?}"), "f32"),
        DefaultValue::F64(value) => float(*value, &format!("{value:?}"), "f64"),
        DefaultValue::Bool(value) => value.to_string(),
        DefaultValue::String(value) => format!("{value:?}"),
        DefaultValue::Bytes(value) => format!("b\"{}\"", value.escape_ascii()),
        DefaultValue::Enum(index) => match kind {
            Kind::Enum(id) => enum_value(context, id, *index, from),
            _ => String::new(),
        },
    }
}

fn enum_value(context: &Context<'_>, id: EnumId, index: usize, from: ModuleId) -> String {
    let item = context.model.enumeration(id);
    let ident = item.values.get(index).map_or("", |value| &value.ident);
    format!("{}::{ident}", context.enum_path(id, from))
}

fn float(value: f64, text: &str, name: &str) -> String {
    if value.is_nan() {
        format!("{name}::NAN")
    } else if value == f64::INFINITY {
        format!("{name}::INFINITY")
    } else if value == f64::NEG_INFINITY {
        format!("{name}::NEG_INFINITY")
    } else {
        text.to_owned()
    }
}
