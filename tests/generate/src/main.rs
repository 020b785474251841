//! Writes the code under `src/generated` anew, after a change of the generator:
//!
//! ```text
//! cargo run -p viewbuf-generate
//! ```
//!
//! Where the runtime has changed so much that the old generated code does not compile, and with it the
//! generator, that code is left out meanwhile: `RUSTFLAGS="--cfg viewbuf_bootstrap"` in front. The compiler of
//! protos stands on it, so a version that still compiles makes descriptor sets first, and
//! `VIEWBUF_DESCRIPTOR_SETS` names their folder:
//!
//! ```text
//! cargo run --features compiler --example descriptor_set -- -I src/generated/proto -o sets/rpc.pb \
//!   google/rpc/error_details.proto google/rpc/status.proto
//! ```

#[path = "../make.rs"]
mod make;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for file in make::FILES {
        std::fs::write(make::path(&root, file.name), make::text(&root, file)?)?;
    }
    Ok(())
}
