//! The code under `src/generated` is what the generator makes of the protos beside it.
//!
//! After a change of the generator, `cargo run -p viewbuf-generate` writes it anew, and so does this test
//! where the environment variable `VIEWBUF_BLESS` is set.
#![cfg(feature = "codegen")]

#[path = "generate/make.rs"]
mod make;

use std::path::Path;

use viewbuf::codegen::Config;
use viewbuf::codegen::model::Home;

#[test]
fn generated_code_is_current() {
    for file in make::FILES {
        let path = make::path(root(), file.name);
        let text = make::text(root(), file).unwrap();
        if std::env::var_os("VIEWBUF_BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap();
        let same = found
            .lines()
            .zip(text.lines())
            .take_while(|(one, other)| one == other)
            .count();
        assert!(
            found == text,
            "src/generated/{} is not what the generator makes, from line {} on; \
             `cargo run -p viewbuf-generate` writes it anew",
            file.name,
            same + 1
        );
    }
}

#[test]
fn users_get_every_well_known_type_from_the_runtime() {
    let protos: Vec<&str> = make::FILES
        .iter()
        .filter(|file| !file.uses_well_known_types)
        .flat_map(|file| file.protos)
        .copied()
        .collect();
    let model = user(&protos).model().unwrap();
    assert!(model.messages.len() > 50 && model.enums.len() > 10);
    for message in &model.messages {
        assert!(
            matches!(message.home, Home::External(_)),
            "{}",
            message.full_name
        );
    }
    for enumeration in &model.enums {
        assert!(
            matches!(enumeration.home, Home::External(_)),
            "{}",
            enumeration.full_name
        );
    }
}

/// The options of a user who compiles these protos.
fn user(protos: &[&str]) -> Config {
    let include = make::path(root(), "proto");
    let file = |name| include.join(format!("{name}.proto"));
    Config::new()
        .files(protos.iter().map(file))
        .includes([include.clone()])
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
