//! Compare: two indexes, declaration by declaration.

mod enumeration;
mod field;
mod file;
mod message;
mod service;

use core::cell::RefCell;

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::at::At;
use super::index::Index;
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
        subsets: RefCell::default(),
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
    /// Whether a new enum has all numbers of an old one, where that was asked: fields that change from one enum to
    /// another may be many.
    subsets: RefCell<BTreeMap<(&'d str, &'d str), bool>>,
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
