"""How the cost of work W grows with the number of employees, and what a check of ten employees takes.

Prints a table with time and memory for each employee, and a line with the least and the median time of many checks of ten.
"""
import argparse
import statistics
import sys

sys.dont_write_bytecode = True

import measured
import setting
from bench import machine, numbers
from case import Case

TEN_RUNS = 100


def growth(sizes, form, runs, program):
    print("| employees | input | wall s | CPU s | peak MiB | wall µs an employee | CPU µs an employee | peak bytes an employee |\n"
          "|---|---|---|---|---|---|---|---|")
    for employees in sizes:
        case = Case(employees, 1, form, runs=runs, program=program)
        case.prepare(oracle=False)
        for number in range(1, runs + 1):
            case.run_round(number)
        case.discard()
        usage = measured.middle(case.usages["jinzai"])
        print(f"| {employees} | {form} | {usage.wall:.3f} | {usage.cpu:.3f} | {usage.rss_mib:.0f} | {usage.wall / employees * 1e6:.2f} | "
              f"{usage.cpu / employees * 1e6:.2f} | {usage.rss_mib * 2**20 / employees:.0f} |", flush=True)


def ten(program):
    case = Case(10, 1, "csv", program=program)
    case.prepare(oracle=False)
    for _ in range(TEN_RUNS):
        case.run_once("jinzai")
    case.discard()
    walls = sorted(usage.wall * 1000 for usage in case.usages["jinzai"])
    print(f"\nten employees, {TEN_RUNS} checks: least {walls[0]:.1f} ms, median {statistics.median(walls):.1f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=numbers, default=[10_000, 100_000, 1_000_000, 3_000_000])
    parser.add_argument("--forms", default="csv")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jinzai", default="")
    given = parser.parse_args()
    program = setting.jinzai(given.jinzai)
    print(f"{machine()}\n")
    for form in given.forms.split(","):
        growth(given.sizes, form, given.runs, program)
    ten(program)


if __name__ == "__main__":
    main()
