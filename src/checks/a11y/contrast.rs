//! Text can be told from what lies behind it: enough for most readers (AA), or for readers with low vision too (AAA).

use super::example::page;
use crate::base::say::{Say, said, say};
use crate::checks::html::style::paint::{self, Paint};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::checks::theme::decimal;
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static CONTRAST: HtmlRule = HtmlRule { rule: &MINIMUM, on: On::Every, check: minimum };
pub(super) static CONTRAST_ENHANCED: HtmlRule = HtmlRule { rule: &ENHANCED, on: On::Every, check: enhanced };

/// WCAG 2.2, 1.4.3: 4.5, and 3 for large letters.
const AA: [f32; 2] = [4.5, 3.0];
/// WCAG 2.2, 1.4.6: 7, and 4.5 for large letters.
const AAA: [f32; 2] = [7.0, 4.5];

static MINIMUM: Rule = Rule {
    id: "a11y/contrast",
    family: Family::A11y,
    level: Level::Error,
    title: said("El texto se distingue poco del fondo", "Text stands out too little from its background"),
    why: said(
        "Quien ve poco, o lee al sol en un teléfono, no puede leerlo.",
        "People who see little, or read in the sun on a telephone, cannot read it.",
    ),
    mend: said(
        "Oscurece el texto o aclara el fondo hasta un contraste de 4,5.",
        "Make the text darker or the background lighter, up to a contrast of 4.5.",
    ),
    reference: "WCAG 2.2, 1.4.3",
    bad: page!("<p style=\"color: #888\">El taller es el martes.</p>"),
    good: page!("<p style=\"color: #333\">El taller es el martes.</p>"),
};

static ENHANCED: Rule = Rule {
    id: "a11y/contrast-enhanced",
    family: Family::A11y,
    level: Level::Advice,
    title: said("El texto podría distinguirse mejor del fondo", "Text could stand out better from its background"),
    why: said("Quien ve poco lee con esfuerzo.", "People who see little read it with effort."),
    mend: said(
        "Oscurece el texto o aclara el fondo hasta un contraste de 7.",
        "Make the text darker or the background lighter, up to a contrast of 7.",
    ),
    reference: "WCAG 2.2, 1.4.6",
    bad: page!("<p style=\"color: #666\">El taller es el martes.</p>"),
    good: page!("<p style=\"color: #333\">El taller es el martes.</p>"),
};

fn minimum(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if let Some((paint, ratio)) = painted(audit, at).filter(|(paint, ratio)| *ratio < limit(AA, paint)) {
        told(&MINIMUM, AA, at, &paint, ratio, found);
    }
}

/// What is below the minimum has been told already.
fn enhanced(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let between = |(paint, ratio): &(Paint, f32)| *ratio >= limit(AA, paint) && *ratio < limit(AAA, paint);
    if let Some((paint, ratio)) = painted(audit, at).filter(between) {
        told(&ENHANCED, AAA, at, &paint, ratio, found);
    }
}

fn limit(limits: [f32; 2], paint: &Paint) -> f32 {
    limits[usize::from(paint.is_large())]
}

/// The paint of an element's own words, where they are shown, meant to be read, and the page says how.
fn painted(audit: &Audit<'_>, at: NodeId) -> Option<(Paint, f32)> {
    let dom = audit.dom;
    let element = dom.element(at)?;
    if !element.is_html() || matches!(element.name(), "head" | "title" | "style" | "script" | "noscript" | "template" | "option") {
        return None;
    }
    if !audit.styled() {
        return None;
    }
    let own: String = dom.children(at).filter_map(|id| dom.text_of(id)).collect();
    // One sign alone is a picture, not language.
    if own.chars().filter(|c| c.is_alphanumeric()).count() < 2 || is_plain(audit, at) || is_exempt(audit, at) {
        return None;
    }
    let paint = paint::of(dom, audit.styles(), at)?;
    let ratio = paint.contrast();
    Some((paint, ratio))
}

/// Without any style the colours are the reader's own.
fn is_plain(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.styles().is_empty() && [at].into_iter().chain(audit.dom.ancestors(at)).all(|id| audit.dom.attr(id, "style").is_none())
}

/// Text that nobody is shown, and that of controls that cannot be used.
fn is_exempt(audit: &Audit<'_>, at: NodeId) -> bool {
    let dom = audit.dom;
    let around = || [at].into_iter().chain(dom.ancestors(at)).filter(|id| dom.element(*id).is_some());
    let hidden = |id: NodeId| {
        dom.attr(id, "hidden").is_some()
            || dom.attr(id, "aria-hidden") == Some("true")
            || audit.styles().declared(id, "display").is_some_and(|value| value.trim() == "none")
            || audit.styles().declared(id, "opacity").is_some_and(|value| value.trim() == "0")
    };
    let invisible = audit.style(at, "visibility").is_some_and(|value| matches!(value.trim(), "hidden" | "collapse"));
    invisible || around().any(|id| hidden(id) || disabled(audit, id) || labels_disabled(audit, id))
}

fn disabled(audit: &Audit<'_>, id: NodeId) -> bool {
    let control = matches!(audit.dom.name(id), "button" | "input" | "select" | "textarea" | "fieldset" | "optgroup");
    (control && audit.dom.attr(id, "disabled").is_some()) || audit.dom.attr(id, "aria-disabled") == Some("true")
}

fn labels_disabled(audit: &Audit<'_>, id: NodeId) -> bool {
    let dom = audit.dom;
    let named_by = dom.attr(id, "id").is_some_and(|own| {
        dom.elements(dom.root()).any(|control| {
            disabled(audit, control)
                && dom.attr(control, "aria-labelledby").is_some_and(|ids| ids.split_ascii_whitespace().any(|id| id == own))
        })
    });
    if named_by {
        return true;
    }
    if !dom.is(id, "label") {
        return false;
    }
    let target = dom.attr(id, "for").and_then(|target| audit.by_id(target));
    target.is_some_and(|target| disabled(audit, target)) || dom.elements(id).any(|inner| disabled(audit, inner))
}

fn told(rule: &'static Rule, limits: [f32; 2], at: NodeId, paint: &Paint, ratio: f32, found: &mut Found) {
    let (text, behind) = (paint.text.hex(), paint.behind.first().map(|colour| colour.hex()).unwrap_or_default());
    let (is, should) = (decimal(ratio), decimal(limit(limits, paint)));
    let message = Say {
        es: format!("El contraste entre el texto ({text}) y el fondo ({behind}) es {}; debería ser {} o más.", is.es, should.es),
        en: format!(
            "The contrast between the text ({text}) and its background ({behind}) is {}; it should be {} or more.",
            is.en, should.en
        ),
    };
    let help = say!("Elige un color de texto más oscuro o un fondo más claro.", "Choose a darker text or a lighter background.");
    found.add(rule, at, message, help);
}
