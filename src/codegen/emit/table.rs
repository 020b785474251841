//! The schema as a table.

use super::super::model::{Cardinality, DefaultValue, Enum, Extension, Field, Kind, Message};
use super::super::model::{ModuleId, Presence};
use super::context::Context;
use super::plan::Plan;

/// The constant that is the table of an enum.
pub(super) fn enumeration(context: &Context<'_>, item: &Enum) -> String {
    let values: String = item
        .values
        .iter()
        .map(|value| format!("({:?}, {}),", value.name, value.number))
        .collect();
    let by_name = sorted(&item.values, |value| &value.name);
    // A stable sort, which leaves the first of those with one number the first.
    let by_number = sorted(&item.values, |value| value.number);
    let closed = if item.open { "" } else { ".closed()" };
    format!(
        "{}::schema::Enum::new({:?}, &[{values}], &[{by_name}], &[{by_number}]){closed}",
        context.rt, item.full_name
    )
}

/// The constant that is the table of a message.
pub(super) fn message(plan: &Plan<'_>) -> String {
    let message = plan.message;
    let fields: String = message
        .fields
        .iter()
        .map(|item| field(plan.context, plan.module, item) + ",")
        .collect();
    let mut text = format!(
        "{}::schema::Message::new({:?}, &[{fields}], &[{}])",
        plan.context.rt,
        message.full_name,
        names(message)
    );
    if !message.oneofs.is_empty() {
        let oneofs: String = message
            .oneofs
            .iter()
            .map(|oneof| format!("{:?},", oneof.name))
            .collect();
        text += &format!(".oneofs(&[{oneofs}])");
    }
    if message.message_set {
        text += ".message_set()";
    }
    if !message.reserved_names.is_empty() {
        text += &format!(".reserved(&{:?})", message.reserved_names);
    }
    text
}

/// The constant by which messages and extensions are found by name. It stands in the root module.
pub(super) fn types(context: &Context<'_>, out: &mut String) {
    let (rt, model) = (context.rt, context.model);
    let root = model.root();
    let mut name = "TYPES".to_owned();
    while root.types.contains(&name)
        || root
            .extensions
            .iter()
            .any(|id| model.extension(*id).ident == name)
    {
        name.push('_');
    }
    let mut messages: Vec<&Message> = model
        .messages
        .iter()
        .filter(|item| item.generated)
        .collect();
    messages.sort_by_key(|item| &item.full_name);
    let mut extensions: Vec<&Extension> = model
        .extensions
        .iter()
        .filter(|item| item.generated)
        .collect();
    extensions.sort_by_key(|item| &item.field.full_name);
    let links: String = messages
        .iter()
        .map(|item| {
            let link = link(context, root.id, item);
            format!("({:?}, {link}),", item.full_name)
        })
        .collect();
    let tables: String = extensions
        .iter()
        .map(|item| extension(context, root.id, item) + ",")
        .collect();
    let by_number = sorted(&extensions, |item| {
        (&model.message(item.extendee).full_name, item.field.number)
    });
    // Inside the runtime the file that includes the code says it, with a reason.
    let allowed = if rt == "crate" {
        ""
    } else {
        "#[allow(deprecated)]\n"
    };
    out.push_str(&format!(
        "/// The messages and extensions in here, to be found by name: for `Any` and extensions in JSON and text.\n\
         {allowed}\
         pub const {name}: {rt}::schema::TypeSet<'static> = \
         {rt}::schema::TypeSet::new(&[{links}], &[{tables}], &[{by_number}]);\n"
    ));
}

fn extension(context: &Context<'_>, module: ModuleId, item: &Extension) -> String {
    let (rt, extendee) = (context.rt, context.model.message(item.extendee));
    // Its name is the full one, in JSON too.
    let named = Field {
        name: item.field.full_name.clone(),
        json_name: item.field.full_name.clone(),
        ..item.field.clone()
    };
    format!(
        "{rt}::schema::Extension::new({:?}, {})",
        extendee.full_name,
        field(context, module, &named)
    )
}

