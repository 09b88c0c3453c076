//! Figures of every kind, for tests: what the hub shows, and what is hard to draw.

use crate::model::dataset::ColumnKind;
use crate::model::figure::{Category, Datum, Dimension, Figure, FigureKind, Measure, Reference, Series};

pub(super) fn known(value: f64) -> Datum {
    Datum::Known { value, interval: None, versus: None }
}

fn between(value: f64, low: f64, high: f64) -> Datum {
    Datum::Known { value, interval: Some((low, high)), versus: None }
}

pub(super) fn category(label: &str) -> Category {
    Category { label: label.to_owned(), phrase: None, at: None, region: None, highlighted: false }
}

fn measure(kind: ColumnKind, decimals: u8) -> Measure {
    Measure { title: "Pobreza".into(), kind, decimals, unit: None, phrase: None }
}

pub(super) fn series(label: &str, values: &[Datum]) -> Series {
    Series {
        label: label.to_owned(),
        phrase: None,
        method: None,
        measure: measure(ColumnKind::Percent, 1),
        highlighted: false,
        values: values.to_vec(),
    }
}

fn by_method(label: &str, method: &str, values: &[Datum]) -> Series {
    Series { method: Some(method.to_owned()), ..series(label, values) }
}

fn percents(label: &str, values: &[f64]) -> Series {
    series(label, &values.iter().copied().map(known).collect::<Vec<_>>())
}

/// Nothing where a value is not a number.
fn some(values: &[f64]) -> Vec<Datum> {
    values.iter().map(|value| if value.is_nan() { Datum::Absent } else { known(*value) }).collect()
}

pub(super) fn figure(kind: FigureKind, categories: Vec<Category>, series: Vec<Series>) -> Figure {
    Figure {
        id: "ejemplo".into(),
        kind,
        title: "Un ejemplo".into(),
        dimension: Dimension::Category,
        categories,
        series,
        reference: None,
        period: None,
        tiles: false,
        kept: None,
    }
}

fn years(years: &[u16]) -> Vec<Category> {
    years.iter().map(|year| Category { at: Some(f64::from(*year)), ..category(&year.to_string()) }).collect()
}

fn names(names: &[&str]) -> Vec<Category> {
    names.iter().map(|name| category(name)).collect()
}

fn in_time(kind: FigureKind, at: &[u16], series: Vec<Series>) -> Figure {
    Figure { dimension: Dimension::Time, ..figure(kind, years(at), series) }
}

fn with_reference(figure: Figure, label: &str, value: f64) -> Figure {
    Figure { reference: Some(Reference { label: label.to_owned(), value }), ..figure }
}

fn highlight_category(mut figure: Figure, index: usize) -> Figure {
    figure.categories[index].highlighted = true;
    figure
}

fn highlight_series(mut figure: Figure, index: usize) -> Figure {
    figure.series[index].highlighted = true;
    figure
}

const NONE: f64 = f64::NAN;

const REGIONS: [(&str, f64, f64); 16] = [
    ("La Araucanía", 32.6, 28.6),
    ("Maule", 25.4, 24.3),
    ("Ñuble", 27.1, 23.9),
    ("Arica y Parinacota", 25.0, 22.1),
    ("Los Ríos", 24.9, 21.6),
    ("Biobío", 24.3, 20.9),
    ("Coquimbo", 23.8, 20.4),
    ("Los Lagos", 23.1, 19.9),
    ("Tarapacá", 27.6, 19.2),
    ("Valparaíso", 20.4, 17.6),
    ("O'Higgins", 21.9, 17.5),
    ("Atacama", 22.8, 17.1),
    ("Antofagasta", 18.2, 15.2),
    ("Metropolitana", 17.2, 14.0),
    ("Aysén", 11.2, 10.4),
    ("Magallanes", 9.6, 7.9),
];

const SURVEYS: [u16; 9] = [2006, 2009, 2011, 2013, 2015, 2017, 2020, 2022, 2024];

/// Name and figure of each example.
pub(super) fn all() -> Vec<(&'static str, Figure)> {
    let mut all = lines();
    all.extend(bars());
    all.extend(others());
    all
}

