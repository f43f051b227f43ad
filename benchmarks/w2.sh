#!/bin/bash
# W2: the sheet at rest, with one cell in a hundred crawling.
exec "$(dirname "$0")/run.sh" W2 "$@"
