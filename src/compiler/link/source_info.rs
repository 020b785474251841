//! Places of options: from where they were written to the fields that they became.

use alloc::collections::BTreeSet;
use std::collections::HashMap;

use crate::types::SourceCodeInfo;

/// Gives the places of options the paths of the fields that they became, and drops those inside of them.
pub(super) fn follow(info: &mut SourceCodeInfo, paths: &HashMap<Vec<i32>, Vec<i32>>) {
    if paths.is_empty() {
        return;
    }
    let mut option: Option<Vec<i32>> = None;
    info.location.retain_mut(|location| {
        if let Some(option) = &option
            && location.path.starts_with(option)
        {
            return false;
        }
        option = None;
        if let Some(became) = paths.get(&location.path) {
            option = Some(core::mem::replace(&mut location.path, became.clone()));
        }
        true
    });
}

/// Drops the places of what is no longer there.
pub(super) fn strip(info: &mut SourceCodeInfo, stripped: &[Vec<i32>]) {
    if stripped.is_empty() {
        return;
    }
    let stripped: BTreeSet<&[i32]> = stripped.iter().map(Vec::as_slice).collect();
    info.location.retain(|location| {
        let path = location.path.as_slice();
        let prefixes = (0..=path.len()).filter_map(|len| path.get(..len));
        !prefixes.into_iter().any(|prefix| stripped.contains(prefix))
    });
}
