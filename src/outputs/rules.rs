//! Rules about what is published.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules of this layer.
pub(crate) static RULES: &[&Rule] = &[&SAME_PATH, &BAD_ALIAS, &EXPIRED_SECURITY];

pub(crate) static SAME_PATH: Rule = Rule {
    id: "output/same-path",
    family: Family::Output,
    level: Level::Error,
    title: said("Dos cosas se publicarían en el mismo lugar", "Two things would be published in the same place"),
    why: said("Una taparía a la otra, y no se sabe cuál.", "One would cover the other, and nobody knows which."),
    mend: said("Cambia una de las dos direcciones.", "Change one of the two addresses."),
    reference: "RFC 3986",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nalias: [/b/]\n---\nTexto.\n-- content/b.md --\n---\ntitulo: B\ndescripcion: Otra página.\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nalias: [/antes/]\n---\nTexto.\n-- content/b.md --\n---\ntitulo: B\ndescripcion: Otra página.\n---\nTexto.\n",
};

pub(crate) static BAD_ALIAS: Rule = Rule {
    id: "output/bad-alias",
    family: Family::Output,
    level: Level::Error,
    title: said("Una dirección antigua no se puede usar", "An old address cannot be used"),
    why: said("Los enlaces viejos que la gente guardó seguirían rotos.", "The old links that people kept would stay broken."),
    mend: said("Escríbela como «/antes/pagina/», dentro de este sitio.", "Write it as “/before/page/”, within this site."),
    reference: "RFC 3986, 3.3",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nalias: [/../fuera/]\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nalias: [/antes/]\n---\nTexto.\n",
};

pub(crate) static EXPIRED_SECURITY: Rule = Rule {
    id: "dates/security-expired",
    family: Family::Dates,
    level: Level::Warning,
    title: said("El aviso de seguridad está vencido", "The security notice has expired"),
    why: said(
        "Quien encuentra una falla del sitio no sabe si todavía hay alguien que la reciba, y no la cuenta.",
        "Whoever finds a hole in the site does not know whether anybody is still there to hear of it, and does not tell.",
    ),
    mend: said(
        "Confirma el correo y pon una fecha nueva en «seguridad», dentro de un año a lo más.",
        "Confirm the address and put a new date into “security”, within a year at most.",
    ),
    reference: "RFC 9116, 2.5.5",
    bad: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/\nseguridad: {correo: seguridad@sitio.example, vence: 2020-01-31}\n",
    good: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/\nseguridad: {correo: seguridad@sitio.example, vence: 2100-01-31}\n",
};
