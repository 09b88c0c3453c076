"""Contacts of a built site are vCard 4.0 (RFC 6350), read by a reader that is not ours.

    python3 tests/browser/vcards.py [FOLDER]
"""

import pathlib
import re
import sys

import vobject

LINE = re.compile(r"(?:[A-Za-z0-9-]+\.)?[A-Z-]+(?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*:.*$")
ONCE = ("UID", "REV", "KIND", "VERSION", "PRODID")


def troubles(file):
    raw = file.read_bytes()
    if not raw.endswith(b"\r\n") or raw.replace(b"\r\n", b"").count(b"\n") or raw.replace(b"\r\n", b"").count(b"\r"):
        yield "lines do not end with CRLF alone"
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "a character is cut in two"
    text = raw.decode(errors="replace").replace("\r\n ", "")
    for line in filter(None, text.split("\r\n")):
        if not LINE.match(line):
            yield f"no content line: {line}"
    cards = text.split("BEGIN:VCARD\r\n")[1:]
    for card in cards:
        lines = card.split("\r\n")
        names = [re.split("[;:]", line)[0] for line in lines]
        if lines[0] != "VERSION:4.0":
            yield "VERSION:4.0 is not its first line"
        if "FN" not in names or any(names.count(name) > 1 for name in ONCE):
            yield "no name, or what may stand once stands twice"
        if not re.search(r"^REV:\d{8}T\d{6}Z\r?$", card, re.M):
            yield "REV is no timestamp"
    try:
        read = list(vobject.readComponents(raw.decode()))
    except (vobject.base.ParseError, UnicodeDecodeError) as error:
        yield f"vobject: {error}"
        return
    if len(read) != len(cards) or any(not card.fn.value for card in read):
        yield f"vobject reads {len(read)} of {len(cards)} cards"


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "public")
    files = sorted(folder.rglob("*.vcf"))
    failed = 0
    for file in files:
        found = list(troubles(file))
        failed += bool(found)
        for text in found:
            print(f"FAILED {file.relative_to(folder)}: {text}")
    print(f"vcards, {len(files)} files: {len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


sys.exit(main())
