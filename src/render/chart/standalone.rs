//! A chart as a file of its own, for reports and presentations.
//!
//! In: a drawing, a title and a description. Out: a whole SVG file with its style inside; no page, no theme and
//! no variable of a stylesheet is needed, since word processors know none.

use super::Drawing;
use super::canvas::{Canvas, Label, short};
use super::measure::{LINE, wrap};
use crate::model::figure::Figure;
use std::sync::LazyLock;

/// The default theme's rules for charts.
static SHEET: &str = include_str!("../../../themes/amigable/assets/css/50-chart.css");

/// Its light colours, by token.
pub(super) static COLOURS: [(&str, &str); 10] = [
    ("paper", "#fdf9f2"),
    ("ink", "#2a231c"),
    ("soft", "#54493e"),
    ("line", "#8a7d6d"),
    ("hair", "#e2d6c3"),
    ("link", "#0b4a45"),
    ("clay", "#822e0e"),
    ("green", "#1d4d2f"),
    ("sun", "#6b4500"),
    ("plum", "#5f2a55"),
];

/// Width of the file and size of its letters, in px: 40 em, so that all labels of a wide chart are shown.
const WIDTH: f64 = 720.0;
const EM: f64 = 16.0;

/// Space around.
const PAD: f64 = 1.5;

static STYLE: LazyLock<String> = LazyLock::new(|| {
    let rules = SHEET.split("/* mark:").nth(1).and_then(|part| part.split_once("*/")).map_or("", |(_, rules)| rules);
    let face = format!(".chart{{font:{EM}px system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif}}.chart .title{{font-size:1.25em}}");
    COLOURS.iter().fold(face + rules.trim(), |css, (token, colour)| css.replace(&format!("var(--{token})"), colour))
});

/// The same rules for drawings that stand in a book, charts and maps: the letters of a chart are those of its text.
pub(crate) fn rules() -> String {
    let charts = &STYLE[STYLE.find(".chart line").unwrap_or(0)..];
    format!("{charts}\n{}", super::map::rules())
}

pub(super) fn file(figure: &Figure, drawing: &Drawing, title: &str, description: &str) -> String {
    let room = WIDTH / EM - 2.0 * PAD;
    let heads = wrap(title, room / TITLE, true);
    let words = wrap(description, room, false);
    let top = PAD + TITLE * LINE * heads.len() as f64 + 0.6;
    let under = top + drawing.height + if words.is_empty() { 0.0 } else { 1.0 };
    let height = under + LINE * words.len() as f64 + PAD;

    let mut canvas = Canvas::default();
    let size = (WIDTH, (height * EM).ceil());
    canvas.raw(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-{}\" role=\"img\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\"><title>", figure.kind.id(), size.0, size.1, size.0, size.1));
    canvas.escape(title);
    canvas.raw("</title><desc>");
    canvas.escape(description);
    canvas.raw("</desc><style>");
    canvas.raw(&STYLE);
    canvas.raw("</style><rect class=\"bg\" width=\"100%\" height=\"100%\"/>");
    for (index, line) in heads.iter().enumerate() {
        // The title's own letters are the measure of its place.
        let y = (PAD + TITLE * LINE * (index as f64 + 0.5)) / TITLE;
        canvas.text(&Label::new(line, 0.0, y).dx(PAD / TITLE).class("title b"));
    }
    let (x, width) = (PAD + drawing.left, room - drawing.left - drawing.right);
    canvas.raw(&format!(
        "<svg x=\"{}em\" y=\"{}em\" width=\"{}em\" height=\"{}em\" overflow=\"visible\">",
        short(x),
        short(top),
        short(width),
        short(drawing.height)
    ));
    canvas.raw(&drawing.body);
    canvas.raw("</svg>");
    for (index, line) in words.iter().enumerate() {
        canvas.text(&Label::new(line, 0.0, under + LINE * (index as f64 + 0.5)).dx(PAD).class("t"));
    }
    canvas.raw("</svg>\n");
    canvas.into_text()
}

/// Size of the title's letters.
const TITLE: f64 = 1.25;
