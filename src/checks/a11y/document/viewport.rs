//! The page can be enlarged on a phone.

use crate::base::say::{said, say};
use crate::checks::a11y::example::head;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static VIEWPORT: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["meta"]), check };

static RULE: Rule = Rule {
    id: "a11y/viewport-zoom",
    family: Family::A11y,
    level: Level::Error,
    title: said("La página no deja agrandar la letra en el teléfono", "The page does not let people enlarge it on a phone"),
    why: said(
        "Quien ve poco no puede acercar la página con los dedos.",
        "People who see little cannot bring the page nearer with their fingers.",
    ),
    mend: said(
        "Deja solo: <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">.",
        "Leave only: <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">.",
    ),
    reference: "WCAG 2.2, 1.4.4",
    bad: head!("<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">"),
    good: head!("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
};

/// WCAG 1.4.4 asks that text can be twice as large.
const LEAST: f64 = 2.0;

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let named = audit.dom.attr(at, "name").is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport"));
    let Some(content) = audit.dom.attr(at, "content").filter(|_| named) else { return };
    let content = content.to_ascii_lowercase();
    let forbidden = properties(&content).find(|(name, value)| match *name {
        "user-scalable" => fixed(value),
        "maximum-scale" => scale(value).is_some_and(|scale| scale < LEAST),
        _ => false,
    });
    if let Some((name, value)) = forbidden {
        found.add(
            &RULE,
            at,
            say!("«{name}={value}» no deja agrandar la página.", "“{name}={value}” does not let people enlarge the page."),
            say!(
                "Escribe: <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "Write: <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            ),
        );
    }
}

/// Properties of the content: CSS Device Adaptation, «parsing algorithm».
fn properties(content: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = content.split([',', ';']).filter_map(|part| part.split_once('='));
    parts.map(|(name, value)| (name.split_whitespace().last().unwrap_or_default(), value.split_whitespace().next().unwrap_or_default()))
}

/// `user-scalable`: words that are none of its own count as no, numbers below one too.
fn fixed(value: &str) -> bool {
    match value {
        "yes" | "device-width" | "device-height" => false,
        _ => number(value).is_none_or(|number| number.abs() < 1.0),
    }
}

/// `maximum-scale`: `yes` is one, words that are no number are a tenth, numbers below nought are left out.
fn scale(value: &str) -> Option<f64> {
    match value {
        "yes" => Some(1.0),
        "device-width" | "device-height" => Some(10.0),
        _ => Some(number(value).unwrap_or(0.1)).filter(|scale| *scale >= 0.0),
    }
}

/// The number that a value begins with.
fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(value.len());
    value[..end].parse().ok()
}
