//! Where things stand in a file, and the comments on them.

use std::collections::HashMap;

use super::comment;
use crate::codegen::Error;
use crate::codegen::descriptor::{FileProto, Location};

/// The source locations of one file, by path.
#[derive(Debug)]
pub(super) struct Source<'a> {
    file: &'a str,
    locations: HashMap<&'a [i32], &'a Location>,
}

impl<'a> Source<'a> {
    pub(super) fn new(file: &'a FileProto) -> Self {
        let mut locations = HashMap::new();
        for location in &file.source.locations {
            // Several statements may share a path (`extend` blocks do); the first one is the element's.
            locations
                .entry(location.path.as_slice())
                .or_insert(location);
        }
        Self {
            file: &file.name,
            locations,
        }
    }

    /// The comment on `path`, ready for rustdoc.
    pub(super) fn doc(&self, path: &[i32]) -> String {
        match self.locations.get(path) {
            Some(location) => {
                comment::rustdoc(&[&location.leading_comments, &location.trailing_comments])
            }
            None => String::new(),
        }
    }

    /// `error` at `path`, or at the nearest thing around it whose place is known.
    pub(super) fn locate(&self, error: Error, path: &[i32]) -> Error {
        let error = error.in_file(self.file);
        let spans = (1..=path.len())
            .rev()
            .filter_map(|length| path.get(..length));
        let span = spans
            .filter_map(|path| self.locations.get(path))
            .map(|at| &at.span)
            .next();
        match span.map(Vec::as_slice) {
            Some([line, column, ..]) => error.at(one_based(*line), one_based(*column)),
            _ => error,
        }
    }
}

fn one_based(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0).saturating_add(1)
}
