#!/bin/bash
# Builds one program of the benchmarks with this machine's vector instructions; prints its path.
set -euo pipefail
cd "$(dirname "$0")/.."
# The same flags as in the Makefile, which builds everything anew for others.
flags=(-c release -Xswiftc -enforce-exclusivity=unchecked)
if [ "$(grep -owE 'avx2|fma|bmi2' /proc/cpuinfo 2>/dev/null | sort -u | wc -l)" = 3 ]; then
  flags+=(-Xswiftc -target-cpu -Xswiftc haswell)
fi
swift build --package-path benchmarks "${flags[@]}" --product "$1" >&2
echo "benchmarks/.build/release/$1"
