#!/bin/bash
# T12: frames of a tissue of 10⁴ cells, drawn and written.
exec "$(dirname "$0")/run.sh" frames "$@"
