#!/usr/bin/env python3
"""Recomputes each number that comparisons say in sentences from the tables beside them.

Usage: check-sentences.py THYMUS

A dozen small comparisons are made. Each sentence must be of a form that is known here, and each number in it
must be what the tables (counts.csv, body.csv, causes.csv) give, computed anew in another language; so a new
form of sentence fails until it is told here what its numbers are.
"""

import csv
import json
import math
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SMALL = ["--set", "tissue.width_um=400", "--set", "tissue.height_um=400", "--set", "cells.tumour.count=100",
         "--frames", "none", "--no-progress", "--quiet"]
COMPARISONS = {
    "two": ["no-treatment", "checkpoint", "--days", "28", "--runs", "6", *SMALL],
    "other-way": ["checkpoint", "no-treatment", "--days", "21", "--runs", "3", *SMALL],
    "three": ["no-treatment", "chemotherapy", "radiotherapy", "--days", "21", "--runs", "4", *SMALL],
    "single": ["no-treatment", "checkpoint", "--days", "14", "--runs", "1", *SMALL],
    "same": ["checkpoint", "--vary", "treatments.0.first_day=13,14", "--days", "12", "--runs", "3", *SMALL],
    "ladder": ["checkpoint", "--vary", "treatments.0.dose_mg=0.02,0.2,2,20,200", "--days", "16", "--runs", "4", *SMALL],
    "without": ["checkpoint", "--without", "pd1", "--without", "exhaustion", "--days", "18", "--runs", "5", *SMALL],
    "car-t": ["no-treatment", "car-t", "--days", "30", "--runs", "3", "--frames", "none", "--no-progress", "--quiet"],
    "fratricide": ["fratricide", "fratricide-knockout", "--days", "24", "--runs", "3", "--frames", "none",
                   "--no-progress", "--quiet"],
    "surgery": ["surgery", "surgery-vaccine", "--days", "28", "--runs", "4", "--frames", "none", "--no-progress",
                "--quiet"],
    "pseudo": ["pseudoprogression", "no-treatment", "--days", "28", "--runs", "3", "--frames", "none",
               "--no-progress", "--quiet"],
    "other-tissue": ["no-treatment", "t-cell-lymphoma", "--days", "12", "--runs", "3", "--frames", "none",
                     "--no-progress", "--quiet"],
    "rechallenge": ["rechallenge", "--without", "memory", "--days", "84", "--runs", "2", "--frames", "none",
                    "--no-progress", "--quiet"],
}
KILLING = ["killed", "killed_by_engineered", "drug", "radiation", "surgery"]
NUMBER = re.compile(r"(?<![\w.])[−-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?")


def median(values):
    return statistics.median(values)


def nearest(value):
    """The nearest whole number, halves away from zero."""
    return int(math.floor(abs(value) + 0.5)) * (1 if value >= 0 else -1)


