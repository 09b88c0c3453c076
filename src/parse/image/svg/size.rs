//! How large a drawing wants to be, from the attributes of its first element.
//!
//! In: attributes. Out: width and height in CSS pixels, or nothing. A size in percent is no size.

/// What the attributes say.
#[derive(Default)]
pub(super) struct Told {
    width: Option<f64>,
    height: Option<f64>,
    seen: Option<(f64, f64)>,
}

impl Told {
    pub(super) fn see(&mut self, name: &str, value: &str) {
        match name {
            "width" => self.width = length(value),
            "height" => self.height = length(value),
            "viewBox" => self.seen = seen(value),
            _ => {}
        }
    }

    /// Both sides; one that is not told follows from the part that is seen.
    pub(super) fn pixels(&self) -> Option<(u32, u32)> {
        let (width, height) = match (self.width, self.height, self.seen) {
            (Some(width), Some(height), _) => (width, height),
            (Some(width), None, Some((across, down))) => (width, width * down / across),
            (None, Some(height), Some((across, down))) => (height * across / down, height),
            (None, None, Some(seen)) => seen,
            _ => return None,
        };
        Some((whole(width)?, whole(height)?))
    }
}

/// The units of CSS in pixels (CSS Values and Units 3, 5.2).
const UNITS: [(&str, f64); 6] = [("px", 1.0), ("pt", 96.0 / 72.0), ("pc", 16.0), ("mm", 96.0 / 25.4), ("cm", 96.0 / 2.54), ("in", 96.0)];

fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let (number, unit) = UNITS.iter().find_map(|(unit, pixels)| Some((text.strip_suffix(unit)?, *pixels))).unwrap_or((text, 1.0));
    positive(number.trim().parse::<f64>().ok()? * unit)
}

fn seen(text: &str) -> Option<(f64, f64)> {
    let mut numbers = text.split([' ', ',', '\t', '\n']).filter(|part| !part.is_empty()).map(str::parse::<f64>);
    let (width, height) = (numbers.nth(2)?.ok()?, numbers.next()?.ok()?);
    Some((positive(width)?, positive(height)?))
}

fn positive(number: f64) -> Option<f64> {
    (number.is_finite() && number > 0.0).then_some(number)
}

/// At least one pixel; more than any screen shows is no size that helps.
fn whole(number: f64) -> Option<u32> {
    const LARGEST: f64 = 100_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 100000")]
    (number.is_finite() && number <= LARGEST).then(|| number.round().max(1.0) as u32)
}
