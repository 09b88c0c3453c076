//! Links that write a mail or call a telephone.

use super::written::{Standing, Written};
use super::{Reading, note};
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};
use percent_encoding::percent_decode_str;

pub(super) static CONTACT_ADDRESS: Rule = Rule {
    id: "links/contact-address",
    family: Family::Links,
    level: Level::Error,
    title: said("Un correo o un teléfono de un enlace está mal escrito", "A mail address or telephone number of a link is written wrong"),
    why: said(
        "Quien quiere pedir ayuda toca el enlace y no pasa nada, o su mensaje no llega.",
        "Whoever wants to ask for help touches the link and nothing happens, or the message never arrives.",
    ),
    mend: said(
        "Escribe el correo completo (mailto:nombre@sitio.cl) o el teléfono con el código del país y sin espacios (tel:+56223456789).",
        "Write the whole mail address (mailto:name@site.org) or the telephone with its country code and without spaces (tel:+56223456789).",
    ),
    reference: "RFC 6068; RFC 3966",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEscribe a [la mesa](mailto:contacto@mesa).\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEscribe a [la mesa](mailto:contacto@mesa.example).\n",
};

pub(super) fn check(written: &Written<'_>, reading: &mut Reading<'_>) -> bool {
    let Some((scheme, rest)) = written.dest.split_once(':').filter(|_| written.place == Standing::Link) else { return false };
    let fault = match scheme.to_ascii_lowercase().as_str() {
        "mailto" => mail(rest),
        "tel" => telephone(rest),
        _ => None,
    };
    let Some((message, right)) = fault else { return false };
    let help = right.as_ref().map_or_else(
        || {
            say!(
                "Escríbelo completo, como mailto:nombre@sitio.cl o tel:+56223456789.",
                "Write it whole, such as mailto:name@site.org or tel:+56223456789."
            )
        },
        |right| say!("Escribe «{right}».", "Write “{right}”."),
    );
    note(&CONTACT_ADDRESS, written, (message, help), right, reading)
}

type Fault = (Say, Option<String>);

/// Addresses before the subject. None at all is right where the reader chooses whom to write to.
fn mail(rest: &str) -> Option<Fault> {
    let (to, fields) = rest.split_once('?').map_or((rest, None), |(to, fields)| (to, Some(fields)));
    if to.is_empty() && fields.is_some() {
        return None;
    }
    let decoded = percent_decode_str(to).decode_utf8_lossy();
    let wrong = decoded.split(',').map(str::trim).find(|address| !is_mail(address))?;
    Some((say!("«{wrong}» no es un correo.", "“{wrong}” is no mail address."), None))
}

/// A name, and a host with a dot (RFC 5321, 4.1.2, without quoted names, which nobody has).
pub(super) fn is_mail(address: &str) -> bool {
    let Some((name, host)) = address.split_once('@') else { return false };
    let sign = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c);
    let dots = |text: &str| text.split('.').all(|part| !part.is_empty());
    let label = |label: &str| label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-') && !label.ends_with('-');
    name.chars().all(sign) && dots(name) && host.contains('.') && dots(host) && host.split('.').all(label)
}

/// Signs that may divide a number (RFC 3966, 3); a space may not.
const DIVIDERS: [char; 4] = ['-', '.', '(', ')'];

/// Digits of the shortest number that is called in Chile (133) and of the longest that there is (ITU-T E.164, 6.2.1).
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

fn telephone(rest: &str) -> Option<Fault> {
    let number = percent_decode_str(rest.split(';').next().unwrap_or_default()).decode_utf8_lossy().into_owned();
    let spaced = number.contains(char::is_whitespace);
    let plain: String = number.chars().filter(|c| !c.is_whitespace() && !DIVIDERS.contains(c)).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let is_number = digits.chars().all(|c| c.is_ascii_digit() || c == '*' || c == '#') && DIGITS.contains(&digits.len());
    if !is_number {
        return Some((say!("«{number}» no es un teléfono.", "“{number}” is no telephone number."), None));
    }
    // 56 and the nine digits of a Chilean number: only the sign is missing.
    let signless = digits.len() == 11 && digits.starts_with("56") && !plain.starts_with('+');
    let right = format!("tel:{}{plain}", if signless { "+" } else { "" });
    match (spaced, signless) {
        (_, true) => Some((say!("A «{number}» le falta el signo «+».", "“{number}” lacks its sign “+”."), Some(right))),
        (true, _) => Some((say!("«{number}» tiene espacios.", "“{number}” has spaces in it."), Some(right))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses_have_a_name_and_a_site() {
        for right in ["a@b.cl", "a.b+c@sub.b-c.cl", "ñandú@ñuble.cl", "a@b.cl,c@d.cl", "?subject=Hola", "a%40b.cl?subject=Hola"] {
            assert!(mail(right).is_none(), "{right}");
        }
        for wrong in ["", "a", "a@b", "@b.cl", "a@b..cl", "a b@c.cl", "a@b.cl.", "a@@b.cl", "a@-b.cl", "a@b.cl,"] {
            assert!(mail(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn telephones_have_digits_and_no_space() {
        let right = |number: &str| telephone(number).map(|(_, right)| right.unwrap_or_default());
        for good in ["+56-2-2345-6789", "+56223456789", "133", "600.123.4567", "*4141", "+56223456789;ext=12"] {
            assert_eq!(right(good), None, "{good}");
        }
        assert_eq!(right("+56%202%202345%206789").as_deref(), Some("tel:+56223456789"));
        assert_eq!(right("56912345678").as_deref(), Some("tel:+56912345678"));
        for wrong in ["", "12", "llámanos", "+56 2 2345 6789 anexo 3", "+5691234567890123"] {
            assert_eq!(right(wrong).as_deref(), Some(""), "{wrong}");
        }
    }
}
