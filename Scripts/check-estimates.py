#!/usr/bin/env python3
"""Holds what `thymus -n` says against what the same command then needs, scenario by scenario.

Each experiment is estimated and run back to back, so that both see the machine under the same load.
Prints a table and ends with 1 if disk, memory or time is off by more than the factor.

  Scripts/check-estimates.py [--thymus PATH] [--factor 2] [--only WORD]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

# Ten scenarios of different kinds, then comparisons and plans that are shaped otherwise.
EXPERIMENTS = [
    "run no-treatment",
    "run checkpoint",
    "run car-t",
    "run chemotherapy",
    "run radiotherapy",
    "run vaccine",
    "run cold-tumour",
    "run t-cell-lymphoma",
    "run cytokine-storm",
    "run surgery",
    "run til --frames none",
    "run equilibrium --frames all",
    "run checkpoint --runs 4",
    "run no-treatment --days 10",
    "compare no-treatment checkpoint --runs 4",
    "compare car-t car-t-escape --runs 4 --days 21",
    "compare dose-ladder --runs 4",
]


def size_of(folder):
    """The room that all files of a folder take, as `du` counts it."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            total += os.lstat(os.path.join(place, name)).st_blocks * 512
    return total


def run_and_measure(command):
    """The seconds and the peak of memory that a command takes; a failure ends everything."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begin
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: ended with {process.returncode}\n{message.decode()}")
    return seconds, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--thymus", default=".build/release/thymus")
    parser.add_argument("--factor", type=float, default=2.0)
    parser.add_argument("--only", default="", help="only experiments with this word")
    options = parser.parse_args()
    thymus = os.path.abspath(options.thymus)
    place = tempfile.mkdtemp(prefix="thymus-estimates-")
    misses = 0
    print(f"{'experiment':47}  {'disk (said/was)':>21} {'memory (said/was)':>21} "
          f"{'time (said/was)':>21}  {'-n took':>7}", flush=True)
    try:
        for experiment in EXPERIMENTS:
            if options.only not in experiment:
                continue
            folder = os.path.join(place, "out")
            command = [thymus] + experiment.split() + ["--out", folder, "--json"]
            begin = time.monotonic()
            said = json.loads(subprocess.run(
                command + ["-n"], check=True, capture_output=True).stdout)
            took = time.monotonic() - begin
            said = said.get("estimate", said)
            seconds, memory = run_and_measure(command)
            disk = size_of(folder)
            shutil.rmtree(folder)
            columns = []
            for estimate, measured, unit in [
                (said["disk_bytes"], disk, 1e6), (said["memory_bytes"], memory, 1e6),
                (said["seconds"], seconds, 1),
            ]:
                ratio = estimate / measured if estimate else float("inf")
                is_right = 1 / options.factor <= ratio <= options.factor
                misses += not is_right
                columns.append(
                    f"{(estimate or 0) / unit:6.1f}/{measured / unit:6.1f} "
                    f"{ratio:5.2f}{' ' if is_right else '!'}")
            print(f"{experiment:47}  " + " ".join(f"{text:>21}" for text in columns)
                  + f"  {took:6.1f}s", flush=True)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(f"{misses} of the estimates are off by more than a factor of {options.factor:g}.")
    sys.exit(1 if misses else 0)


if __name__ == "__main__":
    main()