class Arm:
    """One arm, from its tables alone; names, kinds and what is judged by assessment come from its document."""

    def __init__(self, folder, entry):
        home = folder / entry["folder"]
        self.letter, self.label = entry["id"], f"{entry['id']} {entry['label']}"
        document = json.loads((home / "run.json").read_text())
        self.kinds = {note["name"]: note["kind"] for note in kinds_of(document)}
        self.outcomes = [run["outcomes"] for run in document["runs"]]
        self.counts = rows_by_run(home / "counts.csv")
        self.body = rows_by_run(home / "body.csv")
        self.causes = rows_by_run(home / "causes.csv")
        self.runs = len(self.counts)
        self.enrol = self.outcomes[0]["enrol_day"]
        self.digests = entry["digests"]

    def sum(self, row, kind, ending):
        return sum(float(row.get(f"{name}_{ending}") or 0) for name, each in self.kinds.items() if each == kind)

    def tumour_end(self):
        return [self.sum(run[-1], "tumour", "cells") for run in self.counts.values()]

    def founders(self, kind):
        return median([self.sum(run[0], kind, "cells") for run in self.counts.values()])

    def is_cleared(self):
        """No cell of the tumours of day 0 at the end, nor of one put in later; nor any found in the blood."""
        cleared = []
        for (number, run), outcome in zip(self.counts.items(), self.outcomes):
            own = [name for name, kind in self.kinds.items()
                   if kind == "tumour" and any(float(row[f"{name}_cells"]) > 0 for row in run)
                   and (float(run[0][f"{name}_cells"]) > 0 or len([1 for k in self.kinds.values() if k == "tumour"]) == 1)]
            left = sum(float(run[-1][f"{name}_cells"]) for name in own)
            blood = sum(float(value or 0) for column, value in self.body[number][-1].items()
                        if column.endswith("_in_blood"))
            cleared.append(bool(own) and left == 0 and blood == 0)
        return cleared

    def healthy_at_start(self, run):
        before = [row for row in run if float(row["day"]) < self.enrol - 1e-6] or run[:1]
        return self.sum(before[-1], "healthy", "cells")

    def harmed(self):
        shares = []
        for number, run in self.counts.items():
            start = self.healthy_at_start(run)
            if start <= 0:
                continue
            killed = sum(int(row["count"]) for row in self.causes.get(number, [])
                         if row["event"] == "death" and row["cause"] in KILLING
                         and self.kinds.get(row["population"]) == "healthy" and float(row["day"]) >= math.floor(self.enrol))
            shares.append(killed / start)
        return shares

    def lowest(self, column):
        return [min(float(row[column]) for row in run if float(row["day"]) >= self.enrol - 1e-6)
                for run in self.body.values()]

    def highest(self, column):
        return [max(float(row[column]) for row in run if float(row["day"]) >= self.enrol - 1e-6)
                for run in self.body.values()]

    def lasting(self, column, is_so):
        """The days since enrolment on which something is so, each row until the next."""
        days = []
        for run in self.body.values():
            days.append(sum(max(0, float(after["day"]) - max(float(row["day"]), self.enrol))
                            for row, after in zip(run, run[1:]) if is_so(float(row[column]))))
        return days

    def laboratory(self):
        """The days from the first taking to the last giving back; the comparisons here have one course."""
        days = []
        for number, run in self.body.items():
            doses = [row for row in self.causes[number] if row["event"] == "dose" and row["cause"] in ("car_t", "tcr_t", "til")]
            taken = [float(row["day"]) for row in doses
                     if row["detail"].startswith("taken: ") and not row["detail"].startswith("taken: no ")]
            given = [float(row["day"]) for row in doses if not row["detail"].startswith("taken: ")]
            days.append((given or [float(run[-1]["day"])])[0] - taken[0] if taken else 0)
        return days

    def is_treated(self):
        return any(row["event"] == "dose" for rows in self.causes.values() for row in rows)

    def limited(self):
        """The days from which the rim is a tenth tumour, of the runs that have one."""
        days = []
        for run in self.counts.values():
            for row in run:
                if float(row["day"]) >= self.enrol - 0.25 - 1e-6 and float(row.get("rim_tumour_share") or 0) > 0.1:
                    days.append(float(row["day"]))
                    break
        return days


def kinds_of(document):
    """The populations and their kinds."""
    return document["scenario"]["populations"]


def rows_by_run(path):
    runs = {}
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            runs.setdefault(row["run"], []).append(row)
    return runs


