//! Generates the messages of the official conformance suite with viewbuf's own code generator.

fn main() -> Result<(), viewbuf::codegen::Error> {
    let protos = [
        "conformance/conformance.proto",
        "google/protobuf/test_messages_proto2.proto",
        "google/protobuf/test_messages_proto3.proto",
    ];
    viewbuf::codegen::Config::new()
        .files(protos.map(|file| format!("proto/{file}")))
        .includes(["proto"])
        // Editions are read from a descriptor set; proto/README.md tells how it was made.
        .descriptor_set("proto/editions.pb")
        .compile()
}
