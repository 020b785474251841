//! Rust from the model.
//!
//! Items are written as text, one function per kind of item, and the whole is formatted at the end;
//! the formatter's parser is the proof that it is Rust. A message becomes:
//!
//! ```text
//!  User            owned struct        impl Message     owned.rs
//!  UserView        view                                 view.rs
//!  UserScalars     part of the index   impl Layout      layout.rs
//!  UserWriter      typed writer                         writer.rs
//!  user::Contact   oneofs, both ways                    oneof.rs
//! ```
//!
//! and a service:
//!
//! ```text
//!  Users           trait to implement                   service.rs
//!  UsersServer     what serves it      impl Service     service.rs
//!  UsersClient     what calls it                        service.rs
//!  USERS           what describes it                    service.rs
//! ```

mod context;
mod enumeration;
mod extension;
mod layout;
mod literal;
mod oneof;
mod owned;
mod plan;
mod service;
mod table;
mod view;
mod writer;

use super::model::{Model, ModuleId};
use super::{Config, Error};
use context::Context;

/// The text of the generated module tree.
pub(crate) fn emit(model: &Model, config: &Config) -> Result<String, Error> {
    let context = Context::new(model, config);
    let mut out = String::new();
    if context.rt != "crate" {
        let (rt, version) = (context.rt, env!("CARGO_PKG_VERSION"));
        out.push_str(&format!(
            "const _: () = {rt}::assert_generator_version({version:?});\n"
        ));
    }
    items(&context, model.root().id, &mut out);
    table::types(&context, &mut out);
    Ok(service::in_macro(&format(&out)?, context.rt))
}

/// Lints that a proto can run into: deprecated fields are still read and written, names, sizes and
/// comments are its author's, and a branch on the field number says what to try, not what will be found.
const ALLOWED: &str = "#[allow(deprecated, non_camel_case_types, non_snake_case, \
    non_upper_case_globals, clippy::collapsible_match, clippy::doc_lazy_continuation, \
    clippy::enum_variant_names, clippy::large_enum_variant, clippy::len_without_is_empty, \
    clippy::module_inception, clippy::new_ret_no_self, clippy::should_implement_trait, \
    clippy::too_many_lines, clippy::upper_case_acronyms, clippy::wrong_self_convention)]\n";

/// The items of a module, and the modules inside it.
fn items(context: &Context<'_>, module: ModuleId, out: &mut String) {
    let module = context.model.module(module);
    for id in &module.enums {
        enumeration::emit(context, context.model.enumeration(*id), out);
    }
    for id in &module.messages {
        message(context, context.model.message(*id), module.id, out);
    }
    if let Some(owner) = module.owner {
        oneof::emit_all(context, context.model.message(owner), module.id, out);
    }
    for id in &module.extensions {
        extension::emit(context, context.model.extension(*id), module.id, out);
    }
    service::emit_all(context, module, out);
    for child in &module.children {
        let inner = context.model.module(*child);
        if !inner.populated {
            continue;
        }
        let what = match inner.owner {
            Some(_) => format!("What is nested in `{}`.", inner.full_name),
            None => format!("Package `{}`.", inner.full_name),
        };
        context::doc(&what, out);
        // Inside the runtime the file that includes the code says it, with a reason.
        if module.parent.is_none() && context.rt != "crate" {
            out.push_str(ALLOWED);
        }
        out.push_str(&format!("pub mod {} {{\n", inner.ident));
        items(context, *child, out);
        out.push_str("}\n");
    }
}

fn message(
    context: &Context<'_>,
    message: &super::model::Message,
    module: ModuleId,
    out: &mut String,
) {
    let plan = plan::Plan::new(context, message, module);
    owned::emit(&plan, out);
    layout::emit(&plan, out);
    view::emit(&plan, out);
    if context.config.makes_writers() {
        writer::emit(&plan, out);
    }
}

fn format(text: &str) -> Result<String, Error> {
    match syn::parse_file(text) {
        Ok(file) => Ok(prettyplease::unparse(&file)),
        Err(error) => Err(Error::new(format!(
            "the generated code does not parse: {error}; if an option gave a type or an attribute, \
             that is the place to look"
        ))),
    }
}
