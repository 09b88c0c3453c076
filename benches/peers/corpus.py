#!/usr/bin/env python3
"""Writes a site of many Spanish pages, to see how a build behaves at that size. The same numbers give the same bytes.

    benches/peers/corpus.py 10000 target/corpus                 for amigable
    benches/peers/corpus.py 10000 target/corpus --tool hugo     the same pages for Hugo
    benches/peers/corpus.py 1000 target/corpus --words 1000     longer pages; 590 words when nothing is said

Each page has a title, a description, a date, tags and an order; four headings of the second level and three of the third,
a list, a numbered list, a table, a quotation, links to three other pages and a note. The pages stand in four sections.
"""

import argparse
import pathlib
import random

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
    """The pages of one corpus, for one tool."""

    def __init__(self, count, length, tool):
        self.count, self.length, self.tool = count, length, tool
        self.section_names = list(SECTIONS)

    def section(self, number):
        return self.section_names[number % len(SECTIONS)]

    def name(self, number):
        return f"pagina-{number:06}"

    def title(self, number):
        dice = random.Random(number)
        return f"{dice.choice(TOPICS)} en {dice.choice(NAMES)}, informe {number + 1}"

    def link(self, number, to):
        name = self.name(to)
        if self.tool == "hugo":
            return f'[{self.title(to)}]({{{{< relref "/{self.section(to)}/{name}.md" >}}}})'
        path = f"{name}.md" if self.section(to) == self.section(number) else f"../{self.section(to)}/{name}.md"
        return f"[{self.title(to)}]({path})"

    def links(self, number):
        near = {(number + step) % self.count for step in (1, 7, 31)}
        return [self.link(number, to) for to in sorted(near - {number})]

    def front(self, number, dice):
        topic = dice.choice(TOPICS)
        tags = sorted({f"{topic.lower()}", f"grupo {number % 40}", f"ciclo {number % 10}"})
        date = f"{2015 + number % 11}-{1 + number % 12:02}-{1 + number % 28:02}"
        about = f"Qué se sabe de {topic.lower()} en este lugar, según el informe {number + 1}."
        if self.tool == "hugo":
            fields = [f'title: "{self.title(number)}"', f'description: "{about}"', f"date: {date}", f"weight: {number + 1}"]
            fields += ["tags: [" + ", ".join(f'"{tag}"' for tag in tags) + "]"]
        else:
            fields = [f"titulo: {self.title(number)}", f"descripcion: {about}", f"fecha: {date}", f"orden: {number + 1}"]
            fields += ["etiquetas: [" + ", ".join(tags) + "]"]
        return "---\n" + "\n".join(fields) + "\n---\n"

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
        parts = [
            self.front(number, dice) + "\n" + text(),
            f"## Qué significa\n\n{text()}\n\n{text()}",
            "\n".join(f"- {sentence(dice)}" for _ in range(4)),
            f"### Para mirar de cerca\n\n{text()}",
            f"## Los números\n\n{text()}\n\n### Hogares por región\n\n{self.table(dice)}",
            f"> {sentence(dice)}",
            f"## Qué puedes hacer\n\n{text()}",
            "\n".join(f"{step}. {sentence(dice)}" for step in range(1, 5)),
            f"### Otros lugares\n\n{text()}",
            "\n".join(f"- {link}" for link in links),
            f"## De dónde sale\n\n{text()}[^1]\n\n[^1]: {sentence(dice)}",
        ]
        return "\n\n".join(parts) + "\n"

    def files(self):
        yield from SITES[self.tool](self).items()
        for number in range(self.count):
            yield f"content/{self.section(number)}/{self.name(number)}.md", self.page(number)


def amigable(corpus):
    files = {
        "amigable.yaml": "titulo: Muchas páginas\ndescripcion: Un sitio para medir.\ndireccion: https://muchas.example/\n"
        f"menu: [{', '.join(f'{name}/_index.md' for name in SECTIONS)}]\n",
        "content/_index.md": "---\ntitulo: Inicio\ndescripcion: La portada.\n---\nUn sitio de muchas páginas.\n",
    }
    for name, title in SECTIONS.items():
        files[f"content/{name}/_index.md"] = f"---\ntitulo: {title}\ndescripcion: Todos los informes de {title.lower()}.\nlista: {{por_pagina: 20}}\n---\n"
    return files


def hugo(corpus):
    here = pathlib.Path(__file__).parent / "hugo"
    files = {path.relative_to(here).as_posix(): path.read_text(encoding="utf-8") for path in sorted(here.rglob("*")) if path.is_file()}
    files["content/_index.md"] = '---\ntitle: "Inicio"\ndescription: "La portada."\n---\nUn sitio de muchas páginas.\n'
    for name, title in SECTIONS.items():
        files[f"content/{name}/_index.md"] = f'---\ntitle: "{title}"\ndescription: "Todos los informes de {title.lower()}."\n---\n'
    return files


SITES = {"amigable": amigable, "hugo": hugo}


def write(folder, count, length=590, tool="amigable"):
    """Writes a corpus into `folder`; gives how many files and words it has."""
    files = total = 0
    for name, text in Corpus(count, length, tool).files():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        files, total = files + 1, total + words(text)
    return files, total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--words", type=int, default=590)
    parser.add_argument("--tool", choices=sorted(SITES), default="amigable")
    asked = parser.parse_args()
    files, total = write(asked.folder, asked.pages, asked.words, asked.tool)
    print(f"{files} files with {total / max(1, asked.pages):.0f} words a page in {asked.folder}")


if __name__ == "__main__":
    main()
