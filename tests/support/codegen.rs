//! The body of the fuzz target of the code generator.

#![expect(unreachable_pub, reason = "included by a test and by the fuzz target")]

use viewbuf::codegen::Config;

/// Any octets as a descriptor set: code or an error that tells why not, but no panic.
pub fn codegen_descriptor(data: &[u8]) {
    let generated = Config::new().descriptor_set_bytes(data).generate();
    if let Err(error) = generated {
        let text = error.to_string();
        assert!(!text.contains("does not parse"), "{text}");
    }
}
