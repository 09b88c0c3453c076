//! Options of one question stand under the question.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::short;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};
use std::collections::BTreeMap;

pub(super) static RADIO_GROUP: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/radio-group",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Un grupo de opciones no tiene una pregunta", "A group of options has no question"),
    why: said(
        "Quien usa un lector de pantalla oye «Sí» y «No», y no a qué responde.",
        "People who use a screen reader hear “Yes” and “No”, and not what they answer.",
    ),
    mend: said(
        "Pon las opciones dentro de <fieldset>, con la pregunta en <legend>.",
        "Put the options inside <fieldset>, with the question in <legend>.",
    ),
    reference: "WCAG 2.2, 1.3.1 and 3.3.2; WAI Tutorials, Grouping Controls",
    bad: page!(
        "<form><label><input type=\"radio\" name=\"r\" value=\"s\"> Sí</label> <label><input type=\"radio\" name=\"r\" value=\"n\"> No</label></form>"
    ),
    good: page!(
        "<form><fieldset><legend>¿Vives en zona rural?</legend><label><input type=\"radio\" name=\"r\" value=\"s\"> Sí</label> <label><input type=\"radio\" name=\"r\" value=\"n\"> No</label></fieldset></form>"
    ),
};

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    let dom = audit.dom;
    if !dom.holds(tags!["input"]) {
        return;
    }
    let mut groups: BTreeMap<(Option<NodeId>, &str), Vec<NodeId>> = BTreeMap::new();
    for id in dom.elements(root).filter(|id| is_radio(audit, *id)) {
        let Some(name) = dom.attr(id, "name").filter(|name| !name.is_empty()) else { continue };
        let form = dom.ancestors(id).find(|around| dom.is(*around, "form"));
        groups.entry((form, name)).or_default().push(id);
    }
    for ((_, name), options) in groups.into_iter().filter(|(_, options)| options.len() > 1) {
        if is_asked(audit, options[0]) {
            continue;
        }
        let name = short(name, 40);
        found.add(
            &RULE,
            options[0],
            say!(
                "Las opciones de «{name}» no están bajo una pregunta: se oye la respuesta y no lo que se pregunta.",
                "The options of “{name}” stand under no question: one hears the answer and not what is asked."
            ),
            say!(
                "Escribe <fieldset><legend>La pregunta</legend> … </fieldset> a su alrededor.",
                "Write <fieldset><legend>The question</legend> … </fieldset> around them."
            ),
        );
    }
}

fn is_radio(audit: &Audit<'_>, at: NodeId) -> bool {
    let kind = if audit.dom.is(at, "input") { audit.dom.attr(at, "type") } else { None };
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case("radio")) && audit.exposed(at)
}

/// Whether a named group stands around the option.
fn is_asked(audit: &Audit<'_>, at: NodeId) -> bool {
    let group = |id: &NodeId| audit.role(*id).is_some_and(|role| matches!(role.name, "group" | "radiogroup"));
    audit.dom.ancestors(at).filter(group).any(|id| audit.has_name(id))
}
