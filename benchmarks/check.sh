#!/bin/bash
# Fails when the engine needs more instructions, against the same loops written by hand, than
# benchmarks/thresholds.json says. Instructions do not depend on what else the machine does, and
# ratios of them little on the compiler. `check.sh --record` writes the thresholds anew.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! grep -qw avx2 /proc/cpuinfo || ! command -v valgrind > /dev/null; then
  echo "bench-check: left out (needs AVX2 and valgrind)"
  exit 0
fi
make --no-print-directory build > /dev/null
program=$(benchmarks/build.sh Counted 2> /dev/null)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind 3.19 cannot read all debug information of Swift 6; names of functions are enough.
objcopy --strip-debug .build/release/thymus "$work/thymus"
objcopy --strip-debug "$program" "$work/counted"

# The instructions inside some functions; what sets the work up is not counted.
instructions() { # functions (with commas), command...
  local toggles=()
  for function in ${1//,/ }; do toggles+=("--toggle-collect=$function"); done
  # A promise about day 42 (exit code 5) says nothing about a shorter run.
  { valgrind --tool=callgrind --callgrind-out-file="$work/out" --collect-atstart=no \
    "${toggles[@]}" "${@:2}" 2>&1 || [ $? -eq 5 ]; } | sed -n 's/.*Collected : //p'
}
step=$(instructions '*11PackedSheetC4stepyyF' "$work/counted" engine)
step_by_hand=$(instructions yardstick_forces,yardstick_move "$work/counted" hand)
field=$(instructions '*11PackedSheetC7diffuseyyF' "$work/counted" engine)
field_by_hand=$(instructions yardstick_diffuse "$work/counted" hand)
rest=$(instructions '*11PackedSheetC5crawl*' "$work/counted" rest)
lesson=$(instructions '*10SimulationC7advance5toDayySd_tF' "$work/thymus" \
  run checkpoint --days 4 --threads 1 --frames none --no-progress --force --out "$work/run")
benchmarks/check.py "${1:-}" "$step" "$step_by_hand" "$field" "$field_by_hand" "$rest" "$lesson"
