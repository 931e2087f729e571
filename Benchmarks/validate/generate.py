"""Writes a policy of many rules: python3 generate.py FOLDER RULES

Rules of six shapes over five tables, each with a message in both languages and two examples, 250 in a file; a clause and
a parameter for every tenth rule.
"""
import pathlib
import sys

HEADER = """policy: {id: large, title: {ja: 大きな方針, en: a large policy}, effective: {from: 2024-04-01, basis: assumption}}
scale:
  levels:
    4: {label: {ja: 満たしている, en: meets}, meets: true}
    3: {label: {ja: おおむね満たしている, en: nearly meets}, severity: note}
    2: {label: {ja: 努力を要する, en: needs effort}, severity: attention}
streams:
  - id: office
    label: {ja: 行政系, en: office}
    grades: [{id: A1, label: {ja: 係員, en: staff}}, {id: A2, label: {ja: 主任, en: senior}}, {id: A3, label: {ja: 係長, en: chief}}]
records:
  employees:
    row: employee
    key: id
    fields:
      id: {type: string, personal: true, headers: [職員番号]}
      grade: {type: grade, headers: [職層]}
      hired_on: {type: date, headers: [採用年月日]}
      department: {type: string, headers: [所属]}
      hours: {type: double, optional: true, headers: [時間]}
  postings: {row: posting, of: employees, key: [from], fields: {from: {type: date}, to: {type: date, optional: true}, unit: {type: string}}}
  interviews: {row: interview, of: employees, key: [held_on], fields: {held_on: {type: date}, kind: {type: string}}}
  plans: {row: plan, of: employees, key: [written_on], fields: {written_on: {type: date}, goal: {type: string, optional: true}}}
  absences: {row: absence, of: employees, key: [from], fields: {from: {type: date}, days: {type: int}}}
variables:
  employee:
    service_years: employee.hired_on.yearsUntil(as_of)
    talked: employee.interviews.exists(i, i.kind == 'career' && i.held_on > as_of.minusYears(1))
"""

SHAPES = [
    ("employee", "employee.service_years >= params.p{p}", "employee.talked", "hired_on: 2010-04-01, interviews: []"),
    ("posting", None, "posting.from.plusYears(params.p{p}) > as_of", "from: 2010-04-01"),
    ("plan", "has(plan.goal)", "plan.written_on > as_of.minusYears(params.p{p})", "written_on: 2010-04-01, goal: x"),
    ("absence", None, "absence.days <= params.p{p}", "days: 1000000"),
    ("interview", "interview.kind in ['career', 'feedback']", "interview.held_on.daysUntil(as_of) < params.p{p}",
     "kind: career, held_on: 2010-04-01"),
    ("employee", "has(employee.hours) && employee.department != 'x{n}'", "employee.hours >= double(params.p{p})",
     "hours: 0.1, department: a"),
]


def rule(number: int) -> str:
    each, when, require, given = SHAPES[number % len(SHAPES)]
    values = {"p": number // 10, "n": number}
    return "".join([
        f"  - id: group{number // 100}.rule{number}\n",
        f"    label: {{ja: 確かめること {number}, en: rule {number}}}\n",
        f"    clause: C-{number // 10}\n    each: {each}\n",
        f"    when: {when.format(**values)}\n" if when else "",
        f"    require: {require.format(**values)}\n    severity: note\n    audience: hr\n    message:\n",
        f"      ja: \"目安の {{params.p{number // 10}}} に届いていない（{number}）。上司と話し合ってみましょう\"\n",
        f"      en: \"less than {{params.p{number // 10}}}, rule {number}; talk it over with your supervisor\"\n",
        "    examples:\n",
        f"      - {{name: not met, given: {{{given}}}, expect: unmet}}\n",
        "      - {name: not supplied, given: {}, expect: unknown}\n",
    ])


def write(folder: pathlib.Path, rules: int) -> None:
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    (folder / "policy.yaml").write_text(HEADER, encoding="utf-8")
    groups = range((rules + 9) // 10)
    (folder / "clauses.yaml").write_text(
        "clauses:\n" + "".join(
            f"  - {{id: C-{group}, page: P{group}, area: rules, treatment: rule, summary: {{ja: 条項{group}, en: clause {group}}}}}\n"
            for group in groups), encoding="utf-8")
    (folder / "parameters.yaml").write_text(
        "parameters:\n" + "".join(
            f"  p{group}: {{type: int, basis: document, clause: C-{group}, values: {{2024-04-01: {group % 9 + 2}}}, "
            f"label: {{ja: 数値{group}, en: value {group}}}}}\n" for group in groups), encoding="utf-8")
    for start in range(0, rules, 250):
        text = "rules:\n" + "".join(rule(number) for number in range(start, min(start + 250, rules)))
        (folder / "rules" / f"rules-{start:05}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
