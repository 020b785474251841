#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| viewbuf_test_support::fuzz::dynamic_vs_generated(data));
