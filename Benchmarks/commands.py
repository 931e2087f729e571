"""Times whole runs of the built command, from process start to exit, and its peak memory.

    python3 Benchmarks/commands.py .build/release/jinzai out/ward

Prints a line for each command: the median and the least of several runs in milliseconds, the peak in MiB, and the limit
that it is held to. The exit status is 1 where a median is above its limit, 2 where a command does not run.
"""

import os
import statistics
import subprocess
import sys
import time

RUNS = 7


def run_once(arguments):
    """Seconds and peak memory in KiB of one run; its output goes nowhere."""
    begin = time.perf_counter()
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in (0, 1):
        sys.stderr.write(f"{' '.join(arguments)}: status {process.returncode}\n{words.decode(errors='replace')}")
        sys.exit(2)
    return seconds, usage.ru_maxrss


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, ward = sys.argv[1:]
    commands = [
        ("--version", [program, "--version"], None),
        ("validate Rules/meguro", [program, "validate", "Rules/meguro"], 100),
        ("check Rules/meguro (demo ward)", [program, "check", "Rules/meguro", ward, "--as-of", "2025-04-01"], 2000),
    ]
    slow = False
    print(f"{'command':34} {'median ms':>10} {'least ms':>10} {'peak MiB':>10} {'limit ms':>10}")
    for name, arguments, limit in commands:
        run_once(arguments)
        runs = [run_once(arguments) for _ in range(RUNS)]
        median = statistics.median(seconds for seconds, _ in runs) * 1000
        least = min(seconds for seconds, _ in runs) * 1000
        peak = max(memory for _, memory in runs) / 1024
        slow = slow or (limit is not None and median > limit)
        print(f"{name:34} {median:10.1f} {least:10.1f} {peak:10.1f} {limit or '-':>10}")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
