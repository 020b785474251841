#!/usr/bin/env bash
# How many instructions each side of a connection spends on an exchange: the difference between 2,000 and 1,000
# of them, by callgrind. Fails above the bound of the benchmark.
#
#   instructions.sh h2     a request of 8 fields and 20 octets, its response of 2 fields, 20 octets and 1 trailer
#   instructions.sh grpc   a unary call, h2 included: a head of 7 fields, 20 octets there and back, the status
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1:-} in
  h2) max=1500 ;;
  grpc) max=5500 ;;
  *) echo "instructions.sh h2|grpc" >&2; exit 2 ;;
esac

program=$(cargo bench --locked --features "$1" --bench "$1_instructions" --no-run 2>&1 |
  sed -n 's/.*Executable.*(\(.*\))$/\1/p')

# count FUNCTION EXCHANGES: the instructions inside all functions of that name.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="*$1*" "$program" "$2" 2>&1 |
    sed -n 's/.*Collected : //p'
}

status=0
for side in client server; do
  each=$((($(count "Pair::${side}_" 2000) - $(count "Pair::${side}_" 1000)) / 1000))
  echo "$1 $side: $each instructions, at most $max"
  [ "$each" -le "$max" ] || status=1
done
exit $status
