//! How a text is painted: its colour, what lies behind it, the size and weight of its letters.
//!
//! In: an element with text in it. Out: a [`Paint`], or nothing where only a drawing could decide: pictures behind the
//! text, shadows, blending, text that was moved elsewhere.

use super::Styles;
use super::colour::Colour;
use super::media::pixels;
use super::shorthand::parts;
use crate::parse::html::{Dom, NodeId};

/// A painted text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Paint {
    pub(crate) text: Colour,
    /// The colours behind it: one, or the stops of a gradient.
    pub(crate) behind: Vec<Colour>,
    /// Size of its letters in CSS pixels.
    pub(crate) size: f32,
    pub(crate) bold: bool,
}

/// Letters are large from 18 pt, or 14 pt when bold (WCAG 2.2, definition of large scale).
const LARGE: f32 = 24.0;
const LARGE_BOLD: f32 = 18.66;

/// Size of letters where nobody says one.
const MEDIUM: f32 = 16.0;

/// From here on weights are bold (CSS Fonts 4).
const BOLD: u16 = 700;

impl Paint {
    /// The highest contrast of the text with anything behind it.
    pub(crate) fn contrast(&self) -> f32 {
        self.behind.iter().map(|behind| self.text.contrast(*behind)).fold(1.0, f32::max)
    }

    /// Whether its letters are large.
    pub(crate) fn is_large(&self) -> bool {
        self.size >= LARGE || (self.bold && self.size >= LARGE_BOLD)
    }
}

/// How the text directly in `id` is painted.
pub(crate) fn of(dom: &Dom<'_>, styles: &Styles<'_>, id: NodeId) -> Option<Paint> {
    let chain: Vec<NodeId> = [id].into_iter().chain(dom.ancestors(id)).filter(|id| dom.element(*id).is_some()).collect();
    if chain.iter().any(|id| is_beyond_us(styles, *id)) {
        return None;
    }
    let opacity: f32 = chain.iter().filter_map(|id| number(&styles.declared(*id, "opacity")?)).product();
    let behind = behind(dom, styles, &chain)?;
    let written = colour_of(dom, styles, &chain)?;
    let lowest = *behind.first()?;
    // What is faded as a whole fades into what lies behind the whole; on white that makes no difference.
    if opacity < 1.0 && behind != [Colour::WHITE] {
        return None;
    }
    let text = written.faded(opacity).over(lowest);
    Some(Paint { text, behind, size: size(dom, styles, id), bold: weight(dom, styles, &chain) >= BOLD })
}

/// Whether a drawing is needed to know.
fn is_beyond_us(styles: &Styles<'_>, id: NodeId) -> bool {
    let set = |property: &str, nothing: &[&str]| styles.declared(id, property).is_some_and(|value| !nothing.contains(&value.trim()));
    let moved = styles.declared(id, "position").is_some_and(|value| matches!(value.trim(), "absolute" | "fixed" | "sticky"));
    set("text-shadow", &["none"])
        || set("mix-blend-mode", &["normal"])
        || set("filter", &["none"])
        || set("background-clip", &["border-box", "padding-box", "content-box"])
        || set("-webkit-text-fill-color", &["currentcolor"])
        || moved
}

/// The colour that the chain of elements gives to text in its first.
fn colour_of(dom: &Dom<'_>, styles: &Styles<'_>, chain: &[NodeId]) -> Option<Colour> {
    for id in chain {
        let declared = styles.declared(*id, "color");
        match declared.as_deref().map(str::trim) {
            Some("inherit" | "unset" | "currentcolor" | "currentColor") => {}
            Some(value) => return Colour::parse(value),
            None if is_link(dom, *id) => return Colour::parse("linktext"),
            None if matches!(dom.name(*id), "button" | "input" | "select" | "textarea") => return Some(Colour::BLACK),
            None => {}
        }
    }
    Some(Colour::BLACK)
}

fn is_link(dom: &Dom<'_>, id: NodeId) -> bool {
    dom.is(id, "a") && dom.attr(id, "href").is_some()
}

