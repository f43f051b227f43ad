#!/bin/bash
# W3: a tumour of 18,317 cells under attack by 7,500 T cells, in space, with two fields.
exec "$(dirname "$0")/run.sh" W3 "$@"
