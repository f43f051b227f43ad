#!/bin/bash
# W1: a packed sheet of 10⁴ to 10⁷ cells; forces, field, exchange, and the same loops by hand.
exec "$(dirname "$0")/run.sh" W1 "$@"
