//! The map as a file of its own, to be put into a report or a slide: with its title, its key and its credits, in
//! the light colours, since there is no stylesheet around it.

use super::{ChartWords, Figure, MapClass, body, classes, frame};
use crate::base::text::escaped;
use crate::render::chart::measure;
use std::fmt::Write as _;

/// Colours and type of the file. A test holds the colours to those of the theme.
static STYLE: &str = include_str!("standalone.css");

/// The same for maps that stand among other drawings.
pub(in crate::render::chart) fn rules() -> String {
    let (letters, others) = STYLE.split_once('\n').unwrap_or_default();
    format!("{}{others}", letters.replacen("text{", ".chart-map text,.chart-tiles text{", 1))
}

const WIDTH: f64 = 620.0;
const MARGIN: f64 = 20.0;
/// Between the map and its key.
const GUTTER: f64 = 36.0;
const TITLE: f64 = 20.0;
const NOTE: f64 = 12.5;
const KEY: f64 = 14.0;
/// Height of a line by the size of its letters.
const LEADING: f64 = 1.35;

/// The file. `notes` are set under the map, one paragraph each: source, licence, date.
pub(crate) fn standalone(figure: &Figure, words: &ChartWords<'_>, sentence: &str, notes: &[String]) -> String {
    let mut page = Page { out: String::new(), y: MARGIN };
    page.paragraph(&figure.title, TITLE, "map-title");
    page.y += MARGIN;
    let (name, width, height) = frame(figure);
    let (left, top) = (MARGIN, page.y);
    let _ = write!(page.out, r#"<g class="chart-{name}" transform="translate({left} {top:.1})">{}</g>"#, body(figure, words));
    page.key(&classes(figure, words), left + width + GUTTER);
    page.y = page.y.max(top + height) + MARGIN;
    for note in notes.iter().map(String::as_str).chain(credits(figure, words).iter().map(String::as_str)) {
        page.paragraph(note, NOTE, "map-note");
    }
    let (height, title, sentence, out) = (page.y + MARGIN, escaped(&figure.title), escaped(sentence), page.out);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0}" width="{WIDTH}" height="{height:.0}" role="img" aria-labelledby="title" aria-describedby="description" lang="{}"><title id="title">{title}</title><desc id="description">{sentence}</desc><style>{STYLE}</style><rect class="map-paper" width="{WIDTH}" height="{height:.0}"/>{out}</svg>
"#,
        words.base
    )
}

/// What a map must say wherever it goes. Tiles have no borders to credit.
fn credits(figure: &Figure, words: &ChartWords<'_>) -> Vec<String> {
    let keys: &[&str] = if figure.tiles { &[] } else { &["map-scales", "map-simplified", "map-credit"] };
    keys.iter().map(|key| (words.say)(key, &[])).collect()
}

/// What has been written, and how far down.
struct Page {
    out: String,
    y: f64,
}

impl Page {
    fn paragraph(&mut self, text: &str, size: f64, class: &str) {
        for line in measure::wrap(text, (WIDTH - 2.0 * MARGIN) / size, size >= TITLE) {
            self.y += size * LEADING;
            let _ = write!(self.out, r#"<text class="{class}" x="{MARGIN}" y="{:.1}">{}</text>"#, self.y - size * 0.35, escaped(&line));
        }
    }

    /// The classes one under the other, right of the map.
    fn key(&mut self, classes: &[MapClass], x: f64) {
        for class in classes {
            swatch(class, x, self.y, &mut self.out);
            let room = (WIDTH - MARGIN - x - 44.0) / KEY;
            for line in measure::wrap(&class.label, room, true) {
                let _ = write!(self.out, r#"<text class="map-key" x="{:.1}" y="{:.1}">{}</text>"#, x + 44.0, self.y + 15.0, escaped(&line));
                self.y += KEY * LEADING;
            }
            self.y += KEY;
        }
    }
}

/// A piece of the paint of a class.
fn swatch(class: &MapClass, x: f64, y: f64, out: &mut String) {
    let mut rect = |paint: String| {
        let _ = write!(out, r#"<rect {paint} x="{x:.1}" y="{y:.1}" width="34" height="20"/>"#);
    };
    rect(format!(r#"class="map-region map-fill-{}""#, class.paint));
    if let Some(fill) = &class.marks {
        rect(format!(r#"fill="{}""#, escaped(fill)));
    }
}
