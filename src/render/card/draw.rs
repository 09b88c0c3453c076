//! What a card looks like, as SVG: the page's head in small, with the same colours.
//!
//! In: what stands on it. Out: the drawing, for one face alone (`Noto Sans`), which is narrower than what
//! [`measure`](crate::render::chart::measure) reckons with: no line is ever too long.

use super::{SIZE, Told};
use crate::base::text::escaped;
use crate::model::item::KindId;
use crate::render::chart::measure::wrap;
use std::fmt::Write;

/// The colours of a kind of page, those of `theme.yaml` by day.
pub(super) struct Colours {
    tint: &'static str,
    accent: &'static str,
}

const PAPER: &str = "#fdf9f2";
const INK: &str = "#2a231c";
const SOFT: &str = "#54493e";
const GREEN: &str = "#1d4d2f";
const SUN: &str = "#f0c566";

/// The colours of a kind's own head (`00-tokens.css`).
pub(super) fn colours(kind: KindId) -> Colours {
    let (tint, accent) = match kind {
        KindId::Summary | KindId::Dataset | KindId::Region => ("#e3efdf", GREEN),
        KindId::Tutorial => ("#fbedc8", "#6b4500"),
        KindId::Event => ("#fbe6da", "#822e0e"),
        KindId::Plan => ("#f4e6f0", "#5f2a55"),
        _ => ("#f4ebdc", GREEN),
    };
    Colours { tint, accent }
}

/// Distance to the left and right edge, in pixels; networks cut a little off.
const EDGE: f64 = 72.0;
/// Letters of `Noto Sans` are narrower than reckoned by a tenth and more.
const ROOM: f64 = (1200.0 - 2.0 * EDGE) * 1.08;
/// Distance of two lines of running text.
const LEADING: f64 = 1.3;
/// Where the paper begins, at the edges.
const FOOT: f64 = 520.0;
/// Sizes of a title, and how many lines it may have at each.
const TITLES: [(f64, usize); 4] = [(70.0, 2), (60.0, 3), (50.0, 3), (44.0, 4)];

pub(super) fn svg(told: &Told) -> String {
    let (width, height) = SIZE;
    let mut svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"Noto Sans\">");
    let Colours { tint, accent } = told.colours;
    let curve = FOOT + 64.0;
    let _ = write!(
        svg,
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/><path d=\"M0 0H{width}V{FOOT}Q600 {curve} 0 {FOOT}Z\" fill=\"{tint}\"/>"
    );
    mark(&mut svg);
    let mut pen = Pen { svg, y: 98.0 };
    pen.line(EDGE + 66.0, 30.0, true, GREEN, &told.site);
    pen.y = 178.0;
    if let Some(part) = &told.part {
        pen.line(EDGE, 28.0, true, accent, part);
        pen.y += 18.0;
    }
    let (size, most) = TITLES.into_iter().find(|(size, most)| lines(&told.title, *size, true) <= *most).unwrap_or(TITLES[3]);
    pen.paragraph(size, true, INK, &told.title, most);
    // Without its whole sentence a figure says something else: then there is only the text.
    if let Some(large) = told.large.as_ref().filter(|_| !told.large_needs_text || fits(&told.text, pen.y + 84.0 * 1.16 + 14.0)) {
        let size = [84.0, 56.0, 40.0].into_iter().find(|size| lines(large, *size, true) == 1).unwrap_or(34.0);
        pen.y += 14.0;
        pen.paragraph(size, true, accent, large, 1);
    }
    pen.y += 22.0;
    pen.paragraph(30.0, false, SOFT, &told.text, room_for_text(pen.y).min(3));
    pen.y = f64::from(height) - 26.0;
    pen.line(EDGE, 26.0, false, SOFT, &told.host);
    pen.svg + "</svg>"
}

/// Lines of running text that there is room for under `y`.
fn room_for_text(y: f64) -> usize {
    let left = (FOOT + 4.0 - y) / (30.0 * LEADING);
    (1..=8_u8).rev().find(|lines| f64::from(*lines) <= left).unwrap_or(0).into()
}

fn fits(text: &str, y: f64) -> bool {
    lines(text, 30.0, false) <= room_for_text(y + 22.0)
}

/// The sign of the theme, as in its icon.
fn mark(svg: &mut String) {
    let _ = write!(
        svg,
        "<g transform=\"translate({EDGE} 64) scale(1.5)\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{GREEN}\"/><g fill=\"{SUN}\"><circle cx=\"8\" cy=\"12\" r=\"3\"/><circle cx=\"16\" cy=\"9\" r=\"3\"/><circle cx=\"24\" cy=\"12\" r=\"3\"/></g><ellipse cx=\"16\" cy=\"21\" rx=\"12\" ry=\"5\" fill=\"{PAPER}\"/></g>"
    );
}

fn lines(text: &str, size: f64, bold: bool) -> usize {
    wrap(text, ROOM / size, bold).len()
}

/// Writes one line under the other.
struct Pen {
    svg: String,
    /// Where the next line stands.
    y: f64,
}

impl Pen {
    fn line(&mut self, x: f64, size: f64, bold: bool, colour: &str, text: &str) {
        let weight = if bold { " font-weight=\"700\"" } else { "" };
        let (y, text) = (self.y, escaped(text));
        let _ = write!(self.svg, "<text x=\"{x}\" y=\"{y:.0}\" font-size=\"{size}\"{weight} fill=\"{colour}\">{text}</text>");
    }

    /// At most `most` lines; what does not fit ends in an ellipsis.
    fn paragraph(&mut self, size: f64, bold: bool, colour: &str, text: &str, most: usize) {
        let mut lines = wrap(text, ROOM / size, bold);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                let cut = last.rfind(' ').unwrap_or(last.len());
                last.truncate(cut);
                last.push('…');
            }
        }
        for line in lines {
            self.y += size * if bold { 1.16 } else { LEADING };
            self.line(EDGE, size, bold, colour, &line);
        }
    }
}
