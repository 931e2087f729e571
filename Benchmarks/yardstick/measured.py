"""Times whole processes, from start to exit."""
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Usage:
    """Seconds by the clock, seconds of processor time (user and system), and peak resident memory in MiB."""

    wall: float
    cpu: float
    rss_mib: float


def run(command, environment=None, output=subprocess.DEVNULL):
    """The usage of one run. What it writes to standard output is thrown away; ends the program where it fails."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})})
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        sys.stderr.write(words.decode(errors="replace"))
        sys.exit(f"measured.py: status {process.returncode}: {' '.join(map(str, command))}")
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def middle(usages):
    return Usage(*(median(getattr(usage, name) for usage in usages) for name in ("wall", "cpu", "rss_mib")))


def ratio(ours, theirs, of="wall"):
    """The median of our figure divided by theirs, run by run: what both rounds share, as other work on the machine, falls out."""
    return median(getattr(a, of) / getattr(b, of) for a, b in zip(ours, theirs))
