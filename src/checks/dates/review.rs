//! A page says when it was looked at and how often that has to be: nobody has in time.

use super::by;
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};
use crate::site::due::{Due, Stage};

pub(super) fn say(due: &Due, stage: Stage) -> (Say, Say) {
    let day = by(due);
    let message = match stage {
        Stage::Soon => Say {
            es: format!("A esta página le toca una revisión a más tardar el {}.", day.es),
            en: format!("This page has to be checked by {}.", day.en),
        },
        Stage::Due | Stage::Late => Say {
            es: format!("La revisión de esta página venció el {}.", day.es),
            en: format!("This page should have been checked by {}.", day.en),
        },
    };
    let help = say!(
        "Lee la página, corrige lo que cambió y pon en «revisado» el día en que la leíste.",
        "Read the page, correct what has changed, and put the day into “reviewed”."
    );
    (message, help)
}

pub(super) static REVIEW_DUE: Rule = Rule {
    id: "dates/review-due",
    family: Family::Dates,
    level: Level::Warning,
    title: said("A una página le toca una revisión", "A page has to be checked again"),
    why: said(
        "Quien lee confía en la página. Si nadie la revisa, puede seguir un consejo o usar una cifra que ya no vale. El aviso empieza como consejo, pasa a advertencia cuando vence el plazo y a error cuando termina la gracia.",
        "Readers trust the page. When nobody checks it, they may follow advice or use a figure that no longer holds. It begins as advice, becomes a warning when the date has passed, and an error after the grace period.",
    ),
    mend: said(
        "Lee la página y cambia «revisado». Los plazos se fijan en «revisar_en» y, para todo el sitio, en «vigencia».",
        "Read the page and change “reviewed”. Periods are set in “review_in” and, for the whole site, in “freshness”.",
    ),
    reference: "GOV.UK Content Design: content maintenance",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nrevisado: 2026-04-01\nrevisar_en: 6 meses\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nrevisado: 2026-11-01\nrevisar_en: 6 meses\n---\nTexto.\n",
};
