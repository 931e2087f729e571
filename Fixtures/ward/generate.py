#!/usr/bin/env python3
"""Makes the records of a synthetic ward as CSV (UTF-8, Japanese headers): the same seed gives the same bytes.

Nobody in it exists; names are marker names (架空 一二三). Day of the export: 2025-04-01; appraisals of fiscal years 2023 and 2024.
Distributions are plausible, not measured: grades as in a pyramid, levels around "meets", raters of slightly different strictness,
a few who rate everybody alike, some feedback interviews that never took place, and a few percent of cells left empty.

Usage: python3 generate.py OUTPUT [--employees 2500] [--seed 1] [--missing 0.03] [--eras]
"""
import argparse
import csv
import datetime
import pathlib
import random

TODAY = datetime.date(2025, 4, 1)
YEARS = [2023, 2024]
GRADES = {"A1": "行政系/係員", "A2": "主任", "A3": "係長", "A4": "課長補佐", "A5": "課長", "A6": "部長",
          "T1": "技能系/係員", "T2": "技能主任", "T3": "技能長", "T4": "統括技能長", "K": "会計年度任用職員"}
ITEMS = {
    "A1": ["倫理", "知識・技術", "判断・企画", "コミュニケーション", "業務遂行"],
    "A3": ["倫理", "課題対応", "判断・企画", "協調性", "説明", "業務遂行"],
    "A4": ["倫理", "課題対応", "判断・企画", "協調性", "説明・調整", "業務遂行"],
    "A5": ["倫理", "構想", "判断", "説明・調整", "業務運営", "組織統率・人材育成"],
    "A6": ["倫理", "構想", "判断", "説明・調整", "業務運営", "組織統率"],
    "T1": ["倫理", "知識・技能", "コミュニケーション", "業務遂行"],
    "K": ["知識・技能", "規律", "責任感", "積極性", "勤勉性", "協調性"],
}
ITEMS["A2"] = ITEMS["A1"]
ITEMS["T2"] = ITEMS["T3"] = ITEMS["T4"] = ITEMS["T1"]
DEPARTMENTS = ["企画経営部", "総務部", "区民生活部", "産業経済部", "健康福祉部", "子育て支援部", "都市整備部", "街づくり推進部", "環境清掃部", "教育委員会事務局"]
WORK_FIELDS = ["窓口", "経理", "企画", "防災", "税", "福祉相談", "給付", "施設管理", "広報", "人事", "まちづくり", "情報", "契約", "子育て"]
OCCUPATIONS = {   # occupation: group, share, departments where it is found, settings
    "事務": ("事務系", 62, DEPARTMENTS, ["本庁", "出張所", "本庁"]),
    "保育士": ("福祉系", 14, ["子育て支援部"], ["保育園", "児童館", "本庁"]),
    "福祉": ("福祉系", 6, ["健康福祉部", "子育て支援部"], ["本庁", "児童相談所", "施設"]),
    "土木": ("一般技術系", 6, ["都市整備部", "街づくり推進部", "環境清掃部"], ["本庁", "現場事務所"]),
    "建築": ("一般技術系", 5, ["都市整備部", "街づくり推進部", "教育委員会事務局"], ["本庁"]),
    "保健師": ("医療技術系", 5, ["健康福祉部", "子育て支援部"], ["保健所", "本庁"]),
    "栄養士": ("医療技術系", 2, ["子育て支援部", "教育委員会事務局"], ["保育園", "学校"]),
}
LABOUR = {"用務": ("技能系", ["教育委員会事務局"], ["学校"]), "清掃": ("業務系", ["環境清掃部"], ["清掃事務所", "現場"]), "調理": ("業務系", ["子育て支援部", "教育委員会事務局"], ["保育園", "学校"])}
DATES = {"昇任年月日", "採用年月日", "評価期間開始", "評価期間終了", "開示日", "育成目標設定日", "異動年月日", "異動終了日", "面談日", "キャリアプラン作成日",
         "受講日", "修了日", "取得日", "有効期限", "派遣開始日", "派遣終了日", "活用記録日", "共有日", "休業開始日", "休業終了日", "予定日",
         "任用開始日", "任用終了日", "直近の知識共有日"}
