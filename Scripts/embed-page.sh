#!/bin/sh
# Writes the parts of the report page into the program, so that one file is all a user needs.
# Run it after changing a file in Sources/Reports/Page/Parts/; a test fails when it was forgotten.
set -eu
cd "$(dirname "$0")/../Sources/Reports/Page"
mkdir -p Embedded
rm -f Embedded/*.swift
for file in Parts/*; do
  name=$(basename "$file" | tr . -)
  constant=$(basename "$file" | awk -F. '{ print $1 toupper(substr($2, 1, 1)) substr($2, 2) }')
  {
    echo "// swift-format-ignore-file"
    echo "// Written by Scripts/embed-page.sh from $file; edit that."
    echo
    echo "extension PageParts {"
    echo "  static let $constant = ####\"\"\""
    sed -e 's/^\(..*\)$/    \1/' "$file"
    echo '    """####'
    echo "}"
  } > "Embedded/PageParts+$name.swift"
done
