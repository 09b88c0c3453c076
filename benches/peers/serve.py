#!/usr/bin/env python3
"""How long it takes from saving a file to being served what it says, with `amigable serve` and with `hugo server`.

    cargo build --release
    benches/peers/serve.py                        1,000 pages, 20 edits of each sort
    benches/peers/serve.py 1000 10000 --edits 10
    benches/peers/serve.py --markdown             the table as it stands in the README

Both servers run on the same corpus, Hugo as quickly as it can: fast render, to memory. A file is written, and its page is
asked for over one kept connection, every millisecond, until the new text is there; the time begins before the write. Sorts
of edits, in turn: the body of a page; a title, looked at on the list that it stands in; the style sheet of the theme, looked
at through a page that leads to it; a template of the theme, looked at on one page, and then on pages all over the site; and
for amigable alone a cell of a table, looked at on a page with a figure of it. A change that does not come ends the run.
"""

import argparse
import http.client
import pathlib
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time

import corpus
import run
import tools

# Between two looks at a page: less would take the processors from the server.
EVERY = 0.001
# A page of Hugo's that does not come in this time never comes.
PATIENCE = 120
# Looked at after a template was changed: pages all over the site.
SPREAD = 200
# The page that is edited and looked at; it has a figure in a corpus with figures.
PAGE = 0


class Stale(Exception):
    """A change that was not served in time."""


class Server:
    """A development server of a tool on its own copy of the corpus."""

    name = ""
    figures = False
    # The file of the theme that each edit changes.
    sheet = template = ""

    def __init__(self, program, work, count):
        self.program, self.count = program, count
        self.folder = work / f"serve-{self.name.replace(' ', '-')}-{count}"
        self.log = work / f"serve-{self.name.replace(' ', '-')}-{count}.log"
        self.process = self.connection = None
        self.port = 0
        shutil.rmtree(self.folder, ignore_errors=True)
        self.write()

    def write(self):
        raise NotImplementedError

    def command(self):
        raise NotImplementedError

    def start(self):
        """Starts it; gives the seconds until the first page was served."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        begun = time.monotonic()
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(self.command(), cwd=self.folder, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        self.wait(lambda: b"</html>" in self.get(address(PAGE)) or b"</main>" in self.get(address(PAGE)), "its first page")
        return time.monotonic() - begun

    def stop(self):
        self.connection.close()
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def get(self, path):
        """What is served there, on a connection that is kept; nothing while the server does not answer."""
        try:
            self.connection.request("GET", path)
            return self.connection.getresponse().read()
        except (ConnectionError, http.client.HTTPException):
            self.connection.close()
            return b""

    def wait(self, arrived, what):
        """Looks every millisecond."""
        end = time.monotonic() + PATIENCE
        while True:
            looked = time.monotonic()
            if arrived():
                return
            if self.process.poll() is not None or looked > end:
                said = self.log.read_text(encoding="utf-8", errors="replace")[-2000:]
                raise Stale(f"{self.name}: {what} did not come in {PATIENCE} s. It said last:\n{said}")
            time.sleep(max(0.0, looked + EVERY - time.monotonic()))

    def edit(self, file, change, arrived, what):
        """Saves a file as an editor does; gives the seconds until the change is served."""
        path = self.folder / file
        if arrived():
            raise Stale(f"{self.name}: {what} is served before it is written")
        new = change(path.read_text(encoding="utf-8"))
        begun = time.monotonic()
        path.write_text(new, encoding="utf-8", newline="\n")
        self.wait(arrived, what)
        return time.monotonic() - begun

    def rest(self):
        """Waits until it has nothing more to do: less than two ticks of work, of ten milliseconds, in four tenths of a second."""
        worked = lambda: sum(map(int, pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]))  # noqa: E731
        end = time.monotonic() + PATIENCE
        before = worked()
        while time.monotonic() < end:
            time.sleep(0.4)
            now = worked()
            if now - before < 2:
                return
            before = now
        raise Stale(f"{self.name} does not come to rest")

    def memory(self):
        """The most that it has taken, in mebibytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


