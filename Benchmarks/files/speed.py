#!/usr/bin/env python3
"""Times the reading of files: a workbook of 1,000,000 rows beside python-calamine, and CSV in CP932 beside the same rows in UTF-8.
Whole processes in turn, round by round; a ratio is the median over the rounds. Needs requirements.txt.

Usage: python3 speed.py PROGRAM [--rows 1000000] [--megabytes 1000] [--rounds 3]
"""
import argparse
import os
import pathlib
import random
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "out" / "files"
HEAD = "職員番号,評価年度,評価種別,評価項目,一次評価,二次評価,最終評価,所属,氏名\r\n"
DEPARTMENTS = ["総務部人事課", "区民生活部国保年金課", "健康福祉部介護保険課", "都市整備部道路公園課", "子育て支援部保育課"]
NAMES = ["架空 太郎", "見本 花子", "例示 一郎", "試験 美咲", "髙﨑 健"]
ITEMS = ["倫理", "知識・技術", "判断・企画", "コミュニケーション", "業務遂行", "協調性"]
CALAMINE = """import sys
from python_calamine import CalamineWorkbook
sheet = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
"""
# Only calamine's own work, and with the cells as values of Python.
PEERS = {"calamine, the sheet alone": CALAMINE, "calamine, with values": CALAMINE + "rows = sheet.to_python()\n"}


def measured(command):
    """Wall time, processor time and peak memory of a process."""
    start = time.monotonic()
    pid = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(title, commands, rounds):
    """Runs the commands in turn; the first is ours."""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measured(command))
    print(f"{title}, {rounds} rounds, load {os.getloadavg()[0]:.1f}\n")
    print("| | wall, s | processor, s | peak, MiB | wall, theirs / ours | processor, theirs / ours |\n|---|---|---|---|---|---|")
    own = runs[next(iter(commands))]
    for name, found in runs.items():
        wall, processor, peak = (statistics.median(run[place] for run in found) for place in range(3))
        ratios = [statistics.median(theirs[place] / ours[place] for theirs, ours in zip(found, own)) for place in range(2)]
        print(f"| {name} | {wall:.2f} | {processor:.2f} | {peak:.0f} | {ratios[0]:.2f} | {ratios[1]:.2f} |")
    print()


def rows_of(size, encoding):
    """Lines of made-up ratings, the same in every encoding, until `size` bytes of CP932 are reached."""
    rng = random.Random(1)
    number = written = 0
    yield HEAD.encode(encoding)
    while written < size:
        lines = []
        for _ in range(60_000):
            person = number // 6 + 1
            levels = ",".join(str(rng.randint(1, 5)) for _ in range(3))
            lines.append(
                f"{person:07d},2024,定期評価,{ITEMS[number % 6]},{levels},{DEPARTMENTS[person % 5]},{NAMES[person // 6 % 5]}\r\n")
            number += 1
        text = "".join(lines)
        written += len(text.encode("cp932"))
        yield text.encode(encoding)


def main():
    parser = argparse.ArgumentParser(description="Times the reading of files.")
    parser.add_argument("program", type=lambda name: str(pathlib.Path(name).resolve()))
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    DATA.mkdir(parents=True, exist_ok=True)

    def check(path):
        return [options.program, "check", str(HERE / "policy.yaml"), str(path), "--as-of", "2025-04-01"]

    for rows in sorted({options.rows // 4, options.rows}):
        path = DATA / f"{rows}" / "scores.xlsx"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            subprocess.run([sys.executable, str(HERE / "million.py"), str(path), str(rows)], check=True)
        peers = {name: [sys.executable, "-c", text, str(path)] for name, text in PEERS.items()}
        compare(f"Workbook of {rows:,} rows", {"jinzai check": check(path)} | peers, options.rounds)

    commands = {}
    for encoding in ("utf-8", "cp932"):
        path = DATA / f"{options.megabytes}-{encoding}" / "scores.csv"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            with open(path, "wb") as file:
                file.writelines(rows_of(options.megabytes * 1_000_000, encoding))
        commands[f"{encoding}, {path.stat().st_size / 1e6:,.0f} MB"] = check(path)
    compare("CSV of the same rows", commands, options.rounds)


if __name__ == "__main__":
    main()
