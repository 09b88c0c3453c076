//! `[17,3 %](dato:pobreza-ingresos?anio=2024)`: a figure in a sentence, held to its dataset.
//!
//! In: the link and the page's desk. Out: a link to the dataset's page; a written number that is not the dataset's
//! is a finding with its mending. What is compared with another row is [`super::claim`]'s.

mod help;
mod query;
mod written;

pub(crate) use help::encoded;
pub(crate) use help::{columns as columns_help, of_query as values_help};
pub(super) use query::{Pairs, column};
pub(crate) use query::{Query, Refusal, select, split, time_column};
pub(super) use written::{Expected, Fixable, hold, tight, wrong};

use super::{claim, link, number_rules, rules};
use crate::base::numerals;
use crate::base::rounding::{Amount, FORMS, Form, Gender};
use crate::base::say::say;
use crate::base::span::Span;
use crate::base::text::nearest;
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset};
use crate::model::doc::{Link, LinkRole, Node, NodeKind};
use crate::model::item::KindId;
use crate::model::plan::StatementKind;
use crate::render::cell;
use crate::render::desk::Desk;
use crate::render::sentence;
use std::sync::Arc;

pub(super) fn resolve(mut node: Node, written: &Link, desk: &mut Desk<'_>) -> Node {
    let (id, pairs) = split(&written.dest);
    let Some((item, dataset)) = desk.site.index.dataset(id) else {
        unknown_dataset(id, node.span, desk);
        return node;
    };
    let dataset = Arc::clone(dataset);
    desk.datasets.insert(id.to_owned());
    match bind(&mut node, &dataset, &pairs, desk) {
        // What is missing may be a row or cell that has been reported already.
        Err(_) if !dataset.sound => {}
        Err(Refusal { rule, message, help }) => desk.note(rule, node.span, message, help),
        Ok(()) => {}
    }
    let about = written.dest.split_once(':').map_or("", |(_, about)| about);
    desk.state(StatementKind::Number, about, &node.plain_text());
    let dest = link::address(item, None, desk);
    node.kind = NodeKind::Link(Box::new(Link { dest, title: String::new(), role: LinkRole::Number, at: node.span }));
    node
}

/// Reports a dataset that is not there.
pub(crate) fn unknown_dataset(id: &str, span: Span, desk: &mut Desk<'_>) {
    if !desk.site.has_unread(KindId::Dataset) {
        let Refusal { rule, message, help } = unknown_in(id, desk);
        desk.note(rule, span, message, help);
    }
}

/// There is no such dataset; there may be one of nearly that name.
pub(super) fn unknown_in(id: &str, desk: &Desk<'_>) -> Refusal {
    let near = nearest(id, desk.site.index.dataset_ids());
    let help = near.map_or_else(
        || {
            say!(
                "Los conjuntos están en la carpeta «conjuntos»: escribe el nombre del archivo sin «.yaml».",
                "Datasets are in the folder “conjuntos”: write the file's name without “.yaml”."
            )
        },
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    );
    Refusal::new(&rules::UNKNOWN_DATASET, say!("No existe el conjunto de datos «{id}».", "There is no dataset “{id}”."), help)
}

/// Holds the link's text to the data; an empty text is filled in.
fn bind(node: &mut Node, dataset: &Dataset, pairs: &Pairs, desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let query = Query::read(dataset, pairs)?;
    if query.difference.is_some() || !query.compare.is_empty() {
        return claim::compared(node, dataset, &query, desk);
    }
    let row = query.row(dataset)?;
    let cell = query.cell(dataset, row)?;
    let column = &dataset.columns[query.value];
    let text = node.plain_text();
    let base = desk.lang().base();
    if let (Cell::Amount(value), None, true) = (cell, &query.form, column.kind.is_amount() && says_in_words(&text, base)) {
        return claim::part(node, column, *value, desk);
    }
    let expected = match query.form.as_deref() {
        None => Expected::exact(&cell::text(cell, column, base), base),
        Some(name) => Expected::formed(form(name)?, amount(column, query.amount(dataset, row)?), gender(column), &text, base)
            .ok_or_else(|| unfit(name, &cell::text(cell, column, base)))?,
    };
    hold(node, &expected, desk);
    Ok(())
}

/// «casi la mitad»: words that state an amount, and no number.
fn says_in_words(text: &str, base: &str) -> bool {
    numerals::find(text, base).is_empty() && claim::has_phrase(text, base)
}

/// A value with what its column says of it.
pub(super) fn amount(column: &Column, value: f64) -> Amount {
    Amount { value, quantity: column.kind.quantity(), decimals: column.decimals }
}

/// The gender of what a column counts, by its unit or the words of its sentence.
fn gender(column: &Column) -> Gender {
    let of = column.phrases.get("es").and_then(|phrase| phrase.of.as_deref()).map(|of| of.trim().trim_start_matches("de "));
    let words = if column.kind == ColumnKind::Percent { of.or(column.unit.as_deref()) } else { column.unit.as_deref() };
    words.filter(|words| !words.trim().is_empty()).map_or(Gender::Unknown, sentence::counted_gender)
}

fn form(name: &str) -> Result<Form, Refusal> {
    let found = FORMS.iter().find(|named| named.name.es == name || named.name.en == name);
    found.map(|named| named.form).ok_or_else(|| {
        let names = FORMS.iter().flat_map(|named| [named.name.es, named.name.en]);
        let all = |name: fn(&crate::base::rounding::Named) -> &'static str| FORMS.iter().map(name).collect::<Vec<_>>().join(", ");
        let (es, en) = (all(|named| named.name.es), all(|named| named.name.en));
        let help = match nearest(name, names) {
            Some(near) => say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
            None => say!("Los formatos son: {es}.", "The formats are: {en}."),
        };
        Refusal::new(&number_rules::UNKNOWN_FORMAT, say!("No existe el formato «{name}».", "There is no format “{name}”."), help)
    })
}

fn unfit(name: &str, figure: &str) -> Refusal {
    let figure = figure.replace('\u{a0}', " ");
    Refusal::new(
        &number_rules::UNKNOWN_FORMAT,
        say!(
            "El formato «{name}» no sirve para «{figure}»: no lo diría con verdad.",
            "The format “{name}” does not suit “{figure}”: it would not be true."
        ),
        say!(
            "Quita «&formato={name}», o elige otro. Míralos con: amigable explain palabras.",
            "Remove “&format={name}”, or choose another. See them with: amigable explain words."
        ),
    )
}
