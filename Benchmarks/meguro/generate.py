"""generate.py EMPLOYEES OUT [SEED] : the tables of `Fixtures/ward/generate.py` for very many made-up employees, as CSV.

Wards of 2,500 side by side, each with its ten departments, so that a rater rates as many people as in one ward. Distributions are
like the ward's: plausible, not measured. The same seed gives the same bytes. Needs numpy and polars.
"""
import os
import sys

import numpy as np
import polars as pl

WARD = 2500
GRADES = ["A1", "A2", "A3", "A4", "A5", "A6", "T1", "T2", "T3", "T4", "K"]
LABELS = ["行政系/係員", "主任", "係長", "課長補佐", "課長", "部長", "技能系/係員", "技能主任", "技能長", "統括技能長", "会計年度任用職員"]
A1, A2, A3, A4, A5, A6, T1, T2, T3, T4, K = range(11)
ITEMS = {
    A1: "倫理 知識・技術 判断・企画 コミュニケーション 業務遂行", A3: "倫理 課題対応 判断・企画 協調性 説明 業務遂行",
    A4: "倫理 課題対応 判断・企画 協調性 説明・調整 業務遂行", A5: "倫理 構想 判断 説明・調整 業務運営 組織統率・人材育成",
    A6: "倫理 構想 判断 説明・調整 業務運営 組織統率", T1: "倫理 知識・技能 コミュニケーション 業務遂行",
    K: "知識・技能 規律 責任感 積極性 勤勉性 協調性",
}
ITEMS |= {A2: ITEMS[A1], T2: ITEMS[T1], T3: ITEMS[T1], T4: ITEMS[T1]}
NAMES = sorted({item for text in ITEMS.values() for item in text.split()})
SLOTS = np.full((11, 6), -1, np.int8)
for grade, text in ITEMS.items():
    SLOTS[grade, :len(text.split())] = [NAMES.index(item) for item in text.split()]
YEARS_OF = np.array([(0, 14), (6, 28), (12, 34), (16, 34), (20, 36), (26, 37), (0, 20), (8, 30), (14, 34), (20, 36), (0, 5)])
APPOINTMENTS = ["正規", "任期付", "会計年度フル", "会計年度パート", "再任用短時間", "再任用フル"]
DEPARTMENTS = ["企画経営部", "総務部", "区民生活部", "産業経済部", "健康福祉部", "子育て支援部", "都市整備部", "街づくり推進部", "環境清掃部", "教育委員会事務局"]
OCCUPATIONS = ["事務", "保育士", "福祉", "土木", "建築", "保健師", "栄養士", "用務", "清掃", "調理"]
GROUPS = ["事務系", "福祉系", "福祉系", "一般技術系", "一般技術系", "医療技術系", "医療技術系", "技能系", "業務系", "業務系"]
PLACES = [range(10), [5], [4, 5], [6, 7, 8], [6, 7, 9], [4, 5], [5, 9], [9], [8], [5, 9]]
FIELDS = ["窓口", "経理", "企画", "防災", "税", "福祉相談", "給付", "施設管理", "広報", "人事", "まちづくり", "情報", "契約", "子育て"]
SETTINGS = ["本庁", "出張所", "保育園", "保健所", "現場事務所", "学校"]
COURSES = ["D-010", "D-020", "D-030", "M-001", "M-005", "M-006", "C-001", "C-011", "C-012", "C-025"]
GAP, RARE_GAP = 0.03, 0.003


def day(text):
    return int(np.datetime64(text).astype("datetime64[D]").astype(int))


