//! A page can be read upright and sideways.

use crate::base::say::{said, say};
use crate::checks::a11y::example::head;
use crate::checks::a11y::read;
use crate::checks::html::style::{Environment, Styles};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ORIENTATION: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/orientation",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página se puede leer solo con el teléfono en una posición", "The page can be read only with the phone held one way"),
    why: said(
        "Quien tiene el teléfono fijo en una silla de ruedas no puede girarlo, y ve la página de lado.",
        "People whose phone is fixed to a wheelchair cannot turn it, and see the page lying on its side.",
    ),
    mend: said("No gires la página según la orientación de la pantalla.", "Do not turn the page by the orientation of the screen."),
    reference: "WCAG 2.2, 1.3.4",
    bad: head!("<style>@media (orientation: portrait) { body { transform: rotate(90deg) } }</style>"),
    good: head!("<style>@media (orientation: portrait) { body { padding: 1rem } }</style>"),
};

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    let linked = audit.sheets().iter().any(|sheet| sheet.contains("orientation"));
    let own = || audit.dom.styles().any(|id| audit.dom.text(id).contains("orientation"));
    if !linked && !own() {
        return;
    }
    let styles = |width, height| Styles::new(audit.dom, &audit.sheets(), Environment { width, height, dark: false });
    let (upright, sideways) = (styles(400.0, 800.0), styles(800.0, 400.0));
    for at in [read::html(audit), read::body(audit)].into_iter().flatten().chain(audit.dom.elements(root)) {
        let between = angle(&sideways, at) - angle(&upright, at);
        let quarter = (between.rem_euclid(180.0) - 90.0).abs() < 1.0;
        if quarter && audit.shown(at) && read::has_text(audit, at) {
            found.add(
                &RULE,
                at,
                say!(
                    "La hoja de estilo gira la página cuando se gira el teléfono.",
                    "The style sheet turns the page when the phone is turned."
                ),
                say!("Quita «rotate» de la regla de @media (orientation: …).", "Take “rotate” out of the @media (orientation: …) rule."),
            );
            return;
        }
    }
}

/// By how many degrees an element is turned.
fn angle(styles: &Styles<'_>, at: NodeId) -> f64 {
    let transform = styles.declared(at, "transform").map_or(0.0, |value| of_functions(&value.to_ascii_lowercase()));
    let rotate = styles.declared(at, "rotate").map_or(0.0, |value| {
        let value = value.to_ascii_lowercase();
        // An axis other than z turns the page out of the screen.
        let flat = value.trim_start_matches("z ").trim();
        degrees(flat.split_whitespace().last().unwrap_or_default()).unwrap_or(0.0)
    });
    transform + rotate
}

/// The turn of all functions of a `transform`.
fn of_functions(value: &str) -> f64 {
    let functions = value.split(')').filter_map(|function| function.trim().split_once('('));
    functions
        .map(|(name, arguments)| {
            let numbers: Vec<&str> = arguments.split(',').map(str::trim).collect();
            match (name.trim(), numbers.as_slice()) {
                ("rotate" | "rotatez", [angle]) => degrees(angle).unwrap_or(0.0),
                ("rotate3d", ["0", "0", z, angle]) => degrees(angle).unwrap_or(0.0) * z.parse::<f64>().unwrap_or(0.0).signum(),
                ("matrix", [a, b, _, _, _, _]) | ("matrix3d", [a, b, ..]) => match (a.parse::<f64>(), b.parse::<f64>()) {
                    (Ok(a), Ok(b)) => b.atan2(a).to_degrees(),
                    _ => 0.0,
                },
                _ => 0.0,
            }
        })
        .sum()
}

fn degrees(angle: &str) -> Option<f64> {
    let units = [("grad", 0.9), ("turn", 360.0), ("rad", 180.0 / std::f64::consts::PI), ("deg", 1.0)];
    units.iter().find_map(|(unit, times)| Some(angle.trim().strip_suffix(unit)?.trim().parse::<f64>().ok()? * times))
}
