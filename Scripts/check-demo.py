#!/usr/bin/env python3
"""Checks that the folders of `make demo` hold what they should and that no picture is blank.

Uses nothing of Thymus and nothing but Python's own library, so that it cannot share a mistake
with what it checks.
"""

import csv
import json
import struct
import sys
import xml.etree.ElementTree as tree
import zlib
from pathlib import Path

FEWEST_COLOURS = 12
BYTES_PER_PIXEL = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def colours_of_png(path):
    """Decodes an 8-bit PNG without interlacing and counts its distinct pixel values."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", f"{path} is not a PNG"
    position, packed, texts = 8, b"", {}
    width = height = kind = 0
    while position < len(data):
        length, name = struct.unpack(">I4s", data[position : position + 8])
        body = data[position + 8 : position + 8 + length]
        (sum_read,) = struct.unpack(">I", data[position + 8 + length : position + 12 + length])
        assert zlib.crc32(name + body) == sum_read, f"{path}: the sum of {name} is wrong"
        if name == b"IHDR":
            width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert depth == 8 and interlaced == 0, f"{path}: unexpected kind of PNG"
        elif name == b"IDAT":
            packed += body
        elif name in (b"tEXt", b"iTXt"):
            texts[body.split(b"\0", 1)[0].decode("latin-1")] = body
        position += 12 + length
    step = BYTES_PER_PIXEL[kind]
    stride = width * step
    raw = zlib.decompress(packed)
    assert len(raw) == (stride + 1) * height, f"{path} ends early"

    above, colours = bytearray(stride), set()
    for row in range(height):
        start = row * (stride + 1)
        rule, line = raw[start], bytearray(raw[start + 1 : start + 1 + stride])
        if rule == 1:
            for i in range(step, stride):
                line[i] = (line[i] + line[i - step]) & 255
        elif rule == 2:
            for i in range(stride):
                line[i] = (line[i] + above[i]) & 255
        elif rule == 3:
            for i in range(stride):
                left = line[i - step] if i >= step else 0
                line[i] = (line[i] + (left + above[i]) // 2) & 255
        elif rule == 4:
            for i in range(stride):
                left = line[i - step] if i >= step else 0
                corner = above[i - step] if i >= step else 0
                up = above[i]
                guess = left + up - corner
                distances = abs(guess - left), abs(guess - up), abs(guess - corner)
                nearest = (left, up, corner)[distances.index(min(distances))]
                line[i] = (line[i] + nearest) & 255
        else:
            assert rule == 0, f"{path}: unknown row filter {rule}"
        above = line
        if row % 4 == 0:
            colours.update(bytes(line[i : i + step]) for i in range(0, stride, step))
    return len(colours), texts


def check_picture(path):
    colours, texts = colours_of_png(path)
    assert colours >= FEWEST_COLOURS, f"{path} is blank: {colours} colours"
    assert "Title" in texts and "Description" in texts, f"{path} has no title or no alt text"


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    widths = {len(row) for row in rows}
    assert len(widths) == 1, f"{path}: rows of different lengths {sorted(widths)}"
    return rows[0], rows[1:]


def check_comparison(folder):
    """A comparison has charts of its own, and a folder for each arm without charts."""
    facts = json.loads((folder / "compare.json").read_text(encoding="utf-8"))
    assert next(iter(facts)) == "schema_version", f"{folder}/compare.json: first key"
    assert facts["summary"], f"{folder}/compare.json: no summary"
    _, rows = rows_of(folder / "summary.csv")
    assert rows, f"{folder}/summary.csv has no rows"
    for arm in facts["arms"]:
        check_folder(folder / arm["folder"], fewest_charts=0)
    count = check_charts(folder, fewest=10)
    for chart in (folder / "charts").glob("*.png"):
        _, rows = rows_of(chart.with_suffix(".csv"))
        assert rows, f"{chart.stem}.csv has no rows"
    print(f"demo: {folder}: {len(facts['arms'])} arms, {count} charts with their data are good")


def check_charts(folder, fewest):
    charts = sorted((folder / "charts").glob("*.png"))
    assert len(charts) >= fewest, f"{folder}: {len(charts)} charts"
    for chart in charts:
        check_picture(chart)
        root = tree.parse(chart.with_suffix(".svg")).getroot()
        names = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
        assert {"title", "desc", "text"} <= names, f"{chart.stem}.svg has only {sorted(names)}"
    return len(charts)


def check_folder(folder, fewest_charts=3):
    header, rows = rows_of(folder / "counts.csv")
    assert header[:3] == ["run", "seed", "day"], f"{folder}/counts.csv begins with {header[:3]}"
    assert len(rows) >= 40, f"{folder}/counts.csv has only {len(rows)} rows"
    for name in ("body.csv", "ledger.csv"):
        _, rows = rows_of(folder / name)
        assert rows, f"{folder}/{name} has no rows"

    facts = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert next(iter(facts)) == "schema_version", f"{folder}/run.json: first key"

    frames = sorted((folder / "frames").glob("frame_*.png"))
    _, rows = rows_of(folder / "frames" / "frames.csv")
    assert len(frames) == len(rows) >= 2, f"{folder}: {len(frames)} frames, {len(rows)} rows"
    for picture in frames:
        check_picture(picture)
    count = check_charts(folder, fewest_charts)
    print(f"demo: {folder}: {len(frames)} frames, {count} charts, tables and run.json are good")


if __name__ == "__main__":
    try:
        for argument in sys.argv[1:]:
            folder = Path(argument)
            check = check_comparison if (folder / "compare.json").exists() else check_folder
            check(folder)
    except (AssertionError, OSError, ValueError, KeyError, tree.ParseError) as problem:
        sys.exit(f"demo: {problem}")
