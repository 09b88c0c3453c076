//! Rules about fields: unknown or missing names, values of the wrong type.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static UNKNOWN_KEY: Rule = Rule {
    id: "content/unknown-key",
    family: Family::Content,
    level: Level::Error,
    title: said("Un campo tiene un nombre que no existe", "A field has a name that does not exist"),
    why: said(
        "Un campo mal escrito no haría nada, y nadie lo notaría hasta que faltara en la página.",
        "A misspelt field would do nothing, and nobody would notice until it was missing from the page.",
    ),
    mend: said("Corrige el nombre del campo.", "Correct the name of the field."),
    reference: "amigable: front matter",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\netiqetas: [uno]\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\netiquetas: [uno]\n---\nTexto.\n",
};

pub(crate) static MISSING_KEY: Rule = Rule {
    id: "content/missing-key",
    family: Family::Content,
    level: Level::Error,
    title: said("Falta un campo obligatorio", "A required field is missing"),
    why: said(
        "Sin título o descripción, quien llega a la página no sabe qué es ni si le sirve.",
        "Without title or description, whoever reaches the page does not know what it is or whether it helps.",
    ),
    mend: said("Agrega el campo que falta.", "Add the missing field."),
    reference: "WCAG 2.2, 2.4.2",
    bad: "-- content/a.md --\n---\ntitulo: A\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
};

pub(crate) static WRONG_TYPE: Rule = Rule {
    id: "content/wrong-type",
    family: Family::Content,
    level: Level::Error,
    title: said("Un campo tiene un valor que no le sirve", "A field has a value that does not fit it"),
    why: said(
        "El programa no adivina: un valor que no se entiende podría publicarse mal.",
        "The program does not guess: a value that is not understood could be published wrong.",
    ),
    mend: said("Escribe el valor en la forma que muestra el mensaje.", "Write the value in the form that the message shows."),
    reference: "amigable: front matter",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\norden: primero\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\norden: 1\n---\nTexto.\n",
};

pub(crate) static UNKNOWN_VALUE: Rule = Rule {
    id: "content/unknown-value",
    family: Family::Content,
    level: Level::Error,
    title: said("Un campo tiene una palabra que no está en su lista", "A field has a word that is not in its list"),
    why: said("Quien lee vería un estado o un nivel que no significa nada.", "Readers would see a status or a level that means nothing."),
    mend: said("Usa una de las palabras de la lista.", "Use one of the words in the list."),
    reference: "amigable: front matter",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: planeado\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
};

pub(crate) static UNREADABLE_DATE: Rule = Rule {
    id: "dates/unreadable-date",
    family: Family::Dates,
    level: Level::Error,
    title: said("Una fecha no se entiende o no existe", "A date cannot be read or does not exist"),
    why: said("Alguien podría perder un taller por una fecha equivocada.", "Someone could miss a workshop because of a wrong date."),
    mend: said(
        "Escribe 2021-10-07, 2021-10, 2021-11/2021-12 o «fin de septiembre de 2021».",
        "Write 2021-10-07, 2021-10, 2021-11/2021-12 or “end of September 2021”.",
    ),
    reference: "ISO 8601-1; ISO 8601-2 (EDTF)",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nfecha: 2021-02-30\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nfecha: 2021-02-28\n---\nTexto.\n",
};
