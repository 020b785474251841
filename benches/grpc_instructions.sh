#!/usr/bin/env bash
# How many instructions each side of a unary call spends on it, h2 included: its head of 7 fields, a message
# of 20 octets there and back, headers and status. The difference between 2,000 and 1,000 calls, by callgrind.
# Fails above the bound.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

max=5500

program=$(cargo bench --locked --features grpc --bench grpc_instructions --no-run 2>&1 |
  sed -n 's/.*Executable.*(\(.*\))$/\1/p')

# count FUNCTION CALLS: the instructions inside all functions of that name.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="*$1*" "$program" "$2" 2>&1 |
    sed -n 's/.*Collected : //p'
}

status=0
for side in client server; do
  each=$((($(count "Pair::${side}_" 2000) - $(count "Pair::${side}_" 1000)) / 1000))
  echo "$side: $each instructions for a call, at most $max"
  [ "$each" -le "$max" ] || status=1
done
exit $status
