//! Figures of every situation, for the golden sentences. The values are the hub's where it has them.

use crate::base::chile;
use crate::model::dataset::{ColumnKind, Phrase};
use crate::model::figure::{Category, Datum, Dimension, Figure, FigureKind, Kept, Measure, Reference, Series, Versus};

pub(super) struct Sample {
    pub(super) name: &'static str,
    pub(super) lang: &'static str,
    pub(super) figure: Figure,
}

fn sample(name: &'static str, lang: &'static str, figure: Figure) -> Sample {
    Sample { name, lang, figure }
}

pub(super) fn measure(title: &str, kind: ColumnKind, decimals: u8, unit: &str, phrase: [&str; 3]) -> Measure {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let [subject, of, predicate] = phrase;
    Measure {
        title: title.into(),
        kind,
        decimals,
        unit: some(unit),
        phrase: some(subject).map(|subject| Phrase { subject, of: some(of), predicate: some(predicate) }),
    }
}

pub(super) fn poverty() -> Measure {
    measure(
        "Pobreza por ingresos",
        ColumnKind::Percent,
        1,
        "porcentaje de las personas",
        ["la pobreza por ingresos", "de las personas", "vivía en pobreza por ingresos"],
    )
}

fn income_poverty() -> Measure {
    measure("Income poverty", ColumnKind::Percent, 1, "", ["income poverty", "of people", "lived in income poverty"])
}

fn untold() -> Measure {
    measure("Pobreza por ingresos", ColumnKind::Percent, 1, "", ["", "", ""])
}

fn gini() -> Measure {
    measure("Índice de Gini", ColumnKind::Number, 3, "de 0 a 1", ["el índice de Gini", "", ""])
}

fn people() -> Measure {
    measure(
        "Número de personas",
        ColumnKind::Integer,
        0,
        "personas",
        ["el número de personas en pobreza por ingresos", "", "vivía en pobreza por ingresos"],
    )
}

fn homeless() -> Measure {
    measure("Personas en la calle", ColumnKind::Integer, 0, "personas", ["el número de personas en la calle", "", "vivía en la calle"])
}

fn households() -> Measure {
    measure(
        "Hogares que respondieron",
        ColumnKind::Integer,
        0,
        "hogares",
        ["el número de hogares encuestados", "", "respondió la encuesta Casen"],
    )
}

fn line() -> Measure {
    measure("Línea de pobreza", ColumnKind::Money, 0, "", ["la línea de pobreza", "", ""])
}

fn mortality() -> Measure {
    measure("Mortalidad infantil", ColumnKind::Number, 1, "muertes por cada 1.000 nacidos vivos", ["la mortalidad infantil", "", ""])
}

fn growth() -> Measure {
    measure("Variación del ingreso", ColumnKind::Percent, 1, "", ["la variación del ingreso", "", ""])
}

fn known(value: f64) -> Datum {
    Datum::Known { value, interval: None, versus: None }
}

fn within(value: f64, low: f64, high: f64) -> Datum {
    Datum::Known { value, interval: Some((low, high)), versus: None }
}

fn judged(value: f64, versus: Versus) -> Datum {
    Datum::Known { value, interval: None, versus: Some(versus) }
}

fn series(measure: Measure, values: Vec<Datum>) -> Series {
    Series { label: String::new(), phrase: None, method: None, measure, highlighted: false, values }
}

/// With its name: with an article it is a phrase, else a label.
fn named(name: &str, measure: Measure, values: Vec<Datum>) -> Series {
    let phrase = ["las ", "los ", "la ", "el ", "en ", "of "].iter().any(|start| name.starts_with(start));
    Series { label: name.into(), phrase: phrase.then(|| name.to_owned()), ..series(measure, values) }
}

fn method(method: &str, values: Vec<Datum>) -> Series {
    Series { label: method.into(), method: Some(method.into()), ..series(poverty(), values) }
}

fn category(name: &str) -> Category {
    let phrase = ["las ", "los ", "la ", "el ", "en ", "children ", "older "].iter().any(|start| name.starts_with(start));
    Category { label: name.into(), phrase: phrase.then(|| name.to_owned()), at: None, region: chile::find(name), highlighted: false }
}

fn figure(kind: FigureKind, dimension: Dimension, categories: Vec<Category>, series: Vec<Series>) -> Figure {
    let time = dimension == Dimension::Time;
    Figure {
        id: "f".into(),
        kind,
        title: "Un título".into(),
        dimension,
        categories,
        series,
        reference: None,
        period: (!time).then(|| "2024".to_owned()),
        tiles: false,
        kept: None,
    }
}

/// A line through years.
fn line_of(years: &[u16], series: Vec<Series>) -> Figure {
    let year = |year: &u16| Category { at: Some(f64::from(*year)), region: None, ..category(&year.to_string()) };
    figure(FigureKind::Line, Dimension::Time, years.iter().map(year).collect(), series)
}

