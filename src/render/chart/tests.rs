//! Every kind of chart as it is kept in `tests/charts/`, and what must hold for any figure at all.
//! `AMIGABLE_BLESS=1 cargo test charts` writes the files anew; look at them before keeping them.
#![expect(clippy::disallowed_methods, reason = "a test may fail here, and keeps its examples on the disk")]

use super::canvas::{Anchor, Label};
use super::measure::{NARROW, WIDE};
use super::room::{Area, area};
use super::*;
use crate::model::dataset::ColumnKind;
use crate::model::figure::{Datum, Dimension};
use crate::model::lang::Lang;
use crate::render::words::Words;
use proptest::prelude::*;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read([("es", include_str!("../../../themes/amigable/words/es.ftl"))]).0);

fn drawn<T>(with: impl FnOnce(&ChartWords<'_>) -> T) -> T {
    let lang = Lang::new("es").unwrap();
    let say = |key: &str, args: &[(&str, Arg<'_>)]| WORDS.say(&lang, key, args);
    with(&ChartWords { base: "es", say: &say })
}

fn svg(figure: &Figure) -> String {
    drawn(|words| draw(figure, words))
}

/// Name of a file and what it holds: a chart of each example, and one that stands alone.
fn kept() -> Vec<(String, String)> {
    // One element on a line, so that a difference is read.
    let lines = |svg: &str| svg.replace("><", ">\n<") + "\n";
    let mut all: Vec<(String, String)> = samples::all().iter().map(|(name, figure)| (format!("{name}.svg"), lines(&svg(figure)))).collect();
    let alone = samples::three_long_lines();
    let (title, words) = ("Pobreza en Chile, por tipo", "Entre 2009 y 2024 bajaron las tres. Datos inventados para una prueba.");
    all.push(("file-line.svg".to_owned(), lines(drawn(|say| standalone(&alone, say, title, words)).trim_end())));
    all
}

#[test]
fn charts_come_out_as_they_are_kept() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let blessing = std::env::var_os("AMIGABLE_BLESS").is_some() && std::env::var_os("CI").is_none();
    let mut troubles = Vec::new();
    for (name, text) in kept() {
        let path = folder.join(&name);
        if blessing {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        if std::fs::read_to_string(&path).unwrap_or_default() != text {
            troubles.push(name);
        }
    }
    assert!(troubles.is_empty(), "drawn differently: {troubles:?}");
}

#[test]
fn every_kind_has_an_example() {
    let kinds: Vec<&str> = samples::all().iter().map(|(_, figure)| figure.kind.id()).collect();
    for kind in ["line", "bars", "grouped-bars", "stacked-bars", "dots", "slope", "small-multiples"] {
        assert!(kinds.contains(&kind), "{kind}");
    }
}

/// Bytes before compression of 16 points in 3 series. Compressed with `gzip -9`, the drawing that sets this
/// limit was 1.5 KiB, of 4 that it may have.
#[test]
fn a_chart_is_light() {
    let size = svg(&samples::three_long_lines()).len();
    assert!(size < 8_500, "{size} bytes");
}

/// An element with its attributes, and the texts inside it.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    tail: String,
    /// Where the part of the drawing that it is in begins and how wide that is, per cent.
    part: (f64, f64, f64),
}

impl Element {
    fn number(&self, name: &str) -> f64 {
        self.attributes.get(name).map_or(0.0, |text| text.trim_end_matches("em").trim_end_matches('%').parse().unwrap())
    }

    fn has_class(&self, class: &str) -> bool {
        self.attributes.get("class").is_some_and(|all| all.split(' ').any(|one| one == class))
    }
}

/// The elements of a drawing in their order. Fails when the drawing is no XML.
fn elements(svg: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut found, mut parts): (Vec<Element>, Vec<(f64, f64, f64)>) = (Vec::new(), vec![(0.0, 0.0, 100.0)]);
    let (mut open, mut inside_tail): (Vec<String>, bool) = (Vec::new(), false);
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().0.to_owned();
                let attributes: BTreeMap<String, String> = tag
                    .attributes()
                    .map(|attribute| attribute.unwrap())
                    .map(|attribute| (attribute.key.0.to_owned(), attribute.value.to_string()))
                    .collect();
                inside_tail |= name == "tspan";
                let element =
                    Element { name: name.clone(), attributes, text: String::new(), tail: String::new(), part: *parts.last().unwrap() };
                if name == "svg" && !open.is_empty() && matches!(event, Event::Start(_)) {
                    parts.push((element.number("x"), element.number("y"), element.number("width")));
                }
                if name != "tspan" {
                    found.push(element);
                }
                if matches!(event, Event::Start(_)) {
                    open.push(name);
                }
            }
            Event::End(tag) => {
                let name = open.pop().unwrap();
                assert_eq!(name, tag.name().0);
                inside_tail &= name != "tspan";
                if name == "svg" && parts.len() > 1 {
                    parts.pop();
                }
            }
            Event::Text(text) => push(&mut found, inside_tail, text),
            Event::GeneralRef(name) => {
                push(&mut found, inside_tail, quick_xml::escape::resolve_predefined_entity(name).unwrap());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    found
}

fn push(found: &mut [Element], inside_tail: bool, text: &str) {
    let last = found.last_mut().unwrap();
    let place = if inside_tail { &mut last.tail } else { &mut last.text };
    place.push_str(text);
}

/// Names of classes with a life long enough for a label.
fn class(element: &Element) -> &'static str {
    if element.has_class("b") { "b" } else { "" }
}

