//! Rules about what a text points to.

use super::{image_rules, number_rules, path_rules};
use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules of this layer.
pub(crate) static RULES: &[&Rule] = &[
    &BROKEN_PAGE,
    &BROKEN_ANCHOR,
    &DRAFT_TARGET,
    &path_rules::WRONG_CASE,
    &path_rules::REDIRECTED,
    &ABSOLUTE_PATH,
    &UNKNOWN_SCHEME,
    &EMPTY_LINK,
    &UNKNOWN_DATASET,
    &NO_SUCH_CELL,
    &WRONG_NUMBER,
    &number_rules::UNKNOWN_FORMAT,
    &number_rules::UNKNOWN_CLAIM,
    &number_rules::FALSE_CLAIM,
    &number_rules::DIFFERENT_METHODS,
    &number_rules::SUPERSEDED_NUMBER,
    &number_rules::CONTRADICTING_NUMBER,
    &number_rules::UNBOUND_NUMBER,
    &number_rules::OWN_SENTENCE,
    &UNKNOWN_TERM,
    &UNKNOWN_ID,
    &UNKNOWN_COLLECTION,
    &IMAGE_ALT,
    &REMOTE_IMAGE,
    &image_rules::UNSAFE_SVG,
    &image_rules::IMAGE_UNREADABLE,
    &image_rules::IMAGE_CUT,
    &image_rules::IMAGE_TOO_LARGE,
    &image_rules::IMAGE_FORM,
    &image_rules::MOVING_IMAGE,
    &RAW_HTML,
    &UNUSED_NOTE,
    &UNKNOWN_LANGUAGE,
];

pub(crate) static BROKEN_PAGE: Rule = Rule {
    id: "links/broken-page",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace lleva a un archivo que no existe", "A link leads to a file that does not exist"),
    why: said(
        "Quien lo sigue llega a una página de error y pierde el hilo, y a veces sus datos móviles.",
        "Whoever follows it reaches an error page and loses the thread, and sometimes mobile data.",
    ),
    mend: said(
        "Escribe la ruta del archivo desde la página que tiene el enlace.",
        "Write the file's path from the page that has the link.",
    ),
    reference: "WCAG 2.2, 2.4.4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el inicio](_indx.md).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el inicio](_index.md).\n",
};

pub(crate) static BROKEN_ANCHOR: Rule = Rule {
    id: "links/broken-anchor",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace lleva a una parte que la página no tiene", "A link leads to a part that the page does not have"),
    why: said(
        "El enlace deja al comienzo de la página, y hay que buscar a mano.",
        "The link lands at the top of the page, and one has to search by hand.",
    ),
    mend: said(
        "Corrige lo que va después de «#»: es el título en minúsculas, con guiones.",
        "Correct what follows “#”: it is the heading in lower case, with hyphens.",
    ),
    reference: "HTML Standard, 7.4.6.4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n## Qué significa\n\nVuelve a [qué significa](#que-sinifica).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n## Qué significa\n\nVuelve a [qué significa](#que-significa).\n",
};

pub(crate) static DRAFT_TARGET: Rule = Rule {
    id: "links/draft-target",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace lleva a una página que no se publica", "A link leads to a page that is not published"),
    why: said(
        "En tu computador parece funcionar; en el sitio publicado, no.",
        "It seems to work on your computer; on the published site it does not.",
    ),
    mend: said("Publica la otra página, o quita el enlace.", "Publish the other page, or remove the link."),
    reference: "WCAG 2.2, 2.4.4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [la otra](b.md).\n-- content/b.md --\n---\ntitulo: B\ndescripcion: Otra página.\nborrador: sí\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [la otra](b.md).\n-- content/b.md --\n---\ntitulo: B\ndescripcion: Otra página.\n---\nTexto.\n",
};

pub(crate) static ABSOLUTE_PATH: Rule = Rule {
    id: "links/absolute-path",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace empieza con «/»", "A link starts with “/”"),
    why: said(
        "No se puede comprobar, y se rompe si el sitio se publica en otra carpeta.",
        "It cannot be checked, and breaks if the site is published in another folder.",
    ),
    mend: said(
        "Escribe la ruta del archivo desde la página: «../datos/gini.md».",
        "Write the file's path from the page: “../datos/gini.md”.",
    ),
    reference: "amigable: links",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nVuelve al [inicio](/).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nVuelve al [inicio](_index.md).\n",
};