class Page:
    """The sentences of a comparison, each of which is taken apart."""

    def __init__(self, folder):
        self.name = folder.name
        document = json.loads((folder / "compare.json").read_text())
        self.arms = [Arm(folder, entry) for entry in document["arms"]]
        self.by_label = {arm.label: arm for arm in self.arms}
        self.by_letter = {arm.letter: arm for arm in self.arms}
        self.days = document["days"]
        self.runs = min(arm.runs for arm in self.arms)
        self.sentences = document["summary"]
        self.labels = "|".join(re.escape(label) for label in sorted(self.by_label, key=len, reverse=True))
        self.checked = 0

    def check(self):
        for sentence in self.sentences:
            places = self.numbers_of(sentence)
            self.hold(sentence)
            self.checked += len(places)
            # Whether this would notice a wrong number: each of them is made one.
            for start, end in places:
                wrong = sentence[:start] + str(float(sentence[start:end].replace(",", "")) + 3.5) + sentence[end:]
                try:
                    self.hold(wrong)
                except AssertionError:
                    continue
                raise AssertionError(f"{self.name}: nobody would notice “{wrong}”")

    def numbers_of(self, sentence):
        """Where the numbers of a sentence are, but for those of names and of rules."""
        names = [found.span() for found in re.finditer(
            rf"{self.labels}|IL-6|10⁹|day 0|\((?:a tenth|10 points)\)", sentence)]
        return [found.span() for found in NUMBER.finditer(sentence)
                if not any(start <= found.start() < end for start, end in names)]

    def hold(self, sentence):
        """Whether a sentence says what the tables give, and nothing else."""
        self.numbers = []
        self.take_apart(sentence)
        left = [sentence[start:end].replace(",", "") for start, end in self.numbers_of(sentence)]
        for number in self.numbers:
            wanted = str(number).replace(",", "")
            assert wanted in left, f"{self.name}: “{sentence}” does not say {number}; computed {self.numbers}"
            left.remove(wanted)
        assert not left, f"{self.name}: “{sentence}” says {left}, which nobody computed ({self.numbers})"

    def say(self, *numbers):
        self.numbers += [str(number) for number in numbers]

    def count(self, value):
        self.say(f"{nearest(value)}")

    def percent(self, share):
        percent = 100 * share
        if share >= 1.005:
            return self.say(short(nearest(100 * share) / 100))
        if 0 < percent < 0.95:
            return self.say(short(nearest(10 * percent) / 10, keep=True))
        return self.say(f"{nearest(percent)}")

    def decimal(self, value):
        self.say(decimal(value))

    def arms_in(self, text):
        return [self.by_label[label] for label in re.findall(self.labels, text)]

    def take_apart(self, sentence):
        for pattern, action in FORMS:
            found = re.match(pattern, sentence)
            if found:
                return action(self, sentence, found)
        raise AssertionError(f"{self.name}: nobody knows sentences like “{sentence}”")


def short(value, keep=False):
    text = f"{value:.6g}"
    return text if "." in text or not keep else text + ".0"


def decimal(value):
    """Two digits below one, one above."""
    places = 100 if abs(value) < 1 else 10
    return f"{nearest(value * places) / places:.12g}"


def cleared(page, sentence, found):
    for arm in page.arms:
        count = sum(arm.is_cleared())
        part = re.search(re.escape(arm.label) + r" in (none|all (\d+)|(\d+) of (\d+))", sentence)
        assert part, f"{page.name}: “{sentence}” does not tell of {arm.label}"
        if count == 0:
            assert part[1] == "none", f"{page.name}: {arm.label} was cleared in none: “{sentence}”"
        elif count == arm.runs and arm.runs > 1:
            page.say(arm.runs)
        else:
            page.say(count, arm.runs)
    if "too close" in sentence:
        page.say(page.runs)


def tumour(page, sentence, found):
    page.say(short(page.days))
    compare_medians(page, sentence, [median(arm.tumour_end()) for arm in page.arms], page.count, Arm.tumour_end)


def harm(page, sentence, found):
    medians = [median(arm.harmed()) if arm.harmed() else None for arm in page.arms]
    compare_medians(page, sentence, medians, page.percent, Arm.harmed)


