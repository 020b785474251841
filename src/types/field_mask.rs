//! `google.protobuf.FieldMask`: a set of fields, each by its path from the message.
//!
//! A path stands for the field and all below it: `address` covers `address.city`.

use alloc::string::String;
use alloc::vec::Vec;

use super::{FieldMask, FieldMaskView};
use crate::message::UnknownFields;
use crate::schema::{self, Cardinality, Kind};
use crate::view::{Layout, Mode};

impl FieldMask {
    /// The mask of these paths.
    ///
    /// ```
    /// use viewbuf::types::FieldMask;
    ///
    /// let mask = FieldMask::from_paths(["name", "address"]);
    /// assert!(mask.covers("address.city") && mask.covers("name"));
    /// assert!(!mask.covers("email") && !mask.covers("names"));
    /// ```
    #[must_use]
    pub fn from_paths<P: Into<String>>(paths: impl IntoIterator<Item = P>) -> Self {
        Self {
            paths: paths.into_iter().map(Into::into).collect(),
            unknown_fields: UnknownFields::new(),
        }
    }

    /// Whether the field at `path` is in the mask: itself, or one that it lies below.
    #[must_use]
    pub fn covers(&self, path: &str) -> bool {
        self.paths.iter().any(|mine| lies_below(path, mine))
    }

    /// Sorts the paths, and drops those that another one covers.
    ///
    /// ```
    /// use viewbuf::types::FieldMask;
    ///
    /// let mut mask = FieldMask::from_paths(["b.c", "a", "b", "a.x", "a"]);
    /// mask.normalize();
    /// assert_eq!(mask.paths, ["a", "b"]);
    /// ```
    pub fn normalize(&mut self) {
        // By segments, so that a path comes right before all that it covers: `a` before `a.b` before
        // `a-b`.
        self.paths
            .sort_unstable_by(|one, other| one.split('.').cmp(other.split('.')));
        let mut kept: Vec<String> = Vec::with_capacity(self.paths.len());
        for path in self.paths.drain(..) {
            if !kept.last().is_some_and(|last| lies_below(&path, last)) {
                kept.push(path);
            }
        }
        self.paths = kept;
    }

    /// Whether every path leads to a field of `T`, through singular messages.
    ///
    /// ```
    /// use viewbuf::types::{FieldMask, Type};
    ///
    /// assert!(FieldMask::from_paths(["name", "source_context.file_name"]).fits::<Type>());
    /// assert!(!FieldMask::from_paths(["fields.name"]).fits::<Type>());
    /// ```
    #[must_use]
    pub fn fits<T: Layout>(&self) -> bool {
        self.paths
            .iter()
            .all(|path| leads_somewhere(path, T::schema()))
    }
}

impl<M: Mode> FieldMaskView<'_, M> {
    /// As [`FieldMask::covers`].
    #[must_use]
    pub fn covers(&self, path: &str) -> bool {
        self.paths().into_iter().any(|mine| lies_below(path, mine))
    }

    /// As [`FieldMask::fits`].
    #[must_use]
    pub fn fits<T: Layout>(&self) -> bool {
        self.paths()
            .into_iter()
            .all(|path| leads_somewhere(path, T::schema()))
    }
}

impl<P: Into<String>> FromIterator<P> for FieldMask {
    fn from_iter<I: IntoIterator<Item = P>>(paths: I) -> Self {
        Self::from_paths(paths)
    }
}

/// Whether `path` is `outer`, or goes on where it ends.
fn lies_below(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn leads_somewhere(path: &str, mut schema: &schema::Message<'_>) -> bool {
    let mut names = path.split('.').peekable();
    while let Some(name) = names.next() {
        let Some(field) = schema.fields.iter().find(|field| field.name == name) else {
            return false;
        };
        schema = match (names.peek(), field.kind, field.cardinality) {
            (None, _, _) => return true,
            (_, Kind::Message(inner) | Kind::Group(inner), Cardinality::Singular) => inner.get(),
            _ => return false,
        };
    }
    false
}
