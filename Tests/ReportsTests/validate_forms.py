"""Validates the recorded SARIF and JUnit texts against their public schemas. Run by hand after a change of either form:

    python3 Tests/ReportsTests/validate_forms.py FOLDER_OF_SCHEMAS

The folder holds sarif-schema-2.1.0.json and junit.xsd. Needs the Python packages jsonschema and lxml.
"""
import json
import pathlib
import sys

import jsonschema
from lxml import etree

schemas = pathlib.Path(sys.argv[1])
records = pathlib.Path(__file__).parent / "Golden" / "Diagnostics"
faults = []

schema = json.loads((schemas / "sarif-schema-2.1.0.json").read_text())
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
for path in sorted([*records.glob("sarif.*"), *records.glob("none.sarif.*")]):
    faults += [f"{path.name}: {error.message}" for error in validator.iter_errors(json.loads(path.read_text()))]

junit = etree.XMLSchema(etree.parse(str(schemas / "junit.xsd")))
for path in sorted([*records.glob("junit.*"), *records.glob("none.junit.*")]):
    if not junit.validate(etree.parse(str(path))):
        faults += [f"{path.name}: {error.message}" for error in junit.error_log]

print("\n".join(faults) or "all recorded texts are valid")
sys.exit(1 if faults else 0)
