//! Rules about the file of a plan.

use super::fields::instead;
use crate::base::say::{said, say};
use crate::base::span::Spanned;
use crate::diag::{Family, Level, Rule};
use crate::parse::report::Report;

pub(super) fn typed_status(typed: &Spanned<String>, report: &mut Report<'_>) {
    let message = say!(
        "El estado de una actividad no se escribe: el sitio lo deduce de sus pruebas.",
        "The status of an activity is not written: the site tells it from what proves it."
    );
    report.add(&TYPED_STATUS, typed.span, message).help(instead(&typed.value));
}

pub(super) fn address_alone(address: &Spanned<String>, report: &mut Report<'_>) {
    let url = &address.value;
    let message = say!("De esta prueba solo se sabe la dirección.", "Of this evidence only the address is known.");
    report.add(&ADDRESS_ALONE, address.span, message).help(say!(
        "Di cómo se llama: «- {{titulo: Nombre del documento, publica: Quién lo publicó, direccion: \"{url}\"}}».",
        "Say what it is called: “- {{title: Name of the document, publisher: Who published it, url: \"{url}\"}}”."
    ));
}

pub(super) static TYPED_STATUS: Rule = Rule {
    id: "plan/typed-status",
    family: Family::Plan,
    level: Level::Error,
    title: said("Una actividad trae su estado escrito", "An activity has its status written"),
    why: said(
        "Un estado que alguien escribe se queda como está cuando la realidad cambia, y nadie puede comprobarlo. El que se deduce de las pruebas no puede decir más que ellas.",
        "A status that somebody writes stays as it is when the facts change, and nobody can check it. One that is told from the evidence cannot say more than the evidence does.",
    ),
    mend: said(
        "Borra «estado». Si se hizo, agrega «evidencia»; si no se hará, agrega «cancelada» con su motivo.",
        "Remove “status”. If it was done, add “evidence”; if it will not be done, add “cancelled” with the reason.",
    ),
    reference: "Open Government Partnership: Reporting on commitments",
    bad: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo, estado: realizado}]}\n",
    good: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo, evidencia: [{titulo: Acta del taller}]}]}\n",
};

pub(super) static ADDRESS_ALONE: Rule = Rule {
    id: "plan/address-alone",
    family: Family::Plan,
    level: Level::Error,
    title: said("Una prueba del plan no tiene nombre", "Evidence in the plan has no name"),
    why: said(
        "Quien lee no sabe qué va a abrir, y si la dirección deja de responder nadie puede buscar el documento.",
        "Readers do not know what they will open, and when the address stops answering nobody can look for the document.",
    ),
    mend: said(
        "Escribe {titulo: …, publica: …, direccion: …} en vez de la dirección sola.",
        "Write {title: …, publisher: …, url: …} instead of the address alone.",
    ),
    reference: "WCAG 2.2, 2.4.4",
    bad: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo, evidencia: [\"https://ejemplo.cl/acta.pdf\"]}]}\n",
    good: "-- content/plan/plan.yaml --\ntitulo: Plan\ndescripcion: Un plan.\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué falta?\n    iniciativas:\n      - {id: \"1\", titulo: Empezar, actividades: [{id: \"1.1\", titulo: Taller, responsable: Equipo, evidencia: [{titulo: Acta, direccion: \"https://ejemplo.cl/acta.pdf\"}]}]}\n",
};
