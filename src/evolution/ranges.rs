//! Ranges: numbers that are reserved, or open to extensions.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::types::{DescriptorProto, EnumDescriptorProto};

/// Ranges of numbers; their ends do not belong to them.
pub(super) struct Ranges {
    declared: Vec<(i64, i64)>,
    /// The same numbers, sorted, with no two ranges that touch.
    joined: Vec<(i64, i64)>,
}

impl Ranges {
    /// The numbers that fields of a message may not have.
    pub(super) fn reserved(message: &DescriptorProto) -> Self {
        let ranges = message.reserved_range.iter();
        Self::new(ranges.map(|range| (range.start, range.end, 0)))
    }

    /// The numbers of a message that are open to extensions.
    pub(super) fn extensions(message: &DescriptorProto) -> Self {
        let ranges = message.extension_range.iter();
        Self::new(ranges.map(|range| (range.start, range.end, 0)))
    }

    /// The numbers that values of an enum may not have. Its ranges hold their ends.
    pub(super) fn reserved_values(enumeration: &EnumDescriptorProto) -> Self {
        let ranges = enumeration.reserved_range.iter();
        Self::new(ranges.map(|range| (range.start, range.end, 1)))
    }

    fn new(ranges: impl Iterator<Item = (Option<i32>, Option<i32>, i64)>) -> Self {
        let number = |number: Option<i32>| i64::from(number.unwrap_or_default());
        let ranges = ranges.map(|(start, end, more)| (number(start), number(end) + more));
        let declared: Vec<_> = ranges.filter(|(start, end)| start < end).collect();
        let mut joined = declared.clone();
        joined.sort_unstable();
        joined.dedup_by(|next, before| {
            let touches = next.0 <= before.1;
            if touches {
                before.1 = before.1.max(next.1);
            }
            touches
        });
        Self { declared, joined }
    }

    pub(super) fn contains(&self, number: i32) -> bool {
        let number = i64::from(number);
        let behind = self.joined.partition_point(|(start, _)| *start <= number);
        let range = behind.checked_sub(1).and_then(|at| self.joined.get(at));
        range.is_some_and(|(_, end)| number < *end)
    }

    /// The parts of these that `new` does not cover, as text.
    pub(super) fn lost(&self, new: &Self) -> Vec<String> {
        let mut lost = Vec::new();
        for (start, end) in &self.declared {
            let mut at = *start;
            let first = new.joined.partition_point(|(_, to)| to <= start);
            let rest = new.joined.get(first..).unwrap_or_default();
            for (from, to) in rest.iter().take_while(|(from, _)| from < end) {
                push(&mut lost, at, *from);
                at = at.max(*to);
            }
            push(&mut lost, at, *end);
        }
        lost
    }
}

fn push(lost: &mut Vec<String>, start: i64, end: i64) {
    if start + 1 == end {
        lost.push(start.to_string());
    } else if start < end {
        lost.push(alloc::format!("{start} to {}", end - 1));
    }
}
