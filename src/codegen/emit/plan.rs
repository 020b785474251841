//! Which slots the fields of a message take, and what each field is called where.

use super::super::model::{Cardinality, Field, Kind, Message, ModuleId, Presence};
use super::context::{Context, tag_octets, wire_type};

/// A message about to be written, with the slots of its fields.
pub(super) struct Plan<'m> {
    pub(super) context: &'m Context<'m>,
    pub(super) message: &'m Message,
    /// The module that its types are written into.
    pub(super) module: ModuleId,
    pub(super) fields: Vec<Planned<'m>>,
    pub(super) strings: usize,
    pub(super) ranges: usize,
    pub(super) spans: usize,
    /// How many presence bits its scalars need.
    pub(super) bits: usize,
    /// How many fields are required.
    pub(super) required: usize,
}

/// A field and its slot.
pub(super) struct Planned<'m> {
    pub(super) field: &'m Field,
    pub(super) shape: Shape,
    /// The bit of a required field among the required ones.
    pub(super) required: Option<usize>,
    /// Its tag: the octets, the first one lowest.
    pub(super) tag: u64,
    /// Of a list of scalars, the tag when packed.
    pub(super) packed_tag: u64,
}

/// What the index keeps of a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
    /// A value among the scalars, with the presence bit of this number if it has one.
    Scalar { bit: Option<usize> },
    /// A string slot.
    String(usize),
    /// A range slot.
    Bytes(usize),
    /// A range slot.
    Message(usize),
    /// A span.
    Repeated(usize),
    /// A span of scalars.
    Scalars(usize),
    /// A span of entries.
    Map(usize),
}

impl<'m> Plan<'m> {
    pub(super) fn new(context: &'m Context<'m>, message: &'m Message, module: ModuleId) -> Self {
        let mut plan = Self {
            context,
            message,
            module,
            fields: Vec::with_capacity(message.fields.len()),
            strings: 0,
            ranges: 0,
            spans: 0,
            bits: 0,
            required: 0,
        };
        for field in &message.fields {
            let shape = plan.shape(field);
            let required = (field.presence == Presence::Required).then(|| next(&mut plan.required));
            plan.fields.push(Planned {
                field,
                shape,
                required,
                tag: tag_octets(field.number, field_wire_type(field)),
                packed_tag: tag_octets(field.number, 2),
            });
        }
        plan
    }

    fn shape(&mut self, field: &Field) -> Shape {
        match (field.cardinality, field.kind) {
            (Cardinality::Map { .. }, _) => Shape::Map(next(&mut self.spans)),
            (Cardinality::Repeated, kind) if kind.packable() => {
                Shape::Scalars(next(&mut self.spans))
            }
            (Cardinality::Repeated, _) => Shape::Repeated(next(&mut self.spans)),
            (Cardinality::Singular, Kind::String) => Shape::String(next(&mut self.strings)),
            (Cardinality::Singular, Kind::Bytes) => Shape::Bytes(next(&mut self.ranges)),
            (Cardinality::Singular, Kind::Message(_)) => Shape::Message(next(&mut self.ranges)),
            (Cardinality::Singular, _) => Shape::Scalar {
                bit: matches!(field.presence, Presence::Explicit | Presence::Required)
                    .then(|| next(&mut self.bits)),
            },
        }
    }

    /// How many words the bits of the required fields take.
    pub(super) const fn required_words(&self) -> usize {
        self.required.div_ceil(64)
    }

    /// The element kind of a field: of a map, of its values.
    pub(super) fn element(&self, field: &Field) -> String {
        self.context.element(
            field.kind,
            field.delimited.then_some(field.number),
            self.module,
        )
    }

    /// The element kind of a map's keys.
    pub(super) fn key_element(&self, key: Kind) -> String {
        self.context.element(key, None, self.module)
    }

    /// The path of the message or enum that a field holds.
    pub(super) fn value_type(&self, field: &Field) -> String {
        self.context.value_type(field.kind, self.module)
    }

    /// The path of the view of the message that a field holds.
    pub(super) fn view_path(&self, kind: Kind, from: ModuleId) -> String {
        match kind {
            Kind::Message(id) => {
                let item = self.context.model.message(id);
                self.context.model.path(from, &item.home, &item.names.view)
            }
            _ => String::new(),
        }
    }

    /// The name of the value among the scalars.
    pub(super) fn scalar_name(field: &Field) -> String {
        format!("v_{}", field.ident.trim_start_matches("r#"))
    }

    /// The name of the case of a oneof among the scalars.
    pub(super) fn case_name(&self, oneof: usize) -> String {
        let ident = self
            .message
            .oneofs
            .get(oneof)
            .map_or("", |oneof| &oneof.ident);
        format!("case_{}", ident.trim_start_matches("r#"))
    }

    /// The name of the struct that holds the scalars of the index.
    pub(super) fn scalars_name(&self) -> String {
        let mut name = format!(
            "{}Scalars",
            self.message.names.owned.trim_start_matches("r#")
        );
        let taken = &self.context.model.module(self.module).types;
        while taken.contains(&name) {
            name.push('_');
        }
        name
    }

    /// Whether the message has anything to keep among the scalars.
    pub(super) fn has_scalars(&self) -> bool {
        !self.message.oneofs.is_empty()
            || self
                .fields
                .iter()
                .any(|planned| matches!(planned.shape, Shape::Scalar { .. }))
    }

    /// Wide messages branch on the field number; narrow ones try their fields in order.
    pub(super) const fn is_wide(&self) -> bool {
        self.fields.len() > 20
    }

    /// The name of the struct field that keeps unknown fields.
    pub(super) fn unknown_name(&self) -> &'static str {
        let taken = |name: &str| {
            self.message.fields.iter().any(|field| field.ident == name)
                || self.message.oneofs.iter().any(|oneof| oneof.ident == name)
        };
        if taken("unknown_fields") {
            "unknown_fields_"
        } else {
            "unknown_fields"
        }
    }
}

fn next(counter: &mut usize) -> usize {
    *counter += 1;
    *counter - 1
}

fn field_wire_type(field: &Field) -> u32 {
    if matches!(field.cardinality, Cardinality::Map { .. }) {
        2
    } else {
        wire_type(field.kind, field.delimited)
    }
}
