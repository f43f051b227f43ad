#!/usr/bin/env python3
"""Changes the behaviour of the package in many small ways, one at a time: do the tests of the room see it?

The list is data, Tests/Mutants/ROOM.json (CONTRIBUTING.md says how to write an entry). All changes are built
once, into a copy of the package, behind a switch that is read from the environment there and that the
program which is shipped does not have. Then the tests of the room run for each of them until the first
one fails. What was found is kept until the sources or the tests of the room change.

    Scripts/mutants.py [--room ROOM] [--only WORDS] [--survivors] [--quick] [--check]
"""

import argparse
import hashlib
import json
import os
import re
import selectors
import signal
import subprocess
import sys
import time

from package_copy import ROOT, copy_package

COPY = ROOT / ".build" / "mutants"
KEPT = COPY / ".build" / "found.json"
LIST = ROOT / "Tests" / "Mutants"
# Not one of the variables of ours, which tests that start the command leave out.
SWITCH = "MUTANT"
RUNNER = ".build/debug/thymusPackageTests.xctest"
FIELDS = {"says", "file", "was", "becomes", "suites"}
EXTRAS = {"within", "is_statement", "survives"}
# The tests of a room, where they are not named after it.
TESTS = {"thymus": "CommandLineTests"}
# So many of ten must die.
WANTED = 9

HEADER = """#include <stdlib.h>
// Which of the changes is on in this process.
static inline _Bool mutant(int number) {
  static int chosen = -1;
  int now = __atomic_load_n(&chosen, __ATOMIC_RELAXED);
  if (now < 0) {
    const char *text = getenv("%s");
    now = text ? atoi(text) : 0;
    __atomic_store_n(&chosen, now, __ATOMIC_RELAXED);
  }
  return now == number;
}
""" % SWITCH
MODULE = 'module CMutants { header "mutants.h" export * }\n'
# What only benchmarks run, and what looks at the repository, is not built.
MANIFEST = """
let others = ["ShortSteps", "ShortStepsTests", "RepositoryTests"]
package.products.removeAll { others.contains($0.name) }
package.targets.removeAll { others.contains($0.name) }
package.targets.append(.systemLibrary(name: "CMutants"))
for target in package.targets where [%s].contains(target.name) {
  target.dependencies.append("CMutants")
}
"""


def fail(what):
    sys.exit(f"mutants: {what}")


class Mutant:
    """One entry of the list."""

    def __init__(self, room, number, fields):
        self.room, self.number = room, number
        missing, unknown = FIELDS - set(fields), set(fields) - FIELDS - EXTRAS
        if missing or unknown:
            fail(f"{room}: “{fields.get('says')}”: missing {sorted(missing)}, unknown {sorted(unknown)}")
        if not fields.get("is_statement") and re.match(r"=[^=]", fields["becomes"]):
            fail(f"{room}: “{fields['says']}”: an assignment is no expression that can be switched")
        self.fields = fields
        self.says, self.file = fields["says"], fields["file"]
        self.reason = fields.get("survives")

    @property
    def tests(self):
        return TESTS.get(self.room, f"{self.room}Tests")

    @property
    def named(self):
        """The suites that touch it."""
        return rf"^{self.tests}\.({'|'.join(self.fields['suites'])})\b"

    @property
    def whole(self):
        """All tests of its room."""
        return rf"^{self.tests}\."

    def place(self, text):
        """Where the snippet begins in the text of its file; each must be found once."""
        was, within = self.fields["was"], self.fields.get("within", self.fields["was"])
        for snippet, where in [(within, text), (was, within)]:
            if where.count(snippet) != 1:
                fail(f"{self.file}: found {where.count(snippet)} times, not once: {snippet!r}")
        return text.index(within) + within.index(was)

    def switched(self):
        """The snippet as it stands in the copy."""
        was, becomes = self.fields["was"], self.fields["becomes"]
        if self.fields.get("is_statement"):
            return f"if mutant({self.number}) {{ {becomes} }} else {{ {was} }}"
        return f"(mutant({self.number}) ? ({becomes}) : ({was}))"


