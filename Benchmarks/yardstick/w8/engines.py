"""Engines that evaluate one record at a time, each with the rules of W8 as it says them, in the shape that was fastest for it.

Each is `(evaluate, trivial)`: the number of times that each rule is not met, and the same call with an expression that costs nothing, which
tells what the call and the conversion of the record cost.
"""

RULES = ["R01", "R05", "R06", "R07", "R10", "R11", "R15", "R20"]

CEL = {
    "R01": "ratings.filter(r, r.fiscal_year == 2024 && r.score < 3 && r.competency in required).size()",
    "R05": 'hired_on <= "2024-04-01" && !interviews.exists(i, i.fiscal_year == 2024)',
    "R06": "career_plan_on == null",
    "R07": 'career_plan_on != null && career_plan_on < "2022-04-01"',
    "R10": 'job_family == "administrative" && grade >= 5 && '
           '!trainings.exists(t, t.course_id.startsWith("M") && t.completed_on >= "2022-04-01")',
    "R11": '!trainings.exists(t, t.course_id.startsWith("D"))',
    "R15": "engagement != null && engagement < 40",
    "R20": 'job_family == "administrative" && grade <= 3 && grade_since < "2015-04-01"',
}
ZEN = {
    "R01": "len(filter(ratings, #.fiscal_year == 2024 and #.score < 3 and #.competency in $root.required))",
    "R05": 'd(hired_on) <= d("2024-04-01") and none(interviews, #.fiscal_year == 2024)',
    "R06": "career_plan_on == null",
    "R07": 'career_plan_on != null and d(career_plan_on) < d("2022-04-01")',
    "R10": 'job_family == "administrative" and grade >= 5 and '
           'none(trainings, startsWith(#.course_id, "M") and d(#.completed_on) >= d("2022-04-01"))',
    "R11": 'none(trainings, startsWith(#.course_id, "D"))',
    "R15": "engagement != null and engagement < 40",
    "R20": 'job_family == "administrative" and grade <= 3 and d(grade_since) < d("2015-04-01")',
}
KEYS = ["ratings", "interviews", "trainings", "required", "hired_on", "grade_since", "career_plan_on", "engagement", "job_family", "grade"]


def one_list(expressions):
    """All rules in one expression, so that a record is converted once."""
    return "[" + ", ".join(text if rule == "R01" else f"({text}) ? 1 : 0" for rule, text in expressions.items()) + "]"


def zen_engine():
    import zen

    every, trivial = zen.compile_expression(one_list(ZEN)), zen.compile_expression("true")
    return every.evaluate, trivial.evaluate


def cel_cpp():
    from cel_expr_python import cel

    kind = cel.Type
    rows = kind.List(kind.Map(kind.STRING, kind.DYN))
    environment = cel.NewEnv(variables=dict(
        ratings=rows, interviews=rows, trainings=rows, required=kind.List(kind.STRING), hired_on=kind.STRING, grade_since=kind.STRING,
        career_plan_on=kind.DYN, engagement=kind.DYN, job_family=kind.STRING, grade=kind.INT))
    every, trivial = environment.compile(one_list(CEL)), environment.compile("true")
    return (lambda record: every.eval(activation=environment.Activation(data=record)).plain_value(),
            lambda record: trivial.eval(activation=environment.Activation(data=record)).plain_value())


def cel_rust():
    import cel

    every, trivial = cel.compile(one_list(CEL)), cel.compile("true")
    return every.execute, trivial.execute


ENGINES = {"zen-engine": zen_engine, "cel-cpp": cel_cpp, "cel-rust": cel_rust}
