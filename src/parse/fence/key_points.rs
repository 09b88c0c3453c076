//! `puntos-clave`: what a reader takes away, three to five short sentences.

use super::Fence;
use crate::base::say::said;
use crate::model::block::Block;
use crate::parse::fields::{Decode, NonEmpty};
use crate::parse::scalars::Inline;

pub(super) static FENCE: Fence = Fence {
    name: "key-points",
    alias: "puntos-clave",
    about: said("Lo esencial de la página, en pocas frases.", "The essence of the page, in a few sentences."),
    fields: &[],
    read: |yaml, report| {
        let NonEmpty(points) = NonEmpty::<Inline>::decode(yaml, report)?;
        Some(Block::KeyPoints(points.into_iter().map(|Inline(doc)| doc).collect()))
    },
    example: "- Lo primero que hay que saber.\n- Lo segundo.\n",
};
