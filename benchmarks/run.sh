#!/bin/bash
# Measures workloads (W1 … W5, frames, start; all but W5 without a name) and keeps the figures in
# output/bench. --quick takes 3 rounds in place of 9 and leaves out what takes minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(benchmarks/build.sh Workloads)
BENCH_COMMIT=$(git describe --always --dirty 2>/dev/null || echo unknown)
BENCH_FLAGS=$(swift --version 2>/dev/null | sed -n 's/.*\(Swift version [0-9.]*\).*/\1/p' | head -1)
BENCH_FLAGS+=", release, $(grep -qw avx2 /proc/cpuinfo && echo haswell || echo baseline)"
export BENCH_COMMIT BENCH_FLAGS
"$program" "$@"
