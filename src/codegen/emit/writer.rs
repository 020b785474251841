//! The typed writer of a message: one method per field.

use std::collections::HashMap;

use super::super::model::{Cardinality, Field, Kind, MessageId, Presence};
use super::context::{Context, doc, docs};
use super::plan::{Plan, Planned, Shape};

pub(super) fn emit(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let names = &plan.message.names;
    let (owned, writer) = (&names.owned, &names.writer);
    doc(&format!("Writes a [`{owned}`] field by field."), out);
    out.push_str(&format!(
        "#[derive(Debug)]\n\
         #[must_use = \"nothing counts before `finish`\"]\n\
         pub struct {writer}<'o>({rt}::writer::Output<'o>);\n\
         impl<'o> {rt}::MessageWriter<'o> for {writer}<'o> {{\n\
         type Message = {owned};\n\
         const LENGTH_OCTETS: usize = {};\n\
         #[inline]\nfn from_output(out: {rt}::writer::Output<'o>) -> Self {{ Self(out) }}\n\
         #[inline]\nfn into_output(self) -> {rt}::writer::Output<'o> {{ self.0 }}\n}}\n\
         impl<'o> {writer}<'o> {{\n",
        length_octets(plan.context, plan.message.id)
    ));
    constructor(plan, out);
    let mut taken: Vec<&str> = plan
        .fields
        .iter()
        .map(|planned| planned.field.ident.as_str())
        .collect();
    for planned in &plan.fields {
        setter(plan, planned, out);
        if matches!(planned.shape, Shape::Repeated(_)) && planned.field.kind.message().is_some() {
            adder(plan, planned, &mut taken, out);
        }
    }
    out.push_str("}\n");
}

/// `new` and `finish`, unless a field is called so.
fn constructor(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let free = |name: &str| {
        !plan
            .fields
            .iter()
            .any(|planned| planned.field.ident == name)
    };
    if free("new") {
        out.push_str(&format!(
            "/// Writes to `out`: a `&mut [u8]`, a `&mut Vec<u8>`, or what else an `Output` is made from.\n\
             #[inline]\n\
             pub fn new(out: impl ::core::convert::Into<{rt}::writer::Output<'o>>) -> Self {{ Self(out.into()) }}\n"
        ));
    }
    if free("finish") {
        out.push_str(&format!(
            "/// Ends the message: tells its length.\n\
             ///\n/// # Errors\n/// The length that is needed, where the memory is too short.\n\
             #[inline]\n\
             pub fn finish(self) -> ::core::result::Result<usize, {rt}::octets::TooShort> {{ self.0.finish() }}\n"
        ));
    }
}

fn setter(plan: &Plan<'_>, planned: &Planned<'_>, out: &mut String) {
    let field = planned.field;
    let (parameters, call) = write(plan, planned);
    let list_of_messages =
        !matches!(planned.shape, Shape::Message(_)) && field.kind.message().is_some();
    let generics = if list_of_messages { "<T>" } else { "" };
    method(
        field,
        &format!("{}{generics}", field.ident),
        &parameters,
        &call,
        out,
    );
}

/// The method that writes one element of a list of messages.
fn adder(plan: &Plan<'_>, planned: &Planned<'_>, taken: &mut Vec<&str>, out: &mut String) {
    let field = planned.field;
    let bare = field.ident.trim_start_matches("r#");
    let mut name = format!("add_{bare}");
    while taken.contains(&name.as_str()) {
        name.push('_');
    }
    let (parameters, call) = write_message(plan, planned);
    method(field, &name, &parameters, &call, out);
}

fn method(field: &Field, name: &str, parameters: &str, call: &str, out: &mut String) {
    docs(
        "",
        &format!("Field `{}` = {}.", field.name, field.number),
        field.deprecated,
        out,
    );
    if let Some(lint) = lints(name) {
        out.push_str(&format!(
            "#[allow(clippy::{lint}, reason = \"the name comes from the proto\")]\n"
        ));
    }
    out.push_str(&format!(
        "#[inline]\npub fn {name}(self, {parameters}) -> Self {{ Self(self.0.{call}) }}\n"
    ));
}

/// What clippy has to say about the name of a method that takes `self` and a value.
fn lints(name: &str) -> Option<&'static str> {
    let name = name.trim_start_matches("r#").trim_end_matches("<T>");
    if OPERATORS.contains(&name) {
        Some("should_implement_trait")
    } else if ["as_", "from_", "is_", "to_"]
        .iter()
        .any(|prefix| name.starts_with(prefix))
    {
        Some("wrong_self_convention")
    } else {
        None
    }
}

/// Methods of the standard library's traits that take `self` and one value.
const OPERATORS: &[&str] = &[
    "add",
    "bitand",
    "bitor",
    "bitxor",
    "cmp",
    "div",
    "eq",
    "index",
    "index_mut",
    "mul",
    "rem",
    "shl",
    "shr",
    "sub",
];

