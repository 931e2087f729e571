"""What a run of the yardstick needs, made when it is missing: Python packages, programs, generated records, the variant's policy.

Everything that is made stands in `out/yardstick` and can be deleted at any time.
"""
import functools
import hashlib
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys

from work import WORKS

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
OUT = PACKAGE / "out" / "yardstick"
AS_OF = "2025-04-01"
# Bytes of an employee's records, measured at 100,000 and 1,000,000 employees.
CSV_BYTES, NDJSON_BYTES = 770, 1740
# The packages of modules that are not called as their package.
PACKAGES = {"zen": "zen-engine", "cel_expr_python": "cel-expr-python", "cel": "common-expression-language"}


def tell(text):
    print(text, file=sys.stderr, flush=True)


def must(command, **options):
    """Runs a command that says on standard error what it does; raises where it fails."""
    subprocess.run([str(part) for part in command], check=True, stdout=sys.stderr, **options)


@functools.cache
def python(*modules):
    """A Python that has these modules: the running one, else one of its own in `out/python`."""
    if all(importlib.util.find_spec(name) for name in modules):
        return sys.executable
    folder = PACKAGE / "out" / "python"
    program = folder / "bin" / "python"
    if not program.exists():
        tell(f"making {folder}")
        must([sys.executable, "-m", "venv", folder])
    packages = [PACKAGES.get(name, name) for name in modules]
    wanted = [line for line in (HERE / "requirements.txt").read_text().split() if line.split("==")[0] in packages]
    must([program, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted])
    return str(program)


def jinzai(given=None):
    """The program that is measured: the given one, else the release build, brought up to date."""
    if given:
        return os.path.abspath(given)
    must(["swift", "build", "--configuration", "release", "--product", "jinzai", "--package-path", PACKAGE])
    return str(PACKAGE / ".build" / "release" / "jinzai")


@functools.cache
def handwritten():
    """The C program, compiled for this machine."""
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / "policy.h", "w", encoding="utf-8") as header:
        subprocess.run([sys.executable, "-B", HERE / "policy_h.py"], check=True, stdout=header)
    program = OUT / "handwritten"
    must(["cc", "-O3", "-march=native", "-pthread", "-I", OUT, HERE / "handwritten.c", "-o", program])
    return str(program)


def policy(work):
    """The policy of a work: W's stands here, the variant's is W's with its edits."""
    source = HERE / "policy" / "yardstick.yaml"
    if not WORKS[work].edits:
        return str(source.parent)
    text = source.read_text(encoding="utf-8")
    for old, new in WORKS[work].edits:
        if text.count(old) != 1:
            sys.exit(f"setting.py: the policy holds {text.count(old)} times, not once: {old}")
        text = text.replace(old, new)
    folder = OUT / f"policy-{work}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "yardstick.yaml").write_text(text, encoding="utf-8")
    return str(folder)


def records(employees, seed, work, form):
    """The folder of generated records; a form (`csv` or `ndjson`) that is there already is kept."""
    folder = OUT / "data" / f"{work}-{employees}-{seed}"
    if not (folder / f"{form}.done").exists():
        need = employees * (CSV_BYTES if form == "csv" else NDJSON_BYTES) * 1.05
        # As much again for the answers of five programs, and for those who share the disk.
        require_space(need * 2 + employees * 300 * 5)
        tell(f"generating {employees} employees, seed {seed}, {work}, {form}: {need / 1e6:.0f} MB in {folder}")
        folder.mkdir(parents=True, exist_ok=True)
        must([python("numpy", "polars"), "-B", HERE / "gen.py", employees, folder, seed, work, form])
        (folder / f"{form}.done").touch()
    return folder


def require_space(need):
    OUT.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(OUT).free
    if free < need:
        sys.exit(f"setting.py: {need / 1e9:.1f} GB of disk are needed in {OUT}, {free / 1e9:.1f} GB are free")


def inputs(folder, form):
    """The files that a check reads."""
    names = ["employees", "ratings", "postings", "interviews", "trainings"]
    return [str(folder / f"{name}.csv") for name in names] if form == "csv" else [str(folder / "records.ndjson")]


def warm(paths):
    """Reads files once, so that every program finds them in the page cache."""
    for path in paths:
        with open(path, "rb") as file:
            while file.read(1 << 24):
                pass


def fingerprint(*names):
    """A digest of programs of this folder, to tell whether an answer of theirs is still theirs."""
    digest = hashlib.sha256()
    for name in names:
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()[:16]
