//! What can be wrong between the fields of an event.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(crate) static END_BEFORE_START: Rule = Rule {
    id: "dates/end-before-start",
    family: Family::Dates,
    level: Level::Error,
    title: said("Un evento termina antes de empezar", "An event ends before it starts"),
    why: said("Quien lo agregue a su calendario no lo encontrará.", "Whoever adds it to a calendar will not find it."),
    mend: said("Corrige «inicio» o «fin».", "Correct “start” or “end”."),
    reference: "RFC 5545, 3.6.1",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07 15:00\nfin: 2021-10-07 13:00\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07 15:00\nfin: 2021-10-07 17:00\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
};

pub(crate) static REPEATS: Rule = Rule {
    id: "dates/repeats",
    family: Family::Dates,
    level: Level::Error,
    title: said("No se entiende cómo se repite un evento", "It is not clear how an event is repeated"),
    why: said(
        "El calendario de quien lee mostraría días en que no hay nada, o no mostraría los que sí.",
        "The reader's calendar would show days on which there is nothing, or not those on which there is.",
    ),
    mend: said(
        "Di el primer día en «inicio», cada cuánto se repite y hasta cuándo: {cada: semana, hasta: 2026-12-15}.",
        "Say the first day in “start”, how often it is repeated and until when: {every: week, until: 2026-12-15}.",
    ),
    reference: "RFC 5545, 3.3.10",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07 15:00\nrepite: {cada: semana}\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07 15:00\nrepite: {cada: semana, hasta: 2021-11-11}\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: realizado\n---\nTexto.\n",
};
