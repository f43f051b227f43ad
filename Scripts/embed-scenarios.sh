#!/bin/sh
# Writes the bundled scenarios into the program, so that one file is all a user needs.
# Run it after changing a file in scenarios/; a test fails when it was forgotten.
set -eu
cd "$(dirname "$0")/.."
folder=Sources/Scenarios/Library/Embedded
rm -rf "$folder"
mkdir -p "$folder"
list=""
for file in scenarios/*.yaml; do
  name=$(basename "$file" .yaml)
  constant=$(echo "$name" | awk -F- '{ text = $1; for (i = 2; i <= NF; i++)
    text = text toupper(substr($i, 1, 1)) substr($i, 2); print text }')
  list="$list    (\"$name\", $constant),\n"
  {
    echo "// Written by Scripts/embed-scenarios.sh from $file; edit that."
    echo
    echo "extension BundledTexts {"
    printf '  static let %s = ###"""\n' "$constant"
    sed -e 's/^\(..*\)$/    \1/' "$file"
    printf '\n    """###\n}\n'
  } > "$folder/BundledTexts+$name.swift"
done
{
  echo "// Written by Scripts/embed-scenarios.sh from scenarios/*.yaml; edit those."
  echo
  echo "/// The texts of the bundled scenario files."
  echo "enum BundledTexts {"
  echo "  /// All of them, in alphabetical order."
  echo "  static let all: [(name: String, text: String)] = ["
  printf "$list"
  echo "  ]"
  echo "}"
} > "$folder/BundledTexts.swift"
