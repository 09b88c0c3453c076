//! An event has passed and still stands as planned: nobody has told how it went.

use super::by;
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};
use crate::site::due::Due;

pub(super) fn say(due: &Due) -> (Say, Say) {
    let day = by(due);
    let message = Say {
        es: format!("Este evento era para el {}, o antes, y sigue como planificado.", day.es),
        en: format!("This event was for {} or earlier, and still stands as planned.", day.en),
    };
    let help = say!(
        "Pon en «estado» lo que pasó: realizado, postergado o cancelado. Si no se sabe, dilo en «nota_estado» y pon en «revisado» el día de hoy.",
        "Put into “status” what happened: held, postponed or cancelled. If nobody knows, say so in “status_note” and put today into “reviewed”."
    );
    (message, help)
}

pub(super) static EVENT_UNTOLD: Rule = Rule {
    id: "dates/event-untold",
    family: Family::Dates,
    level: Level::Warning,
    title: said("Un evento ya pasó y sigue como planificado", "An event has passed and still stands as planned"),
    why: said(
        "Quien busca un taller no sabe si se hizo, si se cambió de día o si todavía puede ir.",
        "Whoever looks for a workshop cannot tell whether it was held, was moved, or can still be attended.",
    ),
    mend: said(
        "Cambia «estado». Si no hay confirmación, dilo en «nota_estado» y cambia «revisado».",
        "Change “status”. If nothing confirms it, say so in “status_note” and change “reviewed”.",
    ),
    reference: "schema.org: eventStatus",
    bad: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2026-09-03\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: planificado\n---\nTexto.\n",
    good: "-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2026-09-03\nmodalidad: presencial\naccesibilidad: no se sabe\nestado: planificado\nnota_estado: No encontramos confirmación de que se hiciera.\nrevisado: 2026-11-20\n---\nTexto.\n",
};
