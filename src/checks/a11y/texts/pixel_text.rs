//! Letters grow when the reader asks for larger ones.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::style::sheet::{Written, declarations};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static PIXEL_TEXT: HtmlRule = HtmlRule { rule: &RULE, on: On::Every, check };

static RULE: Rule = Rule {
    id: "a11y/pixel-text",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El tamaño de la letra está en píxeles", "The size of the letters is given in pixels"),
    why: said(
        "Quien ve poco pide letra más grande en su navegador. Un tamaño en píxeles no le hace caso.",
        "People who see little ask their browser for larger letters; a size in pixels takes no notice.",
    ),
    mend: said("Usa rem: 16 píxeles son 1rem.", "Use rem: 16 pixels are 1rem."),
    reference: "WCAG 2.2, 1.4.4; C14",
    bad: page!("<p style=\"font-size: 14px\">Trae un lápiz.</p>"),
    good: page!("<p style=\"font-size: 0.875rem\">Trae un lápiz.</p>"),
};

/// Browsers' own size: what 1rem is when nobody changes it.
const USUAL: f64 = 16.0;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(element) = audit.dom.element(at).filter(|element| element.is_html()) else { return };
    let size = if element.name() == "style" {
        of_sheet(&audit.dom.text(at))
    } else {
        element.attr("style").filter(|style| style.contains("font") && audit.shown(at)).and_then(of_style)
    };
    let Some(pixels) = size else { return };
    let rem = format!("{:.3}", pixels / USUAL);
    let rem = rem.trim_end_matches('0').trim_end_matches('.');
    found.add(
        &RULE,
        at,
        say!(
            "La letra mide {pixels} píxeles y no crece cuando alguien la pide más grande.",
            "The letters are {pixels} pixels high and do not grow when somebody asks for larger ones."
        ),
        say!("Escribe: font-size: {rem}rem", "Write: font-size: {rem}rem"),
    );
}

fn of_style(style: &str) -> Option<f64> {
    let mut sizes = declarations(style).into_iter().filter(|declaration| declaration.name == "font-size");
    sizes.find_map(|declaration| if let Written::Plain(value) = declaration.value { pixels(&value) } else { None })
}

/// The first size in pixels of a sheet, outside of what is for paper.
fn of_sheet(css: &str) -> Option<f64> {
    let css = css.to_ascii_lowercase();
    let screen = css.split("@media print").next().unwrap_or_default();
    screen.split("font-size").skip(1).find_map(|rest| pixels(rest.trim_start().strip_prefix(':')?.split([';', '}']).next()?))
}

/// Pixels of a size. Nothing at all hides a text and is another matter.
fn pixels(value: &str) -> Option<f64> {
    let number = value.split('!').next()?.trim().strip_suffix("px")?.trim().parse::<f64>().ok()?;
    (number > 0.0).then_some(number)
}