fn one_line(years: &[u16], measure: Measure, values: &[f64]) -> Figure {
    line_of(years, vec![series(measure, values.iter().copied().map(known).collect())])
}

fn number(measure: Measure, value: Datum) -> Figure {
    figure(FigureKind::Number, Dimension::None, vec![category("")], vec![series(measure, vec![value])])
}

fn bars(dimension: Dimension, measure: Measure, values: &[(&str, Datum)]) -> Figure {
    let kind = if dimension == Dimension::Region { FigureKind::Map } else { FigureKind::Bars };
    let categories = values.iter().map(|(name, _)| category(name)).collect();
    figure(kind, dimension, categories, vec![series(measure, values.iter().map(|(_, value)| *value).collect())])
}

fn of_kind(kind: FigureKind, figure: Figure) -> Figure {
    Figure { kind, ..figure }
}

fn against(label: &str, value: f64, figure: Figure) -> Figure {
    Figure { reference: Some(Reference { label: label.into(), value }), ..figure }
}

fn highlighting(name: &str, mut figure: Figure) -> Figure {
    for category in &mut figure.categories {
        category.highlighted = category.label == name;
    }
    for series in &mut figure.series {
        series.highlighted = series.label == name;
    }
    figure
}

const REGIONS: [(&str, f64, Versus); 16] = [
    ("Arica y Parinacota", 21.4, Versus::Higher),
    ("Tarapacá", 20.8, Versus::Higher),
    ("Antofagasta", 16.4, Versus::Same),
    ("Atacama", 18.6, Versus::Same),
    ("Coquimbo", 20.7, Versus::Higher),
    ("Valparaíso", 17.8, Versus::Same),
    ("Metropolitana", 13.3, Versus::Lower),
    ("O’Higgins", 17.9, Versus::Same),
    ("Maule", 24.3, Versus::Higher),
    ("Ñuble", 23.9, Versus::Higher),
    ("Biobío", 19.3, Versus::Higher),
    ("La Araucanía", 28.6, Versus::Higher),
    ("Los Ríos", 22.3, Versus::Higher),
    ("Los Lagos", 16.5, Versus::Same),
    ("Aysén", 14.3, Versus::Lower),
    ("Magallanes", 9.9, Versus::Lower),
];

fn judged_regions(measure: Measure) -> Figure {
    let values: Vec<(&str, Datum)> = REGIONS.iter().map(|(name, value, versus)| (*name, judged(*value, *versus))).collect();
    bars(Dimension::Region, measure, &values)
}

fn bare_regions(measure: Measure) -> Figure {
    let values: Vec<(&str, Datum)> = REGIONS.iter().map(|(name, value, _)| (*name, known(*value))).collect();
    bars(Dimension::Region, measure, &values)
}

fn ages() -> Vec<(&'static str, Datum)> {
    vec![
        ("las niñas y niños de 0 a 3 años", known(25.7)),
        ("las niñas y niños de 4 a 17 años", known(24.6)),
        ("las personas adultas", known(15.9)),
        ("las personas mayores", known(11.2)),
    ]
}

fn comunas(count: usize) -> Figure {
    let names: Vec<String> = (1..=count).map(|index| format!("Comuna {index}")).collect();
    let mut values: Vec<(&str, Datum)> =
        names.iter().enumerate().map(|(at, name)| (name.as_str(), within(10.0 + (at % 50) as f64 / 10.0, 5.0, 20.0))).collect();
    values[3] = ("Vitacura", within(1.2, 0.4, 2.0));
    values[8] = ("Alto Biobío", within(38.4, 30.1, 46.7));
    Figure { period: Some("2022".into()), ..bars(Dimension::Comuna, poverty(), &values) }
}

/// Years, and one line for each region.
fn regions_in_time(kind: FigureKind, years: &[u16], rows: &[(&str, &[f64])]) -> Figure {
    let lines = rows.iter().map(|(name, values)| named(name, poverty(), values.iter().copied().map(known).collect())).collect();
    of_kind(kind, line_of(years, lines))
}

const SLOPE: [(&str, &[f64]); 5] = [
    ("Tarapacá", &[27.4, 22.2]),
    ("Antofagasta", &[19.3, 16.4]),
    ("Metropolitana", &[15.0, 13.3]),
    ("La Araucanía", &[32.0, 28.6]),
    ("Magallanes", &[10.8, 9.9]),
];

const SEXES: [&str; 2] = ["las mujeres", "los hombres"];

fn sexes(years: &[u16], women: &[f64], men: &[f64]) -> Figure {
    let lines =
        [women, men].into_iter().zip(SEXES).map(|(values, name)| named(name, poverty(), values.iter().copied().map(known).collect()));
    line_of(years, lines.collect())
}

