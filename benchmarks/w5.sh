#!/bin/bash
# W5: 10⁸ cells in space, held, stepped ten times, drawn once; 10 GB and some minutes.
exec "$(dirname "$0")/run.sh" W5 "$@"
