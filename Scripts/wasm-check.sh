#!/bin/bash
# Compiles for the browser what must run there: WebAssembly of 32 bits, Embedded Swift, one thread. Then runs
# the engine's small world in it and compares the bits with those of this machine (`--compile` leaves that out).
# Fails where a room uses what is not there, or where the tools are not those that this is known to hold for.
set -euo pipefail
cd "$(dirname "$0")/.."

out=.build/wasm
# What each module is compiled with, as in Package.swift.
flags=(-swift-version 6 -wmo -parse-as-library -warnings-as-errors
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -package-name thymus)
machine=(-msimd128 -mbulk-memory -mnontrapping-fptoint -msign-ext)
embedded=(-target wasm32-unknown-none-wasm -enable-experimental-feature Embedded
  -Xfrontend -disable-stack-protector -enforce-exclusivity=unchecked)
for flag in "${machine[@]}"; do embedded+=(-Xcc "$flag"); done

fail() {
  echo "wasm-check: $*" >&2
  exit 1
}

pinned=$(cat .swift-version)
version=$(swiftc --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -1)
[ "$version" = "$pinned" ] || fail "this is Swift ${version:-of an unknown version}; it needs $pinned" \
  "(.swift-version), because Embedded Swift is another with each version"

# Compiles Swift files as a module that the next ones may know.
speed=-O
module() { # name, files...
  swiftc "${flags[@]}" "$speed" "${embedded[@]}" -I Sources/CLanes -I "$out" -module-name "$1" \
    -emit-module -emit-module-path "$out/$1.swiftmodule" -c "${@:2}" -o "$out/$1.o" \
    || fail "$1 does not compile for wasm32"
}

# Compiles a room, after those that it knows. Further words are folders of it that stay behind.
room() { # name, folders...
  local files=() left=()
  for folder in "${@:2}"; do left+=(-not -path "Sources/$1/$folder/*"); done
  mapfile -t files < <(find "Sources/$1" -name '*.swift' "${left[@]}" | LC_ALL=C sort)
  module "$1" "${files[@]}"
  echo "wasm-check: $1 compiles for wasm32: ${#files[@]} files, $(($(stat -c %s "$out/$1.o") / 1024)) KB"
}

mkdir -p "$out"
room Tissue
# What does not run below is compiled in half the time. What is left out needs libpng.
speed=-Onone
room Basics
room Immunology
room Outcomes
room Images PNG
room Pictures Files
speed=-O

[ "${1:-}" != --compile ] || exit 0

Scripts/deps.sh wasi-libc libclang-rt-19-dev-wasm32 python3-venv > /dev/null
python=$out/venv/bin/python
"$python" -c 'import wasmtime' 2> /dev/null || {
  python3 -m venv "$out/venv"
  "$out/venv/bin/pip" install --quiet --disable-pip-version-check wasmtime==46.0.1
}
tools=$(dirname "$(readlink -f "$(command -v swiftc)")")
module Miniature Tests/TissueTests/{MiniatureTissue,SplitMix}.swift Tests/WebAssembly/Miniature.swift
"$tools/clang" --target=wasm32-unknown-none-wasm -O2 "${machine[@]}" -c Tests/WebAssembly/runtime.c \
  -o "$out/runtime.o"
"$tools/wasm-ld" --no-entry --gc-sections --strip-debug --stack-first -z stack-size=1048576 \
  --export=miniature "$out"/{Miniature,Tissue,runtime}.o \
  "$tools/../lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a" \
  /usr/lib/wasm32-wasi/libc.a /usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a \
  -o "$out/miniature.wasm" || fail "the small world does not link for wasm32"
"$python" Tests/WebAssembly/compare.py "$out/miniature.wasm"