/// The parameters of a field's method, and the call that writes it.
fn write(plan: &Plan<'_>, planned: &Planned<'_>) -> (String, String) {
    let field = planned.field;
    let tag = planned.tag;
    let implicit = if field.presence == Presence::Implicit {
        "implicit"
    } else {
        ""
    };
    match planned.shape {
        Shape::Scalar { .. } => {
            let call = if implicit.is_empty() {
                "scalar"
            } else {
                implicit
            };
            let (kind, value) = (plan.element(field), plan.value_type(field));
            (
                format!("value: {value}"),
                format!("{call}::<{kind}>({tag:#x}, value)"),
            )
        }
        Shape::String(_) => {
            let call = if implicit.is_empty() {
                "bytes"
            } else {
                "implicit_bytes"
            };
            (
                "value: &str".into(),
                format!("{call}({tag:#x}, value.as_bytes())"),
            )
        }
        Shape::Bytes(_) => {
            let call = if implicit.is_empty() {
                "bytes"
            } else {
                "implicit_bytes"
            };
            ("value: &[u8]".into(), format!("{call}({tag:#x}, value)"))
        }
        Shape::Message(_) => write_message(plan, planned),
        Shape::Scalars(_) if field.packed => {
            let (kind, value) = (plan.element(field), values(plan, field.kind));
            (
                format!("values: impl ::core::iter::IntoIterator<Item: {value}>"),
                format!("packed::<{kind}>({:#x}, values)", planned.packed_tag),
            )
        }
        Shape::Repeated(_) if field.kind.message().is_some() => {
            let writer = writer_path(plan, field.kind);
            let call = if field.delimited {
                "groups"
            } else {
                "messages"
            };
            (
                format!(
                    "items: impl ::core::iter::IntoIterator<Item = T>, write: impl ::core::ops::FnMut({writer}<'o>, T) -> {writer}<'o>"
                ),
                format!("{call}({tag:#x}, items, write)"),
            )
        }
        Shape::Scalars(_) | Shape::Repeated(_) => {
            let (kind, value) = (plan.element(field), values(plan, field.kind));
            (
                format!("values: impl ::core::iter::IntoIterator<Item: {value}>"),
                format!("repeated::<{kind}, _>({tag:#x}, values)"),
            )
        }
        Shape::Map(_) => write_map(plan, planned),
    }
}

fn write_message(plan: &Plan<'_>, planned: &Planned<'_>) -> (String, String) {
    let field = planned.field;
    let writer = writer_path(plan, field.kind);
    let call = if field.delimited { "group" } else { "message" };
    (
        format!("write: impl ::core::ops::FnOnce({writer}<'o>) -> {writer}<'o>"),
        format!("{call}({:#x}, write)", planned.tag),
    )
}

fn write_map(plan: &Plan<'_>, planned: &Planned<'_>) -> (String, String) {
    let field = planned.field;
    let tag = planned.tag;
    let Cardinality::Map { key, .. } = field.cardinality else {
        return Default::default();
    };
    let (key, key_value) = (plan.key_element(key), values(plan, key));
    if field.kind.message().is_some() {
        let writer = writer_path(plan, field.kind);
        return (
            format!(
                "entries: impl ::core::iter::IntoIterator<Item = (impl {key_value}, T)>, write: impl ::core::ops::FnMut({writer}<'o>, T) -> {writer}<'o>"
            ),
            format!("map_messages::<{key}, _, _, _>({tag:#x}, entries, write)"),
        );
    }
    let (value, bound) = (plan.element(field), values(plan, field.kind));
    (
        format!(
            "entries: impl ::core::iter::IntoIterator<Item = (impl {key_value}, impl {bound})>"
        ),
        format!("map::<{key}, {value}, _, _>({tag:#x}, entries)"),
    )
}

/// The bound of values of `kind` in lists and maps.
fn values(plan: &Plan<'_>, kind: Kind) -> String {
    match kind {
        Kind::String => "::core::convert::AsRef<str>".into(),
        Kind::Bytes => "::core::convert::AsRef<[u8]>".into(),
        kind => format!(
            "::core::borrow::Borrow<{}>",
            plan.context.value_type(kind, plan.module)
        ),
    }
}

fn writer_path(plan: &Plan<'_>, kind: Kind) -> String {
    match kind {
        Kind::Message(id) => {
            let item = plan.context.model.message(id);
            plan.context
                .model
                .path(plan.module, &item.home, &item.names.writer)
        }
        _ => String::new(),
    }
}

/// How many octets the length of a message is expected to take: one, unless it holds lists; two, unless
/// they are lists of messages that hold lists of messages with lists, as batches of batches do.
fn length_octets(context: &Context<'_>, message: MessageId) -> usize {
    match nested_lists(context, message) {
        0 => 1,
        1 | 2 => 2,
        _ => 3,
    }
}

/// How many lists lie inside one another in a message, looking three levels deep. Members of oneofs and
/// what a message repeats of itself count for nothing: most are absent.
pub(super) fn nested_lists(context: &Context<'_>, message: MessageId) -> usize {
    lists_within(context, message, 3, &mut HashMap::new())
}

fn lists_within(
    context: &Context<'_>,
    message: MessageId,
    depth: usize,
    known: &mut HashMap<(MessageId, usize), usize>,
) -> usize {
    if depth == 0 {
        return 0;
    }
    if let Some(lists) = known.get(&(message, depth)) {
        return *lists;
    }
    let mut lists = 0;
    for field in &context.model.message(message).fields {
        let below = match field.kind {
            Kind::Message(id) if field.oneof().is_none() && id != message => {
                lists_within(context, id, depth - 1, known)
            }
            _ => 0,
        };
        lists = lists.max(below + usize::from(field.cardinality != Cardinality::Singular));
    }
    known.insert((message, depth), lists);
    lists
}
