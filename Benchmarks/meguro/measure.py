"""Measures Meguro's policy on generated employees: time, memory, and statements evaluated a second.

A statement is one rule asked of one row of its table, whatever the answer: met, unmet, unknown or not applicable. The seconds are those
of the whole process: start, reading, evaluation, writing of all tables as CSV.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "yardstick"))

import measured
import setting
from bench import machine

# Measured at 20,000 employees; a little more than the files hold.
BYTES = 1400


def records(employees, seed):
    folder = setting.OUT / "data" / f"meguro-{employees}-{seed}"
    if not (folder / "csv.done").exists():
        setting.require_space(employees * BYTES * 3)
        setting.tell(f"generating {employees} employees in {folder}")
        setting.must([setting.python("numpy", "polars"), "-B", f"{HERE}/generate.py", employees, folder, seed])
        (folder / "csv.done").touch()
    return folder


def summary(command):
    """The part of the result in JSON that counts outcomes; the rest is not waited for."""
    process = subprocess.Popen([*map(str, command), "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = b""
    while b'"findings": [' not in text and (piece := process.stdout.read(1 << 12)):
        text += piece
    process.stdout.close()
    process.kill()
    process.wait()
    head = text[:text.index(b'"findings": [')].decode().rstrip().rstrip(",")
    return json.loads(head + "}")["summary"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--employees", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jinzai", default="")
    parser.add_argument("--options", default="", help="further options of `jinzai check`")
    given = parser.parse_args()
    program = setting.jinzai(given.jinzai)
    folder = records(given.employees, given.seed)
    files = sorted(folder.glob("*.csv"))
    setting.warm(files)
    out = setting.OUT / "answers" / "meguro"
    command = [program, "check", setting.PACKAGE / "Rules" / "meguro", *files, "--as-of", setting.AS_OF, "--language", "ja", *given.options.split()]
    usages = []
    for number in range(1, given.runs + 1):
        shutil.rmtree(out, ignore_errors=True)
        usages.append(measured.run([*command, "--format", "csv", "--output", out]))
        setting.tell(f"round {number}: {usages[-1]}")
    with open(out / "findings.csv", "rb") as file:
        findings = sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b"")) - 1
    shutil.rmtree(out)
    counted = summary(command)
    statements = sum(sum(value for key, value in rule.items() if isinstance(value, int)) for rule in counted["rules"])
    usage = measured.middle(usages)
    size = sum(file.stat().st_size for file in files)
    print(f"{machine()}\n")
    print("| employees | bytes read | rules | statements | findings | wall s | CPU s | peak MiB | statements a second |\n|---|---|---|---|---|---|---|---|---|")
    print(f"| {given.employees} | {size} | {len(counted['rules'])} | {statements} | {findings} | {usage.wall:.3f} | {usage.cpu:.3f} | {usage.rss_mib:.0f} | "
          f"{statements / usage.wall:,.0f} |")


if __name__ == "__main__":
    main()
