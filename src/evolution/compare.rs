//! Compare: two indexes, declaration by declaration.

mod enumeration;
mod field;
mod file;
mod message;
mod service;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::index::{At, Index};
use super::report::{Breaks, Change, Report};
use super::rule::Rule;
use crate::types::FileDescriptorSet;

/// What of `old` cannot live with `new`.
///
/// Both sets hold the files that are of interest; files that only one of them has by chance, such as imports,
/// are best left out of both. Sets that a compiler made are taken for right: what a name leads to is not
/// checked again.
#[must_use]
pub fn check(old: &FileDescriptorSet, new: &FileDescriptorSet) -> Report {
    let (old, new) = (Index::of(old), Index::of(new));
    let mut compare = Compare {
        old: &old,
        new: &new,
        changes: Vec::new(),
    };
    compare.files();
    compare.messages();
    compare.enums();
    compare.services();
    compare.extensions();
    Report {
        changes: compare.changes,
    }
}

struct Compare<'i, 'd> {
    old: &'i Index<'d>,
    new: &'i Index<'d>,
    changes: Vec<Change>,
}

/// What changed: its full name, and both places.
#[derive(Clone, Copy)]
struct Subject<'s, 'd> {
    path: &'s str,
    old: &'s At<'d>,
    /// `None` where it is gone and nothing is left around it.
    new: Option<&'s At<'d>>,
}

impl Compare<'_, '_> {
    fn note(&mut self, rule: Rule, breaks: Breaks, subject: Subject<'_, '_>, text: impl ToString) {
        self.changes.push(Change {
            rule,
            breaks,
            path: subject.path.to_string(),
            text: text.to_string(),
            old: subject.old.place(),
            new: subject.new.map(At::place),
        });
    }

    /// Notes a change of something that has one of two sides.
    fn flag(
        &mut self,
        rule: Rule,
        breaks: Breaks,
        subject: Subject<'_, '_>,
        (old, new): (bool, bool),
        (yes, no): (&str, &str),
    ) {
        if old != new {
            let text = |flag| if flag { yes } else { no };
            let text = alloc::format!("it was {} and is {}", text(old), text(new));
            self.note(rule, breaks, subject, text);
        }
    }
}

/// Whether `number` lies in one of `ranges`, which hold neither their end nor more.
fn covers(ranges: impl Iterator<Item = (i64, i64)>, number: i64) -> bool {
    let mut ranges = ranges;
    ranges.any(|(start, end)| (start..end).contains(&number))
}

/// The parts of `old` ranges that no `new` one covers, as text. Ends do not belong to ranges.
fn uncovered(old: &[(i64, i64)], new: &[(i64, i64)]) -> Vec<String> {
    let mut new = new.to_vec();
    new.sort_unstable();
    let mut lost = Vec::new();
    for (start, end) in old {
        let mut at = *start;
        for (from, to) in &new {
            if *from > at && at < *end {
                push_range(&mut lost, at, (*from).min(*end));
            }
            at = at.max(*to);
        }
        push_range(&mut lost, at, *end);
    }
    lost
}

fn push_range(lost: &mut Vec<String>, start: i64, end: i64) {
    if start + 1 == end {
        lost.push(start.to_string());
    } else if start < end {
        lost.push(alloc::format!("{start} to {}", end - 1));
    }
}
