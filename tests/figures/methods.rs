//! Figures of different methods are never joined: whatever the data and the kind of figure, no stroke of any drawing
//! goes from a point of one method to a point of another.

use super::selector;
use crate::support::{build, cases, example, output, source};
use amigable::Tree;
use proptest::prelude::*;
use scraper::{ElementRef, Html};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Every kind that draws, over the rows of both methods.
const PAGE: &str = r"-- content/conjuntos/dos.yaml --
titulo: Dos métodos
descripcion: Datos inventados de ejemplo.
columnas:
  - {nombre: anio, titulo: Año, tipo: anio}
  - {nombre: grupo, titulo: Grupo, tipo: categoria, valores: [A, B]}
  - {nombre: metodo, titulo: Método, tipo: categoria}
  - {nombre: valor, titulo: Personas, tipo: numero, decimales: 1, unidad: puntos}
clave: [anio, grupo, metodo]
valor: valor
serie: metodo
quiebre: Los dos métodos no se comparan.
fuentes: [{titulo: Datos inventados}]
licencia: CC BY 4.0
-- content/a.md --
---
titulo: A
descripcion: Una página.
---
";

const KINDS: [&str; 7] = ["linea", "pequenos-multiplos", "pendiente", "barras", "barras-agrupadas", "barras-apiladas", "puntos"];

/// One row: year, group, whether by the new method, value.
type Row = (u16, bool, bool, f64);

fn site(rows: &[Row], kinds: &[&str]) -> Tree {
    let mut page = PAGE.to_owned();
    for kind in kinds {
        for (group, filter) in [("uno", "filtro: {grupo: A}\n"), ("dos", "")] {
            let axis = if ["linea", "pequenos-multiplos", "pendiente"].contains(kind) { "" } else { "eje: anio\n" };
            let series = if filter.is_empty() { "series: grupo\n" } else { "" };
            let _ = write!(page, "\n```figura\nconjunto: dos\ntipo: {kind}\n{axis}{series}{filter}titulo: {kind} {group}\n```\n");
        }
    }
    let mut tree = example(&page);
    let line =
        |row: &Row| format!("{},{},{},{:.1}\n", row.0, ["A", "B"][usize::from(row.1)], ["viejo", "nuevo"][usize::from(row.2)], row.3);
    let csv: String = std::iter::once("anio,grupo,metodo,valor\n".to_owned()).chain(rows.iter().map(line)).collect();
    tree.insert(source("content/conjuntos/dos.csv"), csv.into_bytes());
    tree
}

/// Where the strokes of the data begin and end across each drawing of the page, by the figure's name, in hundredths of
/// a per cent. Axes, limits and the like have classes; strokes of data have none.
fn strokes(html: &[u8]) -> BTreeMap<String, Vec<(i64, i64)>> {
    let page = Html::parse_document(std::str::from_utf8(html).expect("pages are UTF-8"));
    let place = |line: &ElementRef<'_>, name: &str| {
        let text = line.attr(name).unwrap_or_default();
        // The right end of a slope is a hundred per cent, and its left end none.
        hundredths(text.trim_end_matches('%').parse().unwrap_or_default())
    };
    let line = selector("svg line:not([class])");
    let of_figure = |figure: ElementRef<'_>| {
        let lines = figure.select(&line).map(|line| (place(&line, "x1"), place(&line, "x2")));
        let mut lines: Vec<(i64, i64)> = lines.collect();
        lines.sort_unstable();
        (figure.attr("id").unwrap_or_default().to_owned(), lines)
    };
    page.select(&selector("figure.figure")).map(of_figure).collect()
}

/// A place in hundredths of a per cent, as far as a drawing writes it.
#[expect(clippy::cast_possible_truncation, reason = "places are between 0 and 100")]
fn hundredths(place: f64) -> i64 {
    (place * 100.0).round() as i64
}

/// The strokes that may be: between neighbours in time of one group and one method.
fn allowed(rows: &[Row], groups: &[bool]) -> Vec<(i64, i64)> {
    let shown: Vec<&Row> = rows.iter().filter(|row| groups.contains(&row.1)).collect();
    let years: BTreeSet<u16> = shown.iter().map(|row| row.0).collect();
    let (first, last) = (f64::from(*years.first().unwrap_or(&0)), f64::from(*years.last().unwrap_or(&0)));
    // Three per cent of room on both sides: `INSET` of `render::chart::line::plot`.
    let place = |year: u16| hundredths(3.0 + (f64::from(year) - first) / (last - first) * 94.0);
    let mut by_line: BTreeMap<(bool, bool), BTreeSet<u16>> = BTreeMap::new();
    for row in &shown {
        by_line.entry((row.1, row.2)).or_default().insert(row.0);
    }
    let pairs = by_line.values().flat_map(|years| years.iter().zip(years.iter().skip(1)));
    let mut strokes: Vec<(i64, i64)> = pairs.map(|(from, to)| (place(*from), place(*to))).collect();
    strokes.sort_unstable();
    strokes
}

/// How many lines go from the first to the last of two years.
fn across(rows: &[Row], groups: &[bool]) -> usize {
    let years: BTreeSet<u16> = rows.iter().filter(|row| groups.contains(&row.1)).map(|row| row.0).collect();
    let both = |group: bool, method: bool| years.iter().all(|year| rows.iter().any(|row| (row.0, row.1, row.2) == (*year, group, method)));
    groups.iter().flat_map(|group| [false, true].map(|method| usize::from(both(*group, method)))).sum()
}

#[track_caller]
fn assert_apart(rows: &[Row]) -> usize {
    let tree = site(rows, &KINDS);
    let files = output(build(&tree).plan(), &tree);
    let found = strokes(&files["a/index.html"]);
    for (name, strokes) in &found {
        let groups: &[bool] = if name.ends_with("uno") { &[false] } else { &[false, true] };
        match name.trim_start_matches("figura-").rsplit_once('-').map_or("", |(kind, _)| kind) {
            "linea" | "pequenos-multiplos" => assert_eq!(*strokes, allowed(rows, groups), "{name}: {rows:?}"),
            "pendiente" => assert_eq!(strokes.len(), across(rows, groups), "{name}: {rows:?}"),
            _ => assert!(strokes.is_empty(), "{name} has strokes between its values: {rows:?}"),
        }
    }
    found.len()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (2000..2016_u16, any::<bool>(), any::<bool>(), 1.0..9.0_f64);
    prop::collection::vec(row, 4..24).prop_map(tidy)
}

/// No two rows with one key.
fn tidy(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| (row.0, row.1, row.2));
    rows.dedup_by_key(|row| (row.0, row.1, row.2));
    rows
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn no_stroke_joins_two_methods(rows in rows()) {
        assert_apart(&rows);
    }

    #[test]
    fn no_stroke_joins_two_methods_before_and_after(rows in rows()) {
        let rows: Vec<Row> = rows.into_iter().map(|row| (2000 + row.0 % 2, row.1, row.2, row.3)).collect();
        assert_apart(&tidy(rows));
    }
}

/// That the tests above see drawings at all: two groups by two methods over four years, in every kind.
#[test]
fn two_methods_are_drawn_in_every_kind() {
    let years = |years: &[u16]| -> Vec<Row> {
        let all = years
            .iter()
            .flat_map(|year| [(false, false), (false, true), (true, false), (true, true)].map(|(group, method)| (*year, group, method)));
        all.map(|(year, group, method)| (year, group, method, 1.0 + f64::from(year % 7))).collect()
    };
    assert_eq!((assert_apart(&years(&[2000, 2003, 2006, 2010])), assert_apart(&years(&[2000, 2003]))), (10, 12));
}
