#!/usr/bin/env python3
"""Adds a toy kind of cell, factor, treatment and outcome to a copy of the package, as a stranger would.

Each is a folder or a file (Tests/Stranger) and one line in its table. The copy must build, differ in
nothing else, and show them in the schema, in explanations, counts, charts, the key, the ledger, a
bookmark, the digest, results and comparisons. In the same copy one kind of cell that the model has is taken out with its
folder and its line: the package must build without it.

    Scripts/stranger.py [--without KIND]
"""

import argparse
import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time

from package_copy import ROOT, copy_package

COPY = ROOT / ".build" / "stranger"
TOYS = ROOT / "Tests" / "Stranger"
KINDS = "Sources/Immunology/Kinds"

# What is added: from, to, the table, and the line in it.
ADDED = [
    ("Scout", f"{KINDS}/Scout", f"{KINDS}/KindTable.swift", "    Entry(Scout.self),"),
    ("Scent.swift", "Sources/Immunology/Factors/Scent.swift",
     "Sources/Immunology/Factors/Factor.swift", "    Scent.form,"),
    ("Tonic.swift", "Sources/Immunology/Therapies/Tonic.swift",
     "Sources/Immunology/Therapies/TherapyTable.swift", "    Entry(Tonic.self),"),
    ("PeakTumour.swift", "Sources/Outcomes/Outcomes/PeakTumour.swift",
     "Sources/Outcomes/Table/OutcomeTable.swift", "    PeakTumour.form,"),
]
# The words of kinds in scenario files, where they differ from the names of their folders.
WORDS = {"Regulatory": "treg", "NaturalKiller": "nk"}
# The last line of each table, behind which a stranger writes.
LAST = {"Entry(Scout.self)": "Entry(Tumour.self)", "Scent.form": "Oxygen.form",
        "Entry(Tonic.self)": "Entry(AntiPD1.self)", "PeakTumour.form": "TreatmentNotes.form"}


def fail(what):
    sys.exit(f"stranger: {what}")


def expect(holds, what):
    if not holds:
        fail(what)
    print(f"stranger: {what}")


def edit(path, change):
    text = (COPY / path).read_text()
    (COPY / path).write_text(change(text))


def add_toys():
    for source, target, table, line in ADDED:
        if (TOYS / source).is_dir():
            shutil.copytree(TOYS / source, COPY / target, dirs_exist_ok=True)
        else:
            shutil.copyfile(TOYS / source, COPY / target)
        before = next(old for new, old in LAST.items() if new in line)
        text = (COPY / table).read_text()
        place = text.index("\n", text.index(before)) + 1
        (COPY / table).write_text(text[:place] + line + "\n" + text[place:])


def take_out(kind):
    if not (COPY / KINDS / kind).is_dir():
        fail(f"there is no kind {kind}")
    shutil.rmtree(COPY / KINDS / kind)
    edit(f"{KINDS}/KindTable.swift", lambda text: text.replace(f"    Entry({kind}.self),\n", ""))


def check_difference(kind):
    """What differs outside of the folders is the lines in the tables."""
    out = subprocess.run(
        ["diff", "-r", "-U0", "Sources", str(COPY / "Sources")], cwd=ROOT, capture_output=True,
        text=True).stdout
    lines = [line for line in out.splitlines()
             if line[:1] in "+-" and not line.startswith(("+++", "---"))]
    wanted = sorted(["+" + line for *_, line in ADDED] + [f"-    Entry({kind}.self),"])
    expect(sorted(lines) == wanted, "outside of their folders one line each is new, and one is gone")
    alone = [line for line in out.splitlines() if line.startswith("Only in")]
    expect(len(alone) == len(ADDED) + 1, "and nothing else differs")


def build():
    started = time.monotonic()
    done = subprocess.run(
        ["swift", "build", "--product", "thymus"], cwd=COPY, capture_output=True, text=True,
        env=os.environ | {"THYMUS_SKETCH": "1"})
    if done.returncode:
        print(done.stdout[-6000:], file=sys.stderr)
        fail("the package with a stranger's things does not build")
    print(f"stranger: built in {time.monotonic() - started:.0f} s")


