#!/usr/bin/env python3
"""Looks at the report for a browser as people do: in Chromium, without a window.

Usage: check_pages.py JINZAI CHROMIUM AXE [--pictures FOLDER]
AXE is axe.min.js, as the PyPI wheel axe-playwright-python has it. Needs the PyPI package websocket-client.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from browser import Browser, pages

ROOT = pathlib.Path(__file__).resolve().parents[2]
FEW = ROOT / "Fixtures/small/csv"
HOSTILE = "<script>alert(1)</script>"


class Failure(Exception):
    pass


def expect(holds, *words):
    if not holds:
        raise Failure(" ".join(str(word) for word in words))


def make_reports(jinzai, folder):
    """The made-up ward with one hostile name, as reports in both languages."""
    ward = folder / "ward"
    subprocess.run([sys.executable, ROOT / "Fixtures/ward/generate.py", ward], check=True, stdout=subprocess.DEVNULL)
    employees = ward / "employees.csv"
    lines = employees.read_text(encoding="utf-8").splitlines(keepends=True)
    cells = lines[2].split(",")
    cells[lines[0].rstrip().split(",").index("氏名")] = HOSTILE
    lines[2] = ",".join(cells)
    employees.write_text("".join(lines), encoding="utf-8")
    for name, records, language in (("ja", ward, "ja"), ("en", ward, "en"), ("few-ja", FEW, "ja"), ("few-en", FEW, "en")):
        subprocess.run(
            [jinzai, "check", ROOT / "Rules/meguro", records, "--as-of", "2025-04-01", "--language", language, "--format", "html", "--output",
             folder / name], check=True, stderr=subprocess.DEVNULL)
    return folder


def opened(browser, path, **how):
    browser.open(path, **how)
    browser.settle()
    expect(not browser.wrong, path.name, "has errors:", browser.wrong)
    expect(browser.requests == [path.resolve().as_uri()], path.name, "asks for", browser.requests)


def enter(browser, field, value):
    browser.evaluate(f"""(() => {{ const field = document.getElementById({json.dumps(field)});
        field.value = {json.dumps(value)}; field.dispatchEvent(new Event("input", {{ bubbles: true }})); }})()""")


def listed(browser):
    """The cells of the rows of the list that are shown."""
    return json.loads(browser.evaluate(
        "JSON.stringify([...document.querySelectorAll('#list tbody tr')].map(row => [...row.cells].map(cell => cell.innerText)))"))


def found(browser):
    return browser.evaluate("document.getElementById('found').textContent")


def check_list(browser):
    records = json.loads(browser.evaluate("document.getElementById('records').textContent"))
    findings = records["findings"]
    departments = {person[0]: person[2] for person in records["people"]}
    expect(f"{len(findings):,}" in found(browser), "all findings are listed:", found(browser))
    enter(browser, "query", HOSTILE)
    rows = listed(browser)
    expect(rows and all(HOSTILE in row[2].replace("\n", "") for row in rows), "a hostile name is found and is text:", rows[:1])
    expect(browser.evaluate("document.querySelectorAll('#list script, #sheet script').length") == 0, "a name became markup")
    enter(browser, "query", "")
    priority = sum(finding[4] == 2 for finding in findings)
    enter(browser, "by-severity", "2")
    expect(len(listed(browser)) == min(priority, 50) and f"{priority}件" in found(browser), "the weight filters:", found(browser))
    place = departments[next(finding for finding in findings if finding[4] == 2)[1]]
    enter(browser, "by-department", str(place))
    both = sum(finding[4] == 2 and departments.get(finding[1]) == place for finding in findings)
    expect(len(listed(browser)) == both, "the department filters as well:", len(listed(browser)), both)
    browser.evaluate("document.querySelector('#filters [type=reset]').click()")
    browser.settle()
    expect(len(listed(browser)) == 50, "clearing shows all again")
    browser.evaluate("[...document.querySelectorAll('#list .sort')][1].click()")
    order = [row[1] for row in listed(browser)]
    expect(order == [order[0]] * len(order) and browser.evaluate("document.querySelector('[aria-sort=ascending]') !== null"), "sorting by department")
    first = browser.evaluate("document.querySelector('#list tbody tr').cells[2].innerText")
    browser.evaluate("document.getElementById('next').click()")
    expect(browser.evaluate("document.querySelector('#list tbody tr').cells[2].innerText") != first, "the next page shows others")
    rule = browser.evaluate("(() => { const button = document.querySelector('[data-filter=rule]'); button.click(); return Number(button.dataset.value); })()")
    browser.settle()
    count = sum(finding[0] == rule for finding in findings)
    expect(f"うち{count:,}件" in found(browser), "a rule's name shows its findings:", found(browser), count)
    browser.evaluate("document.querySelector('#list tbody a').click()")
    subject = browser.evaluate("document.querySelector('#list tbody tr').cells[2].innerText.slice(0, 7)")
    expect(subject in browser.evaluate("document.getElementById('sheet').innerText"), "a number opens the sheet")
    return records


def check_sheets(browser, records):
    """The fullest sheets, a usual one, and several of a department at once: each is one page."""
    browser.evaluate("window.print = () => 0")
    counts = {}
    for finding in records["findings"]:
        if finding[8] == 0:
            counts[finding[1]] = counts.get(finding[1], 0) + 1
    gaps = {person[0]: sum(0 < person[4][place + 1] < person[4][place + 3] for place in range(0, len(person[4]), 4)) for person in records["people"]}
    fullest = sorted(counts, key=lambda one: (-counts[one] - 2 * gaps[one], one))[:3]
    for person in fullest + [records["people"][0][0]]:
        enter(browser, "sheet-query", person)
        expect(print_sheets(browser, "print-one") == 1, "the sheet of", person, "is one page")
    department = records["people"][0][2]
    several = [person for person in records["people"] if person[2] == department and person[0].startswith("00000")]
    enter(browser, "sheet-department", str(department))
    enter(browser, "sheet-query", "00000")
    expect(print_sheets(browser, "print-all") == len(several), "several sheets are one page each:", len(several))


def print_sheets(browser, button):
    """How many pages printing by a button gives; nothing may be cut off."""
    browser.evaluate(f"document.getElementById('{button}').click()")
    cut = browser.evaluate("Math.max(...[...document.querySelectorAll('#print .sheet')].map(sheet => sheet.scrollHeight - sheet.clientHeight))")
    expect(cut <= 1, "nothing of a sheet is cut off:", cut)
    count = pages(browser.printed())
    browser.evaluate("window.dispatchEvent(new Event('afterprint'))")
    return count


def check_axe(browser, path, axe, dark):
    """No serious breach of WCAG 2.2 AA, with everything unfolded."""
    browser.open(path, dark=dark, bypass=True)
    browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    browser.evaluate(axe + ";0")
    result = json.loads(browser.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result => "
        "JSON.stringify(result.violations.map(one => [one.impact, one.id, one.nodes.length, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary])))"))
    serious = [one for one in result if one[0] in ("serious", "critical")]
    expect(not serious, path.name, "breaks rules of accessibility:", json.dumps(serious, ensure_ascii=False, indent=1))
    for one in result:
        print("  axe,", path.name, *one[:3])


def check_narrow(browser, path):
    """At 320 pixels nothing but tables in frames of their own has to be moved sideways."""
    opened(browser, path, width=320, height=640)
    width = browser.evaluate("document.documentElement.scrollWidth")
    expect(width <= 320, "the page is", width, "wide at 320")


def take_pictures(browser, reports, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for language, dark in (("ja", False), ("ja", True), ("en", False), ("en", True)):
        browser.open(reports / language / "report.html", width=1280, height=860, dark=dark)
        shade = "dark" if dark else "light"
        for name, place in (("overview", "body"), ("targets", "#targets"), ("map", "#map"), ("findings", "#filters"), ("sheet", "#sheets")):
            browser.evaluate(f"document.querySelector('{place}').scrollIntoView()")
            browser.settle()
            browser.picture(folder / f"report-{name}-{language}-{shade}.png")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jinzai", type=pathlib.Path)
    parser.add_argument("chromium")
    parser.add_argument("axe", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        reports = make_reports(arguments.jinzai.resolve(), pathlib.Path(scratch))
        browser = Browser(arguments.chromium)
        try:
            report = reports / "ja" / "report.html"
            opened(browser, report)
            took = browser.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
            print(f"opened {report.stat().st_size / 1e6:.1f} MB in {took / 1000:.2f} s")
            records = check_list(browser)
            check_sheets(browser, records)
            expect(not browser.wrong, "errors while using the page:", browser.wrong)
            for other in [reports / "ja" / "owner.html", reports / "en" / "report.html", *sorted((reports / "ja" / "units").iterdir())[:2]]:
                opened(browser, other)
            axe = arguments.axe.read_text(encoding="utf-8")
            few = reports / "few-ja" / "report.html"
            for path, dark in ((few, False), (few, True), (reports / "few-en" / "report.html", False), (reports / "ja" / "owner.html", True)):
                check_axe(browser, path, axe, dark)
            check_narrow(browser, report)
            if arguments.pictures:
                take_pictures(browser, reports, arguments.pictures)
        except Failure as failure:
            print("FAILED:", failure)
            return 1
        finally:
            browser.close()
    print("the pages are as they should be")
    return 0


if __name__ == "__main__":
    sys.exit(main())
