//! Web addresses that no browser can follow, or that only some repair.

use super::written::{Standing, Written};
use super::{Reading, note};
use crate::base::say::{Say, said, say};
use crate::base::web::Web;
use crate::diag::{Family, Level, Rule};

pub(super) static MALFORMED_ADDRESS: Rule = Rule {
    id: "links/malformed-address",
    family: Family::Links,
    level: Level::Error,
    title: said("Una dirección web está mal escrita", "A web address is written wrong"),
    why: said("Quien sigue el enlace no llega a ninguna parte.", "Whoever follows the link arrives nowhere."),
    mend: said(
        "Abre el sitio en el navegador, copia la dirección y pégala de nuevo.",
        "Open the site in a browser, copy the address and paste it again.",
    ),
    reference: "RFC 3986, 3; WHATWG URL Standard, 4.4",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira [el sitio](https://https://bidat.gob.cl/).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira [el sitio](https://bidat.gob.cl/).\n",
};

/// What is wrong, and the right address when there is only one.
type Fault = (Say, Option<String>);

pub(super) fn check(written: &Written<'_>, reading: &mut Reading<'_>) -> bool {
    let Some((message, right)) = fault(written.dest).filter(|_| written.place != Standing::Image) else { return false };
    let help = right.as_ref().map_or_else(
        || say!("Cópiala de nuevo desde el navegador.", "Copy it again from the browser."),
        |right| say!("Escribe «{right}».", "Write “{right}”."),
    );
    note(&MALFORMED_ADDRESS, written, (message, help), right, reading)
}

fn fault(dest: &str) -> Option<Fault> {
    let (scheme, rest) = dest.split_once(':')?;
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return None;
    }
    beginning(dest, rest).or_else(|| space(dest)).or_else(|| host(dest))
}

/// The two slashes, once.
fn beginning(dest: &str, rest: &str) -> Option<Fault> {
    let inner = rest.trim_start_matches(['/', '\\']);
    let again = ["https:", "http:"].iter().find(|scheme| inner.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    if let Some(again) = again {
        let bare = inner[again.len()..].trim_start_matches(['/', '\\']);
        let message = say!("«{dest}» empieza dos veces.", "“{dest}” begins twice.");
        return Some((message, Some(format!("{again}//{bare}"))));
    }
    if rest.starts_with("//") && !rest.starts_with("///") {
        return None;
    }
    let scheme = &dest[..dest.len() - rest.len()];
    let message = say!("Después de «{scheme}» van dos barras: «//».", "“{scheme}” is followed by two slashes: “//”.");
    Some((message, (!inner.is_empty()).then(|| format!("{scheme}//{inner}"))))
}

fn space(dest: &str) -> Option<Fault> {
    dest.contains(char::is_whitespace).then(|| {
        let right = dest.split_whitespace().collect::<Vec<_>>().join("%20");
        (say!("Esta dirección tiene un espacio.", "This address has a space in it."), Some(right))
    })
}

/// A host has letters, digits and hyphens between single dots (RFC 1123, 2.1); letters of any alphabet (RFC 5891).
fn host(dest: &str) -> Option<Fault> {
    let host = Web::read(dest)?.host;
    if host.starts_with('[') {
        return None;
    }
    if host.is_empty() {
        return Some((say!("A «{dest}» le falta el nombre del sitio.", "“{dest}” lacks the name of the site."), None));
    }
    let is_right = |label: &str| {
        let name = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '%';
        !label.is_empty() && label.chars().all(name) && !label.starts_with('-') && !label.ends_with('-')
    };
    let right = host.strip_suffix('.').unwrap_or(host).split('.').all(is_right);
    (!right).then(|| (say!("«{host}» no puede ser el nombre de un sitio.", "“{host}” cannot be the name of a site."), None))
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn faults_and_the_right_address() {
        let right = |dest: &str| fault(dest).map(|(_, right)| right.unwrap_or_default());
        for (dest, wanted) in [
            ("https://http://a.cl/b", "http://a.cl/b"),
            ("https:/a.cl", "https://a.cl"),
            ("https:\\\\a.cl\\b", "https://a.cl\\b"),
            ("http:///a.cl", "http://a.cl"),
            ("https://a.cl/mi archivo.pdf", "https://a.cl/mi%20archivo.pdf"),
            ("https://", ""),
            ("https://www.gob,cl/", ""),
            ("https://a..cl/", ""),
            ("https://-a.cl/", ""),
        ] {
            assert_eq!(right(dest).as_deref(), Some(wanted), "{dest}");
        }
        for dest in ["https://ñuble.cl/á", "http://[::1]/", "https://a.cl.:80/?u=https://b.cl", "HTTPS://A_B.cl", "mailto:a b", "a/b.md"]
        {
            assert_eq!(right(dest), None, "{dest}");
        }
    }
}
