#!/usr/bin/env bash
# The examples against other implementations of gRPC, in both roles: tests/interop/grpc_peers.py.
#
# Go's and Java's programs of the official interoperability tests, Python's grpcio, Node's grpc-js, grpcurl and nginx are
# installed where they are missing, in versions that are known. Checks for which one cannot be had are left out:
# that is said, and the status is 77.
#
#   INTEROP_DIR   where they are kept (target/interop of the checkout)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=${INTEROP_DIR:-$PWD/target/interop}
mkdir -p "$work/bin"

grpc_go=v1.76.0
grpcurl=v1.9.3
grpc_java=1.76.0
grpc_python=1.76.0
grpc_js=1.14.0
proto_loader=0.8.0

go_program() {
  local name=$1 module=$2 program
  [ -x "$work/bin/$name" ] && return
  command -v go >/dev/null || return 0
  program=$(mktemp -d)
  if GOBIN=$program timeout 300 go install "$module" >&2; then
    mv "$program"/* "$work/bin/$name"
  fi
  rm -rf "$program"
}

go_program grpc_go_client "google.golang.org/grpc/interop/client@$grpc_go" || true
go_program grpc_go_server "google.golang.org/grpc/interop/server@$grpc_go" || true
go_program grpcurl "github.com/fullstorydev/grpcurl/cmd/grpcurl@$grpcurl" || true

java_programs() {
  [ -d "$work/java-$grpc_java" ] && return
  { command -v java && command -v mvn; } >/dev/null || return 0
  local scratch
  scratch=$(mktemp -d)
  cat >"$scratch/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>viewbuf</groupId><artifactId>interop</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.grpc</groupId><artifactId>grpc-interop-testing</artifactId><version>$grpc_java</version>
  </dependency></dependencies>
</project>
POM
  if timeout 300 mvn -q -B -f "$scratch/pom.xml" dependency:copy-dependencies "-DoutputDirectory=$scratch/jars" >&2; then
    mv "$scratch/jars" "$work/java-$grpc_java"
  fi
  rm -rf "$scratch"
}
java_programs || true

python=$work/grpc/bin/python
has_grpc() {
  "$python" -c "import grpc, grpc_status, grpc_reflection, grpc_health; assert grpc.__version__ == '$grpc_python'" 2>/dev/null
}
if command -v python3 >/dev/null && ! has_grpc; then
  { python3 -m venv "$work/grpc" &&
    timeout 300 "$python" -m pip install --quiet --disable-pip-version-check "grpcio==$grpc_python" \
      "grpcio-health-checking==$grpc_python" "grpcio-reflection==$grpc_python" "grpcio-status==$grpc_python"; } >&2 || true
fi
if ! has_grpc; then
  python=$(command -v python3) || { echo "grpc-peers: SKIPPED: python3 is missing"; exit 77; }
fi

if command -v npm >/dev/null && [ ! -d "$work/node/node_modules/@grpc/grpc-js" ]; then
  mkdir -p "$work/node"
  (cd "$work/node" && timeout 300 npm install --silent --no-save --prefix . "@grpc/grpc-js@$grpc_js" \
    "@grpc/proto-loader@$proto_loader") >&2 || true
fi

# nginx is kept where administrators' programs are.
export PATH=$PATH:/usr/sbin
if [ -n "${CI:-}" ] && ! command -v nginx >/dev/null; then
  { sudo -n apt-get install -y -q nginx-light || apt-get install -y -q nginx-light; } >&2 || true
fi

cargo build --locked --release --all-features --example interop_server --example interop_client \
  --example interop_negative --example users
exec timeout -k 10 900 "$python" tests/interop/grpc_peers.py "${CARGO_TARGET_DIR:-$PWD/target}/release/examples" \
  "$work" "$work/java-$grpc_java"
