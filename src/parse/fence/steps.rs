//! `pasos`: what to do, in order.

use super::Fence;
use crate::base::say::said;
use crate::base::slug::slug;
use crate::base::span::Spanned;
use crate::model::block::{Block, Step};
use crate::parse::fields::{Decode, NonEmpty, Record, record};
use crate::parse::scalars::Prose;

record! {
    /// One step.
    Fields {
        title: Spanned<String> = "title" / "titulo", "qué se hace en este paso", "what is done in this step";
        text: Option<Prose> = "text" / "texto", "cómo se hace, en Markdown", "how it is done, in Markdown";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "steps",
    alias: "pasos",
    about: said("Los pasos de un tutorial, numerados.", "The steps of a tutorial, numbered."),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let NonEmpty(steps) = NonEmpty::<Fields>::decode(yaml, report)?;
        let step = |(index, step): (usize, Fields)| Step {
            id: format!("paso-{}-{}", index + 1, slug(&step.title.value)).trim_end_matches('-').to_owned(),
            title: step.title.value,
            title_span: step.title.span,
            text: step.text.unwrap_or_default().0,
        };
        Some(Block::Steps(steps.into_iter().enumerate().map(step).collect()))
    },
    example: "- titulo: Abre la planilla\n  texto: Busca el archivo que descargaste.\n- titulo: Elige tu región\n",
};
