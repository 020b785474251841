//! Compiles the protos beside this file with the code generator under test.

fn main() -> Result<(), viewbuf::codegen::Error> {
    let protos = [
        "bench.proto",
        "blog.proto",
        "extensions.proto",
        "grpc/testing/test.proto",
        "known.proto",
        "known2.proto",
        "logs.proto",
        "numbers.proto",
        "sink2.proto",
        "service_names.proto",
        "sink3.proto",
        "users.proto",
        "vector_tile.proto",
        "opentelemetry/proto/collector/trace/v1/trace_service.proto",
    ];
    viewbuf::codegen::compile(&protos.map(|file| format!("proto/{file}")), &["proto"])
}
