#!/usr/bin/env python3
"""Checks every pack of rules/ against its JSON Schema: rules/NAME.json against rules/schema/NAME.schema.json, and the price
books of rules/prices/ against rules/schema/prices.schema.json, and what only the page reads, rules/web/NAME.json, against the
schema of its name. Says each fault with its place in the pack."""
import json
import pathlib
import sys

import jsonschema

RULES = pathlib.Path(__file__).resolve().parent.parent / "rules"


def main():
    passed = failed = 0
    for path in sorted([*RULES.glob("*.json"), *RULES.glob("prices/*.json"), *RULES.glob("web/*.json")]):
        name = path.relative_to(RULES.parent).as_posix()
        kind = "prices" if path.parent.name == "prices" else path.stem
        schema_path = RULES / "schema" / f"{kind}.schema.json"
        faults = []
        try:
            pack = json.loads(path.read_text(encoding="utf-8"))
            schema = json.loads(schema_path.read_text(encoding="utf-8"))
            validator_class = jsonschema.validators.validator_for(schema)
            validator_class.check_schema(schema)
            for error in sorted(validator_class(schema).iter_errors(pack), key=lambda e: [str(p) for p in e.absolute_path]):
                faults.append("/" + "/".join(map(str, error.absolute_path)) + ": " + error.message[:200])
        except OSError as error:
            faults.append(f"no schema: {pathlib.Path(error.filename).relative_to(RULES.parent).as_posix()} is missing")
        except (json.JSONDecodeError, jsonschema.SchemaError) as error:
            faults.append(str(error).splitlines()[0])
        for fault in faults[:20]:
            print(f"{name}: {fault}")
        passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
