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
use crate::model::block::{Block, Download, DownloadSpec, Fact, FactValue, TableSpec};
use crate::model::dataset::Dataset;
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
    let (meta, own) = (front.meta, front.own);
    let blocks = blocks(&meta, own, &dataset);
    let facets = Facets { dataset: Some(dataset), ..Facets::default() };
    Some(body::item(KindId::Dataset, source, meta, front.slug_path, blocks, body::Body::of(Doc::default()), facets))
}

fn blocks(meta: &Meta, own: ContractFields, dataset: &Dataset) -> Vec<Block> {
    let id = Spanned::new(dataset.id.clone(), Span::default());
    let mut blocks = vec![Block::Facts(facts(&own, dataset)), Block::Heading("heading-data")];
    blocks.extend(own.series_break.map(|Inline(doc)| notice(Alert::Important, doc)));
    blocks.push(Block::Table(TableSpec {
        dataset: id.clone(),
        caption: meta.title.clone(),
        columns: None,
        filter: Vec::new(),
        order: None,
    }));
    blocks.push(Block::Download(DownloadSpec { text: meta.title.clone(), what: Download::Dataset(id) }));
    if !own.caveats.is_empty() {
        blocks.push(Block::Heading("heading-caveats"));
        blocks.push(Block::Prose(list(own.caveats)));
    }
    blocks.push(Block::Heading("heading-columns"));
    blocks.push(Block::Columns(dataset.columns.clone()));
    if let Some(method) = own.method {
        blocks.push(Block::Heading("heading-method"));
        blocks.push(Block::Prose(method.0));
    }
    if !own.notes.is_empty() {
        blocks.push(Block::Heading("heading-notes"));
        blocks.push(Block::Prose(list(own.notes)));
    }
    blocks
}

fn facts(own: &ContractFields, dataset: &Dataset) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label, value: Option<FactValue>| facts.extend(value.map(|value| Fact { label, value }));
    add("label-responsible", own.responsible.clone().map(FactValue::Text));
    add("label-rows", Some(FactValue::Count(dataset.rows.len() as u64)));
    add("label-fetched", own.fetched.map(FactValue::When));
    add("label-next-update", own.next_update.map(FactValue::When));
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

fn list(items: Vec<Inline>) -> Doc {
    let item = |Inline(doc): Inline| {
        let span = doc.nodes.first().map_or(Span::default(), |node| node.span);
        Node::new(NodeKind::Item { done: None }, span, doc.nodes)
    };
    let items: Vec<Node> = items.into_iter().map(item).collect();
    let span = items.first().map_or(Span::default(), |node| node.span);
    Doc { nodes: vec![Node::new(NodeKind::List { start: None }, span, items)] }
}
