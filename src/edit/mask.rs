//! Mask: paths that are kept, dropped, or updated from another message.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::edit::Edit;
use super::get;
use super::node::{Node, Operation, Replacement};
use super::path::{FieldStep, Step, Steps};
use super::shape::Many;
use super::value::Value;
use super::{EditError, EditErrorKind};
use crate::schema::Message;
use crate::view::Layout;
use crate::wire::Reader;

/// A set of paths, such as a `google.protobuf.FieldMask` holds, to make edits of.
///
/// Besides names in the proto or in JSON, the paths may be all that [the module](super) lists; one through a list
/// or map leads to all its elements, and `*` alone is the whole message.
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
    schema: Option<&'s Message<'s>>,
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
        Self::resolve(None, paths)
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
        Self::resolve(Some(schema), paths)
    }

    fn resolve(
        schema: Option<&'s Message<'s>>,
        paths: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<Self, EditError> {
        let mut resolved = Vec::new();
        for path in paths {
            let path = match path.as_ref() {
                "*" => Steps::resolve(schema, ""),
                path => Steps::resolve(schema, path),
            };
            let index = resolved.len() as u32;
            resolved.push(path.map_err(|error| error.of(index))?);
        }
        Ok(Self {
            schema,
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
        let mut edit = Edit::with(self.schema, node);
        for steps in &self.paths {
            edit.insert(steps, operation, 0)?;
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
        let mut edit = Edit::with(self.schema, Node::default());
        for (index, steps) in self.paths.iter().enumerate() {
            let operation = update(steps, source, how).map_err(|error| error.of(index as u32))?;
            if let Some(operation) = operation {
                edit.insert(steps, &operation, 0)?;
            }
        }
        Ok(edit)
    }
}

/// What an update does at the end of `steps`, if anything.
fn update(
    steps: &Steps<'_>,
    source: &[u8],
    how: Update,
) -> Result<Option<Operation<'static>>, EditError> {
    let steps = steps.steps.as_slice();
    if steps
        .iter()
        .any(|step| matches!(step, Step::Every | Step::Index(_)))
    {
        return Err(EditError::new(EditErrorKind::NotSingular, 0));
    }
    match steps {
        [] => Ok(Some(if how.replace_messages {
            set(source)
        } else {
            Operation::Merge(source.into())
        })),
        [before @ .., Step::Field(field), Step::Key(key)] => {
            let holder = holder(source, before)?;
            let entry = get::entry(Reader::new(&holder), *field, key)?;
            Ok(Some(
                entry.map_or(Operation::Remove, |entry| set(entry.raw)),
            ))
        }
        [before @ .., Step::Field(field)] => {
            let holder = holder(source, before)?;
            field_update(*field, &holder, how)
        }
        _ => Ok(None),
    }
}

/// The octets of the message that has the last field of a path: none where it is absent.
fn holder<'a>(source: &'a [u8], steps: &[Step<'_>]) -> Result<Cow<'a, [u8]>, EditError> {
    match get::message(Reader::new(source), steps)? {
        Some(Value::Message(octets) | Value::Bytes(octets)) => Ok(octets),
        _ => Ok(Cow::Borrowed(&[])),
    }
}

fn field_update(
    field: FieldStep<'_>,
    holder: &[u8],
    how: Update,
) -> Result<Option<Operation<'static>>, EditError> {
    let records = get::records(Reader::new(holder), field)?;
    let raw = records.iter().map(|record| record.raw).collect::<Vec<_>>();
    let (replace, is_message) = match field.shape {
        Some(shape) if !matches!(shape.many, Many::One) => (how.replace_lists, false),
        Some(shape) if shape.message().is_some() => (how.replace_messages, true),
        _ => (true, false),
    };
    if replace {
        return Ok(Some(if raw.is_empty() {
            Operation::Remove
        } else {
            set(&raw.concat())
        }));
    }
    if raw.is_empty() {
        return Ok(None);
    }
    Ok(Some(if is_message {
        let payloads = records.iter().filter_map(|record| record.reader());
        let payloads = payloads.map(|reader| reader.rest()).collect::<Vec<_>>();
        Operation::Merge(payloads.concat())
    } else {
        Operation::Append(raw.concat())
    }))
}

fn set(records: &[u8]) -> Operation<'static> {
    Operation::Set(Replacement {
        records: records.into(),
        create: true,
    })
}
