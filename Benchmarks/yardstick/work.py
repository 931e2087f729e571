"""Work W (WORK.md), and W′, which is W after the changes that the owner of a policy makes without a programmer."""
from dataclasses import dataclass, field
from datetime import date

from policy import AS_OF, RULES

TABLES = {
    "employees": "employee_id name department section job_family grade hired_on grade_since career_plan_on evaluator_id engagement",
    "ratings": "employee_id fiscal_year competency score",
    "postings": "employee_id department from_on to_on",
    "interviews": "employee_id fiscal_year held_on",
    "trainings": "employee_id course_id completed_on category",
}
TABLES = {table: columns.split() for table, columns in TABLES.items()}


def years_ago(years):
    return AS_OF.replace(year=AS_OF.year - years)


@dataclass(frozen=True)
class Work:
    """Thresholds are named by the rule that they stand in; years and days are counted back from the day of the check."""

    name: str
    fall: int = 2  # R03
    plan_years: int = 3  # R07
    rotation: tuple = (10, 6)  # R08
    departments: int = 3  # R08
    stay_years: int = 7  # R09
    management_years: int = 3  # R10
    candidate_years: int = 4  # R12
    mix_tolerance: int = 2  # R13
    engagement: int = 40  # R15
    learning_years: int = 1  # R16
    same_grade_years: int = 10  # R20
    short_stay: int | None = None  # R21, in days
    untaught_interviews: int | None = None  # R22
    rules: dict = field(default_factory=lambda: dict(RULES))
    # For each table, the columns in the order of the file: (name in W, name in this work).
    columns: dict = field(default_factory=lambda: {table: [(name, name) for name in names] for table, names in TABLES.items()})
    # What differs in the text of W's policy: (text in W, text in this work), each of which stands there once.
    edits: tuple = ()

    def header(self, table):
        return [name for _, name in self.columns[table]]


W = Work("w")