/// What lies behind the first of the chain; none where a picture does.
fn behind(dom: &Dom<'_>, styles: &Styles<'_>, chain: &[NodeId]) -> Option<Vec<Colour>> {
    let mut layers: Vec<Colour> = Vec::new();
    for id in chain {
        let image = styles.declared(*id, "background-image").unwrap_or_else(|| "none".to_owned());
        if image.contains("gradient(") {
            let stops = stops(&image)?;
            return Some(stops.into_iter().map(|stop| flatten(&layers, stop)).collect());
        }
        if image.trim() != "none" && image.trim() != "initial" {
            return None;
        }
        let colour = match styles.declared(*id, "background-color").as_deref().map(str::trim) {
            None | Some("initial" | "unset" | "inherit") => own_background(dom, *id),
            Some("currentcolor" | "currentColor") => return None,
            Some(value) => Some(Colour::parse(value)?),
        };
        if let Some(colour) = colour.filter(|colour| colour.alpha > 0.0) {
            layers.push(colour);
            if colour.alpha >= 1.0 {
                break;
            }
        }
    }
    let (bottom, upper) = match layers.split_last() {
        Some((last, upper)) if last.alpha >= 1.0 => (*last, upper.to_vec()),
        _ => (Colour::WHITE, layers.clone()),
    };
    Some(vec![flatten(&upper, bottom)])
}

/// `layers`, the uppermost first, over an opaque colour.
fn flatten(layers: &[Colour], bottom: Colour) -> Colour {
    layers.iter().rev().fold(bottom.over(Colour::WHITE), |below, layer| layer.over(below))
}

/// What browsers give to an element by themselves.
fn own_background(dom: &Dom<'_>, id: NodeId) -> Option<Colour> {
    match dom.name(id) {
        "button" => Colour::parse("buttonface"),
        "input" | "textarea" | "select" => Some(Colour::WHITE),
        "mark" => Colour::parse("yellow"),
        _ => None,
    }
}

/// The colours of a gradient.
fn stops(image: &str) -> Option<Vec<Colour>> {
    let inner = image.split_once("gradient(")?.1;
    let inner = &inner[..inner.rfind(')')?];
    let mut colours = Vec::new();
    for piece in top_level_pieces(inner) {
        colours.extend(parts(&piece).iter().find_map(|part| Colour::parse(part)));
    }
    (colours.len() > 1).then_some(colours)
}

/// A list's pieces, split at commas outside brackets.
fn top_level_pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut depth) = (vec![String::new()], 0_usize);
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match pieces.last_mut() {
            Some(_) if c == ',' && depth == 0 => pieces.push(String::new()),
            Some(last) => last.push(c),
            None => {}
        }
    }
    pieces
}

/// A plain number or a percentage.
fn number(text: &str) -> Option<f32> {
    let text = text.trim();
    match text.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f32>().ok().map(|value| value / 100.0),
        None => text.parse().ok(),
    }
}

/// Size of the letters of an element in CSS pixels.
pub(crate) fn size(dom: &Dom<'_>, styles: &Styles<'_>, id: NodeId) -> f32 {
    let around = || dom.parent(id).filter(|parent| dom.element(*parent).is_some()).map_or(MEDIUM, |parent| size(dom, styles, parent));
    let Some(value) = styles.declared(id, "font-size") else { return around() * own_size(dom.name(id)) };
    let value = value.trim().to_ascii_lowercase();
    let ends = |unit: &str| value.strip_suffix(unit).and_then(|number| number.trim().parse::<f32>().ok());
    if let Some(rem) = ends("rem") {
        return rem * MEDIUM;
    }
    if let Some(em) = ends("em") {
        return em * around();
    }
    if let Some(percent) = ends("%") {
        return percent / 100.0 * around();
    }
    pixels(&value).unwrap_or_else(|| match value.as_str() {
        // CSS Fonts 4, table of absolute sizes, for a medium of 16 px.
        "xx-small" => 9.0,
        "x-small" => 10.0,
        "small" => 13.0,
        "medium" => MEDIUM,
        "large" => 18.0,
        "x-large" => 24.0,
        "xx-large" => 32.0,
        "smaller" => around() / 1.2,
        "larger" => around() * 1.2,
        _ => around(),
    })
}

/// What browsers make of letters in an element by themselves, against those around it (HTML Standard, rendering).
fn own_size(name: &str) -> f32 {
    match name {
        "h1" => 2.0,
        "h2" => 1.5,
        "h3" => 1.17,
        "h5" | "small" | "sub" | "sup" => 0.83,
        "h6" => 0.67,
        _ => 1.0,
    }
}

fn weight(dom: &Dom<'_>, styles: &Styles<'_>, chain: &[NodeId]) -> u16 {
    for id in chain {
        match styles.declared(*id, "font-weight").as_deref().map(str::trim) {
            Some("bold" | "bolder") => return BOLD,
            Some("normal" | "lighter" | "initial") => return 400,
            Some(value) => {
                if let Ok(weight) = value.parse() {
                    return weight;
                }
            }
            None if matches!(dom.name(*id), "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6") => return BOLD,
            None => {}
        }
    }
    400
}
