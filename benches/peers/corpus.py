#!/usr/bin/env python3
"""Writes a site of many Spanish pages, to see how a build behaves at that size. The same numbers give the same bytes.

    benches/peers/corpus.py 10000 target/corpus                 for amigable
    benches/peers/corpus.py 10000 target/corpus --tool hugo     the same pages for Hugo; also zola, eleventy, zensical
    benches/peers/corpus.py 1000 target/corpus --words 1000     longer pages; 590 words when nothing is said
    benches/peers/corpus.py 1000 target/corpus --figures        a table of data, and a figure on every tenth page
    benches/peers/corpus.py 1000 target/corpus --theme          with the theme's own files, to edit them

Each page has a title, a description, a date, three of sixty tags and an order; four headings of the second level and three
of the third, a list, a numbered list, a table, a quotation, links to three other pages and a note. The pages stand in four
sections; each tag has a page with the newest twenty of each section. Figures are for amigable alone: peers have none.
"""

import argparse
import pathlib
import random
import shutil
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
THEME = HERE.parent.parent / "themes/amigable"

NAME, ABOUT, HOME = "Muchas páginas", "Un sitio para medir.", "Un sitio de muchas páginas."
TAGS = "Los informes por tema, grupo y ciclo."

SECTIONS = {"barrios": "Barrios", "comunas": "Comunas", "encuestas": "Encuestas", "talleres": "Talleres"}
TOPICS = ["Vivienda", "Salud", "Educación", "Trabajo", "Niñez", "Personas mayores", "Redes", "Entorno", "Ingresos", "Transporte"]
REGIONS = ["Arica y Parinacota", "Antofagasta", "Coquimbo", "Valparaíso", "Maule", "Ñuble", "Biobío", "Los Ríos", "Aysén", "Magallanes"]
NAMES = ["Los Aromos", "El Molino", "La Vega", "Las Acacias", "El Roble", "Santa Rosa", "Los Maitenes", "La Higuera", "El Peumo", "Río Claro"]

WHO = """la comuna|el municipio|una fundación|el equipo de salud|la escuela|cada familia|la encuesta|una junta de vecinos|el consejo local
|la biblioteca|un grupo de vecinas|la oficina de empleo|el centro de madres|una empresa chica|la profesora|el club de barrio|la radio del pueblo
|una estudiante|el taller de costura|la feria libre|un voluntario|la universidad|el jardín infantil|la posta rural|una abuela|el comedor
|la cooperativa|una persona con discapacidad|el ministerio|la red de apoyo""".replace("\n", "").split("|")
DOES = """publica|compara|explica|revisa|mide|ordena|cuenta|presenta|busca|pide|anota|reparte|prepara|mejora|conoce|visita|junta|guarda|lee
|muestra|ofrece|entrega|recibe|organiza|escribe|dibuja|calcula|resume|conversa sobre|pregunta por""".replace("\n", "").split("|")
WHAT = """las cifras de pobreza|los ingresos del hogar|el plan de acción|la línea de pobreza|los datos de cada región|el resultado del taller
|la lista de compras|el precio del pan|las horas de trabajo|el gasto en arriendo|los años de escuela|la cuenta de la luz|el acceso al agua
|las rutas del bus|los cupos del jardín|la ayuda de invierno|el mapa del barrio|las dudas de los vecinos|la historia de la población
|los remedios del mes|el cuidado de los niños|las camas del hospital|el aporte del Estado|los cursos de oficios|la pensión básica
|el huerto comunitario|las tareas de la casa|los gastos de la escuela|una tabla con cinco columnas|el acta de la reunión""".replace("\n", "").split("|")
HOW = """con palabras simples|una vez al año|para que todos la entiendan|junto a sus vecinos|antes de decidir|sin costo|durante el verano|cada lunes
|en la plaza|por teléfono|con ayuda de la escuela|desde 2019|en tres pasos|a fin de mes|con una hoja y un lápiz|en voz alta|casa por casa
|sin apuro|en la sede social|de marzo a julio""".replace("\n", "").split("|")

# Invented, as all that stands here.
CONTRACT = """titulo: Hogares por lugar
descripcion: Datos inventados, para medir.
columnas:
  - {nombre: lugar, titulo: Lugar, tipo: categoria, obligatoria: sí, valores: [LUGARES]}
  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}
  - {nombre: hogares, titulo: Hogares, tipo: entero, obligatoria: sí}
clave: [lugar, anio]
valor: hogares
fuentes: [{titulo: Datos inventados de ejemplo}]
licencia: CC0 1.0
""".replace("LUGARES", ", ".join(NAMES))
FIGURE = """```figura
conjunto: hogares
tipo: linea
filtro: {{lugar: {place}}}
titulo: Hogares de {place}, 2015 a 2024
```"""


