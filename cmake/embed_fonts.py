#!/usr/bin/env python3
"""Writes the canvas fonts as C++: embed_fonts.py FONT_FOLDER OUT.cpp

Inter in the two weights that the theme uses, cut down to the symbols that the page draws and Latin-1; the bolder weight
holds its ASCII part only, and the canvas takes the rest from the regular one (imgui_frontend/theme/typeface.cpp). Dear ImGui applies no
OpenType features, so tabular figures are put into the character map itself: every digit has one width, and columns line up.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

ASCII = list(range(0x20, 0x7F))
UNUSED = [0xAD, *map(ord, "¤¦¨ª¬¯¶¸¹³º¼¾¢®")]  # the soft hyphen, and what nobody writes about a service
LATIN_1 = [code for code in (*range(0x20, 0x7F), *range(0xA0, 0x100)) if code not in UNUSED]
SYMBOLS = [ord(c) for c in "\u00a0£×·–—‘’“”…€→▲▼−≤≥"]
PUNCTUATION = [ord(c) for c in "\u00a0·–’…−×"]
WEIGHTS = {"inter_regular": ("Inter-Regular", LATIN_1 + SYMBOLS), "inter_semibold": ("Inter-SemiBold", ASCII + PUNCTUATION)}
UNITS = 512  # to the em, instead of Inter's 2816: a rounding of less than a tenth of a pixel at the largest size, and an eighth smaller
LARGEST = 22_000  # bytes of one weight; the page has to stay small


def bake_tabular_figures(font, name):
    """Points the character map at the glyphs that the `tnum` feature would choose."""
    gsub = font["GSUB"].table
    lookups = {i for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for i in record.Feature.LookupListIndex}
    swap = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            swap.update(getattr(table, "mapping", {}))
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in [c for c in table.cmap if c in map(ord, "0123456789")]:
                table.cmap[code] = swap.get(table.cmap[code], table.cmap[code])
    # The static weights of Inter 4 are off by a unit or two here (an em has 2816): rounding, which would still show as a jitter.
    glyphs = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm / 500:
        sys.exit(f"{name}: the figures are not of one width: {sorted(set(widths))}")
    for glyph in glyphs:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def shrink(path, letters):
    font = TTFont(path)
    bake_tabular_figures(font, path.name)
    missing = [f"U+{code:04X}" for code in letters if code not in font.getBestCmap()]
    if missing:
        sys.exit(f"{path.name} lacks {', '.join(missing)}")
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13]  # copyright, family, style, licence
    options.drop_tables += ["DSIG", "GSUB", "GPOS", "GDEF", "STAT", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    scale_upem(font, UNITS)
    font["head"].modified = font["head"].created  # the same bytes whenever it is made
    font.recalcTimestamp = False
    return font


def save(font, path):
    font.save(path, reorderTables=None)
    return path.read_bytes()


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.parent.mkdir(parents=True, exist_ok=True)
    code = ["// Made by cmake/embed_fonts.py from Inter (SIL Open Font License 1.1).",
            '#include "imgui_frontend/theme/fonts.hpp"', "", "namespace scalewright::ui {", "namespace {", ""]
    for function, (file, letters) in WEIGHTS.items():
        path = next((p for p in (folder / f"{file}.otf", folder / f"{file}.ttf") if p.exists()), None)
        if path is None:
            sys.exit(f"{folder} has no {file}.otf")
        data = save(shrink(path, letters), out.with_name(path.name))
        if len(data) > LARGEST:
            sys.exit(f"{path.name}: {len(data)} bytes after subsetting, more than {LARGEST}")
        print(f"{path.name}: {len(data)} bytes")
        code.append(f"alignas(4) constexpr unsigned char k_{function}[] = {{")
        code += ["  " + ",".join(map(str, data[i:i + 32])) + "," for i in range(0, len(data), 32)]
        code += ["};", ""]
    code += ["}  // namespace", ""]
    code += [f"std::span<const unsigned char> {function}() {{ return k_{function}; }}" for function in WEIGHTS]
    code += ["", "}  // namespace scalewright::ui", ""]
    out.write_text("\n".join(code), encoding="ascii")


if __name__ == "__main__":
    main()
