//! The typed writer of a message.

use super::plan::Plan;

pub(super) fn emit(plan: &Plan<'_>, out: &mut String) {
    let _ = (plan, out);
}
