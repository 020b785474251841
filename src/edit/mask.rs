//! Mask: paths that are kept, dropped, or updated from another message.

use alloc::vec::Vec;

use super::edit::Edit;
use super::gather::Gather;
use super::known::Known;
use super::node::Node;
use super::operation::Operation;
use super::path::{FieldStep, Step, Steps};
use super::shape::Many;
use super::{EditError, EditErrorKind};
use crate::schema::Message;
use crate::view::Layout;
use crate::wire::Record;

/// A set of paths, such as a `google.protobuf.FieldMask` holds, to make edits of.
///
/// Besides names in the proto or in JSON, the paths may be all that [the module](super) lists; one through a list
/// or map leads to all its elements, and `*` alone is the whole message. Extensions have no names in a mask, as
/// `google/protobuf/field_mask.proto` has it; in one by numbers they are fields like others.
///
/// ```
/// use viewbuf::Message;
/// use viewbuf::edit::Mask;
/// use viewbuf::types::{FieldMask, FileDescriptorProto};
///
/// let file = FileDescriptorProto {
///     name: Some("a.proto".into()),
///     package: Some("demo".into()),
///     ..Default::default()
/// };
/// let fields = FieldMask { paths: vec!["name".into()], ..Default::default() };
/// let mask = Mask::of::<FileDescriptorProto>(&fields.paths)?;
/// let kept = mask.keep()?.apply(&file.encode_to_vec())?;
/// assert_eq!(kept, b"\x0a\x07a.proto");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Mask<'s> {
    known: Known<'s>,
    paths: Vec<Steps<'s>>,
}

/// What an update does with fields that hold more than one value.
///
/// A scalar that the mask names is always replaced, and removed where the source has none.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Update {
    /// Whether a message is replaced, and not merged into the one there.
    pub replace_messages: bool,
    /// Whether a list or map is replaced, and not added to the one there.
    pub replace_lists: bool,
}

impl Update {
    /// Messages are merged, lists and maps added to: as `google/protobuf/field_mask.proto` says.
    pub const MERGE: Self = Self {
        replace_messages: false,
        replace_lists: false,
    };

    /// All is replaced: as [AIP-134](https://google.aip.dev/134) says of update methods.
    pub const REPLACE: Self = Self {
        replace_messages: true,
        replace_lists: true,
    };
}

impl Mask<'static> {
    /// A mask for messages of type `T`.
    ///
    /// # Errors
    /// What is wrong with which path.
    pub fn of<T: Layout>(
        paths: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<Self, EditError> {
        Self::new(T::schema(), paths)
    }

    /// A mask by field numbers.
    ///
    /// # Errors
    /// What is wrong with which path.
    pub fn by_number(paths: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Self, EditError> {
        Self::resolve(Known::NOTHING, paths)
    }
}

impl<'s> Mask<'s> {
    /// A mask for messages of type `schema`.
    ///
    /// # Errors
    /// What is wrong with which path.
    pub fn new(
        schema: &'s Message<'s>,
        paths: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<Self, EditError> {
        Self::resolve(Known::of(schema), paths)
    }

    fn resolve(
        known: Known<'s>,
        paths: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<Self, EditError> {
        let mut resolved = Vec::new();
        for path in paths {
            let path = match path.as_ref() {
                "*" => Steps::resolve(known, ""),
                path => Steps::resolve(known, path),
            };
            let index = resolved.len() as u32;
            let error = |error: EditError| match error.kind() {
                EditErrorKind::NoSuchExtension => {
                    EditError::new(EditErrorKind::ExtensionInMask, error.at() as usize).of(index)
                }
                _ => error.of(index),
            };
            resolved.push(path.map_err(error)?);
        }
        Ok(Self {
            known,
            paths: resolved,
        })
    }

    /// The edit that keeps what the mask names and removes all else, unknown fields too.
    ///
    /// # Errors
    /// Those of adding operations to an edit; no paths of a mask are known to cause one.
    pub fn keep(&self) -> Result<Edit<'s>, EditError> {
        self.edit(Node::keeping(), &Operation::Keep)
    }

    /// The edit that removes what the mask names and keeps all else.
    ///
    /// # Errors
    /// Those of adding operations to an edit; no paths of a mask are known to cause one.
    pub fn drop(&self) -> Result<Edit<'s>, EditError> {
        self.edit(Node::default(), &Operation::Remove)
    }

    fn edit(&self, node: Node<'s>, operation: &Operation<'s>) -> Result<Edit<'s>, EditError> {
        let mut edit = Edit::with(self.known, node);
        for steps in &self.paths {
            edit.add(steps, operation, 0)?;
        }
        Ok(edit)
    }

    /// The edit that sets what the mask names to what `source` holds there.
    ///
    /// The paths go through singular messages and entries of maps by key, not through lists.
    ///
    /// # Errors
    /// What is wrong with `source` or with which path.
    pub fn update(&self, source: &[u8], how: Update) -> Result<Edit<'s>, EditError> {
        let mut gather = Gather::default();
        let mut ends = Vec::with_capacity(self.paths.len());
        for (index, steps) in self.paths.iter().enumerate() {
            let steps = steps.steps.as_slice();
            let through_list = |step: &Step<'_>| matches!(step, Step::Every | Step::Index(_));
            if steps.iter().any(through_list) {
                return Err(EditError::new(EditErrorKind::NotSingular, 0).of(index as u32));
            }
            ends.push(gather.add(steps));
        }
        let found = gather.find(source)?;
        let mut edit = Edit::with(self.known, Node::default());
        for (steps, end) in self.paths.iter().zip(ends) {
            let records = found.get(end).map_or(&[][..], Vec::as_slice);
            if let Some(operation) = update(steps, source, records, how) {
                edit.add(steps, &operation, 0)?;
            }
        }
        Ok(edit)
    }
}

/// What an update does at the end of `steps`, if anything, where `source` has these records there.
fn update(
    steps: &Steps<'_>,
    source: &[u8],
    records: &[Record<'_>],
    how: Update,
) -> Option<Operation<'static>> {
    match steps.steps.last() {
        None if how.replace_messages => Some(Operation::set(source.into())),
        None => Some(Operation::Merge(source.into())),
        Some(Step::Key(_)) => Some(put(records)),
        Some(Step::Field(field)) => field_update(*field, records, how),
        Some(Step::Every | Step::Index(_)) => None,
    }
}

fn field_update(
    field: FieldStep<'_>,
    records: &[Record<'_>],
    how: Update,
) -> Option<Operation<'static>> {
    let (replace, is_message) = match field.shape {
        Some(shape) if !matches!(shape.many, Many::One) => (how.replace_lists, false),
        Some(shape) if shape.message().is_some() => (how.replace_messages, true),
        _ => (true, false),
    };
    if replace {
        return Some(put(records));
    }
    if records.is_empty() {
        return None;
    }
    Some(if is_message {
        let payloads = records.iter().filter_map(|record| record.reader());
        let payloads = payloads.map(|reader| reader.rest()).collect::<Vec<_>>();
        Operation::Merge(payloads.concat())
    } else {
        Operation::Append(concat(records))
    })
}

/// The records in place of what is there, or nothing in its place.
fn put(records: &[Record<'_>]) -> Operation<'static> {
    if records.is_empty() {
        return Operation::Remove;
    }
    Operation::set(concat(records))
}

fn concat(records: &[Record<'_>]) -> Vec<u8> {
    let raw = records.iter().map(|record| record.raw).collect::<Vec<_>>();
    raw.concat()
}
