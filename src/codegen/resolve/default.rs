//! Declared defaults: texts in a descriptor, values in the model.

use crate::codegen::model::{DefaultValue, Enum, Kind};
use crate::schema::unescape;

/// The value that `text` stands for; `None` when it is none of this kind.
pub(super) fn parse(text: &str, kind: Kind, enumeration: Option<&Enum>) -> Option<DefaultValue> {
    match kind {
        Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => text.parse().ok().map(DefaultValue::I32),
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => text.parse().ok().map(DefaultValue::I64),
        Kind::Uint32 | Kind::Fixed32 => text.parse().ok().map(DefaultValue::U32),
        Kind::Uint64 | Kind::Fixed64 => text.parse().ok().map(DefaultValue::U64),
        Kind::Float => text.parse().ok().map(DefaultValue::F32),
        Kind::Double => text.parse().ok().map(DefaultValue::F64),
        Kind::Bool => text.parse().ok().map(DefaultValue::Bool),
        Kind::String => Some(DefaultValue::String(text.to_owned())),
        Kind::Bytes => unescape(text).map(DefaultValue::Bytes),
        Kind::Enum(_) => {
            let index = enumeration?
                .values
                .iter()
                .position(|value| value.name == text)?;
            Some(DefaultValue::Enum(index))
        }
        Kind::Message(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_may_be_infinite() {
        assert_eq!(
            parse("-inf", Kind::Float, None),
            Some(DefaultValue::F32(f32::NEG_INFINITY))
        );
        assert!(
            matches!(parse("nan", Kind::Double, None), Some(DefaultValue::F64(v)) if v.is_nan())
        );
        assert_eq!(
            parse("1e3", Kind::Double, None),
            Some(DefaultValue::F64(1000.0))
        );
    }

    #[test]
    fn numbers_out_of_range_are_no_value() {
        assert_eq!(parse("2147483648", Kind::Int32, None), None);
        assert_eq!(parse("-1", Kind::Uint32, None), None);
        assert_eq!(parse("yes", Kind::Bool, None), None);
    }
}
