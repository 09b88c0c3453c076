"""Whether two tools publish the same site: as many pages, and the same parts on a page of each sort."""

import collections
import html.parser
import re
import sys
import urllib.parse

# Parts of a page that a reader sees, by their class.
CLASSES = {"menu", "breadcrumbs", "lead", "page-meta", "toc", "prev-next", "section-nav", "listing", "pagination", "footer-links", "footer-about"}
ELEMENTS = {"h1", "h2", "h3", "main", "table", "tr", "td", "th", "blockquote", "sup", "title"}
# What amigable has on the page of a tag and peers have not: it is a page like others, with its neighbours around it.
MORE = {"h2", "page-meta", "prev-next", "section-nav", "link"}
# Texts differ by a few words: «Se puede mover hacia los lados», «Publicado el».
ALIKE = 0.06


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.parts, self.links, self.words, self.style = collections.Counter(), [], 0, None
        self.read = True
        self.feed(text)

    def handle_starttag(self, name, attributes):
        attributes = dict(attributes)
        self.read = name != "script"
        if name in ELEMENTS:
            self.parts[name if name not in {"td", "th"} else "cell"] += 1
        for part in CLASSES & set((attributes.get("class") or "").split()):
            self.parts[part] += 1
        if name == "a" and (href := attributes.get("href")):
            inside = href.startswith("#")
            self.parts["link inside" if inside else "link"] += 1
            if not inside:
                self.links.append(href)
        # How a site divides its styles among files is its own affair.
        if name == "link" and attributes.get("rel") == "stylesheet":
            self.style = attributes["href"]
        if name == "link" and attributes.get("rel") in {"canonical", "icon", "alternate"}:
            self.parts[attributes["rel"]] += 1
        if name == "meta":
            self.parts["meta"] += 1

    def handle_endtag(self, name):
        self.read = True

    def handle_data(self, data):
        self.words += len(data.split()) if self.read else 0


def count(folder):
    """How many pages are published; those that only send on to another do not count."""
    return sum(1 for file in (folder / "public").rglob("*.html") if file.stat().st_size > 1000 or b'http-equiv="refresh"' not in file.read_bytes().replace(b"=refresh", b'="refresh"'))


def target(public, page, href):
    """The file that a link leads to."""
    path = urllib.parse.urlparse(urllib.parse.urljoin(f"https://muchas.example/{page}", href)).path
    file = public / path.lstrip("/")
    return file / "index.html" if path.endswith("/") or file.is_dir() else file


def samples(tool, corpus):
    """A page of each sort that the tool can make, by the name of the sort."""
    kinds = {"page": corpus.address(4).strip("/") + "/"}
    if "lists" not in tool.lacks:
        kinds["list"] = "barrios/"
        if corpus.count > 80:
            kinds["second page of a list"] = f"barrios/{tool.second}/"
    if "tags" not in tool.lacks:
        kinds |= {"tags": "etiquetas/", "tag": "etiquetas/ciclo-4/"}
    return kinds


def read(tool, folder, corpus):
    """The parts of each sample, whose links are followed."""
    public, found = folder / "public", {}
    for kind, path in samples(tool, corpus).items():
        page = Page((public / path / "index.html").read_text(encoding="utf-8"))
        for href in [*page.links, page.style]:
            if not target(public, path, href).exists():
                sys.exit(f"{tool.name}: /{path} leads to {href}, which is not there")
        found[kind] = page
    return found


def feed(folder):
    text = (folder / "public/barrios/feed.xml").read_text(encoding="utf-8")
    return len(re.findall("<entry>", text)), len(re.findall("<summary", text)), len(re.findall("<category", text))


def compare(ours, theirs, corpus):
    """Stops when the other tool's site is not the same. Each is a tool and its folder; what it has no way to make is left out."""
    (tool, folder), (own, own_folder) = theirs, ours
    wrong = []
    if not tool.lacks and count(folder) != count(own_folder):
        wrong.append(f"{count(folder)} pages, not {count(own_folder)}")
    known = read(own, own_folder, corpus)
    for kind, page in read(tool, folder, corpus).items():
        loose = {"link", "alternate", "footer-links"} if tool.lacks else MORE if kind == "tag" else set()
        for part in sorted(set(page.parts) | set(known[kind].parts)):
            if part not in loose and page.parts[part] != known[kind].parts[part]:
                wrong.append(f"{kind}: {page.parts[part]} × {part}, not {known[kind].parts[part]}")
        if not tool.lacks and kind != "tag" and abs(page.words / known[kind].words - 1) > ALIKE:
            wrong.append(f"{kind}: {page.words} words, not {known[kind].words}")
    if "feeds" not in tool.lacks and feed(folder) != feed(own_folder):
        wrong.append(f"feed: entries, summaries and tags {feed(folder)}, not {feed(own_folder)}")
    sitemap = (folder / "public/sitemap.xml").read_text(encoding="utf-8").count("<loc>")
    if sitemap < corpus.count:
        wrong.append(f"sitemap: {sitemap} addresses")
    if wrong:
        sys.exit(f"{tool.name} does not publish the same site as amigable:\n  " + "\n  ".join(wrong))
