#!/usr/bin/env python3
"""Makes the files that personnel systems and spreadsheets really write: one folder for each case, all people made up.

CSV is encoded by Python's own codecs, workbooks are written by openpyxl, and some are saved again by LibreOffice. Nothing here is
written by jinzai. The folders are committed, so that tests need none of this.

Usage: python3 make.py [CASE…]     (needs openpyxl, and soffice for the cases that say so)
"""
import datetime
import pathlib
import shutil
import subprocess
import sys
import zipfile

import openpyxl
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).resolve().parent
HEAD = ["職員番号", "氏名", "職層", "採用年月日", "任用区分", "所属"]
TARO = ["0000001", "架空 太郎", "係員（行政系）", "2021-04-01", "正規", "総務部"]
HANAKO = ["0000002", "仮名 花子", "主任", "2015-10-01", "正規", "区民生活部"]
JIRO = ["0000003", "見本 次郎", "係長", "2010-04-01", "正規", "企画経営部"]
RATINGS = ["職員番号", "評価年度", "評価種別", "評価項目", "一次評価", "二次評価", "最終評価"]
APPRAISALS = ["職員番号", "評価年度", "評価種別", "評価期間開始", "評価期間終了", "評価時職層", "一次評価者", "二次評価者", "評価状況", "未評価理由", "開示日", "育成目標設定日"]
CASES = {}


def case(function):
    CASES[function.__name__] = function
    return function


def csv(path, rows, encoding="utf-8", end="\r\n", separator=","):
    def cell(value):
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\r\n\t') else text
    text = "".join(separator.join(cell(value) for value in row) + end for row in rows)
    path.write_bytes(text.encode(encoding))


def book(path, sheets, change=None):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    if change:
        change(workbook)
    # The same bytes each time.
    workbook.properties.created = workbook.properties.modified = datetime.datetime(2025, 4, 1)
    workbook.save(path)
    settle(path)


def settle(path):
    """Writes the archive again with fixed times."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, (2025, 4, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def libreoffice(path, kind):
    """Opens a file in LibreOffice and saves it in another format beside it."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", str(path.parent), str(path)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def day(text):
    return datetime.date.fromisoformat(text)


@case
def case01_cp932(folder):
    csv(folder / "職員.csv", [HEAD, TARO, ["0000004", "髙橋 﨑子①", "主任", "2015-10-01", "正規", "㈱Ⅲ部"]], "cp932")


@case
def case02_no_cp932_output(folder):
    # A name with a variation selector, which CP932 does not have: it can be read, and is never written as CP932.
    csv(folder / "職員.csv", [HEAD, ["0000001", "葛\U000E0100城 〜−", *TARO[2:]]], "utf-8-sig")


@case
def case03_byte_order_mark(folder):
    csv(folder / "職員.csv", [HEAD, TARO], "utf-8-sig")


@case
def case04_line_ends(folder):
    text = ",".join(HEAD) + "\r\n" + ",".join(["0000001", '"架空\n太郎"', *TARO[2:]]) + "\r\n" + ",".join(HANAKO) + "\r" + ",".join(JIRO)
    (folder / "職員.csv").write_bytes(text.encode())


@case
def case05_unicode_text(folder):
    csv(folder / "職員.txt", [HEAD, TARO, HANAKO], "utf-16", separator="\t")


@case
def case06_full_width(folder):
    csv(folder / "職員.csv", [HEAD, ["０００００１１", "架空 太郎", "Ａ１", "２０２１／０４／０１", "正規", "総務部"]])
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価状況"], ["０００００１１", "２０２４", "定期評価", "確定"]])
    csv(folder / "評価結果.csv", [RATINGS, ["０００００１１", "Ｒ６", "定期評価", "倫理", "３", "４", "③"]])


@case
def case07_half_width_katakana(folder):
    csv(folder / "面談.csv", [["職員番号", "面談日", "面談種別", "面談者"], ["0000001", "2025-02-10", "ﾌｨｰﾄﾞﾊﾞｯｸ", ""]])
    csv(folder / "職員.csv", [HEAD, TARO])


@case
def case08_compatibility_kanji(folder):
    csv(folder / "職員.csv", [HEAD, ["0000001", "神\uFA19 福\uFA1B", *TARO[2:]], ["0000002", "神神 福福", *HANAKO[2:]]])


@case
def case09_private_use(folder):
    csv(folder / "職員.csv", [HEAD, ["0000001", "架\uE000 太郎", *TARO[2:]]], "cp932")


@case
def case10_variants(folder):
    csv(folder / "職員.csv", [HEAD, ["0000001", "髙橋 太郎", *TARO[2:]], ["0000002", "高橋 太郎", *TARO[2:]]])


