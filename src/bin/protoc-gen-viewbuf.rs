//! `protoc-gen-viewbuf`: the plugin for `protoc` and `buf`.
//!
//! All it does is described at [`viewbuf::codegen::plugin`].

use std::io::{self, Read, Write};

fn main() -> io::Result<()> {
    let mut request = Vec::new();
    io::stdin().lock().read_to_end(&mut request)?;
    io::stdout()
        .lock()
        .write_all(&viewbuf::codegen::plugin::respond(&request))
}
