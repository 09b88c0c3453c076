//! How an event is repeated, from its fields; nothing, with a finding, where that cannot be told in a calendar.

use super::fields::RepeatFields;
use super::rules::REPEATS;
use crate::base::date::When;
use crate::base::recurrence::{End, MOST, Recurrence};
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::model::event::day;
use crate::parse::report::Report;
use jiff::civil::Date;

/// What is wrong, where, and what to do.
struct Trouble(Span, Say, Say);

pub(super) fn recurrence(repeats: &Spanned<RepeatFields>, start: &Spanned<When>, report: &mut Report<'_>) -> Option<Recurrence> {
    let read = read(repeats, start).and_then(|(first, recurrence)| judge(repeats, first, &recurrence).map_or(Ok(recurrence), Err));
    read.map_err(|Trouble(span, message, help)| report.add(&REPEATS, span, message).help(help)).ok()
}

/// The first day, and how it comes again.
fn read(repeats: &Spanned<RepeatFields>, start: &Spanned<When>) -> Result<(Date, Recurrence), Trouble> {
    let own = &repeats.value;
    let Some(first) = day(start.value.from) else {
        return Err(Trouble(
            start.span,
            say!("Un evento que se repite necesita el día en que empieza.", "An event that is repeated needs the day on which it begins."),
            say!(
                "Escribe el día en «inicio», como 2026-09-01 o 2026-09-01 18:00.",
                "Write the day in “start”, such as 2026-09-01 or 2026-09-01 18:00."
            ),
        ));
    };
    let end = match (&own.until, &own.count) {
        (Some(until), None) => End::Until(until.value.last_day()),
        (None, Some(count)) => End::Count(count.value),
        _ => {
            return Err(Trouble(
                repeats.span,
                say!("Falta saber hasta cuándo se repite.", "It is not clear until when it is repeated."),
                say!(
                    "Escribe «hasta» con el último día, o «veces». Solo uno de los dos.",
                    "Write “until” with the last day, or “count”. Only one of the two."
                ),
            ));
        }
    };
    let interval = own.interval.as_ref().map_or(1, |interval| interval.value);
    if let Some(none) = own.interval.as_ref().filter(|interval| interval.value == 0) {
        return Err(Trouble(
            none.span,
            say!("«intervalo» no puede ser 0.", "“interval” cannot be 0."),
            say!("Escribe 2 para una semana por medio, o borra la línea.", "Write 2 for every other week, or delete the line."),
        ));
    }
    let except = own.except.iter().filter_map(|one| day(one.value.from)).collect();
    Ok((first, Recurrence { every: own.every, interval, end, except }))
}

/// What no editor can have meant.
fn judge(repeats: &Spanned<RepeatFields>, first: Date, recurrence: &Recurrence) -> Option<Trouble> {
    let all = Recurrence { except: Vec::new(), ..recurrence.clone() }.days(first);
    if recurrence.is_endless(first) {
        return Some(Trouble(
            repeats.span,
            say!("El evento se repetiría más de {MOST} veces.", "The event would be repeated more than {MOST} times."),
            say!("Acorta «hasta» o baja «veces».", "Shorten “until” or lower “count”."),
        ));
    }
    if all.len() < 2 {
        return Some(Trouble(
            repeats.span,
            say!("Así el evento se hace una sola vez.", "Like this the event takes place only once."),
            say!("Revisa «hasta» y «veces», o borra «repite».", "Check “until” and “count”, or delete “repeats”."),
        ));
    }
    let odd = repeats.value.except.iter().find(|one| day(one.value.from).is_none_or(|day| !all.contains(&day)))?;
    Some(Trouble(
        odd.span,
        say!("Ese día el evento no se hace de todos modos.", "The event does not take place on that day anyway."),
        say!("Revisa la fecha de «excepto», o bórrala.", "Check the date in “except”, or delete it."),
    ))
}
