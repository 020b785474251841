//! `.proto` files while the generated code is left out, which the compiler reads descriptors with: there are none.

use std::path::PathBuf;

use crate::codegen::resolve::Input;
use crate::codegen::{Config, Error};

pub(super) fn compile(
    _config: &Config,
    _input: &mut Input,
    _paths: &mut Vec<PathBuf>,
) -> Result<(), Error> {
    Err(Error::new(
        "without its generated code the crate reads descriptor sets only",
    ))
}
