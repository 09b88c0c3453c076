//! Room between lines, as high as some people need it.

use super::spacing::{Fixed, fixed};
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::style::room::length;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LINE_HEIGHT: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["style"]), check };

static RULE: Rule = Rule {
    id: "a11y/line-height",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El espacio entre líneas no se puede agrandar", "The space between lines cannot be widened"),
    why: said(
        "Muchas personas con dislexia o baja visión se pierden entre líneas juntas, y «!important» no las deja separarlas.",
        "Many people with dyslexia or low vision get lost between close lines, and “!important” does not let them part them.",
    ),
    mend: said("Quita «!important», o usa al menos 1.5.", "Take “!important” away, or use 1.5 at least."),
    reference: "WCAG 2.2, 1.4.12",
    bad: page!(
        "<p style=\"line-height: 1.1 !important; max-width: 12em\">Trae un lápiz, una regla y la tabla que quieras leer con tu organización.</p>"
    ),
    good: page!(
        "<p style=\"line-height: 1.1; max-width: 12em\">Trae un lápiz, una regla y la tabla que quieras leer con tu organización.</p>"
    ),
};

/// What WCAG 1.4.12 asks for, in sizes of the letters.
const LEAST: f32 = 1.5;

/// What browsers make of `normal` at most.
const NORMAL: f32 = 1.3;

/// Width of an average letter, in sizes of the letters; the screen's width in CSS pixels.
const LETTER: f32 = 0.5;
const SCREEN: f32 = 1280.0;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(fixed) = fixed(audit, at, "line-height").filter(|fixed| close(fixed) && wraps(audit, fixed)) else { return };
    let value = &fixed.value;
    found.add(
        &RULE,
        at,
        say!("«line-height: {value} !important» deja las líneas juntas.", "“line-height: {value} !important” keeps the lines close."),
        say!("Escribe: line-height: 1.5", "Write: line-height: 1.5"),
    );
}

/// Whether lines are closer than they should be. A number counts for the text's own letters, a length for the element's.
fn close(fixed: &Fixed) -> bool {
    let height = match fixed.value.as_str() {
        "normal" | "initial" => Some(NORMAL * fixed.size),
        value => value.parse::<f32>().ok().map(|times| times * fixed.size).or_else(|| length(value, fixed.own_size, fixed.own_size)),
    };
    height.is_some_and(|height| height + 0.001 < LEAST * fixed.size)
}

/// Whether a text is long enough to have a second line, as far as widths are written.
fn wraps(audit: &Audit<'_>, fixed: &Fixed) -> bool {
    let (dom, styles) = (audit.dom, audit.styles());
    let holder = dom.parent(fixed.text).unwrap_or(fixed.text);
    if styles.computed(holder, "white-space").is_some_and(|value| matches!(value.trim(), "nowrap" | "pre")) {
        return false;
    }
    let width_of = |id: NodeId| {
        let of = |name: &str| styles.declared(id, name).and_then(|value| length(&value, fixed.own_size, SCREEN));
        of("width").into_iter().chain(of("max-width")).reduce(f32::min)
    };
    // What scrolls sideways is as wide as it likes; the width that is written next to the text counts.
    let mut around = [holder].into_iter().chain(dom.ancestors(holder)).filter(|id| dom.element(*id).is_some());
    let width = around.find_map(width_of).unwrap_or(SCREEN);
    let letters = dom.text(holder).split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
    f32::from(u16::try_from(letters).unwrap_or(u16::MAX)) * LETTER * fixed.size > width
}
