//! A figure as its template gets it: chart, sentence, table, source, downloads, citation.
//!
//! In: a found figure. Out: the shape of `blocks/figure/examples.yaml`. Everything is worded here, so that a
//! figure says the same on its page, on the page that shows it and in its files.

use super::{Found, files};
use crate::base::text::capitalised;
use crate::model::dataset::ColumnKind;
use crate::model::figure::{Datum, Figure, FigureKind, FigureSpec, Series};
use crate::model::lang::Lang;
use crate::model::plan::StatementKind;
use crate::render::blocks::Drawer;
use crate::render::cell;
use crate::render::chart::{self, ChartWords};
use crate::render::desk::Desk;
use crate::render::words::Arg;
use crate::render::{resolve, sentence};
use crate::site::Site;
use serde_json::{Value, json};

/// A table with at most this many rows stands open under its chart: it takes less room than the words to open it.
const OPEN_ROWS: usize = 6;

/// A figure as it was shown on a page, kept for its own page and its files.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// Site-relative address of its own page.
    pub(crate) url: String,
    pub(crate) found: Found,
    /// What it says, as plain text.
    pub(crate) sentence: String,
    pub(crate) citation: String,
    pub(crate) data: Value,
}

/// The figure of one block.
pub(crate) fn view(spec: &FigureSpec, drawer: &mut Drawer<'_, '_, '_>) -> Option<Shown> {
    let found = super::find(spec, drawer.desk)?;
    let url = url(drawer.desk.site, drawer.desk.lang(), &found.name);
    if let Some(doc) = &spec.sentence {
        resolve::check_own_sentence(doc, &found.figure, drawer.desk);
    }
    let own = spec.sentence.as_ref().map(|doc| (doc.plain_text(), drawer.inline(doc)));
    let sentence = own.as_ref().map_or_else(|| sentence::of(&found.figure, drawer.desk.lang()).text, |(text, _)| text.clone());
    drawer.desk.state(StatementKind::Figure, &found.name, &sentence);
    let citation = citation(&found, &url, drawer.desk);
    let figure = &found.figure;
    let labelled = labelled(figure, drawer.desk.lang());
    let words = |key: &str, args: &[(&str, Arg<'_>)]| drawer.desk.say(key, args);
    let words = ChartWords { base: drawer.desk.lang().base(), say: &words };
    let rows = figure.categories.len();
    let data = json!({
        "id": figure.id, "kind": figure.kind.id(), "title": figure.title,
        "sentence": sentence, "sentence_html": own.map(|(_, html)| html),
        "svg": chart::draw(&labelled, &words),
        "number": number(&labelled, drawer.desk),
        "key": key(&labelled, &words),
        "notes": notes(spec, &found, drawer),
        "table": {
            "id": format!("{}-tabla", figure.id), "caption": figure.title, "columns": heads(&found), "rows": body(&labelled, drawer.desk),
            "open": rows <= OPEN_ROWS && figure.kind != FigureKind::Number, "long": false, "source": null, "note_html": null,
            "lang": foreign(&found, drawer.desk),
        },
        "source": source(&found, drawer.desk), "methods": methods(&found, drawer.desk),
        "url": url, "files": buttons(&found.name, &url, figure.kind), "citation": citation, "page": null,
    });
    Some(Shown { url, found, sentence, citation, data })
}

/// `/figuras/<name>/`, in the folder of its language.
pub(crate) fn url(site: &Site, lang: &Lang, name: &str) -> String {
    let folder = if lang.base() == "en" { "figures" } else { "figuras" };
    format!("{}{folder}/{name}/", site.config.root(lang))
}

/// The same figure with its labels as they stand alone, with a capital letter. In easy read percentages are whole, as in its sentences:
/// exact numbers are hard for its readers (Inclusion Europe, Information for all).
pub(super) fn labelled(figure: &Figure, lang: &Lang) -> Figure {
    let mut figure = figure.clone();
    if lang.is_easy() {
        figure.series.iter_mut().filter(|series| is_rounded(series)).for_each(|series| series.measure.decimals = 0);
    }
    figure.categories.iter_mut().for_each(|category| category.label = capitalised(&category.label));
    figure.series.iter_mut().for_each(|series| series.label = capitalised(&series.label));
    figure
}

/// Whether decimals of a series are left out in easy read: none of its values would become nothing.
fn is_rounded(series: &Series) -> bool {
    let is_small = |datum: &Datum| datum.value().is_some_and(|value| value != 0.0 && value.abs() < 1.0);
    series.measure.kind == ColumnKind::Percent && series.measure.decimals > 0 && !series.values.iter().any(is_small)
}

/// The big number of a figure that is one number: the last one known.
fn number(figure: &Figure, desk: &Desk<'_>) -> Option<String> {
    if figure.kind != FigureKind::Number {
        return None;
    }
    let series = figure.series.first()?;
    let value = series.values.iter().rev().find_map(|datum| datum.value())?;
    Some(cell::amount(value, series.measure.kind, series.measure.decimals, desk.lang().base()))
}

/// The list beside a map.
fn key(figure: &Figure, words: &ChartWords<'_>) -> Option<Value> {
    (figure.kind == FigureKind::Map).then(|| json!(chart::map::classes(figure, words)))
}

fn notes(spec: &FigureSpec, found: &Found, drawer: &Drawer<'_, '_, '_>) -> Vec<String> {
    let mut notes = Vec::new();
    if found.methods().len() > 1 {
        notes.extend(series_break(found, drawer));
    }
    let shown = found.figure.series.iter().flat_map(|series| &series.values);
    if shown.clone().any(|datum| matches!(datum, Datum::Known { interval: Some(_), .. })) {
        let mut words = drawer.desk.say("figure-interval", &[]);
        if matches!(found.figure.kind, FigureKind::Dots | FigureKind::Line) {
            words = format!("{words} {}", drawer.desk.say("figure-interval-drawn", &[]));
        }
        notes.push(words);
    }
    if shown.clone().any(|datum| matches!(datum, Datum::Suppressed)) {
        notes.push(drawer.desk.say("figure-suppressed", &[]));
    }
    if drawer.desk.lang().is_easy() && found.figure.series.iter().any(is_rounded) {
        notes.push(drawer.desk.say("figure-rounded", &[]));
    }
    if found.figure.kind == FigureKind::Slope {
        notes.push(drawer.desk.say("chart-axis-break", &[]));
    }
    notes.extend(drawer.maybe_inline(spec.note.as_ref()));
    if found.figure.kind == FigureKind::Map && !found.figure.tiles {
        let about_map = ["map-scales", "map-simplified", "map-credit"].map(|key| drawer.desk.say(key, &[]));
        notes.push(about_map.join(" "));
    }
    notes
}

/// What the contract says of its methods. Its links are those of the contract's file.
fn series_break(found: &Found, drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let doc = found.dataset.series_break.clone()?;
    // What may be wrong with it is said on the dataset's own page.
    let mut desk = Desk::new(drawer.desk.site, drawer.desk.words, found.item, drawer.desk.packages);
    Some(drawer.inline_of_other(&resolve::doc(doc, false, &mut desk)))
}

fn heads(found: &Found) -> Vec<Value> {
    let figure = &found.figure;
    let first = found.by_title().unwrap_or_default();
    let value = |series: &Series| {
        let title = if series.label.is_empty() { series.measure.title.clone() } else { capitalised(&series.label) };
        json!({"title": title, "numeric": true, "unit": null, "wide": false})
    };
    [json!({"title": first, "numeric": false, "unit": null, "wide": false})].into_iter().chain(figure.series.iter().map(value)).collect()
}

fn body(figure: &Figure, desk: &Desk<'_>) -> Vec<Vec<Value>> {
    let row = |(index, category): (usize, &crate::model::figure::Category)| {
        let label =
            if category.label.is_empty() { figure.period.clone().unwrap_or_else(|| figure.title.clone()) } else { category.label.clone() };
        let head = json!({"text": label, "header": true, "numeric": false, "missing": false});
        let values = figure.series.iter().map(|series| {
            let text = datum_text(series.values[index], &series.measure, desk);
            json!({"text": text, "header": false, "numeric": true, "missing": series.values[index].value().is_none()})
        });
        [head].into_iter().chain(values).collect()
    };
    figure.categories.iter().enumerate().map(row).collect()
}

/// «17,3 %», «13,0 % (11,8 a 14,1)», «sin dato».
fn datum_text(datum: Datum, measure: &crate::model::figure::Measure, desk: &Desk<'_>) -> String {
    let base = desk.lang().base();
    match datum {
        Datum::Missing => desk.say("missing-value", &[]),
        Datum::Suppressed => desk.say("suppressed-value", &[]),
        Datum::Absent => desk.say("absent-value", &[]),
        Datum::Known { value, interval, .. } => {
            let text = cell::amount(value, measure.kind, measure.decimals, base);
            let Some((from, to)) = interval else { return text };
            let limit = |value: f64| crate::base::number::format(value, measure.decimals, base);
            let range = desk.say("figure-range", &[("from", Arg::Text(&limit(from))), ("to", Arg::Text(&limit(to)))]);
            format!("{text} ({range})")
        }
    }
}

/// Who says so, and where all the data are.
fn source(found: &Found, desk: &mut Desk<'_>) -> Value {
    let meta = &desk.site.items[found.item].meta;
    let url = desk.link(found.item);
    json!({"text": source_text(found, desk), "title": meta.title, "url": url, "lang": foreign(found, desk)})
}

/// The language of the table, where the page has another.
fn foreign(found: &Found, desk: &Desk<'_>) -> Option<String> {
    crate::render::view::foreign(&desk.site.items[found.item], desk.lang())
}

/// «Ministerio de Desarrollo Social y Familia, Resultados de la encuesta Casen 2024».
fn source_text(found: &Found, desk: &Desk<'_>) -> String {
    let meta = &desk.site.items[found.item].meta;
    meta.sources.first().map_or_else(String::new, crate::model::item::Source::line)
}

/// «Método: 2013 y 2024».
fn methods(found: &Found, desk: &Desk<'_>) -> Option<String> {
    let column = found.dataset.series.map(|column| &found.dataset.columns[column])?;
    let methods = found.methods();
    let methods: Vec<&str> = methods.iter().map(String::as_str).collect();
    // The column is called as in its table, and so is the rest said.
    let last = if desk.site.items[found.item].lang.base() == "en" { "and" } else { "y" };
    (!methods.is_empty()).then(|| format!("{}: {}", column.title, crate::base::text::either(&methods, last)))
}

fn buttons(name: &str, url: &str, kind: FigureKind) -> Vec<Value> {
    files::formats(kind).map(|(extension, label)| json!({"url": format!("{url}{name}.{extension}"), "label": label})).collect()
}

/// A line to copy into a report. The year is that of the content, never that of the build.
fn citation(found: &Found, url: &str, desk: &Desk<'_>) -> String {
    let site = desk.site;
    let meta = &desk.item().meta;
    let when = meta.updated.or(meta.date).or(meta.reviewed).or(site.items[found.item].meta.date);
    let year = when.map_or_else(|| desk.say("citation-no-year", &[]), |when| when.last_day().year().to_string());
    let publisher = site.config.site.publisher.clone().unwrap_or_else(|| site.config.site.title.clone());
    let address = site.absolute(url);
    let args = [
        ("publisher", Arg::Text(&publisher)),
        ("year", Arg::Text(&year)),
        ("title", Arg::Text(&found.figure.title)),
        ("source", Arg::Text(&source_text(found, desk))),
        ("url", Arg::Text(&address)),
    ];
    desk.say("figure-citation", &args)
}

impl Found {
    /// The methods of its series, each once.
    pub(crate) fn methods(&self) -> Vec<String> {
        let all: std::collections::BTreeSet<&String> = self.figure.series.iter().filter_map(|series| series.method.as_ref()).collect();
        all.into_iter().cloned().collect()
    }

    /// The title of the column that tells its categories apart.
    fn by_title(&self) -> Option<String> {
        self.by.map(|by| self.dataset.columns[by].title.clone())
    }
}
