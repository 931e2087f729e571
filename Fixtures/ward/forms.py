#!/usr/bin/env python3
"""Writes the ward of generate.py in the forms that offices have, which must give the same findings:

cp932/        CSV in CP932 with CRLF, dates in Japanese eras
ndjson/       one object a line
xlsx/         one workbook by openpyxl: titles above the headers, ratings with a column for each rater's level of each competency
libreoffice/  the same, saved again by LibreOffice (if `soffice` is there, or --libreoffice is given)

Usage: python3 forms.py WARD OUTPUT     (needs openpyxl)
"""
import argparse
import csv
import datetime
import json
import pathlib
import re
import shutil
import subprocess

import openpyxl

DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
RATERS = ["一次評価", "二次評価", "最終評価"]
# Sheets are named as offices name them; the policy knows these names.
SHEETS = {
    "employees": "職員", "appraisals": "人事評価", "ratings": "評価結果", "postings": "異動歴", "interviews": "面談", "career_plans": "キャリアプラン",
    "attendances": "研修受講", "qualifications": "資格", "secondments": "派遣", "leaves": "休業", "activities": "育成計画", "surveys": "職員意識調査",
    "external_experts": "外部人材", "units": "組織",
}


def era(text):
    day = datetime.date.fromisoformat(text)
    for name, first in (("令和", datetime.date(2019, 5, 1)), ("平成", datetime.date(1989, 1, 8)), ("昭和", datetime.date(1926, 12, 25))):
        if day >= first:
            year = day.year - first.year + 1
            return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return text


def write_cp932(tables, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        with open(folder / f"{name}.csv", "w", encoding="cp932", newline="") as file:
            csv.writer(file, lineterminator="\r\n").writerows([[era(cell) if DAY.match(cell) else cell for cell in row] for row in rows])


def write_ndjson(tables, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        with open(folder / f"{name}.ndjson", "w", encoding="utf-8") as file:
            for row in rows[1:]:
                file.write(json.dumps(dict(zip(rows[0], (cell or None for cell in row))), ensure_ascii=False) + "\n")


def cell(text):
    """As somebody types it: dates are dates, numbers are numbers, but codes keep their zeros."""
    if DAY.match(text):
        return datetime.date.fromisoformat(text)
    if re.match(r"^([1-9]\d{0,5}|0)(\.\d+)?$", text):
        return float(text) if "." in text else int(text)
    return text or None


def wide(rows):
    """One row for each appraisal, under two rows of headers."""
    head = rows[0]
    keys, item, values = head[:3], head.index("評価項目"), [head.index(name) for name in RATERS]
    items = list(dict.fromkeys(row[item] for row in rows[1:]))
    grouped = {}
    for row in rows[1:]:
        grouped.setdefault(tuple(row[:3]), {})[row[item]] = [row[value] for value in values]
    upper = keys + [text for name in items for text in (name, None, None)]
    lower = [None] * len(keys) + RATERS * len(items)
    body = [list(key) + [value for name in items for value in cells.get(name, ["", "", ""])] for key, cells in grouped.items()]
    return [upper, lower] + body


def write_xlsx(tables, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook = openpyxl.Workbook(write_only=True)
    for name, rows in tables.items():
        sheet = workbook.create_sheet(SHEETS[name])
        sheet.append([f"令和６年度 {SHEETS[name]}"])
        sheet.append([])
        for row in wide(rows) if name == "ratings" else rows:
            sheet.append([cell(value) if value else None for value in row])
    workbook.save(path)


def save_again(path, folder):
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(path)], check=True,
        stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description="Writes a ward's records in the forms that offices have.")
    parser.add_argument("ward", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--libreoffice", action="store_true", help="fail where there is no LibreOffice")
    options = parser.parse_args()
    tables = {}
    for path in sorted(options.ward.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.reader(file))
    write_cp932(tables, options.output / "cp932")
    write_ndjson(tables, options.output / "ndjson")
    write_xlsx(tables, options.output / "xlsx" / "人事.xlsx")
    if options.libreoffice or shutil.which("soffice"):
        save_again(options.output / "xlsx" / "人事.xlsx", options.output / "libreoffice")


if __name__ == "__main__":
    main()
