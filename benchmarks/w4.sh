#!/bin/bash
# W4: a lesson through the command: one run, and a comparison of four arms × 12 runs.
make --no-print-directory -C "$(dirname "$0")/.." build >&2 && exec "$(dirname "$0")/run.sh" W4 "$@"
