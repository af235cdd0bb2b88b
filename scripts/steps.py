#!/usr/bin/env python3
"""The steps of scripts/test: runs them in order, counts what passed and failed, and says so in one line at the end.

A step whose inputs did not change since it last passed is not run again, unless --again is given; what it counted then is
counted once more, and the line of the step says so.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import tidy

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LOGS = BUILD / "logs"
JOBS = os.cpu_count() or 2
FUZZ_SECONDS = {"brief": 20}  # what people write deserves most
FUZZ_SECONDS_OF_OTHERS = 8
CODE_FOLDERS = ("core", "web", "imgui_frontend", "tests")


class Nothing(Exception):
    """There is nothing for this step to do yet; it counts neither way."""


class Broken(Exception):
    """The step could not do its work; it counts as one failure."""


def run(command, log, *, timeout=1200, env=None, cwd=ROOT):
    """Runs a command with its output in a log; returns (exit status, output)."""
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"{log}.log"
    with path.open("wb") as out:
        try:
            status = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=cwd,
                                    timeout=timeout, env={**os.environ, **(env or {})}, check=False).returncode
        except subprocess.TimeoutExpired:
            out.write(f"\nstopped after {timeout} s\n".encode())
            status = 124
    return status, path.read_text(encoding="utf-8", errors="replace")


def show(output, lines=60):
    print("\n".join("    " + line for line in output.rstrip().splitlines()[-lines:]), flush=True)


def sources(*patterns, folders=CODE_FOLDERS):
    return sorted(p for folder in folders for pattern in patterns for p in (ROOT / folder).glob(f"**/{pattern}"))


def verdict(command, log, **options):
    """A command that is one check: it passes or it fails."""
    status, output = run(command, log, **options)
    if status != 0:
        show(output)
    return (1, 0) if status == 0 else (0, 1)


# ---- the steps -----------------------------------------------------------------------------------------------------------

def step_format():
    files = sources("*.cpp", "*.hpp")
    if not files:
        raise Nothing
    return verdict(["clang-format", "--dry-run", "-Werror", *files], "format")


def step_rooms():
    return verdict([sys.executable, "scripts/check_rooms.py"], "rooms")


def step_rules():
    if not list((ROOT / "rules").glob("*.json")):
        raise Nothing
    status, output = run([sys.executable, "scripts/check_rules.py"], "rules")
    counted = re.search(r"^(\d+) passed, (\d+) failed$", output, re.M)
    if not counted:
        show(output)
        raise Broken("scripts/check_rules.py did not finish")
    if status != 0:
        show(output)
    return int(counted[1]), int(counted[2])


def step_types():
    if not list((ROOT / "web").glob("*.mjs")):
        raise Nothing
    return verdict(["node_modules/.bin/tsc", "-p", "scripts"], "types")


def build(preset, *targets):
    status, output = run(["scripts/build", preset, *targets], f"build_{preset}")
    if status != 0:
        show(output)
        raise Broken(f"the build '{preset}' failed")


def gtest(preset):
    build(preset)
    folder = BUILD / preset
    results = folder / "results"
    shutil.rmtree(results, ignore_errors=True)
    _, listing = run(["ctest", "--show-only=json-v1"], f"ctest_{preset}_list", cwd=folder)
    names = [test["name"] for test in json.loads(listing)["tests"]]
    if not names:
        raise Nothing
    options = {"ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1", "UBSAN_OPTIONS": "print_stacktrace=1"}
    status, output = run(["ctest", "--output-on-failure", "-j", str(JOBS)], f"ctest_{preset}", cwd=folder, env=options)
    passed = failed = 0
    for name in names:
        try:
            report = json.loads((results / f"{name}.json").read_text(encoding="utf-8"))
            bad = report["failures"] + report.get("errors", 0)
            passed += report["tests"] - report.get("disabled", 0) - bad
            failed += bad
        except (OSError, ValueError):
            failed += 1  # it crashed, ran out of time or was never built
            print(f"    {name} left no result")
    if status != 0:
        show(output, 120)
        failed = max(failed, 1)
    return passed, failed


def step_native():
    return gtest("native")


def step_asan():
    return gtest("native-asan")


def step_tidy():
    build("native", "scalewright_native", "scalewright_frontend")
    return tidy.check(ROOT, JOBS)


def step_web():
    build("web")
    if not (ROOT / "dist/npm/scalewright.wasm").exists():
        raise Nothing
    return 0, 0  # a build is no test; what it made is tested below


def node_tests(folder, env=None, timeout=900):
    files = sorted((ROOT / "tests" / folder).glob("*.test.mjs"))
    if not files:
        raise Nothing
    if not (ROOT / "dist/npm/scalewright.wasm").exists():
        raise Broken("dist/ is not built")
    # Node itself leaves one processor free. A browser waits more than it works; what is timed in Node must have its own.
    jobs = [f"--test-concurrency={JOBS}"] if folder == "browser" else []
    status, output = run(["node", "--test", "--test-reporter=tap", *jobs, *files], f"node_{folder}", timeout=timeout,
                         env={"NODE_PATH": "", **(env or {})})
    count = {name: int(n) for name, n in re.findall(r"^# (pass|fail|cancelled) (\d+)$", output, re.M)}
    if "pass" not in count:
        show(output)
        raise Broken(f"the tests of tests/{folder} did not finish")
    failed = count["fail"] + count["cancelled"]
    if status != 0 or failed:
        wanted = re.findall(r"^ *not ok .*(?:\n(?! *(?:not )?ok |# ).*){0,24}", output, re.M)
        show("\n".join(wanted) or output, 150)
        failed = max(failed, 1)
    return count["pass"], failed


def step_node():
    return node_tests("web")


def step_identity():
    build("native", "scalewright_native")
    return node_tests("identity")


def step_browser():
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    return node_tests("browser", env={"SCALEWRIGHT_CHROMIUM": browser})


def step_sizes():
    if not (ROOT / "dist/site/index.html").exists():
        raise Nothing
    return verdict(["node", "scripts/sizes.mjs"], "sizes")


def step_fuzz():
    if not (ROOT / "tests/fuzz/CMakeLists.txt").exists():
        raise Nothing
    build("native-asan")
    programs = sorted(p for p in (BUILD / "native-asan").glob("**/*_fuzz") if p.is_file() and os.access(p, os.X_OK))
    if not programs:
        raise Nothing

    def start(program):
        name = program.name.removesuffix("_fuzz")
        # Not that of scripts/fuzz: after a long run there, reading it alone takes minutes.
        grown = BUILD / "fuzz-step" / name
        shutil.rmtree(grown, ignore_errors=True)
        grown.mkdir(parents=True)
        seeds = ROOT / "tests/fuzz/corpus" / name
        log = (LOGS / f"fuzz_{name}.log").open("wb")
        seconds = FUZZ_SECONDS.get(name, FUZZ_SECONDS_OF_OTHERS)
        command = [program, f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1",
                   f"-artifact_prefix={BUILD}/fuzz-{name}-", grown, *([seeds] if seeds.is_dir() else [])]
        return program.name, subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                              cwd=ROOT)

    passed = failed = 0
    waiting, running = list(programs), []
    while waiting or running:
        while waiting and len(running) < JOBS:
            running.append(start(waiting.pop(0)))
        name, process = running.pop(0)
        if process.wait(timeout=300) == 0:
            passed += 1
        else:
            failed += 1
            show((LOGS / f"fuzz_{name.removesuffix('_fuzz')}.log").read_text(encoding="utf-8", errors="replace"), 40)
            print(f"    {name} found a failing input; it is beside build/fuzz-step/")
    return passed, failed


# What each step reads, so that one whose inputs did not change need not run again.
BUILD_FILES = ["CMakeLists.txt", "CMakePresets.json", "cmake", "scripts"]
CORE_INPUTS = ["core", "rules", *BUILD_FILES]
NATIVE_INPUTS = [*CORE_INPUTS, "imgui_frontend", "web", "tests"]
WEB_INPUTS = [*CORE_INPUTS, "imgui_frontend", "web", "shell.html", "package.json", "package-lock.json", "LICENSE"]
STEPS = {
    "format": (step_format, [*CODE_FOLDERS, ".clang-format", "scripts"]),
    "rooms": (step_rooms, ["core", "scripts", "CMakeLists.txt"]),
    "rules": (step_rules, ["rules", "scripts"]),
    "native": (step_native, NATIVE_INPUTS),
    "web": (step_web, None),
    "types": (step_types, ["web", "scripts", "tests", "package-lock.json"]),
    "node": (step_node, [*WEB_INPUTS, "tests"]),
    "identity": (step_identity, [*WEB_INPUTS, "tests"]),
    "browser": (step_browser, [*WEB_INPUTS, "tests"]),
    "sizes": (step_sizes, [*WEB_INPUTS, "tests/sizes.json"]),
    "asan": (step_asan, NATIVE_INPUTS),
    "tidy": (step_tidy, [*NATIVE_INPUTS, ".clang-tidy"]),
    "fuzz": (step_fuzz, [*CORE_INPUTS, "web", "tests/fuzz"]),
}

# Only when they are named, or with --all: the unit tests run in the sanitizer build, those of the optimised build are the
# same; and clang-tidy finds no wrong result.
ON_REQUEST = {"native", "tidy"}


def fingerprint(inputs):
    """A hash of the content of everything that a step reads."""
    digest = hashlib.sha256()
    for name in inputs:
        path = ROOT / name
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path] if path.exists() else []
        for file in files:
            if file.suffix in (".pyc", ".md"):
                continue
            digest.update(file.relative_to(ROOT).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(prog="scripts/test")
    parser.add_argument("steps", nargs="*", metavar="STEP", help="only these steps: " + ", ".join(STEPS))
    parser.add_argument("--again", action="store_true", help="run what passed before, too")
    parser.add_argument("--all", action="store_true", help="the steps, too, that only run when they are named")
    parser.add_argument("--list", action="store_true", help="name the steps and stop")
    args = parser.parse_args()
    if args.list:
        print("\n".join(STEPS))
        return 0
    unknown = [name for name in args.steps if name not in STEPS]
    if unknown:
        parser.error(f"there is no step '{unknown[0]}'; there are {', '.join(STEPS)}")

    kept_file = BUILD / "stamps" / "steps.json"
    kept = json.loads(kept_file.read_text(encoding="utf-8")) if kept_file.exists() else {}
    passed = failed = 0
    started = time.monotonic()
    for name in args.steps or [step for step in STEPS if args.all or step not in ON_REQUEST]:
        step, inputs = STEPS[name]
        state = fingerprint(inputs) if inputs else None
        before = kept.get(name)
        if before and state and before["state"] == state and not args.again:
            passed += before["passed"]
            print(f"==> {name}: {before['passed']} passed before, and nothing changed since", flush=True)
            continue
        print(f"==> {name}", flush=True)
        since = time.monotonic()
        good = bad = 0
        try:
            good, bad = step()
            said = f"{good} passed, {bad} failed" if good or bad else "done"
        except Nothing:
            said = "nothing to do yet"
        except Broken as reason:
            bad, said = 1, f"failed: {reason}"
        passed += good
        failed += bad
        print(f"    {name}: {said} ({time.monotonic() - since:.1f} s)", flush=True)
        kept.pop(name, None)
        if state and good and not bad and fingerprint(inputs) == state:
            kept[name] = {"state": state, "passed": good}
        kept_file.parent.mkdir(parents=True, exist_ok=True)
        kept_file.write_text(json.dumps(kept, indent=1), encoding="utf-8")

    print(f"==> All steps took {time.monotonic() - started:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