/// Every text of a chart that is `width` em wide, and what it covers.
fn texts(svg: &str, width: f64) -> (Vec<(String, Area)>, Area) {
    let all = elements(svg);
    let classes: Vec<&str> = all[0].attributes["class"].split(' ').collect();
    let side = |letter: char| classes.iter().find_map(|class| class.strip_prefix(letter)?.parse::<f64>().ok()).unwrap();
    let (left, right) = (side('l'), side('r'));
    let plot = width - left - right;
    let bounds = Area { left: -left - 0.02, right: plot + right + 0.02, top: -0.3, bottom: all[0].number("height") + 0.3 };
    let shown = all.iter().filter(|element| element.name == "text" && (width >= WIDE || !element.has_class("w")));
    let boxes = shown.map(|element| {
        let anchor = match element.attributes.get("text-anchor").map(String::as_str) {
            Some("middle") => Anchor::Middle,
            Some("end") => Anchor::End,
            _ => Anchor::Start,
        };
        let label = Label::new(element.text.trim_end(), element.number("x"), element.number("y") - 0.36).tail(&element.tail);
        let label = label.dx(element.number("dx")).anchor(anchor).class(class(element));
        let mut area = area(&label, plot * element.part.2 / 100.0);
        let (x, y) = (element.part.0 / 100.0 * plot, element.part.1);
        area = Area { left: area.left + x + 0.02, right: area.right + x - 0.02, top: area.top + y + 0.02, bottom: area.bottom + y - 0.02 };
        (element.text.clone() + &element.tail, area)
    });
    (boxes.collect(), bounds)
}

/// Nothing is cut and nothing covers another text.
fn assert_readable(name: &str, svg: &str) {
    for width in [NARROW, 26.0, WIDE, 60.0] {
        let (texts, bounds) = texts(svg, width);
        for (index, (text, area)) in texts.iter().enumerate() {
            assert!(area.is_inside(&bounds), "{name}: «{text}» leaves a chart of {width} em: {area:?} {bounds:?}");
            for (other, its) in &texts[index + 1..] {
                assert!(!area.meets(its), "{name}: «{text}» meets «{other}» in a chart of {width} em: {area:?} {its:?}");
            }
        }
    }
}

#[test]
fn examples_are_readable_at_any_width() {
    for (name, figure) in samples::all() {
        assert_readable(name, &svg(&figure));
    }
}

