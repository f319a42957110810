"""Reads reports with libraries of others, and holds what each format says against what `json` says.

documents.py SCHEMAS FOLDER...: each folder has a report in every format, `report.<format>`, and `due.ics`.
"""

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from icalendar import Calendar
from jsonschema import validators
from junitparser import Error, Failure, JUnitXml, Skipped
from openpyxl import load_workbook

FORMULA = tuple("=+-@\t\r＝＋－＠")


def schema(path):
    """A judge of documents by the JSON Schema in a file."""
    rules = json.loads(path.read_text())
    kind = validators.validator_for(rules)
    kind.check_schema(rules)
    return kind(rules, format_checker=kind.FORMAT_CHECKER)


def valid(judge, path):
    """The JSON document in a file, which its schema must allow."""
    document = json.loads(path.read_text())
    for error in judge.iter_errors(document):
        raise ValueError(f"{path.name}: {error.json_path}: {error.message[:300]}")
    return document


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    for row in rows:
        assert len(row) == len(header), f"{path.name}: a row of {len(row)} cells below {len(header)} heads"
        for cell in row:
            assert not cell.lstrip().startswith(FORMULA), f"{path.name}: {cell!r} would be a formula"
    return len(rows)


def read_xlsx(path):
    sheets = load_workbook(path)
    for sheet in sheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f", f"{path.name}: {sheet.title}!{cell.coordinate} is a formula"
    return [sheet.max_row - 1 for sheet in sheets]


def read_junit(path):
    """Cases, and those that failed and were skipped; each suite must have counted its own."""
    total = Counter()
    suites = list(JUnitXml.fromfile(str(path)))
    assert len({suite.name for suite in suites}) == len(suites), f"{path.name}: two suites of one name"
    for suite in suites:
        found = Counter(type(result) for case in suite for result in case.result)
        said = {Failure: suite.failures, Error: suite.errors, Skipped: suite.skipped}
        assert suite.tests == len(list(suite)), f"{path.name}: {suite.name} says {suite.tests} cases"
        assert all(found[kind] == count for kind, count in said.items()), f"{path.name}: {suite.name} says {said}, has {found}"
        total.update(cases=suite.tests, failed=suite.failures, skipped=suite.skipped)
    return total


def read_ics(path):
    calendar = Calendar.from_ical(path.read_bytes())
    faults = [fault for part in calendar.walk() for fault in part.errors]
    assert not faults, f"{path.name}: {faults[:3]}"
    events = calendar.walk("VEVENT")
    assert all(event["DTSTAMP"] and event.start < event.end and event["SUMMARY"] for event in events), f"{path.name}: half an event"
    assert len({event["UID"] for event in events}) == len(events), f"{path.name}: two events of one identity"
    return len(events)


def read(folder, judges):
    """Reads all formats in a folder."""
    file = lambda name: folder / f"report.{name}"  # noqa: E731
    report = valid(judges["json"], file("json"))
    findings = [finding for section in report["sections"] for finding in section["findings"]]
    verdicts = sum(len(section["assessments"]) for section in report["sections"])
    asked = sum(row["verdict"] != "not-applicable" for section in report["sections"] for row in section["assessments"])
    lines = verdicts + sum(finding["verdict"] is None for finding in findings)

    values = [json.loads(line) for line in file("jsonl").read_text().splitlines()]
    sections = [value["section"] for value in values if "section" in value]
    others = {key: value for part in values if "section" not in part for key, value in part.items()}
    assert others | {"sections": sections} == report, "report.jsonl is another report"

    events, (in_findings, in_verdicts, in_deadlines, _) = read_ics(file("ics")), read_xlsx(file("xlsx"))
    counts = {
        "results in sarif": (len(valid(judges["sarif"], file("sarif"))["runs"][0]["results"]), len(findings)),
        "issues in gitlab": (len(valid(judges["gitlab"], file("gitlab"))), sum(not finding["exception"] for finding in findings)),
        "cases in junit": (read_junit(file("junit"))["cases"], lines),
        "lines in csv": (read_csv(file("csv")), lines),
        "findings in xlsx": (in_findings, len(findings)),
        "verdicts in xlsx": (in_verdicts, asked),
        "deadlines in xlsx": (in_deadlines, events),
    }
    wrong = {what: said for what, said in counts.items() if said[0] != said[1]}
    assert not wrong, f"counts differ from those in json: {wrong}"
    return Counter(reports=1, findings=len(findings), verdicts=verdicts, events=events, due=read_ics(folder / "due.ics"))


def main():
    schemas, folders = Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
    own = Path(__file__).parent
    judges = {
        "json": schema(schemas / "report.schema.json"),
        "gitlab": schema(own / "gitlab.schema.json"),
        # the multitool is silent about some documents that its own schema refuses
        "sarif": schema(own / "node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json"),
    }
    total, wrong = Counter(), []
    for folder in folders:
        try:
            total += read(folder, judges)
        except Exception as fault:  # whatever a reader says is a fault of the report
            wrong.append(f"{folder}: {type(fault).__name__}: {fault}")
    print(*wrong[:10], *([f"and {len(wrong) - 10} more"] if len(wrong) > 10 else []), sep="\n", end="\n" if wrong else "", file=sys.stderr)
    print(", ".join(f"{count} {what}" for what, count in total.items()))
    sys.exit(1 if wrong or not total["events"] or not total["findings"] else 0)


main()