@case
def case11_lost_zeros(folder):
    csv(folder / "職員.csv", [HEAD, ["1234", *TARO[1:]], ["1.23E+05", *HANAKO[1:]], ["5", *JIRO[1:]], ["0000005", "別人 三郎", *JIRO[2:]]])


@case
def case12_era_dates(folder):
    dates = ["令和5年4月1日", "R5.4.1", "H31/4/1", "令和元年５月１日", "平成35年4月1日", "㍻３１年４月１日", "昭和64年1月7日", "令和5年2月30日"]
    csv(folder / "職員.csv", [HEAD] + [[f"{number:07d}", "架空 太郎", "係員（行政系）", date, "正規", "総務部"] for number, date in enumerate(dates, 1)])


@case
def case13_serial_numbers(folder):
    csv(folder / "職員.csv", [HEAD] + [[f"{number:07d}", "架空 太郎", "係員（行政系）", date, "正規", "総務部"] for number, date in enumerate(["45017", "23/4/1", "4/1"], 1)])


@case
def case13_1904(folder):
    def from_1904(workbook):
        workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book(folder / "職員.xlsx", {"職員": [HEAD, [*TARO[:3], day(TARO[3]), *TARO[4:]]]}, from_1904)


@case
def case14_fiscal_years(folder):
    csv(folder / "職員.csv", [HEAD, TARO])
    years = ["令和5年度", "平成31年度", "2022", "R4", "5"]
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価状況"]] + [["0000001", year, "定期評価" if year != "R4" else "特別", "確定"] for year in years])


@case
def case15_three_kinds_of_nothing(folder):
    csv(folder / "職員.csv", [HEAD, TARO])
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価状況"], ["0000001", "2024", "定期評価", "確定"]])
    values = {"倫理": "", "知識・技術": "0", "判断・企画": "-", "コミュニケーション": "―", "業務遂行": "未実施", "協調性": "対象外", "構想": "N/A"}
    csv(folder / "評価結果.csv", [RATINGS] + [["0000001", "2024", "定期評価", item, 3, "", value] for item, value in values.items()])


@case
def case16_ratings(folder):
    csv(folder / "職員.csv", [HEAD, TARO])
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価状況"], ["0000001", "2024", "定期評価", "確定"]])
    values = {"倫理": "５", "知識・技術": "5 ", "判断・企画": "Ａ", "コミュニケーション": "3.5", "業務遂行": "4→3", "協調性": "S"}
    csv(folder / "評価結果.csv", [RATINGS] + [["0000001", "2024", "定期評価", item, 3, "", value] for item, value in values.items()])


@case
def case17_headers(folder):
    def merge(workbook):
        sheet = workbook["評価結果"]
        sheet.merge_cells("A1:I1")
        for column in "ABC":
            sheet.merge_cells(f"{column}3:{column}4")
        sheet.merge_cells("D3:F3")
        sheet.merge_cells("G3:I3")
        sheet["A1"].font = Font(bold=True)
    book(folder / "人事.xlsx", {
        "職員": [["令和６年度 職員名簿"], ["作成：人事課"], [], ["職員番号（必須）", "氏名", "職層\n※必須", "採用\n年月日", "任用区分", "【必須】所属"], TARO, HANAKO],
        "評価結果": [
            ["令和６年度 評価結果一覧"], [],
            ["職員番号", "評価年度", "評価種別", "倫理", None, None, "知識・技術", None, None],
            [None, None, None] + ["一次評価", "二次評価", "最終評価"] * 2,
            ["0000001", 2024, "定期評価", 3, 4, 4, 5, 5, 5],
            ["0000002", 2024, "定期評価", None, None, None, 3, None, None]],
    }, merge)


@case
def case17_ambiguous(folder):
    other = ["職員番号", "漢字氏名", "級", "入区年月日", "職員区分", "所属名"]
    csv(folder / "職員.csv", [["職員名簿"], HEAD, other, TARO])


@case
def case18_totals_and_notes(folder):
    def hide(workbook):
        workbook["職員"].row_dimensions[3].hidden = True
        workbook["リスト"].sheet_state = "hidden"
    book(folder / "人事.xlsx", {
        "職員": [HEAD, TARO, HANAKO, [], JIRO, [None, "合計", None, None, None, "3人"], [], ["※ 令和７年４月１日現在。休職者を含む。"], ["合計"]],
        "記入要領": [["このシートには記入しないでください"]],
        "リスト": [["正規"], ["再任用"]],
    }, hide)


@case
def case18_csv(folder):
    csv(folder / "職員.csv", [HEAD, TARO, [""] * 6, ["", "合 計", "", "", "", "1人"], ["※ 令和７年４月１日現在", "", "", "", "", ""], HANAKO])


@case
def case19_duplicates(folder):
    csv(folder / "職員.csv", [HEAD, TARO, HANAKO, TARO, [*HANAKO[:2], "係長", *HANAKO[3:]], JIRO])


