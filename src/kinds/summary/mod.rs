//! A data summary: what a figure says, what it means and how it was measured.

use super::{Kind, body, meta};
use crate::base::say::{said, say};
use crate::base::span::Spanned;
use crate::model::block::{Block, Fact, FactValue};
use crate::model::doc::Doc;
use crate::model::item::{Facets, KindId, Meta};
use crate::parse::fields::{NonEmpty, Record, record};
use crate::parse::report::Report;
use crate::parse::scalars::Inline;

record! {
    /// Front matter of a data summary.
    SummaryFields {
        key_points: NonEmpty<Inline> = "key_points" / "puntos_clave", "lo esencial, en tres a cinco frases", "the essence, in three to five sentences";
        datasets: NonEmpty<Spanned<String>> = "datasets" / "conjuntos", "los conjuntos de datos que usa", "the datasets that it uses";
        measured: Option<String> = "measured" / "mide", "de qué año o años son los datos", "which year or years the data are for";
    }
}

pub(super) static KIND: Kind = Kind {
    id: KindId::Summary,
    about: said(
        "Un resumen de datos: qué dice una cifra, qué significa y cómo se midió.",
        "A data summary: what a figure says, means and how it was measured.",
    ),
    fields: SummaryFields::FIELDS,
    lower: |source, report| {
        let (front, text) = body::page::<SummaryFields>(source, report)?;
        require_sources(&front.meta, report);
        let points = front.own.key_points.0.into_iter().map(|Inline(doc)| doc).collect::<Vec<Doc>>();
        let facets = Facets { datasets: front.own.datasets.0, ..Facets::default() };
        let years = front.own.measured.map(|years| vec![Fact { label: "label-years", value: FactValue::Text(years) }]);
        let blocks = [Block::KeyPoints(points)].into_iter().chain(years.map(Block::Facts)).collect();
        Some(body::item(KindId::Summary, source, front.meta, front.slug_path, blocks, text, facets))
    },
    starter: |starter| {
        starter.page(
            KindId::Summary,
            "datos",
            "---\ntitulo: {title}\ndescripcion: Escribe en una frase qué muestra este dato.\nrevisado: {today}\nborrador: sí\npuntos_clave:\n  - Lo más importante, en una frase corta.\n  - Lo segundo.\n  - Lo tercero.\nconjuntos: [{dataset}]\nmide: \"2024\"\nfuentes:\n  - titulo: Nombre de la fuente\n    publica: Quién la publica\n---\n\n## Qué significa\n\nExplica la cifra con un ejemplo.\n\n## Cómo se midió\n\nDi quién midió, cuándo y a quiénes.\n\n## Qué puedes hacer con este dato\n\nDa una idea que se pueda usar mañana.\n",
        )
    },
    rules: &[&meta::NO_SOURCE],
};

fn require_sources(meta: &Meta, report: &mut Report<'_>) {
    if meta.sources.is_empty() {
        report
            .add(
                &meta::NO_SOURCE,
                meta.title_span,
                say!("Este resumen no dice de dónde vienen sus datos.", "This summary does not say where its data come from."),
            )
            .help(say!("Agrega «fuentes:» con el título de al menos una.", "Add “sources:” with the title of at least one."));
    }
}
