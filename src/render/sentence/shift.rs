//! How one value became another.
//!
//! In: two values of one measure and one method. Out: the one way to state their difference that is right for
//! what they measure. All is reckoned from the values as shown, so that readers who subtract find the same.

use super::message::Spot;
use crate::base::number;
use crate::model::dataset::ColumnKind;

/// A difference between two values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shift {
    /// Equal at the decimals shown.
    Same,
    /// Their intervals share values.
    Unclear,
    Moved {
        up: bool,
        by: By,
    },
}

/// How large it is; never negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum By {
    /// Percentage points: between two percentages.
    Points {
        size: f64,
        decimals: u8,
    },
    /// Per cent of the first: between two amounts of things or pesos.
    Percent {
        size: f64,
        decimals: u8,
    },
    /// In the measure's own unit.
    Plain {
        size: f64,
        decimals: u8,
    },
    Times(Times),
}

/// A ratio that has a word. Bounds: [`times`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Times {
    NearlyDouble,
    Double,
    OverDouble,
    /// Rounded to one decimal.
    Many(f64),
    OverHalf,
    Half,
    UnderHalf,
}

/// A value as shown: rounded as the chart and the table round it, and never minus zero.
pub(super) fn shown(value: f64, decimals: u8) -> f64 {
    number::format(value, decimals, "en").replace(',', "").parse::<f64>().unwrap_or(value) + 0.0
}

/// From one value to another. Only for values of one measure and one method.
pub(super) fn between(from: &Spot, to: &Spot) -> Shift {
    let (a, b) = (from.shown(), to.shown());
    if !(a - b).is_finite() {
        return Shift::Unclear;
    }
    if (a - b).abs() < f64::EPSILON {
        return Shift::Same;
    }
    if from.overlaps(to) {
        return Shift::Unclear;
    }
    Shift::Moved { up: b > a, by: size(from, a, b) }
}

/// A difference as a difference: no ratios. For comparing a part with the whole.
pub(super) fn apart(from: &Spot, to: &Spot) -> Shift {
    match between(from, to) {
        Shift::Moved { up, by: By::Times(_) } => Shift::Moved { up, by: plain(from, from.shown(), to.shown()) },
        other => other,
    }
}

fn size(from: &Spot, a: f64, b: f64) -> By {
    times(a, b, from.measure.decimals, from.is_percent()).map_or_else(|| plain(from, a, b), By::Times)
}

fn plain(from: &Spot, a: f64, b: f64) -> By {
    let decimals = from.measure.decimals;
    let (size, decimals) = whole(shown((b - a).abs(), decimals), decimals);
    match from.measure.kind {
        ColumnKind::Percent => By::Points { size, decimals },
        ColumnKind::Integer | ColumnKind::Money => per_cent(a, b).unwrap_or(By::Plain { size, decimals }),
        _ => By::Plain { size, decimals },
    }
}

/// Smaller amounts change by things, not by per cent.
const FEW: f64 = 100.0;

/// Whole per cent, or one decimal below ten. None below one per cent, or where per cent means little.
fn per_cent(a: f64, b: f64) -> Option<By> {
    let size = ((b / a - 1.0) * 100.0).abs();
    let (size, decimals) = if size < 10.0 { whole(shown(size, 1), 1) } else { (shown(size, 0), 0) };
    (a >= FEW && b >= FEW && size >= 1.0 && size.is_finite()).then_some(By::Percent { size, decimals })
}

/// Words for ratios. Twice is within 1 % of 2; «casi» reaches down to 1.9, «más de» up to 2.5; beyond it a
/// ratio is a number, and a percentage keeps to its points. Half is within 2 % of 0.5; near it is within 10 %
/// above and 20 % below. Values of fewer than ten shown units are too coarse for a ratio.
pub(super) fn times(a: f64, b: f64, decimals: u8, percent: bool) -> Option<Times> {
    let unit = 10f64.powi(-i32::from(decimals));
    if a.min(b) < 10.0 * unit {
        return None;
    }
    let ratio = b / a;
    match ratio {
        0.4..0.49 => Some(Times::UnderHalf),
        0.49..=0.51 => Some(Times::Half),
        0.51..=0.55 => Some(Times::OverHalf),
        1.9..1.98 => Some(Times::NearlyDouble),
        1.98..=2.02 => Some(Times::Double),
        2.02..=2.5 => Some(Times::OverDouble),
        _ if ratio > 2.5 && ratio < 100.0 && !percent => Some(Times::Many(shown(ratio, 1))),
        _ => None,
    }
}

/// Without decimals that are all zero.
pub(super) fn whole(size: f64, decimals: u8) -> (f64, u8) {
    if size.fract() == 0.0 { (size, 0) } else { (size, decimals) }
}
