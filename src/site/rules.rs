//! Rules about the site as a whole: addresses, ids, the menu.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules of this layer.
pub(crate) static RULES: &[&Rule] = &[&SAME_ADDRESS, &REPEATED_ID, &MENU_PAGE];

pub(crate) static SAME_ADDRESS: Rule = Rule {
    id: "output/same-address",
    family: Family::Output,
    level: Level::Error,
    title: said("Dos páginas tienen la misma dirección", "Two pages have the same address"),
    why: said("Solo una de las dos se podría leer, y no se sabe cuál.", "Only one of the two could be read, and nobody knows which."),
    mend: said(
        "Cambia el nombre de un archivo, o pon «direccion_corta» en uno de los dos.",
        "Rename one of the files, or set “slug” in one of them.",
    ),
    reference: "RFC 3986",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n-- content/a/index.md --\n---\ntitulo: B\ndescripcion: Otra página.\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n-- content/b/index.md --\n---\ntitulo: B\ndescripcion: Otra página.\n---\nTexto.\n",
};

pub(crate) static REPEATED_ID: Rule = Rule {
    id: "content/repeated-id",
    family: Family::Content,
    level: Level::Error,
    title: said("Un id está dos veces", "An id appears twice"),
    why: said("Un enlace a ese id llevaría a otra cosa que la que dice.", "A link to that id would lead to something else than it says."),
    mend: said("Dale un id distinto a cada uno.", "Give each its own id."),
    reference: "HTML Standard, 3.2.6 (id)",
    bad: "-- content/glosario.yaml --\ntitulo: Glosario\ndescripcion: Palabras.\nterminos:\n  - {id: a, termino: Uno, definicion: Lo primero.}\n  - {id: a, termino: Dos, definicion: Lo segundo.}\n",
    good: "-- content/glosario.yaml --\ntitulo: Glosario\ndescripcion: Palabras.\nterminos:\n  - {id: a, termino: Uno, definicion: Lo primero.}\n  - {id: b, termino: Dos, definicion: Lo segundo.}\n",
};

pub(crate) static MENU_PAGE: Rule = Rule {
    id: "config/menu-page",
    family: Family::Config,
    level: Level::Error,
    title: said("El menú nombra una página que no existe", "The menu names a page that does not exist"),
    why: said("Quien busca esa parte del sitio no la encontraría.", "Whoever looks for that part of the site would not find it."),
    mend: said("Corrige la ruta en amigable.yaml, o crea la página.", "Correct the path in amigable.yaml, or create the page."),
    reference: "amigable: amigable.yaml",
    bad: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nmenu: [dtos/_index.md]\n",
    good: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nmenu: [_index.md, conjuntos/_index.md, glosario.yaml, plan/plan.yaml]\n",
};
