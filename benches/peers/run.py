#!/usr/bin/env python3
"""Builds one corpus with amigable and with its peers, in turn, and prints medians and ratios.

    cargo build --release
    benches/peers/run.py                                1,000 pages, five runs of each
    benches/peers/run.py 100 1000 10000                 several sizes
    benches/peers/run.py 10000 --runs 3 --tools hugo    amigable and Hugo alone
    benches/peers/run.py --markdown                     the table as it stands in the README
    benches/peers/run.py --zola PATH                    with a Zola of one's own

All tools make the same site of the same pages: it is checked that they publish as many, with the same parts, before anything
is measured. Each clean build begins from nothing, without output and without cache. Processor time and memory count all
threads. amigable builds with all checks on; what it would take without them is computed from `--timings`, not measured.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

import corpus
import parts
import tools

# Stages that look for faults and publish nothing: those that `--timings` marks with a star.
CHECKS = ("texts", "spelling", "audit", "settle")


def clean(tool, folder):
    """Puts away what the last build left. It is deleted when all is measured: for minutes after, ext4 would look at every deleted
    file again for each new one."""
    for name in tool.leftovers:
        if (folder / name).exists():
            away = folder.with_name(f"{folder.name}-away")
            away.mkdir(exist_ok=True)
            (folder / name).rename(tempfile.mkdtemp(dir=away) + "/left")


def sweep(work):
    for away in work.glob("*-away"):
        shutil.rmtree(away, ignore_errors=True)


def without_checks(tool, folder):
    """Which part of the processors' seconds is left without the stages that only look for faults."""
    clean(tool, folder)
    told = subprocess.run([*tool.command(), "--timings=json"], cwd=folder, capture_output=True, text=True, check=True)
    line = next(line for line in (told.stdout + told.stderr).splitlines() if line.startswith('{"timings"'))
    stages = json.loads(line)["timings"]
    return 1 - sum(stages[name]["cpu_ms"] for name in CHECKS) / stages["total"]["cpu_ms"]


def written(folder):
    return {file: file.stat().st_mtime_ns for file in (folder / "public").rglob("*") if file.is_file()}


def again(tool, folder):
    """A second run with nothing changed: what it takes, and how many files it touches."""
    before = written(folder)
    result = tools.measured(tool.command(), folder)
    after = written(folder)
    return result, sum(1 for file in before.keys() | after.keys() if before.get(file) != after.get(file))


class Results:
    """Of one size: what each tool took, run after run."""

    def __init__(self, used):
        self.builds = {tool.name: [] for tool in used}
        self.seconds = {tool.name: [] for tool in used if tool.again}
        self.touched = {tool.name: 0 for tool in used if tool.again}
        self.left = []

    def medians(self, rows):
        return [statistics.median(column) for column in zip(*rows)]


def measure(count, runs, work, used):
    """Runs each tool `runs` times, in turn; the first of them changes from round to round."""
    used = [tool for tool in used if count <= tool.most]
    folders = {tool.name: work / f"{tool.name}-{count}" for tool in used}
    results = Results(used)
    for tool in used:
        shutil.rmtree(folders[tool.name], ignore_errors=True)
        corpus.write(folders[tool.name], count, tool=tool.name)
        # This run also fills the system's cache of files.
        tools.measured(tool.command(), folders[tool.name])
    ours = next(tool for tool in used if tool.name == "amigable")
    for tool in used:
        parts.compare((ours, folders[ours.name]), (tool, folders[tool.name]), corpus.Corpus(count))
    for round_number in range(runs):
        at = round_number % len(used)
        for tool in used[at:] + used[:at]:
            folder = folders[tool.name]
            clean(tool, folder)
            results.builds[tool.name].append(tools.measured(tool.command(), folder))
            if tool.again:
                second, touched = again(tool, folder)
                results.seconds[tool.name].append(second)
                results.touched[tool.name] = max(results.touched[tool.name], touched)
        results.left.append(without_checks(ours, folders[ours.name]))
        print(f"{count} pages: round {round_number + 1} of {runs}", file=sys.stderr)
    return results