fn grouped(women: &[f64], men: &[f64]) -> Figure {
    let categories = ages().iter().map(|(name, _)| category(name)).collect();
    let bars =
        [women, men].into_iter().zip(SEXES).map(|(values, name)| named(name, poverty(), values.iter().copied().map(known).collect()));
    figure(FigureKind::GroupedBars, Dimension::Category, categories, bars.collect())
}

fn parts(categories: &[&str], rows: &[(&str, &[f64])]) -> Figure {
    let dimension = if categories.len() > 1 { Dimension::Region } else { Dimension::None };
    let share = || measure("Personas", ColumnKind::Percent, 1, "", ["el porcentaje de personas", "", ""]);
    let parts = rows.iter().map(|(name, values)| named(name, share(), values.iter().copied().map(known).collect())).collect();
    figure(FigureKind::StackedBars, dimension, categories.iter().map(|name| category(name)).collect(), parts)
}

/// Some of many categories.
fn limited(kept: Kept, values: &[(&str, f64)]) -> Figure {
    let lacking = measure("Hogares con la carencia", ColumnKind::Percent, 1, "", ["", "", ""]);
    let values: Vec<(&str, Datum)> = values.iter().map(|(name, value)| (*name, known(*value))).collect();
    Figure { kept: Some(kept), ..bars(Dimension::Category, lacking, &values) }
}

pub(super) fn all() -> Vec<Sample> {
    let mut all = time("es");
    all.extend(amounts("es"));
    all.extend(holes("es"));
    all.extend(methods("es"));
    all.extend(several("es"));
    all.extend(groups("es"));
    all.extend(shapes("es"));
    all.extend(regions("es"));
    all.extend(easy("es-simple"));
    all.extend(english("en"));
    all
}

const CASEN: [u16; 4] = [2017, 2020, 2022, 2024];

fn time(es: &'static str) -> Vec<Sample> {
    vec![
        sample("una cifra", es, number(poverty(), known(17.3))),
        sample("una cifra frente a otra", es, against("Promedio OCDE", 11.4, one_line(&[2024], poverty(), &[17.3]))),
        sample("dos puntos, baja", es, one_line(&[2022, 2024], poverty(), &[20.5, 17.3])),
        sample("dos puntos, sube", es, one_line(&[2017, 2020], poverty(), &[22.5, 28.3])),
        sample("una baja de un punto justo", es, one_line(&[2022, 2024], poverty(), &[18.3, 17.3])),
        sample("el máximo está en medio", es, one_line(&CASEN, poverty(), &[22.5, 28.3, 20.5, 17.3])),
        sample("el mínimo está en medio", es, one_line(&CASEN, poverty(), &[22.5, 14.1, 16.0, 17.3])),
        sample("dos máximos iguales en medio", es, one_line(&[2015, 2017, 2020, 2022, 2024], poverty(), &[20.0, 28.3, 28.3, 20.5, 17.3])),
        sample("baja en cada medición", es, one_line(&[2006, 2009, 2011, 2013, 2015], poverty(), &[29.1, 25.3, 22.2, 14.4, 11.7])),
        sample("cambio desde la primera medición", es, one_line(&[2013, 2015, 2017, 2020], poverty(), &[14.4, 10.1, 11.9, 8.6])),
        sample("igual que la medición anterior", es, one_line(&[2022, 2024], poverty(), &[17.3, 17.3])),
        sample("igual con los decimales que se muestran", es, one_line(&[2022, 2024], poverty(), &[17.34, 17.26])),
        sample("todas las mediciones iguales", es, one_line(&CASEN, poverty(), &[17.3, 17.3, 17.3, 17.3])),
        sample(
            "un cambio dentro del margen de error",
            es,
            line_of(&[2022, 2024], vec![series(poverty(), vec![within(17.9, 17.1, 18.7), within(17.3, 16.6, 18.0)])]),
        ),
        sample("se duplica", es, one_line(&[2020, 2024], poverty(), &[8.6, 17.3])),
        sample("baja a la mitad", es, one_line(&[2006, 2013], poverty(), &[28.8, 14.4])),
        sample("baja a menos de la mitad desde el comienzo", es, one_line(&[2006, 2013, 2015, 2017], poverty(), &[29.1, 10.4, 14.0, 12.9])),
        sample("un solo punto en el tiempo", es, one_line(&[2024], poverty(), &[17.3])),
        sample("períodos de varios años", es, {
            let mut figure = one_line(&[1, 2], poverty(), &[20.5, 17.3]);
            figure.categories[0].label = "2017-2019".into();
            figure.categories[1].label = "2020-2022".into();
            figure
        }),
        sample(
            "una frase larga se parte en dos",
            es,
            one_line(
                &[2022, 2024],
                measure(
                    "Pobreza",
                    ColumnKind::Percent,
                    1,
                    "",
                    ["la pobreza multidimensional", "de las niñas, niños y adolescentes", "vivía en un hogar en pobreza multidimensional"],
                ),
                &[26.2, 22.5],
            ),
        ),
        sample("sin frase en el contrato", es, one_line(&CASEN, untold(), &[22.5, 28.3, 20.5, 17.3])),
        sample("sin frase, una cifra", es, number(untold(), known(17.3))),
        sample(
            "porcentaje con sujeto y sin predicado",
            es,
            one_line(&[2022, 2024], measure("Pobreza", ColumnKind::Percent, 1, "", ["la pobreza extrema", "", ""]), &[8.5, 6.9]),
        ),
    ]
}

