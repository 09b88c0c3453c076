//! E-mail addresses of persons. «contacto@», «oirs@» belong to an office and are there to be published.

use super::Hit;
use crate::base::say::{said, say};
use crate::base::text::fold;
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

/// Where persons have their own addresses.
const PROVIDERS: [&str; 16] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.cl",
    "hotmail.es",
    "outlook.com",
    "outlook.cl",
    "outlook.es",
    "live.com",
    "live.cl",
    "yahoo.com",
    "yahoo.es",
    "yahoo.cl",
    "icloud.com",
    "protonmail.com",
    "proton.me",
];

/// What addresses of offices begin with.
const OFFICES: [&str; 54] = [
    "contact",
    "info",
    "hola",
    "hello",
    "comunica",
    "prensa",
    "press",
    "media",
    "secretari",
    "soporte",
    "support",
    "ayuda",
    "help",
    "admin",
    "oirs",
    "transparencia",
    "dato",
    "data",
    "consulta",
    "inscrip",
    "registr",
    "taller",
    "evento",
    "event",
    "webmaster",
    "postmaster",
    "office",
    "oficina",
    "privaci",
    "privacy",
    "seguridad",
    "security",
    "noreply",
    "no-reply",
    "ventas",
    "sales",
    "atencion",
    "mesa",
    "biblioteca",
    "direccion",
    "coordinac",
    "equipo",
    "team",
    "fundacion",
    "corporacion",
    "ong",
    "red",
    "centro",
    "programa",
    "proyecto",
    "editor",
    "web",
    "public",
    "participa",
];

pub(super) fn check(text: &str, hits: &mut Vec<Hit>) {
    for (at, _) in text.match_indices('@') {
        let Some(range) = around(text, at) else { continue };
        let value = fold(&text[range.clone()]);
        if is_personal(&value) {
            hits.push(Hit {
                rule: &EMAIL,
                range,
                message: say!("Este correo parece de una persona.", "This e-mail address seems to be a person's."),
                help: say!(
                    "Pon el correo de la organización, como contacto@… Si la persona dio permiso, agrégalo a «privacidad: permitidos» de amigable.yaml con el motivo.",
                    "Give the organisation's address, such as info@… If the person agreed, add it to “privacy: allow” of amigable.yaml with the reason."
                ),
                value,
            });
        }
    }
}

/// The address whose sign stands at `at`.
fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let own = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let start = text[..at].trim_end_matches(own).len();
    let rest = &text[at + 1..];
    let host = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
    let end = at + 1 + rest[..host].trim_end_matches(['.', '-']).len();
    // «@usuario» of a network, or the path of an address: «/@usuario».
    let lone =
        start == at || text[..start].ends_with(['/', '@', ':']) && !text[..start].ends_with("mailto:") && !text[..start].ends_with(": ");
    let dotted = text[at + 1..end].split_once('.').is_some_and(|(name, top)| !name.is_empty() && top.len() > 1);
    (dotted && !lone).then_some(start..end)
}

fn is_personal(address: &str) -> bool {
    let Some((name, host)) = address.split_once('@') else { return false };
    let invented = ["example", "ejemplo", "test", "invalid"].into_iter().any(|word| host.split('.').any(|part| part == word));
    let office = name.split(['.', '_', '-', '+']).chain([name]).any(|part| OFFICES.iter().any(|office| part.starts_with(office)));
    !invented && !office && (PROVIDERS.contains(&host) || is_name(name))
}

/// «nombre.apellido»: two words of letters.
fn is_name(name: &str) -> bool {
    let parts: Vec<&str> = name.split(['.', '_']).collect();
    (2..=3).contains(&parts.len()) && parts.iter().all(|part| part.chars().count() > 1 && part.chars().all(char::is_alphabetic))
}

pub(super) static EMAIL: Rule = Rule {
    id: "privacy/email",
    family: Family::Privacy,
    level: Level::Warning,
    title: said("Un correo que parece de una persona", "An e-mail address that seems to be a person's"),
    why: said(
        "La persona recibe correo basura y engaños, y si cambia de trabajo quien escriba se queda sin respuesta.",
        "The person gets junk and frauds, and when she changes jobs whoever writes gets no answer.",
    ),
    mend: said(
        "Usa el correo de la organización, o permítelo con su motivo en «privacidad» de amigable.yaml.",
        "Use the organisation's address, or allow it with its reason in “privacy” of amigable.yaml.",
    ),
    reference: "Ley 19.628 sobre protección de la vida privada; Ley 21.719",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEscribe a ana.rojas@fundacion-hogar.cl.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEscribe a contacto@fundacion-hogar.cl.\n",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        crate::checks::privacy::found(check, text)
    }

    #[test]
    fn addresses_of_persons_are_found() {
        assert_eq!(found("Ana (ana.rojas@uai.cl) y <jose_perez@gob.cl>."), ["ana.rojas@uai.cl", "jose_perez@gob.cl"]);
        assert_eq!(found("[Ana](mailto:anita77@gmail.com), correo: pepe@hotmail.com"), ["anita77@gmail.com", "pepe@hotmail.com"]);
    }

    #[test]
    fn addresses_of_offices_and_other_signs_are_not() {
        let others = [
            "contacto@uai.cl",
            "info@fundacion.cl",
            "oirs@gob.cl",
            "fundacionhogar@gmail.com",
            "cefis@uai.cl",
            "ana.rojas@ejemplo.cl",
            "ana.rojas@example.org",
            "@ana.rojas",
            "https://red.social/@ana.rojas",
            "a@b",
            "ana @ rojas.cl",
            "datos.abiertos@gob.cl",
            "no-reply@gmail.com",
        ];
        for text in others {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
