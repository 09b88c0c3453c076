//! Addresses with parts that tell another site where its readers come from.

use super::written::{Standing, Written};
use super::{Reading, note};
use crate::base::say::{said, say};
use crate::base::web::Web;
use crate::diag::{Family, Level, Rule};

pub(super) static TRACKING: Rule = Rule {
    id: "links/tracking",
    family: Family::Links,
    level: Level::Warning,
    title: said("Una dirección lleva un rastreador", "An address carries a tracker"),
    why: said(
        "Le cuenta al otro sitio de dónde viene cada persona, y a veces quién compartió el enlace. Además la dirección queda larga y difícil de copiar.",
        "It tells the other site where each person comes from, and sometimes who shared the link. It also makes the address long and hard to copy.",
    ),
    mend: said("Borra de la dirección la parte que rastrea.", "Delete the tracking part of the address."),
    reference: "W3C Privacy Principles, 2.4; Firefox query parameter stripping",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el informe](https://bidat.gob.cl/informe?id=7&utm_source=correo).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nLee [el informe](https://bidat.gob.cl/informe?id=7).\n",
};

/// Parameters that only follow people: those that Firefox and Brave take away, and the names of campaigns (`utm_…`).
const NAMES: [&str; 22] = [
    "__hsfp",
    "__hssc",
    "__hstc",
    "__s",
    "_hsenc",
    "_hsmi",
    "dclid",
    "fbclid",
    "gbraid",
    "gclid",
    "gclsrc",
    "hsctatracking",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "twclid",
    "ttclid",
    "vero_id",
    "wbraid",
    "yclid",
];
const PREFIXES: [&str; 2] = ["utm_", "oly_"];

pub(super) fn check(written: &Written<'_>, reading: &mut Reading<'_>) -> bool {
    if written.place == Standing::Image {
        return false;
    }
    let Some((right, names)) = without(written.dest) else { return false };
    let message = say!("Esta dirección lleva un rastreador: «{names}».", "This address carries a tracker: “{names}”.");
    let help = say!("Escribe «{right}».", "Write “{right}”.");
    note(&TRACKING, written, (message, help), Some(right), reading)
}

/// The address without what tracks, and the names of that.
fn without(dest: &str) -> Option<(String, String)> {
    let query = Web::read(dest)?.query?;
    let (tracking, kept): (Vec<&str>, Vec<&str>) = query.split('&').partition(|part| tracks(part));
    let names = tracking.iter().map(|part| part.split('=').next().unwrap_or(part)).collect::<Vec<_>>();
    let names = (!names.is_empty()).then(|| names.join(", "))?;
    let (before, after) = dest.split_once('?')?;
    let after = &after[query.len()..];
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    Some((format!("{before}{query}{after}"), names))
}

fn tracks(part: &str) -> bool {
    let name = part.split('=').next().unwrap_or(part).to_ascii_lowercase();
    NAMES.contains(&name.as_str()) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_what_tracks_is_taken_away() {
        let right = |dest: &str| without(dest).map(|(right, _)| right);
        assert_eq!(right("https://a.cl/b?utm_source=x&id=7&fbclid=9#c?d").unwrap(), "https://a.cl/b?id=7#c?d");
        assert_eq!(right("https://a.cl/b?UTM_Source=x").unwrap(), "https://a.cl/b");
        for dest in ["https://a.cl/b?id=7", "https://a.cl/utm_source", "https://a.cl/#utm_source=x", "mailto:a@b.cl?utm_source=x"] {
            assert_eq!(right(dest), None, "{dest}");
        }
    }
}
