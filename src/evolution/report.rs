//! Report: the changes that break something.

use core::fmt;

use alloc::string::String;
use alloc::vec::Vec;

use super::Rule;

/// What a change breaks. Where it is nothing, the change is told for the record.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Breaks {
    /// Octets, or calls.
    pub wire: bool,
    /// JSON.
    pub json: bool,
    /// Programs that use generated code.
    pub source: bool,
}

impl Breaks {
    pub(super) const NOTHING: Self = Self::of(false, false, false);
    pub(super) const SOURCE: Self = Self::of(false, false, true);
    pub(super) const JSON: Self = Self::of(false, true, false);
    pub(super) const WIRE: Self = Self::of(true, false, false);
    pub(super) const JSON_SOURCE: Self = Self::of(false, true, true);
    pub(super) const WIRE_JSON: Self = Self::of(true, true, false);
    pub(super) const WIRE_SOURCE: Self = Self::of(true, false, true);
    pub(super) const ALL: Self = Self::of(true, true, true);

    pub(super) const fn of(wire: bool, json: bool, source: bool) -> Self {
        Self { wire, json, source }
    }

    /// Whether it breaks anything.
    #[must_use]
    pub const fn any(self) -> bool {
        self.wire || self.json || self.source
    }
}

impl fmt::Display for Breaks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            (self.wire, "wire"),
            (self.json, "JSON"),
            (self.source, "source"),
        ];
        let mut first = true;
        for (_, part) in parts.iter().filter(|(breaks, _)| *breaks) {
            if !first {
                f.write_str(", ")?;
            }
            f.write_str(part)?;
            first = false;
        }
        if first {
            f.write_str("note")?;
        }
        Ok(())
    }
}

/// Where something is declared.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// Line and column, counted from 1, if the descriptor set has source information.
    pub position: Option<(u32, u32)>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some((line, column)) => write!(f, "{}:{line}:{column}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// A change that breaks something.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// What must not change.
    pub rule: Rule,
    /// What it breaks.
    pub breaks: Breaks,
    /// The full name of what changed.
    pub path: String,
    /// How it changed.
    pub text: String,
    /// Where the old schema has it.
    pub old: Place,
    /// Where the new schema has it; what is gone is missed in what was around it.
    pub new: Option<Place>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.new.as_ref().unwrap_or(&self.old);
        write!(
            f,
            "{place}: {} ({}): {}: {}",
            self.rule, self.breaks, self.path, self.text
        )
    }
}

/// All changes that break something, by file, then messages, enums, services and extensions by name.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Report {
    pub(super) changes: Vec<Change>,
}

impl Report {
    /// The changes.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What all changes together break.
    #[must_use]
    pub fn breaks(&self) -> Breaks {
        self.changes
            .iter()
            .fold(Breaks::NOTHING, |all, change| Breaks {
                wire: all.wire || change.breaks.wire,
                json: all.json || change.breaks.json,
                source: all.source || change.breaks.source,
            })
    }
}

/// One line for each change.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.changes
            .iter()
            .try_for_each(|change| writeln!(f, "{change}"))
    }
}
