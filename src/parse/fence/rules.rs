//! Rules about fenced blocks.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static UNKNOWN_BLOCK: Rule = Rule {
    id: "content/unknown-block",
    family: Family::Content,
    level: Level::Error,
    title: said("Un bloque tiene un nombre que no existe", "A block has a name that does not exist"),
    why: said(
        "En vez de la tabla o los pasos, quien lee vería el texto de YAML en crudo.",
        "Instead of the table or the steps, readers would see the raw YAML.",
    ),
    mend: said("Corrige la palabra que sigue a las tres comillas.", "Correct the word after the three backticks."),
    reference: "amigable: blocks",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```tarjeta\n- pagina: _index.md\n```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```tarjetas\n- pagina: _index.md\n```\n",
};

pub(crate) static NESTED_BLOCK: Rule = Rule {
    id: "content/nested-block",
    family: Family::Content,
    level: Level::Error,
    title: said("Un bloque está dentro de una lista o de una cita", "A block is inside a list or a quote"),
    why: said(
        "Ahí no cabe en una pantalla angosta, y un lector de pantalla lo leería fuera de lugar.",
        "It does not fit there on a narrow screen, and a screen reader would read it out of place.",
    ),
    mend: said(
        "Escríbelo sin sangría, con una línea en blanco antes y después.",
        "Write it without indentation, with a blank line before and after.",
    ),
    reference: "WCAG 2.2, 1.3.2",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n- Uno\n\n  ```tarjetas\n  - pagina: _index.md\n  ```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n- Uno\n\n```tarjetas\n- pagina: _index.md\n```\n",
};

pub(crate) static DOWNLOAD_OF_WHAT: Rule = Rule {
    id: "content/download-of-what",
    family: Family::Content,
    level: Level::Error,
    title: said("Una descarga no dice qué se descarga", "A download does not say what is downloaded"),
    why: said(
        "Quien pincha el enlace no recibiría nada, o no sabría qué recibe.",
        "Whoever follows the link would get nothing, or not know what.",
    ),
    mend: said("Escribe «conjunto» o «archivo», uno de los dos.", "Write “dataset” or “file”, one of the two."),
    reference: "amigable: blocks",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```descarga\ntexto: Los datos\n```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```descarga\nconjunto: ejemplo\ntexto: Los datos\n```\n",
};
