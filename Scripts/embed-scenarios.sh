#!/bin/sh
# Writes the bundled scenarios into the program, so that one file is all a user needs.
# Run it after changing a file in scenarios/; a test fails when it was forgotten.
set -eu
cd "$(dirname "$0")/.."
output=Sources/Scenarios/Library/BundledTexts.swift
{
  echo "// Written by Scripts/embed-scenarios.sh from scenarios/*.yaml; edit those."
  echo
  echo "/// The texts of the bundled scenario files, in alphabetical order."
  echo "enum BundledTexts {"
  echo "  static let all: [(name: String, text: String)] = ["
  for file in scenarios/*.yaml; do
    name=$(basename "$file" .yaml)
    printf '    (\n      "%s",\n      ###"""\n' "$name"
    sed -e 's/^\(..*\)$/      \1/' "$file"
    printf '\n      """###\n    ),\n'
  done
  echo "  ]"
  echo "}"
} > "$output.new"
mv "$output.new" "$output"
