//! Addresses that only the editor's computer or network can reach.

use super::written::{Standing, Written};
use super::{Reading, note};
use crate::base::say::{said, say};
use crate::base::web::Web;
use crate::diag::{Family, Level, Rule};

pub(super) static ONLY_HERE: Rule = Rule {
    id: "links/only-here",
    family: Family::Links,
    level: Level::Error,
    title: said("Una dirección solo funciona en tu computador o en tu red", "An address works only on your computer or network"),
    why: said(
        "A ti te abre y a nadie más: quien lee el sitio desde su casa llega a un error.",
        "It opens for you and for nobody else: whoever reads the site at home reaches an error.",
    ),
    mend: said(
        "Pon la dirección pública, o guarda el archivo en la carpeta de la página y enlázalo ahí.",
        "Write the public address, or save the file in the page's folder and link it there.",
    ),
    reference: "RFC 6761; RFC 6890",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el informe](http://localhost:8000/informe.html).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el informe](https://bidat.gob.cl/informe.html).\n",
};

pub(super) fn check(written: &Written<'_>, reading: &mut Reading<'_>) -> bool {
    let local = |address: &str| Web::read(address).is_some_and(|web| web.is_local());
    // Whoever tries the site on their own computer may link to it.
    if written.place == Standing::Image || !local(written.dest) || local(&reading.site.config.site.base_url) {
        return false;
    }
    let host = Web::read(written.dest).map_or("", |web| web.host);
    let message = say!("«{host}» solo se puede abrir desde tu computador o tu red.", "“{host}” opens only on your computer or network.");
    let help = say!(
        "Pon la dirección pública, o guarda el archivo en la carpeta de la página y enlázalo ahí.",
        "Write the public address, or save the file in the page's folder and link it there."
    );
    note(&ONLY_HERE, written, (message, help), None, reading)
}