class Amigable(Server):
    name = "amigable"
    sheet, template = "themes/amigable/assets/css/10-base.css", "themes/amigable/layouts/base.html"

    def write(self):
        corpus.write(self.folder, self.count, figures=self.figures, theme=True)

    def command(self):
        return [self.program, "serve", "--quiet", "--port", str(self.port)]


class WithFigures(Amigable):
    name, figures = "amigable with figures", True


class Hugo(Server):
    name = "hugo"
    sheet, template = "assets/site.css", "layouts/baseof.html"

    def write(self):
        corpus.write(self.folder, self.count, tool="hugo")

    def command(self):
        return [self.program, "server", "--renderToMemory", "--noBuildLock", "--port", str(self.port)]


def plain(count):
    return corpus.Corpus(count)


def address(number):
    return plain(number + 1).address(number)


def file(number):
    return plain(number + 1).file(number)


def mark(number, what):
    return f"edición {number} {what}"


def once(pattern, text, new):
    """The text with the first place of a pattern changed; without one the corpus is not what it was."""
    changed, times = re.subn(pattern, lambda _: new, text, count=1, flags=re.MULTILINE)
    if times != 1:
        raise Stale(f"«{pattern}» is not in the file")
    return changed


def body(server, number):
    words = mark(number, "del texto")
    change = lambda text: once(r"^(Esta es la .*\n\n)?## ", text, f"Esta es la {words}.\n\n## ")  # noqa: E731
    return server.edit(file(PAGE), change, lambda: words.encode() in server.get(address(PAGE)), f"the body with «{words}»")


def title(server, number):
    words = f"Informe con la {mark(number, 'del título')}"
    field = "titulo: " if isinstance(server, Amigable) else "title: "
    place = f"/{plain(server.count).section(PAGE)}/"
    change = lambda text: once(rf"^{field}.*$", text, f'{field}"{words}"')  # noqa: E731
    return server.edit(file(PAGE), change, lambda: words.encode() in server.get(place), f"the list with «{words}»")


def cell(server, number):
    value = 7000 + number
    change = lambda text: once(rf"^{corpus.NAMES[0]},2024,.*$", text, f"{corpus.NAMES[0]},2024,{value}")  # noqa: E731
    shown = f"{value // 1000}.{value % 1000:03}".encode()
    return server.edit("content/conjuntos/hogares.csv", change, lambda: shown in server.get(address(PAGE)), f"the figure with {shown.decode()}")


def css(server, number):
    name = f"edicion-{number}"

    def arrived():
        tag = re.search(rb"<link[^>]*rel=[\"']?stylesheet[^>]*>", server.get(address(PAGE)))
        href = re.search(rb"href=[\"']?([^\"' >]+)", tag.group()) if tag else None
        return href is not None and name.encode() in server.get(re.sub(r"^https?://[^/]+", "", href.group(1).decode()))

    change = lambda text: re.sub(r"\n\.edicion-.*\n$", "", text) + f"\n.{name} {{ color: #123456 }}\n"  # noqa: E731
    return server.edit(server.sheet, change, arrived, f"the style sheet with .{name}")


def template(server, number):
    """Seconds until the page that is looked at is new, and until pages all over the site are."""
    words = mark(number, "de la plantilla")
    begun = time.monotonic()
    change = lambda text: once(r"(<p>Con la .*</p>\n)?</main>", text, f"<p>Con la {words}.</p>\n</main>")  # noqa: E731
    first = server.edit(server.template, change, lambda: words.encode() in server.get(address(PAGE)), f"the template with «{words}»")
    begun = time.monotonic() - first
    step = max(1, server.count // SPREAD)
    for other in range(0, server.count, step):
        path = plain(server.count).address(other)
        server.wait(lambda: words.encode() in server.get(path), f"{path} with «{words}»")
    return first, time.monotonic() - begun


def turns(servers, edits, sort, dice):
    """Each server edits in turn; the pause before an edit has no rhythm, since a server may look
    at its files in one."""
    times = {server.name: [] for server in servers}
    for number in range(edits + 1):
        for server in servers:
            for other in servers:
                other.rest()
            time.sleep(dice.uniform(0.2, 0.7))
            result = sort(server, number)
            # The first edit of each sort warms what no edit has touched before.
            if number > 0:
                times[server.name].append(result)
    return times


def milliseconds(times):
    ordered = sorted(times)
    return statistics.median(ordered) * 1000, ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))] * 1000


