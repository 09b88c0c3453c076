//! The glossary: one file of terms, one page with them all.

use super::{Kind, body, meta::SourceFields};
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::{Block, Term};
use crate::model::doc::{Node, NodeKind};
use crate::model::item::{Facets, KindId, TermFacet};
use crate::parse::fields::{Field, NonEmpty, Record, record};
use crate::parse::scalars::{Inline, Prose};

record! {
    /// The file of a glossary.
    GlossaryFields {
        intro: Option<Prose> = "intro" / "intro", "para qué sirve este glosario, en Markdown", "what this glossary is for, in Markdown";
        terms: NonEmpty<TermFields> = "terms" / "terminos", "los términos", "the terms";
    }
}

record! {
    /// One term.
    TermFields {
        id: Spanned<String> = "id" / "id", "su nombre en los enlaces, como linea-de-pobreza", "its name in links, such as linea-de-pobreza";
        term: String = "term" / "termino", "el término", "the term";
        forms: Vec<String> = "forms" / "formas", "otras formas de escribirlo: plural, sigla", "other ways of writing it: plural, acronym";
        definition: Inline = "definition" / "definicion", "qué significa, en una o dos frases", "what it means, in one or two sentences";
        example: Option<Inline> = "example" / "ejemplo", "un ejemplo", "an example";
        see: Vec<Spanned<String>> = "see" / "ver", "ids de términos cercanos", "ids of near terms";
        sources: Vec<SourceFields> = "sources" / "fuentes", "de dónde viene la definición", "where the definition comes from";
    }
}

/// The fields of the file.
pub(super) const FILE: &[Field] = GlossaryFields::FIELDS;

pub(super) static KIND: Kind = Kind {
    id: KindId::Term,
    about: said("Un término del glosario.", "A term of the glossary."),
    fields: TermFields::FIELDS,
    lower: |source, report| {
        let front = body::fields::<GlossaryFields>(source, report)?;
        let mut facets = Facets::default();
        for term in &front.own.terms.0 {
            facets.anchors.insert(term.id.value.clone(), term.term.clone());
            facets.terms.push(facet(term));
        }
        let mut text = body::Body::of(front.own.intro.unwrap_or_default().0);
        text.blocks.push(Block::Terms(front.own.terms.0.into_iter().map(term).collect()));
        Some(body::item(KindId::Term, source, front.meta, front.slug_path, Vec::new(), text, facets))
    },
    starter: |starter| {
        starter.entry(
            ["glosario.yaml", "glossary.yaml"],
            "titulo: Glosario\ndescripcion: Palabras difíciles, explicadas.\nterminos:\n",
            "  - id: {slug}\n    termino: {title}\n    definicion: Di qué significa, en una frase que entienda cualquiera.\n",
        )
    },
    rules: &[],
};

fn facet(term: &TermFields) -> TermFacet {
    let definition = (!term.definition.0.nodes.iter().any(is_filled_in)).then(|| term.definition.0.plain_text());
    TermFacet { id: term.id.clone(), title: term.term.clone(), forms: term.forms.clone(), definition }
}

/// A link without words gets them where it stands.
fn is_filled_in(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Link(_)) && node.children.is_empty() || node.children.iter().any(is_filled_in)
}

fn term(fields: TermFields) -> Term {
    Term {
        id: fields.id.value,
        title: fields.term,
        definition: fields.definition.0,
        example: fields.example.map(|inline| inline.0),
        see: fields.see,
        sources: fields.sources.into_iter().map(SourceFields::lower).collect(),
    }
}
