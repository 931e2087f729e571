#!/usr/bin/env python3
"""Writes the small data set of csv/ in two other forms, which must give the same answers:

cp932/   CSV in CP932 with CRLF, dates in Japanese eras, full-width digits
ndjson/  records.ndjson, one employee a line with nested lists, and one flat file for each table without employees

Usage: python3 convert.py   (in any folder; writes beside itself)
"""
import csv
import datetime
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
DATE, YEAR, LEVEL, NUMBER, BOOL, TEXT = "date", "year", "level", "number", "bool", "text"

# header -> (English field, kind); `parent` columns of child tables are handled apart
TABLES = {
    "employees": {
        "職員番号": ("id", TEXT), "氏名": ("name", TEXT), "職層": ("grade", TEXT), "昇任年月日": ("grade_since", DATE),
        "採用年月日": ("hired_on", DATE), "任用区分": ("appointment", TEXT), "職種区分": ("group", TEXT),
        "職種": ("occupation", TEXT), "所属": ("department", TEXT), "一次評価者": ("rater", TEXT)},
    "appraisals": {
        "評価年度": ("fiscal_year", YEAR), "評価種別": ("kind", TEXT), "評価期間開始": ("period_from", DATE),
        "評価期間終了": ("period_to", DATE), "評価時職層": ("grade", TEXT), "一次評価者": ("rater", TEXT),
        "二次評価者": ("second_rater", TEXT), "評価状況": ("status", TEXT), "未評価理由": ("not_rated", TEXT),
        "開示日": ("disclosed_on", DATE), "育成目標設定日": ("goal_set_on", DATE)},
    "ratings": {
        "評価年度": ("fiscal_year", YEAR), "評価種別": ("kind", TEXT), "評価項目": ("competency", TEXT),
        "一次評価": ("first", LEVEL), "二次評価": ("second", LEVEL), "最終評価": ("settled", LEVEL)},
    "postings": {
        "異動年月日": ("from", DATE), "異動終了日": ("to", DATE), "所属": ("unit", TEXT), "担当業務": ("work_field", TEXT),
        "勤務環境": ("setting", TEXT), "異動区分": ("reason", TEXT)},
    "interviews": {
        "面談日": ("held_on", DATE), "面談種別": ("kind", TEXT), "面談者": ("interviewer", TEXT), "改善行動の確認": ("action_agreed", BOOL)},
    "career_plans": {
        "キャリアプラン作成日": ("written_on", DATE), "希望の方向": ("direction", TEXT), "目標の種類": ("goal", TEXT), "目標資格": ("qualification", TEXT)},
    "attendances": {
        "研修コード": ("training", TEXT), "受講日": ("started_on", DATE), "修了日": ("completed_on", DATE), "修了区分": ("status", TEXT)},
    "qualifications": {
        "資格名": ("name", TEXT), "取得日": ("obtained_on", DATE), "有効期限": ("expires_on", DATE), "専門分野": ("field", TEXT), "助成有無": ("supported", BOOL)},
    "secondments": {
        "派遣開始日": ("from", DATE), "派遣終了日": ("to", DATE), "派遣先区分": ("host", TEXT), "派遣目的": ("purpose", TEXT),
        "学びの目標": ("learning_goal", TEXT), "活用記録日": ("used_on", DATE), "共有日": ("shared_on", DATE)},
    "leaves": {"休業開始日": ("from", DATE), "休業終了日": ("to", DATE)},
    "activities": {"予定日": ("planned_on", DATE), "取組": ("title", TEXT), "方法": ("way", TEXT)},
    "units": {"組織名": ("name", TEXT), "前身の組織名": ("successor_of", TEXT)},
    "surveys": {
        "調査年度": ("fiscal_year", YEAR), "所属": ("department", TEXT), "設問": ("item", TEXT), "回答数": ("n", NUMBER), "平均": ("mean", NUMBER)},
    "external_experts": {
        "外部人材番号": ("id", TEXT), "専門分野": ("field", TEXT), "任用開始日": ("from", DATE), "任用終了日": ("to", DATE), "直近の知識共有日": ("shared_on", DATE)},
}
FLAT = ["surveys", "external_experts", "units"]
ERAS = [("R", "令和", datetime.date(2019, 5, 1)), ("H", "平成", datetime.date(1989, 1, 8)), ("S", "昭和", datetime.date(1926, 12, 25))]
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def read(table):
    with open(HERE / "csv" / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def era_date(text, number):
    """2024-10-01 as R6.10.1, 令和6年10月1日 or 令和６年１０月１日, by turns."""
    day = datetime.date.fromisoformat(text)
    letter, name, start = next(era for era in ERAS if day >= era[2])
    year = day.year - start.year + 1
    if number % 3 == 0:
        return f"{letter}{year}.{day.month}.{day.day}"
    long = f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return long if number % 3 == 1 else long.translate(WIDE)


def japanese(value, kind, number):
    if value == "":
        return value
    if kind == DATE:
        return era_date(value, number)
    if kind == YEAR:
        year = int(value) - 2018
        return f"令和{year}年度".translate(WIDE) if number % 2 else f"R{year}"
    if kind in (LEVEL, NUMBER):
        return value.translate(WIDE)
    return value


def nested(value, kind):
    if value == "":
        return None
    if kind in (YEAR, LEVEL):
        return int(value)
    if kind == NUMBER:
        return float(value) if "." in value else int(value)
    if kind == BOOL:
        return value == "有"
    return value


def fields(table, row):
    return {name: nested(row[header], kind) for header, (name, kind) in TABLES[table].items()}


def write_cp932():
    folder = HERE / "cp932"
    folder.mkdir(exist_ok=True)
    for table, columns in TABLES.items():
        rows = read(table)
        with open(folder / f"{table}.csv", "w", encoding="cp932", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            headers = list(rows[0])
            writer.writerow(headers)
            for number, row in enumerate(rows):
                writer.writerow([japanese(row[header], columns.get(header, ("", TEXT))[1], number) for header in headers])


def write_ndjson():
    folder = HERE / "ndjson"
    folder.mkdir(exist_ok=True)
    people = {row["職員番号"]: fields("employees", row) for row in read("employees")}
    children = [table for table in TABLES if table not in FLAT + ["employees", "ratings"]]
    for person in people.values():
        for table in children:
            person[table] = []
    appraisals = {}
    for table in children:
        for row in read(table):
            child = fields(table, row)
            people[row["職員番号"]][table].append(child)
            if table == "appraisals":
                child["ratings"] = []
                appraisals[row["職員番号"], row["評価年度"], row["評価種別"]] = child
    for row in read("ratings"):
        rating = fields("ratings", row)
        del rating["fiscal_year"], rating["kind"]      # they are the appraisal's
        appraisals[row["職員番号"], row["評価年度"], row["評価種別"]]["ratings"].append(rating)
    write_lines(folder / "records.ndjson", people.values())
    for table in FLAT:
        write_lines(folder / f"{table}.ndjson", [fields(table, row) for row in read(table)])


def write_lines(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write_cp932()
    write_ndjson()
