//! An hour that the clocks leave out: on the night when they go forward, there is no 00:30.

use crate::base::say::{said, say};
use crate::checks::Reading;
use crate::diag::{Family, Level, Rule};
use crate::model::event::Times;
use crate::site::agenda;
use jiff::civil::DateTime;
use jiff::tz::AmbiguousOffset;

pub(super) fn check(reading: &mut Reading<'_>) {
    let site = reading.site;
    let Some(event) = agenda::event(reading.item()) else { return };
    let Some(Times::Hours { from, to }) = event.times() else { return };
    let zone = agenda::zone(site, event);
    let is_gap = |time: &DateTime| matches!(zone.to_ambiguous_timestamp(*time).offset(), AmbiguousOffset::Gap { .. });
    let Some(hour) = [Some(from), to].into_iter().flatten().find(is_gap) else { return };
    let (name, span) = (event.zone(&site.config.site.time_zone).to_owned(), event.when.span);
    let clock = hour.strftime("%-H:%M");
    let day = hour.date();
    reading.note(
        &NO_SUCH_HOUR,
        span,
        say!(
            "El {day} no hay {clock} horas en «{name}»: esa noche se adelanta el reloj.",
            "There is no {clock} on {day} in “{name}”: the clocks go forward that night."
        ),
        say!("Revisa la hora, o el día.", "Check the hour, or the day."),
    );
}

pub(super) static NO_SUCH_HOUR: Rule = Rule {
    id: "dates/no-such-hour",
    family: Family::Dates,
    level: Level::Error,
    title: said("Un evento es a una hora que no existe", "An event is at an hour that does not exist"),
    why: said("Cada calendario mostraría otra hora.", "Each calendar would show another hour."),
    mend: said("Corrige la hora en «inicio» o «fin».", "Correct the hour in “start” or “end”."),
    reference: "RFC 5545, 3.3.5",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2026-09-06 00:30\nzona_horaria: America/Santiago\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2026-09-06 01:30\nzona_horaria: America/Santiago\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
};
