//! Where the text of a file comes from.

use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use core::fmt;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use super::builtin::builtin;

/// Finds files that are neither on a disk nor given in full beforehand.
///
/// A closure from names to texts is one, too.
pub trait Resolve {
    /// The text of the file that imports call `name`; nothing, if there is none.
    ///
    /// # Errors
    ///
    /// There is one, and it cannot be read.
    fn resolve(&self, name: &str) -> io::Result<Option<String>>;
}

impl<F: Fn(&str) -> io::Result<Option<String>>> Resolve for F {
    fn resolve(&self, name: &str) -> io::Result<Option<String>> {
        self(name)
    }
}

/// All places where a file may be, in the order in which they are asked.
#[derive(Default)]
pub(super) struct Sources<'r> {
    pub(super) memory: BTreeMap<String, Arc<str>>,
    pub(super) resolvers: Vec<Box<dyn Resolve + 'r>>,
    pub(super) includes: Vec<PathBuf>,
}

impl fmt::Debug for Sources<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sources")
            .field("memory", &self.memory.keys())
            .field("resolvers", &self.resolvers.len())
            .field("includes", &self.includes)
            .finish()
    }
}

/// A file that was found.
pub(super) struct Found {
    pub(super) text: Arc<str>,
    /// Where it was read, if it was.
    pub(super) path: Option<PathBuf>,
}

impl Sources<'_> {
    /// The file of that name; nothing, if there is none.
    pub(super) fn find(&self, name: &str) -> Result<Option<Found>, String> {
        let text = |text: Arc<str>| Found { text, path: None };
        if let Some(found) = self.memory.get(name) {
            return Ok(Some(text(found.clone())));
        }
        for resolver in &self.resolvers {
            let found = resolver.resolve(name).map_err(|error| error.to_string())?;
            if let Some(found) = found {
                return Ok(Some(text(found.into())));
            }
        }
        if let Some(path) = self.on_disk(name) {
            let found = read(&path).map_err(|error| error.to_string())?;
            return Ok(Some(Found {
                text: found.into(),
                path: Some(path),
            }));
        }
        Ok(builtin(name).map(|found| text(found.into())))
    }

    /// The path of a file of that name in the first folder that has one.
    fn on_disk(&self, name: &str) -> Option<PathBuf> {
        let paths = self.includes.iter().map(|include| include.join(name));
        paths.into_iter().find(|path| path.is_file())
    }

    /// The name that imports have for what the user calls `path`: a file below one of the folders, or a name as
    /// imports spell it.
    pub(super) fn name(&self, path: &Path) -> Result<String, String> {
        let spelled = spelled(path);
        if spelled
            .as_ref()
            .is_some_and(|name| self.memory.contains_key(name))
        {
            return Ok(spelled.unwrap_or_default());
        }
        if path.is_file() {
            for include in &self.includes {
                if let Some(name) = below(path, include) {
                    return self.not_shadowed(name, include);
                }
            }
        }
        match spelled {
            Some(name) if !name.starts_with('/') => Ok(name),
            _ if path.is_file() => Err("The file is in none of the include folders.".to_owned()),
            _ => Err("There is no such file.".to_owned()),
        }
    }

    /// Imports by that name must mean this file, and not one in an earlier folder.
    fn not_shadowed(&self, name: String, include: &Path) -> Result<String, String> {
        let own = include.join(&name);
        match self.on_disk(&name) {
            Some(first) if first != own => Err(format!(
                "The file is shadowed by {}, which imports of \"{name}\" find first.",
                first.display()
            )),
            _ => Ok(name),
        }
    }
}

/// The file, if it is not longer than a file may be.
fn read(path: &Path) -> io::Result<String> {
    let mut octets = Vec::new();
    let limit = u64::try_from(super::parser::LONGEST).unwrap_or(u64::MAX);
    let file = std::fs::File::open(path)?;
    file.take(limit.saturating_add(1))
        .read_to_end(&mut octets)?;
    String::from_utf8(octets).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let text = format!("The file is not valid UTF-8, from octet {valid} on.");
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}

/// What remains of `path` below `folder`, with slashes.
fn below(path: &Path, folder: &Path) -> Option<String> {
    let (path, folder) = (plain(path), plain(folder));
    let rest = path.strip_prefix(folder).ok()?;
    spelled(rest)
}

/// The path without the parts that mean nothing.
fn plain(path: &Path) -> PathBuf {
    path.components()
        .filter(|part| !matches!(part, Component::CurDir))
        .collect()
}

/// A path as imports would spell it.
fn spelled(path: &Path) -> Option<String> {
    let text = plain(path).to_str()?.to_owned();
    Some(if cfg!(windows) {
        text.replace('\\', "/")
    } else {
        text
    })
}

/// Why imports cannot have such a name, if they cannot.
pub(super) fn refused(name: &str) -> Option<&'static str> {
    let is_odd = |part: &str| matches!(part, "" | "." | "..");
    if name.contains('\\') || name.split('/').any(is_odd) {
        return Some(
            "Backslashes, consecutive slashes, \".\", or \"..\" are not allowed in the virtual path",
        );
    }
    None
}
