//! `ejemplos`: the examples of one of the theme's blocks, drawn by the theme: what whoever makes a theme looks at.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::Block;
use crate::parse::fields::{Decode, Record, record};
use crate::parse::report::Report;
use crate::parse::scalars::choose;
use crate::parse::shape::Shape;
use crate::parse::yaml::Yaml;

/// The blocks of a theme: the names of its folders under `blocks/`, but for `examples`, which would show itself.
const BLOCKS: &[&str] = &[
    "access",
    "activity",
    "calendar",
    "cards",
    "checksum",
    "citation",
    "columns",
    "contact",
    "definitions",
    "download",
    "facets",
    "facts",
    "feedback",
    "figure",
    "files",
    "group",
    "history",
    "key-facts",
    "key-points",
    "listing",
    "materials",
    "notice",
    "organisations",
    "palette",
    "plan",
    "prose",
    "search",
    "sources",
    "standing",
    "status",
    "steps",
    "table",
    "terms",
    "uses",
];

/// The name of a block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Name(&'static str);

impl Decode for Name {
    fn shape() -> Shape {
        Shape::Words(BLOCKS.iter().map(|name| (*name, *name)).collect())
    }

    fn decode(yaml: &Yaml, report: &mut Report<'_>) -> Option<Self> {
        let words: Vec<_> = BLOCKS.iter().map(|name| (*name, *name, Self(name))).collect();
        choose(yaml, report, &words)
    }
}

record! {
    /// Whose examples.
    Fields {
        block: Spanned<Name> = "block" / "bloque", "el nombre del bloque: el de su carpeta en el tema", "the block's name: that of its folder in the theme";
        case: Option<usize> = "case" / "caso", "cuál de ellos: 1 es el primero; si no se escribe, todos", "which of them: 1 is the first; all unless written";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "examples",
    alias: "ejemplos",
    about: said(
        "Los ejemplos de un bloque del tema, dibujados. Sirve a quien hace un tema.",
        "The examples of one of the theme's blocks, drawn. For whoever makes a theme.",
    ),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let Fields { block, case } = Fields::decode(yaml, report)?;
        Some(Block::Examples { of: Spanned::new(block.value.0, block.span), case })
    },
    example: "bloque: table\n",
};
