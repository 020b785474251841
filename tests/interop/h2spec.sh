#!/usr/bin/env bash
# h2spec, whole and strict, against examples/h2_server.rs: every test must pass, and none be skipped.
#
# h2spec is installed with Go where it is missing. A machine without Go, or that cannot install it, skips:
# that is said, and the status is 77.
#
#   INTEROP_DIR   where h2spec is kept and its report is written (target/interop of the checkout)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=${INTEROP_DIR:-$PWD/target/interop}
# The newest that `go install` takes: later ones are not tagged as Go wants it.
version=v2.2.1+incompatible
# The tests of that version. Fewer means that some did not run.
tests=146

skip() {
  echo "h2spec: SKIPPED: $*"
  exit 77
}

h2spec=$work/bin/h2spec
if [ ! -x "$h2spec" ]; then
  command -v go >/dev/null || skip "go is missing"
  mkdir -p "$work/bin"
  GOBIN=$work/bin timeout 300 go install "github.com/summerwind/h2spec/cmd/h2spec@$version" >&2 ||
    skip "go cannot install h2spec $version"
fi

cargo build --locked --release --example h2_server
target=${CARGO_TARGET_DIR:-$PWD/target}

scratch=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

: >"$scratch/server"
"$target/release/examples/h2_server" 127.0.0.1:0 >>"$scratch/server" &
server=$!
port=
for _ in {1..100}; do
  port=$(sed -n 's/^listening on .*://p' "$scratch/server")
  [ -z "$port" ] || break
  sleep 0.05
done
[ -n "$port" ] || { echo "h2spec: the server does not listen" >&2; exit 1; }

report=$work/h2spec.txt
if ! timeout 120 "$h2spec" --strict -h 127.0.0.1 -p "$port" >"$report"; then
  cat "$report"
  echo "h2spec: FAILED"
  exit 1
fi
kill -0 "$server" || { echo "h2spec: the server has ended" >&2; exit 1; }
summary=$(tail -n 1 "$report")
echo "$summary"
[[ $summary =~ ^([0-9]+)\ tests,\ ([0-9]+)\ passed,\ 0\ skipped,\ 0\ failed$ ]] &&
  [ "${BASH_REMATCH[1]}" -ge $tests ] && [ "${BASH_REMATCH[2]}" -eq "${BASH_REMATCH[1]}" ] || {
  echo "h2spec: FAILED: at least $tests tests must run, and all must pass; see $report"
  exit 1
}
