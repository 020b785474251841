//! The service by viewbuf: `viewbuf [--multi-thread] ADDRESS:PORT`, which is the example `bench_server`, built as its rivals are.

use std::process::ExitCode;

use viewbuf_rivals_grpc::admin::{self, Counting};

#[path = "../../../../examples/bench_server.rs"]
mod bench_server;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() -> ExitCode {
    admin::attend();
    bench_server::main()
}
