#!/usr/bin/env python3
"""Kills runs and comparisons at random moments, goes on with them, and compares every file.

    soak.py THYMUS [KILLS] [SEED]

Each of KILLS rounds ends with `kill -9` after a random time; the next one goes on with --resume.
In some rounds the newest bookmark is cut off, a bit of it is flipped, or the signal is a polite
one. The files at the end must be those of a run that nobody disturbed. A full disk is tried on a
small tmpfs where this user may mount one.
"""
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

THYMUS = os.path.abspath(sys.argv[1])
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 50
RACES = int(os.environ.get("THYMUS_SOAK_RACES", "1000"))
random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 7)

SMALL = ["--set", "tissue.width_um=400", "--set", "tissue.height_um=400",
         "--set", "cells.tumour.count=200"]
WORK = {
    "run": ["run", "checkpoint", "--days", "12", "--runs", "4", "--every-days", "1"] + SMALL,
    "compare": ["compare", "no-treatment", "checkpoint", "--days", "12", "--runs", "3"] + SMALL,
}


def fail(words):
    print("soak: FAILED:", words)
    sys.exit(1)


def thymus(words, folder, **options):
    return subprocess.Popen(
        [THYMUS] + words + ["--out", folder, "--threads", "2", "--no-color"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options)


def finish(words, folder):
    process = thymus(words, folder)
    said = process.communicate()[1]
    if process.returncode != 0:
        fail(f"{words} ended with {process.returncode}:\n{said}")


def contents(folder):
    """Every file, without wall times."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            if name == ".thymus-files":
                continue  # holds checksums of documents that hold wall times
            path = os.path.join(place, name)
            data = open(path, "rb").read()
            if name.endswith(".json"):
                data = data.split(b'"timing"')[0]
            found[os.path.relpath(path, folder)] = data
    return found


def damage(folder):
    """Hurts a bookmark as a failing disk would; the one before it must serve."""
    staging = os.path.join(folder, ".thymus-partial")
    names = [n for n in os.listdir(staging) if n.endswith(".checkpoint")
             and os.path.exists(os.path.join(staging, n + ".previous"))] \
        if os.path.isdir(staging) else []
    if not names:
        return False
    path = os.path.join(staging, random.choice(sorted(names)))
    data = bytearray(open(path, "rb").read())
    if random.random() < 0.5:
        data = data[:random.randrange(len(data))]
    else:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    open(path, "wb").write(data)
    return True


def kill_rounds(kind, home):
    whole, parted = os.path.join(home, kind + "-whole"), os.path.join(home, kind + " parted 'x'")
    begin = time.time()
    finish(WORK[kind], whole)
    length = time.time() - begin
    kills = damaged = restarts = polite = 0
    while kills < KILLS:
        words = WORK[kind] + ["--resume", "--bookmark-every-days", "0.5"]
        process = thymus(words, parted)
        time.sleep(random.uniform(0, min(length, 0.15 * length + 0.3)))
        gentle = random.random() < 0.15
        process.send_signal(signal.SIGTERM if gentle else signal.SIGKILL)
        said = process.communicate()[1]
        if process.returncode == 0:
            # It was faster than the signal: begin the next chain of kills.
            compare(kind, whole, parted)
            shutil.rmtree(parted)
            restarts += 1
            continue
        if process.returncode not in (-signal.SIGKILL, 143, -signal.SIGTERM):
            fail(f"{words} ended with {process.returncode}:\n{said}")
        kills += 1
        polite += gentle
        if random.random() < 0.2:
            damaged += damage(parted)
    finish(WORK[kind] + ["--resume"], parted)
    compare(kind, whole, parted)
    print(f"soak: {kind}: {kills} kills ({polite} polite), {damaged} damaged bookmarks, "
          f"{restarts + 1} times the same files", flush=True)


def compare(kind, whole, parted):
    first, second = contents(whole), contents(parted)
    for name in sorted(set(first) | set(second)):
        if name.endswith("report.html"):
            continue  # holds the command and the wall time
        if first.get(name) != second.get(name):
            fail(f"{kind}: {name} differs after the kills")


def full_disk(home):
    place = os.path.join(home, "small")
    os.mkdir(place)
    mount = ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", place]
    if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
        print("soak: full disk: not tried, this user may not mount a tmpfs")
        return
    try:
        folder = os.path.join(place, "out")
        process = thymus(WORK["run"], folder)
        said = process.communicate()[1]
        if process.returncode != 4 or "Free some space" not in said:
            fail(f"a full disk gave {process.returncode}:\n{said}")
        if os.path.exists(os.path.join(folder, "run.json")):
            fail("a full disk left results that look complete")
        subprocess.run(["mount", "-o", "remount,size=64m", place], check=True)
        finish(WORK["run"] + ["--resume"], folder)
        compare("full disk", os.path.join(home, "run-whole"), folder)
    finally:
        subprocess.run(["umount", place])
    print("soak: full disk: exit code 4, nothing taken for whole, --resume gave the same files")


def two_at_once(home):
    folder = os.path.join(home, "shared")
    first = thymus(WORK["run"] + ["--days", "40"], folder)
    while not os.path.exists(os.path.join(folder, ".thymus-partial")):
        time.sleep(0.01)
    second = thymus(WORK["run"], folder)
    said = second.communicate()[1]
    first.kill()
    first.communicate()
    if second.returncode != 4 or "Another Thymus" not in said:
        fail(f"two at once gave {second.returncode}:\n{said}")
    other = thymus(WORK["run"], folder)
    said = other.communicate()[1]
    if other.returncode != 4 or "unfinished work on something else" not in said:
        fail(f"unfinished work of other days was met with {other.returncode}:\n{said}")
    finish(WORK["run"] + ["--force"], folder)
    print("soak: two at once: the second is turned away; after a kill the unfinished work is kept, and given up "
          "with --force")


SWAPPER = """
import os, random, sys, time
out, victim, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
random.seed(seed)
names = ["", "/.thymus-partial", "/charts", "/frames", "/.thymus-partial/frames", "/.thymus-files",
         "/counts.csv", "/.thymus-lock", "/.thymus-partial/publishing", "/report.html"]

def opened(path):
    # The swapper itself must not work in the victim's folder through a link of the other one.
    folder = os.open(os.path.dirname(out), os.O_DIRECTORY)
    for part in path.strip("/").split("/")[:-1]:
        inner = os.open(part, os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=folder)
        os.close(folder)
        folder = inner
    return folder

while True:
    path = os.path.basename(out) + random.choice(names)
    name, aside = os.path.basename(path), "aside-%d" % seed
    folder = None
    try:
        folder = opened(path)
        os.rename(name, aside, src_dir_fd=folder, dst_dir_fd=folder)
        os.symlink(victim + random.choice(["", "/charts", "/counts.csv"]), name, dir_fd=folder)
        time.sleep(random.uniform(0, 0.004))
        os.unlink(name, dir_fd=folder)
        os.rename(aside, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        pass
    if folder is not None:
        os.close(folder)
    time.sleep(random.uniform(0, 1) ** 3)
"""


def swap_races(home, rounds):
    """Two processes swap folders and files for links to somebody's home while Thymus writes."""
    victim, out = os.path.join(home, "victim"), os.path.join(home, "races", "out")
    os.makedirs(os.path.join(victim, "charts"))
    os.makedirs(os.path.dirname(out))
    mine = {"counts.csv": b"mine", "run.json": b"{}", "charts/annotated.png": b"mine",
            "charts/cells-over-time.png": b"mine", "thesis.txt": b"mine", "report.html": b"mine"}
    for name, data in mine.items():
        open(os.path.join(victim, name), "wb").write(data)
    words = ["run", "no-treatment", "--days", "0.2", "--frames", "all", "--every-days", "0.1"] + SMALL
    words += ["--set", "tissue.width_um=200", "--set", "tissue.height_um=200",
              "--set", "cells.tumour.count=20"]
    codes = {}
    swappers = [subprocess.Popen([sys.executable, "-c", SWAPPER, out, victim, str(n)])
                for n in range(2)]
    try:
        for number in range(rounds):
            # Without --force, which means: here, whatever it is.
            process = thymus(words, out)
            try:
                process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                fail("a run hung while folders were swapped")
            codes[process.returncode] = codes.get(process.returncode, 0) + 1
            if process.returncode not in (0, 4, 5):
                fail(f"a run ended with {process.returncode} while folders were swapped")
            if process.returncode == 4:
                shutil.rmtree(out, ignore_errors=True)  # refused: begin in a new folder
            if contents(victim) != mine:
                fail(f"round {number}: files of somebody else were touched: "
                     f"{sorted(set(contents(victim)) ^ set(mine))}")
    finally:
        for swapper in swappers:
            swapper.kill()
            swapper.wait()
    if codes.get(0, 0) + codes.get(5, 0) < rounds / 10:
        fail(f"hardly any run came through while folders were swapped: {codes}")
    said = ", ".join(f"{count} with {code}" for code, count in sorted(codes.items()))
    print(f"soak: races: {rounds} runs while two processes swapped folders for links: nothing "
          f"elsewhere was touched (ended {said})", flush=True)


home = tempfile.mkdtemp(prefix="thymus-soak-")
try:
    for kind in WORK:
        kill_rounds(kind, home)
    full_disk(home)
    two_at_once(home)
    swap_races(home, RACES)
finally:
    shutil.rmtree(home, ignore_errors=True)
