//! Days that depend on the day of reading: «próximamente», «este año».
//!
//! In: the phrases found in a sentence and the date of the page. Out: findings with the year where it is known.

use super::Desk;
use super::phrases::Sort;
use super::sentence::Sentence;
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};

pub(super) fn check(sentence: &Sentence<'_>, desk: &mut Desk<'_, '_>) {
    for (range, phrase) in sentence.phrases().filter(|(_, phrase)| phrase.sort == Sort::Vague) {
        // «este año, 2026» says it.
        if has_year(sentence.text()) {
            continue;
        }
        let written = &sentence.of.text[range.clone()];
        let help = help(phrase.better.first().map_or("", String::as_str), desk.year());
        let message =
            say!("«{written}» cambia de significado con el día en que se lee.", "“{written}” means something else on another day.");
        desk.words(&RULE, range, message, help);
    }
}

/// A year between 1800 and 2199 in figures.
fn has_year(text: &str) -> bool {
    let digits =
        |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()) && matches!(&part[..2], "18" | "19" | "20" | "21");
    text.split(|c: char| !c.is_ascii_digit()).any(digits)
}

fn help(sort: &str, year: Option<i16>) -> Say {
    let year_is = |delta: i16| year.map(|year| year + delta);
    let named = match sort {
        "año" => year_is(0),
        "año anterior" => year_is(-1),
        "año siguiente" => year_is(1),
        _ => None,
    };
    match (named, sort) {
        (Some(year), _) => say!("Escribe el año: «{year}».", "Write the year: “{year}”."),
        (None, "mes") => say!("Escribe el mes y el año, como «marzo de 2026».", "Write month and year, such as “marzo de 2026”."),
        (None, "fecha") => {
            say!(
                "Escribe la fecha, aunque sea aproximada: «en marzo de 2026». Si no se sabe, di «la fecha está por confirmar».",
                "Write the date, even if only the month: “in March 2026”. If it is not known, say “the date is to be confirmed”."
            )
        }
        _ => say!("Escribe el año.", "Write the year."),
    }
}

pub(super) static RULE: Rule = Rule {
    id: "plain/vague-date",
    family: Family::Plain,
    level: Level::Advice,
    title: said("Una fecha depende del día en que se lee", "A date depends on the day of reading"),
    why: said(
        "La página queda publicada por años. Quien la lee después no sabe qué año era «este año», ni si algo ya pasó.",
        "The page stays published for years. Who reads it later does not know which year “this year” was, nor whether something has passed.",
    ),
    mend: said("Escribe la fecha.", "Write the date."),
    reference: "Transformación Digital del Estado (Chile), guía de voz y tono: sin fechas relativas",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl taller será próximamente.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl taller será en marzo de 2026.\n",
};
