"""Runs all cases of the yardstick and prints them as tables; exit status 1 where an answer differs from the oracle's.

W with its peers in both forms, W for further seeds, and W′ beside W: the same policy after an owner's changes, at what speed.
"""
import argparse
import os
import platform
import sys

sys.dont_write_bytecode = True

import measured
import setting
from case import Case


def numbers(text):
    return [int(part) for part in text.replace(",", " ").split()]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=numbers, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--seeds", type=numbers, default=[2, 3, 4], help="further seeds")
    parser.add_argument("--seed-sizes", type=numbers, default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default="c,polars,duckdb", help="may be empty")
    parser.add_argument("--jinzai", default="")
    return parser.parse_args()


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.processor())
    with open("/proc/loadavg", encoding="utf-8") as file:
        load = file.read().split()[0]
    return f"{model}, {len(os.sched_getaffinity(0))} processors, {platform.system()} {platform.release()}, load {load}"


HEADER = ("| employees | input | seed | findings | answers | wall s | CPU s | MiB | wall to C | wall to Polars | wall to DuckDB |\n"
          "|---|---|---|---|---|---|---|---|---|---|---|")


def line(case):
    usage = measured.middle(case.usages["jinzai"])
    shown = [case.ratio(peer) for peer in ("c", "polars", "duckdb")]
    cells = [case.employees, case.form, case.seed, case.digests["oracle"].count, "equal" if case.is_equal else "DIFFERENT",
             f"{usage.wall:.3f}", f"{usage.cpu:.3f}", f"{usage.rss_mib:.0f}", *(f"{value:.3f}" if value else "" for value in shown)]
    return f"| {' | '.join(map(str, cells))} |"


def measure(cases):
    print(HEADER)
    for case in cases:
        case.measure()
        setting.tell(case.table())
        print(line(case), flush=True)
    print()
    return all(case.is_equal for case in cases)


def compare_works(given, program):
    """W and W′ in turn, so that other work on the machine falls on both."""
    print("| employees | input | findings of W | of W′ | answers | W, wall s | W′, wall s | W′ to W, wall | W′ to W, CPU |\n"
          "|---|---|---|---|---|---|---|---|---|")
    equal = True
    for employees in given.sizes:
        for form in ("csv", "ndjson"):
            pair = [Case(employees, 1, form, work, (), given.runs, program) for work in ("w", "variant")]
            for case in pair:
                case.prepare()
            for number in range(1, given.runs + 1):
                for case in pair:
                    case.run_round(number)
            equal = all([case.compare() for case in pair]) and equal
            ours, theirs = (case.usages["jinzai"] for case in pair)
            cells = [employees, form, *(case.digests["oracle"].count for case in pair),
                     "equal" if all(case.is_equal for case in pair) else "DIFFERENT",
                     *(f"{measured.middle(usages).wall:.3f}" for usages in (ours, theirs)),
                     f"{measured.ratio(theirs, ours):.3f}", f"{measured.ratio(theirs, ours, 'cpu'):.3f}"]
            print(f"| {' | '.join(map(str, cells))} |", flush=True)
    return equal


def main():
    given = arguments()
    peers = tuple(peer for peer in given.peers.split(",") if peer)
    program = setting.jinzai(given.jinzai)
    print(f"{machine()}\n")
    print("Work W\n")
    equal = measure([Case(size, 1, form, "w", peers, given.runs, program) for size in given.sizes for form in ("csv", "ndjson")])
    if given.seeds:
        print("Work W, further seeds\n")
        cases = [Case(size, seed, form, "w", peers, 1, program) for seed in given.seeds for size in given.seed_sizes for form in ("csv", "ndjson")]
        equal = measure(cases) and equal
    print("Work W′ beside W\n")
    equal = compare_works(given, program) and equal
    print("\nall answers are equal" if equal else "\nANSWERS DIFFER")
    sys.exit(0 if equal else 1)


if __name__ == "__main__":
    main()
