//! Writes the code under `src/generated` anew, after a change of the generator:
//!
//! ```text
//! cargo run -p viewbuf-generate
//! ```
//!
//! The generator itself stands on that code. Where the runtime has changed so much that the old one does not
//! compile, a version that still does makes the new one first: the one before the change, in a worktree of git.

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