/// The names of fields in the proto and in JSON, each with the place of its field, sorted.
fn names(message: &Message) -> String {
    let mut names: Vec<(&str, usize)> = Vec::new();
    for (place, field) in message.fields.iter().enumerate() {
        names.push((&field.name, place));
        if field.json_name != field.name {
            names.push((&field.json_name, place));
        }
    }
    names.sort_unstable();
    names
        .iter()
        .map(|(name, place)| format!("({name:?}, {place}),"))
        .collect()
}

/// The places of `items`, sorted by a key of them.
fn sorted<'i, T, K: Ord>(items: &'i [T], key: impl Fn(&'i T) -> K) -> String {
    let mut places: Vec<(K, usize)> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (key(item), place))
        .collect();
    places.sort();
    places
        .iter()
        .map(|(_, place)| format!("{place},"))
        .collect()
}

fn field(context: &Context<'_>, module: ModuleId, field: &Field) -> String {
    let rt = context.rt;
    let kind_of = |kind, delimited| kind_path(context, module, kind, delimited);
    let mut text = format!(
        "{rt}::schema::Field::new({}, {:?}, {})",
        field.number,
        field.name,
        kind_of(field.kind, field.delimited)
    );
    if field.json_name != field.name {
        text += &format!(".json({:?})", field.json_name);
    }
    text += &match (field.cardinality, field.presence) {
        (Cardinality::Repeated, _) if field.packed => ".packed()".to_owned(),
        (Cardinality::Repeated, _) => ".repeated()".to_owned(),
        (Cardinality::Map { key, .. }, _) => format!(".map({})", kind_of(key, false)),
        (Cardinality::Singular, Presence::Implicit) => String::new(),
        (Cardinality::Singular, Presence::Explicit) => ".optional()".to_owned(),
        (Cardinality::Singular, Presence::Required) => ".required()".to_owned(),
        (Cardinality::Singular, Presence::Oneof(index)) => format!(".oneof({index})"),
    };
    if let Some(value) = &field.default {
        let value = default(context, value, field.kind);
        text += &format!(".with_default({rt}::schema::DefaultValue::{value})");
    }
    if field.unchecked {
        text += ".unchecked()";
    }
    if field.debug_redact {
        text += ".redacted()";
    }
    text
}

fn default(context: &Context<'_>, value: &DefaultValue, kind: Kind) -> String {
    match value {
        DefaultValue::I32(value) => format!("Int({value})"),
        DefaultValue::I64(value) => format!("Int({value})"),
        DefaultValue::U32(value) => format!("Uint({value})"),
        DefaultValue::U64(value) => format!("Uint({value})"),
        DefaultValue::F32(value) => format!("Float({})", super::literal::double(f64::from(*value))),
        DefaultValue::F64(value) => format!("Float({})", super::literal::double(*value)),
        DefaultValue::Bool(value) => format!("Bool({value})"),
        DefaultValue::String(value) => format!("Octets({value:?}.as_bytes())"),
        DefaultValue::Bytes(value) => format!("Octets(b\"{}\")", value.escape_ascii()),
        DefaultValue::Enum(index) => {
            let number = match kind {
                Kind::Enum(id) => context.model.enumeration(id).values.get(*index),
                _ => None,
            };
            format!("Enum({})", number.map_or(0, |value| value.number))
        }
    }
}

fn link(context: &Context<'_>, module: ModuleId, message: &Message) -> String {
    let rt = context.rt;
    let path = context
        .model
        .path(module, &message.home, &message.names.owned);
    format!("{rt}::schema::Link::of(<{path} as {rt}::view::Layout>::schema)")
}

fn kind_path(context: &Context<'_>, module: ModuleId, kind: Kind, delimited: bool) -> String {
    let rt = context.rt;
    match kind {
        Kind::Message(id) => {
            let link = link(context, module, context.model.message(id));
            let frame = if delimited { "Group" } else { "Message" };
            format!("{rt}::schema::Kind::{frame}({link})")
        }
        Kind::Enum(id) => {
            let path = context.enum_path(id, module);
            format!("{rt}::schema::Kind::Enum(&<{path} as {rt}::schema::EnumType>::TABLE)")
        }
        scalar => format!("{rt}::schema::Kind::{scalar:?}"),
    }
}
