//! A section: the page of a folder, with the list of the pages in it. The root's is the home.

use super::{Kind, body};
use crate::base::say::said;
use crate::model::block::{Block, ListSpec, Order};
use crate::model::item::{Facets, KindId};
use crate::parse::fields::{Record, record};

record! {
    /// Front matter of a section.
    SectionFields {
        list: Option<ListFields> = "list" / "lista", "cómo se listan las páginas de la carpeta", "how the pages of the folder are listed";
        rules: Option<bool> = "rules" / "reglas", "sí, para publicar debajo una página por cada regla que se revisa", "yes, to publish a page below it for each rule that is checked";
    }
}

record! {
    /// How a section lists its pages.
    ListFields {
        order: Option<Order> = "order" / "orden", "orden, titulo, fecha o inicio; con «-» delante, al revés", "weight, title, date or start; with “-” before it, reversed";
        filter: Option<FilterFields> = "filter" / "filtro", "solo algunas páginas", "only some pages";
        per_page: Option<usize> = "per_page" / "por_pagina", "cuántas por página", "how many a page";
    }
}

record! {
    /// Which pages a section lists.
    FilterFields {
        tag: Option<String> = "tag" / "etiqueta", "solo las que tienen esta etiqueta", "only those with this tag";
    }
}

pub(super) static KIND: Kind = Kind {
    id: KindId::Section,
    about: said("La portada de una carpeta, con la lista de sus páginas.", "The front page of a folder, with the list of its pages."),
    fields: SectionFields::FIELDS,
    lower: |source, report| {
        let (front, text) = body::page::<SectionFields>(source, report)?;
        let home = front.slug_path.is_empty();
        let list = spec(front.own.list);
        let facets = Facets { rules: front.own.rules.unwrap_or(false), ..Facets::default() };
        let mut item = body::item(KindId::Section, source, front.meta, front.slug_path, Vec::new(), text, facets);
        // The home draws its own ways in; every other section ends with its list.
        if !home {
            item.blocks.push(Block::Listing(list.clone()));
            item.facets.list = Some(list);
        }
        Some(item)
    },
    starter: |starter| {
        let path = crate::base::path::SourcePath::new(&format!("content/{}/_index.md", starter.slug));
        let text = "---\ntitulo: {title}\ndescripcion: Escribe en una frase qué hay en esta sección.\nlista:\n  orden: titulo\n---\n\nEscribe aquí para quién es esta sección.\n";
        path.into_iter().map(|path| super::NewFile { path, text: starter.fill(text), append: false }).collect()
    },
    rules: &[],
};

fn spec(fields: Option<ListFields>) -> ListSpec {
    let Some(fields) = fields else { return ListSpec::default() };
    ListSpec {
        collection: None,
        order: fields.order.unwrap_or_default(),
        tag: fields.filter.and_then(|filter| filter.tag),
        limit: None,
        per_page: fields.per_page.filter(|count| *count > 0),
    }
}
