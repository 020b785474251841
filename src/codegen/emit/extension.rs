//! Extensions: a constant each.

use super::super::model::{Extension, ModuleId};
use super::context::Context;

pub(super) fn emit(context: &Context<'_>, item: &Extension, module: ModuleId, out: &mut String) {
    let _ = (context, item, module, out);
}
