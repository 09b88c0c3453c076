//! The action plan: gaps, the initiatives against them, and their activities.
//!
//! Ids are free text: in the hub's plan "2.1" names both an initiative and an activity.

use super::{Kind, NewFile, body};
use crate::base::date::When;
use crate::base::path::SourcePath;
use crate::base::say::said;
use crate::base::slug::slug;
use crate::base::span::Spanned;
use crate::model::block::{Activity, Block, Fact, FactValue, Gap, Initiative, Status};
use crate::model::item::{Facets, KindId};
use crate::parse::fields::{NonEmpty, Record, record};
use crate::parse::scalars::{Inline, Prose};

record! {
    /// The file of a plan.
    PlanFields {
        published_by: Option<String> = "published_by" / "publica", "quién publicó el plan", "who published the plan";
        intro: Option<Prose> = "intro" / "intro", "de dónde viene el plan, en Markdown", "where the plan comes from, in Markdown";
        gaps: NonEmpty<GapFields> = "gaps" / "brechas", "las preguntas que el plan quiere resolver", "the questions that the plan wants to answer";
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
        activities: Vec<ActivityFields> = "activities" / "actividades", "sus actividades", "its activities";
    }
}

record! {
    /// An activity.
    ActivityFields {
        id: Spanned<String> = "id" / "id", "su número", "its number";
        title: Spanned<String> = "title" / "titulo", "su nombre", "its name";
        purpose: Option<Inline> = "purpose" / "proposito", "para qué se hace", "what it is done for";
        deadline: Option<Spanned<When>> = "deadline" / "plazo", "para cuándo", "by when";
        status: Option<Status> = "status" / "estado", "si se hizo: planificado, confirmado, realizado, postergado o cancelado", "whether it was done: planned, confirmed, held, postponed or cancelled";
        responsible: Option<String> = "responsible" / "responsable", "quién responde", "who answers for it";
        note: Option<Inline> = "note" / "nota", "lo que conviene saber", "what is good to know";
    }
}

pub(super) static KIND: Kind = Kind {
    id: KindId::Plan,
    about: said("Un plan de acción: brechas, iniciativas y actividades.", "An action plan: gaps, initiatives and activities."),
    fields: PlanFields::FIELDS,
    lower: |source, report| {
        let front = body::fields::<PlanFields>(source, report)?;
        let gaps: Vec<Gap> = front.own.gaps.0.into_iter().map(gap).collect();
        let mut facets = Facets::default();
        for gap in &gaps {
            facets.anchors.insert(gap.anchor.clone(), gap.question.clone());
            for initiative in &gap.initiatives {
                facets.anchors.insert(initiative.anchor.clone(), initiative.title.clone());
                for activity in &initiative.activities {
                    facets.anchors.insert(activity.anchor.clone(), activity.title.clone());
                    facets.activities.push((activity.id.clone(), activity.anchor.clone(), activity.title.clone()));
                }
            }
        }
        let mut text = body::Body::of(front.own.intro.unwrap_or_default().0);
        text.blocks.push(Block::Plan(gaps));
        let facts: Vec<Fact> =
            front.own.published_by.map(|by| Fact { label: "label-published-by", value: FactValue::Text(by) }).into_iter().collect();
        let blocks = if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] };
        Some(body::item(KindId::Plan, source, front.meta, front.slug_path, blocks, text, facets))
    },
    starter: |starter| {
        let path = SourcePath::new("content/plan/plan.yaml");
        let text = "titulo: {title}\ndescripcion: Escribe en una frase qué quiere lograr este plan.\nfecha: {today}\nborrador: sí\nbrechas:\n  - id: \"1\"\n    pregunta: ¿Qué problema quieren resolver?\n    iniciativas:\n      - id: \"1\"\n        titulo: Lo que van a emprender\n        objetivo: Lo que cambiará si resulta\n        actividades:\n          - id: \"1.1\"\n            titulo: La primera actividad\n            proposito: Para qué se hace\n            plazo: {today}\n";
        path.into_iter().map(|path| NewFile { path, text: starter.fill(text), append: false }).collect()
    },
    rules: &[],
};

fn gap(fields: GapFields) -> Gap {
    Gap {
        anchor: anchor("brecha", &fields.id),
        id: fields.id,
        question: fields.question.value,
        question_span: fields.question.span,
        initiatives: fields.initiatives.0.into_iter().map(initiative).collect(),
    }
}

fn initiative(fields: InitiativeFields) -> Initiative {
    Initiative {
        anchor: anchor("iniciativa", &fields.id),
        id: fields.id,
        title: fields.title.value,
        title_span: fields.title.span,
        objective: fields.objective.map(|inline| inline.0),
        activities: fields.activities.into_iter().map(activity).collect(),
    }
}

fn activity(fields: ActivityFields) -> Activity {
    Activity {
        anchor: anchor("actividad", &fields.id.value),
        id: fields.id,
        title: fields.title.value,
        title_span: fields.title.span,
        purpose: fields.purpose.map(|inline| inline.0),
        deadline: fields.deadline,
        status: fields.status,
        responsible: fields.responsible,
        note: fields.note.map(|inline| inline.0),
    }
}

/// `actividad-1-1` for the activity "1.1".
fn anchor(what: &str, id: &str) -> String {
    format!("{what}-{}", slug(id))
}