def compare_medians(page, sentence, medians, tell, values):
    of = {arm.label: value for arm, value in zip(page.arms, medians)}
    by_letter = {arm.letter: value for arm, value in zip(page.arms, medians)}
    pair = re.search(rf": (fewer|more) in ({page.labels}) than in ({page.labels}) \(medians", sentence)
    crowded = re.search(rf": fewer in ({page.labels}) \([^)]*\) than in (.*?)(; medians)?\.$", sentence)
    if pair:
        word, second, first = pair.groups()
        assert (of[second] < of[first]) == (word == "fewer"), f"{page.name}: “{sentence}”: {of}"
        tell(of[second])
        tell(of[first])
        if "virtual patients" in sentence:
            a, b = values(page.by_label[first]), values(page.by_label[second])
            page.say(sum(y < x if word == "fewer" else y > x for x, y in zip(a, b)), len(b))
    elif crowded:
        own, others = crowded[1], re.findall(r"\b([A-L]) \(", crowded[2])
        assert others, f"{page.name}: “{sentence}” names no others"
        tell(of[own])
        for letter in others:
            assert of[own] < by_letter[letter], f"{page.name}: “{sentence}”"
            tell(by_letter[letter])
    elif "too close" in sentence:
        page.say(page.runs)
        more = re.search(rf"({page.labels}) and ({page.labels}): too close.*about (\d+) more run", sentence)
        if more:
            a, b = (values(page.by_label[label]) for label in (more[1], more[2]))
            differences = [y - x for x, y in zip(a, b)]
            factor = (statistics.NormalDist().inv_cdf(0.975) + statistics.NormalDist().inv_cdf(0.8)) ** 2
            needed = max(6, math.ceil(factor * statistics.variance(differences) / statistics.mean(differences) ** 2))
            page.say(max(needed - page.runs, 6 - page.runs, 1))
    else:
        assert "a smaller difference than is told" in sentence, f"{page.name}: “{sentence}”"


def cost(page, sentence, found):
    arms = page.arms_in(sentence)
    for arm in arms:
        page.numbers = []
        cost_of(page, sentence, arm)
        # Arms that share a sentence have the same numbers; each must be in it.
        if arm is not arms[-1]:
            told = [sentence[start:end].replace(",", "") for start, end in page.numbers_of(sentence)]
            assert sorted(told) == sorted(page.numbers), f"{page.name}: “{sentence}” is not so of {arm.label}"


def cost_of(page, sentence, arm):
    assert arm.is_treated(), f"{page.name}: “{sentence}” of an arm without treatment"
    if arm.harmed():
        page.percent(median(arm.harmed()))
    if "lymphocytes" in sentence:
        page.decimal(median(arm.lowest("lymphocytes_per_nl")))
        page.decimal(median(arm.lowest("neutrophils_per_nl")))
    rows = {"low lymphocytes": ("lymphocytes_per_nl", lambda value: value < 0.5),
            "low neutrophils": ("neutrophils_per_nl", lambda value: value < 1)}
    for words, (column, is_so) in rows.items():
        days = median(arm.lasting(column, is_so))
        assert (f"of {words}" in sentence) == (days > 0), f"{page.name}: “{sentence}”: {days} days of {words}"
        if days > 0:
            page.say(short(nearest(days * 10) / 10))
    if "of alarm" in sentence:
        page.say(short(nearest(median([outcome["days_of_alarm"] for outcome in arm.outcomes]) * 10) / 10))
    if "waiting for the laboratory" in sentence:
        page.say(short(nearest(median(arm.laboratory()) * 10) / 10))
    if "IL-6" in sentence:
        peaks = arm.highest("il6_pg_per_ml")
        page.count(median(peaks))
        if len(peaks) > 1 and min(peaks) < max(peaks) and re.search(r"\([\d,]+–[\d,]+\)", sentence):
            page.count(min(peaks))
            page.count(max(peaks))
        acting = arm.highest("il6_acting_pg_per_ml")
        words = re.findall(r"(no|mild|moderate|severe) alarm in (\d+)", sentence)
        for word, runs in words:
            page.say(runs)
        assert not words or sum(int(runs) for _, runs in words) == len(acting), f"{page.name}: “{sentence}”"


