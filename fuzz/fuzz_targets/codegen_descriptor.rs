#![no_main]

#[path = "../../tests/support/codegen.rs"]
mod codegen;

libfuzzer_sys::fuzz_target!(|data: &[u8]| codegen::codegen_descriptor(data));
