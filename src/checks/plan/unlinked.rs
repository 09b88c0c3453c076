//! An event was held and left something behind, and names no activity, on a site that has a plan: it could prove one.

use crate::base::say::{said, say};
use crate::checks::Reading;
use crate::diag::{Family, Level, Rule};
use crate::model::block::{Block, Status, StatusBlock};
use crate::model::item::Item;
use crate::site::{agenda, progress};
use std::collections::BTreeSet;

/// As many ids as a line holds.
const MOST: usize = 8;

pub(super) fn check(reading: &mut Reading<'_>) {
    let Some(status) = held(reading.item()).filter(|_| !is_named(reading)) else { return };
    let known: Vec<&str> = reading.site.index.activity_ids().collect::<BTreeSet<_>>().into_iter().take(MOST).collect();
    if known.is_empty() {
        return;
    }
    let (span, known) = (status.span, known.join(", "));
    let message = say!(
        "Este evento dejó material y no nombra ninguna actividad del plan.",
        "This event left material behind and names no activity of the plan."
    );
    let help = say!(
        "Si cumple una, agrega «actividad» con su número: {known}. Si no es parte del plan, deja el aviso o pon una excepción con su motivo.",
        "If it fulfils one, add “activity” with its number: {known}. If it is no part of the plan, leave the notice or add an exception with the reason."
    );
    reading.note(&UNLINKED_EVENT, span, message, help);
}

/// The status of an event that was held, can show it, and says of no activity that it belongs to it.
fn held(item: &Item) -> Option<&StatusBlock> {
    agenda::event(item).filter(|event| !event.materials.is_empty())?;
    let mut statuses = item.blocks.iter().filter_map(|block| if let Block::Status(status) = block { Some(status) } else { None });
    statuses.rfind(|status| status.status == Status::Held && item.facets.activity.is_none())
}

/// Whether the plan names the event as evidence.
fn is_named(reading: &Reading<'_>) -> bool {
    let site = reading.site;
    let plans = (0..site.items.len()).filter(|id| !site.items[*id].facets.activities.is_empty());
    plans
        .flat_map(|plan| site.items[plan].facets.activities.iter().map(move |facts| (plan, facts)))
        .any(|(plan, facts)| progress::of(site, plan, facts).events.contains(&reading.id))
}

pub(super) static UNLINKED_EVENT: Rule = Rule {
    id: "plan/unlinked-event",
    family: Family::Plan,
    level: Level::Advice,
    title: said("El material de un evento no prueba nada del plan", "The material of an event proves nothing of the plan"),
    why: said(
        "Puede ser la prueba de que el plan se cumple, y así nadie la encuentra.",
        "It may be the proof that the plan is kept, and so nobody finds it.",
    ),
    mend: said("Agrega «actividad» con el número que tiene en el plan.", "Add “activity” with the number that it has in the plan."),
    reference: "Open Government Partnership: Reporting on commitments",
    bad: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo de datos}]}\n-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07\nmodalidad: en línea\naccesibilidad: no se sabe\nestado: realizado\nmateriales: [{tipo: acta, titulo: Acta del taller, direccion: \"https://ejemplo.cl/acta\"}]\n---\nTexto.\n",
    good: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo de datos, evidencia: [../eventos/a.md]}]}\n-- content/eventos/a.md --\n---\ntitulo: A\ndescripcion: Un taller.\ninicio: 2021-10-07\nmodalidad: en línea\naccesibilidad: no se sabe\nestado: realizado\nmateriales: [{tipo: acta, titulo: Acta del taller, direccion: \"https://ejemplo.cl/acta\"}]\n---\nTexto.\n",
};
