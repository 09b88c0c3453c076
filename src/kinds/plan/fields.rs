//! What an editor may write in the file of a plan.
//!
//! Out: the records, read by `parse::fields`. An activity has no field for its status; whoever writes one is told what to
//! write instead.

use super::rules;
use crate::base::date::When;
use crate::base::say::{Say, said};
use crate::base::span::Spanned;
use crate::parse::fields::{Decode, Field, Fields, NonEmpty, Record, record};
use crate::parse::report::Report;
use crate::parse::scalars::{Address, Inline, Prose, is_address};
use crate::parse::shape::Shape;
use crate::parse::yaml::{Value, Yaml};

record! {
    /// The file of a plan.
    PlanFields {
        published_by: Option<String> = "published_by" / "publica", "quién publicó el plan", "who published the plan";
        intro: Option<Prose> = "intro" / "intro", "de dónde viene el plan, en Markdown", "where the plan comes from, in Markdown";
        gaps: NonEmpty<GapFields> = "gaps" / "brechas", "las preguntas que el plan quiere resolver", "the questions that the plan wants to answer";
        versions: Vec<VersionFields> = "versions" / "versiones", "qué cambió en el plan, y cuándo", "what changed in the plan, and when";
    }
}

record! {
    /// A gap.
    GapFields {
        id: String = "id" / "id", "su número", "its number";
        question: Spanned<String> = "question" / "pregunta", "la pregunta", "the question";
        initiatives: NonEmpty<InitiativeFields> = "initiatives" / "iniciativas", "lo que se emprende", "what is undertaken";
    }
}

record! {
    /// An initiative.
    InitiativeFields {
        id: String = "id" / "id", "su número", "its number";
        title: Spanned<String> = "title" / "titulo", "su nombre", "its name";
        objective: Option<Inline> = "objective" / "objetivo", "qué quiere lograr", "what it wants to achieve";
        activities: Vec<Entry> = "activities" / "actividades", "sus actividades", "its activities";
    }
}

record! {
    /// An activity.
    ActivityFields {
        id: Spanned<String> = "id" / "id", "su número", "its number";
        title: Spanned<String> = "title" / "titulo", "su nombre", "its name";
        purpose: Option<Inline> = "purpose" / "proposito", "para qué se hace", "what it is done for";
        started: Option<When> = "started" / "inicio", "cuándo empezó", "when it began";
        deadline: Option<Spanned<When>> = "deadline" / "plazo", "para cuándo", "by when";
        responsible: Vec<Spanned<String>> = "responsible" / "responsable", "quién responde: su id en el directorio, o su nombre", "who answers for it: the id in the directory, or a name";
        indicators: Vec<IndicatorEntry> = "indicators" / "indicadores", "cómo se sabrá si resultó", "how one will know whether it worked";
        evidence: Vec<EvidenceEntry> = "evidence" / "evidencia", "lo que prueba que se hizo: la ruta de una página, o un documento", "what proves that it was done: the path of a page, or a document";
        useful: Vec<Spanned<String>> = "useful" / "te_sirve", "rutas de páginas que sirven hoy, sin probar nada", "paths of pages that help today, and prove nothing";
        cancelled: Option<CancelledFields> = "cancelled" / "cancelada", "por qué no se hará", "why it will not be done";
        note: Option<Inline> = "note" / "nota", "lo que conviene saber", "what is good to know";
    }
}

record! {
    /// How one will see whether an activity worked.
    IndicatorFields {
        indicator: Spanned<String> = "indicator" / "indicador", "qué se mide", "what is measured";
        target: Option<String> = "target" / "meta", "a cuánto se quiere llegar", "how much is wanted";
        measured: Option<String> = "measured" / "medido", "cuánto se midió", "how much was measured";
        date: Option<When> = "date" / "fecha", "cuándo se midió", "when it was measured";
    }
}

record! {
    /// A document that proves something.
    DocumentFields {
        title: String = "title" / "titulo", "el nombre del documento", "the name of the document";
        publisher: Option<String> = "publisher" / "publica", "quién lo publicó", "who published it";
        url: Option<Spanned<Address>> = "url" / "direccion", "dónde está", "where it is";
        date: Option<When> = "date" / "fecha", "de cuándo es", "its date";
    }
}

