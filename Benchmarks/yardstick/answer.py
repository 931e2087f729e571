"""What a program answered to work W, in a form in which answers can be compared.

An answer is a folder with `findings.csv` (one line a finding, in any order) and `org.json` (the metrics). jinzai's result is renamed,
reordered and formatted into that form; every number stays jinzai's own.
"""
import csv
import json
import os
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b

COLUMNS = ["employee_id", "rule_id", "severity", "detail", "observed", "message", "recommend"]
JINZAI_COLUMNS = ["subject", "rule", "severity", "item", "observed", "message", "recommend"]
SEVERITY = {"note": "info", "attention": "warn", "priority": "error"}
SHARES = ["interviews", "career_plan", "rotation", "digital"]
SUMS = ["scores.n", "scores.sum", "scores.sumsq", "evaluators.n", "engagement.n", "engagement.sum"]
COUNTED = ["evaluators.deviating", "evaluators.flat"]


@dataclass(frozen=True)
class Digest:
    """`findings` is a sum over lines, so that their order does not matter."""

    count: int
    findings: str
    metrics: str
    rules: tuple

    @staticmethod
    def of(folder):
        total, rules = 0, Counter()
        with open(f"{folder}/findings.csv", "rb") as file:
            header = next(file).decode().strip()
            if header != ",".join(COLUMNS):
                return Digest(0, f"header {header}", "", ())
            for line in file:
                total += int.from_bytes(blake2b(line, digest_size=8).digest(), "little")
                rules[line.split(b",", 2)[1].decode()] += 1
        with open(f"{folder}/org.json", encoding="utf-8") as file:
            org = json.dumps(json.load(file), sort_keys=True).encode()
        return Digest(
            sum(rules.values()), f"{total % 2**64:016x}", blake2b(org, digest_size=8).hexdigest(), tuple(sorted(rules.items())))


def from_jinzai(result, folder):
    """Writes the CSV tables of a jinzai result in the yardstick's form."""
    os.makedirs(folder, exist_ok=True)
    with open(f"{result}/findings.csv", encoding="utf-8-sig", newline="") as source, \
            open(f"{folder}/findings.csv", "w", encoding="utf-8", newline="") as target:
        rows = csv.reader(source)
        if next(rows) != JINZAI_COLUMNS:
            raise ValueError(f"{result}/findings.csv has other columns than {JINZAI_COLUMNS}")
        target.write(",".join(COLUMNS) + "\n")
        for subject, rule, severity, *rest in rows:
            target.write(",".join([subject, rule, SEVERITY[severity], *rest]) + "\n")
    with open(f"{folder}/org.json", "w", encoding="utf-8") as target:
        json.dump(metrics(f"{result}/metrics.csv"), target, sort_keys=True)


def metrics(path):
    org, departments = empty(), {}
    with open(path, encoding="utf-8-sig", newline="") as source:
        for row in csv.DictReader(source):
            group = dict(part.split("=", 1) for part in row["group"].split("; ") if part)
            of = departments.setdefault(group["department"], empty()) if "department" in group else org
            put(of, row, group)
    return {"all": org, "departments": departments}


def put(of, row, group):
    name = row["id"]
    a, _, b = name.partition(".")
    if name == "headcount":
        of["headcount"] = int(row["value"])
    elif name in SUMS:
        of[a][b] = int(row["value"] or 0)
    elif name in COUNTED:
        of[a][b] = int(row["having"])
    elif name in SHARES:
        of[name] = dict(num=int(row["having"]), den=int(row["counted"]))
    elif name == "competencies" and "competency" in group:
        of["competencies"][group["competency"]] = dict(num=int(row["having"]), den=int(row["counted"]))


def empty():
    return {"headcount": 0, "scores": dict(n=0, sum=0, sumsq=0), "evaluators": dict(n=0, deviating=0, flat=0),
            **{name: dict(num=0, den=0) for name in SHARES}, "competencies": {}, "engagement": dict(n=0, sum=0)}
