"""as_yardstick.py RESULT.json OUT : writes a jinzai result of work W under the yardstick's names (findings.csv, org.json).

It renames, reorders and formats; every number is jinzai's own.
"""
import csv, json, os, sys

SEVERITY = {"note": "info", "attention": "warn", "priority": "error"}
COLUMNS = ["employee_id", "rule_id", "severity", "detail", "observed", "message", "recommend"]
SHARES = {"interviews": "interviews", "career_plan": "career_plan", "rotation": "rotation", "digital": "digital"}
SUMS = {"scores.n": ("scores", "n"), "scores.sum": ("scores", "sum"), "scores.sumsq": ("scores", "sumsq"),
        "evaluators.n": ("evaluators", "n"), "engagement.n": ("engagement", "n"), "engagement.sum": ("engagement", "sum")}
COUNTED = {"evaluators.deviating": ("evaluators", "deviating"), "evaluators.flat": ("evaluators", "flat")}


def empty():
    return {"headcount": 0, "scores": dict(n=0, sum=0, sumsq=0), "evaluators": dict(n=0, deviating=0, flat=0),
            **{k: dict(num=0, den=0) for k in SHARES}, "competencies": {}, "engagement": dict(n=0, sum=0)}


def findings(result, path):
    with open(path, "w", encoding="utf-8", newline="") as f:
        rows = csv.writer(f, lineterminator="\n")
        rows.writerow(COLUMNS)
        for x in result["findings"]:
            trainings = [r["training"] for r in x["recommendations"]]
            rows.writerow([x["subject"], x["rule"], SEVERITY[x["severity"]], x["item"] or "", "" if x["observed"] is None
                           else x["observed"], x["message"], trainings[0] if trainings else ""])


def metrics(result):
    org, departments = empty(), {}
    for m in result["metrics"]:
        group = m["group"] or {}
        of = departments.setdefault(group["department"], empty()) if "department" in group else org
        name = m["id"]
        if name == "headcount":
            of["headcount"] = m["value"]
        elif name in SUMS:
            a, b = SUMS[name]
            of[a][b] = m["value"]
        elif name in COUNTED:
            a, b = COUNTED[name]
            of[a][b] = m["having"]
        elif name in SHARES:
            of[name] = dict(num=m["having"], den=m["counted"])
        elif name == "competencies" and "competency" in group:
            of["competencies"][group["competency"]] = dict(num=m["having"], den=m["counted"])
    return {"all": org, "departments": departments}


def main(path, out):
    os.makedirs(out, exist_ok=True)
    with open(path, encoding="utf-8") as f:
        result = json.load(f)
    findings(result, f"{out}/findings.csv")
    with open(f"{out}/org.json", "w") as f:
        json.dump(metrics(result), f, sort_keys=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