def read_list():
    mutants = []
    for path in sorted(LIST.glob("*.json")):
        for fields in json.loads(path.read_text()):
            mutants.append(Mutant(path.stem, len(mutants) + 1, fields))
    return mutants


def changed_files(mutants):
    """The files of the package with all changes in them, each behind its switch."""
    by_file = {}
    for mutant in mutants:
        by_file.setdefault(mutant.file, []).append(mutant)
    changed = {}
    for file, theirs in by_file.items():
        text = (ROOT / file).read_text()
        places = sorted(((m.place(text), m) for m in theirs), key=lambda found: found[0])
        for (place, mutant), (next_place, other) in zip(places, places[1:]):
            if next_place < place + len(mutant.fields["was"]):
                fail(f"{file}: “{mutant.says}” and “{other.says}” change the same place")
        for place, mutant in reversed(places):
            end = place + len(mutant.fields["was"])
            text = text[:place] + mutant.switched() + text[end:]
        changed[file] = "import CMutants\n" + text
    rooms = sorted(path.name for path in (ROOT / "Sources").iterdir() if list(path.rglob("*.swift")))
    changed["Package.swift"] = (ROOT / "Package.swift").read_text() + MANIFEST % ", ".join(
        f'"{room}"' for room in rooms)
    changed["Sources/CMutants/module.modulemap"] = MODULE
    changed["Sources/CMutants/mutants.h"] = HEADER
    return changed


def build():
    print("mutants: building (a quarter of an hour the first time)", flush=True)
    started = time.monotonic()
    done = subprocess.run(["swift", "build", "--build-tests"], cwd=COPY, capture_output=True, text=True)
    if done.returncode:
        errors = [line for line in (done.stdout + done.stderr).splitlines() if "error:" in line]
        print("\n".join(dict.fromkeys(errors)), file=sys.stderr)
        fail("the copy does not build")
    print(f"mutants: built in {time.monotonic() - started:.0f} s", flush=True)


