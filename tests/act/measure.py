#!/usr/bin/env python3
"""Measures `amigable check --html` on the W3C's ACT test cases and writes the table of ACCESSIBILITY-CHECKS.md.

measure.py BINARY CASES: BINARY is the built program. CASES is a folder with the cases and an `index.json`, a list of
objects with `file`, `rule`, `expected` ("passed", "failed" or "inapplicable") and `class`. The cases are the W3C's and are
no part of this repository: https://www.w3.org/WAI/standards-guidelines/act/rules/
"""
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MAP = ROOT / "src/checks/a11y/act.txt"
PAGE = ROOT / "ACCESSIBILITY-CHECKS.md"
START, END = "<!-- figures: begin -->\n", "<!-- figures: end -->\n"
CLASSES = {
    "S": "decided by the HTML alone",
    "K": "decided by what a generator knows: languages, repeated blocks, targets of links",
    "C": "decided by style: colours, sizes, what scrolls",
}


def answers():
    """ACT rule → (its name, our rules)."""
    lines = [line for line in MAP.read_text().splitlines() if line.strip()]
    found = {}
    for line in lines:
        head, name = line.split(" | ")
        act, *rules = head.split()
        found[act] = (name, ["a11y/" + rule for rule in rules])
    return found


def findings(binary, cases):
    """File → ids of the rules that it breaks."""
    run = subprocess.run([binary, "check", "--html", cases, "--format", "json"], capture_output=True, text=True)
    found = collections.defaultdict(set)
    for line in run.stdout.splitlines():
        finding = json.loads(line)
        if "rule" in finding and finding.get("path"):
            found[finding["path"]].add(finding["rule"])
    if not found:
        sys.exit("nothing found: " + run.stderr[:2000])
    return found


def count(index, answers, found):
    """(class, ACT rule) → [failed, found, others, false alarms]."""
    counts = collections.defaultdict(lambda: [0, 0, 0, 0])
    for case in index:
        if case["rule"] not in answers:
            continue
        hit = bool(found[case["file"]] & set(answers[case["rule"]][1]))
        counted = counts[case["class"], case["rule"]]
        if case["expected"] == "failed":
            counted[0] += 1
            counted[1] += hit
        else:
            counted[2] += 1
            counted[3] += hit
    return counts


def table(answers, counts):
    out = []
    for letter, meaning in CLASSES.items():
        rows = [(answers[act][0], act, values) for (kind, act), values in counts.items() if kind == letter]
        if not rows:
            continue
        total = [sum(column) for column in zip(*(values for _, _, values in rows))]
        out.append(f"## Class {letter}: {meaning}\n")
        out.append(f"{total[1]} of {total[0]} failed cases found, {total[3]} false alarms on {total[2]} passed and inapplicable cases.\n")
        out.append("| ACT rule | our rules | found | false alarms |\n|---|---|---|---|")
        for name, act, (failed, hits, others, false) in sorted(rows):
            rules = ", ".join(f"`{rule}`" for rule in answers[act][1])
            out.append(f"| {name} ({act}) | {rules} | {hits} of {failed} | {false} of {others} |")
        out.append("")
    return "\n".join(out) + "\n"


def main():
    binary, cases = sys.argv[1:]
    index = json.loads((pathlib.Path(cases) / "index.json").read_text())
    known = answers()
    text = table(known, count(index, known, findings(binary, cases)))
    page = PAGE.read_text()
    before, rest = page.split(START)
    PAGE.write_text(before + START + text + END + rest.split(END)[1])
    print(text)


main()
