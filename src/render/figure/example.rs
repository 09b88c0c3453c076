//! The example of the theme's block shows a real figure: its drawing and its sentence are those that the program makes.
//! `AMIGABLE_BLESS=1 cargo test the_example` writes both anew.
#![allow(clippy::disallowed_methods, reason = "the example is a file")]

use crate::model::dataset::{ColumnKind, Phrase};
use crate::model::figure::{Category, Datum, Dimension, Figure, FigureKind, Measure, Series};
use crate::model::lang::Lang;
use crate::render::chart::{self, ChartWords};
use crate::render::sentence;
use crate::render::words::{Arg, Words};
use std::path::Path;

const FILE: &str = "themes/amigable/blocks/figure/examples.yaml";

fn figure() -> Figure {
    let year = |year: u16| Category { label: year.to_string(), phrase: None, at: Some(f64::from(year)), region: None, highlighted: false };
    let known = |value: f64| Datum::Known { value, interval: None, versus: None };
    let phrase = Phrase {
        subject: "la pobreza por ingresos".into(),
        of: Some("de las personas".into()),
        predicate: Some("vivía en pobreza por ingresos".into()),
    };
    let measure = Measure {
        title: "Personas".into(),
        kind: ColumnKind::Percent,
        decimals: 1,
        unit: Some("porcentaje de las personas".into()),
        phrase: Some(phrase),
    };
    let values = vec![known(20.5), known(17.3)];
    Figure {
        id: "figura-ejemplo".into(),
        kind: FigureKind::Line,
        title: "Personas en pobreza por ingresos, 2022 y 2024".into(),
        dimension: Dimension::Time,
        categories: vec![year(2022), year(2024)],
        series: vec![Series { label: String::new(), phrase: None, method: Some("2024".into()), measure, highlighted: false, values }],
        reference: None,
        period: None,
        tiles: false,
        kept: None,
    }
}

/// The file with this drawing and this sentence.
fn with(text: &str, svg: &str, sentence: &str) -> String {
    let mut first = vec![("    svg: ", format!("    svg: '{svg}'")), ("    sentence: ", format!("    sentence: \"{sentence}\""))];
    let line = |line: &str| {
        let place = first.iter().position(|(key, _)| line.starts_with(key));
        place.map_or_else(|| line.to_owned(), |place| first.remove(place).1)
    };
    text.lines().map(line).map(|line| line + "\n").collect()
}

#[test]
fn the_example_of_the_block_is_a_real_figure() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let (lang, words) = (Lang::new("es").unwrap(), Words::read([("es", include_str!("../../../themes/amigable/words/es.ftl"))]).0);
    let say = |key: &str, args: &[(&str, Arg<'_>)]| words.say(&lang, key, args);
    let svg = chart::draw(&figure(), &ChartWords { base: "es", say: &say });
    let kept = std::fs::read_to_string(&path).unwrap();
    let text = with(&kept, &svg, &sentence::of(&figure(), &lang).text);
    if std::env::var_os("AMIGABLE_BLESS").is_some() && std::env::var_os("CI").is_none() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(!svg.contains('\'') && std::fs::read_to_string(&path).unwrap() == text, "{FILE} shows another drawing or sentence");
}