def april(years):
    """The first of April of each year, as a day number."""
    return (np.asarray(years) - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(int) + np.where(leap(years), 91, 90)


def leap(years):
    years = np.asarray(years)
    return (years % 4 == 0) & ((years % 100 != 0) | (years % 400 == 0))


def year_of(days):
    return np.asarray(days).astype("datetime64[D]").astype("datetime64[Y]").astype(int) + 1970


TODAY = day("2025-04-01")


class Staff:
    def __init__(self, count, seed):
        self.random = np.random.default_rng(seed)
        self.count = count
        self.tables = {}
        self.people()
        self.careers()
        self.appraisals()
        self.learning()
        self.flat_tables()

    # ---- columns ----
    def chance(self, share, size=None):
        return self.random.random(self.count if size is None else size) < share

    def pick(self, names, shares=None, size=None):
        shares = None if shares is None else np.array(shares) / sum(shares)
        return self.random.choice(len(names), self.count if size is None else size, p=shares)

    def between(self, first, last):
        """A day of each span, its ends included."""
        first, last = np.broadcast_arrays(first, last)
        return first + (self.random.random(first.shape) * np.maximum(last - first + 1, 1)).astype(int)

    @staticmethod
    def words(names, index):
        """A column of words; -1 is an empty cell."""
        index = np.asarray(index)
        return pl.Series(names).gather(pl.Series(np.maximum(index, 0).astype(np.uint32))).set(pl.Series(index < 0), None)

    @staticmethod
    def days(numbers, known=None):
        column = pl.Series(np.asarray(numbers, np.int32)).cast(pl.Date)
        return column if known is None else column.set(pl.Series(~known), None)

    def numbers(self, people):
        """Employee numbers; -1 is an empty cell."""
        people = np.asarray(people)
        return pl.Series(people + 1).cast(pl.String).str.zfill(7).set(pl.Series(people < 0), None)

    def gaps(self, column, share=GAP):
        return column.set(pl.Series(self.chance(share, len(column))), None)

    # ---- who works here ----
    def people(self):
        n, r = self.count, self.random
        kind = self.pick(range(4), [71, 7, 17, 5])  # administrative, labour, fiscal-year, reappointed
        self.grade = np.select(
            [kind == 0, kind == 1, kind == 2], [self.pick(range(6), [46, 28, 16, 4, 5, 1]), T1 + self.pick(range(4), [55, 30, 12, 3]), np.full(n, K)],
            self.pick(range(2)))
        self.appointment = np.select(
            [kind == 0, kind == 1, kind == 2], [np.where(self.chance(0.02), 1, 0), np.zeros(n, int), 2 + (self.chance(0.67))], 4 + self.pick(range(2)))
        occupation = np.where(kind == 1, 7 + self.pick(range(3)), self.pick(range(7), [62, 14, 6, 6, 5, 5, 2]))
        width = np.array([len(places) for places in PLACES])
        table = np.array([[list(places)[k % len(places)] for k in range(10)] for places in PLACES])
        self.occupation = occupation
        self.ward = np.arange(n) // WARD
        self.department = self.ward * 10 + table[occupation, (r.random(n) * width[occupation]).astype(int)]
        low, high = YEARS_OF[self.grade].T
        high = np.where(kind == 3, 4, high)
        self.hired = april(2025 - low - (r.random(n) * (high - np.where(kind == 3, 0, low) + 1)).astype(int))
        self.hired = np.where(self.chance(0.12), np.minimum(self.hired - 184, day("2025-02-01")), self.hired)
        promoted = np.isin(self.grade, [A2, A3, A4, A5, A6, T2, T3, T4]) & (kind < 2)
        first = np.minimum(np.maximum(year_of(self.hired) + 2, 2013), 2025)
        self.since = april(first + (r.random(n) * (2026 - first)).astype(int))
        self.promoted = promoted
        self.fixed = self.appointment != 0
        self.rater = self.leads({A1: [A3], A2: [A3], K: [A3], T1: [T3, A3], T2: [T3, A3], A3: [A5], A4: [A5], T3: [T4, A5], T4: [A5], A5: [A6]})
        self.second = self.leads({grade: [A5] for grade in range(11)})
        names = pl.Series([f"架空 {a}{b}{c}" for a in "一二三四五六七八九十" for b in "一二三四五六七八九十" for c in "一二三四五六七八九十"])
        departments = [f"{ward + 1:03d}{name}" for ward in range(n // WARD + 1) for name in DEPARTMENTS]
        self.department_names = departments
        self.tables["employees"] = pl.DataFrame({
            "職員番号": self.numbers(np.arange(n)), "氏名": names.gather(pl.Series((np.arange(n) % 1000).astype(np.uint32))),
            "職層": self.words(LABELS, self.grade), "昇任年月日": self.days(self.since, promoted),
            "採用年月日": self.gaps(self.days(self.hired), RARE_GAP), "任用区分": self.gaps(self.words(APPOINTMENTS, self.appointment), RARE_GAP),
            "職種区分": self.words(GROUPS, occupation), "職種": self.gaps(self.words(OCCUPATIONS, occupation)),
            "所属": self.words(departments, self.department), "一次評価者": self.numbers(self.rater)})

    def leads(self, grades):
        """For each person somebody of the first of the grades that there is, of the same department, else of the same ward; -1 for nobody."""
        found = np.full(self.count, -1)
        for grade, leading in grades.items():
            for lead in leading:
                for place in (self.department, self.ward):
                    open_ = np.flatnonzero((self.grade == grade) & (found < 0))
                    fitting = np.flatnonzero((self.grade == lead) & ~self.fixed)
                    fitting = fitting[np.argsort(place[fitting], kind="stable")]
                    start, end = (np.searchsorted(place[fitting], place[open_], side) for side in ("left", "right"))
                    has = end > start
                    chosen = fitting[(start + self.random.random(len(open_)) * (end - start)).astype(int)[has]] if has.any() else []
                    found[open_[has]] = chosen
        found[found == np.arange(self.count)] = -1
        return found

    # ---- appraisals ----
    def appraisals(self):
        n, r = self.count, self.random
        ability, strict = r.normal(0, .45, n), r.normal(0, .22, n)
        flat, diligent = self.chance(0.03), r.beta(14, 1, n)
        rater = self.rater
        rated = rater >= 0
        parts, ratings, talks = [], [], []
        for year in (2023, 2024):
            start, end = day(f"{year}-04-01"), day(f"{year + 1}-03-31")
            who = np.flatnonzero((self.hired <= end - 90) & ~self.chance(0.01))
            size = len(who)
            grade = np.where(self.promoted[who] & (self.since[who] > end) & ~np.isin(self.grade[who], [A1, T1, K]), self.grade[who] - 1, self.grade[who])
            away = self.chance(0.025, size)
            status = np.where(away, 0, np.where(self.chance(0.985, size), 3, 2))
            disclosed = self.between(np.full(size, end - 76), np.full(size, end - 61))
            settled = status == 3
            fed_back = settled & (r.random(size) < np.where(rated[who], diligent[rater[who]], 0.8))
            talk = disclosed + r.integers(5, 58, size)
            parts.append(pl.DataFrame({
                "職員番号": self.numbers(who), "評価年度": np.full(size, year), "評価種別": self.words(["定期評価"], np.zeros(size, int)),
                "評価期間開始": self.days(np.maximum(self.hired[who], start)), "評価期間終了": self.days(np.full(size, end)),
                "評価時職層": self.words(LABELS, grade), "一次評価者": self.gaps(self.numbers(rater[who])), "二次評価者": self.numbers(self.second[who]),
                "評価状況": self.words(["未実施", "一次済", "二次済", "確定"], status), "未評価理由": self.words(["休職等"], np.where(away, 0, -1)),
                "開示日": self.gaps(self.days(disclosed, settled)), "育成目標設定日": self.gaps(self.days(talk, fed_back & self.chance(0.9, size)))}))
            talks.append((who[fed_back], talk[fed_back], np.full(fed_back.sum(), 2), np.where(self.chance(.85, fed_back.sum()), 0, 1)))
            opening = self.between(np.full(size, start + 14), np.full(size, start + 75))
            talks.append((who, opening, np.zeros(size, int), np.full(size, -1)))
            ratings.append(self.ratings(year, who[~away], grade[~away], settled[~away], ability, strict, flat))
        parts.append(self.conditional())
        career = np.repeat(np.arange(n), np.where(self.fixed, 0, self.pick(range(5)).clip(0, 2)))
        held = self.between(np.maximum(self.hired[career], day("2022-04-01")), np.full(len(career), day("2025-03-31")))
        talks.append((career, held, np.full(len(career), 4), np.full(len(career), -1)))
        self.tables["appraisals"] = pl.concat(parts).sort("職員番号", "評価年度", maintain_order=True)
        self.tables["ratings"] = pl.concat(ratings).sort("職員番号", "評価年度", maintain_order=True)
        who, held, kind, agreed = (np.concatenate(column) for column in zip(*talks))
        self.tables["interviews"] = pl.DataFrame({
            "職員番号": self.numbers(who), "面談日": self.days(held), "面談種別": self.words(["期首", "中間", "フィードバック", "期末", "キャリア"], kind),
            "面談者": self.gaps(self.numbers(rater[who])), "改善行動の確認": self.gaps(self.words(["有", "無"], agreed))}).unique(
            ["職員番号", "面談日", "面談種別"], keep="first", maintain_order=True).sort("職員番号", "面談日", maintain_order=True)

    def conditional(self):
        """The appraisal at the end of the conditional period, for those who joined lately."""
        period = np.where(self.grade == K, 30, 180)
        lately = (self.hired >= day("2023-04-01")) & (self.hired + period < TODAY)
        who = np.flatnonzero(lately & np.isin(self.appointment, [0, 2, 3]) & self.chance(0.95))
        start, empty = self.hired[who], np.full(len(who), -1)
        year = year_of(start) - (start < april(year_of(start)))
        return pl.DataFrame({
            "職員番号": self.numbers(who), "評価年度": year, "評価種別": self.words(["条件付採用"], empty + 1),
            "評価期間開始": self.days(start), "評価期間終了": self.days(start + period[who]), "評価時職層": self.words(LABELS, self.grade[who]),
            "一次評価者": self.numbers(self.rater[who]), "二次評価者": self.numbers(empty), "評価状況": self.words(["確定"], empty + 1),
            "未評価理由": self.words(["休職等"], empty), "開示日": self.days(start, empty > 0), "育成目標設定日": self.days(start, empty > 0)})

    def ratings(self, year, who, grade, settled, ability, strict, flat):
        r, rater = self.random, self.rater[who]
        slots = SLOTS[grade]
        mood = ability[who] + np.where(rater >= 0, strict[rater], 0) + r.normal(0, .25, len(who))
        first = np.clip(np.rint(4.05 + mood[:, None] + r.normal(0, .55, slots.shape)), 1, 5).astype(np.int8)
        alike = (rater >= 0) & flat[rater]
        first[alike] = first[alike, :1]
        second = np.clip(first + np.where(r.random(slots.shape) < .06, r.choice([-1, 1], slots.shape), 0), 1, 5).astype(np.int8)
        row, slot = np.nonzero((slots >= 0) & (r.random(slots.shape) > .004))
        size = len(row)
        return pl.DataFrame({
            "職員番号": self.numbers(who[row]), "評価年度": np.full(size, year), "評価種別": self.words(["定期評価"], np.zeros(size, int)),
            "評価項目": self.words(NAMES, slots[row, slot]), "一次評価": first[row, slot], "二次評価": self.gaps(pl.Series(second[row, slot])),
            "最終評価": self.gaps(pl.Series(second[row, slot]).set(pl.Series(~settled[row]), None))})

    # ---- careers ----
    def careers(self):
        n, r = self.count, self.random
        staff = np.flatnonzero(~self.fixed)
        years = (TODAY - self.hired) // 365
        stays = 1 + (years[staff] / np.where(self.occupation[staff] == 0, 4, 8)).astype(int)
        who = np.repeat(staff, stays)
        place = np.arange(len(who)) - np.repeat(np.cumsum(stays) - stays, stays)
        share = (place + np.where(place == 0, 0, r.random(len(who)) * .8 - .4)) / np.repeat(stays, stays)
        start = self.hired[who] + (share * (TODAY - self.hired[who])).astype(int)
        last = place == np.repeat(stays, stays) - 1
        end = np.append(start[1:], TODAY) - 1
        units = [f"{name}第{k}課" for name in DEPARTMENTS for k in range(1, 10)]
        self.tables["units"] = pl.DataFrame({"組織名": units, "前身の組織名": pl.Series([None] * len(units), dtype=pl.String)})
        setting = np.where(self.occupation[who] == 0, self.pick(range(2), [2, 1], len(who)), 2 + (self.occupation[who] + self.pick(range(2), None, len(who))) % 4)
        self.tables["postings"] = pl.DataFrame({
            "職員番号": self.numbers(who), "異動年月日": self.days(start), "異動終了日": self.days(end, ~last),
            "所属": self.words(units, self.department[who] % 10 * 9 + r.integers(0, 9, len(who))), "担当業務": self.gaps(self.words(FIELDS, r.integers(0, len(FIELDS), len(who))), RARE_GAP),
            "勤務環境": self.gaps(self.words(SETTINGS, setting)), "異動区分": self.gaps(self.words(["採用", "異動", "組織改正"], np.where(place == 0, 0, 1 + self.chance(.05, len(who)))))})
        plans = np.where(~self.fixed & (years >= 1) & self.chance(.7), 1 + self.pick(range(3)), 0)
        who = np.repeat(np.arange(n), plans)
        written = self.between(np.maximum(self.hired[who], day("2019-04-01")), np.full(len(who), day("2025-03-31")))
        self.tables["career_plans"] = pl.DataFrame({
            "職員番号": self.numbers(who), "キャリアプラン作成日": self.days(written),
            "希望の方向": self.words(["専門", "管理監督", "幅広", "未定"], self.pick(range(5), [15, 25, 15, 25, 20], len(who)) - 1),
            "目標の種類": self.words(["資格取得", "専門分野", "昇任", "生活優先"], self.pick(range(5), [25, 15, 25, 15, 20], len(who)) - 1),
            "目標資格": pl.Series([None] * len(who), dtype=pl.String)}).unique(["職員番号", "キャリアプラン作成日"], keep="first", maintain_order=True)
        who = np.flatnonzero(~self.fixed & (years >= 5) & self.chance(.05))
        start = april(2025 - r.integers(3, 6, len(who)))
        self.tables["leaves"] = pl.DataFrame({"職員番号": self.numbers(who), "休業開始日": self.days(start), "休業終了日": self.days(start + 364)})
        who = np.flatnonzero(~self.fixed & (self.grade <= A6) & (years >= 3) & self.chance(.02))
        size = len(who)
        start = april(r.integers(2018, 2025, size))
        end = april(year_of(start) + r.integers(1, 3, size)) - 1
        over = end < TODAY
        self.tables["secondments"] = pl.DataFrame({
            "職員番号": self.numbers(who), "派遣開始日": self.days(start), "派遣終了日": self.days(end, over),
            "派遣先区分": self.words(["民間企業", "都道府県", "国", "他団体"], r.integers(0, 4, size)),
            "派遣目的": self.words(["制度の運用を学ぶ"], np.where(self.chance(.9, size), 0, -1)), "学びの目標": self.words(["業務の見直しを提案できる"], np.where(self.chance(.7, size), 0, -1)),
            "活用記録日": self.days(self.between(end, end + 330), over & self.chance(.6, size)), "共有日": self.days(self.between(end, end + 170), over & self.chance(.7, size))})

    # ---- learning ----
    def learning(self):
        n, r, grade = self.count, self.random, self.grade
        leading = np.isin(grade, [A3, A4, A5, A6, T3, T4])
        shares = [np.full(n, .62), np.where(np.isin(grade, [A2, A3, A4]), .62, 0), np.where(np.isin(grade, [A5, A6]), .62, 0)]
        shares += [np.where(leading, .45, 0)] * 3 + [np.where(grade <= A2, .3, 0)] * 4
        who, course = np.nonzero(r.random((n, len(COURSES))) < np.stack(shares, 1))
        taken = self.between(np.maximum(self.hired[who], day("2019-04-01")), np.full(len(who), day("2025-03-28")))
        status = self.pick(range(3), [94, 3, 3], len(who))
        self.tables["attendances"] = pl.DataFrame({
            "職員番号": self.numbers(who), "研修コード": self.words(COURSES, course), "受講日": self.days(taken), "修了日": self.days(taken, status == 0),
            "修了区分": self.gaps(self.words(["修了", "受講中", "欠席"], status))})
        who = np.flatnonzero(self.chance(.12))
        kind = r.integers(0, 5, len(who))
        obtained = self.between(np.maximum(self.hired[who], day("2010-04-01")), np.full(len(who), day("2025-03-20")))
        self.tables["qualifications"] = pl.DataFrame({
            "職員番号": self.numbers(who), "資格名": self.words(["社会福祉士", "情報処理技術者", "公認心理師", "簿記", "一級建築士"], kind), "取得日": self.days(obtained),
            "有効期限": pl.Series([None] * len(who), dtype=pl.Date), "専門分野": self.gaps(self.words(["福祉", "デジタル", "児童相談", "会計", "建築"], kind)),
            "助成有無": self.gaps(self.words(["有", "無"], r.integers(0, 2, len(who))))})
        number = np.where(self.chance(.3), r.integers(1, 5, n), 0)
        who = np.repeat(np.arange(n), number)
        order = np.arange(len(who)) - np.repeat(np.cumsum(number) - number, number)
        only = np.repeat(self.chance(.2), number)
        self.tables["activities"] = pl.DataFrame({
            "職員番号": self.numbers(who), "予定日": self.days(self.between(np.full(len(who), day("2024-10-01")), np.full(len(who), day("2026-03-20")))),
            "取組": self.words([f"取組{k}" for k in range(1, 5)], order),
            "方法": self.words(["仕事経験", "フィードバック", "研修"], np.where(only, 2, self.pick(range(3), [7, 2, 1], len(who))))})

    def flat_tables(self):
        r = self.random
        size = np.bincount(self.department, minlength=len(self.department_names))
        rows = [(year, name, item, round(count * r.uniform(.6, .9)), round(mean + .1 * (year - 2023) + r.normal(0, .15), 2))
                for year in (2023, 2024) for name, count in zip(self.department_names, size) if count
                for item, mean in (("エンゲージメント", 3.4), ("キャリア支援", 3.2), ("フィードバックの有用性", 3.3))]
        self.tables["surveys"] = pl.DataFrame(rows, schema=["調査年度", "所属", "設問", "回答数", "平均"], orient="row")
        experts = 8 * (1 + self.count // WARD)
        start = self.between(np.full(experts, day("2020-04-01")), np.full(experts, day("2024-10-01")))
        shared = self.between(np.maximum(start, day("2024-04-01")), np.full(experts, day("2025-03-20")))
        self.tables["external_experts"] = pl.DataFrame({
            "外部人材番号": [f"G-{k + 1:05d}" for k in range(experts)], "専門分野": self.words(["デジタル", "児童相談", "福祉"], r.integers(0, 3, experts)),
            "任用開始日": self.days(start), "任用終了日": pl.Series([None] * experts, dtype=pl.Date), "直近の知識共有日": self.days(shared, self.chance(.7, experts))})


def main(count, out, seed="1"):
    os.makedirs(out, exist_ok=True)
    for name, table in Staff(int(count), int(seed)).tables.items():
        table.write_csv(f"{out}/{name}.csv")


if __name__ == "__main__":
    main(*sys.argv[1:])
