//! Values that are not there: not known, kept secret, never measured.

use super::super::message::{Holes, Message, Name};
use super::spots::name;
use super::{noun, spot};
use crate::model::figure::{Datum, Dimension, Figure, Series};

/// For a figure without a single value.
pub(super) fn nothing(figure: &Figure) -> Message<'_> {
    let mut values = figure.series.iter().flat_map(|series| &series.values).peekable();
    let some = values.peek().is_some();
    let suppressed = some && values.all(|value| *value == Datum::Suppressed);
    let measure = figure.series.first().map(|series| &series.measure);
    let only = figure.categories.first().filter(|_| figure.dimension == Dimension::Time && figure.categories.len() == 1);
    let when = only.map(|category| category.label.as_str()).or(figure.period.as_deref());
    Message::Nothing { measure, when, suppressed }
}

/// As many empty years as are told as one.
const SOME: usize = 2;

/// Where values begin, when all that is missing comes before.
fn beginning<'a>(figure: &'a Figure, series: &Series) -> Option<&'a str> {
    let at = series.values.iter().position(|value| value.value().is_some())?;
    let (before, after) = series.values.split_at(at);
    let plain = before.iter().all(|value| *value != Datum::Suppressed) && after.iter().all(|value| value.value().is_some());
    figure.categories.get(at).map(|category| category.label.as_str()).filter(|_| plain && at >= SOME)
}

/// For several series: that something is not there, without a list. What nobody measured shows in the chart.
pub(super) fn some(figure: &Figure) -> Option<Message<'_>> {
    let has = |wanted: Datum| figure.series.iter().any(|series| series.values.contains(&wanted));
    let (missing, suppressed) = (has(Datum::Missing), has(Datum::Suppressed));
    let several = figure.series.len() > 1 && (missing || suppressed);
    several.then_some(Message::SomeMissing { suppressed: suppressed && !missing })
}

/// What one series lacks.
pub(super) fn of<'a>(figure: &'a Figure, series: &'a Series) -> Option<Message<'a>> {
    let time = figure.dimension == Dimension::Time;
    if let Some(first) = beginning(figure, series).filter(|_| time) {
        return Some(Message::NothingBefore(first));
    }
    let mut holes = Holes::default();
    for (category, value) in figure.categories.iter().zip(&series.values) {
        let who = if time { Some(Name::Label(&category.label)) } else { name(figure, category) };
        let Some(who) = who else { continue };
        match value {
            Datum::Missing => holes.missing.push(who),
            Datum::Suppressed => holes.suppressed.push(who),
            Datum::Absent => holes.absent.push(who),
            Datum::Known { .. } => {}
        }
    }
    let names = (0..figure.categories.len()).filter_map(|index| spot(figure, series, index)).map(|spot| spot.who);
    let noun = noun(names, figure.dimension == Dimension::Comuna);
    (holes != Holes::default()).then_some(Message::Holes { holes, time, noun })
}
