//! `figura`: a chart with its sentence, its table and its source, from one declaration.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::Block;
use crate::model::figure::{FigureKind, FigureSpec, ReferenceSpec};
use crate::parse::fields::{Decode, Pairs, Record, record};
use crate::parse::scalars::{Inline, choice};

record! {
    /// What a figure shows, and how.
    Fields {
        dataset: Spanned<String> = "dataset" / "conjunto", "el nombre del conjunto de datos", "the name of the dataset";
        kind: Spanned<FigureKind> = "type" / "tipo", "linea, barras, barras-agrupadas, barras-apiladas, puntos, pendiente, mapa, pequenos-multiplos o cifra", "line, bars, grouped-bars, stacked-bars, dots, slope, map, small-multiples or number";
        title: Spanned<String> = "title" / "titulo", "qué muestra, de quiénes y de qué años", "what it shows, of whom and for which years";
        id: Option<Spanned<String>> = "id" / "id", "su nombre en la dirección; sale del título si no se escribe", "its name in the address; made from the title unless written";
        values: Vec<Spanned<String>> = "value" / "valor", "la columna, o las columnas, con las cifras", "the column, or columns, with the figures";
        by: Option<Spanned<String>> = "by" / "eje", "la columna que distingue las barras, los puntos o los años", "the column that tells bars, points or years apart";
        series: Option<Spanned<String>> = "series" / "series", "la columna que separa líneas o colores", "the column that separates lines or colours";
        filter: Pairs<Vec<Spanned<String>>> = "filter" / "filtro", "columna: valor, para usar solo algunas filas", "column: value, to use only some rows";
        order: Option<Spanned<String>> = "order" / "orden", "la columna que ordena; con «-» delante, de mayor a menor", "the column that sorts; with “-” before it, descending";
        limit: Option<usize> = "limit" / "cantidad", "cuántas categorías a lo más", "how many categories at most";
        highlight: Vec<Spanned<String>> = "highlight" / "destaca", "los valores que resaltan", "the values that stand out";
        reference: Option<ReferenceFields> = "reference" / "referencia", "una línea con la que comparar", "a line to compare with";
        join: Option<Spanned<bool>> = "join" / "unir", "no se puede: las series de métodos distintos no se unen", "not possible: series of different methods are not joined";
        tiles: Option<bool> = "tiles" / "cuadricula", "sí, para un mapa de cuadros iguales", "yes, for a map of equal tiles";
        sentence: Option<Inline> = "sentence" / "frase", "tu propia frase, en vez de la automática; sus cifras se comprueban", "your own sentence instead of the automatic one; its figures are checked";
        note: Option<Inline> = "note" / "nota", "lo que conviene saber al mirarla", "what is good to know when looking at it";
    }
}

record! {
    /// A line to compare with.
    ReferenceFields {
        label: String = "label" / "texto", "cómo se llama: Chile", "what it is called: Chile";
        cell: Spanned<String> = "cell" / "dato", "de dónde sale, como en un enlace: pobreza-ingresos?anio=2024", "where it comes from, as in a link: pobreza-ingresos?anio=2024";
    }
}

choice! { FigureKind {
    Self::Line => "line" / "linea";
    Self::Bars => "bars" / "barras";
    Self::GroupedBars => "grouped-bars" / "barras-agrupadas";
    Self::StackedBars => "stacked-bars" / "barras-apiladas";
    Self::Dots => "dots" / "puntos";
    Self::Slope => "slope" / "pendiente";
    Self::Map => "map" / "mapa";
    Self::SmallMultiples => "small-multiples" / "pequenos-multiplos";
    Self::Number => "number" / "cifra";
} }

pub(super) static FENCE: Fence = Fence {
    name: "figure",
    alias: "figura",
    about: said(
        "Un gráfico con su frase, su tabla, su fuente y su descarga.",
        "A chart with its sentence, its table, its source and its download.",
    ),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let fields = Fields::decode(yaml, report)?;
        Some(Block::Figure(Box::new(FigureSpec {
            id: fields.id,
            dataset: fields.dataset,
            kind: fields.kind,
            title: fields.title.value,
            title_span: fields.title.span,
            values: fields.values,
            by: fields.by,
            series: fields.series,
            filter: fields.filter.0,
            order: fields.order,
            limit: fields.limit,
            highlight: fields.highlight,
            reference: fields.reference.map(|fields| ReferenceSpec { label: fields.label, cell: fields.cell }),
            join: fields.join,
            tiles: fields.tiles.unwrap_or(false),
            sentence: fields.sentence.map(|inline| inline.0),
            note: fields.note.map(|inline| inline.0),
        })))
    },
    example: "conjunto: pobreza-ingresos\ntipo: linea\ntitulo: Personas en pobreza por ingresos, 2017 a 2024\n",
};
