#!/usr/bin/env python3
"""Runs clang-tidy on our own code; a file whose content, headers and flags did not change since it passed is not read again."""
import concurrent.futures
import hashlib
import json
import pathlib
import shlex
import subprocess
import sys


def dependencies(build):
    """What each object file was made from, as ninja saw it: {object: [file, …]}."""
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    made_from, current = {}, None
    for line in listing.splitlines():
        if line.startswith("    "):
            made_from[current].append(line.strip())
        elif ": #deps" in line:
            current = line.split(": #deps")[0]
            made_from[current] = []
    return made_from


def web_flags(command):
    """The flags of an em++ command, for clang-tidy: those that em++ adds, less those that only a linker reads."""
    emulated = subprocess.run(["em++", "--cflags"], capture_output=True, text=True, check=True).stdout.split()
    words = shlex.split(command)
    start = next(i for i, word in enumerate(words) if word.endswith("em++"))
    own = words[start + 1:]
    return [*emulated, *(word for word in own if word not in ("-Oz", "-flto"))]


def jobs_of(root):
    """Yields (source, dependencies, flags, build folder) of every file to check: natively, or else as the web build sees it."""
    seen = set()
    for preset in ("native", "web"):
        build = root / "build" / preset
        database = build / "compile_commands.json"
        if not database.exists():
            continue
        made_from = dependencies(build)
        for entry in json.loads(database.read_text(encoding="utf-8")):
            source = pathlib.Path(entry["file"])
            if not source.is_relative_to(root) or source in seen or not source.exists():
                continue
            if source.relative_to(root).parts[0] not in ("core", "web", "imgui_frontend"):
                continue
            seen.add(source)
            if preset == "web":
                flags = web_flags(entry["command"])
            else:
                words = shlex.split(entry["command"])
                compiler = next(i for i, word in enumerate(words) if not word.endswith("ccache"))
                flags = words[compiler + 1:]
            output = entry.get("output") or flags[flags.index("-o") + 1]
            drop = {"-c", str(source), "-MD", "-o", output, "-MT", "-MF", output + ".d", "-Werror"}
            yield source, made_from.get(output, []), [word for word in flags if word not in drop], build


def check(root, parallel):
    """Returns (files that passed, files that failed)."""
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    base = hashlib.sha256((version + (root / ".clang-tidy").read_text()).encode())
    passed_before = root / "build/stamps/tidy"
    passed_before.mkdir(parents=True, exist_ok=True)
    content = {}

    def digest(file):
        if file not in content:
            path = pathlib.Path(file)
            content[file] = hashlib.sha256(path.read_bytes()).digest() if path.exists() else b""
        return content[file]

    good = bad = 0
    todo = []
    for source, made_from, flags, build in jobs_of(root):
        key = base.copy()
        key.update("\0".join(flags).encode())
        for file in sorted({str(source), *(str((build / f).resolve()) for f in made_from)}):
            key.update(file.encode() + digest(file))
        stamp = passed_before / key.hexdigest()
        if stamp.exists():
            good += 1
        else:
            todo.append((source, flags, stamp))

    def tidy(job):
        source, flags, stamp = job
        done = subprocess.run(["clang-tidy", "--quiet", str(source), "--", *flags], capture_output=True, text=True, cwd=root,
                              check=False)
        if done.returncode == 0:
            stamp.write_text(str(source.relative_to(root)))
        return source, done

    with concurrent.futures.ThreadPoolExecutor(parallel) as pool:
        for source, done in pool.map(tidy, todo):
            if done.returncode == 0:
                good += 1
            else:
                bad += 1
                print(f"    {source.relative_to(root)}")
                said = [line for line in (done.stdout + done.stderr).splitlines() if not line.endswith("generated.")]
                print("\n".join("      " + line for line in said[:40]), flush=True)
    return good, bad


if __name__ == "__main__":
    home = pathlib.Path(__file__).resolve().parent.parent
    ok, wrong = check(home, 2)
    print(f"{ok} passed, {wrong} failed")
    sys.exit(1 if wrong else 0)
