#!/bin/bash
# Runs one scenario with one and two threads, in debug and in release, and compares the digests.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

first=
for command in "$@"; do
  for threads in 1 2; do
    digest=$("$command" run checkpoint --days "${DIGEST_DAYS:-4}" --seed 7 --threads "$threads" \
      --frames none --json --out "$folder/run" --force \
      | python3 -c 'import json, sys; print(json.load(sys.stdin)["runs"][0]["digest"])')
    echo "digest: $digest  $command --threads $threads"
    if [ "${first:=$digest}" != "$digest" ]; then
      echo "digest: the same scenario and seed gave other bits" >&2
      exit 1
    fi
  done
done