fn amounts(es: &'static str) -> Vec<Sample> {
    vec![
        sample("personas", es, number(people(), known(3_478_364.0))),
        sample("personas, en dos años", es, one_line(&[2022, 2024], people(), &[4_082_115.0, 3_478_364.0])),
        sample("una sola persona", es, number(homeless(), known(1.0))),
        sample("cero personas", es, number(homeless(), known(0.0))),
        sample(
            "pocas cosas cambian en cosas",
            es,
            one_line(
                &[2022, 2024],
                measure("Comunas visitadas", ColumnKind::Integer, 0, "comunas", ["el número de comunas visitadas", "", ""]),
                &[31.0, 35.0],
            ),
        ),
        sample("hogares que responden", es, one_line(&[2022, 2024], households(), &[72_056.0, 78_654.0])),
        sample("dinero", es, one_line(&[2020, 2022, 2024], line(), &[174_131.0, 216_849.0, 237_094.0])),
        sample("dinero que se multiplica", es, one_line(&[1990, 2024], line(), &[18_594.0, 237_094.0])),
        sample("índice sin unidad", es, one_line(&[2020, 2022, 2024], gini(), &[0.509, 0.470, 0.464])),
        sample("tasa con unidad", es, one_line(&[2010, 2024], mortality(), &[7.4, 5.6])),
        sample("cero por ciento", es, one_line(&[2022, 2024], poverty(), &[0.4, 0.0])),
        sample("números negativos", es, one_line(&[2022, 2024], growth(), &[-2.1, 1.4])),
        sample(
            "plural: los ingresos",
            es,
            one_line(
                &[2022, 2024],
                measure("Ingresos", ColumnKind::Money, 0, "", ["los ingresos del primer decil", "", ""]),
                &[103_485.0, 93_302.0],
            ),
        ),
        sample(
            "«el área» es femenina",
            es,
            one_line(
                &CASEN,
                measure("Área", ColumnKind::Number, 1, "hectáreas", ["el área verde por habitante", "", ""]),
                &[8.0, 9.5, 8.8, 8.5],
            ),
        ),
    ]
}

fn holes(es: &'static str) -> Vec<Sample> {
    let with = |values: Vec<Datum>| line_of(&CASEN, vec![series(poverty(), values)]);
    let (a, b, c) = (known(22.5), known(28.3), known(20.5));
    vec![
        sample("falta el último dato", es, with(vec![a, b, c, Datum::Missing])),
        sample("falta un año en medio", es, with(vec![a, Datum::Missing, c, known(17.3)])),
        sample("un año sin medición", es, with(vec![a, Datum::Absent, c, known(17.3)])),
        sample("un dato en reserva", es, with(vec![a, Datum::Suppressed, c, known(17.3)])),
        sample("varias faltas", es, with(vec![Datum::Missing, Datum::Absent, Datum::Suppressed, known(17.3)])),
        sample("nada antes de un año", es, with(vec![Datum::Absent, Datum::Missing, c, known(17.3)])),
        sample("ningún dato", es, with(vec![Datum::Missing; 4])),
        sample("una cifra que falta", es, number(poverty(), Datum::Missing)),
        sample("una cifra en reserva", es, number(poverty(), Datum::Suppressed)),
        sample("sin serie alguna", es, line_of(&[], vec![series(untold(), vec![])])),
        sample("falta una región", es, {
            let mut figure = judged_regions(poverty());
            figure.series[0].values[9] = Datum::Missing;
            figure
        }),
    ]
}

