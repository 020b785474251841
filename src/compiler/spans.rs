//! Where each part of a descriptor stands in its source.

use alloc::collections::BTreeMap;

/// From the first octet to behind the last one: lines and columns counted from 0, as `SourceCodeInfo` counts them.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Span {
    /// Line and column of the first octet.
    pub(crate) start: (u32, u32),
    /// Line and column behind the last octet.
    pub(crate) end: (u32, u32),
}

/// The places of a file's parts, by their paths: those of `SourceCodeInfo.Location.path`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spans {
    places: BTreeMap<Vec<i32>, Span>,
}

impl Spans {
    /// The place of the part at `path`, or of the nearest part around it that has one.
    pub(crate) fn get(&self, path: &[i32]) -> Option<Span> {
        let mut path = path;
        loop {
            if let Some(span) = self.places.get(path) {
                return Some(*span);
            }
            (_, path) = path.split_last()?;
        }
    }

    /// Adds a place. Where a path has several, as the blocks of `extend` have, the first one stays.
    pub(crate) fn add(&mut self, path: &[i32], span: Span) {
        if !self.places.contains_key(path) {
            self.places.insert(path.to_vec(), span);
        }
    }
}
