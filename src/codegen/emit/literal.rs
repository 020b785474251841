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

/// Octets as a literal of lines that are not too long.
pub(super) fn octets(octets: &[u8]) -> String {
    let mut text = String::from("b\"");
    let mut width = 0;
    for octet in octets {
        let escaped = escaped(*octet, width == 0);
        text.push_str(&escaped);
        width += escaped.len();
        if width >= LINE_LEN {
            text.push_str("\\\n");
            width = 0;
        }
    }
    text + "\""
}

/// An octet inside a literal. The first one of a line must not be a space, which would be taken for
/// indentation.
fn escaped(octet: u8, first: bool) -> String {
    if first && octet == b' ' {
        return "\\x20".to_owned();
    }
    octet.escape_ascii().to_string()
}

/// How long a line of a literal becomes.
const LINE_LEN: usize = 96;

fn enum_value(context: &Context<'_>, id: EnumId, index: usize, from: ModuleId) -> String {
    let item = context.model.enumeration(id);
    let ident = item.values.get(index).map_or("", |value| &value.ident);
    format!("{}::{ident}", context.enum_path(id, from))
}

/// A `f64` as a literal.
pub(super) fn double(value: f64) -> String {
    float(value, &format!("{value:?}"), "f64")
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
