#!/usr/bin/env bash
# Runs fuzz targets with the address sanitizer, from the seeds in tests/data/corpus, and fails on the first
# input that crashes, hangs or takes too much memory. Works on a stable toolchain.
#
#   fuzz/run.sh [SECONDS_PER_TARGET [TARGET ...]]
#
# What is found grows in fuzz/corpus, crashes lie in fuzz/artifacts; neither is checked in. A bug that is
# fixed leaves its input in tests/data/regressions/TARGET, where `cargo test` replays it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

seconds=${1:-60}
targets=("${@:2}")

# Sanitizers are a nightly option; this lets a stable compiler take it.
export RUSTC_BOOTSTRAP=1
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

if ! cargo fuzz --version >/dev/null 2>&1; then
  echo "fuzz: installing cargo-fuzz"
  cargo install --locked --quiet cargo-fuzz --version 0.13.1
fi
if [ ${#targets[@]} -eq 0 ]; then
  mapfile -t targets < <(cargo fuzz list)
fi

cargo fuzz build
for target in "${targets[@]}"; do
  seeds=../tests/data/corpus/$target
  mkdir -p "corpus/$target" "artifacts/$target"
  log=artifacts/$target.log
  touch "$log.start"
  words=()
  [ ! -f "dictionaries/$target" ] || words=("-dict=dictionaries/$target")
  if ! cargo fuzz run "$target" "corpus/$target" "$seeds" -- -max_total_time="$seconds" "${words[@]}" \
    -timeout=30 -rss_limit_mb=4096 >"$log" 2>&1; then
    grep -m 1 -A 3 'panicked at\|ERROR:' "$log" || true
    tail -n 60 "$log"
    # The input itself, for who sees nothing but this output.
    find "artifacts/$target" -type f -newer "$log.start" -size -64k -exec base64 {} +
    echo "fuzz: $target FAILED; the input is in fuzz/artifacts/$target"
    exit 1
  fi
  printf 'fuzz: %-20s %s s: %s\n' "$target" "$seconds" "$(grep -E 'DONE' "$log" | tail -n 1)"
done
echo "fuzz: ${#targets[@]} targets, no crash"
