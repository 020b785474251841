//! Where things stand in a file, and the comments on them.

use std::collections::HashMap;

use super::comment;
use crate::codegen::Error;
use crate::types::FileDescriptorProtoView;
use crate::types::source_code_info::LocationView;
use crate::wire::Reader;

/// The source locations of one file, by path.
#[derive(Debug)]
pub(super) struct Source<'a> {
    file: &'a str,
    locations: HashMap<Vec<i32>, LocationView<'a>>,
}

impl<'a> Source<'a> {
    pub(super) fn new(file: &FileDescriptorProtoView<'a>) -> Self {
        let mut locations = HashMap::new();
        for location in file.source_code_info().location() {
            // Several statements may share a path (`extend` blocks do); the first one is the element's.
            locations
                .entry(location.path().iter().collect())
                .or_insert(location);
        }
        Self {
            file: file.name(),
            locations,
        }
    }

    /// The comment on `path`, ready for rustdoc.
    pub(super) fn doc(&self, path: &[i32]) -> String {
        match self.locations.get(path) {
            Some(location) => {
                comment::rustdoc(&[location.leading_comments(), location.trailing_comments()])
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
            .map(|at| at.span())
            .next();
        let mut span = span.into_iter().flatten();
        match (span.next(), span.next()) {
            (Some(line), Some(column)) => error.at(one_based(line), one_based(column)),
            _ => error,
        }
    }
}

fn one_based(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0).saturating_add(1)
}

/// A `FileDescriptorProto` without its source information; every other record as it came, in its order.
pub(super) fn without_source(file: &[u8]) -> Vec<u8> {
    let mut octets = Vec::with_capacity(file.len());
    let mut reader = Reader::new(file);
    // A view of it exists, so that there is no fault in it.
    while let Ok(Some(record)) = reader.next() {
        if record.field != SOURCE_CODE_INFO {
            octets.extend_from_slice(record.raw);
        }
    }
    octets
}

const SOURCE_CODE_INFO: u32 = 9;
