"""Times `jinzai validate` beside yamllint and check-jsonschema, and on policies of 1,000 to 10,000 rules.

    python3 compare.py JINZAI [--rounds 15] [--sizes 1000,2000,5000,10000]

Every figure is the least of its rounds, process start to exit, of wall time and of processor time (user and system, all threads), which
holds better on a machine that does other work too; the rounds of the three programs alternate. yamllint and check-jsonschema are those
beside this Python. check-jsonschema reads the schema that `jinzai schema` writes.
"""
import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import generate

ROOT = pathlib.Path(__file__).resolve().parents[2]


def processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(command: list[str], statuses=(0,)) -> tuple[float, float]:
    """The wall time and the processor time of one run."""
    start, before = time.perf_counter(), processor()
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    elapsed = (time.perf_counter() - start, processor() - before)
    if run.returncode not in statuses:
        sys.exit(f"{' '.join(command[:3])} ended with {run.returncode}: {run.stderr[-500:]}")
    return elapsed


def files(folder: pathlib.Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*.yaml"))


def beside_others(jinzai: str, rounds: int, scratch: pathlib.Path) -> None:
    tools = pathlib.Path(sys.executable).parent
    meguro = ROOT / "Rules" / "meguro"
    schema = scratch / "schema.json"
    written = subprocess.run([jinzai, "schema"], capture_output=True, text=True)
    commands = {
        "jinzai validate": ([jinzai, "validate", str(meguro)], (0,)),
        # Lines longer than 80 and the like are no mistakes here: only that it reads the files counts.
        "yamllint": ([str(tools / "yamllint"), "-d", "relaxed", *files(meguro)], (0, 1)),
    }
    if written.returncode == 0:
        schema.write_text(written.stdout, encoding="utf-8")
        commands["check-jsonschema"] = (
            [str(tools / "check-jsonschema"), "--schemafile", str(schema), *files(meguro)], (0,))
    best = {name: (float("inf"), float("inf")) for name in commands}
    for _ in range(rounds):
        for name, (command, statuses) in commands.items():
            best[name] = tuple(map(min, best[name], seconds(command, statuses)))
    own = best["jinzai validate"]
    print(f"Rules/meguro, {len(files(meguro))} files, {sum(os.path.getsize(f) for f in files(meguro)):,} bytes; "
          f"{os.cpu_count()} cores\n")
    print("| program | ms | times jinzai | processor ms | times jinzai |\n|---|---:|---:|---:|---:|")
    for name, (wall, used) in best.items():
        print(f"| {name} | {wall * 1000:.1f} | {wall / own[0]:.1f} | {used * 1000:.1f} | {used / own[1]:.1f} |")


def growth(jinzai: str, sizes: list[int], scratch: pathlib.Path) -> None:
    print("\n| rules | bytes | s | processor s | processor µs a rule |\n|---:|---:|---:|---:|---:|")
    for size in sizes:
        folder = scratch / f"rules-{size}"
        generate.write(folder, size)
        wall, used = map(min, zip(*(seconds([jinzai, "validate", str(folder)]) for _ in range(3))))
        size_of_files = sum(os.path.getsize(f) for f in files(folder))
        print(f"| {size:,} | {size_of_files:,} | {wall:.2f} | {used:.2f} | {used / size * 1e6:.0f} |")
        shutil.rmtree(folder)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("jinzai")
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--sizes", default="1000,2000,5000,10000")
    options = arguments.parse_args()
    program = str(pathlib.Path(options.jinzai).resolve())
    with tempfile.TemporaryDirectory() as name:
        beside_others(program, options.rounds, pathlib.Path(name))
        growth(program, [int(size) for size in options.sizes.split(",")], pathlib.Path(name))
