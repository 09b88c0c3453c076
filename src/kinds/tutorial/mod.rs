//! A tutorial: steps, how long they take, how hard they are and what is needed.

use super::{Kind, body};
use crate::base::date::{Minutes, When};
use crate::base::say::said;
use crate::model::block::{Block, Fact, FactValue};
use crate::model::doc::Doc;
use crate::model::item::{Facets, KindId};
use crate::parse::fields::{Record, record};
use crate::parse::scalars::{Inline, choice};

record! {
    /// Front matter of a tutorial.
    TutorialFields {
        time: Minutes = "time" / "tiempo", "cuánto demora, como «20 minutos»", "how long it takes, such as “20 minutes”";
        level: Level = "level" / "nivel", "básico, intermedio o avanzado", "basic, intermediate or advanced";
        needs: Vec<Inline> = "needs" / "necesitas", "lo que hay que tener a mano", "what has to be at hand";
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Level {
    Basic,
    Intermediate,
    Advanced,
}

choice! { Level {
    Self::Basic => "basic" / "básico";
    Self::Intermediate => "intermediate" / "intermedio";
    Self::Advanced => "advanced" / "avanzado";
} }

impl Level {
    fn word(self) -> &'static str {
        match self {
            Self::Basic => "level-basic",
            Self::Intermediate => "level-intermediate",
            Self::Advanced => "level-advanced",
        }
    }
}

pub(super) static KIND: Kind = Kind {
    id: KindId::Tutorial,
    about: said("Un tutorial: cómo hacer algo, paso a paso.", "A tutorial: how to do something, step by step."),
    fields: TutorialFields::FIELDS,
    lower: |source, report| {
        let (front, mut text) = body::page::<TutorialFields>(source, report)?;
        let facts = facts(front.own, front.meta.reviewed);
        text.blocks.push(Block::Feedback);
        Some(body::item(KindId::Tutorial, source, front.meta, front.slug_path, vec![Block::Facts(facts)], text, Facets::default()))
    },
    starter: |starter| {
        starter.page(
            KindId::Tutorial,
            "tutoriales",
            "---\ntitulo: {title}\ndescripcion: Escribe en una frase qué se logra con este tutorial.\ntiempo: 20 minutos\nnivel: básico\nnecesitas:\n  - Un computador o un celular con internet\nrevisado: {today}\nborrador: sí\n---\n\nDi para quién es y qué tendrá al terminar.\n\n## Paso a paso\n\n```pasos\n- titulo: Haz lo primero\n  texto: |\n    Explica una sola acción.\n- titulo: Haz lo segundo\n  texto: |\n    Di qué se ve cuando salió bien.\n```\n",
        )
    },
    rules: &[],
};

fn facts(own: TutorialFields, reviewed: Option<When>) -> Vec<Fact> {
    let mut facts = vec![
        Fact { label: "label-time", value: FactValue::Duration(own.time) },
        Fact { label: "label-level", value: FactValue::Word(own.level.word()) },
    ];
    if !own.needs.is_empty() {
        let needs: Vec<Doc> = own.needs.into_iter().map(|Inline(doc)| doc).collect();
        facts.push(Fact { label: "label-needs", value: FactValue::List(needs) });
    }
    facts.extend(reviewed.map(|when| Fact { label: "label-reviewed", value: FactValue::When(when) }));
    facts
}
