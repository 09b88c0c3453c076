//! From values to places: where an axis begins and ends, and which values it names.
//!
//! In: values. Out: a [`Scale`]. Knows no figure and no drawing.

/// A stretch of values along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
    /// Distance of two named values.
    pub(super) step: f64,
}

/// Into how many parts an axis is cut, about: few lines are read faster than many.
const PARTS: f64 = 3.0;

/// How much of their range changes leave under the least value: else it would look like zero.
const UNDER: f64 = 0.2;

/// How near to the next named value an axis goes on to it, in steps.
const NEAR: f64 = 0.4;

/// Values that differ by less than this share of the greatest one are drawn without a zero: else their
/// change would be a few pixels high. The chart says so.
const TINY: f64 = 0.2;

impl Scale {
    /// From zero (or below) to the last value: for lengths, which lie when they begin elsewhere.
    pub(super) fn of_lengths(values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = values.into_iter().fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
        let high = if high > low { high } else { low + 1.0 };
        Self { low, high, step: high - low }
    }

    /// Between round numbers, with zero unless all values are far from it and close together. `whole` when
    /// there are no halves to name.
    pub(super) fn of_places(values: impl IntoIterator<Item = f64>, whole: bool) -> Self {
        let (low, high) =
            values.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        if low > high {
            return Self { low: 0.0, high: 1.0, step: 1.0 };
        }
        let far = low > 0.0 && high - low < TINY * high && high > low;
        let (low, high) = if far { (low - (high - low) * 0.25, high) } else { (low.min(0.0), high.max(0.0)) };
        let step = nice((high - low) / PARTS, whole);
        let (low, end) = ((low / step).floor() * step, (high / step).ceil() * step);
        // A round number at the top only when the values come near it: else it is empty room.
        let high = if end - high <= NEAR * step { end } else { high };
        Self { low, high: if high > low { high } else { low + step }, step }
    }

    /// For changes, whose every value is written: from a little under the least, or from zero.
    pub(super) fn of_changes(values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) =
            values.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let low = if low > 0.0 { (low - (high - low) * UNDER).max(0.0) } else { low };
        if high > low {
            Self { low, high, step: high - low }
        } else {
            Self::of_places([high].into_iter().filter(|high| high.is_finite()), false)
        }
    }

    /// Place of a value: 0 at the beginning, 1 at the end.
    pub(super) fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// Whether zero is not on the axis.
    pub(super) fn is_cut(&self) -> bool {
        self.low > 0.0
    }

    /// The named values, the smallest first.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let mut ticks = Vec::new();
        // An axis of ten names would be a fault of `nice`; it must not become a loop without end.
        while ticks.len() < 10 {
            let tick = self.low + self.step * ticks.len() as f64;
            if tick > self.high + self.step / 1e6 {
                break;
            }
            ticks.push(tick);
        }
        ticks
    }

    /// Digits after the mark that tell two named values apart.
    pub(super) fn decimals(&self) -> u8 {
        let told = |digits: &u8| {
            let scaled = self.step * 10_f64.powi(i32::from(*digits));
            (scaled - scaled.round()).abs() < 1e-6
        };
        (0..6).find(told).unwrap_or(6)
    }
}

/// The round number at or above `raw`: 1, 2, 2.5 or 5 with any number of zeros.
fn nice(raw: f64, whole: bool) -> f64 {
    if !(raw.is_finite() && raw > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|step| step * power >= raw * (1.0 - 1e-9)).unwrap_or(10.0) * power;
    if whole { step.round().max(1.0) } else { step }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::float_cmp, reason = "round numbers are exact")]

    use super::*;

    #[test]
    fn axes_begin_at_zero_and_name_round_numbers() {
        assert_eq!(Scale::of_places([17.3, 28.3, 20.5], false).ticks(), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(Scale::of_places([36.0, 4.9], false).ticks(), [0.0, 20.0, 40.0]);
        assert_eq!(Scale::of_places([40.1], false), Scale { low: 0.0, high: 40.1, step: 20.0 });
        assert_eq!(Scale::of_places([-3.0, 4.0], false).ticks(), [-5.0, -2.5, 0.0, 2.5, 5.0]);
        assert_eq!(Scale::of_places([1.0, 2.0], true).step, 1.0);
        assert_eq!(Scale::of_places([], false).ticks(), [0.0, 1.0]);
        assert_eq!(Scale::of_places([0.0], false).ticks(), [0.0, 1.0]);
    }

    #[test]
    fn values_far_from_zero_and_close_together_get_their_own_axis() {
        let scale = Scale::of_places([0.464, 0.47, 0.509], false);
        assert!(scale.is_cut() && scale.low > 0.4, "{scale:?}");
        assert_eq!(scale.decimals(), 2);
        assert!(!Scale::of_places([17.3, 17.3], false).is_cut(), "one value has no change to show");
    }

    #[test]
    fn lengths_begin_at_zero() {
        let scale = Scale::of_lengths([17.0, 17.1]);
        assert_eq!((scale.low, scale.share(17.1)), (0.0, 1.0));
        assert_eq!(Scale::of_lengths([-2.0, 2.0]).share(0.0), 0.5);
        assert_eq!(Scale::of_lengths([]).share(0.0), 0.0);
    }
}
