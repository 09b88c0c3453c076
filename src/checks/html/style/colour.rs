//! Colours as light: how they lie over each other and how well they can be told apart.
//!
//! In: colours as CSS writes them. Out: sRGB values from 0 to 1, and the contrast ratio of WCAG 2.2, from 1 to 21.

/// A colour in sRGB; each part from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour {
    pub(crate) red: f32,
    pub(crate) green: f32,
    pub(crate) blue: f32,
    pub(crate) alpha: f32,
}

impl Colour {
    pub(crate) const BLACK: Self = Self { red: 0.0, green: 0.0, blue: 0.0, alpha: 1.0 };
    pub(crate) const WHITE: Self = Self { red: 1.0, green: 1.0, blue: 1.0, alpha: 1.0 };

    /// Reads a colour. `currentcolor` is none: only the element knows it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(system) = system(&text.to_ascii_lowercase()) {
            return Some(system);
        }
        let parsed = csscolorparser::parse(text).ok()?;
        Some(Self { red: parsed.r, green: parsed.g, blue: parsed.b, alpha: parsed.a })
    }

    /// This colour laid over an opaque one (Compositing and Blending 1, simple alpha).
    pub(crate) fn over(self, below: Self) -> Self {
        let mix = |top: f32, bottom: f32| top * self.alpha + bottom * (1.0 - self.alpha);
        Self { red: mix(self.red, below.red), green: mix(self.green, below.green), blue: mix(self.blue, below.blue), alpha: 1.0 }
    }

    /// The same colour as if seen through something of this opacity.
    pub(crate) fn faded(self, opacity: f32) -> Self {
        Self { alpha: self.alpha * opacity, ..self }
    }

    /// Relative luminance (WCAG 2.2, definition).
    pub(crate) fn luminance(self) -> f32 {
        let linear = |part: f32| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2, definition).
    pub(crate) fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour of the same hue whose lightness is nearest to this one's and that has at least this contrast with
    /// `back`; none when neither lighter nor darker is enough. Lightness is that of Oklch (CSS Color 4).
    pub(crate) fn nearest(self, back: Self, least: f32) -> Option<Self> {
        let [lightness, chroma, hue, _] = csscolorparser::Color::new(self.red, self.green, self.blue, 1.0).to_oklcha();
        let at = |lightness: f32| {
            let colour = csscolorparser::Color::from_oklcha(lightness, chroma, hue, 1.0).clamp();
            Self { red: colour.r, green: colour.g, blue: colour.b, alpha: 1.0 }
        };
        // Steps of a half per cent: finer than an eye can tell.
        (1..=200_u8)
            .flat_map(|step| [-1.0, 1.0].map(|way| lightness + way * f32::from(step) / 200.0))
            .filter(|lightness| (0.0..=1.0).contains(lightness))
            .map(at)
            .find(|colour| colour.contrast(back) >= least)
    }

    /// `#1a2b3c`.
    pub(crate) fn hex(self) -> String {
        let [red, green, blue] = [self.red, self.green, self.blue].map(byte);
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the part is kept within 0 and 255")]
fn byte(part: f32) -> u8 {
    (part * 255.0).round().clamp(0.0, 255.0) as u8
}

/// Colours of the system in a light browser without settings (CSS Color 4, 6.2).
fn system(name: &str) -> Option<Colour> {
    match name {
        "canvas" | "field" => Some(Colour::WHITE),
        "canvastext" | "fieldtext" | "buttontext" => Some(Colour::BLACK),
        "buttonface" => Colour::parse("#efefef"),
        "linktext" => Colour::parse("#0000ee"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_wcag() {
        let ratio = |one: &str, two: &str| Colour::parse(one).unwrap().contrast(Colour::parse(two).unwrap());
        // By hand: black 0, white 1 → 1.05 / 0.05; #777: ((0.4667 + 0.055) / 1.055)^2.4 = 0.1845 → 1.05 / 0.2345.
        for (one, two, expected) in [
            ("#000", "#fff", 21.0),
            ("#777", "white", 4.478),
            ("#767676", "#fff", 4.542),
            ("red", "#fff", 3.998),
            ("hsl(0 100% 50%)", "rgb(255 255 255)", 3.998),
        ] {
            assert!((ratio(one, two) - expected).abs() < 0.01, "{one} on {two}: {}", ratio(one, two));
        }
    }

    #[test]
    fn what_is_transparent_shows_what_is_below() {
        let half = Colour::parse("rgba(0, 0, 0, .5)").unwrap();
        assert_eq!(half.over(Colour::WHITE).hex(), "#808080");
        assert_eq!(Colour::parse("transparent").unwrap().over(Colour::WHITE).hex(), "#ffffff");
        assert_eq!(Colour::parse("no-colour"), None);
    }
}
