//! The two values of a comparison, found by what the address asks for.
//!
//! In: a query with `compara=`. Out: [`Sides`], or the reason why there is nothing to compare. Values of different
//! methods are never compared. Knows no text.
//!
//! `compara=2022` is the same row in another year; `compara=region:Maule`, another value of a column;
//! `compara=dato:otro-conjunto` with `compara=anio:2024`, a row of another dataset; `compara=pais`, the country, as
//! the source itself judged it.

use super::super::number::{Query, Refusal, column, time_column, unknown_in};
use super::super::number_rules::{DIFFERENT_METHODS, UNKNOWN_CLAIM};
use super::super::rules::NO_SUCH_CELL;
use super::words::Relation;
use crate::base::chile;
use crate::base::rounding::steps;
use crate::base::say::{Say, say};
use crate::model::dataset::{Cell, Column, ColumnKind, Dataset, Row};
use crate::render::cell;
use crate::render::desk::Desk;
use std::cmp::Ordering;
use std::sync::Arc;

/// Words for the whole country in `compara=`.
const WHOLE: [&str; 4] = ["pais", "país", "country", "whole"];

/// Two values and how they stand to each other.
pub(crate) struct Sides {
    pub(crate) value: f64,
    /// None when the source says how the value stands to the whole, and the whole is in no table.
    pub(crate) reference: Option<f64>,
    pub(crate) kind: ColumnKind,
    pub(crate) decimals: u8,
    pub(crate) relation: Relation,
    /// Why it is so, when the values alone would not say it.
    pub(crate) reason: Option<Say>,
    /// What each is of: «2024» and «2022».
    pub(crate) labels: (String, String),
    /// Whether the two are the same thing at two times.
    pub(crate) in_time: bool,
}

impl Sides {
    /// Both values as people read them.
    pub(crate) fn shown(&self, base: &str) -> (String, String) {
        let show = |value| cell::amount(value, self.kind, self.decimals, base).replace('\u{a0}', " ");
        (show(self.value), self.reference.map_or_else(String::new, show))
    }

    /// The distance between the values as they are shown, so that a reader who subtracts gets it too.
    pub(crate) fn difference(&self) -> Option<f64> {
        let distance = steps(self.value, self.decimals).saturating_sub(steps(self.reference?, self.decimals));
        Some(distance.saturating_abs() as f64 / 10f64.powi(i32::from(self.decimals)))
    }

    pub(crate) fn ratio(&self) -> Option<f64> {
        self.reference.filter(|reference| *reference != 0.0).map(|reference| self.value / reference)
    }
}

/// One value with what belongs to it.
struct Side<'d> {
    dataset: &'d Dataset,
    row: &'d Row,
    column: &'d Column,
    value: f64,
}

impl<'d> Side<'d> {
    fn of(dataset: &'d Dataset, query: &Query) -> Result<Self, Refusal> {
        let row = query.row(dataset)?;
        Ok(Self { dataset, row, column: &dataset.columns[query.value], value: query.amount(dataset, row)? })
    }

    fn method(&self) -> Option<String> {
        self.dataset.series.map(|series| self.row.cells[series].raw())
    }

    fn interval(&self) -> Option<(f64, f64)> {
        let (low, high) = self.column.interval?;
        match (&self.row.cells[low], &self.row.cells[high]) {
            (Cell::Amount(low), Cell::Amount(high)) => Some((*low, *high)),
            _ => None,
        }
    }

    /// What the source says of its difference from the whole, with its own words.
    fn versus(&self) -> Option<(Relation, String)> {
        let compared = self.column.compared.as_ref()?;
        let Cell::Text(words) = &self.row.cells[compared.column] else { return None };
        let known = [(&compared.lower, Relation::Less), (&compared.higher, Relation::More), (&compared.same, Relation::Same)];
        known.into_iter().find(|(own, _)| *own == words).map(|(_, relation)| (relation, words.clone()))
    }
}

/// What the value is compared with.
enum Other {
    Whole,
    Changes(Vec<(usize, String)>),
    Dataset(String, Vec<(String, String)>),
}

pub(super) fn find(dataset: &Dataset, query: &Query, desk: &mut Desk<'_>) -> Result<Sides, Refusal> {
    let own = Side::of(dataset, query)?;
    match other(dataset, query)? {
        Other::Whole => whole(&own),
        Other::Changes(changes) => {
            let reference = Side::of(dataset, &query.with(&changes))?;
            let label = |row: &Row| changes.iter().map(|(column, _)| row.cells[*column].raw()).collect::<Vec<_>>().join(", ");
            let in_time = changes.iter().all(|(changed, _)| Some(*changed) == time_column(dataset));
            let is_whole =
                changes.iter().any(|(changed, text)| dataset.columns[*changed].kind == ColumnKind::Region && chile::find(text).is_none());
            sides(&own, &reference, (label(own.row), label(reference.row)), in_time, is_whole)
        }
        Other::Dataset(id, pairs) => {
            let Some((item, other)) = desk.site.index.dataset(&id) else { return Err(unknown_in(&id, desk)) };
            let other = Arc::clone(other);
            desk.datasets.insert(id.clone());
            desk.links.insert(item);
            let reference = Side::of(&other, &Query::read(&other, &pairs)?)?;
            sides(&own, &reference, (dataset.id.clone(), id), false, false)
        }
    }
}

