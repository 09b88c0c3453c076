"""Feeds, sitemap and drawings of a built site are XML; feeds are Atom (RFC 4287) and JSON Feed 1.1 and say the same.

    python3 tests/browser/feeds.py [FOLDER]

Feeds are read by two readers that are not ours, `feedparser` and `jsonfeed-util`; what the W3C's validator asks of an Atom feed and of
the HTML in it (validator.w3.org/feed/docs) is looked at one by one, since it is no package that can be installed.
"""

import html.parser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

import feedparser
import jsonfeed

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+$")
# sitemaps.org: what one file may hold.
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024
# Elements that the W3C's validator calls a security risk.
RISKY = set("applet base body embed frame frameset head html iframe link meta object script style title xml".split())
VOID = set("area br col hr img source track wbr".split())


class Inside(html.parser.HTMLParser):
    """What is wrong with the HTML of an entry."""

    def __init__(self):
        super().__init__()
        self.open, self.troubles, self.text = [], [], 0

    def handle_starttag(self, name, attributes):
        if name in RISKY or name == "svg":
            self.troubles.append(f"<{name}> in the text")
        for key, value in attributes:
            if key in ("href", "src", "cite") and not IRI.match(value or ""):
                self.troubles.append(f"{key}=«{value}» works only on the site")
            if key.startswith(("on", "data-")) or key in ("style", "class"):
                self.troubles.append(f"attribute {key}")
            if name == "img" and "alt" not in dict(attributes):
                self.troubles.append("an image without its text")
        if name not in VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        if not self.open or self.open.pop() != name:
            self.troubles.append(f"</{name}> closes nothing")

    def handle_data(self, data):
        self.text += len(data.strip())


def inside(text):
    reader = Inside()
    reader.feed(text)
    reader.close()
    yield from reader.troubles
    if reader.open:
        yield f"<{reader.open[-1]}> is never closed"
    if not reader.text:
        yield "no text"


def atom(root, url):
    """What an Atom feed lacks."""
    for element in [root, *root.findall(f"{ATOM}entry")]:
        name = element.findtext(f"{ATOM}title") or "?"
        for part in ("id", "title", "updated"):
            if len(element.findall(f"{ATOM}{part}")) != 1 or not element.findtext(f"{ATOM}{part}").strip():
                yield f"«{name}» has no {part}, or several"
        if not IRI.match(element.findtext(f"{ATOM}id") or ""):
            yield f"the id of «{name}» is no IRI"
        for part in ("updated", "published"):
            if not DAY.match(element.findtext(f"{ATOM}{part}", "2000-01-01T00:00:00Z")):
                yield f"«{name}» has a date that is no RFC 3339"
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link")]
        if len(links) != len(set(links)):
            yield f"«{name}» has two links of one sort"
        if any(not link.get("href", "").startswith("http") for link in element.findall(f"{ATOM}link")):
            yield f"«{name}» has a link that is not absolute"
        if any(not category.get("term") for category in element.findall(f"{ATOM}category")):
            yield f"«{name}» has a category without a term"
    for entry in root.findall(f"{ATOM}entry"):
        content = entry.find(f"{ATOM}content")
        if content is None or content.get("type") != "html":
            yield f"«{entry.findtext(f'{ATOM}title')}» has no text"
            continue
        for trouble in inside(content.text or ""):
            yield f"«{entry.findtext(f'{ATOM}title')}»: {trouble}"
    ids = [element.findtext(f"{ATOM}id") for element in [root, *root.findall(f"{ATOM}entry")]]
    if len(set(ids)) != len(ids):
        yield "an id appears twice"
    own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if len(own) != 1 or not own[0].endswith(url):
        yield f"it says that it is at {own}"
    if root.find(f"{ATOM}author") is None:
        yield "no author"
    newest = max((entry.findtext(f"{ATOM}updated") or "" for entry in root.findall(f"{ATOM}entry")), default="")
    if root.findtext(f"{ATOM}updated") != newest:
        yield "it is newer or older than its newest entry"


