//! An item of a menu has a name.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static MENUITEM_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Roles(&["menuitem"]), check };

static RULE: Rule = Rule {
    id: "a11y/menu-item-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una opción de un menú no tiene nombre", "An item of a menu has no name"),
    why: said(
        "Quien usa un lector de pantalla oye «opción de menú» y no sabe cuál.",
        "People who use a screen reader hear “menu item” and do not know which.",
    ),
    mend: said("Escribe el nombre dentro del elemento.", "Write the name inside the element."),
    reference: "WCAG 2.2, 4.1.2",
    bad: page!("<div role=\"menu\"><span role=\"menuitem\"></span></div>"),
    good: page!("<div role=\"menu\"><span role=\"menuitem\">Guardar como tabla</span></div>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let (name, tag) = (audit.dom.name(at), mended(audit, at, &[], &[]));
    found.add(
        &RULE,
        at,
        say!("Esta opción del menú no tiene nombre.", "This item of the menu has no name."),
        say!("Escribe lo que hace: {tag}Guardar</{name}>.", "Write what it does: {tag}Save</{name}>."),
    );
}
