//! A list, a menu, a table holds what makes it one.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::aria::Role;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static ARIA_OWNED: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["role"]), check };

static RULE: Rule = Rule {
    id: "a11y/aria-owned",
    family: Family::A11y,
    level: Level::Error,
    title: said("A un elemento con role le faltan las partes que debe tener", "An element with a role lacks the parts that it must have"),
    why: said(
        "El lector de pantalla anuncia una lista o un menú que no tiene elementos. Nadie sabe cuántos hay ni por dónde va.",
        "The screen reader tells of a list or menu without items: nobody knows how many there are nor where they are.",
    ),
    mend: said(
        "Marca cada parte con su función, o usa los elementos de HTML: <ul> y <li>, <table> y <tr>.",
        "Mark each part with its role, or use the elements of HTML: <ul> and <li>, <table> and <tr>.",
    ),
    reference: "WCAG 2.2, 1.3.1; WAI-ARIA 1.2, 5.2.6",
    bad: page!("<div role=\"list\"><span>Uno</span></div>"),
    good: page!("<div role=\"list\"><span role=\"listitem\">Uno</span></div>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let Some(role) = audit.written_role(at).filter(|role| !role.owns.is_empty() && audit.exposed(at)) else { return };
    if audit.has_role(at, role.name) && audit.dom.attr(at, "aria-busy") == Some("true") {
        return;
    }
    let mut owned = Owned::default();
    owned.look(audit, at, role, 0);
    let parts = role.owns.iter().filter(|name| **name != "caption").map(|name| format!("«{name}»")).collect::<Vec<_>>().join(", ");
    let own = role.name;
    if let Some(stranger) = owned.stranger {
        found.add(
            &RULE,
            at,
            say!(
                "Dentro de role=\"{own}\" hay «{stranger}», que no es una de sus partes.",
                "Inside role=\"{own}\" there is “{stranger}”, which is none of its parts."
            ),
            say!("Sus partes son: {parts}.", "Its parts are: {parts}."),
        );
    } else if !owned.right && owned.something {
        found.add(
            &RULE,
            at,
            say!("role=\"{own}\" no tiene ninguna de sus partes.", "role=\"{own}\" has none of its parts."),
            say!("Marca cada parte con su función: {parts}.", "Mark each part with its role: {parts}."),
        );
    }
}

/// What an element owns.
#[derive(Default)]
struct Owned {
    /// Something that it should.
    right: bool,
    /// Anything to be told of.
    something: bool,
    /// The first thing that it should not.
    stranger: Option<&'static str>,
}

/// Deeper than parts lie within what owns them.
const DEEPEST: usize = 50;

impl Owned {
    fn look(&mut self, audit: &Audit<'_>, at: NodeId, role: &Role, depth: usize) {
        let moved = audit.referenced(at, "aria-owns");
        let own = audit.dom.children(at).filter(|child| audit.owner(*child) == Some(at));
        for child in own.chain(moved).filter(|child| audit.exposed(*child)) {
            if let Some(text) = audit.dom.text_of(child) {
                self.something |= !text.trim().is_empty();
                continue;
            }
            match audit.role(child) {
                None if audit.dom.element(child).is_none() || matches!(audit.dom.name(child), "script" | "template") => {}
                Some(part) if part.name == "group" && role.owns.contains(&"group") && depth < DEEPEST => {
                    self.look(audit, child, role, depth + 1);
                }
                Some(part) if role.owns.contains(&part.name) => self.right = true,
                Some(part)
                    if !part.is_none() && part.name != "generic" && (part.name != "separator" || !role.owns.contains(&"menuitem")) =>
                {
                    self.something = true;
                    self.stranger = self.stranger.or(Some(part.name));
                }
                _ if depth < DEEPEST => self.look(audit, child, role, depth + 1),
                _ => {}
            }
        }
    }
}
