#!/usr/bin/env python3
"""Makes the workbooks that the pages of the codes tell of; needs openpyxl. Usage: python3 make_workbooks.py"""
import datetime
import pathlib
import zipfile

import openpyxl

FOLDER = pathlib.Path(__file__).resolve().parent / "Workbooks"
STAFF = [["職員番号", "職層", "採用年月日"], ["0000001", "係員", "2020-04-01"]]


def save(code, change, sheets=(("employees", STAFF),)):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets:
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    change(workbook)
    workbook.properties.created = workbook.properties.modified = datetime.datetime(2025, 4, 1)
    path = FOLDER / f"{code}.xlsx"
    workbook.save(path)
    rewrite(path, {})


def rewrite(path, replaced):
    """Writes the archive again with fixed times, some parts replaced."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, replaced.get(info.filename, archive.read(info))) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, (2025, 4, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, 9)


def formula(workbook):
    workbook["employees"]["B2"] = '="係"&"員"'


def hidden(workbook):
    workbook["employees"].row_dimensions[2].hidden = True


def outside(workbook):
    workbook["employees"]["D2"] = "備考"


FOLDER.mkdir(exist_ok=True)
save("JZ0520", formula)
save("JZ0552", hidden)
save("JZ0553", lambda workbook: None, (("employees", STAFF), ("記入要領", [["シートの使い方"]])))
save("JZ0554", outside)
save("JZ0929", lambda workbook: None)
rewrite(FOLDER / "JZ0929.xlsx", {"xl/worksheets/sheet1.xml": b"<worksheet><sheetData>" + b" " * (20 << 20) + b"</sheetData></worksheet>"})
