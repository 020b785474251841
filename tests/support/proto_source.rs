//! The body of the fuzz target of the compiler of `.proto` files.

#![expect(unreachable_pub, reason = "included by a test and by the fuzz target")]

use viewbuf::Message;
use viewbuf::compiler::{Compiled, Compiler, Errors};
use viewbuf::types::{FileDescriptorProto, FileDescriptorSet};

/// Between two files of one input.
const NEXT_FILE: char = '\u{1}';

/// Any octets as files, `0.proto` and so on: descriptors or errors, whose places exist, and no panic.
pub fn proto_source(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let files: Vec<&str> = text.split(NEXT_FILE).take(4).collect();
    let result = compile(&files);
    match &result {
        Ok(compiled) => {
            for file in compiled.files() {
                check(file, &files);
            }
            let set = FileDescriptorSet::decode(&compiled.to_bytes());
            assert_eq!(set.as_ref(), Ok(compiled.descriptor_set()));
        }
        Err(errors) => check_errors(errors, &files),
    }
    // Nothing depends on addresses, time or the order of a hash table.
    match (result, compile(&files)) {
        (Ok(one), Ok(other)) => assert_eq!(one.to_bytes(), other.to_bytes()),
        (Err(one), Err(other)) => assert_eq!(one, other),
        _ => panic!("it compiles now and then"),
    }
}

fn compile(files: &[&str]) -> Result<Compiled, Errors> {
    let compiler = (0..)
        .zip(files)
        .fold(Compiler::new(), |compiler, (at, text)| {
            compiler.source(format!("{at}.proto"), *text)
        });
    compiler.file("0.proto").compile()
}

/// The text of a file of ours.
fn source<'f>(name: &str, files: &[&'f str]) -> Option<&'f str> {
    let at: usize = name.strip_suffix(".proto")?.parse().ok()?;
    files.get(at).copied()
}

fn check_errors(errors: &Errors, files: &[&str]) {
    assert!(!errors.diagnostics().is_empty());
    assert!(errors.to_string().len() < 1 << 20);
    for error in errors.diagnostics() {
        assert!(!error.text().is_empty() && !error.file().is_empty());
        let Some(source) = source(error.file(), files) else {
            continue;
        };
        if let Some(place) = error.position() {
            let lines = source.split('\n').count();
            assert!(place.line >= 1 && place.line as usize <= lines, "{error}");
            assert!(place.column >= 1, "{error}");
        }
    }
}

fn check(file: &FileDescriptorProto, files: &[&str]) {
    let Some(source) = source(file.name.as_deref().unwrap_or(""), files) else {
        return;
    };
    let info = file.source_code_info.as_ref().expect("it was asked for");
    let lines = source.split('\n').count();
    // Each token has a few parts at most; only options of extension ranges are told once a range.
    assert!(info.location.len() <= 8 * source.len() + (1 << 16) + 8);
    for location in &info.location {
        let (start, end) = match *location.span.as_slice() {
            [line, from, to] => ((line, from), (line, to)),
            [line, from, last, to] => ((line, from), (last, to)),
            _ => panic!("{location:?}"),
        };
        assert!(
            start.0 >= 0 && start.1 >= 0 && (end.0 as usize) < lines,
            "{location:?}"
        );
    }
    assert!(
        file.options
            .iter()
            .all(|options| options.uninterpreted_option.is_empty())
    );
}
