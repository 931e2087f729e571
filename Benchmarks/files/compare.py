#!/usr/bin/env python3
"""Compares what jinzai reads with what other programs read: days in Japanese eras with japanera, widths of characters with jaconv,
workbooks with openpyxl and python-calamine. Needs requirements.txt.

Usage: python3 compare.py PROGRAM [--workbooks 200] [--seed 1]
"""
import argparse
import csv
import datetime
import json
import pathlib
import random
import subprocess
import tempfile

import jaconv
import openpyxl
from japanera import EraDate
from python_calamine import CalamineWorkbook

POLICY = pathlib.Path(__file__).resolve().parent / "policy.yaml"
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
SIGNS = {"明治": "㍾", "大正": "㍽", "昭和": "㍼", "平成": "㍻", "令和": "㋿"}
LETTERS = {"明治": "M", "大正": "T", "昭和": "S", "平成": "H", "令和": "R"}


def cells(program, *paths):
    """All cells that jinzai reads, by (file, row, field)."""
    done = subprocess.run(
        [program, "inspect", str(POLICY), *map(str, paths), "--format", "json", "--cells", "--no-manifest", "--as-of", "2025-04-01"],
        check=True, capture_output=True)
    return {(cell["at"]["file"], cell["at"]["line"], cell["field"]): cell for cell in json.loads(done.stdout)["cells"]}


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def notations(day):
    name, year = EraDate.from_date(day).era.kanji, None
    year = day.year - EraDate.from_date(day).era.since.year + 1
    letter, sign = LETTERS[name], SIGNS[name]
    kanji = f"{name}{year}年{day.month}月{day.day}日"
    return {
        "kanji": kanji, "first": f"{name}{'元' if year == 1 else year}年{day.month:02}月{day.day:02}日",
        "dots": f"{letter}{year}.{day.month}.{day.day}", "slashes": f"{letter.lower()}{year:02}/{day.month:02}/{day.day:02}",
        "wide": kanji.translate(WIDE), "sign": f"{sign}{year}年{day.month}月{day.day}日"}


def compare_days(program, folder):
    first, last = datetime.date(1873, 1, 1), datetime.date(2040, 12, 31)
    days = [first + datetime.timedelta(days=number) for number in range((last - first).days + 1)]
    rows = [["number", "kanji", "first", "dots", "slashes", "wide", "sign"]]
    rows += [[number, *notations(day).values()] for number, day in enumerate(days)]
    path = folder / "days.csv"
    write(path, rows)
    read = cells(program, path)
    wrong = [
        (day, field, read[str(path), number + 2, field]["value"])
        for number, day in enumerate(days) for field in rows[0][1:]
        if read[str(path), number + 2, field]["value"] != day.isoformat() or read[str(path), number + 2, field]["code"]]
    return len(days) * 6, wrong


def compare_widths(program, folder):
    letters = [chr(code) for code in range(0xFF01, 0xFF5F)] + [chr(code) for code in range(0xFF61, 0xFF9E)]
    letters += [kana + mark for kana in "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ" for mark in "ﾞ"] + [kana + "ﾟ" for kana in "ﾊﾋﾌﾍﾎ"]
    path = folder / "codes.csv"
    write(path, [["number", "code"]] + [[number, letter] for number, letter in enumerate(letters)])
    read = cells(program, path)
    wrong = []
    for number, letter in enumerate(letters):
        wanted = jaconv.z2h(jaconv.h2z(letter, kana=True), kana=False, ascii=True, digit=True)
        if read[str(path), number + 2, "code"]["value"] != wanted:
            wrong.append((letter, wanted, read[str(path), number + 2, "code"]["value"]))
    return len(letters), wrong


def shown(value):
    """A value as jinzai writes cells of a workbook."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def some_cell(rng):
    kind = rng.randrange(9)
    if kind == 0:
        return None
    if kind == 1:
        return rng.choice([rng.randrange(10), rng.randrange(-10**6, 10**9)])
    if kind == 2:
        return rng.choice([0.1, 4.1, 1 / 3, rng.uniform(-1000, 1000), 1e-7, 12345.678])
    if kind == 3:
        return datetime.date(1900, 3, 1) + datetime.timedelta(days=rng.randrange(60000))
    if kind == 4:
        return datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=rng.randrange(2**31))
    if kind == 5:
        return rng.random() < 0.5
    if kind == 6:
        return rng.choice(["#N/A", "#REF!", "#DIV/0!"])
    alphabet = "職員番号架空太郎髙﨑ｶﾞ①㈱神\uFA19葛\U000E0100😀 \n\"',;&<>=#_x0041abc019"
    return "".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 12)))


def some_workbook(rng, path):
    workbook = openpyxl.Workbook()
    if rng.random() < 0.3:
        workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = workbook.active
    sheet.title = "cells"
    sheet.append(["number", *"abcdef"])
    for row in range(2, rng.randrange(5, 40)):
        sheet.cell(row, 1, row)
        for column in range(2, 8):
            value = some_cell(rng)
            if isinstance(value, datetime.date) and workbook.epoch == openpyxl.utils.datetime.CALENDAR_MAC_1904:
                value = value.replace(year=max(value.year, 1905)) if value.month != 2 or value.day != 29 else None
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                # A text that begins with = is no formula here.
                cell.data_type = "e" if value in ("#N/A", "#REF!", "#DIV/0!") else "s"
            if isinstance(value, datetime.datetime):
                cell.number_format = rng.choice(["yyyy-mm-dd h:mm:ss", 'yyyy"年"m"月"d"日" h:mm'])
            elif isinstance(value, datetime.date):
                cell.number_format = rng.choice(["yyyy-mm-dd", "yyyy/m/d", '[$-411]ggge"年"m"月"d"日"', "mm-dd-yy"])
    workbook.save(path)


def compare_workbooks(program, folder, count, seed):
    rng = random.Random(seed)
    compared, wrong = 0, []
    for number in range(count):
        path = folder / f"{number}" / "cells.xlsx"
        path.parent.mkdir()
        some_workbook(rng, path)
        read = cells(program, path)
        sheet = openpyxl.load_workbook(path)["cells"]
        other = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("cells").to_python()
        for row in range(2, sheet.max_row + 1):
            for column, field in enumerate("abcdef", 2):
                own = (read.get((str(path), row, field)) or {"text": ""})["text"] or ""
                peers = [shown(sheet.cell(row, column).value), shown(other[row - 1][column - 1])]
                # calamine has no errors, and takes a text of nothing but blanks for an empty cell.
                if peers[1] == "" and (peers[0].startswith("#") or peers[0].isspace()):
                    peers[1] = peers[0]
                compared += 1
                if own != peers[0] or own != peers[1]:
                    wrong.append((path.name, number, row, field, own, peers))
    return compared, wrong


def main():
    parser = argparse.ArgumentParser(description="Compares what jinzai reads with what other programs read.")
    parser.add_argument("program")
    parser.add_argument("--workbooks", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, (compared, wrong) in {
            "days in eras": compare_days(options.program, folder), "widths": compare_widths(options.program, folder),
            "cells of workbooks": compare_workbooks(options.program, folder, options.workbooks, options.seed),
        }.items():
            print(f"{name}: {compared:,} compared, {len(wrong)} differ")
            for line in wrong[:10]:
                print("  ", *map(repr, line))
            failed = failed or bool(wrong)
    raise SystemExit(failed)


if __name__ == "__main__":
    main()
