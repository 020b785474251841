#!/usr/bin/env bash
# Makes editions.pb, the descriptor set of the schemas that are written in editions, without source
# locations. The argument is the compiler: `protoc` (27 or newer) unless given, for instance
# "python -m grpc_tools.protoc".
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck disable=SC2086 # a command of several words
${1:-protoc} -I. --include_imports --descriptor_set_out=editions.pb \
  google/protobuf/test_messages_edition2023.proto \
  google/protobuf/test_messages_proto2_editions.proto \
  google/protobuf/test_messages_proto3_editions.proto
