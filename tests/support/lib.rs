//! What tests and fuzz targets share: a slow and obvious decoder, messages grown from entropy, the
//! bodies of the fuzz targets and samples to begin from.

pub mod allocator;
pub mod fuzz;
pub mod grow;
pub mod h2;
pub mod naive;
pub mod samples;
