//! Oneof: where a member is set, the others go.

use alloc::vec::Vec;

use super::node::Node;
use super::path::FieldStep;
use super::plan::Change;
use super::shape::Shape;
use crate::schema::{Message, Presence};

/// A oneof of a message of which a path names a member. All members have a plan then, since which of them is
/// set last has to be known.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Which one, as the schema counts.
    index: u16,
    /// The numbers of members that may have something to drop when another is set: all of them at first,
    /// then those that were named since a member was set.
    touched: Vec<u32>,
}

/// The oneof that a field belongs to, and the message that has it.
pub(super) fn of<'s>(field: FieldStep<'s>) -> Option<(&'s Message<'s>, u16)> {
    let parent = field.parent?;
    match parent.field(field.number)?.presence {
        Presence::Oneof(index) => Some((parent, index)),
        _ => None,
    }
}

impl<'s> Node<'s> {
    /// An operation names the member `number` of a oneof of `parent`; it `sets` it, or not.
    pub(super) fn join(&mut self, parent: &'s Message<'s>, index: u16, number: u32, sets: bool) {
        let known = self.oneofs.iter().position(|group| group.index == index);
        let place = known.unwrap_or_else(|| self.open(parent, index));
        let Some(group) = self.oneofs.get_mut(place) else {
            return;
        };
        if !sets {
            if group.touched.last() != Some(&number) {
                group.touched.push(number);
            }
            return;
        }
        let touched = core::mem::replace(&mut group.touched, Vec::from([number]));
        for other in touched.into_iter().filter(|other| *other != number) {
            let Some(place) = self.plans.find(&other) else {
                continue;
            };
            if let Some(plan) = self.plans.get_mut(place) {
                plan.change = Change::drop();
                self.plans.note(other, place, false);
            }
        }
    }

    /// Gives all members of a oneof a plan.
    fn open(&mut self, parent: &'s Message<'s>, index: u16) -> usize {
        let place = self.oneofs.len();
        let mut touched = Vec::new();
        for member in parent.fields {
            if member.presence != Presence::Oneof(index) {
                continue;
            }
            touched.push(member.number);
            let at = self.plan(member.number, Some(Shape::of(member)));
            if let Some(plan) = self.plans.get_mut(at) {
                plan.oneof = Some(place);
            }
        }
        self.oneofs.push(Group { index, touched });
        place
    }
}