fn lines() -> Vec<(&'static str, Figure)> {
    let one = |at: &[u16], values: &[Datum]| in_time(FigureKind::Line, at, vec![series("", values)]);
    let mut people = one(&[2017, 2020, 2022, 2024], &some(&[1_528_284.0, 2_112_185.0, 1_292_521.0, 980_000.0]));
    people.series[0].measure = Measure { unit: Some("personas".into()), ..measure(ColumnKind::Integer, 0) };
    let mut gini = one(&[2017, 2020, 2022, 2024], &some(&[0.488, 0.509, 0.47, 0.464]));
    gini.series[0].measure = measure(ColumnKind::Number, 3);
    let gaps = one(
        &[2015, 2017, 2020, 2022, 2024],
        &[between(20.9, 20.1, 21.6), between(20.7, 19.9, 21.5), Datum::Missing, between(16.9, 16.3, 17.5), between(14.6, 14.0, 15.3)],
    );
    vec![
        ("line-one", one(&[2017, 2020, 2022, 2024], &some(&[22.5, 28.3, 20.5, 17.3]))),
        ("line-long", one(&SURVEYS, &some(&[40.1, 37.7, 35.4, 27.6, 24.5, 22.5, 28.3, 20.5, 17.3]))),
        ("line-gaps", with_reference(gaps, "Meta 2030", 10.0)),
        ("line-far-from-zero", gini),
        ("line-people", people),
        ("line-three", three_long_lines()),
        (
            "line-short-names",
            in_time(
                FigureKind::Line,
                &[2017, 2020, 2022, 2024],
                vec![percents("Mujeres", &[9.0, 11.2, 6.9, 6.1]), percents("Hombres", &[8.1, 10.4, 6.1, 5.5])],
            ),
        ),
        ("line-methods-apart", methods_apart()),
        ("line-methods-follow", methods_follow()),
        ("line-highlighted-region", highlight_series(regions_in_time(FigureKind::Line), 0)),
    ]
}

/// 16 points and 3 series: what must stay light on a telephone.
pub(super) fn three_long_lines() -> Figure {
    let at: Vec<u16> = (2009..2025).collect();
    let line = |label: &str, from: f64, step: f64, wave: f64| {
        let value = |index: u32| ((from + step * f64::from(index) + wave * f64::from(index * 7 % 5)) * 10.0).round() / 10.0;
        percents(label, &(0..16).map(value).collect::<Vec<f64>>())
    };
    let all = vec![
        line("Pobreza por ingresos", 36.0, -1.3, 0.6),
        line("Pobreza multidimensional", 26.0, -0.6, 0.4),
        line("Pobreza extrema", 12.0, -0.5, 0.3),
    ];
    in_time(FigureKind::Line, &at, all)
}

fn methods_apart() -> Figure {
    let old = some(&[29.1, 25.3, 22.2, 14.4, 11.7, 8.6, 10.8, 6.5, NONE]);
    let new = some(&[NONE, NONE, NONE, NONE, NONE, 22.5, 28.3, 20.5, 17.3]);
    let all = vec![by_method("Método 2013 (anterior)", "2013", &old), by_method("Método 2024 (actual)", "2024", &new)];
    in_time(FigureKind::Line, &SURVEYS, all)
}

fn methods_follow() -> Figure {
    let old = some(&[20.4, 19.1, NONE, NONE, NONE]);
    let new = some(&[NONE, NONE, 20.3, 16.9, 14.6]);
    let all = vec![by_method("4 dimensiones", "4", &old), by_method("5 dimensiones", "5", &new)];
    in_time(FigureKind::Line, &[2013, 2015, 2017, 2022, 2024], all)
}

fn regions_in_time(kind: FigureKind) -> Figure {
    let line = |(name, before, now): &(&str, f64, f64)| {
        let step = |share: f64| ((before + 14.0 + (now - before - 14.0) * share) * 10.0).round() / 10.0;
        percents(name, &[step(0.0), step(0.35), step(0.5), step(0.75), *before, *now])
    };
    in_time(kind, &[2009, 2013, 2015, 2020, 2022, 2024], REGIONS.iter().map(line).collect())
}