record! {
    /// Why something will not be done.
    CancelledFields {
        reason: Spanned<String> = "reason" / "motivo", "por qué", "why";
        date: Option<When> = "date" / "fecha", "cuándo se decidió", "when that was decided";
    }
}

record! {
    /// What a version of the plan changed.
    VersionFields {
        date: When = "date" / "fecha", "de cuándo es", "its date";
        changes: NonEmpty<Inline> = "changes" / "cambios", "qué cambió, una frase por cambio", "what changed, a sentence for each change";
    }
}

/// An activity, and a status that somebody typed.
#[derive(Clone, Debug)]
pub(super) struct Entry(pub(super) ActivityFields);

/// The field that activities once had.
static STATUS: Field =
    Field { name: "status", alias: "estado", about: said("ya no se escribe", "no longer written"), required: false, shape: String::shape };

impl Decode for Entry {
    fn shape() -> Shape {
        Shape::Record(ActivityFields::FIELDS)
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let mut map = Fields::open(yaml, report)?;
        if let Some(Some(typed)) = map.take::<Option<Spanned<String>>>(&STATUS, report) {
            rules::typed_status(&typed, report);
        }
        let fields = ActivityFields::take(&mut map, report);
        map.close(&[ActivityFields::FIELDS], report);
        fields.map(Self)
    }
}

/// An indicator, or only what is measured.
#[derive(Clone, Debug)]
pub(super) struct IndicatorEntry(pub(super) IndicatorFields);

impl Decode for IndicatorEntry {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Text, IndicatorFields::shape()])
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        if matches!(yaml.value, Value::Map(_)) {
            return IndicatorFields::decode(yaml, report).map(Self);
        }
        let indicator = Spanned::<String>::decode(yaml, report)?;
        Some(Self(IndicatorFields { indicator, target: None, measured: None, date: None }))
    }
}

/// The path of a page, or a document.
#[derive(Clone, Debug)]
pub(super) enum EvidenceEntry {
    Page(Spanned<String>),
    Document(DocumentFields),
}

impl Decode for EvidenceEntry {
    fn shape() -> Shape {
        Shape::Either(vec![Shape::Text, DocumentFields::shape()])
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        if matches!(yaml.value, Value::Map(_)) {
            return DocumentFields::decode(yaml, report).map(Self::Document);
        }
        let path = Spanned::<String>::decode(yaml, report)?;
        if is_address(&path.value) {
            rules::address_alone(&path, report);
            return None;
        }
        Some(Self::Page(path))
    }
}

/// What is written of a typed status, in words that the old field knew.
pub(super) fn instead(typed: &str) -> Say {
    use crate::base::say::say;
    match crate::base::text::fold(typed).as_str() {
        "realizado" | "realizada" | "held" => say!(
            "Borra «estado» y agrega «evidencia»: la página o el documento que prueba que se hizo. Si fue un evento, pon en él «estado: realizado» y «actividad» con este número.",
            "Remove “status” and add “evidence”: the page or the document that proves that it was done. If it was an event, give the event “status: held” and “activity” with this number."
        ),
        "cancelado" | "cancelada" | "cancelled" => say!(
            "Borra «estado» y escribe por qué no se hará: «cancelada: {{motivo: …}}».",
            "Remove “status” and write why it will not be done: “cancelled: {{reason: …}}”."
        ),
        "postergado" | "postergada" | "postponed" => say!(
            "Borra «estado», pon el plazo nuevo en «plazo» y cuenta el cambio en «versiones».",
            "Remove “status”, put the new date into “deadline”, and tell the change in “versions”."
        ),
        _ => say!(
            "Borra «estado»: el sitio lo dice a partir de «plazo», «inicio», «evidencia», «cancelada» y los eventos de la actividad.",
            "Remove “status”: the site tells it from “deadline”, “started”, “evidence”, “cancelled” and the activity's events."
        ),
    }
}
