#!/usr/bin/env python3
"""check_schema.py SCHEMA: checks the JSON documents on standard input, one a line; says each fault with its place."""
import json
import sys

import jsonschema


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        for error in validator.iter_errors(json.loads(line)):
            faults += 1
            if faults <= 20:
                print(f"document {number}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