def sentence(dice):
    text = f"{dice.choice(WHO)} {dice.choice(DOES)} {dice.choice(WHAT)} {dice.choice(HOW)}."
    return text[0].upper() + text[1:]


def words(text):
    return sum(any(c.isalnum() for c in word) for word in text.split())


def paragraph(dice, length):
    text = [sentence(dice)]
    while words(" ".join(text)) < length - 6:
        text.append(sentence(dice))
    return " ".join(text)


class Corpus:
    """The pages of one corpus, in the dialect of one tool."""

    def __init__(self, count, length=590, dialect=None, figures=False):
        self.count, self.length, self.figures = count, length, figures
        self.dialect = dialect or Amigable
        self.section_names = list(SECTIONS)

    def section(self, number):
        return self.section_names[number % len(SECTIONS)]

    def name(self, number):
        return f"pagina-{number:06}"

    def file(self, number):
        return f"content/{self.section(number)}/{self.name(number)}.md"

    def address(self, number):
        return f"/{self.section(number)}/{self.name(number)}/"

    def title(self, number):
        dice = random.Random(number)
        return f"{dice.choice(TOPICS)} en {dice.choice(NAMES)}, informe {number + 1}"

    def tags(self, number, topic):
        return sorted({topic.lower(), f"grupo {number % 40}", f"ciclo {number % 10}"})

    def topic(self, number):
        return random.Random(number * 2 + 1).choice(TOPICS)

    def tagged(self):
        """Each tag with the sections that have it, in the order of the tags."""
        found = {}
        for number in range(self.count):
            for tag in self.tags(number, self.topic(number)):
                found.setdefault(tag, set()).add(self.section(number))
        return {tag: [name for name in SECTIONS if name in found[tag]] for tag in sorted(found, key=slug)}

    def first(self, section, most=20):
        """The first pages of a section, as its list has them."""
        return [number for number in range(self.count) if self.section(number) == section][:most]

    def links(self, number):
        near = {(number + step) % self.count for step in (1, 7, 31)}
        return [f"[{self.title(to)}]({self.dialect.link(self, number, to)})" for to in sorted(near - {number})]

    def front(self, number, dice):
        topic = dice.choice(TOPICS)
        date = f"{2015 + number % 11}-{1 + number % 12:02}-{1 + number % 28:02}"
        about = f"Qué se sabe de {topic.lower()} en este lugar, según el informe {number + 1}."
        return self.dialect.front(self.title(number), about, date, number + 1, self.tags(number, topic))

    def table(self, dice):
        rows = [f"| {region} | {dice.uniform(2, 30):.1f} | {dice.randrange(1000, 9999)} | {2010 + dice.randrange(15)} |" for region in dice.sample(REGIONS, 6)]
        rows = [row.replace(".", ",", 1) for row in rows]
        return "\n".join(["| Región | Porcentaje | Hogares | Año |", "|--------|-----------:|--------:|----:|", *rows])

    def page(self, number):
        dice = random.Random(number * 2 + 1)
        links = self.links(number)
        # What is left after lists, table, quotation and note is shared by eight places, in paragraphs that people read.
        rest = max(20, (self.length - 165) // 8)
        each = -(-rest // 60)
        text = lambda: "\n\n".join(paragraph(dice, rest // each) for _ in range(each))  # noqa: E731
        figure = [FIGURE.format(place=NAMES[number // 10 % len(NAMES)])] if self.figures and number % 10 == 0 else []
        parts = [
            self.front(number, dice) + "\n" + text(),
            f"## Qué significa\n\n{text()}\n\n{text()}",
            "\n".join(f"- {sentence(dice)}" for _ in range(4)),
            f"### Para mirar de cerca\n\n{text()}",
            f"## Los números\n\n{text()}\n\n### Hogares por región\n\n{self.table(dice)}",
            *figure,
            f"> {sentence(dice)}",
            f"## Qué puedes hacer\n\n{text()}",
            "\n".join(f"{step}. {sentence(dice)}" for step in range(1, 5)),
            f"### Otros lugares\n\n{text()}",
            "\n".join(f"- {link}" for link in links),
            f"## De dónde sale\n\n{text()}[^1]\n\n[^1]: {sentence(dice)}",
        ]
        return "\n\n".join(parts) + "\n"

    def data(self):
        """A table of ten places in ten years, with its contract."""
        dice = random.Random(0)
        rows = [f"{place},{year},{dice.randrange(1000, 7000)}" for place in NAMES for year in range(2015, 2025)]
        return {
            "content/conjuntos/_index.md": "---\ntitulo: Conjuntos de datos\ndescripcion: Las tablas de los informes.\n---\n",
            "content/conjuntos/hogares.yaml": CONTRACT,
            "content/conjuntos/hogares.csv": "\n".join(["lugar,anio,hogares", *rows]) + "\n",
        }

    def files(self):
        yield from self.dialect.site(self).items()
        if self.figures:
            yield from self.data().items()
        for number in range(self.count):
            yield self.file(number), self.page(number)


def slug(text):
    """The last part of an address: without accents, with hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return plain.replace(" ", "-")


def tool_files(name):
    """The theme and the settings that this folder keeps for a tool."""
    here = HERE / name
    hidden = {"package.json", "package-lock.json"}
    return {path.relative_to(here).as_posix(): path.read_text(encoding="utf-8") for path in sorted(here.rglob("*")) if path.is_file() and path.name not in hidden}


def sheet():
    """The style sheet of amigable's own theme, in one piece: all tools publish the same."""
    files = sorted((THEME / "assets/css").glob("*.css")) + sorted((THEME / "blocks").rglob("*.css"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def icon():
    return (THEME / "assets/favicon.svg").read_text(encoding="utf-8")


class Amigable:
    @staticmethod
    def front(title, about, date, weight, tags):
        return f"---\ntitulo: {title}\ndescripcion: {about}\nfecha: {date}\norden: {weight}\netiquetas: [{', '.join(tags)}]\n---\n"

    @staticmethod
    def link(corpus, number, to):
        name = f"{corpus.name(to)}.md"
        return name if corpus.section(to) == corpus.section(number) else f"../{corpus.section(to)}/{name}"

    @staticmethod
    def site(corpus):
        menu = [f"{name}/_index.md" for name in [*SECTIONS, "etiquetas", *(["conjuntos"] if corpus.figures else [])]]
        files = {
            "amigable.yaml": f"titulo: {NAME}\ndescripcion: {ABOUT}\ndireccion: https://muchas.example/\nmenu: [{', '.join(menu)}]\n",
            "content/_index.md": f"---\ntitulo: Inicio\ndescripcion: La portada.\n---\n{HOME}\n",
            "content/etiquetas/_index.md": f"---\ntitulo: Etiquetas\ndescripcion: {TAGS}\n---\n",
        }
        for name, title in SECTIONS.items():
            files[f"content/{name}/_index.md"] = f"---\ntitulo: {title}\ndescripcion: {about_section(title)}\nlista: {{por_pagina: 20}}\n---\n"
        for order, (tag, sections) in enumerate(corpus.tagged().items(), start=1):
            front = f"---\ntitulo: {tag.capitalize()}\ndescripcion: {about_tag(tag)}\norden: {order}\n---\n"
            lists = [f"## {SECTIONS[name]}\n\n```listado\ncoleccion: {name}\netiqueta: {tag}\norden: -fecha\ncantidad: 20\n```\n" for name in sections]
            files[f"content/etiquetas/{slug(tag)}.md"] = "\n".join([front, *lists])
        return files


class Hugo:
    @staticmethod
    def front(title, about, date, weight, tags):
        return f'---\ntitle: "{title}"\ndescription: "{about}"\ndate: {date}\nweight: {weight}\netiquetas: {quoted(tags)}\n---\n'

    @staticmethod
    def link(corpus, _, to):
        return f'{{{{< relref "/{corpus.section(to)}/{corpus.name(to)}.md" >}}}}'

    @staticmethod
    def site(_):
        files = tool_files("hugo") | {"assets/site.css": sheet(), "assets/favicon.svg": icon()}
        files["content/_index.md"] = f'---\ntitle: "Inicio"\ndescription: "La portada."\n---\n{HOME}\n'
        files["content/etiquetas/_index.md"] = f'---\ntitle: "Etiquetas"\ndescription: "{TAGS}"\n---\n'
        for name, title in SECTIONS.items():
            files[f"content/{name}/_index.md"] = f'---\ntitle: "{title}"\ndescription: "{about_section(title)}"\n---\n'
        return files


class Zola:
    @staticmethod
    def front(title, about, date, weight, tags):
        return f'+++\ntitle = "{title}"\ndescription = "{about}"\ndate = {date}\nweight = {weight}\n[taxonomies]\netiquetas = {quoted(tags)}\n+++\n'

    @staticmethod
    def link(corpus, _, to):
        return f"@/{corpus.section(to)}/{corpus.name(to)}.md"

    @staticmethod
    def site(corpus):
        files = tool_files("zola") | {"static/site.css": sheet(), "static/favicon.svg": icon()}
        files["content/_index.md"] = f'+++\ntitle = "Inicio"\ndescription = "La portada."\n+++\n{HOME}\n'
        # Asking for a whole section on each page would cost Zola the square of the pages: what it shows of it stands in its settings.
        ways = []
        for name, title in SECTIONS.items():
            front = [f'title = "{title}"', f'description = "{about_section(title)}"', 'sort_by = "weight"', "paginate_by = 20", 'template = "list.html"']
            files[f"content/{name}/_index.md"] = "+++\n" + "\n".join([*front, "generate_feeds = true"]) + "\n+++\n"
            pages = ", ".join(f'{{title = "{corpus.title(n)}", url = "{corpus.address(n)}"}}' for n in corpus.first(name))
            ways.append(f'[[extra.ways]]\npath = "{name}/_index.md"\ntitle = "{title}"\nurl = "/{name}/"\npages = [{pages}]\n')
        files["config.toml"] += "\n" + "\n".join(ways)
        return files


class Eleventy:
    @staticmethod
    def front(title, about, date, weight, tags):
        return f'---\ntitle: "{title}"\ndescription: "{about}"\ndate: {date}\nweight: {weight}\netiquetas: {quoted(tags)}\n---\n'

    @staticmethod
    def link(corpus, _, to):
        return corpus.address(to)

    @staticmethod
    def site(_):
        return tool_files("eleventy") | {"static/site.css": sheet(), "static/favicon.svg": icon()}


class Zensical:
    @staticmethod
    def front(title, about, date, _, tags):
        return f'---\ntitle: "{title}"\ndescription: "{about}"\ndate: {date}\ntags: {quoted(tags)}\n---\n'

    link = Amigable.link

    @staticmethod
    def site(corpus):
        files = tool_files("zensical") | {"content/site.css": sheet(), "content/favicon.svg": icon()}
        files["content/index.md"] = f'---\ntitle: "Inicio"\ndescription: "La portada."\n---\n{HOME}\n'
        for name, title in SECTIONS.items():
            # It has no lists of its own: the first twenty, written out.
            listed = "".join(f"- [{corpus.title(n)}]({corpus.name(n)}.md)\n" for n in corpus.first(name))
            files[f"content/{name}/index.md"] = f'---\ntitle: "{title}"\ndescription: "{about_section(title)}"\n---\n\n{listed}'
        return files


def quoted(words):
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def about_section(title):
    return f"Todos los informes de {title.lower()}."


def about_tag(tag):
    return f"Los informes con la etiqueta «{tag}»."


DIALECTS = {"amigable": Amigable, "hugo": Hugo, "zola": Zola, "eleventy": Eleventy, "zensical": Zensical}


def write(folder, count, length=590, tool="amigable", figures=False, theme=False):
    """Writes a corpus into `folder`; gives how many files and words it has."""
    files = total = 0
    for name, text in Corpus(count, length, DIALECTS[tool], figures).files():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        files, total = files + 1, total + words(text)
    if theme:
        shutil.copytree(THEME, folder / "themes/amigable", dirs_exist_ok=True)
    return files, total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--words", type=int, default=590)
    parser.add_argument("--tool", choices=sorted(DIALECTS), default="amigable")
    parser.add_argument("--figures", action="store_true")
    parser.add_argument("--theme", action="store_true")
    asked = parser.parse_args()
    if asked.tool != "amigable" and (asked.figures or asked.theme):
        parser.error("figures and the theme's files are for amigable alone")
    files, total = write(asked.folder, asked.pages, asked.words, asked.tool, asked.figures, asked.theme)
    print(f"{files} files with {total / max(1, asked.pages):.0f} words a page in {asked.folder}")


if __name__ == "__main__":
    main()