@case
def case20_reorganised(folder):
    people = [TARO[:3] + ["2015-04-01"] + TARO[4:], HANAKO, JIRO, ["0000004", "例示 三郎", "主任", "2012-04-01", "正規", "企画経営部"]]
    csv(folder / "職員.csv", [HEAD] + people)
    postings = ["職員番号", "異動年月日", "異動終了日", "所属", "担当業務", "異動区分"]
    csv(folder / "異動歴.csv", [
        postings, ["0000001", "2020-04-01", "2024-06-30", "総務部情報課", "情報", "異動"], ["0000001", "2024-07-01", "", "総務部DX戦略課", "情報", "組織改正"],
        ["0000002", "2020-04-01", "2024-06-30", "総務部情報課", "情報", "異動"], ["0000002", "2024-07-01", "", "区民生活部戸籍課", "窓口", "異動"],
        ["0000003", "2020-04-01", "2024-06-30", "総務部情報課", "情報", "異動"], ["0000003", "2024-07-01", "", "総務部DX戦略課", "情報", ""],
        ["0000004", "2020-04-01", "2024-06-30", "総務部情報課", "情報", "異動"], ["0000004", "2024-07-01", "", "総務部電算室", "情報", ""]])
    csv(folder / "組織.csv", [["組織名", "前身の組織名"], ["総務部情報課", ""], ["総務部DX戦略課", "総務部情報課"], ["区民生活部戸籍課", ""]])
    csv(folder / "キャリアプラン.csv", [["職員番号", "キャリアプラン作成日", "希望の方向"]] + [[person[0], "2023-05-01", "専門"] for person in people])


@case
def case21_grade_change(folder):
    csv(folder / "職員.csv", [HEAD, [*HANAKO]])
    csv(folder / "評価.csv", [
        APPRAISALS, ["0000002", 2024, "定期評価", "2024-04-01", "2024-09-30", "係員（行政系）", "", "", "確定", "", "2025-01-20", ""],
        ["0000002", 2024, "特別", "2024-10-01", "2025-03-31", "主任", "", "", "確定", "", "2025-01-20", ""]])
    csv(folder / "評価結果.csv", [RATINGS, ["0000002", 2024, "定期評価", "知識・技術", 4, 4, 4], ["0000002", 2024, "特別", "倫理", 4, 4, 4]])


@case
def case22_leave(folder):
    csv(folder / "職員.csv", [HEAD, TARO, HANAKO, [*JIRO[:3], "2025-02-01", *JIRO[4:]]])
    csv(folder / "評価.csv", [
        APPRAISALS, ["0000001", 2024, "定期評価", "2024-04-01", "2025-03-31", "係員（行政系）", "", "", "未実施", "休職等", "", ""],
        ["0000002", 2024, "定期評価", "2025-01-15", "2025-03-31", "主任", "", "", "未実施", "在籍短期", "", ""]])
    csv(folder / "評価結果.csv", [RATINGS])


@case
def case23_rater_order(folder):
    csv(folder / "職員.csv", [HEAD, TARO, HANAKO])
    csv(folder / "評価.csv", [
        APPRAISALS, ["0000001", 2024, "定期評価", "", "", "係員（行政系）", "0000002", "", "確定", "", "", ""],
        ["0000002", 2024, "定期評価", "", "", "主任", "0000002", "0000099", "一次済", "", "", ""]])
    csv(folder / "評価結果.csv", [
        RATINGS, ["0000001", 2024, "定期評価", "倫理", 2, 3, 5], ["0000001", 2024, "定期評価", "知識・技術", 2, 3, ""],
        ["0000001", 2024, "定期評価", "判断・企画", 2, "", ""], ["0000001", 2024, "定期評価", "業務遂行", "", "", ""]])


@case
def case24_reappointed(folder):
    csv(folder / "職員.csv", [HEAD, [*TARO[:3], "2010-04-01", "再任用短時間", TARO[5]], ["0000002", "仮名 花子", "係員（行政系）", "2010-04-01", "正規", "総務部"]])
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価状況"]])
    csv(folder / "キャリアプラン.csv", [["職員番号", "キャリアプラン作成日", "希望の方向"]])


@case
def case25_conditional(folder):
    csv(folder / "職員.csv", [HEAD, [*TARO[:3], "2024-04-01", *TARO[4:]], [*HANAKO[:3], "2024-04-01", *HANAKO[4:]]])
    csv(folder / "評価.csv", [APPRAISALS, ["0000001", 2024, "条件付採用", "2024-04-01", "2024-09-30", "係員（行政系）", "", "", "確定", "", "", ""]])


