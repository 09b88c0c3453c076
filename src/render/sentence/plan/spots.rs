//! The values of a figure with their names.

use super::super::message::{Counted, Name, Noun, Spot};
use crate::base::chile;
use crate::model::figure::{Category, Datum, Dimension, Figure, Series};

/// One value and where it is, when it is known.
pub(super) fn spot<'a>(figure: &'a Figure, series: &'a Series, index: usize) -> Option<Spot<'a>> {
    let Datum::Known { value, interval, versus } = *series.values.get(index)? else { return None };
    let category = figure.categories.get(index)?;
    let time = figure.dimension == Dimension::Time;
    value.is_finite().then(|| Spot {
        value,
        interval,
        versus,
        measure: &series.measure,
        when: if time { Some(category.label.as_str()) } else { figure.period.as_deref() },
        who: if time { series_name(series) } else { name(figure, category) },
    })
}

/// All known values of a series, in the order of display.
pub(super) fn known<'a>(figure: &'a Figure, series: &'a Series) -> Vec<Spot<'a>> {
    (0..figure.categories.len()).filter_map(|index| spot(figure, series, index)).collect()
}

/// The one highlighted value; more than one is no help for a sentence.
pub(super) fn highlighted<'a>(figure: &'a Figure, series: &'a Series) -> Option<Spot<'a>> {
    let mut found = figure.categories.iter().enumerate().filter(|(_, category)| category.highlighted);
    let (index, _) = found.next()?;
    if found.next().is_some() { None } else { spot(figure, series, index) }
}

pub(super) fn name<'a>(figure: &Figure, category: &'a Category) -> Option<Name<'a>> {
    let label = category.label.trim();
    let phrase = category.phrase.as_deref().map(str::trim).filter(|phrase| !phrase.is_empty());
    let region = category.region.and_then(|at| chile::REGIONS.get(at));
    match (figure.dimension, region, phrase) {
        (Dimension::Region, Some(region), _) => Some(Name::Region(region)),
        (Dimension::Comuna | Dimension::Region, _, None) => filled(label).map(Name::Place),
        (_, _, Some(phrase)) => Some(by_phrase(phrase)),
        (Dimension::Category, _, None) => filled(label).map(Name::Label),
        _ => None,
    }
}

pub(super) fn series_name(series: &Series) -> Option<Name<'_>> {
    let phrase = series.phrase.as_deref().map(str::trim).filter(|phrase| !phrase.is_empty());
    let label = series.label.trim();
    let region = label.chars().any(char::is_alphabetic).then(|| chile::find(label)).flatten();
    match (phrase, region) {
        (Some(phrase), _) => Some(by_phrase(phrase)),
        (None, Some(region)) => Some(Name::Region(&chile::REGIONS[region])),
        (None, None) => filled(label).map(Name::Label),
    }
}

/// Words that begin with a capital are a name: «El Bosque».
fn by_phrase(phrase: &str) -> Name<'_> {
    if phrase.starts_with(char::is_uppercase) { Name::Place(phrase) } else { Name::Phrase(phrase) }
}

fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// What these are when they are counted.
pub(super) fn noun<'a>(names: impl Iterator<Item = Option<Name<'a>>>, comunas: bool) -> Noun {
    let names: Vec<Option<Name>> = names.collect();
    let all = |fits: fn(&Name) -> bool| names.iter().all(|name| name.as_ref().is_some_and(fits));
    if all(|name| matches!(name, Name::Region(_))) {
        Noun::Region
    } else if comunas {
        Noun::Comuna
    } else if all(|name| matches!(name, Name::Phrase(phrase) if plural(phrase))) {
        Noun::Group
    } else {
        Noun::Case
    }
}

/// «las mujeres» is a group; «el rezago escolar» is not.
fn plural(phrase: &str) -> bool {
    ["los ", "las ", "quienes "].iter().any(|start| phrase.starts_with(start))
}

/// The categories that have a value, and what they are.
pub(super) fn counted(figure: &Figure, spots: &[Spot]) -> Counted {
    let comunas = figure.dimension == Dimension::Comuna;
    Counted { count: spots.len(), noun: noun(spots.iter().map(|spot| spot.who), comunas) }
}

/// The spots of the lowest and of the highest value shown, and all that tie with them.
pub(super) fn ends<'a>(spots: &[Spot<'a>]) -> (Vec<Spot<'a>>, Vec<Spot<'a>>) {
    let shown = |spot: &Spot| spot.shown();
    let low = spots.iter().map(shown).fold(f64::INFINITY, f64::min);
    let high = spots.iter().map(shown).fold(f64::NEG_INFINITY, f64::max);
    let at = |value: f64| spots.iter().filter(|spot| same(spot.shown(), value)).copied().collect();
    (at(low), at(high))
}

/// Equal as shown.
pub(super) fn same(a: f64, b: f64) -> bool {
    a.total_cmp(&b).is_eq()
}
