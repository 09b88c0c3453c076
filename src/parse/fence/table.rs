//! `tabla`: rows of a dataset, with its source beneath.

use super::Fence;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::{Block, TableSpec};
use crate::parse::fields::{Decode, Pairs, Record, record};

record! {
    /// Which part of which dataset is shown.
    Fields {
        dataset: Spanned<String> = "dataset" / "conjunto", "el nombre del conjunto de datos", "the name of the dataset";
        caption: Spanned<String> = "title" / "titulo", "qué muestra la tabla y de qué años", "what the table shows and for which years";
        columns: Option<Vec<Spanned<String>>> = "columns" / "columnas", "las columnas que se muestran; todas si no se dice", "the columns shown; all unless said";
        filter: Pairs<Vec<Spanned<String>>> = "filter" / "filtro", "columna: valor, para mostrar solo algunas filas", "column: value, to show only some rows";
        order: Option<Spanned<String>> = "order" / "orden", "la columna que ordena; con «-» delante, de mayor a menor", "the column that sorts; with “-” before it, descending";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "table",
    alias: "tabla",
    about: said("Filas de un conjunto de datos, con su fuente y su descarga.", "Rows of a dataset, with source and download."),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let fields = Fields::decode(yaml, report)?;
        Some(Block::Table(TableSpec {
            dataset: fields.dataset,
            caption: fields.caption.value,
            caption_span: fields.caption.span,
            columns: fields.columns,
            filter: fields.filter.0,
            order: fields.order,
        }))
    },
    example: "conjunto: pobreza-ingresos\ntitulo: Personas en pobreza por ingresos, 2017 a 2024\ncolumnas: [anio, porcentaje]\norden: -anio\n",
};