pub(crate) static UNKNOWN_SCHEME: Rule = Rule {
    id: "links/unknown-scheme",
    family: Family::Links,
    level: Level::Error,
    title: said("Un enlace empieza con una palabra que no existe", "A link starts with a word that does not exist"),
    why: said("Se publicaría un enlace que no hace nada.", "A link that does nothing would be published."),
    mend: said("Usa https:, mailto:, tel:, dato:, glosario: o idioma:.", "Use https:, mailto:, tel:, dato:, glosario: or lang:."),
    reference: "RFC 3986, 3.1",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](datos:ejemplo?anio=2024).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static EMPTY_LINK: Rule = Rule {
    id: "a11y/empty-link",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un enlace no tiene texto", "A link has no text"),
    why: said(
        "Un lector de pantalla diría solo «enlace», o leería la dirección letra por letra.",
        "A screen reader would only say “link”, or spell out the address.",
    ),
    mend: said("Escribe entre los corchetes a dónde lleva.", "Write between the brackets where it leads."),
    reference: "WCAG 2.2, 2.4.4; 4.1.2",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira [](https://bidat.gob.cl/).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira [el sitio de datos](https://bidat.gob.cl/).\n",
};

pub(crate) static UNKNOWN_DATASET: Rule = Rule {
    id: "data/unknown-dataset",
    family: Family::Data,
    level: Level::Error,
    title: said("Se nombra un conjunto de datos que no existe", "A dataset is named that does not exist"),
    why: said("La cifra no se puede comprobar con nada.", "The figure cannot be checked against anything."),
    mend: said("Corrige el nombre, o agrega el conjunto.", "Correct the name, or add the dataset."),
    reference: "amigable: dato",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](dato:ejenplo?anio=2024).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static NO_SUCH_CELL: Rule = Rule {
    id: "data/no-such-cell",
    family: Family::Data,
    level: Level::Error,
    title: said("Una cifra no apunta a una sola celda", "A figure does not point to a single cell"),
    why: said("No se sabe cuál de las cifras es la que se quiso decir.", "Nobody knows which of the figures was meant."),
    mend: said(
        "Agrega al enlace las columnas que distinguen la fila, y «valor=» si hay varias cifras.",
        "Add to the link the columns that tell the row, and “value=” if there are several figures.",
    ),
    reference: "amigable: dato",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](dato:ejemplo?anio=2023).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static WRONG_NUMBER: Rule = Rule {
    id: "data/wrong-number",
    family: Family::Data,
    level: Level::Error,
    title: said("Una cifra del texto no es la de su conjunto de datos", "A figure in the text is not its dataset's"),
    why: said("Quien la cite en un proyecto citará un dato falso.", "Whoever cites it in a proposal will cite a false figure."),
    mend: said("Escribe la cifra del conjunto, o corrige el enlace.", "Write the dataset's figure, or correct the link."),
    reference: "Fundamental Principles of Official Statistics, 4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,8 %](dato:ejemplo?anio=2024).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue [17,3 %](dato:ejemplo?anio=2024).\n",
};

pub(crate) static UNKNOWN_TERM: Rule = Rule {
    id: "links/unknown-term",
    family: Family::Links,
    level: Level::Error,
    title: said("Se enlaza un término que el glosario no tiene", "A term is linked that the glossary does not have"),
    why: said("Quien busca qué significa la palabra no lo encuentra.", "Whoever looks up the word does not find it."),
    mend: said("Corrige el id, o agrega el término al glosario.", "Correct the id, or add the term to the glossary."),
    reference: "WCAG 2.2, 3.1.3",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nQué es un [hogar](glosario:ogar).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nQué es un [hogar](glosario:hogar).\n",
};

pub(crate) static UNKNOWN_ID: Rule = Rule {
    id: "links/unknown-id",
    family: Family::Links,
    level: Level::Error,
    title: said("Se nombra una actividad u organización que no existe", "An activity or organisation is named that does not exist"),
    why: said(
        "El evento quedaría suelto: no se vería a qué parte del plan responde ni quién lo organiza.",
        "The event would stand alone: nobody would see which part of the plan it answers to or who organises it.",
    ),
    mend: said("Usa un id del plan o del directorio.", "Use an id of the plan or of the directory."),
    reference: "amigable: events",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\nactividad: \"9.9\"\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\nactividad: \"1.1\"\n---\nTexto.\n",
};

pub(crate) static UNKNOWN_COLLECTION: Rule = Rule {
    id: "links/unknown-collection",
    family: Family::Links,
    level: Level::Error,
    title: said("Se lista una carpeta que no existe", "A folder is listed that does not exist"),
    why: said("La lista saldría vacía.", "The list would come out empty."),
    mend: said("Usa el nombre de una carpeta de content/ que tenga páginas.", "Use the name of a folder of content/ that has pages."),
    reference: "amigable: blocks",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```listado\ncoleccion: evento\n```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```listado\ncoleccion: conjuntos\n```\n",
};

pub(crate) static IMAGE_ALT: Rule = Rule {
    id: "a11y/image-alt",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una imagen no dice qué muestra", "An image does not say what it shows"),
    why: said(
        "Quien no la ve, o no la carga para ahorrar datos, se pierde lo que dice.",
        "Whoever cannot see it, or does not load it to save data, misses what it says.",
    ),
    mend: said("Describe la imagen entre los corchetes.", "Describe the image between the brackets."),
    reference: "WCAG 2.2, 1.1.1",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![](foto.svg)\n-- content/foto.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![Tres personas revisan una tabla](foto.svg)\n-- content/foto.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
};

pub(crate) static REMOTE_IMAGE: Rule = Rule {
    id: "links/remote-image",
    family: Family::Links,
    level: Level::Error,
    title: said("Una imagen está en otro sitio", "An image is on another site"),
    why: said(
        "El otro sitio sabría quién lee la página, y la imagen puede desaparecer.",
        "The other site would know who reads the page, and the image may vanish.",
    ),
    mend: said("Guarda la imagen en la carpeta de la página.", "Save the image in the page's folder."),
    reference: "W3C Privacy Principles",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![Un mapa](https://otro.example/mapa.png)\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n![Un mapa](mapa.svg)\n-- content/mapa.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
};

pub(crate) static RAW_HTML: Rule = Rule {
    id: "content/raw-html",
    family: Family::Content,
    level: Level::Error,
    title: said("Hay HTML escrito a mano", "There is raw HTML"),
    why: said(
        "El programa no puede asegurar que ese HTML se lea bien en un celular o con un lector de pantalla.",
        "The program cannot make sure that such HTML reads well on a phone or with a screen reader.",
    ),
    mend: said("Escríbelo en Markdown o con un bloque.", "Write it in Markdown or with a block."),
    reference: "WCAG 2.2, 4.1.2",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n<center>Hola</center>\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nHola\n",
};

pub(crate) static UNUSED_NOTE: Rule = Rule {
    id: "content/unused-note",
    family: Family::Content,
    level: Level::Warning,
    title: said("Una nota al pie no se usa", "A footnote is not used"),
    why: said("La nota no se publica: lo que dice se pierde.", "The note is not published: what it says is lost."),
    mend: said("Pon su llamada en el texto, o borra la nota.", "Put its mark in the text, or delete the note."),
    reference: "GFM, footnotes",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n\n[^1]: Una nota.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.[^1]\n\n[^1]: Una nota.\n",
};

pub(crate) static UNKNOWN_LANGUAGE: Rule = Rule {
    id: "content/unknown-language",
    family: Family::Content,
    level: Level::Error,
    title: said("Una página está en un idioma que el tema no habla", "A page is in a language that the theme does not speak"),
    why: said(
        "El texto y los botones estarían en idiomas distintos, y un lector de pantalla los pronunciaría mal.",
        "Text and buttons would be in different languages, and a screen reader would mispronounce them.",
    ),
    mend: said(
        "Corrige el idioma en el nombre del archivo, o agrega sus palabras al tema.",
        "Correct the language in the file's name, or add its words to the theme.",
    ),
    reference: "WCAG 2.2, 3.1.1",
    bad: "-- content/a.fr.md --\n---\ntitulo: A\ndescripcion: Une page.\n---\nTexte.\n",
    good: "-- content/a.en.md --\n---\ntitulo: A\ndescripcion: A page.\n---\nText.\n",
};
