//! `datos-clave`: big numbers bound to their datasets.

use super::Fence;
use crate::base::say::said;
use crate::model::block::{Block, KeyFact};
use crate::parse::fields::{Decode, NonEmpty, Record, record};
use crate::parse::scalars::Inline;

record! {
    /// One big number.
    Fields {
        value: Inline = "value" / "valor", "la cifra, como [17,3 %](dato:…)", "the figure, as [17,3 %](dato:…)";
        text: Inline = "text" / "texto", "qué cuenta esa cifra", "what that figure counts";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "key-facts",
    alias: "datos-clave",
    about: said("Cifras grandes, atadas a su conjunto de datos.", "Big numbers, bound to their dataset."),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let NonEmpty(facts) = NonEmpty::<Fields>::decode(yaml, report)?;
        let facts = facts.into_iter().map(|fact| KeyFact { value: fact.value.0, text: fact.text.0 });
        Some(Block::KeyFacts(facts.collect()))
    },
    example: "- valor: \"[17,3 %](dato:pobreza-ingresos?anio=2024)\"\n  texto: de las personas vivía en pobreza por ingresos en 2024\n",
};
