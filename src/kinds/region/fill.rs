//! A region's name in the places that a pattern has for it.
//!
//! In: texts, documents and blocks with `{region}`. Out: the same with the name, in the form that the sentence
//! needs: «del Maule», «en la Región Metropolitana».

use crate::base::chile::REGIONS;
use crate::base::span::{Span, Spanned};
use crate::base::text::capitalised;
use crate::model::block::{Block, DownloadSpec, TableSpec};
use crate::model::doc::{Doc, Image, Link, Node, NodeKind};
use crate::model::figure::{FigureSpec, ReferenceSpec};
use crate::model::lang::Lang;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Places for a name, in Spanish and in English: alone, with its article, after «en», after «de».
const PLACES: [[&str; 2]; 4] =
    [["region", "region"], ["la región", "the region"], ["en la región", "in the region"], ["de la región", "of the region"]];

/// The forms of one region's name, in the order of [`PLACES`].
pub(super) struct Fill {
    forms: [String; 4],
}

impl Fill {
    pub(super) fn new(region: usize, lang: &Lang) -> Self {
        let region = &REGIONS[region];
        let name = region.name.to_owned();
        if lang.base() == "en" {
            let phrase = region.phrase_en();
            return Self { forms: [name, phrase.to_owned(), format!("in {phrase}"), format!("of {phrase}")] };
        }
        let phrase = region.phrase;
        let of = phrase.strip_prefix("el ").map_or_else(|| format!("de {phrase}"), |rest| format!("del {rest}"));
        Self { forms: [name, phrase.to_owned(), format!("en {phrase}"), of] }
    }

    pub(super) fn text(&self, text: &str) -> String {
        self.put(text, str::to_owned)
    }

    /// Puts the forms in their places, each changed by `how`.
    fn put(&self, text: &str, how: impl Fn(&str) -> String) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let mut text = text.to_owned();
        for (places, form) in PLACES.iter().zip(&self.forms) {
            for place in places {
                text = text.replace(&format!("{{{place}}}"), &how(form));
                text = text.replace(&format!("{{{}}}", capitalised(place)), &how(&capitalised(form)));
            }
        }
        text
    }

    fn spanned(&self, text: &Spanned<String>) -> Spanned<String> {
        Spanned::new(self.text(&text.value), text.span)
    }

    /// Addresses hold the name with its signs escaped (RFC 3986, 2.1).
    fn address(&self, dest: &str) -> String {
        self.put(dest, |form| utf8_percent_encode(form, NON_ALPHANUMERIC).to_string())
    }

    pub(super) fn doc(&self, doc: Doc) -> Doc {
        Doc { nodes: doc.nodes.into_iter().map(|node| self.node(node)).collect() }
    }

    fn node(&self, node: Node) -> Node {
        let kind = match node.kind {
            NodeKind::Text(text) => NodeKind::Text(self.text(&text)),
            NodeKind::Link(link) => NodeKind::Link(Box::new(Link { dest: self.address(&link.dest), ..*link })),
            NodeKind::Image(image) => {
                NodeKind::Image(Box::new(Image { dest: self.address(&image.dest), title: self.text(&image.title), at: image.at }))
            }
            other => other,
        };
        Node { kind, span: node.span, children: node.children.into_iter().map(|child| self.node(child)).collect() }
    }

    pub(super) fn block(&self, block: Block) -> Block {
        let block = block.map_docs(&mut |doc, _| self.doc(doc));
        match block {
            Block::Table(spec) => Block::Table(TableSpec { caption: self.text(&spec.caption), filter: self.filter(&spec.filter), ..spec }),
            Block::Figure(spec) => Block::Figure(Box::new(self.figure(*spec))),
            Block::Download(spec) => Block::Download(DownloadSpec { text: self.text(&spec.text), ..spec }),
            other => other,
        }
    }

    fn filter(&self, filter: &[(Spanned<String>, Vec<Spanned<String>>)]) -> Vec<(Spanned<String>, Vec<Spanned<String>>)> {
        filter.iter().map(|(name, values)| (name.clone(), values.iter().map(|value| self.spanned(value)).collect())).collect()
    }

    fn figure(&self, spec: FigureSpec) -> FigureSpec {
        let reference = spec.reference.as_ref();
        let reference = reference.map(|wanted| ReferenceSpec { label: self.text(&wanted.label), cell: self.spanned(&wanted.cell) });
        FigureSpec {
            id: spec.id.as_ref().map(|id| self.spanned(id)),
            title: self.text(&spec.title),
            filter: self.filter(&spec.filter),
            highlight: spec.highlight.iter().map(|value| self.spanned(value)).collect(),
            reference,
            ..spec
        }
    }
}

/// What stands in braces and is no place for a name.
pub(super) fn unknown(text: &str) -> impl Iterator<Item = &str> {
    let inner = text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(inner, _)| inner));
    inner.filter(|inner| PLACES.iter().flatten().all(|place| place != inner && capitalised(place) != *inner))
}

/// Shows each text of a block with the bytes that it came from.
pub(super) fn texts(block: &Block, see: &mut dyn FnMut(&str, Span)) {
    let _ = block.clone().map_docs(&mut |doc, _| {
        doc.visit(&mut |node| match &node.kind {
            NodeKind::Text(text) => see(text, node.span),
            NodeKind::Link(link) => see(&link.dest, node.span),
            _ => {}
        });
        doc
    });
    match block {
        Block::Figure(spec) => {
            see(&spec.title, spec.dataset.span);
            spec.filter.iter().flat_map(|(_, values)| values).chain(&spec.highlight).for_each(|value| see(&value.value, value.span));
        }
        Block::Table(spec) => {
            see(&spec.caption, spec.dataset.span);
            spec.filter.iter().flat_map(|(_, values)| values).for_each(|value| see(&value.value, value.span));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::chile;

    #[test]
    fn names_take_their_article() {
        let fill = |name: &str, text: &str| Fill::new(chile::find(name).unwrap(), &Lang::new("es-CL").unwrap()).text(text);
        assert_eq!(fill("Maule", "Datos {de la región}"), "Datos del Maule");
        assert_eq!(fill("13", "{region}: x"), "Metropolitana: x");
        assert_eq!(fill("13", "Vives {en la región}."), "Vives en la Región Metropolitana.");
        assert_eq!(fill("Ñuble", "{de la región}, {la región}"), "de Ñuble, Ñuble");
        assert_eq!(fill("Maule", "{En la región} y {La región}."), "En el Maule y El Maule.");
        assert_eq!(unknown("{la regoin} y {region}").collect::<Vec<_>>(), ["la regoin"]);
    }
}
