"""Holds a site that builds without an error against the schemas that `amigable explain esquema` gives.

    python tests/packages/schema.py AMIGABLE SITE...

Every file must pass, in both languages of the schema: a tool that follows it must not call wrong what amigable takes. A
field that does not exist must not pass.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML as amigable reads it: dates are texts, and only true and false are truths."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def schema(amigable, lang, *of):
    """A schema that is one itself."""
    text = subprocess.run([amigable, "explain", "--lang", lang, "esquema", *of], check=True, capture_output=True).stdout
    found = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def front_matter(path):
    text = path.read_text(encoding="utf-8")
    return text.split("---\n")[1] if path.suffix == ".md" else text


def sources(amigable, site):
    """The settings and each page, with the kind that reads it."""
    yield site / "amigable.yaml", "amigable.yaml"
    listed = subprocess.run(
        [amigable, "list", "pages", "-q", "--drafts", "--format", "json", "--root", site, "--clock", "2026-11-22"], check=True, capture_output=True
    ).stdout
    pages = [json.loads(line) for line in listed.splitlines()]
    # A section comes before the pages that are made from its file.
    seen = {}
    for page in pages:
        seen.setdefault(page["source"], page["kind"])
    for source, kind in seen.items():
        yield site / source, kind


def main(amigable, sites):
    troubles, count = [], 0
    for lang in ("es", "en"):
        schemas = {}
        for site in map(pathlib.Path, sites):
            for path, kind in sources(amigable, site):
                if kind not in schemas:
                    schemas[kind] = schema(amigable, lang, kind)
                validator = schemas[kind]
                content = yaml.load(front_matter(path), Loader=Loader)
                troubles += [f"{path} ({kind}, {lang}): {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(content)]
                if validator.is_valid(dict(content, titulos="no existe")):
                    troubles.append(f"{path} ({kind}, {lang}): a field that does not exist passes")
                count += 1
    print(f"{count} files against {len(schemas)} schemas")
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return bool(troubles) or count == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
