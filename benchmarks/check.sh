#!/bin/bash
# Fails when the engine's mechanics step needs more instructions, against the same loops written by
# hand, than benchmarks/threshold says. Instructions do not depend on what else the machine does.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! grep -qw avx2 /proc/cpuinfo || ! command -v valgrind > /dev/null; then
  echo "bench-check: left out (needs AVX2 and valgrind)"
  exit 0
fi
swift build -c release --package-path benchmarks -Xswiftc -target-cpu -Xswiftc haswell \
  --product Workloads > /dev/null
program=benchmarks/.build/release/Workloads
counts=$(mktemp -d)
trap 'rm -rf "$counts"' EXIT

# The instructions of the loops alone; what sets the work up is not counted.
instructions() { # mode, functions...
  local mode=$1 toggles=()
  shift
  for function in "$@"; do toggles+=("--toggle-collect=$function"); done
  valgrind --tool=callgrind --callgrind-out-file="$counts/out" --collect-atstart=no \
    "${toggles[@]}" "$program" "$mode" 2>&1 | sed -n 's/.*Collected : //p'
}
engine=$(instructions --forces '*Workloads11PackedSheetC4step*')
hand=$(instructions --by-hand '*Workloads14YardstickSheetC4step*')
threshold=$(cat benchmarks/threshold)
python3 - "$engine" "$hand" "$threshold" <<'END'
import sys

engine, hand, threshold = (float(a) for a in sys.argv[1:])
if engine < 1e6 or hand < 1e6:
    sys.exit("bench-check: nothing was counted")
ratio = engine / hand
print(
    f"bench-check: mechanics step {engine / 1e6:.0f} instructions per cell, by hand "
    f"{hand / 1e6:.0f}, ratio {ratio:.2f} (at most {threshold:.2f})"
)
sys.exit(ratio > threshold)
END