VARIANT = Work(
    "variant",
    fall=3,
    plan_years=4,
    rotation=(12, 7),
    departments=4,
    stay_years=6,
    management_years=2,
    candidate_years=3,
    mix_tolerance=3,
    engagement=45,
    learning_years=2,
    same_grade_years=8,
    short_stay=240,
    untaught_interviews=3,
    rules={
        **RULES,
        "R08": ("warn", "採用後12年以内の経験部署が{observed}にとどまる", None),
        "R10": ("error", "管理職研修を2年以内に受講していない", "M001"),
        "R15": ("error", "エンゲージメント{observed}が45未満", None),
        "R16": ("info", "過去2年の研修受講がない", None),
        "R21": ("info", "{observed}日で異動している", None),
        "R22": ("info", "面談{observed}回に対し研修受講がない", "D001"),
    },
    columns={
        "employees": [
            ("engagement", "morale"), ("section", "unit"), ("employee_id", "staff_no"), ("grade", "rank"), ("hired_on", "joined_on"),
            ("name", "full_name"), ("evaluator_id", "rater_no"), ("department", "bureau"), ("career_plan_on", "plan_made_on"),
            ("job_family", "track"), ("grade_since", "promoted_on"),
        ],
        "ratings": [("score", "level"), ("competency", "capability"), ("employee_id", "staff_no"), ("fiscal_year", "rated_year")],
        "postings": [("to_on", "until"), ("employee_id", "staff_no"), ("from_on", "since"), ("department", "posted_to")],
        "interviews": [("held_on", "talked_on"), ("fiscal_year", "talk_year"), ("employee_id", "staff_no")],
        "trainings": [("category", "way"), ("completed_on", "finished_on"), ("employee_id", "staff_no"), ("course_id", "course_no")],
    },
    edits=(
        ("id:             {type: string, headers: [employee_id], personal: true}", "id:             {type: string, headers: [staff_no], personal: true}"),
        ("name:           {type: string, personal: true, optional: true}", "name:           {type: string, headers: [full_name], personal: true, optional: true}"),
        ("department:     {type: string}", "department:     {type: string, headers: [bureau]}"),
        ("section:        {type: string}", "section:        {type: string, headers: [unit]}"),
        ("headers: [job_family + grade]", "headers: [track + rank]"),
        ("hired_on:       {type: date}", "hired_on:       {type: date, headers: [joined_on]}"),
        ("grade_since:    {type: date}", "grade_since:    {type: date, headers: [promoted_on]}"),
        ("career_plan_on: {type: date, optional: true}", "career_plan_on: {type: date, optional: true, headers: [plan_made_on]}"),
        ("headers: [evaluator_id]", "headers: [rater_no]"),
        ("engagement:     {type: int, optional: true}", "engagement:     {type: int, optional: true, headers: [morale]}"),
        ("{fiscal_year: {type: int}, competency: {type: competency}, score: {type: level}}",
         "{fiscal_year: {type: int, headers: [rated_year]}, competency: {type: competency, headers: [capability]}, score: {type: level, headers: [level]}}"),
        ("{department: {type: string}, from_on: {type: date}, to_on: {type: date, optional: true}}",
         "{department: {type: string, headers: [posted_to]}, from_on: {type: date, headers: [since]}, to_on: {type: date, optional: true, headers: [until]}}"),
        ("{fiscal_year: {type: int}, held_on: {type: date}}", "{fiscal_year: {type: int, headers: [talk_year]}, held_on: {type: date, headers: [talked_on]}}"),
        ("course:       {type: string, headers: [course_id]}", "course:       {type: string, headers: [course_no]}"),
        ("completed_on: {type: date}", "completed_on: {type: date, headers: [finished_on]}"),
        ("category:     {type: string,", "category:     {type: string, headers: [way],"),
        ("as_of.minusYears(10) && employee.hired_on <= as_of.minusYears(6)", "as_of.minusYears(12) && employee.hired_on <= as_of.minusYears(7)"),
        ("require: observed < 2", "require: observed < 3"),
        ("require: employee.career_plan_on >= as_of.minusYears(3)", "require: employee.career_plan_on >= as_of.minusYears(4)"),
        ("share: has(employee.career_plan_on) && employee.career_plan_on >= as_of.minusYears(3)",
         "share: has(employee.career_plan_on) && employee.career_plan_on >= as_of.minusYears(4)"),
        ("require: observed >= 3\n", "require: observed >= 4\n"),
        ("{name: ten years are over, given: {hired_on: 2015-04-01}", "{name: twelve years are over, given: {hired_on: 2013-04-01}"),
        ("share: employee.departments >= 3", "share: employee.departments >= 4"),
        ("採用後10年以内", "採用後12年以内"),
        ("posting.from_on > as_of.minusYears(7)", "posting.from_on > as_of.minusYears(6)"),
        ("t.completed_on >= as_of.minusYears(3))", "t.completed_on >= as_of.minusYears(2))"),
        ("管理職研修を3年以内", "管理職研修を2年以内"),
        ("employee.grade_since <= as_of.minusYears(4)", "employee.grade_since <= as_of.minusYears(3)"),
        ("require: observed <= 2 * employee.learnings", "require: observed <= 3 * employee.learnings"),
        ("require: observed >= 40", "require: observed >= 45"),
        ("{observed}が40未満", "{observed}が45未満"),
        ("t.completed_on >= as_of.minusYears(1))", "t.completed_on >= as_of.minusYears(2))"),
        ("message: 過去1年", "message: 過去2年"),
        ("require: employee.grade_since >= as_of.minusYears(10)", "require: employee.grade_since >= as_of.minusYears(8)"),
        ("\nmetrics:", '''
  - id: R21
    clause: W
    each: posting
    when: has(posting.to_on)
    observed: posting.from_on.daysUntil(posting.to_on)
    require: observed >= 240
    item: ~
    severity: note
    message: "{observed}日で異動している"
  - id: R22
    clause: W
    each: employee
    when: employee.learnings == 0
    observed: employee.interviews.size()
    require: observed < 3
    severity: note
    message: "面談{observed}回に対し研修受講がない"
    recommend: [D001]

metrics:'''),
    ),
)

WORKS = {work.name: work for work in (W, VARIANT)}
