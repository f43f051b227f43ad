#!/bin/bash
# T13: how long the command takes to say something.
make --no-print-directory -C "$(dirname "$0")/.." build >&2 && exec "$(dirname "$0")/run.sh" start "$@"
