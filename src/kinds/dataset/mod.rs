//! A dataset: a table and the YAML contract beside it, published as a page with its table.

mod cells;
mod columns;
mod contract;
pub(crate) mod guess;
mod marks;
mod relations;
mod rows;
pub(crate) mod rules;
mod source;
#[cfg(test)]
mod tests;
mod typed;
mod wrong;

use super::{Kind, NewFile, Source, body, meta};
use crate::base::path::SourcePath;
use crate::base::say::{said, say};
use crate::base::span::{Span, Spanned};
use crate::model::block::{Block, Fact, FactValue, ProvenancePart, TableSpec};
use crate::model::dataset::{Dataset, Provenance};
use crate::model::doc::{Alert, Doc, Node, NodeKind};
use crate::model::item::{Facets, Item, KindId, Meta};
use crate::parse::fields::Record;
use crate::parse::report::Report;
use crate::parse::scalars::Inline;
use contract::ContractFields;
use std::sync::Arc;

pub(super) static KIND: Kind = Kind {
    id: KindId::Dataset,
    about: said(
        "Un conjunto de datos: una tabla (CSV o planilla) y su contrato en YAML.",
        "A dataset: a table (CSV or spreadsheet) and its contract in YAML.",
    ),
    fields: ContractFields::FIELDS,
    lower,
    starter: |starter| {
        let paths = ["yaml", "csv"].map(|extension| SourcePath::new(&format!("content/conjuntos/{}.{extension}", starter.slug)));
        let texts = [
            "titulo: {title}\ndescripcion: Escribe en una frase qué muestra esta tabla.\nborrador: sí\ncolumnas:\n  - {nombre: anio, titulo: Año, tipo: anio, obligatoria: sí}\n  - {nombre: valor, titulo: Qué se mide, tipo: porcentaje, decimales: 1}\nclave: [anio]\nvalor: valor\nfuentes:\n  - titulo: Nombre de la fuente\n    publica: Quién la publica\nlicencia: Di con qué licencia se publican los datos.\nobtenido: {today}\nmetodo: |\n  Di quién midió, cuándo y a quiénes.\n",
            "anio,valor\n",
        ];
        paths
            .into_iter()
            .zip(texts)
            .filter_map(|(path, text)| Some(NewFile { path: path?, text: starter.fill(text), append: false }))
            .collect()
    },
    rules: rules::RULES,
};

fn lower(source: &Source<'_>, report: &mut Report<'_>) -> Option<Item> {
    let front = body::fields::<ContractFields>(source, report)?;
    if front.meta.sources.is_empty() {
        report
            .add(
                &meta::NO_SOURCE,
                front.meta.title_span,
                say!("Este conjunto de datos no dice de dónde viene.", "This dataset does not say where it comes from."),
            )
            .help(say!("Agrega «fuentes:» con el título de al menos una.", "Add “sources:” with the title of at least one."));
    }
    let table = source::open(source, &front.own, front.meta.title_span, report)?;
    if !front.meta.draft {
        rows::no_rows(&table, report);
    }
    let id = source.path.file_name().rsplit_once('.').map_or(String::new(), |(stem, _)| stem.to_owned());
    let dataset = Arc::new(rows::read(&id, &front.own, &source.lang, &table, report)?);
    let meta = front.meta;
    let provenance = provenance(front.own);
    let blocks = blocks(&meta, &provenance, &dataset);
    let facets = Facets { dataset: Some(dataset), provenance: Some(Arc::new(provenance)), ..Facets::default() };
    Some(body::item(KindId::Dataset, source, meta, front.slug_path, blocks, body::Body::of(Doc::default()), facets))
}

fn provenance(own: ContractFields) -> Provenance {
    let docs = |list: Vec<Inline>| list.into_iter().map(|Inline(doc)| doc).collect();
    Provenance {
        licence: own.licence,
        fetched: own.fetched,
        next_update: own.next_update,
        min_cell: own.min_cell,
        responsible: own.responsible,
        method: own.method.map(|prose| prose.0),
        notes: docs(own.notes),
        caveats: docs(own.caveats),
    }
}

/// The page, in the order in which a reader needs it: what it is, the files, the table, how to cite it, what the
/// columns mean, how it was measured, what not to conclude, where it comes from and where it went.
fn blocks(meta: &Meta, own: &Provenance, dataset: &Dataset) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(facts(own, dataset)), Block::Provenance(ProvenancePart::Files)];
    let mut add = |heading, parts: Vec<Block>| {
        if !parts.is_empty() {
            blocks.push(Block::Heading(heading));
            blocks.extend(parts);
        }
    };
    // Who reads rows of two methods side by side must have been warned before.
    let mixed = dataset.mixes_methods();
    let warning = || dataset.series_break.clone().map(|doc| notice(Alert::Important, doc));
    add("heading-data", warning().filter(|_| mixed).into_iter().chain([table(meta, dataset)]).collect());
    add("heading-cite", vec![Block::Provenance(ProvenancePart::Citation)]);
    add("heading-columns", vec![Block::Columns(dataset.columns.clone())]);
    add("heading-method", own.method.clone().map(Block::Prose).into_iter().chain(warning().filter(|_| !mixed)).collect());
    add("heading-notes", prose(&own.notes));
    add("heading-caveats", prose(&own.caveats));
    add("sources-title", vec![Block::Provenance(ProvenancePart::Sources)]);
    add("heading-uses", vec![Block::Provenance(ProvenancePart::Uses)]);
    add("heading-checksum", vec![Block::Provenance(ProvenancePart::Checksum)]);
    blocks
}

/// The whole table, as it stands.
fn table(meta: &Meta, dataset: &Dataset) -> Block {
    Block::Table(TableSpec {
        dataset: Spanned::new(dataset.id.clone(), Span::default()),
        caption: meta.title.clone(),
        caption_span: Span::default(),
        columns: None,
        filter: Vec::new(),
        order: None,
    })
}

fn facts(own: &Provenance, dataset: &Dataset) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label, value: Option<FactValue>| facts.extend(value.map(|value| Fact { label, value }));
    add("label-responsible", own.responsible.clone().map(FactValue::Text));
    add("label-rows", Some(FactValue::Count(dataset.rows.len() as u64)));
    add("label-fetched", own.fetched.map(FactValue::When));
    add("label-next-update", own.next_update.as_ref().map(|when| FactValue::When(when.value)));
    add("label-licence", Some(FactValue::Text(own.licence.clone())));
    facts
}

fn notice(tone: Alert, inline: Doc) -> Block {
    Block::Notice { tone, title: None, text: paragraph(inline) }
}

fn paragraph(inline: Doc) -> Doc {
    let span = inline.nodes.first().map_or(Span::default(), |node| node.span);
    Doc { nodes: vec![Node::new(NodeKind::Paragraph, span, inline.nodes)] }
}

/// Remarks as one list; nothing when there is none.
fn prose(remarks: &[Doc]) -> Vec<Block> {
    let span = |doc: &Doc| doc.nodes.first().map_or(Span::default(), |node| node.span);
    let items: Vec<Node> = remarks.iter().map(|doc| Node::new(NodeKind::Item { done: None }, span(doc), doc.nodes.clone())).collect();
    let Some(first) = items.first().map(|node| node.span) else { return Vec::new() };
    vec![Block::Prose(Doc { nodes: vec![Node::new(NodeKind::List { start: None }, first, items)] })]
}
