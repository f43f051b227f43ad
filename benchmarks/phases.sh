#!/bin/bash
# Where the instructions of a lesson and of W1 go, by callgrind: output/bench/phases.json.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(benchmarks/build.sh Counted)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind 3.19 cannot read all debug information of Swift 6; names of functions are enough.
objcopy --strip-debug .build/release/thymus "$work/thymus"
count() { # file, command...
  valgrind --tool=callgrind --callgrind-out-file="$1" "${@:2}" > /dev/null 2>&1 \
    || [ $? -eq 5 ]  # A promise about day 42 says nothing about a shorter run.
  callgrind_annotate --inclusive=yes --threshold=100 "$1" > "$1.txt"
}
count "$work/lesson" "$work/thymus" run checkpoint --days "${PHASES_DAYS:-14}" --threads 1 \
  --frames none --no-progress --force --out "$work/run"
count "$work/sheet" "$program" engine
benchmarks/phases.py "$work/lesson.txt" "$work/sheet.txt" output/bench/phases.json
