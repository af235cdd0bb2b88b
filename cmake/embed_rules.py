#!/usr/bin/env python3
"""Writes the rule packs as C++: embed_rules.py ROOT OUT.cpp PACK.json…

Each pack is checked to be JSON without duplicate keys, then minified by dropping white space outside strings, so that every
number keeps the digits that were written.

The aliases of the vocabulary, a third of all packs, are packed: sorted, and a capital says how many bytes an alias shares with
the one before it ("A" is one), behind a comma that tells such a list from one that people write. ",user,Ds,Dbase" is "user,
users, userbase". With brotli that is 1.3 kB less to download.
"""
import json
import pathlib
import sys


def refuse_duplicates(pairs):
    seen = set()
    for key, _ in pairs:
        if key in seen:
            raise ValueError(f'the key "{key}" appears twice in one object')
        seen.add(key)
    return dict(pairs)


def minify(text):
    out = []
    in_string = escaped = False
    for ch in text:
        if in_string:
            out.append(ch)
            if escaped:
                escaped = False
            elif ch == "\\":
                escaped = True
            elif ch == '"':
                in_string = False
        elif ch not in " \t\r\n":
            out.append(ch)
            in_string = ch == '"'
    return "".join(out)


def shared_bytes(alias, before):
    """Of whole characters, and no more than the letters can say."""
    count = 0
    for one, other in zip(alias, before):
        size = len(one.encode("utf-8"))
        if one != other or count + size > 26:
            break
        count += size
    return count


def pack_aliases(aliases):
    packed, before = [], ""
    for alias in sorted(aliases.split(", ")):
        if alias[:1].isascii() and alias[:1].isupper():
            raise ValueError(f'the alias "{alias}" begins with a capital; write it in small letters, or with "=" before it')
        shared = shared_bytes(alias, before)
        rest = alias.encode("utf-8")[shared:].decode("utf-8")
        packed.append(chr(ord("A") + shared - 1) + rest if shared else rest)
        before = alias
    return "," + ",".join(packed)


def pack_vocabulary(text):
    pack = json.loads(text)
    pack["senses"] = {sense: {value: pack_aliases(aliases) for value, aliases in terms.items()}
                      for sense, terms in pack["senses"].items()}
    return json.dumps(pack, ensure_ascii=False)


def literal(text, width=110):
    """A C++ string literal, in lines; octal escapes because they end after three digits whatever follows."""
    lines, line = [], ""
    for byte in text.encode("utf-8"):
        ch = chr(byte)
        piece = "\\" + ch if ch in '"\\' else ch if 32 <= byte < 127 and ch != "?" else f"\\{byte:03o}"
        if len(line) + len(piece) > width:
            lines.append(f'    "{line}"')
            line = ""
        line += piece
    lines.append(f'    "{line}"')
    return "\n".join(lines)


def main():
    root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    packs = sorted((p.relative_to(root).as_posix(), p) for p in map(pathlib.Path, sys.argv[3:]))
    entries = []
    for name, path in packs:
        text = path.read_text(encoding="utf-8")
        try:
            pack = json.loads(text, object_pairs_hook=refuse_duplicates)
            if "senses" in pack:
                text = pack_vocabulary(text)
        except json.JSONDecodeError as error:
            sys.exit(f"{name}:{error.lineno}:{error.colno}: {error.msg}")
        except ValueError as error:
            sys.exit(f"{name}: {error}")
        small = minify(text)
        entries.append((name, len(small.encode("utf-8")), literal(small)))

    code = ["// Made by cmake/embed_rules.py from rules/; change those.", '#include "core/rules/builtin.hpp"', ""]
    code += ["#include <span>", "#include <string_view>", "", "namespace scalewright {", "namespace {", ""]
    if entries:
        code.append("constexpr RuleFile kFiles[] = {")
        for name, size, text in entries:
            code.append(f'  {{"{name}", std::string_view(\n{text}, {size})}},')
        code.append("};")
    code += ["", "}  // namespace", "", "std::span<const RuleFile> builtin_rules() {"]
    code.append("  return kFiles;" if entries else "  return {};")
    code += ["}", "", "}  // namespace scalewright", ""]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(code), encoding="ascii")


if __name__ == "__main__":
    main()
