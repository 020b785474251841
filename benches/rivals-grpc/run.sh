#!/usr/bin/env bash
# The same service by tonic, connectrpc, a bare socket and viewbuf, under the same load in turns: CPU time of
# the server for each call, latency, allocations, memory, system calls and instructions.
#
#   run.sh [--quick] [OPTION...] [PART...]
#
# --quick only checks that all of them answer everything right. `compare --help` tells options and parts.
# SERVER_CPU (the last) and CLIENT_CPU (the first) are the cores of servers and client.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

server_cpu=${SERVER_CPU:-$(($(nproc) - 1))}
client_cpu=${CLIENT_CPU:-0}
# A file for each connection where memory is measured.
files=4096

target=${CARGO_TARGET_DIR:-$PWD/target}
cargo build --locked --release --quiet
[ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge $files ] || ulimit -n $files

if ! command -v taskset >/dev/null; then
  echo "rivals-grpc: without taskset neither side is pinned to a core"
  exec "$target/release/compare" "$@"
fi
exec taskset -c "$client_cpu" "$target/release/compare" --server-cpu "$server_cpu" "$@"
