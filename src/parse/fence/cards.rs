//! `tarjetas`: a few ways on, each to a page of the site.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::{Block, Card};
use crate::parse::fields::{Decode, NonEmpty, Record, record};

record! {
    /// One card.
    Fields {
        page: Spanned<String> = "page" / "pagina", "la ruta del archivo de la página", "the path of the page's file";
        title: Option<String> = "title" / "titulo", "otro título que el de la página", "another title than the page's";
        text: Option<String> = "text" / "texto", "otra frase que la descripción de la página", "another sentence than the page's description";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "cards",
    alias: "tarjetas",
    about: said("Caminos hacia otras páginas, con su título y una frase.", "Ways to other pages, with title and a sentence."),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let NonEmpty(cards) = NonEmpty::<Fields>::decode(yaml, report)?;
        Some(Block::Cards(cards.into_iter().map(|card| Card { page: card.page, title: card.title, text: card.text }).collect()))
    },
    example: "- pagina: datos/_index.md\n- pagina: tutoriales/_index.md\n  texto: Aprende a usar una cifra, paso a paso.\n",
};