#[test]
fn files_are_whole_and_need_nothing_else() {
    for (name, figure) in samples::all() {
        let file = drawn(|words| standalone(&figure, words, "Pobreza & otras \"cosas\"", "Una oración sobre <esto>."));
        elements(&file);
        assert!(
            file.contains("<title>Pobreza &amp; otras &quot;cosas&quot;</title><desc>Una oración sobre &lt;esto&gt;.</desc>"),
            "{name}"
        );
        assert!(!file.contains("var("), "{name}: a word processor knows no variables");
        assert!(!file.contains(" style=") && !file.contains("<script"), "{name}");
    }
}

#[test]
fn a_file_has_the_light_colours_of_the_theme() {
    let tokens = include_str!("../../../themes/amigable/assets/css/00-tokens.css");
    let light = tokens.split("@media").next().unwrap();
    for (token, colour) in standalone::COLOURS {
        assert!(light.contains(&format!("--{token}: {colour};")), "{token}");
    }
}

#[test]
fn a_page_allows_what_is_drawn() {
    for (name, figure) in samples::all() {
        let text = svg(&figure);
        for forbidden in [" style=", "<style", "<script", "http", "fill=\"#", "stroke=\""] {
            assert!(!text.contains(forbidden), "{name}: {forbidden}");
        }
        let ids = text.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        ids.for_each(|id| assert!(id.starts_with("ejemplo-"), "{name}: {id}"));
        assert!(text.starts_with(&format!("<svg class=\"chart chart-{} ", figure.kind.id())), "{name}");
        assert!(text.contains("role=\"img\" aria-labelledby=\"ejemplo-title\" aria-describedby=\"ejemplo-sentence\""), "{name}");
    }
}

#[test]
fn a_number_and_an_empty_figure_have_no_drawing() {
    let figure = samples::figure(FigureKind::Number, vec![samples::category("2024")], vec![samples::series("", &[samples::known(1.0)])]);
    assert_eq!(svg(&figure), "");
    assert_eq!(svg(&samples::figure(FigureKind::Line, vec![], vec![])), "");
}

#[test]
fn not_there_not_known_and_kept_secret_are_three_things_and_none_is_zero() {
    let (_, figure) = samples::all().into_iter().find(|(name, _)| *name == "bars-gaps").unwrap();
    let text = svg(&figure);
    for word in ["sin dato", "dato reservado", "no se midió"] {
        assert_eq!(text.matches(word).count(), 1, "{word}");
    }
    assert_eq!(text.matches("<rect").count(), 3, "only what is known has a bar");
}

#[test]
fn methods_that_follow_have_a_break_between_them() {
    let all: BTreeMap<&str, Figure> = samples::all().into_iter().collect();
    assert_eq!(svg(&all["line-methods-follow"]).matches("cambia el método").count(), 1);
    assert!(!svg(&all["line-methods-apart"]).contains("cambia el método"), "they measured the same years");
}

/// The strokes of the data: not axes, not marks.
fn data_strokes(svg: &str) -> Vec<Element> {
    elements(svg).into_iter().filter(|element| element.name == "line" && !element.attributes.contains_key("class")).collect()
}

#[test]
fn a_lacking_value_breaks_the_line_and_a_year_without_survey_does_not() {
    let values = |middle: Datum| samples::series("", &[samples::known(1.0), middle, samples::known(3.0)]);
    let line = |middle: Datum| {
        let categories = ["2015", "2017", "2020"].map(samples::category).to_vec();
        data_strokes(&svg(&samples::figure(FigureKind::Line, categories, vec![values(middle)]))).len()
    };
    assert_eq!([line(samples::known(2.0)), line(Datum::Missing), line(Datum::Suppressed), line(Datum::Absent)], [2, 0, 0, 1]);
}

fn any_datum() -> impl Strategy<Value = Datum> {
    prop_oneof![
        6 => (-1.0e6..1.0e6_f64).prop_map(samples::known),
        6 => (0.0..100.0_f64).prop_map(samples::known),
        3 => (0.0..100.0_f64, 0.0..9.0_f64).prop_map(|(value, by)| Datum::Known { value, interval: Some((value - by, value + by)), versus: None }),
        1 => Just(samples::known(0.0)),
        1 => Just(Datum::Missing),
        1 => Just(Datum::Suppressed),
        1 => Just(Datum::Absent),
    ]
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zA-Z]{1,9}", "[a-zñáM%]{1,12}( [a-z]{1,14}){0,5}", "[W]{30}", "[&<>\" a]{1,5}", "[語]{1,20}"]
}

