//! The schema as a table.

use super::super::model::{Cardinality, Enum, Field, Kind, Presence};
use super::context::Context;
use super::plan::Plan;

/// The constant that is the table of an enum.
pub(super) fn enumeration(context: &Context<'_>, item: &Enum) -> String {
    let values: String = item
        .values
        .iter()
        .map(|value| format!("({:?}, {}),", value.name, value.number))
        .collect();
    format!(
        "{}::schema::Enum {{ name: {:?}, closed: {}, values: &[{values}] }}",
        context.rt, item.full_name, !item.open
    )
}

/// The constant that is the table of a message.
pub(super) fn message(plan: &Plan<'_>) -> String {
    let fields: String = plan
        .message
        .fields
        .iter()
        .map(|item| field(plan, item) + ",")
        .collect();
    format!(
        "{}::schema::Message {{ name: {:?}, fields: &[{fields}] }}",
        plan.context.rt, plan.message.full_name
    )
}

fn field(plan: &Plan<'_>, field: &Field) -> String {
    let rt = plan.context.rt;
    let mut text = format!(
        "{rt}::schema::Field::new({}, {:?}, {})",
        field.number,
        field.name,
        kind(plan, field.kind, field.delimited)
    );
    text += &match (field.cardinality, field.presence) {
        (Cardinality::Repeated, _) if field.packed => ".packed()".to_owned(),
        (Cardinality::Repeated, _) => ".repeated()".to_owned(),
        (Cardinality::Map { key, .. }, _) => format!(".map({})", kind(plan, key, false)),
        (Cardinality::Singular, Presence::Implicit) => String::new(),
        (Cardinality::Singular, Presence::Explicit) => ".optional()".to_owned(),
        (Cardinality::Singular, Presence::Required) => ".required()".to_owned(),
        (Cardinality::Singular, Presence::Oneof(index)) => format!(".oneof({index})"),
    };
    if field.debug_redact {
        text += ".redacted()";
    }
    text
}

fn kind(plan: &Plan<'_>, kind: Kind, delimited: bool) -> String {
    let context = plan.context;
    let rt = context.rt;
    match kind {
        Kind::Message(_) => {
            let path = context.value_type(kind, plan.module);
            let frame = if delimited { "Group" } else { "Message" };
            format!("{rt}::schema::Kind::{frame}(<{path} as {rt}::view::Layout>::schema)")
        }
        Kind::Enum(id) => {
            let path = context.enum_path(id, plan.module);
            format!("{rt}::schema::Kind::Enum(&<{path} as {rt}::schema::EnumType>::TABLE)")
        }
        scalar => format!("{rt}::schema::Kind::{scalar:?}"),
    }
}
