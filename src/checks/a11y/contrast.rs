//! Text can be told from what lies behind it: enough for most readers (AA), or for readers with low vision too (AAA).

use super::example::page;
use crate::base::say::{Say, said, say};
use crate::checks::html::style::paint::{self, Paint};
use crate::checks::html::style::{Environment, Styles};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::checks::theme::decimal;
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static CONTRAST: HtmlRule = HtmlRule { rule: &MINIMUM, on: On::Page, check };
/// Told by the check of the minimum: texts are looked at once.
pub(super) static CONTRAST_ENHANCED: HtmlRule = HtmlRule { rule: &ENHANCED, on: On::Names(&[]), check: |_, _, _| {} };

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

/// Each text as it is in light colours and, where the page has others for readers who prefer them, in dark ones.
fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    if !audit.styled() {
        return;
    }
    let dark = prefers(audit).then(|| Styles::new(audit.dom, &audit.sheets(), Environment { dark: true, ..Environment::default() }));
    let adapts = dark.as_ref().is_some_and(|styles| adapts(audit, styles));
    for at in audit.dom.elements(root) {
        let light = painted(audit, audit.styles(), at);
        let told = light.as_ref().and_then(breaks);
        if let Some((paint, limit)) = light.as_ref().zip(told) {
            tell(at, paint, limit, false, found);
        }
        let Some(styles) = dark.as_ref().filter(|styles| !adapts || says_both(audit, styles, at)) else { continue };
        // What is told of the light colours is told again only when it is worse in the dark.
        if let Some(paint) = painted(audit, styles, at)
            && let Some(limit) = breaks(&paint).filter(|limit| told.is_none_or(|told| limit.0.level < told.0.level))
        {
            tell(at, &paint, limit, true, found);
        }
    }
}

/// The rule that a text breaks, and the contrast that it asks for.
fn breaks(paint: &Paint) -> Option<(&'static Rule, f32)> {
    let limits = [(&MINIMUM, AA), (&ENHANCED, AAA)].map(|(rule, limits)| (rule, limits[usize::from(paint.is_large())]));
    limits.into_iter().find(|(_, limit)| paint.contrast() < *limit)
}

/// Whether a sheet asks which colours the reader prefers.
fn prefers(audit: &Audit<'_>) -> bool {
    let asks = |text: &str| text.contains("prefers-color-scheme");
    let dom = audit.dom;
    audit.sheets().into_iter().any(asks) || dom.styles().any(|id| asks(&dom.text(id)) || dom.attr(id, "media").is_some_and(asks))
}

/// Whether the page leaves it to the browser to choose dark colours where it says none (CSS Color Adjustment 1).
fn adapts(audit: &Audit<'_>, styles: &Styles<'_>) -> bool {
    let dom = audit.dom;
    dom.elements(dom.root()).any(|id| {
        let meta = dom.is(id, "meta") && dom.attr(id, "name").is_some_and(|name| name.eq_ignore_ascii_case("color-scheme"));
        let by_meta = meta && dom.attr(id, "content").is_some_and(|content| content.contains("dark"));
        by_meta || styles.declared(id, "color-scheme").is_some_and(|value| value.contains("dark"))
    })
}

/// Whether the page itself says the colour of a text and of what lies behind it: no browser's own colour is seen.
fn says_both(audit: &Audit<'_>, styles: &Styles<'_>, at: NodeId) -> bool {
    let dom = audit.dom;
    let says = |property: &str, of_browser: &[&str]| {
        let chain = [at].into_iter().chain(dom.ancestors(at)).filter(|id| dom.element(*id).is_some());
        let mut known = chain.map(|id| {
            styles.declared(id, property).map(|value| value.trim() != "transparent").or(of_browser.contains(&dom.name(id)).then_some(false))
        });
        known.find_map(|known| known).unwrap_or(false)
    };
    says("color", &["a", "button", "input", "select", "textarea", "mark"])
        && says("background-color", &["button", "input", "select", "textarea", "mark"])
}

/// The paint of an element's own words, where they are shown, meant to be read, and the page says how.
fn painted(audit: &Audit<'_>, styles: &Styles<'_>, at: NodeId) -> Option<Paint> {
    let dom = audit.dom;
    let element = dom.element(at)?;
    if !element.is_html() || matches!(element.name(), "head" | "title" | "style" | "script" | "noscript" | "template" | "option") {
        return None;
    }
    let own: String = dom.children(at).filter_map(|id| dom.text_of(id)).collect();
    // One sign alone is a picture, not language.
    if own.chars().filter(|c| c.is_alphanumeric()).count() < 2 || is_plain(audit, styles, at) || is_exempt(audit, styles, at) {
        return None;
    }
    paint::of(dom, styles, at)
}

/// Without any style the colours are the reader's own.
fn is_plain(audit: &Audit<'_>, styles: &Styles<'_>, at: NodeId) -> bool {
    styles.is_empty() && [at].into_iter().chain(audit.dom.ancestors(at)).all(|id| audit.dom.attr(id, "style").is_none())
}

/// Text that nobody is shown, and that of controls that cannot be used.
fn is_exempt(audit: &Audit<'_>, styles: &Styles<'_>, at: NodeId) -> bool {
    let dom = audit.dom;
    let around = || [at].into_iter().chain(dom.ancestors(at)).filter(|id| dom.element(*id).is_some());
    let hidden = |id: NodeId| {
        dom.attr(id, "hidden").is_some()
            || dom.attr(id, "aria-hidden") == Some("true")
            || styles.declared(id, "display").is_some_and(|value| value.trim() == "none")
            || styles.declared(id, "opacity").is_some_and(|value| value.trim() == "0")
    };
    let invisible = styles.computed(at, "visibility").is_some_and(|value| matches!(value.trim(), "hidden" | "collapse"));
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

fn tell(at: NodeId, paint: &Paint, (rule, limit): (&'static Rule, f32), dark: bool, found: &mut Found) {
    let (text, behind) = (paint.text.hex(), paint.behind.first().map(|colour| colour.hex()).unwrap_or_default());
    let (is, should) = (decimal(paint.contrast()), decimal(limit));
    let (es, en) = if dark { ("En modo oscuro, el", "In dark mode the") } else { ("El", "The") };
    let message = Say {
        es: format!("{es} contraste entre el texto ({text}) y el fondo ({behind}) es {}; debería ser {} o más.", is.es, should.es),
        en: format!(
            "{en} contrast between the text ({text}) and its background ({behind}) is {}; it should be {} or more.",
            is.en, should.en
        ),
    };
    let help = if dark {
        say!(
            "En @media (prefers-color-scheme: dark), elige un texto más claro o un fondo más oscuro.",
            "In @media (prefers-color-scheme: dark), choose a lighter text or a darker background."
        )
    } else {
        say!("Elige un color de texto más oscuro o un fondo más claro.", "Choose a darker text or a lighter background.")
    };
    found.add(rule, at, message, help);
}
