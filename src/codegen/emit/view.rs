//! The view of a message: one accessor per field.

use super::super::model::{Cardinality, Field, Kind, Presence};
use super::context::docs;
use super::literal;
use super::plan::{Plan, Planned, Shape};

pub(super) fn emit(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let names = &plan.message.names;
    let (owned, view) = (&names.owned, &names.view);
    docs(
        &plan.message.doc,
        &format!("`{}`", plan.message.full_name),
        plan.message.deprecated,
        out,
    );
    out.push_str(&format!(
        "///\n/// A view: the octets and an index of them.\n\
         #[derive(Clone, Copy)]\n\
         pub struct {view}<'a, M: {rt}::view::Mode = {rt}::view::Checked>({rt}::view::View<'a, self::{owned}, M>);\n"
    ));
    constructors(plan, out);
    out.push_str(&format!("impl<'a, M: {rt}::view::Mode> {view}<'a, M> {{\n"));
    for planned in &plan.fields {
        if planned.field.oneof().is_none() {
            accessor(plan, planned, out);
            presence(plan, planned, out);
        }
    }
    for index in 0..plan.message.oneofs.len() {
        oneof_accessor(plan, index, out);
    }
    out.push_str(&format!(
        "}}\n\
         impl<'a, M: {rt}::view::Mode> {rt}::view::MessageView<'a> for {view}<'a, M> {{\n\
         type Message = self::{owned};\n\
         type Mode = M;\n\
         fn raw(&self) -> &{rt}::view::View<'a, self::{owned}, M> {{ &self.0 }}\n}}\n\
         impl<M: {rt}::view::Mode> ::core::fmt::Debug for {view}<'_, M> {{\n\
         fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{ ::core::fmt::Debug::fmt(&self.0, f) }} }}\n"
    ));
}

/// `decode` and `decode_lazy`, unless a field is called so, and the alias of the lazy view.
fn constructors(plan: &Plan<'_>, out: &mut String) {
    let rt = plan.context.rt;
    let view = &plan.message.names.view;
    let free = |name: &str| {
        !plan
            .message
            .fields
            .iter()
            .any(|field| field.ident == name || field.has_ident == name)
            && !plan.message.oneofs.iter().any(|oneof| oneof.ident == name)
    };
    if free("decode") {
        out.push_str(&format!(
            "impl<'a> {view}<'a> {{\n\
             /// Checks the whole tree of `bytes`; after it no accessor can fail.\n\
             ///\n/// # Errors\n/// What the bytes break.\n\
             #[inline]\n\
             pub fn decode(bytes: &'a [u8]) -> ::core::result::Result<Self, {rt}::DecodeError> {{\n\
             {rt}::view::View::<_, {rt}::view::Checked>::decode(bytes, &{rt}::Limits::DEFAULT).map(Self)\n}}\n}}\n"
        ));
    }
    if !plan.context.config.makes_lazy_views() {
        return;
    }
    if free("decode_lazy") {
        out.push_str(&format!(
            "impl<'a> {view}<'a, {rt}::view::Lazy> {{\n\
             /// Checks the outermost level of `bytes`; deeper ones are checked when they are reached.\n\
             ///\n/// # Errors\n/// What that level breaks.\n\
             #[inline]\n\
             pub fn decode_lazy(bytes: &'a [u8]) -> ::core::result::Result<Self, {rt}::DecodeError> {{\n\
             {rt}::view::View::<_, {rt}::view::Lazy>::decode_lazy(bytes, &{rt}::Limits::DEFAULT).map(Self)\n}}\n}}\n"
        ));
    }
    out.push_str(&format!(
        "/// A [`{view}`] that checks each level when it is reached.\n\
         pub type {}<'a> = {view}<'a, {rt}::view::Lazy>;\n",
        plan.message.names.lazy_view
    ));
}

fn accessor(plan: &Plan<'_>, planned: &Planned<'_>, out: &mut String) {
    let field = planned.field;
    docs(
        &field.doc,
        &format!("Field `{}` = {}.", field.name, field.number),
        field.deprecated,
        out,
    );
    let (kind, body) = read(plan, planned);
    out.push_str(&format!(
        "#[inline]\n#[must_use]\npub fn {}(&self) -> {kind} {{ {body} }}\n",
        field.ident
    ));
}

