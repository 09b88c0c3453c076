//! An element carries only states and properties that its role knows.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::aria::{self, Role};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::Element;
use crate::parse::html::NodeId;

pub(super) static ARIA_NOT_ALLOWED: HtmlRule = HtmlRule { rule: &RULE, on: On::Aria, check };

static RULE: Rule = Rule {
    id: "a11y/aria-not-allowed",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un atributo aria-… no corresponde a su elemento", "An aria-… attribute does not fit its element"),
    why: said(
        "El lector de pantalla lo calla o anuncia algo que no es. Por ejemplo, un párrafo «expandido», un enlace «marcado».",
        "The screen reader drops it or tells what is not so: an “expanded” paragraph, a “checked” link.",
    ),
    mend: said(
        "Quita el atributo, o usa el elemento que lo admite: «aria-expanded» va en el botón que abre, no en lo que se abre.",
        "Take the attribute away, or use the element that admits it: “aria-expanded” belongs to the button that opens, not to what is opened.",
    ),
    reference: "WCAG 2.2, 4.1.2; WAI-ARIA 1.2, 5.2",
    bad: page!("<p><a href=\"a.html\" aria-checked=\"true\">Datos</a></p>"),
    good: page!("<p><a href=\"a.html\" aria-current=\"page\">Datos</a></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(element) = audit.dom.element(at).filter(|_| audit.exposed(at)) else { return };
    let role = audit.role(at).or_else(|| like(audit, at));
    for (name, _) in element.attrs() {
        let Some(attribute) = aria::attribute(name).filter(|attribute| !attribute.global) else { continue };
        if role.is_some_and(|role| role.supports(attribute)) || native_says(element, name) {
            continue;
        }
        let what = role.map_or_else(|| format!("<{}>", element.name()), |role| role.name.to_owned());
        let tag = mended(audit, at, &[], &[name]);
        found.add(
            &RULE,
            at,
            say!(
                "«{name}» no corresponde a este elemento, cuya función es «{what}».",
                "“{name}” does not fit this element, whose role is “{what}”."
            ),
            say!("Quítalo: {tag}.", "Take it away: {tag}."),
        );
    }
}

/// Controls without a role of their own take what those take that work as they do (ARIA in HTML, section 4).
fn like(audit: &Audit<'_>, at: NodeId) -> Option<&'static Role> {
    let name = match audit.dom.name(at) {
        "input" => "textbox",
        "summary" => "button",
        _ => return None,
    };
    aria::role(name).filter(|_| audit.dom.element(at).is_some_and(Element::is_html))
}

/// What ARIA in HTML allows beside the role: a box to tick may be a button that stays down.
fn native_says(element: Element<'_>, name: &str) -> bool {
    matches!((element.name(), name), ("input", "aria-pressed") | ("details" | "summary", "aria-expanded"))
}
