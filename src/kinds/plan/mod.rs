//! The action plan: gaps, the initiatives against them, and their activities, each with a page of its own.
//!
//! Ids are free text: in the hub's plan "2.1" names both an initiative and an activity. What became of an activity is never
//! typed; [`crate::site::progress`] tells it from the events and the evidence that belong to it.

mod fields;
mod lower;
mod pages;
mod rules;

pub(super) use pages::spread;

use super::{Kind, NewFile, body};
use crate::base::path::SourcePath;
use crate::base::say::said;
use crate::model::action_plan::ActionPlan;
use crate::model::block::{Block, Fact, FactValue, ListSpec};
use crate::model::item::{Facets, KindId};
use crate::parse::fields::Record;
use fields::PlanFields;
use std::sync::Arc;

pub(super) static KIND: Kind = Kind {
    id: KindId::Plan,
    about: said(
        "Un plan de acción: brechas, iniciativas y actividades, cada una con su página.",
        "An action plan: gaps, initiatives and activities, each with its page.",
    ),
    fields: PlanFields::FIELDS,
    lower: |source, report| {
        let front = body::fields::<PlanFields>(source, report)?;
        let plan = lower::plan(front.own.gaps.0, front.own.versions);
        let facets = facets(&plan);
        let mut text = body::Body::of(front.own.intro.unwrap_or_default().0);
        text.blocks.push(Block::Plan(Box::new(plan)));
        let facts: Vec<Fact> =
            front.own.published_by.map(|by| Fact { label: "label-published-by", value: FactValue::Text(by) }).into_iter().collect();
        let blocks = if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] };
        Some(body::item(KindId::Plan, source, front.meta, front.slug_path, blocks, text, facets))
    },
    starter: |starter| {
        let path = SourcePath::new("content/plan/plan.yaml");
        path.into_iter().map(|path| NewFile { path, text: starter.fill(STARTER), append: false }).collect()
    },
    rules: &[&rules::TYPED_STATUS, &rules::ADDRESS_ALONE],
};

/// The first draft of a plan.
const STARTER: &str = r#"titulo: {title}
descripcion: Escribe en una frase qué quiere lograr este plan.
fecha: {today}
borrador: sí
brechas:
  - id: "1"
    pregunta: ¿Qué problema quieren resolver?
    iniciativas:
      - id: "1"
        titulo: Lo que van a emprender
        objetivo: Lo que cambiará si resulta
        actividades:
          - id: "1.1"
            titulo: La primera actividad
            proposito: Para qué se hace
            plazo: {today}
            responsable: Quién responde por ella
            indicadores:
              - {indicador: Cómo sabrán si resultó, meta: Cuánto esperan}
            # Cuando se haga, agrega la prueba: una página de este sitio o un documento.
            # evidencia:
            #   - ../eventos/nombre-del-evento.md
            #   - {titulo: Acta del encuentro, publica: Quién la publicó, direccion: "https://…"}
versiones:
  - fecha: {today}
    cambios: [Primera versión del plan.]
"#;

/// What others may ask of the plan. It lists the pages of its activities, in its own order.
fn facets(plan: &ActionPlan) -> Facets {
    let mut facets = Facets { list: Some(ListSpec::default()), ..Facets::default() };
    let mut anchor = |anchor: &str, title: &str| facets.anchors.insert(anchor.to_owned(), title.to_owned());
    for gap in &plan.gaps {
        anchor(&gap.named.anchor, &gap.named.title);
        for initiative in &gap.initiatives {
            anchor(&initiative.named.anchor, &initiative.named.title);
            for activity in &initiative.activities {
                anchor(&activity.facts.anchor, &activity.facts.title);
            }
        }
    }
    facets.activities = plan.activities().map(|activity| Arc::clone(&activity.facts)).collect();
    facets
}
