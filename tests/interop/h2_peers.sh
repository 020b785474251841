#!/usr/bin/env bash
# The example's server and client against nghttp2's tools and Python's h2 (hyper-h2): tests/interop/h2_peers.py.
#
# Checks for which a tool is missing are left out: that is said, and the status is 77.
#
#   INTEROP_DIR   where the virtual environment is kept (target/interop of the checkout)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=${INTEROP_DIR:-$PWD/target/interop}
version=4.4.1

command -v python3 >/dev/null || { echo "h2-peers: SKIPPED: python3 is missing"; exit 77; }

# nghttpd is kept where administrators' programs are.
export PATH=$PATH:/usr/sbin
if [ -n "${CI:-}" ] && ! { command -v h2load && command -v nghttpd; } >/dev/null; then
  { sudo -n apt-get install -y -q nghttp2-client nghttp2-server ||
    apt-get install -y -q nghttp2-client nghttp2-server; } >&2 || true
fi

python=$work/h2/bin/python
has_h2() {
  "$python" -c "import h2; assert h2.__version__ == '$version'" 2>/dev/null
}
if ! has_h2; then
  mkdir -p "$work"
  { python3 -m venv "$work/h2" &&
    timeout 300 "$python" -m pip install --quiet --disable-pip-version-check "h2==$version"; } >&2 || true
fi
has_h2 || python=$(command -v python3)

cargo build --locked --release --example h2_server --example h2_client
exec timeout -k 10 400 "$python" tests/interop/h2_peers.py "${CARGO_TARGET_DIR:-$PWD/target}/release/examples"
