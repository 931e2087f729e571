"""Judges the schema that `jinzai schema` prints with the Python packages jsonschema and PyYAML:

    python3 Tests/AuthoringTests/validate_schema.py PROGRAM

It must be a schema of 2020-12, describe every key in both languages, accept all rule files of the package and the examples of its
documentation, and reject each broken policy whose mistake is one of structure.
"""
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

program = sys.argv[1]
root = pathlib.Path(__file__).parents[2]
faults = []

# What can be seen in one file without knowing the others, CEL, or what a value means.
STRUCTURE = {
    "JZ0301", "JZ0302", "JZ0303", "JZ0306", "JZ0307", "JZ0308", "JZ0309", "JZ0310", "JZ0311", "JZ0312", "JZ0313", "JZ0314",
    "JZ0315", "JZ0316", "JZ0317", "JZ0318", "JZ0319", "JZ0324", "JZ0325", "JZ0336", "JZ0340", "JZ0350", "JZ0352", "JZ0354",
    "JZ0355", "JZ0357",
}
# What the schema sees of some, and need not: traps of YAML itself, and names that only some places refuse.
EITHER = ("JZ01", "JZ0326")
# A decision table's columns are named by another key.
NOT_BY_STRUCTURE = {"unknown-input"}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: `no` and `2024-04-01` are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def plain(value):
    """As JSON has it: the names of keys are texts."""
    if isinstance(value, dict):
        return {name if isinstance(name, str) else json.dumps(name): plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def read(text):
    return plain(yaml.load(text, CoreLoader))


def schema_of(language):
    run = subprocess.run([program, "schema", "--language", language], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


def keys(schema, path=""):
    if isinstance(schema, list):
        for item in schema:
            yield from keys(item, path)
    elif isinstance(schema, dict):
        for name, value in schema.items():
            if name == "properties":
                for key, inner in value.items():
                    yield f"{path}/{key}", inner
                    yield from keys(inner, f"{path}/{key}")
            else:
                yield from keys(value, path)


schemas = {language: schema_of(language) for language in ("ja", "en")}
described = 0
for language, schema in schemas.items():
    jsonschema.Draft202012Validator.check_schema(schema)
    for path, key in keys(schema):
        described += 1
        texts = [key.get("description"), key.get("x-description-ja"), key.get("x-description-en")]
        if not all(texts) or texts[0] != key[f"x-description-{language}"]:
            faults.append(f"{language}: {path} is not described")
validator = jsonschema.Draft202012Validator(schemas["en"], format_checker=jsonschema.FormatChecker())
sections = set(schemas["en"]["properties"])


def expect_accepted(name, text):
    error = jsonschema.exceptions.best_match(validator.iter_errors(read(text)))
    if error:
        faults.append(f"{name}: {error.json_path}: {error.message[:200]}")


accepted = 0
folders = [root / "Rules", root / "Benchmarks" / "yardstick" / "policy", root / "Sources" / "Policies" / "Prelude"]
for path in sorted(path for folder in folders for path in folder.rglob("*.yaml")) + [root / "Tests/PoliciesTests/Broken/base.yaml"]:
    expect_accepted(path.relative_to(root), path.read_text())
    accepted += 1
pages = root / "Documentation" / "diagnostics"


def blocks(path):
    return re.findall(r"^```yaml\n(.*?)^```", path.read_text(), re.DOTALL | re.MULTILINE)


for path in sorted([*root.glob("*.md"), *(root / "Documentation").rglob("*.md")]):
    if path.parent == pages:
        continue
    for block in blocks(path):
        document = read(block)
        if isinstance(document, dict) and set(document) & sections:
            expect_accepted(path.relative_to(root), block)
            accepted += 1

rejected = 0
golden = root / "Tests" / "PoliciesTests" / "Golden" / "broken"
for path in sorted((root / "Tests" / "PoliciesTests" / "Broken").glob("*.yaml")):
    if path.stem == "base":
        continue
    code = re.search(r"JZ\d{4}", (golden / f"{path.stem}.en.txt").read_text()).group()
    try:
        document = read(path.read_text())
    except yaml.YAMLError:
        continue
    is_valid = validator.is_valid(document)
    rejected += not is_valid
    if code.startswith(EITHER):
        continue
    is_structure = code in STRUCTURE and path.stem not in NOT_BY_STRUCTURE
    if is_structure and is_valid:
        faults.append(f"{path.name}: {code} is a mistake of structure, and the schema accepts it")
    if not is_structure and not is_valid:
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        faults.append(f"{path.name}: {code} is no mistake of structure, and the schema says {error.json_path}: {error.message[:200]}")

# Each page shows a wrong example, then the right one.
shown = 0
for code in sorted(STRUCTURE):
    examples = blocks(pages / f"{code}.md")
    if len(examples) < 2:
        continue
    shown += 1
    if validator.is_valid(read(examples[0])):
        faults.append(f"{code}.md: the schema accepts the wrong example")
    expect_accepted(f"{code}.md", examples[1])

print("\n".join(faults) or f"{described} keys are described, {accepted} texts accepted, {rejected} broken policies and {shown} examples rejected")
sys.exit(1 if faults else 0)
