#!/usr/bin/env python3
"""Writes a workbook of ratings as Excel writes it: shared texts, numbers, one sheet.

Usage: python3 million.py OUTPUT [ROWS]
"""
import random
import sys
import zipfile

HEAD = ["職員番号", "評価年度", "評価種別", "評価項目", "一次評価", "二次評価", "最終評価"]
ITEMS = ["倫理", "知識・技術", "判断・企画", "コミュニケーション", "業務遂行", "協調性"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def main():
    path, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    rng = random.Random(1)
    texts = HEAD + ["定期評価"] + ITEMS + [f"{number:07d}" for number in range(1, rows // 6 + 2)]
    index = {text: number for number, text in enumerate(texts)}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets><sheet name="評価結果" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            sheet.write(("<row r=\"1\">" + "".join(f'<c r="{chr(65 + column)}1" t="s"><v>{column}</v></c>' for column in range(7)) + "</row>").encode())
            kind = index["定期評価"]
            for start in range(0, rows, 10_000):
                piece = []
                for number in range(start, min(start + 10_000, rows)):
                    row = number + 2
                    person, item = index[f"{number // 6 + 1:07d}"], index[ITEMS[number % 6]]
                    piece.append(
                        f'<row r="{row}" spans="1:7"><c r="A{row}" t="s"><v>{person}</v></c><c r="B{row}"><v>2024</v></c><c r="C{row}" t="s"><v>{kind}</v></c>'
                        f'<c r="D{row}" t="s"><v>{item}</v></c><c r="E{row}"><v>{rng.randint(1, 5)}</v></c><c r="F{row}"><v>{rng.randint(1, 5)}</v></c><c r="G{row}"><v>{rng.randint(1, 5)}</v></c></row>')
                sheet.write("".join(piece).encode())
            sheet.write(b"</sheetData></worksheet>")


if __name__ == "__main__":
    main()
