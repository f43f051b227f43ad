#!/bin/bash
# Makes the reference of the engine and the model (DocC) below output/docs; a link that leads nowhere, or any
# other warning, ends it. After `swift build`, whose modules it reads.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(dirname "$(readlink -f "$(command -v swiftc)")")
modules=.build/debug/Modules
target=$(swiftc -print-target-info | sed -n 's/.*"triple": "\(.*\)".*/\1/p' | head -1)
for room in Tissue Immunology; do
  graphs=.build/docs/$room
  rm -rf "$graphs"
  mkdir -p "$graphs" output/docs
  "$tools/swift-symbolgraph-extract" -module-name "$room" -I "$modules" -I Sources/CLanes -target "$target" \
    -minimum-access-level internal -skip-inherited-docs -skip-synthesized-members -output-dir "$graphs"
  "$tools/docc" convert "Sources/$room/$room.docc" --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name "$room" --fallback-bundle-identifier "thymus.$room" --warnings-as-errors \
    --output-path "output/docs/$room.doccarchive"
  echo "docs: output/docs/$room.doccarchive"
done