def thymus(*arguments, code=0):
    done = subprocess.run(
        [str(COPY / ".build/debug/thymus"), *arguments], cwd=COPY, capture_output=True, text=True)
    if done.returncode != code:
        fail(f"thymus {' '.join(arguments)} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def run(folder, *options):
    out = thymus(
        "run", str(TOYS / "scouts.yaml"), "--out", folder, "--json", "--no-progress", "--force",
        *options)
    return json.loads(out)["runs"][0]["digest"]


def check_use(kind):
    schema = thymus("schema")
    for word in ['"scout"', '"scent"', '"tonic"', "life_days", "dose_drops"]:
        expect(word in schema, f"the schema has {word}")
    for topic, word in [("scout", "leaves a scent"), ("scout.life_days", "How long a scout lives"),
                        ("scent.length_um", "How far the scent reaches"),
                        ("tonic", "Drops that slow"),
                        ("most_tumour_cells", "The most harmful cells that there were"),
                        ("Most tumour cells", "The most harmful cells that there were"),
                        ("outcomes", "most_tumour_cells")]:
        expect(word in thymus("explain", topic), f"thymus explain {topic} knows it")

    results = COPY / "results"
    shutil.rmtree(results, ignore_errors=True)
    results.mkdir()
    whole = str(results / "whole")
    digest = run(whole, "--frames", "key", "--background", "scent")
    with open(results / "whole" / "counts.csv") as file:
        rows = list(csv.DictReader(file))
    expect(float(rows[0]["scouts_cells"]) == 15, "counts.csv has the scouts of the first day")
    expect(0 < float(rows[-1]["scouts_dead"]), "and those that died")
    with open(results / "whole" / "body.csv") as file:
        drops = [float(row["tonic_drops"]) for row in csv.DictReader(file)]
    expect(drops[0] == 0 and 25 < max(drops) <= 46, "body.csv has the drops")
    ledger = (results / "whole" / "ledger.csv").read_text()
    expect("scouts" in ledger and "attrition" in ledger, "the ledger has the scouts")
    expect("tonic" in ledger and "30 drops" in ledger, "the ledger has the tonic")
    charts = "".join(path.read_text() for path in (results / "whole").rglob("*.svg"))
    expect("Scouts" in charts, "a chart has a line for scouts")
    page = (results / "whole" / "report.html").read_text()
    expect("leaves a scent behind." in page, "the key of the page has the scout")
    expect("Scouts leave a scent behind." in page, "the page tells of scouts")

    expect(run(str(results / "other"), "--frames", "none", "--set", "scent.length_um=90") != digest,
           "the digest sees the scent")
    expect(run(str(results / "other"), "--frames", "none", "--set", "cells.scouts.life_days=3")
           != digest, "the digest sees the scouts")
    expect(run(str(results / "other"), "--frames", "none", "--set", "treatments.0.dose_drops=31")
           != digest, "the digest sees the tonic")
    check_outcome(results, whole)
    check_resumed(results / "stopped", digest)
    word = WORDS.get(kind, kind.lower())
    expect(f'"{word}"' not in schema, f"the schema has no {word} any more")


def check_outcome(results, whole):
    """The outcome is in each place that tells of outcomes, and nobody else was told of it."""
    outcomes = json.loads((results / "whole" / "run.json").read_text())["runs"][0]["outcomes"]
    with open(results / "whole" / "counts.csv") as file:
        cells = [float(row["tumour_cells"]) for row in csv.DictReader(file)]
    expect(outcomes["most_tumour_cells"] == max(cells), "run.json has the most tumour cells")
    expect("day_of_most_tumour_cells" in outcomes, "and their day")
    told = f"{max(cells):,.0f} at one time"
    expect(told in (results / "whole" / "report.html").read_text(), "the page tells of them")
    printed = thymus("run", str(TOYS / "scouts.yaml"), "--out", str(results / "told"),
                     "--no-progress", "--frames", "none")
    expect(told in printed, "the terminal tells of them")
    thymus("report", whole, "--force")
    expect(told in (results / "whole" / "report.html").read_text(),
           "the page that is drawn again tells of them")
    both = results / "both"
    printed = thymus("compare", str(TOYS / "scouts.yaml"), "no-treatment", "--days", "2", "--runs",
                     "2", "--out", str(both), "--no-progress", "--frames", "none")
    expect("Most tumour cells" in printed, "the table of a comparison has them")
    expect("Runs with more than ten tumour cells at one time: A" in printed, "and so has a sentence")
    with open(both / "summary.csv") as file:
        rows = [row for row in csv.DictReader(file) if row["measure"] == "most_tumour_cells"]
    expect(len(rows) == 2 and all(0 < float(row["median"]) for row in rows), "summary.csv has them")


def check_resumed(folder, digest):
    """A run that is stopped in the middle goes on from its bookmark to the same bits."""
    arguments = ["run", str(TOYS / "scouts.yaml"), "--out", str(folder), "--json", "--no-progress",
                 "--frames", "none", "--bookmark-every-days", "1"]
    process = subprocess.Popen(
        [str(COPY / ".build/debug/thymus"), *arguments], cwd=COPY, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True)
    limit = time.monotonic() + 60
    while not list(folder.rglob("*.checkpoint")) and process.poll() is None:
        if limit < time.monotonic():
            fail("no bookmark was written")
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.communicate()
    out = thymus(*arguments, "--resume")
    expect(json.loads(out)["runs"][0]["digest"] == digest, "a run from a bookmark has the digest")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--without", default="Macrophage", help="the kind that is taken out")
    options = parser.parse_args()
    copy_package(COPY)
    add_toys()
    take_out(options.without)
    check_difference(options.without)
    build()
    check_use(options.without)
    print("stranger: all is well")


if __name__ == "__main__":
    main()
