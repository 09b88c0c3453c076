//! A plain page: title, description and text.

use super::{Kind, body, meta::NoFields};
use crate::base::say::said;
use crate::model::item::{Facets, KindId};

pub(super) static KIND: Kind = Kind {
    id: KindId::Page,
    about: said("Una página sencilla: acerca de, preguntas, un anuncio.", "A plain page: about, questions, an announcement."),
    fields: &[],
    lower: |source, report| {
        let (front, text) = body::page::<NoFields>(source, report)?;
        Some(body::item(KindId::Page, source, front.meta, front.slug_path, Vec::new(), text, Facets::default()))
    },
    starter: |starter| {
        starter.page(
            KindId::Page,
            "",
            "---\ntitulo: {title}\ndescripcion: Escribe en una frase de qué trata esta página.\nrevisado: {today}\nborrador: sí\n---\n\nEscribe aquí la idea más importante.\n\n## Primera parte\n\nUna idea por párrafo, en frases cortas.\n",
        )
    },
    rules: &[],
};
