//! Maps as kept in `tests/charts` (`AMIGABLE_BLESS=1` writes them anew, never with `CI` set), and what must hold of all.
#![allow(clippy::disallowed_methods, reason = "tests read files")]

use super::*;
use crate::base::chile;
use crate::model::dataset::ColumnKind;
use crate::model::figure::{Category, Datum, Dimension, FigureKind, Measure, Series, Versus};
use crate::model::lang::Lang;
use crate::render::chart::measure;
use crate::render::words::Words;
use std::path::Path;

/// Income poverty, Casen 2024, and how the source judges it against the country.
const INCOME: [(&str, f64, Versus); 16] = [
    ("15", 21.4, Versus::Higher),
    ("01", 20.8, Versus::Higher),
    ("02", 16.4, Versus::Same),
    ("03", 18.6, Versus::Same),
    ("04", 20.7, Versus::Higher),
    ("05", 17.8, Versus::Same),
    ("13", 13.3, Versus::Lower),
    ("06", 17.9, Versus::Same),
    ("07", 24.3, Versus::Higher),
    ("16", 23.9, Versus::Higher),
    ("08", 19.3, Versus::Higher),
    ("09", 28.6, Versus::Higher),
    ("14", 22.3, Versus::Higher),
    ("10", 16.5, Versus::Same),
    ("11", 14.3, Versus::Lower),
    ("12", 9.9, Versus::Lower),
];

fn known(value: f64) -> Datum {
    Datum::Known { value, interval: None, versus: None }
}

fn figure(id: &str, data: &[(&str, Datum)]) -> Figure {
    let category = |code: &str| {
        let region = chile::find(code).unwrap();
        Category { label: REGIONS[region].official.into(), phrase: None, at: None, region: Some(region), highlighted: false }
    };
    let measure = Measure { title: "Pobreza por ingresos".into(), kind: ColumnKind::Percent, decimals: 1, unit: None, phrase: None };
    let values = data.iter().map(|(_, datum)| *datum).collect();
    Figure {
        id: id.into(),
        kind: FigureKind::Map,
        title: "Pobreza por ingresos en cada región, 2024".into(),
        dimension: Dimension::Region,
        categories: data.iter().map(|(code, _)| category(code)).collect(),
        series: vec![Series { label: String::new(), phrase: None, method: None, measure, highlighted: false, values }],
        reference: None,
        period: Some("2024".into()),
        tiles: false,
        kept: None,
    }
}

fn shaded(id: &str) -> Figure {
    figure(id, &INCOME.map(|(code, value, _)| (code, known(value))))
}

fn judged(id: &str) -> Figure {
    figure(id, &INCOME.map(|(code, value, versus)| (code, Datum::Known { value, interval: None, versus: Some(versus) })))
}

/// Three ways to have no value, and a region that stands out.
fn gaps(id: &str) -> Figure {
    let mut figure = shaded(id);
    let values = &mut figure.series[0].values;
    (values[2], values[7], values[14]) = (Datum::Missing, Datum::Suppressed, Datum::Absent);
    figure.categories[11].highlighted = true;
    figure
}

fn few(id: &str) -> Figure {
    figure(id, &[("13", known(13.3)), ("05", known(17.8)), ("08", known(19.3))])
}

fn large(id: &str) -> Figure {
    let mut figure = shaded(id);
    figure.series[0].measure.kind = ColumnKind::Money;
    figure.series[0].measure.decimals = 0;
    for datum in &mut figure.series[0].values {
        *datum = known(datum.value().unwrap_or_default() * 123_456_789.0);
    }
    figure
}

fn tiled(mut figure: Figure) -> Figure {
    figure.tiles = true;
    figure
}

