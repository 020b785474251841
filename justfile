# Each recipe is a step of .ci/run, which also runs all of them.

_list:
    @just --list

# All that CI runs.
ci:
    .ci/run

# Some steps by name: `just step fmt clippy`. `.ci/run --list` tells them all.
step +NAMES:
    .ci/run {{NAMES}}

# What to run before every commit.
quick:
    .ci/run fmt clippy test

# Each fuzz target for so many seconds.
fuzz SECONDS="60":
    FUZZ_SECONDS={{SECONDS}} .ci/run fuzz

conformance:
    .ci/run conformance

doc:
    .ci/run doc
