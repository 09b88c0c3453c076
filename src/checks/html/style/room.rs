//! How much room a text needs in a box of fixed size: an estimate, for boxes that cut or scroll what does not fit.
//!
//! In: an element with a height of its own, a screen. Out: the height that its text needs at least, and the height that it
//! has, in CSS pixels. Errs on the side of less text: letters are taken as narrow, lines as full.

use super::media::pixels;
use super::{Environment, Styles, paint};
use crate::parse::html::{Dom, NodeId};

/// Width of an average letter of running text, in sizes of its letters: between the narrow faces (0.42) and the wide (0.55).
const LETTER: f32 = 0.44;

/// Height of a line where nobody sets one: what browsers make of `normal`, at least.
const LINE: f32 = 1.12;

/// A box and what is in it.
pub(crate) struct Room {
    pub(crate) needed: f32,
    pub(crate) height: f32,
}

impl Room {
    /// Of an element whose own height is fixed; none where it grows with its text.
    pub(crate) fn of(dom: &Dom<'_>, styles: &Styles<'_>, id: NodeId, on: Environment) -> Option<Self> {
        let size = paint::size(dom, styles, id);
        let height = ["height", "max-height"].iter().find_map(|name| length(&styles.declared(id, name)?, size, on.height))?;
        let width = styles.declared(id, "width").and_then(|value| length(&value, size, on.width)).unwrap_or(on.width).clamp(1.0, on.width);
        let line = styles.computed(id, "line-height").and_then(|value| line(&value, size)).unwrap_or(size * LINE);
        let unbroken = styles.computed(id, "white-space").is_some_and(|value| matches!(value.trim(), "nowrap" | "pre"));
        let lines_of = |letters: u16| if unbroken { 1.0 } else { (f32::from(letters) * LETTER * size / width).ceil() };
        let lines: f32 = paragraphs(dom, id).into_iter().map(lines_of).sum();
        Some(Self { needed: lines * line, height })
    }
}

/// Letters of each part of a text that begins on a new line.
fn paragraphs(dom: &Dom<'_>, id: NodeId) -> Vec<u16> {
    let mut parts = vec![String::new()];
    for below in dom.descendants(id) {
        let broken = matches!(dom.name(below), "br" | "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "tr");
        match (parts.last_mut(), dom.text_of(below)) {
            (Some(last), Some(text)) => last.push_str(text),
            _ if broken => parts.push(String::new()),
            _ => {}
        }
    }
    let letters = |part: &String| part.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
    parts.iter().map(letters).filter(|count| *count > 0).map(|count| u16::try_from(count).unwrap_or(u16::MAX)).collect()
}

/// A length, also in parts of the screen or of letters.
pub(crate) fn length(value: &str, size: f32, screen: f32) -> Option<f32> {
    let value = value.trim();
    let of = |unit: &str| value.strip_suffix(unit).and_then(|number| number.trim().parse::<f32>().ok());
    if let Some(part) = of("vh").or_else(|| of("vw")).or_else(|| of("%")) {
        return Some(part / 100.0 * screen);
    }
    if value.ends_with("rem") {
        return pixels(value);
    }
    of("em").map(|number| number * size).or_else(|| pixels(value))
}

fn line(value: &str, size: f32) -> Option<f32> {
    let value = value.trim();
    value.parse::<f32>().ok().map(|times| times * size).or_else(|| length(value, size, size))
}