def limited(page, sentence, found):
    for part in sentence.split(": ", 1)[1].rstrip(".").split("; "):
        arm = page.arms_in(part)[0]
        days = arm.limited()
        page.say(len(days), arm.runs)
        told = [median(days)] + ([min(days), max(days)] if "(" in part.replace(arm.label, "") else [])
        for day in told:
            page.say(short(nearest(day * 10) / 10))


def judged(page, sentence, found):
    """What is judged on assessment days is counted from the runs' own outcomes."""
    fulfils = {
        "Runs in which the tumour grew at first": lambda o: o["grew_at_first"],
        "Runs in which the tumour grew again": lambda o: o["day_relapsed"] is not None,
        "Runs in which a tumour that was implanted": lambda o: o["rechallenges"] and all(
            each["fate"] == "rejected" for each in o["rechallenges"]),
    }
    test = next(test for words, test in fulfils.items() if sentence.startswith(words))
    for arm in page.arms:
        count = sum(bool(test(outcome)) for outcome in arm.outcomes)
        part = re.search(re.escape(arm.label) + r" (none|(\d+) of (\d+))", sentence)
        assert part, f"{page.name}: “{sentence}” does not tell of {arm.label}"
        if part[1] == "none":
            assert count == 0, f"{page.name}: “{sentence}”: {count} runs of {arm.label}"
        else:
            page.say(count, arm.runs)


def tissue(page, sentence, found):
    other, first = page.arms_in(sentence)[:2]
    for kind, words in (("tumour", "harmful cells (tumour)"), ("healthy", "healthy cells")):
        if words in sentence:
            page.count(other.founders(kind))
            page.count(first.founders(kind))


def identical(page, sentence, found):
    arms = page.arms_in(sentence) or page.arms
    assert len({tuple(arm.digests) for arm in arms}) < len(arms), f"{page.name}: “{sentence}” of other digests"


def t_cells(page, sentence, found):
    for arm in page.arms_in(sentence):
        left = [outcome["healthy_t_cells_left"] for outcome in arm.outcomes
                if outcome["healthy_t_cells_left"] is not None]
        page.decimal(100 * median(left))


def one_run(page, sentence, found):
    assert page.runs == 1
    page.say(12)


FORMS = [
    (r"Runs in which the tumour was cleared: ", cleared),
    (r"Tumour cells on day ", tumour),
    (r"Healthy cells harmed by treatment and immune cells", harm),
    (r"Cost of ", cost),
    (r"Runs in which the tumour met the rim", limited),
    (r"Runs in which the tumour grew ", judged),
    (r"Runs in which a tumour that was implanted", judged),
    (r".* begins in another tissue than ", tissue),
    (r"(All arms|.* and .*): no difference, exactly", identical),
    (r"No difference, exactly", identical),
    (r"Healthy T cells carry the target too", t_cells),
    (r"One run of each arm", one_run),
]


def main():
    thymus = str(Path(sys.argv[1]).resolve())
    failures, checked, sentences = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="thymus-sentences-") as root:
        for name, words in COMPARISONS.items():
            folder = Path(root) / name
            done = subprocess.run([thymus, "compare", *words, "--out", folder], capture_output=True, text=True)
            if done.returncode != 0:
                failures.append(f"{name}: thymus ended with {done.returncode}: {done.stderr.strip()[-400:]}")
                continue
            page = Page(folder)
            try:
                page.check()
            except AssertionError as error:
                failures.append(str(error))
            checked += page.checked
            sentences += len(page.sentences)
    for failure in failures:
        print(failure)
    print(f"sentences: {checked} numbers in {sentences} sentences of {len(COMPARISONS)} comparisons recomputed")
    return 1 if failures or checked < 150 else 0


if __name__ == "__main__":
    sys.exit(main())
