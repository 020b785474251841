//! What every part of the emission needs.

use super::super::Config;
use super::super::model::{EnumId, Kind, Model, ModuleId};

/// The model, the options, and how names are spelled.
pub(super) struct Context<'m> {
    pub(super) model: &'m Model,
    pub(super) config: &'m Config,
    /// The path of the runtime crate.
    pub(super) rt: &'m str,
}

impl<'m> Context<'m> {
    pub(super) fn new(model: &'m Model, config: &'m Config) -> Self {
        Self {
            model,
            config,
            rt: config.runtime_path(),
        }
    }

    pub(super) fn enum_path(&self, id: EnumId, from: ModuleId) -> String {
        let item = self.model.enumeration(id);
        self.model.path(from, &item.home, &item.ident)
    }

    pub(super) fn is_closed(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Enum(id) if !self.model.enumeration(id).open)
    }

    /// The Rust type of a scalar or enum value.
    pub(super) fn value_type(&self, kind: Kind, from: ModuleId) -> String {
        match kind {
            Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => "i32".into(),
            Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => "i64".into(),
            Kind::Uint32 | Kind::Fixed32 => "u32".into(),
            Kind::Uint64 | Kind::Fixed64 => "u64".into(),
            Kind::Float => "f32".into(),
            Kind::Double => "f64".into(),
            Kind::Bool => "bool".into(),
            Kind::String => "&'a str".into(),
            Kind::Bytes => "&'a [u8]".into(),
            Kind::Enum(id) => self.enum_path(id, from),
            Kind::Message(id) => {
                let item = self.model.message(id);
                self.model.path(from, &item.home, &item.names.owned)
            }
        }
    }

    /// The element kind of the runtime: `::viewbuf::wire::Int32`.
    pub(super) fn element(&self, kind: Kind, delimited: Option<u32>, from: ModuleId) -> String {
        let rt = self.rt;
        match kind {
            Kind::String => format!("{rt}::view::Str"),
            Kind::Bytes => format!("{rt}::view::Bytes"),
            Kind::Message(_) => {
                let message = self.value_type(kind, from);
                match delimited {
                    Some(number) => format!("{rt}::view::Group<{message}, {number}>"),
                    None => format!("{rt}::view::Msg<{message}>"),
                }
            }
            Kind::Enum(id) => {
                let path = self.enum_path(id, from);
                if self.model.enumeration(id).open {
                    format!("{rt}::wire::Open<{path}>")
                } else {
                    format!("{rt}::view::Closed<{path}>")
                }
            }
            scalar => format!("{rt}::wire::{scalar:?}"),
        }
    }
}

/// `text` as a doc comment.
pub(super) fn doc(text: &str, out: &mut String) {
    for line in text.lines() {
        out.push_str("///");
        if !line.is_empty() {
            // A line of four spaces more would be a code block; one space is the usual margin.
            out.push(' ');
        }
        out.push_str(line);
        out.push('\n');
    }
}

/// `text` as a doc comment, or `fallback` where there is none; a deprecation after it.
pub(super) fn docs(text: &str, fallback: &str, deprecated: bool, out: &mut String) {
    doc(if text.is_empty() { fallback } else { text }, out);
    if deprecated {
        out.push_str("#[deprecated]\n");
    }
}

/// The octets of a tag, the first one lowest, as the runtime compares them.
pub(super) fn tag_octets(number: u32, wire_type: u32) -> u64 {
    let mut rest = u64::from(number) << 3 | u64::from(wire_type);
    let mut octets = 0;
    let mut shift = 0;
    loop {
        if rest < 0x80 {
            return octets | rest << shift;
        }
        octets |= (rest & 0x7f | 0x80) << shift;
        rest >>= 7;
        shift += 8;
    }
}

/// The wire type of a kind that is not packed.
pub(super) fn wire_type(kind: Kind, delimited: bool) -> u32 {
    match kind {
        Kind::Fixed64 | Kind::Sfixed64 | Kind::Double => 1,
        Kind::String | Kind::Bytes => 2,
        Kind::Message(_) if delimited => 3,
        Kind::Message(_) => 2,
        Kind::Fixed32 | Kind::Sfixed32 | Kind::Float => 5,
        _ => 0,
    }
}
