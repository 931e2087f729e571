#!/usr/bin/env python3
"""Reads the workbook that a check writes with openpyxl, and once more after LibreOffice has opened and saved it: every cell must be what
the same check writes as CSV, and nothing may be warned about. Needs openpyxl; without `soffice` on the path the second part is left out.

Usage: python3 read_workbook.py PROGRAM POLICY RECORDS AS_OF
"""
import csv
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

import openpyxl

TABLES = ["findings", "unknown", "metrics", "data", "waived", "waivers", "gone"]


def tables(folder):
    """The tables of the CSV format that the workbook has: all that have rows, and the findings."""
    for name in TABLES:
        with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        if len(rows) > 1 or name == "findings":
            yield name, [[plain(cell) for cell in row] for row in rows]


def plain(cell):
    """Without the apostrophe that keeps a text from being a formula, which a workbook does not need."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in "=+-@\t\r＝＋－＠" else cell


def shown(value):
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def is_same(value, wanted):
    # Of numbers only the value counts, and LibreOffice keeps 15 digits of it.
    return shown(value) == wanted or isinstance(value, (int, float)) and not isinstance(value, bool) and math.isclose(float(wanted), value, rel_tol=1e-14)


def compare(path, wanted):
    workbook = openpyxl.load_workbook(path)
    if len(workbook.sheetnames) != len(wanted):
        sys.exit(f"{path.name} has the sheets {workbook.sheetnames}")
    cells = 0
    for sheet, (name, rows) in zip(workbook.worksheets, wanted):
        if sheet.max_row != len(rows):
            sys.exit(f"{path.name}: the sheet of {name} has {sheet.max_row} rows, {len(rows)} are wanted")
        for row, values in enumerate(rows[1:], 2):
            for column, value in enumerate(values, 1):
                cell = sheet.cell(row, column)
                if cell.data_type == "f" or not is_same(cell.value, value):
                    sys.exit(f"{path.name}: {name}, row {row}, column {column}: {cell.value!r} instead of {value!r}")
                cells += 1
    return cells


def main():
    warnings.simplefilter("error")
    program, policy, records, as_of = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for form in ("csv", "xlsx"):
            subprocess.run(
                [program, "check", policy, records, "--as-of", as_of, "--format", form, "--output", str(folder)], check=True,
                stderr=subprocess.DEVNULL)
        wanted = list(tables(folder))
        print(f"openpyxl: {compare(folder / 'result.xlsx', wanted):,} cells of {len(wanted)} sheets are those of the CSV")
        if shutil.which("soffice") is None:
            return print("there is no LibreOffice, so that part is left out")
        saved = folder / "saved"
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved), str(folder / "result.xlsx")],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        print(f"LibreOffice: {compare(saved / 'result.xlsx', wanted):,} cells are the same")


if __name__ == "__main__":
    main()