fn bars() -> Vec<(&'static str, Figure)> {
    let regions = figure(
        FigureKind::Bars,
        REGIONS.iter().map(|region| category(region.0)).collect(),
        vec![percents("", &REGIONS.map(|region| region.2))],
    );
    let groups = figure(
        FigureKind::Bars,
        names(&[
            "Niñas y niños de 0 a 3 años",
            "Niñas, niños y adolescentes de 4 a 17 años",
            "Personas nacidas fuera de Chile",
            "Personas de pueblos indígenas",
            "Personas con discapacidad",
            "Personas en situación de calle",
        ]),
        vec![series(
            "",
            &[between(25.7, 24.1, 27.3), between(24.6, 23.8, 25.5), known(18.2), Datum::Missing, Datum::Suppressed, Datum::Absent],
        )],
    );
    let mut change = figure(
        FigureKind::Bars,
        names(&["Tarapacá", "Biobío", "Maule", "Aysén", "Atacama"]),
        vec![percents("", &[-8.4, -3.4, -1.1, 0.8, 1.6])],
    );
    change.series[0].measure = measure(ColumnKind::Number, 1);
    let mut lines =
        figure(FigureKind::Bars, names(&["1 persona", "2 personas", "4 personas"]), vec![percents("", &[252_437.0, 410_000.0, 666_105.0])]);
    lines.series[0].measure = measure(ColumnKind::Money, 0);
    vec![
        ("bars-regions", with_reference(highlight_category(regions, 5), "Chile", 17.3)),
        ("bars-gaps", groups),
        ("bars-below-zero", change),
        ("bars-money", lines),
        ("grouped-short-names", grouped(&[("Mujeres", &[11.2, 6.9, 6.1]), ("Hombres", &[10.4, 6.1, 5.5])])),
        (
            "grouped-long-names",
            grouped(&[
                ("Pobreza por ingresos", &[28.3, 20.5, 17.3]),
                ("Pobreza multidimensional", &[20.3, 20.0, 17.7]),
                ("Pobreza severa", &[9.4, 7.8, 6.1]),
            ]),
        ),
        ("stacked", stacked()),
    ]
}

fn grouped(all: &[(&str, &[f64])]) -> Figure {
    let all = all.iter().map(|(label, values)| percents(label, values)).collect();
    in_time(FigureKind::GroupedBars, &[2020, 2022, 2024], all)
}

fn stacked() -> Figure {
    let all = vec![
        percents("En ambas pobrezas", &[14.2, 9.0, 8.9]),
        percents("Solo por ingresos", &[12.8, 11.8, 10.3]),
        percents("Solo multidimensional", &[13.2, 13.2, 13.0]),
        percents("En ninguna", &[59.8, 65.9, 67.8]),
    ];
    figure(FigureKind::StackedBars, names(&["Tarapacá 2022", "Tarapacá 2024", "Antofagasta 2022"]), all)
}

fn others() -> Vec<(&'static str, Figure)> {
    let dots = figure(
        FigureKind::Dots,
        names(&["Alto Hospicio", "Iquique", "Pozo Almonte", "Huara", "Camiña", "Colchane"]),
        vec![series(
            "",
            &[
                between(15.3, 13.7, 16.8),
                between(7.9, 6.5, 9.3),
                between(15.3, 11.6, 19.1),
                between(18.9, 12.0, 26.4),
                Datum::Suppressed,
                between(25.1, 15.0, 35.9),
            ],
        )],
    );
    let mut slope = in_time(
        FigureKind::Slope,
        &[2022, 2024],
        REGIONS[..9].iter().map(|(name, before, now)| percents(name, &[*before, *now])).collect(),
    );
    slope = highlight_series(slope, 3);
    let apart = in_time(
        FigureKind::Slope,
        &[2022, 2024],
        vec![by_method("Método 2013", "2013", &some(&[6.5, 4.9])), by_method("Método 2024", "2024", &some(&[20.5, 17.3]))],
    );
    let few = in_time(
        FigureKind::SmallMultiples,
        &[2017, 2020, 2022, 2024],
        vec![
            percents("Pobreza por ingresos", &[22.5, 28.3, 20.5, 17.3]),
            series("Pobreza multidimensional", &[known(20.3), Datum::Missing, known(20.0), known(17.7)]),
            percents("Pobreza extrema", &[9.2, 14.3, 8.5, 6.9]),
        ],
    );
    vec![
        ("dots-intervals", with_reference(dots, "Tarapacá", 11.0)),
        ("slope-regions", slope),
        ("slope-two-methods", apart),
        ("multiples-regions", with_reference(highlight_series(regions_in_time(FigureKind::SmallMultiples), 0), "Chile 2024", 17.3)),
        ("multiples-few", few),
    ]
}
