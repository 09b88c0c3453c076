//! What a figure lacks, in Spanish. Not known, kept secret and never measured are three things.

use super::super::message::{Holes, Name, Noun};
use super::super::words::{Words, words};
use super::grammar::{and, counted, de};
use super::level::{frame, subject};
use crate::model::figure::Measure;

/// As many as a sentence can list.
const LISTED: usize = 3;

/// «Todavía no hay datos de la pobreza por ingresos en 2024.»
pub(super) fn nothing(measure: Option<&Measure>, when: Option<&str>, suppressed: bool) -> Words {
    let what = measure.map(|measure| match subject(measure) {
        Some(subject) => de(Words::name(subject)),
        None if measure.title.trim().is_empty() => Words::default(),
        None => de(Name::Label(&measure.title).said()),
    });
    let lead = if suppressed { "la fuente mantiene en reserva los datos" } else { "todavía no hay datos" };
    words![lead, what.unwrap_or_default(), frame(when)]
}

/// «Falta el dato de 2018 y en 2020 no se midió.»
pub(super) fn holes(holes: &Holes, time: bool, noun: Noun) -> Words {
    let mut clauses = Vec::new();
    if !holes.suppressed.is_empty() {
        clauses.push(words!["la fuente mantiene en reserva", data(&holes.suppressed, time, noun)]);
    }
    if !holes.missing.is_empty() {
        let verb = if holes.missing.len() > 1 { "faltan" } else { "falta" };
        let data = match (clauses.is_empty(), holes.missing.len()) {
            (true, _) => data(&holes.missing, time, noun),
            (false, 1) => words!["el", de(listed(&holes.missing, time, noun))],
            (false, _) => words!["los", de(listed(&holes.missing, time, noun))],
        };
        clauses.push(words![verb, data]);
    }
    if !holes.absent.is_empty() {
        clauses.push(absent(&holes.absent, time, noun));
    }
    and(clauses)
}

/// «el dato de 2018», «los datos de La Serena y Vicuña», «los datos de doce comunas».
fn data(names: &[Name], time: bool, noun: Noun) -> Words {
    let lead = if names.len() > 1 { "los datos" } else { "el dato" };
    words![lead, de(listed(names, time, noun))]
}

fn absent(names: &[Name], time: bool, noun: Noun) -> Words {
    if time {
        return words!["no se midió en", listed(names, time, noun)];
    }
    words!["no hay medición", de(listed(names, time, noun))]
}

fn listed(names: &[Name], time: bool, noun: Noun) -> Words {
    if names.len() > LISTED {
        let number = names.len();
        return if time {
            words![super::grammar::count(number, super::Gender::Masculine), if all_years(names) { "años" } else { "períodos" }]
        } else {
            counted(number, noun)
        };
    }
    and(names.iter().map(|name| if time { when(*name) } else { name.said() }).collect())
}

fn all_years(names: &[Name]) -> bool {
    let year = |name: &Name| matches!(name, Name::Label(text) if text.len() == 4 && text.chars().all(|c| c.is_ascii_digit()));
    names.iter().all(year)
}

fn when(name: Name) -> Words {
    if let Name::Label(text) = name { Words::time(text) } else { name.said() }
}
