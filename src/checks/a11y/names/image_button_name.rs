//! A button that is an image says what it does.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static IMAGE_BUTTON_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&["input"]), check };

static RULE: Rule = Rule {
    id: "a11y/image-button-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un botón que es una imagen no dice qué hace", "A button that is an image does not say what it does"),
    why: said(
        "Quien no ve la imagen oye solo «botón», o el nombre del archivo.",
        "People who do not see the image hear only “button”, or the name of the file.",
    ),
    mend: said(
        "Di en alt lo que hace el botón, no lo que muestra el dibujo: «Buscar», no «lupa».",
        "Say in alt what the button does, not what the drawing shows: “Search”, not “magnifying glass”.",
    ),
    reference: "WCAG 2.2, 1.1.1 and 4.1.2",
    bad: page!("<form action=\"buscar\"><input type=\"image\" src=\"lupa.svg\"></form>"),
    good: page!("<form action=\"buscar\"><input type=\"image\" src=\"lupa.svg\" alt=\"Buscar\"></form>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let image = audit.dom.attr(at, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("image"));
    if !image || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let (es, en) = (mended(audit, at, &[("alt", "Buscar")], &[]), mended(audit, at, &[("alt", "Search")], &[]));
    found.add(
        &RULE,
        at,
        say!("Este botón es una imagen y no dice qué hace.", "This button is an image and does not say what it does."),
        Say { es: format!("Escribe en alt lo que hace, por ejemplo: {es}."), en: format!("Write in alt what it does, for example: {en}.") },
    );
}