/// The type that a field's accessor returns, and the expression that reads it.
fn read(plan: &Plan<'_>, planned: &Planned<'_>) -> (String, String) {
    let rt = plan.context.rt;
    let field = planned.field;
    let tag = planned.tag;
    match planned.shape {
        Shape::Scalar { .. } => (
            plan.value_type(field),
            format!("self.0.scalars().{}", Plan::scalar_name(field)),
        ),
        Shape::String(slot) => {
            let read = default(plan, field).map_or_else(
                || format!("self.0.string::<{slot}>()"),
                |default| format!("self.0.string_or::<{slot}>({default})"),
            );
            ("&'a str".into(), read)
        }
        Shape::Bytes(slot) => {
            let read = default(plan, field).map_or_else(
                || format!("self.0.bytes::<{slot}>()"),
                |default| format!("self.0.bytes_or::<{slot}>({default})"),
            );
            ("&'a [u8]".into(), read)
        }
        Shape::Message(slot) => (
            format!("M::Out<{}<'a, M>>", plan.view_path(field.kind, plan.module)),
            format!("self.0.message::<{}, {slot}>()", plan.value_type(field)),
        ),
        Shape::Repeated(slot) => {
            let element = plan.element(field);
            (
                format!("{rt}::view::Repeated<'a, {element}, M>"),
                format!("self.0.repeated::<{element}, {slot}>({tag:#x})"),
            )
        }
        Shape::Scalars(slot) => {
            let element = plan.element(field);
            let packed = planned.packed_tag;
            let closed = if plan.context.is_closed(field.kind) {
                "Closed"
            } else {
                ""
            };
            let method = if closed.is_empty() {
                "repeated_scalars"
            } else {
                "repeated_closed"
            };
            let element = if closed.is_empty() {
                element
            } else {
                plan.value_type(field)
            };
            (
                format!("{rt}::view::Repeated{closed}Scalars<'a, {element}>"),
                format!("self.0.{method}::<{element}, {slot}>({packed:#x}, {tag:#x})"),
            )
        }
        Shape::Map(slot) => {
            let Cardinality::Map { key, .. } = field.cardinality else {
                return (String::new(), String::new());
            };
            let (key, value) = (plan.key_element(key), plan.element(field));
            (
                format!("{rt}::view::Map<'a, {key}, {value}, M>"),
                format!("self.0.map::<{key}, {value}, {slot}>({tag:#x})"),
            )
        }
    }
}

fn default(plan: &Plan<'_>, field: &Field) -> Option<String> {
    let value = field.default.as_ref()?;
    Some(literal::default(
        plan.context,
        value,
        field.kind,
        plan.module,
    ))
}

/// `has_x`, where absence can be told from the default.
fn presence(plan: &Plan<'_>, planned: &Planned<'_>, out: &mut String) {
    let field = planned.field;
    let message = matches!(planned.shape, Shape::Message(_));
    if !message && !matches!(field.presence, Presence::Explicit | Presence::Required) {
        return;
    }
    let Some(test) = presence_test(planned) else {
        return;
    };
    out.push_str(&format!(
        "/// Whether `{}` is present.\n#[inline]\n#[must_use]\npub fn {}(&self) -> bool {{ {test} }}\n",
        field.name, field.has_ident
    ));
    let _ = plan;
}

pub(super) fn presence_test(planned: &Planned<'_>) -> Option<String> {
    match planned.shape {
        Shape::Scalar { bit: Some(bit) } => {
            let mask = 1_u32 << (bit % 32);
            Some(format!(
                "self.0.scalars().has[{}] & {mask:#x} != 0",
                bit / 32
            ))
        }
        Shape::String(slot) => Some(format!("self.0.has_string::<{slot}>()")),
        Shape::Bytes(slot) | Shape::Message(slot) => Some(format!("self.0.has::<{slot}>()")),
        _ => None,
    }
}

fn oneof_accessor(plan: &Plan<'_>, index: usize, out: &mut String) {
    let Some(oneof) = plan.message.oneofs.get(index) else {
        return;
    };
    let path = plan
        .context
        .model
        .path(plan.module, &plan.message.inner, &oneof.view);
    let generics = super::oneof::view_generics(plan, oneof);
    docs(
        &oneof.doc,
        &format!("Which member of oneof `{}` is set.", oneof.name),
        false,
        out,
    );
    out.push_str(&format!(
        "#[inline]\n#[must_use]\npub fn {}(&self) -> ::core::option::Option<{path}{generics}> {{\n\
         ::core::option::Option::Some(match self.0.scalars().{} {{\n",
        oneof.ident,
        plan.case_name(index)
    ));
    for planned in plan
        .fields
        .iter()
        .filter(|planned| planned.field.oneof() == Some(index))
    {
        let (_, body) = read(plan, planned);
        out.push_str(&format!(
            "{} => {path}::{}({body}),\n",
            planned.field.number, planned.field.variant
        ));
    }
    out.push_str("_ => return ::core::option::Option::None,\n})\n}\n");
}

/// Whether a field's value in a view borrows, and whether it has a mode.
pub(super) fn borrows(kind: Kind) -> (bool, bool) {
    match kind {
        Kind::Message(_) => (true, true),
        Kind::String | Kind::Bytes => (true, false),
        _ => (false, false),
    }
}