fn methods(es: &'static str) -> Vec<Sample> {
    let years = [2006, 2013, 2017, 2022, 2024];
    let old = [known(29.1), known(14.4), known(8.6), known(6.5), Datum::Absent];
    let new = [Datum::Absent, Datum::Absent, known(22.5), known(20.5), known(17.3)];
    let both = || vec![method("2013", old.to_vec()), method("2024", new.to_vec())];
    vec![
        sample("dos métodos", es, line_of(&years, both())),
        sample("dos métodos, en otro orden", es, line_of(&years, both().into_iter().rev().collect())),
        sample(
            "dos métodos en el mismo año",
            es,
            line_of(&[2022], vec![method("2013", vec![known(6.5)]), method("2024", vec![known(20.5)])]),
        ),
        sample(
            "métodos de un grupo",
            es,
            line_of(
                &[2022, 2024],
                vec![
                    Series { phrase: Some("las mujeres".into()), ..method("SAE", vec![known(6.9), Datum::Absent]) },
                    Series { phrase: Some("las mujeres".into()), ..method("Casen", vec![known(21.2), known(17.8)]) },
                ],
            ),
        ),
        sample(
            "un método sin nombre",
            es,
            line_of(
                &[2022, 2024],
                vec![series(poverty(), vec![known(6.5), Datum::Absent]), method("2024", vec![known(20.5), known(17.3)])],
            ),
        ),
        sample(
            "tres métodos",
            es,
            line_of(
                &[2011, 2022, 2024],
                vec![
                    method("1987", vec![known(14.4), Datum::Absent, Datum::Absent]),
                    method("2013", vec![known(22.2), known(6.5), Datum::Absent]),
                    method("2024", vec![Datum::Absent, known(20.5), known(17.3)]),
                ],
            ),
        ),
    ]
}

fn several(es: &'static str) -> Vec<Sample> {
    let measures = line_of(
        &[2022, 2024],
        vec![
            named("Por ingresos", poverty(), vec![known(20.5), known(17.3)]),
            named(
                "Severa",
                measure("Pobreza severa", ColumnKind::Percent, 1, "", ["la pobreza severa", "de las personas", "vivía en pobreza severa"]),
                vec![known(7.8), known(6.1)],
            ),
        ],
    );
    let regions: [(&str, &[f64]); 4] = [
        ("Tarapacá", &[14.2, 27.4, 20.8]),
        ("La Araucanía", &[35.6, 32.0, 28.6]),
        ("Maule", &[25.0, 24.9, 24.3]),
        ("Magallanes", &[9.1, 10.8, 9.9]),
    ];
    vec![
        sample("dos grupos que se acercan", es, sexes(&[2017, 2022, 2024], &[23.6, 21.2, 17.8], &[21.5, 19.7, 16.8])),
        sample("dos grupos que se alejan", es, sexes(&[2017, 2024], &[21.0, 20.1], &[20.5, 16.8])),
        sample("dos grupos a la misma distancia", es, sexes(&[2017, 2024], &[21.0, 18.0], &[20.0, 17.0])),
        sample("dos grupos que se cruzan", es, sexes(&[2017, 2024], &[20.0, 18.0], &[22.0, 17.0])),
        sample("dos grupos iguales al final", es, sexes(&[2017, 2024], &[22.0, 17.3], &[20.0, 17.3])),
        sample("dos medidas distintas", es, measures),
        sample("dos grupos, y falta un dato", es, {
            let mut figure = sexes(&[2017, 2022, 2024], &[23.6, 21.2, 17.8], &[21.5, 19.7, 16.8]);
            figure.series[1].values[1] = Datum::Missing;
            figure
        }),
        sample("varias regiones en el tiempo", es, regions_in_time(FigureKind::SmallMultiples, &[2017, 2022, 2024], &regions)),
        sample(
            "una región resaltada entre varias",
            es,
            highlighting("La Araucanía", regions_in_time(FigureKind::Line, &[2017, 2022, 2024], &regions)),
        ),
        sample("pendiente: todas bajan", es, regions_in_time(FigureKind::Slope, &[2022, 2024], &SLOPE)),
        sample("pendiente: alguna sube", es, {
            let mut rows = SLOPE.to_vec();
            rows[4].1 = &[9.1, 9.9];
            regions_in_time(FigureKind::Slope, &[2022, 2024], &rows)
        }),
        sample("pendiente: algunas sin diferencia clara", es, {
            let mut figure = regions_in_time(FigureKind::Slope, &[2022, 2024], &SLOPE);
            figure.series[4].values = vec![within(10.8, 9.0, 12.6), within(9.9, 8.1, 11.7)];
            figure.series[2].values = vec![within(13.6, 12.9, 14.3), within(13.3, 12.6, 14.0)];
            figure
        }),
        sample("pendiente escrita al revés", es, {
            let columns =
                [("2024", 1), ("2022", 0)].map(|(year, at)| named(year, poverty(), SLOPE.iter().map(|row| known(row.1[at])).collect()));
            figure(FigureKind::Slope, Dimension::Region, SLOPE.iter().map(|row| category(row.0)).collect(), columns.into())
        }),
    ]
}

