"""Feeds, sitemap and drawings of a built site are XML, and feeds are Atom (RFC 4287).

    python3 tests/browser/feeds.py [FOLDER]
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def feed(root):
    """What an Atom feed lacks."""
    for element in [root, *root.findall(f"{ATOM}entry")]:
        name = element.findtext(f"{ATOM}title") or "?"
        for part in ("id", "title", "updated"):
            if not (element.findtext(f"{ATOM}{part}") or "").strip():
                yield f"«{name}» has no {part}"
        if not DAY.match(element.findtext(f"{ATOM}updated") or ""):
            yield f"«{name}» has a date that is no RFC 3339"
        if not any(link.get("href", "").startswith("http") for link in element.findall(f"{ATOM}link")):
            yield f"«{name}» has no absolute link"
    ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
    if len(set(ids)) != len(ids):
        yield "an entry's id appears twice"
    if not any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link")):
        yield "no link to itself"
    authored = root.find(f"{ATOM}author") is not None
    if not authored and any(entry.find(f"{ATOM}author") is None for entry in root.findall(f"{ATOM}entry")):
        yield "no author"


def sitemap(root, folder):
    """What a sitemap gets wrong."""
    for place in root.iter(f"{MAP}loc"):
        path = re.sub(r"^https?://[^/]+/", "", place.text or "")
        if not (folder / path / "index.html").is_file():
            yield f"{place.text} is no page"


def troubles(file, folder):
    try:
        root = tree.parse(file).getroot()
    except tree.ParseError as error:
        return [str(error)]
    if root.tag == f"{ATOM}feed":
        return list(feed(root))
    return list(sitemap(root, folder)) if root.tag == f"{MAP}urlset" else []


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "public")
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".xml", ".atom", ".svg"))
    failed = 0
    for file in files:
        found = troubles(file, folder)
        failed += bool(found)
        for text in found:
            print(f"FAILED {file.relative_to(folder)}: {text}")
    print(f"xml, {len(files)} files: {len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


sys.exit(main())