@case
def case26_concurrent(folder):
    csv(folder / "職員.csv", [HEAD, [*TARO[:3], "2019-04-01", *TARO[4:]]])
    csv(folder / "異動歴.csv", [
        ["職員番号", "異動年月日", "異動終了日", "所属", "担当業務", "異動区分", "本務・兼務"],
        ["0000001", "2019-04-01", "", "総務部人事課", "給与", "採用", "本務"],
        ["0000001", "2019-04-01", "", "企画経営部", "計画", "異動", "兼務"],
        ["0000001", "2018-04-01", "", "区民生活部", "窓口", "異動", "併任"]])
    csv(folder / "休業.csv", [["職員番号", "休業開始日", "休業終了日"]])


@case
def case27_formulas(folder):
    rows = [HEAD, [*TARO[:2], "=1&2", *TARO[3:]], [*HANAKO[:2], "#N/A", *HANAKO[3:]], [*JIRO[:3], "#REF!", *JIRO[4:]]]

    def errors(workbook):
        workbook["職員"]["C3"].data_type = "e"
        workbook["職員"]["D4"].data_type = "e"
    book(folder / "職員.xlsx", {"職員": rows}, errors)


@case
def case28_old_workbook(folder):
    book(folder / "new.xlsx", {"職員": [HEAD, TARO]})
    libreoffice(folder / "new.xlsx", "xls")
    (folder / "new.xlsx").unlink()
    (folder / "new.xls").rename(folder / "職員.xls")


@case
def case28_encrypted(folder):
    # An OLE container with the stream that a protected workbook has; nobody's password.
    name = "EncryptedPackage".encode("utf-16-le")
    (folder / "職員.xlsx").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + name.ljust(128, b"\0") + bytes(384))


@case
def case28_binary_workbook(folder):
    with zipfile.ZipFile(folder / "職員.xlsb", "w", zipfile.ZIP_DEFLATED) as archive:
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        for name, content in {
            "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            "_rels/.rels": f"<Relationships><Relationship Id='rId1' Type='{relation}' Target='xl/workbook.bin'/></Relationships>",
            "xl/workbook.bin": "\0",
        }.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 4, 1, 0, 0, 0)), content)


@case
def case29_formula_injection(folder):
    csv(folder / "職員.csv", [HEAD, ["0000001", "=cmd|'/c calc'!A1", "係員（行政系）", "2010-04-01", "正規", "@SUM(1,2)"]])


@case
def case30_twelve_digits(folder):
    csv(folder / "職員.csv", [HEAD, TARO, ["123456789012", *HANAKO[1:]]])


@case
def case30_workbook(folder):
    book(folder / "人事.xlsx", {"職員": [HEAD, TARO, [123456789012, *HANAKO[1:]]]})


@case
def case31_labels(folder):
    csv(folder / "職員.csv", [HEAD, TARO, [*HANAKO[:2], "係員", *HANAKO[3:]]])
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価状況"], ["0000001", "2024", "定期評価", "確定"]])
    csv(folder / "評価結果.csv", [RATINGS] + [["0000001", "2024", "定期評価", item, "", "", 4] for item in ["倫理", "知識･技術", "判断企画", "コミュニケイション"]])


@case
def case32_other_grade(folder):
    csv(folder / "職員.csv", [HEAD, [*JIRO]])
    csv(folder / "評価.csv", [APPRAISALS[:3] + ["評価時職層", "評価状況"], ["0000003", "2024", "定期評価", "係長", "確定"]])
    csv(folder / "評価結果.csv", [RATINGS, ["0000003", "2024", "定期評価", "構想", "", "", 4]])


@case
def case33_saved_by_libreoffice(folder):
    """Dates in Japan's formats, formulas with their results, several sheets: saved again by LibreOffice."""
    def formats(workbook):
        workbook["職員"]["D2"].number_format = '[$-411]ggge"年"m"月"d"日"'
        workbook["職員"]["D3"].number_format = "yyyy/m/d"
        workbook["職員"]["A3"].number_format = "0000000"
    book(folder / "new.xlsx", {
        "職員": [HEAD, [*TARO[:3], day(TARO[3]), *TARO[4:]], [2, HANAKO[1], '="主"&"任"', day(HANAKO[3]), *HANAKO[4:]]],
        "面談": [["職員番号", "面談日", "面談種別"], ["0000001", day("2025-02-10"), "フィードバック"]]}, formats)
    saved = folder / "saved"
    saved.mkdir()
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved), str(folder / "new.xlsx")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (saved / "new.xlsx").rename(folder / "人事.xlsx")
    saved.rmdir()
    (folder / "new.xlsx").unlink()


def main():
    for name, function in CASES.items():
        if len(sys.argv) > 1 and not any(name.startswith("case" + wanted) for wanted in sys.argv[1:]):
            continue
        folder = HERE / name.removeprefix("case").replace("_", "-", 1).replace("_", "-")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        function(folder)


if __name__ == "__main__":
    main()