fn with_words<T>(language: &str, then: impl Fn(&ChartWords<'_>) -> T) -> T {
    let es = include_str!("../../../../themes/amigable/words/es.ftl");
    let en = include_str!("../../../../themes/amigable/words/en.ftl");
    let (words, _) = Words::read([("es", es), ("en", en)]);
    let lang = Lang::new(language).unwrap();
    let say = |key: &str, args: &[(&str, Arg<'_>)]| words.find(&lang, key, args).unwrap();
    then(&ChartWords { base: language, say: &say })
}

fn samples() -> Vec<(&'static str, Figure)> {
    vec![
        ("map-judged", judged("f")),
        ("map-shaded", shaded("f")),
        ("map-gaps", gaps("f")),
        ("map-few", few("f")),
        ("map-large", large("f")),
        ("tiles-judged", tiled(judged("f"))),
        ("tiles-shaded", tiled(shaded("f"))),
        ("tiles-gaps", tiled(gaps("f"))),
        ("tiles-large", tiled(large("f"))),
    ]
}

#[track_caller]
fn kept(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts").join(name);
    if std::env::var_os("AMIGABLE_BLESS").is_some() && std::env::var_os("CI").is_none() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{name} has changed: AMIGABLE_BLESS=1 writes it anew; look at it before keeping it");
}

/// A line for each element, so that a difference can be read.
fn broken(svg: &str) -> String {
    svg.replace("><", ">\n<") + "\n"
}

#[test]
fn maps_come_out_as_they_are_kept() {
    for (name, figure) in samples() {
        kept(&format!("{name}.svg"), &broken(&with_words("es", |words| draw(&figure, words))));
        let listed = with_words("es", |words| serde_json::to_string_pretty(&classes(&figure, words)).unwrap());
        kept(&format!("{name}.json"), &(listed + "\n"));
    }
    let notes = ["Fuente: Ministerio de Desarrollo Social y Familia, encuesta Casen 2024.".to_owned()];
    let file = |figure: &Figure, language| with_words(language, |words| standalone(figure, words, "La pobreza fue más alta en…", &notes));
    kept("map-file.svg", &broken(&file(&judged("f"), "es")));
    kept("tiles-file.svg", &broken(&file(&tiled(shaded("f")), "en")));
}

#[test]
fn what_is_drawn_is_well_formed() {
    let mut figure = judged("a<b&\"c");
    figure.title = "«A & B» < \"C\"".into();
    for figure in [figure.clone(), tiled(figure)] {
        for svg in with_words("es", |words| [draw(&figure, words), standalone(&figure, words, "<1>", &["&".into()])]) {
            let mut reader = quick_xml::Reader::from_str(&svg);
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Eof => break,
                    quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                        assert!(tag.attributes().all(|attribute| attribute.unwrap().key.as_ref() != "style"));
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn order_of_rows_is_no_matter_for_the_drawing() {
    let (one, mut other) = (judged("f"), judged("f"));
    other.categories.reverse();
    other.series[0].values.reverse();
    assert_eq!(with_words("es", |words| draw(&one, words)), with_words("es", |words| draw(&other, words)));
}

#[test]
fn classes_say_what_the_source_says() {
    let listed = with_words("es", |words| classes(&judged("f"), words));
    let counts: Vec<(usize, &str, usize)> = listed.iter().map(|class| (class.number, class.label.as_str(), class.entries.len())).collect();
    assert_eq!(counts, [(3, "Más que el país", 8), (2, "Sin diferencia clara con el país", 5), (1, "Menos que el país", 3)]);
}

#[test]
fn one_region_without_judgement_leaves_the_values() {
    let mut figure = judged("f");
    figure.series[0].values[0] = known(21.4);
    let listed = with_words("es", |words| classes(&figure, words));
    assert_eq!(listed[0].label, "28,6\u{a0}%");
    assert_eq!(listed[1].label, "de 23,9\u{a0}% a 24,3\u{a0}%");
    figure.series[0].values[0] = Datum::Missing;
    let listed = with_words("es", |words| classes(&figure, words));
    assert_eq!(listed.last().map(|class| (class.label.as_str(), class.number)), Some(("Sin dato", 0)));
    assert_eq!(listed[0].label, "Más que el país");
}

#[test]
fn every_region_is_in_one_class_with_its_value() {
    for (_, figure) in samples() {
        let listed = with_words("en", |words| classes(&figure, words));
        let mut names: Vec<String> = listed.into_iter().flat_map(|class| class.entries).map(|(name, _)| name).collect();
        let mut expected: Vec<String> = figure.categories.iter().map(|one| REGIONS[one.region.unwrap()].name.to_owned()).collect();
        names.sort();
        expected.sort();
        assert_eq!(names, expected);
    }
}

/// Points along a path of `M`, `l` and `z`, absolute: its corners and some between them.
fn points(path: &str) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    for ring in path.split('M').skip(1) {
        let mut corners: Vec<(f64, f64)> = Vec::new();
        for pair in numbers(ring).chunks(2) {
            let (x, y) = corners.last().copied().unwrap_or_default();
            corners.push((x + pair[0], y + pair[1]));
        }
        let next = corners.iter().cycle().skip(1);
        let along = |share: f64| {
            move |(one, other): (&(f64, f64), &(f64, f64))| (one.0 + share * (other.0 - one.0), one.1 + share * (other.1 - one.1))
        };
        for share in [0.0, 0.2, 0.4, 0.6, 0.8] {
            points.extend(corners.iter().zip(next.clone()).map(along(share)));
        }
    }
    points
}

/// `4-.5 3 2` → 4, −0.5, 3, 2.
fn numbers(text: &str) -> Vec<f64> {
    let spaced = text.replace(['l', 'z'], " ").replace('-', " -");
    spaced.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

#[test]
fn every_region_has_a_shape_in_the_drawing() {
    for (region, shape) in REGIONS.iter().zip(land::SHAPES.iter()) {
        let points = points(shape);
        assert!(points.len() > 10, "{}", region.name);
        assert!(points.iter().all(|(x, y)| (0.0..=land::WIDTH).contains(x) && (0.0..=land::HEIGHT).contains(y)), "{}", region.name);
    }
    let bytes: usize = land::SHAPES.iter().map(|shape| shape.len()).sum();
    assert!(bytes < 9_000, "{bytes} bytes of path data");
}

#[test]
fn names_on_the_map_are_those_of_the_regions() {
    for (region, place) in REGIONS.iter().zip(&land::PLACES) {
        assert_eq!(place.name.join(" "), region.name);
    }
}

#[test]
fn labels_meet_nothing() {
    let boxes: Vec<[f64; 4]> = with_words("es", |words| {
        let figure = shaded("f");
        painted::regions(&figure, &class::classes(&figure), words).iter().map(outline::label_box).collect()
    });
    let bars = land::SCALES.map(|(x, y, _)| [x, y - 16.0, x + measure::width(land::SCALE_WORDS, false) * land::TEXT, y]);
    let all: Vec<[f64; 4]> = boxes.into_iter().chain(bars).collect();
    let points: Vec<(f64, f64)> = land::SHAPES.iter().flat_map(|shape| points(shape)).collect();
    for (at, own) in all.iter().enumerate() {
        let [left, top, right, bottom] = *own;
        assert!(left >= 0.0 && right <= land::WIDTH && top >= 0.0 && bottom <= land::HEIGHT, "label {at} is cut: {own:?}");
        for (other, [l, t, r, b]) in all.iter().enumerate().skip(at + 1) {
            assert!(right < *l || *r < left || bottom < *t || *b < top, "labels {at} and {other} meet: {own:?} {:?}", all[other]);
        }
        let over = points.iter().find(|(x, y)| (left..right).contains(x) && (top..bottom).contains(y));
        assert_eq!(over, None, "label {at} lies on the land: {own:?}");
    }
}

#[test]
fn tiles_are_apart_and_inside() {
    let corners: Vec<(f64, f64)> = (0..16).map(tiles::corner).collect();
    let mut sorted = corners.clone();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
    assert_eq!(corners, sorted, "columns from west to east, each from north to south");
    sorted.dedup();
    assert_eq!(sorted.len(), 16);
}

#[test]
fn words_of_a_tile_fit() {
    for place in &land::PLACES {
        for line in place.name {
            assert!(measure::width(line, false) * tiles::TEXT <= tiles::ROOM, "{line}");
        }
    }
}

/// The light value of each colour in the theme's stylesheet, by token.
fn light() -> Vec<(&'static str, &'static str)> {
    let css = include_str!("../../../../themes/amigable/assets/css/51-map.css");
    let light = css.split("@media").next().unwrap_or_default();
    light.lines().filter_map(|line| line.trim().strip_prefix("--map-")?.strip_suffix(';')?.split_once(": ")).collect()
}

#[test]
fn the_file_has_the_colours_of_the_theme() {
    let file = include_str!("standalone.css");
    assert_eq!(light().len(), 10);
    for (token, colour) in light() {
        let rule = match token {
            "line" => format!(".map-outside{{stroke:{colour}"),
            "mark" => format!(".map-mark{{fill:none;stroke:{colour}"),
            _ => format!(".map-fill-{token}{{fill:{colour}}}"),
        };
        assert!(file.contains(&rule), "{rule}");
    }
}
