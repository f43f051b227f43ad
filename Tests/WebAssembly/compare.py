#!/usr/bin/env python3
"""Runs the engine's small world in WebAssembly and compares its digests with the native ones.

usage: compare.py MODULE; the native digests stand in Tests/TissueTests/DeterminismTests.swift.
"""
import pathlib
import re
import sys

import wasmtime

root = pathlib.Path(__file__).resolve().parents[2]
text = (root / "Tests/TissueTests/DeterminismTests.swift").read_text()
native = re.findall(r'\((false|true), "([0-9a-f]{16})"\)', text)
steps = re.findall(r"for _ in 0\.\.<(\d+) { tissue\.step\(\) }", text)
if len(native) != 2 or len(steps) != 1:
    sys.exit("compare.py: DeterminismTests.swift does not say the digests as it used to")

store = wasmtime.Store()
module = wasmtime.Module.from_file(store.engine, sys.argv[1])
# No imports at all: nothing of a system is there.
instance = wasmtime.Instance(store, module, [])
run = instance.exports(store)["miniature"]
differing = 0
for solid, digest in native:
    seen = f"{run(store, int(solid == 'true'), int(steps[0])) % 2**64:016x}"
    kind = "in space" if solid == "true" else "in one layer"
    differing += seen != digest
    print(f"wasm-check: {kind} {'the same bits as native' if seen == digest else f'DIFFERS: {seen}, native {digest}'}")
sys.exit(1 if differing else 0)
