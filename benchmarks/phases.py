#!/usr/bin/env python3
"""Reads what callgrind counted and writes the shares of phases as a record for docs/performance.md."""
import datetime
import json
import os
import re
import sys

LESSON = {
    "forces between cells": r"\$s6Tissue9MechanicsC4push_2in2by",
    "moving the cells": r"\$s6Tissue9MechanicsC7advance_7minutes",
    "sorting": r"\$s6Tissue5CellsC4sort4into4crew",
    "decisions of the cells": r"\$s10Immunology10SimulationC6decideyyFySnySiG_S2itXEfU\d*_$",
    "fields": r"\$s10Immunology10SimulationC12updateFieldsyyF$",
    "T cells crawl": r"\$s10Immunology10SimulationC5crawl33_\w+LLyyFySnySiG_S2itXEfU_$",
    "attacks": r"\$s10Immunology10SimulationC8interactyyF$",
    "blood, lymph node, drugs": r"\$s10Immunology10SimulationC10updateBodyyyF$",
    "charts and report": r"\$s6thymus10RunCommandV6finish",
    "reading the scenario": r"\$s9Scenarios14ScenarioReaderV4ready",
}
SHEET = {
    "forces": r"\$s10ShortSteps9MechanicsC4push_2in3law",
    "motion": r"\$s10ShortSteps9MechanicsC18advanceRemembering",
    "sorting": r"\$s10ShortSteps5CellsC4sort4into4crew",
}


def counts(path):
    """The instructions of each function, those it calls included."""
    found = {}
    total = 0
    for line in open(path, encoding="utf-8"):
        match = re.match(r"\s*([\d,]+) \(\s*[\d.]+%\)\s+(.*)", line)
        if not match:
            continue
        number = int(match[1].replace(",", ""))
        if match[2].startswith("PROGRAM TOTALS"):
            total = number
        name = match[2].split(" [")[0].split(":", 1)[-1].replace("'2", "")
        found[name] = max(number, found.get(name, 0))
    return found, total


def largest(found, pattern):
    """The instructions of the functions that a pattern names, closures of one function added up."""
    hits = [(name, number) for name, number in found.items() if re.search(pattern, name)]
    return sum(number for _, number in hits)


lesson, total = counts(sys.argv[1])
sheet, _ = counts(sys.argv[2])
figures = []


def note(work, share):
    figures.append(
        {
            "note": "",
            "processor": share,
            "size": 0,
            "threads": 1,
            "unit": "share",
            "wall": share,
            "work": work,
        }
    )


rest = total
for name, pattern in LESSON.items():
    number = largest(lesson, pattern)
    rest -= number
    note("lesson: " + name, number / total)
if rest < 0 or rest == total:
    sys.exit("phases: the functions overlap or were not found")
note("lesson: births, deaths and the rest", rest / total)

parts = {name: largest(sheet, pattern) for name, pattern in SHEET.items()}
if not all(parts.values()):
    sys.exit(f"phases: not found in W1: {parts}")
whole = sum(parts.values())
for name, number in parts.items():
    note("W1: " + name, number / whole)
per_cell = dict(figures[-1], work="instructions of a mechanics step", unit="instructions/cell")
per_cell.update(size=10_000, wall=whole / 1e6, processor=whole / 1e6)
figures.append(per_cell)

record = {
    "command": "benchmarks/phases.sh",
    "commit": os.environ.get("BENCH_COMMIT", "unknown"),
    "date": datetime.date.today().isoformat(),
    "figures": figures,
    "flags": os.environ.get("BENCH_FLAGS", "unknown") + ", callgrind",
    # Instructions are the same whatever else runs.
    "load": 0.0,
    "machine": "instructions do not depend on it",
}
os.makedirs(os.path.dirname(sys.argv[3]), exist_ok=True)
with open(sys.argv[3], "w", encoding="utf-8") as file:
    json.dump(record, file, indent=2, sort_keys=True, ensure_ascii=False)
    file.write("\n")
for figure in figures:
    print(f"{figure['wall']:10.3f}  {figure['work']}")
