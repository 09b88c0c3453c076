//! An activity of which nobody will ever be able to tell whether it was done: no deadline, no event, nobody who answers for it.

use crate::base::say::{said, say};
use crate::checks::Reading;
use crate::diag::{Family, Level, Rule};
use crate::model::action_plan::ActivityFacts;

/// `facts` are those of an activity that is planned and has no event.
pub(super) fn check(facts: &ActivityFacts, reading: &mut Reading<'_>) {
    if facts.deadline.is_some() || !facts.responsible.is_empty() || facts.has_note {
        return;
    }
    let title = &facts.title;
    let message = say!(
        "De «{title}» no se dice para cuándo es ni quién responde, y ningún evento la nombra.",
        "Of “{title}” nothing says by when it is due or who answers for it, and no event names it."
    );
    let id = &facts.id.value;
    let help = say!(
        "Agrega «plazo» o «responsable», o crea el evento y pon en él «actividad: \"{id}\"».",
        "Add “deadline” or “responsible”, or add the event and give it “activity: \"{id}\"”."
    );
    reading.note(&ORPHAN_ACTIVITY, facts.title_span, message, help);
}

pub(super) static ORPHAN_ACTIVITY: Rule = Rule {
    id: "plan/orphan-activity",
    family: Family::Plan,
    level: Level::Advice,
    title: said("Una actividad del plan está suelta", "An activity of the plan stands alone"),
    why: said(
        "Sin plazo, sin responsable y sin eventos, nadie va a poder decir nunca si se cumplió.",
        "Without a deadline, anyone who answers for it or an event, nobody will ever be able to tell whether it was kept.",
    ),
    mend: said(
        "Agrega a la actividad «plazo» o «responsable», o nómbrala en un evento.",
        "Give the activity a “deadline” or a “responsible”, or name it in an event.",
    ),
    reference: "Open Government Partnership: Reporting on commitments",
    bad: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller}]}\n",
    good: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo de datos}]}\n",
};
