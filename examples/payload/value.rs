//! Values as text.

use viewbuf::codegen::model::Kind;
use viewbuf::wire::packed::{Fixed, Varints};
use viewbuf::wire::{
    Bool, DecodeError, Double, Fixed32, Fixed64, Float, Int32, Int64, Scalar, Sfixed32, Sfixed64,
    Sint32, Sint64, Uint32, Uint64, Wire,
};

use super::schema::Schema;

/// The scalar of `kind` that `bits` stand for on the wire.
pub(super) fn scalar(schema: &Schema, kind: Kind, bits: u64) -> String {
    match kind {
        Kind::Int32 => Int32::from_bits(bits).to_string(),
        Kind::Int64 => Int64::from_bits(bits).to_string(),
        Kind::Uint32 => Uint32::from_bits(bits).to_string(),
        Kind::Uint64 => Uint64::from_bits(bits).to_string(),
        Kind::Sint32 => Sint32::from_bits(bits).to_string(),
        Kind::Sint64 => Sint64::from_bits(bits).to_string(),
        Kind::Fixed32 => Fixed32::from_bits(bits).to_string(),
        Kind::Fixed64 => Fixed64::from_bits(bits).to_string(),
        Kind::Sfixed32 => Sfixed32::from_bits(bits).to_string(),
        Kind::Sfixed64 => Sfixed64::from_bits(bits).to_string(),
        Kind::Float => format!("{:?}", Float::from_bits(bits)),
        Kind::Double => format!("{:?}", Double::from_bits(bits)),
        Kind::Bool => Bool::from_bits(bits).to_string(),
        Kind::Enum(id) => {
            let number = Int32::from_bits(bits);
            match schema.enum_value(id, number) {
                Some(name) => format!("{name} ({number})"),
                None => format!("{number}, a number without a name"),
            }
        }
        Kind::String | Kind::Bytes | Kind::Message(_) => String::new(),
    }
}

/// How a scalar kind lies on the wire; `None` for strings, bytes and messages.
pub(super) fn wire(kind: Kind) -> Option<Wire> {
    match kind {
        Kind::Fixed64 | Kind::Sfixed64 | Kind::Double => Some(Wire::Fixed64),
        Kind::Fixed32 | Kind::Sfixed32 | Kind::Float => Some(Wire::Fixed32),
        Kind::String | Kind::Bytes | Kind::Message(_) => None,
        _ => Some(Wire::Varint),
    }
}

/// The elements of a packed list, as many as `width` characters hold.
pub(super) fn packed(
    schema: &Schema,
    kind: Kind,
    wire: Wire,
    payload: &[u8],
    width: usize,
) -> Result<String, DecodeError> {
    let (bits, count): (Vec<u64>, usize) = match wire {
        Wire::Varint => {
            let list = Varints::<Uint64>::decode(payload)?;
            (list.iter().take(width).collect(), list.len())
        }
        Wire::Fixed64 => {
            let list = Fixed::<Fixed64>::decode(payload)?;
            (list.iter().take(width).collect(), list.len())
        }
        _ => {
            let list = Fixed::<Fixed32>::decode(payload)?;
            (list.iter().take(width).map(u64::from).collect(), list.len())
        }
    };
    let tail = format!("… ({count})]");
    let mut text = String::from("[");
    for (at, bits) in bits.into_iter().enumerate() {
        let element = scalar(schema, kind, bits);
        let comma = if at == 0 { "" } else { ", " };
        if text.chars().count() + comma.len() + element.len() + tail.len() + 1 > width {
            return Ok(format!("{text}{comma}{tail}"));
        }
        text.push_str(comma);
        text.push_str(&element);
    }
    Ok(format!("{text}]"))
}

/// A number without a schema: as it is, and as what else it is likely to mean.
pub(super) fn unnamed_varint(bits: u64) -> String {
    match i64::try_from(bits) {
        Ok(_) => bits.to_string(),
        Err(_) => format!("{bits}, or {}", Int64::from_bits(bits)),
    }
}

pub(super) fn unnamed_fixed64(bits: u64) -> String {
    let number = f64::from_bits(bits);
    if is_likely(number) {
        format!("{number:?} or {bits}")
    } else {
        bits.to_string()
    }
}

pub(super) fn unnamed_fixed32(bits: u32) -> String {
    let number = f32::from_bits(bits);
    if is_likely(f64::from(number)) {
        format!("{number:?} or {bits}")
    } else {
        bits.to_string()
    }
}

/// Whether somebody may have measured or computed this: small integers are no such floats.
fn is_likely(number: f64) -> bool {
    number == 0.0 || (1e-9..1e15).contains(&number.abs())
}

/// A string in quotes, cut to `width` characters.
pub(super) fn text(text: &str, width: usize) -> String {
    let whole = format!("\"{}\"", text.escape_debug());
    if whole.chars().count() <= width {
        return whole;
    }
    let size = size(text.len());
    let room = width.saturating_sub(size.len() + 5);
    let shown: String = whole.chars().take(room + 1).collect();
    format!("{shown}…\" {size}")
}

/// Octets that are no text: the first columns show them already.
pub(super) fn octets(octets: &[u8]) -> String {
    size(octets.len())
}

/// A number of octets, in words.
pub(super) fn size(octets: usize) -> String {
    match octets {
        1 => "1 octet".to_owned(),
        _ => format!("{} octets", grouped(octets)),
    }
}

/// `12345` as `12,345`.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn texts_are_cut() {
        assert_eq!(text("Zoë\n", 30), "\"Zoë\\n\"");
        let cut = text(&"a".repeat(1_000), 30);
        assert_eq!(cut, "\"aaaaaaaaaaaaa…\" 1,000 octets");
        assert_eq!(cut.chars().count(), 29);
    }

    #[test]
    fn floats_are_told_from_integers() {
        assert_eq!(
            unnamed_fixed64(0.5_f64.to_bits()),
            "0.5 or 4602678819172646912"
        );
        assert_eq!(
            unnamed_fixed64(1_735_689_600_000_000_000),
            "1735689600000000000"
        );
        assert_eq!(unnamed_fixed32(257), "257");
        assert_eq!(unnamed_varint(u64::MAX), "18446744073709551615, or -1");
    }
}
