//! Comments on a declaration.

use alloc::vec::Vec;

use super::{DescriptorPool, FileDescriptor};
use crate::types::FileDescriptorProto;
use crate::view;
use crate::{DecodeError, Limits};

/// The comments on a declaration, where its file came with source information.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Comments<'a> {
    /// What stands before it.
    pub leading: &'a str,
    /// What stands behind it.
    pub trailing: &'a str,
    /// What stands before that, with blank lines around.
    pub detached: Vec<&'a str>,
}

impl FileDescriptor {
    /// The comments on the place that `path` leads to, as `SourceCodeInfo.Location` spells paths. Linear in
    /// the file's source information.
    #[must_use]
    pub fn comments_at(&self, path: &[i32]) -> Option<Comments<'_>> {
        find(self.octets(), path).ok().flatten()
    }
}

/// The comments on the place in a file that `path` leads to.
pub(super) fn of<'a>(pool: &'a DescriptorPool, file: usize, path: &[i32]) -> Option<Comments<'a>> {
    let file = pool.tables().files.get(file)?;
    find(file.octets, path).ok().flatten()
}

fn find<'a>(file: &'a [u8], path: &[i32]) -> Result<Option<Comments<'a>>, DecodeError> {
    let file = view::decode_lazy::<FileDescriptorProto>(file, &Limits::DEFAULT)?;
    for location in file.source_code_info()?.location() {
        let location = location?;
        if location.path().iter().eq(path.iter().copied()) {
            return Ok(Some(Comments {
                leading: location.leading_comments(),
                trailing: location.trailing_comments(),
                detached: location.leading_detached_comments().iter().collect(),
            }));
        }
    }
    Ok(None)
}
