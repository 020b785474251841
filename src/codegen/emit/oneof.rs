//! The two enums of a oneof: what an owned message holds, and what a view gives.

use super::super::model::{Kind, Message, ModuleId, Oneof};
use super::context::{Context, docs};
use super::owned;
use super::plan::Plan;
use super::view::borrows;

/// The generics of the enum that a view gives: as few as its members need.
pub(super) fn view_generics(plan: &Plan<'_>, oneof: &Oneof) -> &'static str {
    match needs(plan.message, oneof) {
        (_, true) => "<'a, M>",
        (true, false) => "<'a>",
        (false, false) => "",
    }
}

fn needs(message: &Message, oneof: &Oneof) -> (bool, bool) {
    oneof
        .fields
        .iter()
        .filter_map(|index| message.fields.get(*index))
        .map(|field| borrows(field.kind))
        .fold((false, false), |all, one| (all.0 || one.0, all.1 || one.1))
}

pub(super) fn emit_all(
    context: &Context<'_>,
    message: &Message,
    module: ModuleId,
    out: &mut String,
) {
    // Planned from inside the message's own module, so that paths are spelled from there.
    let plan = Plan::new(context, message, module);
    for oneof in &message.oneofs {
        if context.config.makes_owned() {
            owned_enum(&plan, oneof, out);
        }
        view_enum(&plan, oneof, out);
    }
}

fn owned_enum(plan: &Plan<'_>, oneof: &Oneof, out: &mut String) {
    docs(
        &oneof.doc,
        &format!("Oneof `{}`.", oneof.full_name),
        false,
        out,
    );
    owned::attributes(plan.context, &oneof.full_name, out);
    out.push_str(&format!(
        "#[derive(Clone, Debug, PartialEq)]\npub enum {} {{\n",
        oneof.owned
    ));
    for field in members(plan, oneof) {
        docs(
            &field.doc,
            &format!("Field `{}` = {}.", field.name, field.number),
            field.deprecated,
            out,
        );
        owned::field_attributes(plan.context, &field.full_name, out);
        out.push_str(&format!(
            "{}({}),\n",
            field.variant,
            owned::member_type(plan, field)
        ));
    }
    out.push_str("}\n");
}

fn view_enum(plan: &Plan<'_>, oneof: &Oneof, out: &mut String) {
    let rt = plan.context.rt;
    let generics = match needs(plan.message, oneof) {
        (_, true) => format!("<'a, M: {rt}::view::Mode = {rt}::view::Checked>"),
        (true, false) => "<'a>".into(),
        (false, false) => String::new(),
    };
    docs(
        &oneof.doc,
        &format!("Oneof `{}`.", oneof.full_name),
        false,
        out,
    );
    out.push_str(&format!(
        "///\n/// What a view gives.\n#[derive(Clone, Copy, Debug)]\npub enum {}{generics} {{\n",
        oneof.view
    ));
    for field in members(plan, oneof) {
        docs(
            &field.doc,
            &format!("Field `{}` = {}.", field.name, field.number),
            field.deprecated,
            out,
        );
        let value = match field.kind {
            Kind::Message(_) => {
                format!("M::Out<{}<'a, M>>", plan.view_path(field.kind, plan.module))
            }
            kind => plan.context.value_type(kind, plan.module),
        };
        out.push_str(&format!("{}({value}),\n", field.variant));
    }
    out.push_str("}\n");
}

fn members<'p>(
    plan: &'p Plan<'_>,
    oneof: &'p Oneof,
) -> impl Iterator<Item = &'p super::super::model::Field> {
    oneof
        .fields
        .iter()
        .filter_map(|index| plan.message.fields.get(*index))
}
