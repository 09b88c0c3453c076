//! Rules about what a figure asks of its data.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

/// All rules about figures.
pub(crate) static RULES: &[&Rule] = &[&FIGURE_SHAPE, &JOINED_METHODS];

pub(crate) static FIGURE_SHAPE: Rule = Rule {
    id: "data/figure-shape",
    family: Family::Data,
    level: Level::Error,
    title: said("Los datos no calzan con la clase de figura", "The data do not fit the kind of figure"),
    why: said(
        "La figura mostraría otra cosa que la que promete, o no mostraría nada.",
        "The figure would show something else than it promises, or nothing.",
    ),
    mend: said(
        "Elige otra clase de figura, o filtra las filas hasta que haya una por cada punto.",
        "Choose another kind of figure, or filter the rows until there is one for each point.",
    ),
    reference: "Munzner (2014), Visualization Analysis and Design, cap. 5",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```figura\nconjunto: ejemplo\ntipo: mapa\ntitulo: Pobreza\n```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```figura\nconjunto: ejemplo\ntipo: linea\ntitulo: Pobreza\n```\n",
};

pub(crate) static JOINED_METHODS: Rule = Rule {
    id: "data/joined-methods",
    family: Family::Data,
    level: Level::Error,
    title: said("Se pide unir cifras de métodos distintos", "Figures of different methods are asked to be joined"),
    why: said(
        "Quien mira vería un cambio en la vida de las personas donde solo cambió la forma de medir.",
        "Whoever looks would see a change in people's lives where only the way of measuring changed.",
    ),
    mend: said(
        "Muestra cada método por separado: amigable deja un corte visible entre los dos.",
        "Show each method on its own: amigable leaves a visible break between the two.",
    ),
    reference: "Código de buenas prácticas de las estadísticas europeas, principio 14 (coherencia y comparabilidad)",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```figura\nconjunto: ejemplo\ntipo: linea\ntitulo: Pobreza\nunir: sí\n```\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n```figura\nconjunto: ejemplo\ntipo: linea\ntitulo: Pobreza\n```\n",
};