fn groups(es: &'static str) -> Vec<Sample> {
    let labels = [("0 a 3 años", known(25.7)), ("4 a 17 años", known(24.6)), ("Personas mayores", known(11.2))];
    vec![
        sample("grupos con frase", es, bars(Dimension::Category, poverty(), &ages())),
        sample(
            "dos grupos",
            es,
            bars(
                Dimension::Category,
                poverty(),
                &[("las personas nacidas en Chile", known(16.7)), ("las personas nacidas fuera de Chile", known(23.4))],
            ),
        ),
        sample(
            "dos zonas",
            es,
            bars(Dimension::Category, poverty(), &[("en zonas urbanas", known(15.5)), ("en zonas rurales", known(28.0))]),
        ),
        sample("grupos sin frase", es, bars(Dimension::Category, poverty(), &labels)),
        sample("grupos sin frase ni la medida", es, bars(Dimension::Category, untold(), &labels)),
        sample(
            "empate en lo más alto",
            es,
            bars(Dimension::Category, poverty(), &[("las mujeres", known(25.7)), ("los hombres", known(15.7)), ("las niñas", known(25.7))]),
        ),
        sample(
            "muchos grupos en cero",
            es,
            bars(
                Dimension::Category,
                poverty(),
                &[
                    ("las mujeres", known(2.1)),
                    ("los hombres", known(0.0)),
                    ("las niñas", known(0.0)),
                    ("los niños", known(0.0)),
                    ("las personas mayores", known(0.0)),
                ],
            ),
        ),
        sample(
            "todos iguales",
            es,
            bars(Dimension::Category, poverty(), &[("las mujeres", known(17.3)), ("los hombres", known(17.3)), ("las niñas", known(17.3))]),
        ),
        sample("los primeros de muchos, con frase", es, {
            let phrase = ["la parte de los hogares con la carencia", "de los hogares", "tenía carencias"];
            let lacking = measure("Hogares con la carencia", ColumnKind::Percent, 1, "", phrase);
            let values = [("en formalidad del trabajo", known(35.9)), ("en seguridad", known(27.3)), ("en escolaridad", known(20.1))];
            Figure { kept: Some(Kept::Highest), ..bars(Dimension::Category, lacking, &values) }
        }),
        sample(
            "los primeros de muchos",
            es,
            limited(Kept::Highest, &[("Informalidad", 35.9), ("Seguridad", 27.3), ("Conectividad digital", 18.6)]),
        ),
        sample(
            "los últimos de muchos",
            es,
            limited(Kept::Lowest, &[("Rezago escolar", 2.0), ("Nutrición", 3.1), ("Atención de salud", 5.9)]),
        ),
        sample(
            "algunos de muchos, en otro orden",
            es,
            limited(Kept::Others, &[("Rezago escolar", 2.0), ("Seguridad", 27.3), ("Nutrición", 3.1)]),
        ),
        sample("un solo grupo", es, bars(Dimension::Category, poverty(), &[("las personas mayores", known(11.2))])),
        sample(
            "dinero por grupos",
            es,
            bars(
                Dimension::Category,
                line(),
                &[("los hogares que arriendan", known(352_359.0)), ("los hogares que no arriendan", known(237_094.0))],
            ),
        ),
        sample(
            "dinero en varios casos",
            es,
            bars(
                Dimension::Category,
                line(),
                &[
                    ("los hogares que arriendan", known(352_359.0)),
                    ("los hogares que no arriendan", known(237_094.0)),
                    ("los hogares allegados", known(250_000.0)),
                ],
            ),
        ),
    ]
}

