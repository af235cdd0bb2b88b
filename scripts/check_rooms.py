#!/usr/bin/env python3
"""Checks that knowledge goes one way through the rooms of core/: a room includes only rooms that it declares, all before it."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    top = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    rooms = re.search(r"set\(SCALEWRIGHT_ROOMS ([^)]*)\)", top)[1].split()
    uses = {}
    for room in rooms:
        path = ROOT / "core" / room / "CMakeLists.txt"
        call = re.search(r"scalewright_room\(([^)]*)\)", path.read_text(encoding="utf-8")) if path.exists() else None
        declared = re.search(r"\bUSES\b([^)]*)", call[1]) if call else None
        direct = declared[1].split() if declared else []
        uses[room] = set(direct).union(*(uses.get(used, set()) for used in direct))

    problems = []
    for file in sorted(p for p in (ROOT / "core").rglob("*") if p.suffix in (".hpp", ".cpp")):
        name = file.relative_to(ROOT).as_posix()
        room = file.relative_to(ROOT / "core").parts[0]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', line)
            if not match:
                continue
            target = match[1]
            if target.startswith(("web/", "imgui_frontend/", "emscripten", "imgui")):
                problems.append(f"{name}:{number}: core includes neither page nor frontend: {target}")
            elif target.startswith("nlohmann/") and file.suffix == ".hpp" and target != "nlohmann/json_fwd.hpp":
                problems.append(f"{name}:{number}: nlohmann/json belongs into .cpp files")
            elif target.startswith("core/"):
                other = target.split("/")[1]
                if other != room and other not in uses.get(room, set()):
                    problems.append(f"{name}:{number}: room '{room}' does not declare that it uses '{other}'")
            elif match[0].endswith('"') and "/" not in target:
                problems.append(f'{name}:{number}: includes start at the root of the repository: "core/{room}/{target}"')
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
