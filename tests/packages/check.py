"""Every published table: its package is valid Frictionless, all its formats say the same, and so does its page.

    python tests/packages/check.py FOLDER…

Needs what tests/packages/requirements.txt names.
"""

import csv
import datetime
import hashlib
import json
import pathlib
import re
import sys

import frictionless
import openpyxl

DATA_BLOCK = re.compile(r'<script type="?application/ld\+json"?>(.*?)</script>', re.S)
NEEDED = ("name", "description", "url", "license", "creator", "publisher", "distribution", "isBasedOn", "citation")


def exact(cell):
    """A value of the JSON as the CSV writes it."""
    if cell is None:
        return ""
    if isinstance(cell, dict):
        return cell["suppressed"]
    return cell if isinstance(cell, str) else repr(cell)


def same_number(one, other):
    try:
        return float(one) == float(other)
    except ValueError:
        return one == other


def spreadsheet(cell):
    """A value of the spreadsheet as the CSV writes it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return str(cell)


def differences(rows, others, name):
    if len(rows) != len(others):
        yield f"{name}: {len(others)} rows, the CSV has {len(rows)}"
    for number, (row, other) in enumerate(zip(rows, others), 1):
        for place, (cell, its) in enumerate(zip(row, other)):
            if not same_number(cell, its):
                yield f"{name}: row {number}, column {place + 1}: {its!r}, the CSV has {cell!r}"


def formats(folder, name):
    """What the formats disagree on."""
    raw = (folder / f"{name}.csv").read_bytes()
    if raw.startswith(b"\xef\xbb\xbf") or b"\r\n" not in raw:
        yield "the CSV has a byte order mark or no CRLF"
    header, *rows = csv.reader(raw.decode().splitlines(keepends=True))

    document = json.loads((folder / f"{name}.json").read_text())
    if [column["name"] for column in document["columns"]] != header:
        yield "the JSON has other columns"
    yield from differences(rows, [[exact(row[key]) for key in header] for row in document["rows"]], "JSON")

    for_excel = (folder / f"{name}-excel.csv").read_bytes()
    if not for_excel.startswith(b"\xef\xbb\xbf"):
        yield "the CSV for Excel has no byte order mark"
    amounts = {column["name"] for column in document["columns"] if column["type"] in ("integer", "number", "percent", "money")}
    point = lambda key, cell: cell.replace(",", ".") if key in amounts else cell
    head, *excel = csv.reader(for_excel.decode("utf-8-sig").splitlines(keepends=True), delimiter=";")
    if head != header:
        yield "the CSV for Excel has other columns"
    yield from differences(rows, [[point(key, cell) for key, cell in zip(header, row)] for row in excel], "CSV for Excel")

    yield from book(folder / f"{name}.xlsx", rows, document)


def book(path, rows, document):
    """What the spreadsheet gets wrong."""
    if not path.exists():
        yield "there is no spreadsheet"
        return
    workbook = openpyxl.load_workbook(path)
    data, about = workbook.worksheets
    head, *cells = data.iter_rows()
    if [cell.value for cell in head] != [column["title"] for column in document["columns"]]:
        yield "XLSX: other titles"
    if not all(cell.font.bold for cell in head) or data.freeze_panes != "A2":
        yield "XLSX: the header is not bold or does not stay in sight"
    yield from differences(rows, [[spreadsheet(cell.value) for cell in row] for row in cells], "XLSX")
    for cell in (cell for row in cells for cell in row if cell.data_type == "f"):
        yield f"XLSX: {cell.coordinate} is a formula"
    told = {value for row in about.iter_rows(values_only=True) for value in row if value}
    for text in [document["title"], document["licence"], document["citation"], *document["method"], *document["caveats"]]:
        if text not in told:
            yield f"XLSX: the second sheet does not say «{text}»"
    made = document.get("updated", document.get("fetched", "2000-01-01"))
    if len(made) == 10 and workbook.properties.created.date().isoformat() != made:
        yield f"XLSX: made on {workbook.properties.created}, not on {made}"


def page(folder, name):
    """What the page's data block gets wrong."""
    found = DATA_BLOCK.findall((folder / "index.html").read_text())
    if len(found) != 1:
        yield f"{len(found)} data blocks"
        return
    block = json.loads(found[0])
    datasets = [node for node in block.get("@graph", []) if node.get("@type") == "Dataset"]
    if block.get("@context") != "https://schema.org" or len(datasets) != 1:
        yield f"{len(datasets)} datasets of schema.org in the data block"
        return
    data = datasets[0]
    yield from (f"the data block has no {key}" for key in NEEDED if not data.get(key))
    files = {part["contentUrl"].rsplit("/", 1)[-1]: part for part in data["distribution"]}
    for file, part in files.items():
        if not part["contentUrl"].startswith(data["url"]) or not (folder / file).is_file():
            yield f"{part['contentUrl']} is not there"
    digest = hashlib.sha256((folder / f"{name}.csv").read_bytes()).hexdigest()
    if files[f"{name}.csv"].get("sha256") != digest:
        yield "the data block has another checksum"
    if digest not in (folder / "index.html").read_text():
        yield "the page does not show the checksum"


def package(path):
    """What Frictionless says."""
    report = frictionless.validate(str(path), type="package")
    for error in report.flatten(["title", "rowNumber", "fieldName", "message"]):
        yield f"frictionless: {error}"


def troubles(path):
    name = json.loads(path.read_text())["name"]
    yield from package(path)
    yield from formats(path.parent, name)
    yield from page(path.parent, name)


def main():
    failed = count = 0
    for site in map(pathlib.Path, sys.argv[1:]):
        for path in sorted(site.rglob("datapackage.json")):
            count += 1
            found = list(troubles(path))
            failed += bool(found)
            for text in found[:10]:
                print(f"FAILED {path.relative_to(site)}: {text}")
    print(f"packages, {count} tables: {count - failed} passed, {failed} failed")
    return 1 if failed or not count else 0


sys.exit(main())