def rows(count, results):
    """Lines of the table for one size: amigable, computed without checks, a second run, then the peers with ratios."""
    medians = {name: results.medians(runs) for name, runs in results.builds.items()}
    ours = medians["amigable"]
    ratio = lambda mine, theirs: f"{mine / theirs:.2f}"  # noqa: E731
    yield [f"{count:,}", "**amigable**", f"{ours[0]:.2f}", f"{ours[1]:.2f}", f"{ours[2]:.0f}", "", "", ""]
    bare = statistics.median(results.left) * ours[1]
    yield [f"{count:,}", "amigable without checks (computed)", "", f"{bare:.2f}", "", "", "", ""]
    for name, (wall, cpu, memory) in medians.items():
        if name != "amigable":
            yield [f"{count:,}", name, f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}", ratio(ours[0], wall), ratio(ours[1], cpu), ratio(ours[2], memory)]
            if name == "hugo":
                yield [f"{count:,}", "hugo, to amigable without checks", "", "", "", "", ratio(bare, cpu), ""]
    own = results.medians(results.seconds["amigable"])
    for name, runs in results.seconds.items():
        wall, cpu, memory = results.medians(runs)
        shares = ["", "", ""] if name == "amigable" else [ratio(own[0], wall), ratio(own[1], cpu), ratio(own[2], memory)]
        label = f"{name}, nothing changed: {wall / medians[name][0]:.2f} of its clean build, {results.touched[name]:,} files touched"
        yield [f"{count:,}", label, f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}", *shares]


# Columns of words.
LEFT = {"tool", "change"}
HEAD = ["pages", "tool", "s on the clock", "s of processors", "MiB", "amigable ÷ it: clock", "processors", "memory"]


def table(head, lines, markdown):
    """As Markdown, or in columns for a terminal."""
    if markdown:
        under = ["---" if name in LEFT else "--:" for name in head]
        return "\n".join("| " + " | ".join(line) + " |" for line in [head, under, *lines])
    widths = [max(len(line[at]) for line in [head, *lines]) for at in range(len(head))]
    pad = lambda line: "  ".join(text.ljust(width) if head[at] in LEFT else text.rjust(width) for at, (text, width) in enumerate(zip(line, widths)))  # noqa: E731
    return "\n".join(pad(line).rstrip() for line in [head, *lines]).replace("**", "  ")


def machine():
    """When and on what: processors, memory, system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.system()
    return f"{datetime.date.today()}, {os.cpu_count()} processors ({platform.machine()}), {memory:.0f} GiB, {system}"


def installed(names, work, programs):
    """The tools that can be had, and a sentence on each."""
    used, told = [], []
    for name in names:
        tool = tools.TOOLS[name](work, programs.get(name))
        try:
            tool.install()
            told.append(f"{name} {tool.version()} ({tool.note})")
            used.append(tool)
        except tools.Missing as why:
            print(f"left out: {why}", file=sys.stderr)
    return used, told


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int, nargs="*", default=[1000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tools", nargs="+", choices=sorted(tools.TOOLS), default=list(tools.TOOLS))
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--amigable", type=pathlib.Path, default=pathlib.Path("target/release/amigable"))
    parser.add_argument("--zola", type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("target/peers"))
    return parser.parse_args()


def main():
    asked = arguments()
    programs = {"amigable": asked.amigable.resolve()} | ({"zola": asked.zola.resolve()} if asked.zola else {})
    for program in programs.values():
        if not program.exists():
            sys.exit(f"{program} is not there: cargo build --release")
    work = asked.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    used, told = installed(dict.fromkeys(["amigable", *asked.tools]), work, programs)
    try:
        lines = [row for count in asked.pages for row in rows(count, measure(count, asked.runs, work, used))]
    finally:
        sweep(work)
    print(f"{machine()}. Medians of {asked.runs} runs of each in turn. {'; '.join(told)}.\n")
    print(table(HEAD, lines, asked.markdown))


if __name__ == "__main__":
    main()
