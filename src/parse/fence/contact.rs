//! `contacto`: how to reach an organisation of the directory.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::Block;
use crate::parse::fields::{Decode, Record, record};

record! {
    /// Whom to reach.
    Fields {
        organisation: Spanned<String> = "organisation" / "organizacion", "el id de la organización en el directorio", "the organisation's id in the directory";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "contact",
    alias: "contacto",
    about: said("La ficha de una organización del directorio.", "The entry of an organisation of the directory."),
    fields: Fields::FIELDS,
    read: |yaml, report| Some(Block::Contact(Fields::decode(yaml, report)?.organisation)),
    example: "organizacion: cefis\n",
};
