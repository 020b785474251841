#!/usr/bin/env bash
# How many instructions each side of a connection spends on a request of 8 fields and 20 octets and its
# response of 2 fields, 20 octets and 1 trailer: the difference between 2,000 and 1,000 of them, by callgrind.
# Fails above the bound.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

max=1500

program=$(cargo bench --locked --features h2 --bench h2_instructions --no-run 2>&1 |
  sed -n 's/.*Executable.*(\(.*\))$/\1/p')

# count FUNCTION EXCHANGES: the instructions inside all functions of that name.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="*$1*" "$program" "$2" 2>&1 |
    sed -n 's/.*Collected : //p'
}

status=0
for side in client server; do
  each=$((($(count "Pair::${side}_" 2000) - $(count "Pair::${side}_" 1000)) / 1000))
  echo "$side: $each instructions for a request and its response, at most $max"
  [ "$each" -le "$max" ] || status=1
done
exit $status