fn any_kind() -> impl Strategy<Value = FigureKind> {
    prop::sample::select(vec![
        FigureKind::Line,
        FigureKind::Bars,
        FigureKind::GroupedBars,
        FigureKind::StackedBars,
        FigureKind::Dots,
        FigureKind::Slope,
        FigureKind::SmallMultiples,
    ])
}

prop_compose! {
    fn any_figure()(kind in any_kind(), categories in 1..9_usize, series in 1..6_usize)(
        kind in Just(kind),
        categories in prop::collection::vec((any_name(), any::<bool>()), categories),
        series in prop::collection::vec((any_name(), any::<bool>(), 0..3_u8, prop::collection::vec(any_datum(), categories)), series),
        in_time in any::<bool>(),
        gaps in prop::collection::vec(0.1..9.0_f64, categories),
        reference in prop::option::of((any_name(), -9.0..99.0_f64)),
        kinds in prop::sample::select(vec![ColumnKind::Percent, ColumnKind::Money, ColumnKind::Number]),
        decimals in 0..3_u8,
    ) -> Figure {
        let mut figure = samples::figure(kind, Vec::new(), Vec::new());
        let mut at = 2000.0;
        for ((label, highlighted), gap) in categories.into_iter().zip(gaps) {
            at += gap;
            let found = samples::category(&label);
            figure.categories.push(crate::model::figure::Category { highlighted, at: in_time.then_some(at), ..found });
        }
        figure.dimension = if in_time { Dimension::Time } else { Dimension::Category };
        for (label, highlighted, method, values) in series {
            let mut found = samples::series(&label, &values);
            found.highlighted = highlighted;
            found.method = Some(method.to_string());
            found.measure.kind = kinds;
            found.measure.decimals = decimals;
            figure.series.push(found);
        }
        figure.reference = reference.map(|(label, value)| crate::model::figure::Reference { label, value });
        figure
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_figure_is_readable(figure in any_figure()) {
        let text = svg(&figure);
        assert_readable("any", &text);
        prop_assert_eq!(&svg(&figure), &text);
    }

    /// A stroke joins two values of one series: there are never more strokes than pairs of neighbours.
    #[test]
    fn no_stroke_joins_two_series(figure in any_figure()) {
        if !matches!(figure.kind, FigureKind::Line | FigureKind::Slope | FigureKind::SmallMultiples) {
            return Ok(());
        }
        let known = |series: &crate::model::figure::Series| series.values.iter().filter(|datum| datum.value().is_some()).count();
        let most: usize = figure.series.iter().map(|series| known(series).saturating_sub(1)).sum();
        let all = data_strokes(&svg(&figure));
        prop_assert!(all.len() <= most, "{} strokes, {} pairs", all.len(), most);
    }

    /// Bars begin at zero, and their lengths are as their values.
    #[test]
    fn bars_are_as_long_as_their_values(values in prop::collection::vec(0.0..1000.0_f64, 1..9)) {
        let categories = values.iter().map(|value| samples::category(&value.to_string())).collect();
        let data: Vec<Datum> = values.iter().copied().map(samples::known).collect();
        let text = svg(&samples::figure(FigureKind::Bars, categories, vec![samples::series("", &data)]));
        let greatest = values.iter().copied().fold(0.0, f64::max);
        let bars: Vec<Element> = elements(&text).into_iter().filter(|element| element.name == "rect").collect();
        prop_assert_eq!(bars.len(), values.len());
        for (bar, value) in bars.iter().zip(&values) {
            prop_assert!(bar.number("x").abs() < 0.01);
            prop_assert!(greatest == 0.0 || (bar.number("width") - value / greatest * 100.0).abs() < 0.02);
        }
    }
}
