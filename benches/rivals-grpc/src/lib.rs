//! What the programs of this package share.

pub mod admin;
pub mod client;
pub mod contender;
pub mod readme;
pub mod workload;
