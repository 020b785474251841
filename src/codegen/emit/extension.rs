//! Extensions: a constant each.

use super::super::model::{Cardinality, Extension, Kind, ModuleId};
use super::context::{Context, docs};
use super::literal;

pub(super) fn emit(context: &Context<'_>, item: &Extension, module: ModuleId, out: &mut String) {
    let rt = context.rt;
    let field = &item.field;
    let extendee = context.model.message(item.extendee);
    let extended = context
        .model
        .path(module, &extendee.home, &extendee.names.owned);
    let kind = context.element(field.kind, field.delimited.then_some(field.number), module);
    docs(
        &field.doc,
        &format!(
            "Extension `{}` = {} of `{}`.",
            field.full_name, field.number, extendee.full_name
        ),
        field.deprecated,
        out,
    );
    let (name, with) = match field.cardinality {
        Cardinality::Singular => {
            let default = field.default.as_ref().map(|value| {
                let value = literal::default(context, value, field.kind, module);
                let slice = if field.kind == Kind::Bytes {
                    ".as_slice()"
                } else {
                    ""
                };
                format!(".with_default({value}{slice})")
            });
            let set = if extendee.message_set {
                ".in_message_set()"
            } else {
                ""
            };
            ("Extension", default.unwrap_or_default() + set)
        }
        _ if field.packed => ("RepeatedExtension", ".packed()".to_owned()),
        _ => ("RepeatedExtension", String::new()),
    };
    out.push_str(&format!(
        "pub const {}: {rt}::{name}<{extended}, {kind}> = {rt}::{name}::new({}){with};\n",
        item.ident, field.number
    ));
}