def read(file):
    """What an independent reader of Atom says of it."""
    parsed = feedparser.parse(str(file), sanitize_html=False, resolve_relative_uris=False)
    if parsed.bozo:
        yield f"feedparser: {parsed.bozo_exception}"
    if parsed.version != "atom10":
        yield f"feedparser takes it for {parsed.version}"


def same(root, file):
    """Whether the JSON feed beside it is one, and says the same."""
    beside = file.with_suffix(".json")
    if not beside.is_file():
        yield "no JSON Feed beside it"
        return
    try:
        raw = json.loads(beside.read_text())
        feed = jsonfeed.Feed.parse(raw)
    except (ValueError, jsonfeed.ParseError) as error:
        yield f"JSON Feed: {error!r}"
        return
    if raw["version"] != "https://jsonfeed.org/version/1.1":
        yield f"JSON Feed: version {raw['version']}"
    if not feed.feed_url.endswith("/" + beside.name) or not feed.home_page_url.startswith("http") or not feed.authors:
        yield "JSON Feed: no address of its own, no page or no author"
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if (feed.title, feed.description, feed.language) != (root.findtext(f"{ATOM}title"), root.findtext(f"{ATOM}subtitle"), language):
        yield "the two formats name themselves differently"
    theirs = [
        (item["id"], item["url"], item["title"], item["summary"], item["content_html"], item.get("date_published"), item["date_modified"],
         item.get("tags", []))
        for item in raw["items"]
    ]
    ours = [
        (entry.findtext(f"{ATOM}id"), entry.find(f"{ATOM}link").get("href"), entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}summary"),
         entry.findtext(f"{ATOM}content"), entry.findtext(f"{ATOM}published"), entry.findtext(f"{ATOM}updated"),
         [category.get("term") for category in entry.findall(f"{ATOM}category")])
        for entry in root.findall(f"{ATOM}entry")
    ]
    if theirs != ours:
        yield "the two formats do not say the same"


def sitemap(root, file, folder):
    """What a sitemap, or an index of them, gets wrong."""
    places = [place.text or "" for place in root.iter(f"{MAP}loc")]
    if len(places) > MOST_ADDRESSES or file.stat().st_size > MOST_BYTES:
        yield "more than one sitemap may hold"
    if len(places) != len(set(places)):
        yield "an address appears twice"
    index = root.tag == f"{MAP}sitemapindex"
    for place in places:
        path = re.sub(r"^https?://[^/]+/", "", place)
        if not (folder / path / ("" if index else "index.html")).is_file():
            yield f"{place} is no page"
    for day in root.iter(f"{MAP}lastmod"):
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", day.text or ""):
            yield f"{day.text} is no day"


def announced(folder):
    """Feeds that pages announce and that are not there, and feeds that no page announces."""
    told = set()
    for page in folder.rglob("*.html"):
        links = re.findall(r"<link [^>]*>", page.read_text())
        for link in links:
            kind = re.search(r'type="?application/(atom\+xml|feed\+json)', link)
            if kind:
                told.add(re.search(r'href="?([^" >]+)', link)[1].lstrip("/"))
    there = {str(file.relative_to(folder)) for file in folder.rglob("feed.*") if file.suffix in (".xml", ".json")}
    yield from (f"{path} is announced and is not there" for path in sorted(told - there))
    yield from (f"{path} is announced nowhere" for path in sorted(there - told))


def troubles(file, folder):
    try:
        root = tree.parse(file).getroot()
    except tree.ParseError as error:
        return [str(error)]
    if root.tag == f"{ATOM}feed":
        return [*atom(root, "/" + file.relative_to(folder).as_posix()), *read(file), *same(root, file)]
    return list(sitemap(root, file, folder)) if root.tag in (f"{MAP}urlset", f"{MAP}sitemapindex") else []


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "public")
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".xml", ".atom", ".svg"))
    failed = 0
    for file in files:
        found = troubles(file, folder)
        failed += bool(found)
        for text in found:
            print(f"FAILED {file.relative_to(folder)}: {text}")
    for text in announced(folder):
        failed += 1
        print(f"FAILED {text}")
    print(f"xml, {len(files)} files: {len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


sys.exit(main())
