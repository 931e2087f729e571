"""Compares jinzai with engines that evaluate one record at a time: W8, one thread, seconds of processor time.

(a) The whole process, from the bytes of NDJSON to the ids of rules; all must give the same lines. (b) Evaluation alone: the records are in
memory in the form that the program itself reads them into, and what comes of it is which rules each record does not meet, from the engines as
counts, from jinzai as rows. Of the engines' calls, what a trivial expression costs is given apart.
"""
import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from statistics import median

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import measured
import setting
from bench import machine
from engines import ENGINES

HERE = os.path.dirname(os.path.abspath(__file__))
ONE_THREAD = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0)))]
ENVIRONMENT = {"JINZAI_THREADS": "1"}


def lines(path):
    """The findings without their order, and without jinzai's header and line ends."""
    with open(path, encoding="utf-8-sig") as file:
        counts = Counter(line.rstrip("\r\n") for line in file)
    counts.pop("subject,rule", None)
    return counts


def whole(python, program, records, runs, out):
    """Medians of processor seconds by program, and whether the answers are the same."""
    commands = {"jinzai": [program, "check", f"{HERE}/policy", records, "--as-of", setting.AS_OF, "--format", "csv",
                           "--columns", "subject,rule", "--output", out / "jinzai"]}
    for engine in ENGINES:
        commands[engine] = [python, "-B", f"{HERE}/peer.py", engine, records, "whole", out / f"{engine}.csv"]
    usages = {name: [] for name in commands}
    for number in range(runs):
        for name, command in commands.items():
            usages[name].append(measured.run([*ONE_THREAD, *command], ENVIRONMENT))
            setting.tell(f"whole, round {number + 1}: {name} {usages[name][-1].cpu:.3f} s CPU")
    answers = {name: lines(out / "jinzai" / "findings.csv" if name == "jinzai" else out / f"{name}.csv") for name in commands}
    equal = all(answer == answers["jinzai"] for answer in answers.values())
    return {name: measured.middle(found).cpu for name, found in usages.items()}, sum(answers["jinzai"].values()), equal


def alone(python, speed, records, employees, count, runs):
    """Medians of microseconds a record: of the whole call, and of a trivial expression in its place; and how many findings jinzai has."""
    ours = subprocess.run([*ONE_THREAD, speed, f"{HERE}/policy", records, setting.AS_OF, str(runs), "1"],
                          check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    rounds = [json.loads(line) for line in ours]
    found = {"jinzai": (median(round["cpu"] for round in rounds) / employees * 1e6, None)}
    for engine in ENGINES:
        results = []
        for _ in range(runs):
            text = subprocess.run([*ONE_THREAD, python, "-B", f"{HERE}/peer.py", engine, records, "alone", str(count)],
                                  check=True, stdout=subprocess.PIPE, text=True).stdout
            results.append(json.loads(text))
            setting.tell(f"alone: {engine} {results[-1]}")
        found[engine] = tuple(median(result[part] / result["records"] * 1e6 for result in results) for part in ("evaluate", "trivial"))
    return found, rounds[0]["findings"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--employees", type=int, default=100_000)
    parser.add_argument("--alone", type=int, default=20_000, help="records that the engines evaluate in (b)")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jinzai", default="")
    parser.add_argument("--speed", required=True, help="the program ColumnSpeed")
    given = parser.parse_args()
    python = setting.python("numpy", "polars", "orjson", *setting.PACKAGES)
    program = setting.jinzai(given.jinzai)
    records = setting.records(given.employees, 1, "w", "ndjson") / "records.ndjson"
    out = setting.OUT / "answers" / "w8"
    out.mkdir(parents=True, exist_ok=True)
    setting.warm([records])
    print(f"{machine()}\n")
    seconds, findings, equal = whole(python, program, records, given.runs, out)
    print(f"(a) {given.employees} employees, {findings} findings, {'equal' if equal else 'DIFFERENT'}\n")
    print("| program | CPU s | to jinzai |\n|---|---|---|")
    for name, value in seconds.items():
        print(f"| {name} | {value:.3f} | {value / seconds['jinzai']:.1f} |")
    figures, judged = alone(python, given.speed, records, given.employees, given.alone, given.runs)
    if judged != findings:
        sys.exit(f"evaluation alone comes to {judged} findings, the whole process to {findings}")
    ours = figures["jinzai"][0]
    print("\n(b) evaluation alone\n\n| program | CPU µs a record | to jinzai | of it, a trivial expression | the rest, to jinzai |\n|---|---|---|---|---|")
    for name, (call, trivial) in figures.items():
        rest = ("", "") if trivial is None else (f"{trivial:.2f}", f"{(call - trivial) / ours:.1f}")
        print(f"| {name} | {call:.3f} | {call / ours:.1f} | {rest[0]} | {rest[1]} |")
    sys.exit(0 if equal else 1)


if __name__ == "__main__":
    main()
