#!/usr/bin/env bash
# HPACK against Python's hpack, both ways: tests/hpack_interop.rs with a Python that has it.
#
# A machine without Python, or that cannot install the package, skips: that is said, and the status is 77.
#
#   INTEROP_DIR   where the virtual environment is kept (target/interop of the checkout)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=${INTEROP_DIR:-$PWD/target/interop}
version=4.2.0

skip() {
  echo "hpack: SKIPPED: $*"
  exit 77
}

command -v python3 >/dev/null || skip "python3 is missing"
python=$work/hpack/bin/python
if ! "$python" -c "import hpack; assert hpack.__version__ == '$version'" 2>/dev/null; then
  mkdir -p "$work"
  python3 -m venv "$work/hpack" || skip "python3 cannot make a virtual environment"
  "$python" -m pip install --quiet --disable-pip-version-check "hpack==$version" >&2 ||
    skip "pip cannot install hpack $version"
fi
VIEWBUF_PYTHON=$python cargo test --locked --test hpack_interop -- --nocapture
