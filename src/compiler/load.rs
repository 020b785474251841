//! Files and all that they import, parsed, in an order in which each comes behind its imports.

use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use std::path::PathBuf;

use crate::types::FileDescriptorProto;

use super::diagnostic::Diagnostic;
use super::parsed::Parsed;
use super::parser::parse;
use super::source::{Sources, refused};
use super::spans::Span;

/// Numbers of fields of `FileDescriptorProto`.
mod number {
    pub(super) const DEPENDENCY: i32 = 3;
    pub(super) const OPTION_DEPENDENCY: i32 = 15;
}

#[derive(Debug)]
pub(super) struct Loader<'s, 'r> {
    sources: &'s Sources<'r>,
    known: BTreeMap<String, State>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Those about imports, told or not.
    errors: usize,
    done: Loaded,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    /// Its imports are being read.
    Open,
    /// It is there, or why it is not has been told.
    Done,
}

/// All files, parsed.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    pub(super) files: Vec<Parsed>,
    /// The texts by the names of their files.
    pub(super) texts: BTreeMap<String, Arc<str>>,
    pub(super) paths: Vec<PathBuf>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A file whose imports are read, and those that are not yet.
#[derive(Debug)]
struct Open {
    name: String,
    parsed: Parsed,
    /// From the last one to the first.
    imports: Vec<Import>,
}

#[derive(Debug)]
struct Import {
    name: String,
    /// The statement.
    span: Option<Span>,
}

impl<'s, 'r> Loader<'s, 'r> {
    pub(super) fn new(sources: &'s Sources<'r>) -> Self {
        Self {
            sources,
            known: BTreeMap::new(),
            diagnostics: Vec::new(),
            errors: 0,
            done: Loaded::default(),
        }
    }

    /// Reads a file that the user asked for, and its imports.
    pub(super) fn load(&mut self, name: &str) {
        if self.known.contains_key(name) {
            return;
        }
        // Imports nest as deep as somebody wrote them, so they do not nest on the stack.
        let mut open = Vec::new();
        match self.read(name) {
            Ok(file) => open.push(file),
            Err(Missing::Told) => {}
            Err(Missing::Because(text)) => self.error(name, None, text),
        }
        while let Some(last) = open.last_mut() {
            let Some(import) = last.imports.pop() else {
                if let Some(file) = open.pop() {
                    self.known.insert(file.name, State::Done);
                    self.done.files.push(file.parsed);
                }
                continue;
            };
            let importer = last.name.clone();
            match self.known.get(&import.name) {
                Some(State::Done) => {}
                Some(State::Open) => {
                    let text = cycle(&open, &import.name);
                    self.error(&importer, import.span, text);
                }
                None => match self.read(&import.name) {
                    Ok(file) => open.push(file),
                    Err(Missing::Told) => {}
                    Err(Missing::Because(text)) => {
                        let text = format!("Import \"{}\" cannot be read: {text}", import.name);
                        self.error(&importer, import.span, text);
                    }
                },
            }
        }
    }

    fn error(&mut self, file: &str, span: Option<Span>, text: impl Into<String>) {
        self.errors += 1;
        if self.errors <= MOST_ERRORS {
            self.diagnostics.push(Diagnostic::error(file, span, text));
        }
    }

    /// Finds and parses one file. Without an error, it is open then.
    fn read(&mut self, name: &str) -> Result<Open, Missing> {
        if self.known.len() >= MOST_FILES {
            return Err(Missing::Because(format!(
                "there are over {MOST_FILES} files"
            )));
        }
        if let Some(text) = refused(name) {
            return Err(Missing::Because(text.to_owned()));
        }
        let found = self.sources.find(name).map_err(Missing::Because)?;
        let found = found.ok_or_else(|| Missing::Because("File not found.".to_owned()))?;
        self.done.paths.extend(found.path);
        self.done.texts.insert(name.to_owned(), found.text.clone());
        self.known.insert(name.to_owned(), State::Done);
        let (parsed, warnings) = parse(name, found.text).map_err(|errors| {
            self.diagnostics.extend(errors);
            Missing::Told
        })?;
        self.diagnostics.extend(warnings);
        self.known.insert(name.to_owned(), State::Open);
        let imports = self.imports(&parsed);
        Ok(Open {
            name: name.to_owned(),
            parsed,
            imports,
        })
    }

    fn imports(&mut self, parsed: &Parsed) -> Vec<Import> {
        let FileDescriptorProto {
            name,
            dependency,
            option_dependency,
            ..
        } = &parsed.file;
        let plain = (0..)
            .zip(dependency)
            .map(|(at, name)| (number::DEPENDENCY, at, name));
        let options = (0..)
            .zip(option_dependency)
            .map(|(at, name)| (number::OPTION_DEPENDENCY, at, name));
        let mut seen = BTreeMap::new();
        let mut imports = Vec::new();
        for (list, at, import) in plain.chain(options) {
            let span = parsed.spans.get(&[list, at]);
            if seen.insert(import, ()).is_some() {
                let file = name.as_deref().unwrap_or("");
                self.error(file, span, format!("Import \"{import}\" was listed twice."));
            } else {
                imports.push(Import {
                    name: import.clone(),
                    span,
                });
            }
        }
        imports.reverse();
        imports
    }

    pub(super) fn finish(self) -> Loaded {
        Loaded {
            diagnostics: self.diagnostics,
            ..self.done
        }
    }
}

/// Why a file is not there.
enum Missing {
    /// It is, but is wrong, which has been told.
    Told,
    Because(String),
}

/// More errors about imports are not told.
const MOST_ERRORS: usize = 1000;

/// More files are refused: somebody's resolver makes them up.
const MOST_FILES: usize = 1 << 16;

/// `a.proto -> b.proto -> a.proto`.
#[cold]
fn cycle(open: &[Open], name: &str) -> String {
    let names = open.iter().map(|file| file.name.as_str());
    let around: Vec<&str> = names
        .skip_while(|open| *open != name)
        .chain([name])
        .collect();
    format!("File recursively imports itself: {}", around.join(" -> "))
}
