#!/usr/bin/env bash
# The example's server and one of the h2 crate under h2load, in turns: requests for each second of CPU time
# that the server's process spent (user and system), and their ratio.
#
#   run.sh [--quick]
#
# --quick only sees it run, without figures. SERVER_CPU (the last) and CLIENT_CPU (the first) are the
# cores of servers and h2load. A machine without h2load skips with the status 77.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

rounds=5
requests=300000
if [ "${1:-}" = --quick ]; then
  rounds=1
  requests=2000
fi
server_cpu=${SERVER_CPU:-$(($(nproc) - 1))}
client_cpu=${CLIENT_CPU:-0}

skip() {
  echo "rivals-h2load: SKIPPED: $*"
  exit 77
}

command -v h2load >/dev/null || skip "h2load is missing (package nghttp2-client)"
command -v taskset >/dev/null || skip "taskset is missing"
target=${CARGO_TARGET_DIR:-$PWD/target}
cargo build --locked --release --quiet

scratch=$(mktemp -d)
servers=()
stop() {
  [ ${#servers[@]} -eq 0 ] || kill "${servers[@]}" 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

# Starts server $1 on a free port: its process and its address.
declare -A process address
start() {
  : >"$scratch/$1"
  taskset -c "$server_cpu" "$target/release/$1" 127.0.0.1:0 >>"$scratch/$1" &
  process[$1]=$!
  servers+=($!)
  for _ in {1..100}; do
    address[$1]=$(sed -n 's/^listening on //p' "$scratch/$1")
    [ -z "${address[$1]}" ] || return 0
    sleep 0.05
  done
  echo "rivals-h2load: $1 does not listen" >&2
  return 1
}

# CPU time of process $1 in clock ticks: utime and stime, behind the name in parentheses.
ticks() {
  local stat
  stat=$(<"/proc/$1/stat")
  set -- ${stat##*) }
  echo $((${12} + ${13}))
}

load() {
  local report
  report=$(taskset -c "$client_cpu" h2load -c1 -m100 -n "$2" "${address[$1]}/")
  grep -q "$2 succeeded, 0 failed, 0 errored, 0 timeout" <<<"$report" || {
    printf '%s\n' "$report" >&2
    return 1
  }
}

declare -A spent=([viewbuf]=0 [h2_crate]=0)
for name in viewbuf h2_crate; do
  start "$name"
  load "$name" 1000
done
for ((round = 0; round < rounds; round++)); do
  for name in viewbuf h2_crate; do
    before=$(ticks "${process[$name]}")
    load "$name" "$requests"
    spent[$name]=$((spent[$name] + $(ticks "${process[$name]}") - before))
  done
done

if [ "${1:-}" = --quick ]; then
  echo "both answered all requests"
  exit
fi
awk -v ours="${spent[viewbuf]}" -v theirs="${spent[h2_crate]}" -v hz="$(getconf CLK_TCK)" \
  -v requests=$((rounds * requests)) 'BEGIN {
    rate = "%-9s %10.0f requests for each second of CPU time (%d requests, %.2f s)\n"
    printf rate, "viewbuf", requests * hz / (ours ? ours : 1), requests, ours / hz
    printf rate, "h2 crate", requests * hz / (theirs ? theirs : 1), requests, theirs / hz
    printf "ratio     %10.2f\n", theirs / (ours ? ours : 1)
  }'
