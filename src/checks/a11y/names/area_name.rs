//! A part of an image that is a link says where it leads.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static AREA_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["area"]), check };

static RULE: Rule = Rule {
    id: "a11y/area-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Una zona enlazada de una imagen no dice adónde lleva", "A linked part of an image does not say where it leads"),
    why: said(
        "Quien no ve la imagen oye solo «enlace» y no sabe qué parte es.",
        "People who do not see the image hear only “link” and do not know which part it is.",
    ),
    mend: said("Di en alt adónde lleva la zona.", "Say in alt where the part leads."),
    reference: "WCAG 2.2, 1.1.1 and 2.4.4",
    bad: page!(
        "<p><img src=\"chile.png\" alt=\"Mapa de Chile\" usemap=\"#zonas\"></p><map name=\"zonas\"><area shape=\"rect\" coords=\"0,0,9,9\" href=\"arica.html\"></map>"
    ),
    good: page!(
        "<p><img src=\"chile.png\" alt=\"Mapa de Chile\" usemap=\"#zonas\"></p><map name=\"zonas\"><area shape=\"rect\" coords=\"0,0,9,9\" href=\"arica.html\" alt=\"Región de Arica y Parinacota\"></map>"
    ),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if !audit.has_role(at, "link") || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let (es, en) = (mended(audit, at, &[("alt", "Adónde lleva")], &[]), mended(audit, at, &[("alt", "Where it leads")], &[]));
    found.add(
        &RULE,
        at,
        say!(
            "Esta zona de la imagen es un enlace y no dice adónde lleva.",
            "This part of the image is a link and does not say where it leads."
        ),
        Say { es: format!("Escribe: {es}."), en: format!("Write: {en}.") },
    );
}
