#!/usr/bin/env python3
"""Collects the notices of what is compiled in: notices.py OUT.txt --imgui DIR --emscripten DIR

Texts come from the packages themselves: the copyright files that Debian installs, and the licence files in the source trees.
"""
import argparse
import pathlib
import re
import sys

DOC = pathlib.Path("/usr/share/doc")
COMMON_LICENSES = pathlib.Path("/usr/share/common-licenses")  # newer Debian releases keep shared texts here


def debian_copyright(package):
    path = DOC / package / "copyright"
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


def license_text(copyright_file, name):
    """The text of a stand-alone `License:` paragraph of a Debian copyright file."""
    match = re.search(rf"^License: {re.escape(name)}\n((?:[ \t].*\n?)+)", copyright_file, re.M)
    if not match:
        return ""
    lines = (line[1:] if line.startswith(" ") else line for line in match[1].splitlines())
    return "\n".join("" if line.strip() == "." else line for line in lines).strip()


def read(path):
    return path.read_text(encoding="utf-8", errors="replace").strip() if path.exists() else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--imgui", type=pathlib.Path, required=True)
    parser.add_argument("--emscripten", type=pathlib.Path, required=True)
    args = parser.parse_args()

    mit = license_text(debian_copyright("nlohmann-json3-dev"), "Expat")
    ofl = read(COMMON_LICENSES / "OFL-1.1") or license_text(debian_copyright("fonts-inter"), "OFL-1.1")
    imgui = read(args.imgui / "LICENSE.txt")
    musl = read(args.emscripten / "system/lib/libc/musl/COPYRIGHT")
    emscripten = read(args.emscripten / "LICENSE") or f"Copyright (c) 2010-2022 The Emscripten Authors\n\n{mit}"
    sections = [
        ("Dear ImGui (MIT)", imgui),
        ("JSON for Modern C++ (MIT)", "Copyright (c) 2013-2022 Niels Lohmann\nCopyright (c) 2009 Florian Loitsch\n"
         f"Copyright (c) 2008-2009 Bjoern Hoehrmann\n\n{mit}"),
        ("Inter (SIL Open Font License 1.1)", f"Copyright (c) 2016-2022 The Inter Project Authors\n\n{ofl}"),
        ("Emscripten (MIT)", emscripten),
        ("libc++, libc++abi, compiler-rt (Apache-2.0 WITH LLVM-exception)", "Part of the LLVM Project. The LLVM exception "
         "allows these parts in compiled form without further notice."),
        ("musl (MIT)", musl),
    ]
    for title, text in sections:
        if len(text.strip()) < 100:
            sys.exit(f"notices.py: found no licence text for {title}")
    head = "Scalewright contains the following works, each under its own licence.\n"
    body = "\n".join(f"\n{'=' * 100}\n{title}\n{'=' * 100}\n\n{text.strip()}\n" for title, text in sections)
    args.out.write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    main()
