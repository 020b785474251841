//! A large descriptor set of the real world.

use std::path::PathBuf;
use std::process::Command;

use viewbuf::codegen::Config;
use viewbuf::codegen::model::{Cardinality, Home, Kind};

#[test]
fn the_descriptor_set_of_googleapis_resolves() {
    let Some(data) = std::env::var_os("VIEWBUF_TEST_DATA").map(PathBuf::from) else {
        eprintln!(
            "SKIPPED: set VIEWBUF_TEST_DATA to the folder with googleapis-descriptor-set.pb.xz"
        );
        return;
    };
    let file = data.join("googleapis-descriptor-set.pb.xz");
    let xz = Command::new("xz").arg("-dc").arg(&file).output().unwrap();
    assert!(
        xz.status.success() && xz.stdout.len() > 500_000,
        "cannot unpack {}",
        file.display()
    );
    let model = Config::new()
        .descriptor_set_bytes(xz.stdout)
        .model()
        .unwrap();

    let fields = || model.messages.iter().flat_map(|message| &message.fields);
    assert!(model.files.len() > 50 && model.messages.len() > 500 && fields().count() > 3_000);
    assert!(fields().any(|field| matches!(field.cardinality, Cardinality::Map { .. })));
    assert!(fields().any(|field| field.kind.message().is_some() && field.boxed));
    for message in model.messages.iter().filter(|message| message.generated) {
        assert!(
            matches!(message.home, Home::Local(_)),
            "{}",
            message.full_name
        );
        for field in &message.fields {
            let there = match field.kind {
                Kind::Message(id) => {
                    model.message(id).generated
                        || matches!(model.message(id).home, Home::External(_))
                }
                Kind::Enum(id) => {
                    let found = model.enumeration(id);
                    found.generated || matches!(found.home, Home::External(_))
                }
                _ => true,
            };
            assert!(there, "{}", field.full_name);
        }
    }
}
