//! `paleta`: the colours of the site's theme, each with what it is for.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::Block;
use crate::parse::fields::{Decode, Record, record};

record! {
    /// How the palette is called.
    Fields {
        caption: Spanned<String> = "caption" / "titulo", "de qué son los colores, en palabras", "what the colours are of, in words";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "palette",
    alias: "paleta",
    about: said("Los colores del tema, con lo que hace cada uno.", "The theme's colours, with what each is for."),
    fields: Fields::FIELDS,
    read: |yaml, report| Fields::decode(yaml, report).map(|fields| Block::Palette(fields.caption)),
    example: "titulo: Los colores de este sitio\n",
};
