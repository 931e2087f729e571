"""Validates a result of `jinzai check` in JSON, from standard input, against the schema named as the argument.

Needs the Python package jsonschema. Prints what does not fit; exit status 1 then.
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.load(sys.stdin))]
print("\n".join(faults))
sys.exit(1 if faults else 0)