def run_tests(tests, number, limit):
    """Runs tests until the first one fails: what failed, how many ran, and the seconds it took."""
    started = time.monotonic()
    process = subprocess.Popen(
        [str(COPY / RUNNER), "--testing-library", "swift-testing", "--filter", tests], cwd=COPY,
        env={**os.environ, SWITCH: str(number)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True)
    waiting, rest, ran, failed = selectors.DefaultSelector(), b"", None, None
    waiting.register(process.stdout, selectors.EVENT_READ)
    while failed is None:
        left = started + limit - time.monotonic()
        if left <= 0:
            failed = f"nothing ended in {limit:.0f} s"
        elif waiting.select(left):
            read = os.read(process.stdout.fileno(), 1 << 16)
            *lines, rest = (rest + read).split(b"\n")
            for line in (line.decode(errors="replace") for line in lines):
                # A test with arguments says them before what failed.
                if found := re.search(r"Test (.+?)(?: with \d+ .*?| with .*?)? recorded an issue", line):
                    failed = failed or found[1]
                if found := re.search(r"Test run with (\d+) test", line):
                    ran = int(found[1])
            if not read:
                break
    if failed:
        os.killpg(process.pid, signal.SIGKILL)
    code = process.wait()
    if not failed and code:
        failed = f"the tests ended with {code}"
    return failed, ran, time.monotonic() - started


class Bench:
    """What was found, and how long tests take when nothing is changed."""

    def __init__(self):
        self.found = json.loads(KEPT.read_text()) if KEPT.exists() else {}
        self.limits = {}
        self.states = {}

    def state(self, mutant):
        """What the result of an entry hangs on."""
        if mutant.room not in self.states:
            digest = hashlib.sha256()
            for folder in ["Sources", f"Tests/{mutant.tests}"]:
                for path in sorted((ROOT / folder).rglob("*")):
                    if path.is_file():
                        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
            self.states[mutant.room] = digest.hexdigest()
        entry = json.dumps(mutant.fields, sort_keys=True)
        return hashlib.sha256((self.states[mutant.room] + entry).encode()).hexdigest()

    def keep(self, mutant, result):
        self.found[self.state(mutant)] = result
        KEPT.write_text(json.dumps(self.found, indent=1))

    def limit(self, tests):
        """Tests that take much longer than without a change hang."""
        if tests not in self.limits:
            failed, ran, seconds = run_tests(tests, 0, 3600)
            if failed or not ran:
                fail(f"without a change, {tests} must pass: {failed or 'it names no test'}")
            self.limits[tests] = 20 + 5 * seconds
        return self.limits[tests]

    def try_out(self, mutant, is_quick):
        for tests in [mutant.named] + ([] if is_quick else [mutant.whole]):
            limit = self.limit(tests)
            failed, _, seconds = run_tests(tests, mutant.number, limit)
            if failed:
                return {"killer": failed, "seconds": seconds}
        return {"killer": None, "seconds": seconds, "is_quick": is_quick}


def line_of(mutant, result):
    if result["killer"]:
        word = f"killed by {result['killer']}"
    elif mutant.reason:
        word = f"survives: {mutant.reason}"
    else:
        word = "SURVIVES"
    return f"{mutant.room} {mutant.number}: {mutant.says}: {word}"


def report(results):
    """The table at the end; whether enough died."""
    print()
    rooms = sorted({mutant.room for mutant, _ in results})
    for room in rooms:
        theirs = [result for mutant, result in results if mutant.room == room]
        killed = sum(1 for result in theirs if result["killer"])
        print(f"  {room:<12} {killed:>3} of {len(theirs):>3} killed")
    alive = [(mutant, result) for mutant, result in results if not result["killer"]]
    for mutant, result in alive:
        print(f"  {line_of(mutant, result)}")
    killed = len(results) - len(alive)
    print(f"mutants: {killed} of {len(results)} killed")
    unlisted = sum(1 for mutant, _ in alive if not mutant.reason)
    if unlisted:
        print(f"mutants: {unlisted} survive without a reason in the list")
    return not unlisted and WANTED * len(results) <= 10 * killed


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--room", help="only the entries of one room")
    parser.add_argument("--only", help="only the entries that say these words, or the one of a number")
    parser.add_argument("--survivors", action="store_true", help="try those again that survived last time")
    parser.add_argument("--quick", action="store_true", help="only the suites that entries name")
    parser.add_argument("--check", action="store_true", help="see that each snippet is found, build nothing")
    options = parser.parse_args()

    mutants = read_list()
    changed = changed_files(mutants)
    if options.check:
        print(f"mutants: {len(mutants)} entries, each found once")
        return
    copy_package(COPY, changed)
    build()
    wanted = [
        mutant for mutant in mutants
        if options.room in (None, mutant.room)
        and (options.only is None or options.only == str(mutant.number) or options.only in mutant.says)]
    bench, results, started, tried = Bench(), [], time.monotonic(), 0
    for done, mutant in enumerate(wanted):
        result = bench.found.get(bench.state(mutant))
        is_open = result is None or (
            not result["killer"]
            and (options.survivors or (result.get("is_quick") and not options.quick)))
        if is_open:
            result = bench.try_out(mutant, options.quick)
            bench.keep(mutant, result)
            tried += 1
            left = (time.monotonic() - started) / tried * (len(wanted) - done - 1) / 60
            print(f"{done + 1}/{len(wanted)}, {left:.0f} min left: {line_of(mutant, result)}", flush=True)
        results.append((mutant, result))
    if not report(results):
        sys.exit(1)


if __name__ == "__main__":
    main()