fn shapes(es: &'static str) -> Vec<Sample> {
    vec![
        sample(
            "puntos que se cruzan",
            es,
            of_kind(
                FigureKind::Dots,
                bars(
                    Dimension::Category,
                    poverty(),
                    &[("las mujeres", within(17.8, 17.0, 18.6)), ("los hombres", within(16.8, 16.0, 17.6))],
                ),
            ),
        ),
        sample(
            "los dos más altos se cruzan",
            es,
            of_kind(
                FigureKind::Dots,
                bars(
                    Dimension::Category,
                    poverty(),
                    &[
                        ("las niñas", within(25.7, 24.0, 27.4)),
                        ("los niños", within(24.6, 23.1, 26.1)),
                        ("las personas mayores", within(11.2, 10.4, 12.0)),
                    ],
                ),
            ),
        ),
        sample("barras agrupadas, siempre más", es, grouped(&[26.0, 25.1, 17.5, 12.0], &[25.4, 24.1, 14.2, 10.1])),
        sample("barras agrupadas, a veces", es, grouped(&[26.0, 24.0, 17.5, 12.0], &[25.4, 24.1, 14.2, 10.1])),
        sample(
            "partes de un todo",
            es,
            parts(
                &[""],
                &[("Solo por ingresos", &[11.2]), ("Solo multidimensional", &[11.6]), ("Las dos pobrezas", &[6.1]), ("Ninguna", &[71.1])],
            ),
        ),
        sample(
            "partes sin mayoría",
            es,
            parts(&[""], &[("Solo por ingresos", &[33.9]), ("Solo multidimensional", &[21.2]), ("Ninguna", &[44.9])]),
        ),
        sample("partes en el tiempo", es, {
            let years = ["2022", "2024"].iter().zip([2022.0, 2024.0]);
            let years = years.map(|(name, at)| Category { at: Some(at), region: None, ..category(name) }).collect();
            let rows: [(&str, &[f64]); 2] = [("Solo por ingresos", &[10.3, 9.7]), ("Solo multidimensional", &[13.0, 10.9])];
            Figure { categories: years, dimension: Dimension::Time, period: None, ..parts(&["2022", "2024"], &rows) }
        }),
        sample(
            "partes por región",
            es,
            parts(&["Tarapacá", "La Araucanía", "Maule"], &[("Solo por ingresos", &[11.8, 18.0, 15.0]), ("Ninguna", &[88.2, 82.0, 85.0])]),
        ),
    ]
}

fn regions(es: &'static str) -> Vec<Sample> {
    let bounded = |figure: Figure| against("Chile", 17.3, figure);
    vec![
        sample("regiones con significancia", es, bounded(judged_regions(poverty()))),
        sample("regiones con significancia, sin la cifra del país", es, judged_regions(poverty())),
        sample("regiones sin significancia", es, bare_regions(poverty())),
        sample("regiones sin significancia, con el país", es, bounded(bare_regions(poverty()))),
        sample("regiones sin frase", es, bounded(judged_regions(untold()))),
        sample("una región resaltada, más que el país", es, bounded(highlighting("La Araucanía", judged_regions(poverty())))),
        sample("una región resaltada, sin diferencia clara", es, bounded(highlighting("O’Higgins", judged_regions(poverty())))),
        sample("una región resaltada, menos que el país", es, bounded(highlighting("Metropolitana", judged_regions(poverty())))),
        sample("una sola región", es, bounded(bars(Dimension::Region, poverty(), &[("Maule", judged(24.3, Versus::Higher))]))),
        sample("otra referencia", es, against("Promedio OCDE", 11.4, bars(Dimension::Category, poverty(), &ages()))),
        sample(
            "personas por región",
            es,
            bars(
                Dimension::Region,
                measure("Personas encuestadas", ColumnKind::Integer, 0, "personas", ["el número de personas encuestadas", "", ""]),
                &[("Metropolitana", known(40_658.0)), ("Maule", known(10_120.0)), ("Aysén", known(5_214.0))],
            ),
        ),
        sample("345 comunas", es, comunas(345)),
    ]
}

fn easy(easy: &'static str) -> Vec<Sample> {
    vec![
        sample("una cifra", easy, number(poverty(), known(17.3))),
        sample("baja", easy, one_line(&[2022, 2024], poverty(), &[20.5, 17.3])),
        sample("baja muy poco", easy, one_line(&[2022, 2024], poverty(), &[17.4, 17.3])),
        sample("igual", easy, one_line(&[2022, 2024], poverty(), &[17.3, 17.3])),
        sample(
            "sin diferencia clara",
            easy,
            line_of(&[2022, 2024], vec![series(poverty(), vec![within(17.9, 17.1, 18.7), within(17.3, 16.6, 18.0)])]),
        ),
        sample("el máximo en medio", easy, one_line(&CASEN, poverty(), &[22.5, 28.3, 20.5, 17.3])),
        sample(
            "falta el último",
            easy,
            line_of(&CASEN, vec![series(poverty(), vec![known(22.5), known(28.3), known(20.5), Datum::Missing])]),
        ),
        sample(
            "dos métodos",
            easy,
            line_of(&[2022, 2024], vec![method("2013", vec![known(6.5), Datum::Absent]), method("2024", vec![known(20.5), known(17.3)])]),
        ),
        sample("personas", easy, number(people(), known(3_478_364.0))),
        sample("dinero", easy, one_line(&[2022, 2024], line(), &[216_849.0, 237_094.0])),
        sample("índice", easy, one_line(&[2022, 2024], gini(), &[0.470, 0.464])),
        sample("cero", easy, number(poverty(), known(0.0))),
        sample("menos de una de cada cien", easy, number(poverty(), known(0.4))),
        sample("dos grupos", easy, sexes(&[2017, 2024], &[23.6, 17.8], &[21.5, 14.9])),
        sample(
            "grupos",
            easy,
            bars(
                Dimension::Category,
                poverty(),
                &[("las niñas y niños", known(24.9)), ("las personas adultas", known(15.9)), ("las personas mayores", known(11.2))],
            ),
        ),
        sample("regiones", easy, against("Chile", 17.3, judged_regions(poverty()))),
        sample("regiones sin significancia", easy, bare_regions(poverty())),
        sample("una región", easy, against("Chile", 17.3, highlighting("La Araucanía", judged_regions(poverty())))),
        sample("antes y después", easy, regions_in_time(FigureKind::Slope, &[2022, 2024], &SLOPE)),
        sample(
            "partes de un todo",
            easy,
            parts(&[""], &[("Solo por ingresos", &[11.2]), ("Las dos pobrezas", &[17.7]), ("Ninguna", &[71.1])]),
        ),
        sample(
            "los primeros de muchos",
            easy,
            limited(Kept::Highest, &[("Informalidad", 35.9), ("Seguridad", 27.3), ("Conectividad digital", 18.6)]),
        ),
        sample("sin frase", easy, one_line(&[2022, 2024], untold(), &[20.5, 17.3])),
        sample("ningún dato", easy, number(poverty(), Datum::Missing)),
    ]
}

