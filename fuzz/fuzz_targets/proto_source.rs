#![no_main]

#[path = "../../tests/support/proto_source.rs"]
mod proto_source;

libfuzzer_sys::fuzz_target!(|data: &[u8]| proto_source::proto_source(data));
