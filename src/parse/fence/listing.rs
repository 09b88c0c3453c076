//! `listado`: the pages of a collection, the first few or all.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::{Block, ListSpec, Order};
use crate::parse::fields::{Decode, Record, record};

record! {
    /// Which pages are listed.
    Fields {
        collection: Spanned<String> = "collection" / "coleccion", "la carpeta de las páginas", "the folder of the pages";
        order: Option<Order> = "order" / "orden", "orden, titulo, fecha o inicio; con «-» delante, al revés", "weight, title, date or start; with “-” before it, reversed";
        tag: Option<String> = "tag" / "etiqueta", "solo las páginas con esta etiqueta", "only the pages with this tag";
        limit: Option<usize> = "limit" / "cantidad", "cuántas páginas a lo más", "how many pages at most";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "listing",
    alias: "listado",
    about: said("Las páginas de una carpeta, con su descripción.", "The pages of a folder, with their descriptions."),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let fields = Fields::decode(yaml, report)?;
        Some(Block::Listing(ListSpec {
            collection: Some(fields.collection),
            order: fields.order.unwrap_or_default(),
            tag: fields.tag,
            limit: fields.limit,
            per_page: None,
        }))
    },
    example: "coleccion: eventos\norden: inicio\ncantidad: 3\n",
};
