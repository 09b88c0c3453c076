//! The RUT of a person. Its last sign is a check digit (modulo 11), so a number that looks like one rarely is one by
//! chance. Those of organisations begin at 50 million and are public.

use super::Hit;
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

/// From here on the numbers are of companies, foundations and public services.
const FIRST_ORGANISATION: u32 = 50_000_000;

/// No living person has a lower one.
const FIRST_PERSON: u32 = 1_000_000;

pub(super) fn check(text: &str, hits: &mut Vec<Hit>) {
    for (dash, _) in text.match_indices('-') {
        if let Some(range) = around(text, dash) {
            let written = &text[range.clone()];
            hits.push(Hit {
                rule: &RUT,
                message: say!("Aquí está el RUT de una persona.", "Here is a person's national id number (RUT)."),
                help: say!(
                    "Bórralo. Si de verdad tiene que publicarse, escríbelo en «privacidad» de amigable.yaml con el motivo.",
                    "Delete it. If it really has to be published, write it into “privacy” of amigable.yaml with the reason."
                ),
                value: written.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase(),
                range,
            });
        }
    }
}

/// The RUT whose dash stands at `dash`.
fn around(text: &str, dash: usize) -> Option<Range<usize>> {
    let sign = text[dash + 1..].chars().next()?;
    let end = dash + 1 + sign.len_utf8();
    let lead = text[..dash].trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let digits: String = number(&text[lead.len()..dash])?;
    // Part of something longer: an address, an identifier, a number with decimals.
    if lead.ends_with(|c: char| c.is_alphanumeric() || "-_/=,".contains(c)) || goes_on(&text[end..]) {
        return None;
    }
    let value: u32 = digits.parse().ok()?;
    let person = (FIRST_PERSON..FIRST_ORGANISATION).contains(&value);
    (person && sign.to_ascii_uppercase() == check_digit(value)).then_some(lead.len()..end)
}

fn goes_on(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric() || "-_/=".contains(c))
}

/// «12.345.678» or «12345678»: points at each thousand, or none.
fn number(written: &str) -> Option<String> {
    let groups: Vec<&str> = written.split('.').collect();
    let pointed = groups.len() == 3 && (1..=2).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3);
    let plain = groups.len() == 1 && (7..=8).contains(&written.len());
    (pointed || plain).then(|| groups.concat())
}

/// Each digit from the last on times 2, 3, 4, 5, 6, 7, 2, 3…; what lacks to a multiple of eleven, ten being K.
fn check_digit(number: u32) -> char {
    let digits = std::iter::successors(Some(number), |rest| Some(rest / 10)).take_while(|rest| *rest > 0).map(|rest| rest % 10);
    let sum: u32 = digits.zip((2..=7).cycle()).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => '0',
        10 => 'K',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}

pub(super) static RUT: Rule = Rule {
    id: "privacy/rut",
    family: Family::Privacy,
    level: Level::Error,
    title: said("Hay un RUT de una persona", "There is a person's national id number (RUT)"),
    why: said(
        "Con el RUT se pueden pedir créditos, buscar deudas y juntar datos de salud. Lo publicado se copia, y ya no se puede recoger.",
        "With it one can ask for loans, look up debts and join health records. What is published is copied and cannot be called back.",
    ),
    mend: said(
        "Bórralo. Los RUT de organizaciones no se señalan. Un ejemplo que no es de nadie se permite en «privacidad» de amigable.yaml.",
        "Delete it. Those of organisations are not reported. An example that is nobody's is allowed in “privacy” of amigable.yaml.",
    ),
    reference: "Ley 19.628 sobre protección de la vida privada; Ley 21.719",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nInscripción de 12.345.678-5.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nInscripción de Ana, con su nombre y nada más.\n",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        crate::checks::privacy::found(check, text)
    }

    #[test]
    fn valid_numbers_of_persons_are_found_in_each_form() {
        assert_eq!(found("Ana, 12.345.678-5 y 12345678-5."), ["12.345.678-5", "12345678-5"]);
        assert_eq!(found("(10.000.013-K) 10000013-k;9.999.999-3"), ["10.000.013-K", "10000013-k", "9.999.999-3"]);
    }

    #[test]
    fn other_numbers_are_not() {
        let others = [
            "12.345.678-4",
            "60.805.000-0",
            "2021-10-07",
            "a/12345678-5",
            "112345678-5",
            "12345678-55",
            "1.234-5",
            "12.345.678-5-1",
            "tel-12345678-5",
            "1,12345678-5",
            "-",
            "5-",
            "12.34.5678-5",
            "123456-0",
        ];
        for text in others {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn check_digits_are_those_of_the_register() {
        for (number, digit) in
            [(12_345_678, '5'), (11_111_111, '1'), (22_222_222, '2'), (10_000_013, 'K'), (10_000_004, '0'), (7_654_321, '6')]
        {
            assert_eq!(check_digit(number), digit, "{number}");
        }
    }
}