def starts(servers, clean, edits):
    """Until the first page is served, beside a clean build; the servers are left running."""
    times = {server.name: [] for server in servers}
    builds = {server.name: [] for server in servers if server.name in clean}
    for number in range(edits):
        for server in servers:
            if server.name in builds:
                tool = clean[server.name]
                run.clean(tool, server.folder)
                builds[server.name].append(tools.measured(tool.command(), server.folder)[0])
                run.clean(tool, server.folder)
            times[server.name].append(server.start())
            if number + 1 < edits:
                server.stop()
    return times, builds


SORTS = {"body of a page": body, "title, on its list": title, "style sheet": css}


def measure(count, asked, programs, work):
    """All rows of one size."""
    dice = random.Random(count)
    clean = {"amigable": tools.Amigable(work, programs["amigable"]), "hugo": tools.Hugo(work, programs["hugo"])}
    servers = [Amigable(programs["amigable"], work, count), Hugo(programs["hugo"], work, count)]
    figures = WithFigures(programs["amigable"], work, count)
    try:
        times, builds = starts(servers, clean, min(asked.edits, 5))
        yield row(count, "start, to the first page", times)
        yield row(count, "clean build, for comparison", builds)
        for name, sort in SORTS.items():
            yield row(count, name, turns(servers, asked.edits, sort, dice))
        both = turns(servers, asked.edits, template, dice)
        yield row(count, "template, the page looked at", {name: [first for first, _ in pairs] for name, pairs in both.items()})
        yield row(count, f"template, {min(count, SPREAD)} pages all over", {name: [last for _, last in pairs] for name, pairs in both.items()})
        yield [f"{count:,}", "most memory of the server, MiB", *(f"{server.memory():.0f}" for server in servers), f"{servers[0].memory() / servers[1].memory():.2f}"]
        for server in servers:
            server.stop()
        figures.start()
        yield row(count, "cell of a table, on a page with its figure", {"amigable": turns([figures], asked.edits, cell, dice)[figures.name]})
    finally:
        for server in [*servers, figures]:
            if server.process and server.process.poll() is None:
                server.stop()


def row(count, change, times):
    medians = {name: milliseconds(values) for name, values in times.items()}
    say = lambda name: "{:,.0f} / {:,.0f}".format(*medians[name]) if name in medians else "–"  # noqa: E731
    ratio = f"{medians['amigable'][0] / medians['hugo'][0]:.2f}" if "hugo" in medians else ""
    return [f"{count:,}", change, say("amigable"), say("hugo"), ratio]


HEAD = ["pages", "change", "amigable, ms", "hugo, ms", "amigable ÷ hugo"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int, nargs="*", default=[1000])
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--amigable", type=pathlib.Path, default=pathlib.Path("target/release/amigable"))
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("target/peers"))
    asked = parser.parse_args()
    work = asked.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    used, told = run.installed(["amigable", "hugo"], work, {"amigable": asked.amigable.resolve()})
    programs = {tool.name: tool.program for tool in used}
    lines = []
    try:
        for count in asked.pages:
            for line in measure(count, asked, programs, work):
                print("  ".join(line), file=sys.stderr)
                lines.append(line)
    except Stale as why:
        sys.exit(str(why))
    finally:
        run.sweep(work)
    print(f"{run.machine()}. Median / 90th percentile of {asked.edits} edits in turn; hugo server with fast render, to memory. {'; '.join(told)}.\n")
    print(run.table(HEAD, lines, asked.markdown))


if __name__ == "__main__":
    main()
