//! Made-up but lifelike content for the benchmark messages, the same on every run and every machine.
//!
//! The structs are plain Rust: no codec's types. JSON is written from them and read into them; the message of each codec is built from them,
//! so that every contender carries the same content. Octets are hexadecimal in JSON, as in OpenTelemetry's own JSON.

pub mod blog;
pub mod logs;
pub mod numbers;
pub mod rng;
pub mod tile;
pub mod trace;
pub mod users;

mod hex;
mod words;
