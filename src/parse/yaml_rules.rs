//! Rules about YAML itself: what can be wrong before any field is read.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static YAML_SYNTAX: Rule = Rule {
    id: "content/yaml-syntax",
    family: Family::Content,
    level: Level::Error,
    title: said("El YAML no se puede leer", "The YAML cannot be read"),
    why: said(
        "Si el programa no entiende los campos, no sabe qué publicar y podría perder lo que escribiste.",
        "If the program does not understand the fields it cannot know what to publish, and could lose what you wrote.",
    ),
    mend: said(
        "Escribe «campo: valor», un campo por línea. Pon entre comillas los textos que tengan «:» o que empiecen con un signo.",
        "Write “field: value”, one field a line. Put between quotes the texts with “:” or that start with a sign.",
    ),
    reference: "YAML 1.2.2",
    bad: "-- content/a.md --\n---\ntitulo: Pobreza: qué es\ndescripcion: Una página.\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: \"Pobreza: qué es\"\ndescripcion: Una página.\n---\nTexto.\n",
};

pub(crate) static DUPLICATE_KEY: Rule = Rule {
    id: "content/duplicate-key",
    family: Family::Content,
    level: Level::Error,
    title: said("Un campo está escrito dos veces", "A field is written twice"),
    why: said(
        "Una de las dos versiones se perdería sin aviso, y nadie sabría cuál se publicó.",
        "One of the two versions would be lost in silence, and nobody would know which was published.",
    ),
    mend: said("Deja una sola línea con ese campo.", "Keep a single line with that field."),
    reference: "YAML 1.2.2, 3.2.1.1",
    bad: "-- content/a.md --\n---\ntitulo: Uno\ntitulo: Dos\ndescripcion: Una página.\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: Dos\ndescripcion: Una página.\n---\nTexto.\n",
};

pub(crate) static YAML_TOO_BIG: Rule = Rule {
    id: "content/yaml-too-big",
    family: Family::Content,
    level: Level::Error,
    title: said("El YAML es demasiado grande o profundo", "The YAML is too big or too deep"),
    why: said(
        "Un texto corto con anclas repetidas puede crecer hasta llenar la memoria y detener el sitio de todos.",
        "A short text with repeated anchors can grow until it fills the memory and stops everybody's site.",
    ),
    mend: said("Divide el archivo o escribe los valores sin anclas.", "Split the file or write the values without anchors."),
    reference: "CWE-776",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nrelacionados: [[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nrelacionados: [_index.md]\n---\nTexto.\n",
};
