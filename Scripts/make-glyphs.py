#!/usr/bin/env python3
"""Writes the letter shapes of DejaVu Sans as Swift source, so that pictures carry their own font.

Usage: make-glyphs.py FONT.ttf TYPE_NAME > Sources/Pictures/Type/TYPE_NAME.swift
Needs fontTools from PyPI. Ran with DejaVu Sans 2.37 (Debian's fonts-dejavu-core):

    make-glyphs.py /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf BookOutlines
    make-glyphs.py /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf BoldOutlines

Licence of the shapes: DejaVu is a changed Bitstream Vera, copyright (c) 2003 by Bitstream, Inc.;
the changes are in the public domain; glyphs from Arev are copyright (c) 2006 by Tavmjong Bah. The
licence permits to use, copy, embed, modify and distribute the fonts free of charge, provided that
this notice stays, that modified versions bear another name, and that they are not sold by
themselves. The text in full is in DejaVu-licence.txt beside this script.

The format, after base64: for each glyph numbers as variable-length integers (seven bits a byte,
lowest first): code point, advance, number of contours; for each contour the number of points; for
each point the zigzag-coded step in x, doubled, plus one if it lies on the curve, and the step in y.
Units are 1/2048 of the type size; y points up.
"""

import base64
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

CHARACTERS = (
    [chr(c) for c in range(0x20, 0x7F)]
    + [chr(c) for c in range(0xA0, 0x100) if c != 0xAD]
    + list("ŒœŠšŽžŁłĄąĆćĘęŃńŚśŹźŻżČčĎďĚěŇňŘřŤťŮůŐőŰűĞğİıŞş")
    + list("αβγδκλμστω–—‘’‚“”„†•…′₀₁₂₃₄⁺⁻€→←↑↓−≈≠≤≥∞▲▼●○◆✓✗\ufffd")
)


def varint(n):
    out = bytearray()
    while True:
        out.append((n & 0x7F) | (0x80 if n > 0x7F else 0))
        n >>= 7
        if n == 0:
            return bytes(out)


def zigzag(n):
    return 2 * n if n >= 0 else -2 * n - 1


def contours(font, name):
    """Closed contours as lists of (x, y, on curve); TrueType curves only."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    done, now = [], []
    for op, args in pen.value:
        if op == "moveTo":
            now = [(*args[0], 1)]
        elif op == "lineTo":
            now.append((*args[0], 1))
        elif op == "qCurveTo":
            if args[-1] is None:
                # A contour without a point on it (a disc): start halfway between two of its points.
                (ax, ay), (bx, by) = args[-2], args[0]
                now = [((ax + bx) / 2, (ay + by) / 2, 1)] + [(*p, 0) for p in args[:-1]]
            else:
                now += [(*p, 0) for p in args[:-1]] + [(*args[-1], 1)]
        elif op in ("closePath", "endPath"):
            done.append(now)
        else:
            raise SystemExit("unexpected " + op)
    return done


def main():
    path, type_name = sys.argv[1:]
    font = TTFont(path)
    assert font["head"].unitsPerEm == 2048
    cmap = font.getBestCmap()
    data = bytearray()
    for character in sorted(set(CHARACTERS), key=ord):
        name = cmap.get(ord(character))
        if name is None:
            sys.stderr.write("not in the font: U+%04X\n" % ord(character))
            continue
        shapes = contours(font, name)
        data += varint(ord(character)) + varint(font["hmtx"][name][0]) + varint(len(shapes))
        for shape in shapes:
            data += varint(len(shape))
            x = y = 0
            for px, py, on in shape:
                data += varint(2 * zigzag(round(px) - x) + on) + varint(zigzag(round(py) - y))
                x, y = round(px), round(py)
    text = base64.b64encode(bytes(data)).decode()
    print("// Made by Scripts/make-glyphs.py from DejaVu Sans 2.37, which is free to embed: Bitstream")
    print("// Vera (c) 2003 by Bitstream, Inc.; Arev glyphs (c) 2006 by Tavmjong Bah; DejaVu changes are")
    print("// in the public domain. The format is described in the script, the licence beside it.")
    print()
    print("enum %s {" % type_name)
    print('  static let base64: StaticString = """')
    for start in range(0, len(text), 94):
        end = "\\" if start + 94 < len(text) else ""
        print("    " + text[start : start + 94] + end)
    print('    """')
    print("}")


main()