fn other(dataset: &Dataset, query: &Query) -> Result<Other, Refusal> {
    let wanted: Vec<&str> = query.compare.iter().chain(&query.difference).map(String::as_str).collect();
    if let [one] = wanted.as_slice()
        && WHOLE.contains(one)
    {
        return Ok(Other::Whole);
    }
    let pair = |text: &&str| text.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned()));
    let (named, plain): (Vec<&str>, Vec<&str>) = wanted.iter().copied().partition(|text| text.contains(':'));
    let pairs: Vec<(String, String)> = named.iter().filter_map(pair).collect();
    if let Some(at) = pairs.iter().position(|(name, _)| name == "dato" || name == "data") {
        let mut pairs = pairs;
        let (_, id) = pairs.remove(at);
        return Ok(Other::Dataset(id, pairs));
    }
    let mut changes = pairs.into_iter().map(|(name, value)| Ok((column(dataset, &name)?, value))).collect::<Result<Vec<_>, Refusal>>()?;
    for value in plain {
        changes.push((time_column(dataset).ok_or_else(|| no_time(dataset))?, value.to_owned()));
    }
    Ok(Other::Changes(changes))
}

fn no_time(dataset: &Dataset) -> Refusal {
    let (id, names) = (&dataset.id, dataset.names().join(", "));
    Refusal::new(
        &UNKNOWN_CLAIM,
        say!("«{id}» no tiene una columna de años con la que comparar.", "“{id}” has no column of years to compare by."),
        say!(
            "Di la columna y su valor: «&compara=columna:valor». Las columnas son: {names}.",
            "Name the column and its value: “&compare=column:value”. The columns are: {names}."
        ),
    )
}

/// Against the country, by the source's own test.
fn whole(own: &Side<'_>) -> Result<Sides, Refusal> {
    let Some((relation, words)) = own.versus() else {
        let name = &own.column.name;
        return Err(Refusal::new(
            &NO_SUCH_CELL,
            say!(
                "El conjunto no dice cómo se compara «{name}» con el país en esa fila.",
                "The dataset does not say how “{name}” stands to the country in that row."
            ),
            say!(
                "Agrega «comparada» a la columna en el contrato, o compara con otra fila: «&compara=dato:conjunto&compara=anio:2024».",
                "Add “compared” to the column in the contract, or compare with another row: “&compare=dato:dataset&compare=year:2024”."
            ),
        ));
    };
    let label = own.dataset.primary_key.first().map_or_else(String::new, |key| own.row.cells[*key].raw());
    Ok(Sides {
        value: own.value,
        reference: None,
        kind: own.column.kind,
        decimals: own.column.decimals,
        relation,
        reason: Some(by_source(&words)),
        labels: (label, "país".to_owned()),
        in_time: false,
    })
}

fn by_source(words: &str) -> Say {
    say!("La fuente dice: «{words}».", "The source says: “{words}”.")
}

fn sides(own: &Side<'_>, reference: &Side<'_>, labels: (String, String), in_time: bool, is_whole: bool) -> Result<Sides, Refusal> {
    same_method(own, reference)?;
    if own.column.kind != reference.column.kind {
        let (a, b) = (&own.column.title, &reference.column.title);
        return Err(Refusal::new(
            &NO_SUCH_CELL,
            say!("«{a}» y «{b}» no se miden en lo mismo.", "“{a}” and “{b}” are not measured in the same unit."),
            say!("Compara dos columnas del mismo tipo.", "Compare two columns of the same type."),
        ));
    }
    let decimals = own.column.decimals.min(reference.column.decimals);
    let (relation, reason) = relation(own, reference, decimals, is_whole);
    Ok(Sides { value: own.value, reference: Some(reference.value), kind: own.column.kind, decimals, relation, reason, labels, in_time })
}

fn relation(own: &Side<'_>, reference: &Side<'_>, decimals: u8, is_whole: bool) -> (Relation, Option<Say>) {
    if let Some((relation, words)) = own.versus().filter(|_| is_whole) {
        return (relation, Some(by_source(&words)));
    }
    let apart = match steps(own.value, decimals).cmp(&steps(reference.value, decimals)) {
        Ordering::Less => Relation::Less,
        Ordering::Greater => Relation::More,
        Ordering::Equal => return (Relation::Same, None),
    };
    let range = |side: &Side<'_>| side.interval().unwrap_or((side.value, side.value));
    let ((low, high), (other_low, other_high)) = (range(own), range(reference));
    let known = own.interval().is_some() || reference.interval().is_some();
    if known && low <= other_high && other_low <= high {
        let reason = say!(
            "Sus márgenes de error se tocan: no hay una diferencia clara.",
            "Their margins of error overlap: there is no clear difference."
        );
        return (Relation::Same, Some(reason));
    }
    (apart, None)
}

/// Values of different methods differ by the method too: nobody can say what changed.
fn same_method(own: &Side<'_>, reference: &Side<'_>) -> Result<(), Refusal> {
    let (a, b) = (own.method(), reference.method());
    if a == b {
        return Ok(());
    }
    let name = |method: Option<String>, es: &str| method.filter(|name| !name.is_empty()).unwrap_or_else(|| es.to_owned());
    let (es_a, es_b) = (name(a.clone(), "sin método declarado"), name(b.clone(), "sin método declarado"));
    let (en_a, en_b) = (name(a, "no method declared"), name(b, "no method declared"));
    Err(Refusal::new(
        &DIFFERENT_METHODS,
        Say {
            es: format!("Esas dos cifras se midieron con métodos distintos («{es_a}» y «{es_b}»): no se pueden comparar."),
            en: format!("Those two figures were measured by different methods (“{en_a}” and “{en_b}”): they cannot be compared."),
        },
        say!(
            "La distancia entre ellas es sobre todo un cambio de medida, no un cambio en la vida de las personas. Compara dos cifras del mismo método.",
            "The distance between them is mostly a change of measure, not a change in people's lives. Compare two figures of the same method."
        ),
    ))
}
