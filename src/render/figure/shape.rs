//! Whether data can be shown in the way asked for.
//!
//! In: a figure and its declaration. Out: yes, or a finding that says why not and what to do.

use super::rules::{FIGURE_SHAPE, JOINED_METHODS};
use crate::base::say::{Say, said, say};
use crate::base::span::Span;
use crate::model::figure::{Dimension, Figure, FigureKind, FigureSpec, Series};
use crate::render::desk::Desk;
use std::collections::BTreeSet;

/// More bars than this are no picture any more: some six screens of a phone.
const MOST_BARS: usize = 60;

/// Whether the figure can be drawn; says why not.
pub(super) fn fits(figure: &Figure, spec: &FigureSpec, desk: &mut Desk<'_>) -> bool {
    if let Some(join) = spec.join.as_ref().filter(|join| join.value) {
        refuse_to_join(join.span, desk);
        return false;
    }
    let trouble =
        mixed(figure).or_else(|| dimension(figure)).or_else(|| categories(figure, spec.limit.is_some())).or_else(|| series(figure));
    if let Some((message, help)) = trouble {
        desk.note(&FIGURE_SHAPE, spec.kind.span, message, help);
        return false;
    }
    let methods: BTreeSet<_> = figure.series.iter().filter(|series| known(series) > 0).map(|series| &series.method).collect();
    let torn = figure.kind == FigureKind::Slope && methods.len() > 1 && figure.series.iter().all(|series| known(series) < 2);
    if torn {
        refuse_to_join(spec.kind.span, desk);
    }
    !torn
}

fn known(series: &Series) -> usize {
    series.values.iter().filter(|datum| datum.value().is_some()).count()
}

fn refuse_to_join(span: Span, desk: &mut Desk<'_>) {
    let message = say!(
        "Las cifras de métodos distintos no se unen con una línea: parecería que cambió la vida de las personas, y cambió la medida.",
        "Figures of different methods are not joined by a line: it would seem that people's lives changed, and the measure did."
    );
    let help = say!(
        "Quita «unir», o deja un solo método con «filtro». amigable muestra los dos métodos con un corte entre ellos.",
        "Take out “join”, or keep one method with “filter”. amigable shows both methods with a break between them."
    );
    desk.note(&JOINED_METHODS, span, message, help);
}

type Trouble = Option<(Say, Say)>;

/// One scale, one unit.
fn mixed(figure: &Figure) -> Trouble {
    let unit = |series: &Series| (series.measure.kind, series.measure.unit.clone());
    let first = figure.series.first().map(unit);
    figure.series.iter().any(|series| Some(unit(series)) != first).then(|| {
        (
            say!(
                "Las columnas se miden en unidades distintas y no caben en una misma escala.",
                "The columns are in different units and do not fit on one scale."
            ),
            say!("Haz una figura para cada unidad.", "Make one figure for each unit."),
        )
    })
}

/// What runs along the axis.
fn dimension(figure: &Figure) -> Trouble {
    let time = figure.dimension == Dimension::Time;
    match figure.kind {
        FigureKind::Line | FigureKind::SmallMultiples if !time => Some((
            say!("Una línea muestra el paso del tiempo, y aquí no hay años.", "A line shows time passing, and there are no years here."),
            say!("Usa «tipo: barras».", "Use “type: bars”."),
        )),
        FigureKind::Map if figure.dimension != Dimension::Region => Some((
            say!("Un mapa muestra regiones.", "A map shows regions."),
            say!("Pon en «eje» una columna de tipo «region».", "Set “by” to a column of type “region”."),
        )),
        _ => None,
    }
}

/// How many places there are along it.
fn categories(figure: &Figure, limited: bool) -> Trouble {
    let count = figure.categories.len();
    match figure.kind {
        FigureKind::Line | FigureKind::SmallMultiples if count < 2 => Some((
            said("Una línea necesita al menos dos años.", "A line needs at least two years.").say(),
            said("Usa «tipo: cifra» o «tipo: barras».", "Use “type: number” or “type: bars”.").say(),
        )),
        FigureKind::Slope if count != 2 => Some((
            say!(
                "Esta figura compara un antes y un después, y aquí hay {count}.",
                "This figure compares a before and an after, and here are {count}."
            ),
            said(
                "Elige los dos con «filtro: {anio: [\"2022\", \"2024\"]}».",
                "Choose the two with “filter: {anio: [\"2022\", \"2024\"]}”.",
            )
            .say(),
        )),
        FigureKind::Bars | FigureKind::GroupedBars | FigureKind::StackedBars | FigureKind::Dots if count > MOST_BARS && !limited => Some((
            say!("Son {count} barras: nadie las puede leer en un teléfono.", "These are {count} bars: nobody can read them on a phone."),
            say!(
                "Elige menos con «filtro», o las primeras con «orden» y «cantidad: 10».",
                "Choose fewer with “filter”, or the first with “order” and “limit: 10”."
            ),
        )),
        _ => None,
    }
}

/// How many values there are for each.
fn series(figure: &Figure) -> Trouble {
    let count = figure.series.len();
    let (message, help) = match figure.kind {
        FigureKind::Map => (
            say!(
                "Un mapa muestra una sola cifra por región, y aquí hay {count}.",
                "A map shows one figure for each region, and here are {count}."
            ),
            say!("Deja una con «filtro» o «valor».", "Keep one with “filter” or “value”."),
        ),
        FigureKind::Bars => (
            say!("Hay {count} series, y «barras» muestra una.", "There are {count} series, and “bars” shows one."),
            say!("Usa «tipo: barras-agrupadas», o deja una con «filtro».", "Use “type: grouped-bars”, or keep one with “filter”."),
        ),
        FigureKind::Number => (
            say!("Una cifra es una sola, y aquí hay {count}.", "A number is one, and here are {count}."),
            say!("Deja una con «filtro» o «valor».", "Keep one with “filter” or “value”."),
        ),
        _ => return None,
    };
    (count > 1).then_some((message, help))
}
