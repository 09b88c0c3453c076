//! All events of an activity were held, and nothing shows it.

use crate::base::say::{said, say};
use crate::checks::Reading;
use crate::diag::{Family, Level, Rule};
use crate::model::action_plan::ActivityFacts;

pub(super) fn note(facts: &ActivityFacts, reading: &mut Reading<'_>) {
    let title = &facts.title;
    let message = say!("«{title}» se hizo, y nada lo prueba.", "“{title}” was done, and nothing proves it.");
    let help = say!(
        "Agrega «materiales» al evento (presentación, grabación, acta o fotos), o «evidencia» a la actividad.",
        "Add “materials” to the event (slides, recording, minutes or photos), or “evidence” to the activity."
    );
    reading.note(&NO_PROOF, facts.title_span, message, help);
}

pub(super) static NO_PROOF: Rule = Rule {
    id: "plan/no-proof",
    family: Family::Plan,
    level: Level::Warning,
    title: said("Una actividad se hizo y nada lo prueba", "An activity was done and nothing proves it"),
    why: said(
        "Quien lee solo tiene la palabra del sitio, y quien no pudo asistir se queda sin el material.",
        "Readers have only the word of the site, and those who could not attend are left without the material.",
    ),
    mend: said(
        "Agrega los materiales del evento, o un documento como «evidencia» de la actividad.",
        "Add the materials of the event, or a document as “evidence” of the activity.",
    ),
    reference: "Open Government Partnership: Reporting on commitments",
    bad: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller}]}\n-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07\nmodalidad: en línea\naccesibilidad: no se sabe\nestado: realizado\nactividad: \"1.1\"\n---\nTexto.\n",
    good: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, evidencia: [{titulo: Acta del taller}]}]}\n-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07\nmodalidad: en línea\naccesibilidad: no se sabe\nestado: realizado\nactividad: \"1.1\"\n---\nTexto.\n",
};
