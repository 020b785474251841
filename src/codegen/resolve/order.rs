//! Files after what they import.

use std::collections::HashMap;

use crate::codegen::Error;
use crate::codegen::descriptor::FileProto;

/// Sorts files so that imports come first; where imports leave a choice, by name.
pub(super) fn order(files: Vec<FileProto>) -> Result<Vec<FileProto>, Error> {
    let mut files = unique(files)?;
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let dependencies = dependencies(&files)?;
    let order = sort(&files, &dependencies)?;
    let mut files: Vec<Option<FileProto>> = files.into_iter().map(Some).collect();
    Ok(order
        .into_iter()
        .filter_map(|index| files.get_mut(index).and_then(Option::take))
        .collect())
}

/// Descriptor sets may overlap: the same file twice is one file, two of one name are an error.
fn unique(files: Vec<FileProto>) -> Result<Vec<FileProto>, Error> {
    let mut kept: Vec<FileProto> = Vec::with_capacity(files.len());
    let mut by_name: HashMap<String, usize> = HashMap::new();
    for file in files {
        let known = by_name.get(&file.name);
        match known.and_then(|index| kept.get_mut(*index)) {
            None => {
                by_name.insert(file.name.clone(), kept.len());
                kept.push(file);
            }
            Some(same) if same_content(same, &file) => {
                // The same content may be spelled in several ways; which one is kept must not depend on the
                // order of inputs.
                if file.octets < same.octets {
                    same.octets = file.octets;
                }
            }
            Some(_) => {
                let text = "two different files have this name";
                return Err(Error::new(text).in_file(&file.name));
            }
        }
    }
    Ok(kept)
}

fn same_content(a: &FileProto, b: &FileProto) -> bool {
    let mut b = b.clone();
    b.source.clone_from(&a.source);
    b.octets.clone_from(&a.octets);
    *a == b
}

/// What each file imports, as indexes.
fn dependencies(files: &[FileProto]) -> Result<Vec<Vec<usize>>, Error> {
    let by_name: HashMap<&str, usize> = files
        .iter()
        .enumerate()
        .map(|(index, file)| (file.name.as_str(), index))
        .collect();
    files.iter().map(|file| imports(file, &by_name)).collect()
}

fn imports(file: &FileProto, by_name: &HashMap<&str, usize>) -> Result<Vec<usize>, Error> {
    for index in file
        .public_dependencies
        .iter()
        .chain(&file.weak_dependencies)
    {
        if usize::try_from(*index).is_ok_and(|index| index < file.dependencies.len()) {
            continue;
        }
        let text = format!("import number {index} is public or weak, but there is no such import");
        return Err(Error::new(text).in_file(&file.name));
    }
    let mut found = Vec::with_capacity(file.dependencies.len());
    for (position, name) in file.dependencies.iter().enumerate() {
        let weak = file
            .weak_dependencies
            .iter()
            .any(|weak| usize::try_from(*weak) == Ok(position));
        match by_name.get(name.as_str()) {
            Some(index) => found.push(*index),
            None if weak => {}
            None => {
                let text = format!(
                    "imports \"{name}\", which is not in the descriptor set (protoc has \
                     --include_imports)"
                );
                return Err(Error::new(text).in_file(&file.name));
            }
        }
    }
    Ok(found)
}

/// Depth first, with a stack of its own: chains of imports may be longer than the call stack.
fn sort(files: &[FileProto], dependencies: &[Vec<usize>]) -> Result<Vec<usize>, Error> {
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
fn cycle(files: &[FileProto], stack: &[(usize, usize)], file: usize) -> Error {
    let name = |index: usize| files.get(index).map_or("", |file| file.name.as_str());
    let mut names: Vec<&str> = stack
        .iter()
        .skip_while(|(index, _)| *index != file)
        .map(|(index, _)| name(*index))
        .collect();
    names.push(name(file));
    Error::new(format!("imports form a cycle: {}", names.join(" -> "))).in_file(name(file))
}
