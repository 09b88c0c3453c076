//! What a control shows is part of what it is called.

use super::label::{holds, visible};
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::{mended, short};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LABEL_IN_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["aria-label", "aria-labelledby"]), check };

static RULE: Rule = Rule {
    id: "a11y/label-in-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("El nombre de un control no contiene el texto que muestra", "The name of a control does not hold the text that it shows"),
    why: said(
        "Quien maneja el equipo con la voz dice lo que lee, y el control no responde. Quien oye y ve a la vez recibe dos nombres.",
        "People who speak to their computer say what they read, and the control does not answer. People who hear and see at once get two names.",
    ),
    mend: said(
        "Empieza aria-label con el texto visible, o quítalo: el texto ya es el nombre.",
        "Begin aria-label with the visible text, or take it away: the text is a name already.",
    ),
    reference: "WCAG 2.2, 2.5.3",
    bad: page!("<p><a href=\"tabla.csv\" aria-label=\"Bajar archivo\">Descargar la tabla</a></p>"),
    good: page!("<p><a href=\"tabla.csv\" aria-label=\"Descargar la tabla de pobreza\">Descargar la tabla</a></p>"),
};

/// Roles of widgets that are called by what they hold.
const ROLES: [&str; 14] = [
    "button",
    "checkbox",
    "doc-backlink",
    "doc-biblioref",
    "doc-glossref",
    "doc-noteref",
    "link",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "switch",
    "tab",
];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.role(at).is_some_and(|role| ROLES.contains(&role.name) || role.name == "treeitem" || role.name == "gridcell")
        || !audit.exposed(at)
    {
        return;
    }
    let Some(name) = audit.aria_name(at) else { return };
    let label = visible(audit, at);
    if holds(&name, &label) {
        return;
    }
    let (es_name, es_label) = (short(&name, 60), short(&label, 60));
    let tag = mended(audit, at, &[], &["aria-label", "aria-labelledby"]);
    found.add(
        &RULE,
        at,
        say!(
            "Se lee «{es_label}», pero se llama «{es_name}»: quien lo nombra con la voz no lo encuentra.",
            "It reads “{es_label}”, but is called “{es_name}”: people who call it by voice do not find it."
        ),
        say!(
            "Deja que el texto sea el nombre: {tag}. O empieza el nombre con «{es_label}».",
            "Let the text be its name: {tag}. Or begin the name with “{es_label}”."
        ),
    );
}
