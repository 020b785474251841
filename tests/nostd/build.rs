//! Generates views and writers without owned messages, and links without the C library and its start
//! files: what the program uses, it must bring along.

fn main() -> Result<(), viewbuf::codegen::Error> {
    for argument in ["-nostdlib", "-nostartfiles", "-static", "-no-pie"] {
        println!("cargo::rustc-link-arg-bins={argument}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    let protos = "../schema/proto";
    viewbuf::codegen::Config::new()
        .files(["users.proto", "sink2.proto"].map(|file| format!("{protos}/{file}")))
        .includes([protos])
        .owned(false)
        .compile()
}
