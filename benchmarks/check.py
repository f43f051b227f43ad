#!/usr/bin/env python3
"""Compares counted instructions with the thresholds: check.py [--record] and six numbers."""
import json
import os
import sys

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "thresholds.json")
step, step_by_hand, field, field_by_hand, rest, lesson = (float(a) for a in sys.argv[2:])
if min(step, step_by_hand, field, field_by_hand, rest, lesson) < 1e6:
    sys.exit("bench-check: nothing was counted")
ratios = {
    "mechanics step, to the loops by hand": step / step_by_hand,
    "field step, to the loops by hand": field / field_by_hand,
    "step at rest, to the loops by hand for a moving sheet": rest / step_by_hand,
    "four days of checkpoint, to 100 mechanics steps of 10^4 cells by hand": lesson / step_by_hand,
}
if sys.argv[1] == "--record":
    # Seven per cent of room: less than a change worth finding, more than compilers differ.
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump({name: round(1.07 * ratio, 3) for name, ratio in ratios.items()}, file, indent=2)
        file.write("\n")
with open(FILE, encoding="utf-8") as file:
    thresholds = json.load(file)
worse = False
for name, ratio in ratios.items():
    limit = thresholds[name]
    worse |= limit < ratio
    verdict = "TOO MANY" if limit < ratio else "more room than needed" if ratio < limit / 1.1 else ""
    print(f"bench-check: {name}: {ratio:.3f} times the instructions (at most {limit:.3f}) {verdict}")
sys.exit(worse)
