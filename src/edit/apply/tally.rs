//! Tally: what is known of the records of a field.

use super::Run;
use super::level::Level;

/// What is known of the records of a plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tally {
    pub(super) records: u32,
    pub(super) elements: u32,
    /// The first and the last of its hits. Hits of it before the first are dead: of a oneof that another
    /// member took over.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Tally {
    /// That of a field without records, in a level whose hits begin at `hits`.
    pub(super) const fn none(hits: usize) -> Self {
        Self {
            records: 0,
            elements: 0,
            first: hits,
            last: hits,
        }
    }
}

impl Run<'_> {
    /// What is known of the plan at `place`.
    pub(super) fn tally(&self, level: &Level<'_, '_>, place: usize) -> Tally {
        let tally = level.slot(place).and_then(|slot| self.tallies.get(slot));
        tally.copied().unwrap_or(Tally::none(level.hits.start))
    }

    #[inline]
    pub(super) fn tally_mut(
        &mut self,
        level: &mut Level<'_, '_>,
        place: usize,
    ) -> Option<&mut Tally> {
        let slot = match (level.slot(place), &mut level.wide) {
            (Some(slot), _) => slot,
            (None, Some(wide)) => {
                let slot = self.tallies.len();
                self.tallies.push(Tally::none(level.hits.start));
                wide.insert(place, slot);
                slot
            }
            (None, None) => return None,
        };
        self.tallies.get_mut(slot)
    }
}
