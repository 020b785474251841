//! Where each part stands, in the making: `SourceCodeInfo`.

use crate::compiler::lexer::Token;
use crate::compiler::spans::{Span, Spans};
use crate::types::SourceCodeInfo;
use crate::types::source_code_info::Location;

/// One part among [`Places`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Place(usize);

impl Place {
    /// The file itself, which is the first part.
    pub(super) const FILE: Self = Self(0);
}

/// The parts in the order in which they begin.
#[derive(Debug, Default)]
pub(super) struct Places {
    list: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    path: Vec<i32>,
    span: Span,
    leading: Option<String>,
    trailing: Option<String>,
    detached: Vec<String>,
}

impl Places {
    /// The file itself, which begins at its first token.
    pub(super) fn open_file(&mut self, start: Token) -> Place {
        self.push(Vec::new(), start)
    }

    /// A part of `parent`, at `path` from there.
    pub(super) fn open(&mut self, parent: Place, path: &[i32], start: Token) -> Place {
        let outer = self.list.get(parent.0).map(|entry| entry.path.as_slice());
        let path = [outer.unwrap_or(&[]), path].concat();
        self.push(path, start)
    }

    fn push(&mut self, path: Vec<i32>, start: Token) -> Place {
        let here = (start.line, start.column);
        let place = Place(self.list.len());
        self.list.push(Entry {
            path,
            span: Span {
                start: here,
                end: here,
            },
            leading: None,
            trailing: None,
            detached: Vec::new(),
        });
        place
    }

    /// Adds to the path of a part of which it was not known what it is.
    pub(super) fn extend(&mut self, place: Place, number: i32) {
        if let Some(entry) = self.list.get_mut(place.0) {
            entry.path.push(number);
        }
    }

    /// The part begins earlier.
    pub(super) fn start_at(&mut self, place: Place, token: Token) {
        if let Some(entry) = self.list.get_mut(place.0) {
            entry.span.start = (token.line, token.column);
        }
    }

    /// The part begins where another one does.
    pub(super) fn start_with(&mut self, place: Place, other: Place) {
        let start = self.list.get(other.0).map(|entry| entry.span.start);
        if let (Some(entry), Some(start)) = (self.list.get_mut(place.0), start) {
            entry.span.start = start;
        }
    }

    pub(super) fn close(&mut self, place: Place, end: Token) {
        if let Some(entry) = self.list.get_mut(place.0) {
            entry.span.end = (end.line, end.end_column);
        }
    }

    pub(super) fn comment(
        &mut self,
        place: Place,
        leading: String,
        trailing: String,
        detached: Vec<String>,
    ) {
        if let Some(entry) = self.list.get_mut(place.0) {
            entry.leading = Some(leading).filter(|text| !text.is_empty());
            entry.trailing = Some(trailing).filter(|text| !text.is_empty());
            entry.detached = detached;
        }
    }

    /// The path of a part.
    pub(super) fn path(&self, place: Place) -> &[i32] {
        self.list.get(place.0).map_or(&[], |entry| &entry.path)
    }

    /// The last part that has this path below `parent`, of those that begin after it.
    pub(super) fn find(&self, parent: Place, path: &[i32]) -> Option<Span> {
        let path = [self.path(parent), path].concat();
        let later = self.list.get(parent.0..)?;
        let found = later.iter().rev().find(|entry| entry.path == path)?;
        Some(found.span)
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Repeats the parts from `from` on once for each number in `indices`, which takes the place at `at` of their
    /// paths; those whose paths end there are left out.
    pub(super) fn repeat(&mut self, from: usize, at: usize, indices: core::ops::Range<i32>) {
        let parts = self.list.split_off(from.min(self.list.len()));
        for index in indices {
            for part in parts.iter().filter(|part| part.path.len() > at + 1) {
                let mut part = part.clone();
                if let Some(number) = part.path.get_mut(at) {
                    *number = index;
                }
                self.list.push(part);
            }
        }
    }

    pub(super) fn finish(self) -> (SourceCodeInfo, Spans) {
        let mut spans = Spans::default();
        let mut info = SourceCodeInfo::default();
        info.location.reserve_exact(self.list.len());
        for entry in self.list {
            spans.add(&entry.path, entry.span);
            info.location.push(Location {
                path: entry.path,
                span: numbers(entry.span),
                leading_comments: entry.leading,
                trailing_comments: entry.trailing,
                leading_detached_comments: entry.detached,
                ..Location::default()
            });
        }
        (info, spans)
    }
}

/// Three numbers where the part has one line, else four.
fn numbers(span: Span) -> Vec<i32> {
    let number = |number| i32::try_from(number).unwrap_or(i32::MAX);
    let Span { start, end } = span;
    if start.0 == end.0 {
        vec![number(start.0), number(start.1), number(end.1)]
    } else {
        vec![
            number(start.0),
            number(start.1),
            number(end.0),
            number(end.1),
        ]
    }
}
