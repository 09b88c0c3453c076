//! Rules about what other sites answered. Only `check --external` raises them, so their tests need a server: they are in
//! `tests/external`.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static BROKEN: Rule = Rule {
    id: "links/external-broken",
    family: Family::Links,
    level: Level::Error,
    title: said("Una página de otro sitio ya no existe", "A page of another site is no longer there"),
    why: said(
        "Quien quiere comprobar la fuente o seguir leyendo llega a una página de error.",
        "Whoever wants to check the source or read on reaches an error page.",
    ),
    mend: said(
        "Busca la página nueva en ese sitio, enlaza una copia archivada, o quita el enlace.",
        "Look for the new page on that site, link an archived copy, or remove the link.",
    ),
    reference: "RFC 9110, 15.5.5; 15.5.11",
    bad: "",
    good: "",
};

pub(crate) static MOVED: Rule = Rule {
    id: "links/external-moved",
    family: Family::Links,
    level: Level::Advice,
    title: said("Una página de otro sitio cambió de dirección", "A page of another site has a new address"),
    why: said(
        "Hoy el otro sitio todavía manda a la dirección nueva; cuando deje de hacerlo, el enlace se rompe.",
        "Today the other site still sends on to the new address; when it stops, the link breaks.",
    ),
    mend: said("Escribe la dirección nueva.", "Write the new address."),
    reference: "RFC 9110, 15.4.2; 15.4.9",
    bad: "",
    good: "",
};

pub(crate) static UNKNOWN: Rule = Rule {
    id: "links/external-unknown",
    family: Family::Links,
    level: Level::Warning,
    title: said("No se pudo comprobar una página de otro sitio", "A page of another site could not be checked"),
    why: said(
        "Puede que esté y puede que no: mientras nadie la abra, no se sabe si el lector llega a ella.",
        "It may be there or not: until someone opens it, nobody knows whether readers get to it.",
    ),
    mend: said(
        "Ábrela en el navegador. Si está, puedes dejarla; si no, cambia el enlace.",
        "Open it in a browser. If it is there you can leave it; if not, change the link.",
    ),
    reference: "RFC 9110, 15.5; 15.6",
    bad: "",
    good: "",
};
