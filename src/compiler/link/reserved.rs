//! Reserved names and numbers, and numbers for extensions: what nobody may use, and that no two ranges share.

use std::collections::HashSet;

use super::report::Report;
use crate::types::{DescriptorProto, EnumDescriptorProto};

/// Checks what a message reserves, and that its fields obey.
pub(super) fn check_message(proto: &DescriptorProto, path: &[i32], report: &mut Report<'_>) {
    for (index, range) in (0..).zip(&proto.reserved_range) {
        let (start, end) = (range.start.unwrap_or(0), range.end.unwrap_or(0));
        if start <= 0 {
            let text = "Reserved numbers must be positive integers.";
            report.error(path, &[9, index, 1], text);
        }
        if start >= end {
            let text = "Reserved range end number must be greater than start number.";
            report.error(path, &[9, index, 1], text);
        }
    }
    let number = |number: Option<i32>| i64::from(number.unwrap_or(0));
    let reserved = proto.reserved_range.iter();
    let reserved = Ranges::new(reserved.map(|r| (number(r.start), number(r.end))));
    let extensions = proto.extension_range.iter();
    let extensions = Ranges::new(extensions.map(|r| (number(r.start), number(r.end))));
    check_fields(proto, &reserved, &extensions, path, report);
    for Overlap {
        place,
        range,
        other,
    } in reserved.among_themselves()
    {
        let text = format!("Reserved range {other} overlaps with already-defined range {range}.");
        report.error(path, &[9, place, 1], text);
    }
    for Overlap {
        place,
        range,
        other,
    } in extensions.with(&reserved)
    {
        let text = format!("Extension range {range} overlaps with reserved range {other}.");
        report.error(path, &[5, place, 1], text);
    }
    for Overlap {
        place,
        range,
        other,
    } in extensions.among_themselves()
    {
        let text = format!("Extension range {other} overlaps with already-defined range {range}.");
        report.error(path, &[5, place, 1], text);
    }
}

/// Fields use no reserved name, no reserved number, and no extension number.
fn check_fields(
    proto: &DescriptorProto,
    reserved: &Ranges,
    extensions: &Ranges,
    path: &[i32],
    report: &mut Report<'_>,
) {
    let names = check_names(
        &proto.reserved_name,
        &[path, &[10]].concat(),
        "Field name",
        report,
    );
    for (index, field) in (0..).zip(&proto.field) {
        let name = field.name.as_deref().unwrap_or("");
        let number = field.number.unwrap_or(0);
        if let Some((place, range)) = extensions.find(number) {
            let text = format!("Extension range {range} includes field \"{name}\" ({number}).");
            report.error(path, &[5, place, 1], text);
        }
        if let Some((place, _)) = reserved.find(number) {
            let text = format!("Field \"{name}\" uses reserved number {number}.");
            report.error(path, &[9, place, 1], text);
        }
        if names.contains(name) {
            let text = format!("Field name \"{name}\" is reserved.");
            report.error(path, &[2, index, 1], text);
        }
    }
}

/// Checks what an enum reserves, and that its values obey.
pub(super) fn check_enum(proto: &EnumDescriptorProto, path: &[i32], report: &mut Report<'_>) {
    for (index, range) in (0..).zip(&proto.reserved_range) {
        if range.start > range.end {
            let text = "Reserved range end number must be greater than start number.";
            report.error(path, &[4, index, 1], text);
        }
    }
    // The ranges of an enum hold their ends.
    let number = |number: Option<i32>| i64::from(number.unwrap_or(0));
    let ranges = proto.reserved_range.iter();
    let ranges = Ranges::new(ranges.map(|r| (number(r.start), number(r.end) + 1)));
    for Overlap {
        place,
        range,
        other,
    } in ranges.among_themselves()
    {
        let text = format!("Reserved range {other} overlaps with already-defined range {range}.");
        report.error(path, &[4, place, 1], text);
    }
    let names = check_names(
        &proto.reserved_name,
        &[path, &[5]].concat(),
        "Enum value",
        report,
    );
    for (index, value) in (0..).zip(&proto.value) {
        let name = value.name.as_deref().unwrap_or("");
        let number = value.number.unwrap_or(0);
        if let Some((place, _)) = ranges.find(number) {
            let text = format!("Enum value \"{name}\" uses reserved number {number}.");
            report.error(path, &[4, place, 1], text);
        }
        if names.contains(name) {
            let text = format!("Enum value \"{name}\" is reserved.");
            report.error(path, &[2, index, 1], text);
        }
    }
}

/// The reserved names, after a check that none is there twice.
fn check_names<'n>(
    names: &'n [String],
    path: &[i32],
    what: &str,
    report: &mut Report<'_>,
) -> HashSet<&'n str> {
    let mut seen = HashSet::new();
    for (index, name) in (0..).zip(names) {
        if !seen.insert(name.as_str()) {
            let text = format!("{what} \"{name}\" is reserved multiple times.");
            report.error(path, &[index], text);
        }
    }
    seen
}

/// Numbers from `start` to before `end`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Range {
    start: i64,
    end: i64,
}

impl core::fmt::Display for Range {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} to {}", self.start, self.end.saturating_sub(1))
    }
}

/// Ranges in the order of their starts, so that they are found by halving; each with its place in the file.
#[derive(Debug)]
struct Ranges(Vec<(Range, i32)>);

/// Two ranges that share numbers: one with its place, and the other.
#[derive(Debug)]
struct Overlap {
    place: i32,
    range: Range,
    other: Range,
}

impl Ranges {
    fn new(ranges: impl Iterator<Item = (i64, i64)>) -> Self {
        let ranges = ranges.map(|(start, end)| Range { start, end });
        let mut ranges: Vec<_> = ranges.zip(0..).collect();
        ranges.sort_unstable();
        Self(ranges)
    }

    /// A range that holds `number`, and its place.
    fn find(&self, number: i32) -> Option<(i32, Range)> {
        let number = i64::from(number);
        let after = self.0.partition_point(|(range, _)| range.start <= number);
        let (range, place) = *self.0.get(after.checked_sub(1)?)?;
        (number < range.end).then_some((place, range))
    }

    /// The ranges that overlap with one before them: of the two, the one that was written first has its place told.
    ///
    /// Of each range one overlap is told, so that the time stays that of sorting.
    fn among_themselves(&self) -> Vec<Overlap> {
        let mut found = Vec::new();
        let mut widest: Option<(Range, i32)> = None;
        for &(range, place) in &self.0 {
            if let Some((other, at)) = widest
                && range.start < other.end
                && other.start < range.end
            {
                found.push(if at < place {
                    Overlap {
                        place: at,
                        range: other,
                        other: range,
                    }
                } else {
                    Overlap {
                        place,
                        range,
                        other,
                    }
                });
            }
            if widest.is_none_or(|(other, _)| range.end > other.end) {
                widest = Some((range, place));
            }
        }
        found
    }

    /// The ranges that overlap with one of `others`.
    fn with(&self, others: &Self) -> Vec<Overlap> {
        let mut found = Vec::new();
        let mut mine = self.0.iter().peekable();
        let mut theirs = others.0.iter().peekable();
        while let (Some(&&(range, place)), Some(&&(other, _))) = (mine.peek(), theirs.peek()) {
            if range.start < other.end && other.start < range.end {
                found.push(Overlap {
                    place,
                    range,
                    other,
                });
            }
            if range.end <= other.end {
                mine.next();
            } else {
                theirs.next();
            }
        }
        found
    }
}
