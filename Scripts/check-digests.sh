#!/bin/bash
# Runs one scenario in 2-D and in 3-D with 1, 2, 3 and 8 threads, in debug and in release, and
# compares the digests.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

solid="--set tissue.depth_um=100 --set tissue.width_um=300 --set tissue.height_um=300
  --set cells.tumour.count=200"

for dimensions in 2 3; do
  first=
  [ "$dimensions" = 3 ] && options=$solid || options=
  for command in "$@"; do
    for threads in 1 2 3 8; do
      # shellcheck disable=SC2086
      "$command" run checkpoint --days "${DIGEST_DAYS:-4}" --seed 7 --threads "$threads" $options \
        --set treatments.0.first_day=1 --frames none --json --no-progress --force \
        --out "$folder/run" >"$folder/run.txt" 2>"$folder/said" \
        || { cat "$folder/said" >&2; exit 1; }
      digest=$(python3 -c \
        'import json, sys; print(json.load(open(sys.argv[1]))["runs"][0]["digest"])' \
        "$folder/run.txt")
      echo "digest: $digest  $dimensions-D  $command --threads $threads"
      if [ "${first:=$digest}" != "$digest" ]; then
        echo "digest: the same scenario and seed gave other bits" >&2
        exit 1
      fi
    done
  done
done
