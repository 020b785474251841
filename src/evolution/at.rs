//! At: where a declaration lies.

use core::cell::OnceCell;

use alloc::collections::BTreeMap;
use alloc::rc::Rc;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::Place;
use crate::types::FileDescriptorProto;

/// A file, or a part of it by the path that source information has it under.
///
/// Paths are kept as steps from part to part, so that an index of many declarations holds each step once.
#[derive(Clone)]
pub(super) struct At<'d> {
    source: Rc<Source<'d>>,
    step: Option<Rc<Step>>,
}

struct Step {
    around: Option<Rc<Self>>,
    field: i32,
    place: i32,
}

/// A file and the positions of its parts, which are looked at when the first change of it is told.
struct Source<'d> {
    file: &'d FileDescriptorProto,
    positions: OnceCell<Positions<'d>>,
}

/// Line and column by path. The first location of a path counts: `extend` blocks share one.
type Positions<'d> = BTreeMap<&'d [i32], Option<(u32, u32)>>;

impl<'d> At<'d> {
    /// A whole file.
    pub(super) fn of(file: &'d FileDescriptorProto) -> Self {
        let positions = OnceCell::new();
        Self {
            source: Rc::new(Source { file, positions }),
            step: None,
        }
    }

    /// The part `place` of the repeated `field`.
    pub(super) fn below(&self, field: i32, place: usize) -> Self {
        let step = Step {
            around: self.step.clone(),
            field,
            place: i32::try_from(place).unwrap_or(i32::MAX),
        };
        Self {
            source: self.source.clone(),
            step: Some(Rc::new(step)),
        }
    }

    pub(super) fn file_name(&self) -> &'d str {
        self.source.file.name.as_deref().unwrap_or_default()
    }

    /// The place for who reads a report.
    pub(super) fn place(&self) -> Place {
        let positions = self
            .source
            .positions
            .get_or_init(|| positions(self.source.file));
        // A whole file needs no line.
        let step = self.step.as_deref();
        let position = step.and_then(|step| *positions.get(step.path().as_slice())?);
        Place {
            file: self.file_name().to_string(),
            position,
        }
    }
}

impl Step {
    fn path(&self) -> Vec<i32> {
        let steps = core::iter::successors(Some(self), |step| step.around.as_deref());
        let mut path: Vec<i32> = steps.flat_map(|step| [step.place, step.field]).collect();
        path.reverse();
        path
    }
}

fn positions(file: &FileDescriptorProto) -> Positions<'_> {
    let mut positions = BTreeMap::new();
    let info = file.source_code_info.as_ref();
    for location in info.into_iter().flat_map(|info| &info.location) {
        positions
            .entry(location.path.as_slice())
            .or_insert_with(|| start(&location.span));
    }
    positions
}

/// Where a span begins, counted from 1.
fn start(span: &[i32]) -> Option<(u32, u32)> {
    let [line, column, ..] = span else {
        return None;
    };
    let from_one = |number: i32| Some(u32::try_from(number).ok()?.saturating_add(1));
    Some((from_one(*line)?, from_one(*column)?))
}
