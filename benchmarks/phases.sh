#!/bin/bash
# Where the instructions of a lesson and of W1 go, by callgrind: output/bench/phases.json.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(benchmarks/build.sh Counted)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind 3.19 cannot read all debug information of Swift 6; names of functions are enough.
objcopy --strip-debug .build/release/thymus "$work/thymus"
objcopy --strip-debug "$program" "$work/counted"
count() { # file, command...
  valgrind --tool=callgrind --callgrind-out-file="$1" "${@:2}" > "$1.log" 2>&1 && return
  # A promise about day 42 (code 5) says nothing about a shorter run.
  [ $? -eq 5 ] || { cat "$1.log" >&2; exit 1; }
}
shares() { # file
  callgrind_annotate --inclusive=yes --threshold=100 "$1" > "$1.txt"
}
count "$work/lesson" "$work/thymus" run checkpoint --days "${PHASES_DAYS:-14}" --threads 1 \
  --frames none --no-progress --force --out "$work/run"
count "$work/sheet" "$work/counted" engine
shares "$work/lesson"
shares "$work/sheet"
benchmarks/phases.py "$work/lesson.txt" "$work/sheet.txt" output/bench/phases.json