# columns in which a cell may be left empty at the rate of --missing; the last ones are never empty in orderly records
GAPS = {"appraisals": ["開示日", "育成目標設定日", "一次評価者"], "ratings": ["二次評価", "最終評価"], "postings": ["勤務環境", "異動区分"],
        "interviews": ["面談者", "改善行動の確認"], "career_plans": ["希望の方向"], "secondments": ["学びの目標"], "qualifications": ["専門分野", "助成有無"],
        "employees": ["職種"], "attendances": ["修了区分"]}
KEYS = {"career_plans": ["職員番号", "キャリアプラン作成日"], "interviews": ["職員番号", "面談日", "面談種別"]}   # of two rows on one day the first stays
RARE_GAPS = {"employees": ["採用年月日", "任用区分"], "postings": ["担当業務"]}


class Ward:
    def __init__(self, seed, count, missing):
        self.random = random.Random(seed)
        self.count = count
        self.missing = missing
        self.tables = {}
        self.seen = set()
        self.people = []

    def add(self, table, **cells):
        if table in KEYS:
            key = (table, *(cells[name] for name in KEYS[table]))
            if key in self.seen:
                return
            self.seen.add(key)
        self.tables.setdefault(table, []).append(cells)

    def day(self, first, last):
        return first + datetime.timedelta(days=self.random.randrange(max(1, (last - first).days + 1)))

    def chance(self, share):
        return self.random.random() < share

    def make(self):
        for number in range(1, self.count + 1):
            self.people.append(self.person(number))
        self.make_teams()
        for person in self.people:
            self.write_person(person)
            self.write_appraisals(person)
            self.write_learning(person)
            if not person["fixed"]:
                self.write_career(person)
        self.write_flat()

    # ---- who works here ----
    def person(self, number):
        pick = self.random.choices(["admin", "labour", "k", "re"], [71, 7, 17, 5])[0]
        occupation = self.random.choices(list(OCCUPATIONS), [entry[1] for entry in OCCUPATIONS.values()])[0]
        group, _, departments, settings = OCCUPATIONS[occupation]
        if pick == "admin":
            grade = self.random.choices(["A1", "A2", "A3", "A4", "A5", "A6"], [46, 28, 16, 4, 5, 1])[0]
            appointment = "任期付" if self.chance(0.02) else "正規"
        elif pick == "labour":
            grade = self.random.choices(["T1", "T2", "T3", "T4"], [55, 30, 12, 3])[0]
            occupation = self.random.choice(list(LABOUR))
            group, departments, settings = LABOUR[occupation]
            appointment = "正規"
        elif pick == "k":
            grade, appointment = "K", self.random.choice(["会計年度フル", "会計年度パート", "会計年度パート"])
        else:
            grade, appointment = self.random.choice(["A1", "A2"]), self.random.choice(["再任用短時間", "再任用フル"])
        years = {"A1": (0, 14), "A2": (6, 28), "A3": (12, 34), "A4": (16, 34), "A5": (20, 36), "A6": (26, 37),
                 "T1": (0, 20), "T2": (8, 30), "T3": (14, 34), "T4": (20, 36), "K": (0, 5)}[grade]
        if pick == "re":
            years = (0, 4)
        hired = datetime.date(TODAY.year - self.random.randint(*years), 4, 1)
        if self.chance(0.12):
            hired = min(datetime.date(2025, 2, 1), hired.replace(month=self.random.choice([7, 10])) - datetime.timedelta(days=365))
            hired = hired.replace(day=1)
        since = None
        if grade not in ("A1", "T1", "K") and pick != "re":
            since = datetime.date(self.random.randint(max(hired.year + 2, TODAY.year - 12), TODAY.year) if hired.year + 2 <= TODAY.year else TODAY.year, 4, 1)
        return {"id": f"{number:07d}", "grade": grade, "appointment": appointment, "fixed": appointment != "正規", "group": group, "occupation": occupation,
                "department": self.random.choice(departments), "settings": settings, "hired": hired, "since": since, "ability": self.random.gauss(0, 0.45),
                "rater": None, "second": None, "strict": self.random.gauss(0, 0.22), "flat": self.chance(0.03), "diligent": self.random.betavariate(14, 1),
                "leave": None}

    def make_teams(self):
        """Everyone is rated by somebody of the grade that leads theirs, in the same department where there is one."""
        leads = {"A1": ["A3"], "A2": ["A3"], "K": ["A3"], "T1": ["T3", "A3"], "T2": ["T3", "A3"], "A3": ["A5"], "A4": ["A5"], "T3": ["T4", "A5"], "T4": ["A5"], "A5": ["A6"], "A6": []}
        for person in self.people:
            for grades, slot in [(leads[person["grade"]], "rater"), (["A5"], "second")]:
                for grade in grades:
                    fitting = [lead for lead in self.people if lead["grade"] == grade and not lead["fixed"] and lead is not person]
                    near = [lead for lead in fitting if lead["department"] == person["department"]]
                    if near or fitting:
                        person[slot] = self.random.choice(near or fitting)
                        break

    def write_person(self, person):
        names = "一二三四五六七八九十"
        serial = int(person["id"])
        name = "".join(names[int(digit)] for digit in str(serial))
        self.add("employees", 職員番号=person["id"], 氏名=f"架空 {name}", 職層=GRADES[person["grade"]], 昇任年月日=person["since"], 採用年月日=person["hired"],
                 任用区分=person["appointment"], 職種区分=person["group"], 職種=person["occupation"], 所属=person["department"],
                 一次評価者=person["rater"] and person["rater"]["id"])

    # ---- appraisals ----
    def grade_in(self, person, year):
        """The grade held at the end of a fiscal year: whoever was promoted after it held the one below."""
        if person["since"] and person["since"] > datetime.date(year + 1, 3, 31):
            return person["grade"][0] + str(int(person["grade"][1:]) - 1)
        return person["grade"]

    def write_appraisals(self, person):
        probation = 1 if person["grade"] == "K" else 6
        if person["appointment"][:2] in ("正規", "会計") and person["hired"] >= datetime.date(2023, 4, 1) and self.chance(0.95):
            year = person["hired"].year - (person["hired"].month < 4)
            end = person["hired"] + datetime.timedelta(days=30 * probation)
            if end < TODAY:
                self.add("appraisals", 職員番号=person["id"], 評価年度=year, 評価種別="条件付採用", 評価期間開始=person["hired"], 評価期間終了=end,
                         評価時職層=GRADES[person["grade"]], 一次評価者=person["rater"] and person["rater"]["id"], 二次評価者=None, 評価状況="確定",
                         未評価理由=None, 開示日=None, 育成目標設定日=None)
        for year in YEARS:
            end = datetime.date(year + 1, 3, 31)
            if person["hired"] > end - datetime.timedelta(days=90) or self.chance(0.01):
                continue
            self.write_appraisal(person, year, end)

    def write_appraisal(self, person, year, end):
        grade = self.grade_in(person, year)
        away = self.chance(0.025)
        rater = person["rater"]
        status = "未実施" if away else "確定" if self.chance(0.985) else "二次済"
        disclosed = self.day(datetime.date(year + 1, 1, 14), datetime.date(year + 1, 1, 29)) if status == "確定" else None
        care = rater["diligent"] if rater else 0.8
        fed_back = status == "確定" and self.chance(care)
        talk = disclosed and disclosed + datetime.timedelta(days=self.random.randrange(5, 58))
        self.add("appraisals", 職員番号=person["id"], 評価年度=year, 評価種別="定期評価", 評価期間開始=max(person["hired"], datetime.date(year, 4, 1)), 評価期間終了=end,
                 評価時職層=GRADES[grade], 一次評価者=rater and rater["id"], 二次評価者=person["second"] and person["second"]["id"], 評価状況=status,
                 未評価理由="休職等" if away else None, 開示日=disclosed, 育成目標設定日=talk if fed_back and self.chance(0.9) else None)
        if fed_back:
            self.add("interviews", 職員番号=person["id"], 面談日=talk, 面談種別="フィードバック", 面談者=rater and rater["id"], 改善行動の確認="有" if self.chance(0.85) else "無")
        self.add("interviews", 職員番号=person["id"], 面談日=self.day(datetime.date(year, 4, 15), datetime.date(year, 6, 15)), 面談種別="期首", 面談者=rater and rater["id"], 改善行動の確認=None)
        if away:
            person["leave"] = person["leave"] or datetime.date(year, self.random.choice([5, 7, 9]), 1)
            return
        mood = self.random.gauss(0, 0.25)
        same = None
        for item in ITEMS[grade]:
            if self.chance(0.004):
                continue
            value = 4.05 + person["ability"] + mood + (rater["strict"] if rater else 0) + self.random.gauss(0, 0.55)
            first = min(5, max(1, round(value)))
            if rater and rater["flat"]:
                same = first = same or first
            second = first + (self.random.choice([-1, 1]) if self.chance(0.06) else 0)
            second = min(5, max(1, second))
            settled = second if status == "確定" else None
            self.add("ratings", 職員番号=person["id"], 評価年度=year, 評価種別="定期評価", 評価項目=item, 一次評価=first, 二次評価=second, 最終評価=settled)

    # ---- careers ----
    def write_career(self, person):
        years = (TODAY - person["hired"]).days // 365
        self.write_postings(person, years)
        if years >= 1 and self.chance(0.7):
            for _ in range(self.random.randint(1, 3)):
                self.add("career_plans", 職員番号=person["id"], キャリアプラン作成日=self.day(max(person["hired"], datetime.date(2019, 4, 1)), datetime.date(2025, 3, 31)),
                         希望の方向=self.random.choices(["専門", "管理監督", "幅広", "未定", None], [25, 15, 25, 20, 15])[0],
                         目標の種類=self.random.choices(["資格取得", "専門分野", "昇任", "生活優先", None], [15, 25, 15, 20, 25])[0], 目標資格=None)
        for _ in range(self.random.choice([0, 0, 1, 1, 2])):
            self.add("interviews", 職員番号=person["id"], 面談日=self.day(max(person["hired"], datetime.date(2022, 4, 1)), datetime.date(2025, 3, 31)), 面談種別="キャリア",
                     面談者=person["rater"] and person["rater"]["id"], 改善行動の確認=None)
        if person["leave"]:
            back = person["leave"] + datetime.timedelta(days=self.random.choice([180, 365, 540]) - 1)
            self.add("leaves", 職員番号=person["id"], 休業開始日=person["leave"], 休業終了日=back if back < TODAY else None)
        elif self.chance(0.05) and years >= 5:
            start = datetime.date(TODAY.year - self.random.randint(3, 5), 4, 1)
            self.add("leaves", 職員番号=person["id"], 休業開始日=start, 休業終了日=start + datetime.timedelta(days=364))
        if person["grade"][0] == "A" and self.chance(0.02) and years >= 3:
            start = datetime.date(self.random.randint(2018, 2024), 4, 1)
            end = datetime.date(start.year + self.random.choice([1, 2]), 3, 31)
            over = end < TODAY
            self.add("secondments", 職員番号=person["id"], 派遣開始日=start, 派遣終了日=end if over else None, 派遣先区分=self.random.choice(["民間企業", "都道府県", "国", "他団体"]),
                     派遣目的="制度の運用を学ぶ" if self.chance(0.9) else None, 学びの目標="業務の見直しを提案できる" if self.chance(0.7) else None,
                     活用記録日=self.day(end, end + datetime.timedelta(days=330)) if over and self.chance(0.6) else None,
                     共有日=self.day(end, end + datetime.timedelta(days=170)) if over and self.chance(0.7) else None)

    def write_postings(self, person, years):
        start = person["hired"]
        place = 0
        while True:
            stay = self.random.choice([2, 3, 3, 4, 4, 5, 7]) * (2 if person["occupation"] != "事務" else 1)
            end = datetime.date(start.year + stay, 3, 31)
            last = end >= TODAY
            self.add("postings", 職員番号=person["id"], 異動年月日=start, 異動終了日=None if last else end, 所属=f"{person['department']}第{self.random.randint(1, 9)}課",
                     担当業務=self.random.choice(WORK_FIELDS), 勤務環境=self.random.choice(person["settings"]), 異動区分="採用" if place == 0 else self.random.choices(["異動", "組織改正"], [95, 5])[0])
            if last:
                return
            start, place = end + datetime.timedelta(days=1), place + 1

    def write_learning(self, person):
        levels = ["D-010"] + {"A2": ["D-020"], "A3": ["D-020"], "A4": ["D-020"], "A5": ["D-030"], "A6": ["D-030"]}.get(person["grade"], [])
        courses = [course for course in levels if self.chance(0.62)]
        if person["grade"] in ("A3", "A4", "A5", "A6", "T3", "T4"):
            courses += [course for course in ("M-001", "M-005", "M-006") if self.chance(0.45)]
        if person["grade"] in ("A1", "A2"):
            courses += [course for course in ("C-001", "C-011", "C-012", "C-025") if self.chance(0.3)]
        for course in courses:
            day = self.day(max(person["hired"], datetime.date(2019, 4, 1)), datetime.date(2025, 3, 28))
            status = self.random.choices(["修了", "受講中", "欠席"], [94, 3, 3])[0]
            self.add("attendances", 職員番号=person["id"], 研修コード=course, 受講日=day, 修了日=day if status == "修了" else None, 修了区分=status)
        if self.chance(0.12):
            name, field = self.random.choice([("社会福祉士", "福祉"), ("情報処理技術者", "デジタル"), ("公認心理師", "児童相談"), ("簿記", "会計"), ("一級建築士", "建築")])
            self.add("qualifications", 職員番号=person["id"], 資格名=name, 取得日=self.day(max(person["hired"], datetime.date(2010, 4, 1)), datetime.date(2025, 3, 20)), 有効期限=None,
                     専門分野=field, 助成有無="有" if self.chance(0.5) else "無")
        if self.chance(0.3):
            ways = ["研修"] if self.chance(0.2) else ["仕事経験", "フィードバック", "研修"]
            for order, way in enumerate(self.random.choices(ways, [7, 2, 1][:len(ways)], k=self.random.randint(1, 4))):
                self.add("activities", 職員番号=person["id"], 予定日=self.day(datetime.date(2024, 10, 1), datetime.date(2026, 3, 20)), 取組=f"取組{order + 1}", 方法=way)

    def write_flat(self):
        for year in YEARS:
            for department in DEPARTMENTS:
                size = sum(1 for person in self.people if person["department"] == department)
                for item, mean in (("エンゲージメント", 3.4), ("キャリア支援", 3.2), ("フィードバックの有用性", 3.3)):
                    drift = 0.1 * (year - YEARS[0])
                    self.add("surveys", 調査年度=year, 所属=department, 設問=item, 回答数=round(size * self.random.uniform(0.6, 0.9)), 平均=round(mean + drift + self.random.gauss(0, 0.15), 2))
        for department in DEPARTMENTS:
            for number in range(1, 10):
                self.add("units", 組織名=f"{department}第{number}課", 前身の組織名=None)
            self.add("units", 組織名=f"{department}デジタル推進課", 前身の組織名=f"{department}情報課")
        for number in range(1, 9):
            start = self.day(datetime.date(2020, 4, 1), datetime.date(2024, 10, 1))
            self.add("external_experts", 外部人材番号=f"G-{number:02d}", 専門分野=self.random.choice(["デジタル", "児童相談", "福祉"]), 任用開始日=start, 任用終了日=None,
                     直近の知識共有日=self.day(max(start, datetime.date(2024, 4, 1)), datetime.date(2025, 3, 20)) if self.chance(0.7) else None)

    # ---- files ----
    def leave_gaps(self):
        for rate, columns in ((self.missing, GAPS), (self.missing / 10, RARE_GAPS)):
            for table, names in columns.items():
                for row in self.tables.get(table, []):
                    for name in names:
                        if self.chance(rate):
                            row[name] = None

    def write(self, folder, eras):
        folder.mkdir(parents=True, exist_ok=True)
        for table, rows in self.tables.items():
            headers = list(rows[0])
            with open(folder / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(headers)
                for row in rows:
                    writer.writerow([text(row[header], eras and header in DATES) for header in headers])


def text(value, as_era):
    if value is None:
        return ""
    if as_era:
        if value >= datetime.date(2019, 5, 1):
            return f"R{value.year - 2018}.{value.month}.{value.day}"
        if value >= datetime.date(1989, 1, 8):
            return f"H{value.year - 1988}.{value.month}.{value.day}"
    return str(value)


def main():
    parser = argparse.ArgumentParser(description="Makes the records of a synthetic ward.")
    parser.add_argument("output", type=pathlib.Path, help="folder for the CSV files")
    parser.add_argument("--employees", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missing", type=float, default=0.03, help="share of cells left empty")
    parser.add_argument("--eras", action="store_true", help="write dates as R6.4.1")
    options = parser.parse_args()
    ward = Ward(options.seed, options.employees, options.missing)
    ward.make()
    ward.leave_gaps()
    ward.write(options.output, options.eras)


if __name__ == "__main__":
    main()