fn english(en: &'static str) -> Vec<Sample> {
    let households =
        || measure("Households", ColumnKind::Integer, 0, "households", ["the number of households surveyed", "", "answered the survey"]);
    let sexes = |a: &[f64], b: &[f64]| {
        let line = |name: &str, values: &[f64]| Series {
            phrase: Some(name.into()),
            ..named(name, income_poverty(), values.iter().copied().map(known).collect())
        };
        line_of(&[2017, 2024], vec![line("women", a), line("men", b)])
    };
    vec![
        sample("one value", en, number(income_poverty(), known(17.3))),
        sample("fell, peak in the middle", en, one_line(&CASEN, income_poverty(), &[22.5, 28.3, 20.5, 17.3])),
        sample("fell at every measurement", en, one_line(&[2006, 2009, 2011, 2013], income_poverty(), &[29.1, 25.3, 22.2, 14.4])),
        sample("since the first", en, one_line(&[2013, 2015, 2017, 2020], income_poverty(), &[14.4, 10.1, 11.9, 8.6])),
        sample("the same", en, one_line(&[2022, 2024], income_poverty(), &[17.3, 17.3])),
        sample(
            "no clear change",
            en,
            line_of(&[2022, 2024], vec![series(income_poverty(), vec![within(17.9, 17.1, 18.7), within(17.3, 16.6, 18.0)])]),
        ),
        sample("half", en, one_line(&[2006, 2013], income_poverty(), &[28.8, 14.4])),
        sample("one household", en, number(households(), known(1.0))),
        sample("many households", en, one_line(&[2022, 2024], households(), &[72_056.0, 78_654.0])),
        sample(
            "no phrase",
            en,
            one_line(&[2022, 2024], measure("Income poverty", ColumnKind::Percent, 1, "", ["", "", ""]), &[20.5, 17.3]),
        ),
        sample("missing last", en, line_of(&[2022, 2024], vec![series(income_poverty(), vec![known(20.5), Datum::Missing])])),
        sample("nothing known", en, number(income_poverty(), Datum::Missing)),
        sample(
            "two methods",
            en,
            line_of(
                &[2022, 2024],
                vec![
                    Series { measure: income_poverty(), ..method("2013", vec![known(6.5), Datum::Absent]) },
                    Series { measure: income_poverty(), ..method("2024", vec![known(20.5), known(17.3)]) },
                ],
            ),
        ),
        sample("two groups, gap narrowed", en, sexes(&[23.6, 17.8], &[21.5, 16.8])),
        sample(
            "groups",
            en,
            bars(
                Dimension::Category,
                income_poverty(),
                &[("children aged 0 to 3", known(25.7)), ("children aged 4 to 17", known(24.6)), ("older people", known(11.2))],
            ),
        ),
        sample("first of many", en, {
            let mut figure = limited(Kept::Highest, &[("Informal work", 35.9), ("Safety", 27.3), ("Internet access", 18.6)]);
            figure.series[0].measure.title = "Households lacking it".into();
            figure
        }),
        sample("regions with significance", en, against("Chile", 17.3, judged_regions(income_poverty()))),
        sample("one region", en, against("Chile", 17.3, highlighting("La Araucanía", judged_regions(income_poverty())))),
        sample("one region, no clear difference", en, against("Chile", 17.3, highlighting("O’Higgins", judged_regions(income_poverty())))),
        sample("before and after", en, {
            let mut figure = regions_in_time(FigureKind::Slope, &[2022, 2024], &SLOPE);
            figure.series.iter_mut().for_each(|series| series.measure = income_poverty());
            figure
        }),
    ]
}
