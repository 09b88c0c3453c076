//! Links that name this very site by its whole address.

use super::written::{Standing, Written};
use super::{Reading, note};
use crate::base::path::SourcePath;
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};
use crate::render::resolve::path_rules::REDIRECTED;
use crate::site::Site;

pub(super) static OWN_ADDRESS: Rule = Rule {
    id: "links/own-address",
    family: Family::Links,
    level: Level::Warning,
    title: said("Un enlace a una página de este sitio lleva la dirección completa", "A link to a page of this site has the whole address"),
    why: said(
        "No se comprueba si la página existe, y el enlace se rompe cuando el sitio cambia de dirección. Quien lee sin conexión o en una copia del sitio sale de ella.",
        "Nobody checks that the page exists, and the link breaks when the site's address changes. Whoever reads offline or on a copy of the site is led out of it.",
    ),
    mend: said(
        "Escribe la ruta del archivo desde la página que tiene el enlace.",
        "Write the file's path from the page that has the link.",
    ),
    reference: "RFC 3986, 4.2",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [los conjuntos](https://sitio.example/conjuntos/).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [los conjuntos](conjuntos/_index.md).\n",
};

pub(super) fn check(written: &Written<'_>, reading: &mut Reading<'_>) -> bool {
    // A field for an address of another site takes no path; an image from elsewhere is refused already.
    if written.place != Standing::Link {
        return false;
    }
    let Some(inside) = inside(written.dest, &reading.site.config.site.base_url) else { return false };
    let Some((right, old)) = right(inside, reading.site, reading.id) else { return false };
    let dest = written.dest;
    let help = say!("Escribe «{right}».", "Write “{right}”.");
    let (rule, message) = if old {
        (&REDIRECTED, say!("«{dest}» es la dirección antigua de una página.", "“{dest}” is the old address of a page."))
    } else {
        (&OWN_ADDRESS, say!("«{dest}» es una página de este mismo sitio.", "“{dest}” is a page of this very site."))
    };
    note(rule, written, (message, help), Some(right), reading)
}

/// What follows the site's own address.
pub(crate) fn inside<'a>(dest: &'a str, base_url: &str) -> Option<&'a str> {
    let (_, base) = base_url.split_once("://")?;
    let (scheme, rest) = dest.split_once("://")?;
    if !scheme.to_ascii_lowercase().starts_with("http") {
        return None;
    }
    let base = base.trim_end_matches('/');
    let start = rest.get(..base.len())?;
    let after = &rest[base.len()..];
    (start.eq_ignore_ascii_case(base) && (after.is_empty() || after.starts_with(['/', '#', '?']))).then_some(after)
}

/// The path to write instead, and whether the address is an old one.
fn right(inside: &str, site: &Site, from: usize) -> Option<(String, bool)> {
    let (path, anchor) = inside.split_once('#').map_or((inside, None), |(path, anchor)| (path, Some(anchor)));
    if let Some(found) = site.addresses.find(path) {
        return Some((site.written(from, found.id, anchor), found.old));
    }
    let file = SourcePath::new(&format!("content/{}", path.trim_start_matches('/')))?;
    site.assets.contains_key(&file).then(|| (site.relative(from, file.as_str()), false))
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn only_the_site_itself_is_inside() {
        let base = "https://mesa.example/hub/";
        assert_eq!(inside("http://Mesa.example/hub/datos/", base), Some("/datos/"));
        assert_eq!(inside("https://mesa.example/hub", base), Some(""));
        for other in ["https://mesa.example/hubo/", "https://mesa.example/", "https://otra.example/hub/", "mailto:a@mesa.example"] {
            assert_eq!(inside(other, base), None, "{other}");
        }
    }
}
