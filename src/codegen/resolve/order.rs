//! Files after what they import.

use alloc::collections::BTreeSet;
use core::cmp::Reverse;
use std::collections::HashMap;

use super::source::without_source;
use crate::Shared;
use crate::codegen::Error;
use crate::types::{FileDescriptorProto, FileDescriptorProtoView};
use crate::view::MessageView as _;

/// Sorts files so that imports come first; where imports leave a choice, by name.
pub(super) fn order(
    files: &[Shared<FileDescriptorProto>],
) -> Result<Vec<FileDescriptorProtoView<'_>>, Error> {
    let mut files = unique(files.iter().map(Shared::view))?;
    files.sort_by(|a, b| a.name().cmp(b.name()));
    let dependencies = dependencies(&files)?;
    let order = sort(&files, &dependencies)?.into_iter();
    Ok(order
        .filter_map(|index| files.get(index).copied())
        .collect())
}

/// Descriptor sets may overlap: the same file twice is one file, two of one name are an error.
fn unique<'a>(
    files: impl Iterator<Item = FileDescriptorProtoView<'a>>,
) -> Result<Vec<FileDescriptorProtoView<'a>>, Error> {
    let mut kept: Vec<FileDescriptorProtoView<'a>> = Vec::new();
    let mut by_name: HashMap<&str, usize> = HashMap::new();
    for file in files {
        let known = by_name.get(file.name());
        match known.and_then(|index| kept.get_mut(*index)) {
            None => {
                by_name.insert(file.name(), kept.len());
                kept.push(file);
            }
            Some(same) if content(same) == content(&file) => {
                // The same content may be spelled in several ways, and come with comments or without; which one
                // is kept must not depend on the order of inputs.
                if spelling(&file) < spelling(same) {
                    *same = file;
                }
            }
            Some(_) => {
                let text = "two different files have this name";
                return Err(Error::new(text).in_file(file.name()));
            }
        }
    }
    Ok(kept)
}

/// All of a file but its source information.
fn content(file: &FileDescriptorProtoView<'_>) -> FileDescriptorProto {
    let mut content = file.to_message();
    content.source_code_info = None;
    content
}

/// What tells apart two files of the same content: the lesser octets are kept, and of the same ones those with more
/// source information.
fn spelling<'a>(file: &FileDescriptorProtoView<'a>) -> (Vec<u8>, Reverse<(usize, &'a [u8])>) {
    let octets = file.as_bytes().unwrap_or_default();
    (without_source(octets), Reverse((octets.len(), octets)))
}

/// What each file imports, as indexes.
fn dependencies(files: &[FileDescriptorProtoView<'_>]) -> Result<Vec<Vec<usize>>, Error> {
    let by_name: HashMap<&str, usize> = files
        .iter()
        .enumerate()
        .map(|(index, file)| (file.name(), index))
        .collect();
    files.iter().map(|file| imports(file, &by_name)).collect()
}

fn imports(
    file: &FileDescriptorProtoView<'_>,
    by_name: &HashMap<&str, usize>,
) -> Result<Vec<usize>, Error> {
    let (public, weak) = (file.public_dependency(), file.weak_dependency());
    for index in public.iter().chain(weak) {
        if usize::try_from(index).is_ok_and(|index| index < file.dependency().len()) {
            continue;
        }
        let text = format!("import number {index} is public or weak, but there is no such import");
        return Err(Error::new(text).in_file(file.name()));
    }
    let mut found = Vec::with_capacity(file.dependency().len());
    let weak: BTreeSet<_> = weak
        .iter()
        .filter_map(|at| usize::try_from(at).ok())
        .collect();
    for (position, name) in file.dependency().iter().enumerate() {
        match by_name.get(name) {
            Some(index) => found.push(*index),
            None if weak.contains(&position) => {}
            None => {
                let text = format!(
                    "imports \"{name}\", which is not in the descriptor set (protoc has \
                     --include_imports)"
                );
                return Err(Error::new(text).in_file(file.name()));
            }
        }
    }
    Ok(found)
}

/// Depth first, with a stack of its own: chains of imports may be longer than the call stack.
fn sort(
    files: &[FileDescriptorProtoView<'_>],
    dependencies: &[Vec<usize>],
) -> Result<Vec<usize>, Error> {
    let mut states = vec![State::New; files.len()];
    let mut order = Vec::with_capacity(files.len());
    for start in 0..files.len() {
        let mut stack = vec![(start, 0)];
        while let Some((file, next)) = stack.pop() {
            let Some(state) = states.get_mut(file) else {
                continue;
            };
            match (*state, next) {
                (State::Done, _) => continue,
                (State::Open, 0) => return Err(cycle(files, &stack, file)),
                _ => *state = State::Open,
            }
            match dependencies.get(file).and_then(|list| list.get(next)) {
                Some(dependency) => stack.extend([(file, next + 1), (*dependency, 0)]),
                None => {
                    *state = State::Done;
                    order.push(file);
                }
            }
        }
    }
    Ok(order)
}

#[derive(Clone, Copy)]
enum State {
    New,
    Open,
    Done,
}

#[cold]
fn cycle(files: &[FileDescriptorProtoView<'_>], stack: &[(usize, usize)], file: usize) -> Error {
    let name = |index: usize| files.get(index).map_or("", |file| file.name());
    let mut names: Vec<&str> = stack
        .iter()
        .skip_while(|(index, _)| *index != file)
        .map(|(index, _)| name(*index))
        .collect();
    names.push(name(file));
    Error::new(format!("imports form a cycle: {}", names.join(" -> "))).in_file(name(file))
}
