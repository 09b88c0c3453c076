//! A field says what to write in it.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::a11y::tag::{mended, short};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::{NodeId, tags};

pub(super) static FIELD_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Every, check };

static RULE: Rule = Rule {
    id: "a11y/field-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un campo de un formulario no tiene nombre", "A field of a form has no name"),
    why: said(
        "Quien usa un lector de pantalla oye solo «cuadro de edición» y no sabe qué escribir.",
        "People who use a screen reader hear only “edit text” and do not know what to write.",
    ),
    mend: said(
        "Une un <label> al campo: <label for=\"correo\">Correo</label> <input id=\"correo\">.",
        "Tie a <label> to the field: <label for=\"mail\">E-mail</label> <input id=\"mail\">.",
    ),
    reference: "WCAG 2.2, 1.3.1 and 4.1.2",
    bad: page!("<p>Comuna <input type=\"text\" id=\"comuna\"></p>"),
    good: page!("<p><label for=\"comuna\">Comuna</label> <input type=\"text\" id=\"comuna\"></p>"),
};

const ROLES: [&str; 11] = [
    "checkbox",
    "combobox",
    "listbox",
    "menuitemcheckbox",
    "menuitemradio",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "textbox",
];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    // A quick look: only these have such a role by nature, beside the list of a field.
    if !read::may_be(audit, at, tags!["input", "select", "textarea"]) {
        return;
    }
    let by_role = || audit.role(at).map_or_else(|| audit.dom.is(at, "input"), |role| ROLES.contains(&role.name));
    if audit.dom.is(at, "datalist") || !by_role() || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let id = audit.dom.attr(at, "id").filter(|id| !id.is_empty());
    let native = audit.dom.element(at).is_some_and(|element| matches!(element.name(), "input" | "select" | "textarea"));
    let help = if native {
        let id = short(id.unwrap_or("campo"), 40);
        let tag = mended(audit, at, &[("id", &id)], &[]);
        say!(
            "Une una etiqueta al campo: <label for=\"{id}\">Qué escribir</label> {tag}.",
            "Tie a label to the field: <label for=\"{id}\">What to write</label> {tag}."
        )
    } else {
        let (es, en) = (mended(audit, at, &[("aria-label", "Qué es")], &[]), mended(audit, at, &[("aria-label", "What it is")], &[]));
        Say { es: format!("Dale un nombre: {es}."), en: format!("Give it a name: {en}.") }
    };
    found.add(
        &RULE,
        at,
        say!("Este campo no dice qué hay que escribir o elegir.", "This field does not say what to write or choose."),
        help,
    );
}
