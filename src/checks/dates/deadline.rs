//! A deadline of the plan has passed, and the plan does not say what became of the activity.

use super::by;
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};
use crate::site::due::{Due, Stage};

pub(super) fn say(due: &Due, stage: Stage) -> (Say, Say) {
    let (day, title) = (by(due), &due.title);
    let message = match stage {
        Stage::Soon => {
            Say { es: format!("El plazo de «{title}» vence el {}.", day.es), en: format!("The deadline of “{title}” is {}.", day.en) }
        }
        Stage::Due | Stage::Late => Say {
            es: format!("El plazo de «{title}» venció el {}, y el plan no dice si se hizo.", day.es),
            en: format!("The deadline of “{title}” was {}, and the plan does not say whether it was done.", day.en),
        },
    };
    let help = say!(
        "Si se hizo, agrega «evidencia», o crea el evento y pon en él el número de la actividad. Si no se hará, agrega «cancelada» con su motivo. Si no se sabe, dilo en «nota» y pon en «revisado» del plan el día de hoy.",
        "If it was done, add “evidence”, or add the event and give it the activity's number. If it will not be done, add “cancelled” with the reason. If nobody knows, say so in “note” and put today into the plan's “reviewed”."
    );
    (message, help)
}

pub(super) static DEADLINE_PAST: Rule = Rule {
    id: "dates/deadline-past",
    family: Family::Dates,
    level: Level::Warning,
    title: said("Venció un plazo del plan y no se dice qué pasó", "A deadline of the plan has passed and nobody says what happened"),
    why: said(
        "Un plan público es un compromiso. Quien lo lee quiere saber si se cumplió, y el silencio parece que nadie responde.",
        "A public plan is a promise. Its readers want to know whether it was kept, and silence looks as if nobody answered for it.",
    ),
    mend: said(
        "Agrega «evidencia» o «cancelada» a la actividad, o el evento en que se convirtió.",
        "Add “evidence” or “cancelled” to the activity, or the event that it became.",
    ),
    reference: "Open Government Partnership: Reporting on commitments",
    bad: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, plazo: 2026-09}]}\n",
    good: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, plazo: 2026-09, evidencia: [{titulo: Acta del taller}]}]}\n",
};
