//! A link says where it leads.

use crate::base::say::Say;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LINK_NAME: HtmlRule =
    HtmlRule { rule: &RULE, on: On::Roles(&["link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"]), check };

static RULE: Rule = Rule {
    id: "a11y/link-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un enlace no dice adónde lleva", "A link does not say where it leads"),
    why: said(
        "Quien usa un lector de pantalla oye solo «enlace» o una dirección larga, y no sabe si seguirlo.",
        "People who use a screen reader hear only “link” or a long address, and cannot tell whether to follow it.",
    ),
    mend: said(
        "Pon dentro del enlace el nombre de lo que hay allí. Si el enlace es una imagen, ponlo en su texto alternativo.",
        "Put the name of what is there into the link. If the link is an image, put it into its alternative text.",
    ),
    reference: "WCAG 2.2, 2.4.4 and 4.1.2",
    bad: page!("<p><a href=\"casen.html\"></a></p>"),
    good: page!("<p><a href=\"casen.html\">La encuesta Casen</a></p>"),
};

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    // A link of a text without any content is told of where the text is read.
    let told = audit.dom.children(at).next().is_none() && audit.in_text(at);
    if told || audit.dom.is(at, "area") || !audit.exposed(at) || audit.has_name(at) {
        return;
    }
    let message = say!(
        "Este enlace no dice adónde lleva: quien usa un lector de pantalla oye solo «enlace».",
        "This link does not say where it leads: people who use a screen reader hear only “link”."
    );
    let picture = audit.dom.elements(at).find(|id| audit.dom.is(*id, "img"));
    let help = if let Some(picture) = picture {
        let es = mended(audit, picture, &[("alt", "nombre de la página")], &[]);
        let en = mended(audit, picture, &[("alt", "name of the page")], &[]);
        Say {
            es: format!("Di en el texto de la imagen qué hay allí: {es}."),
            en: format!("Say what is there in the text of the image: {en}."),
        }
    } else {
        let tag = mended(audit, at, &[], &[]);
        let name = audit.dom.name(at);
        say!("Escribe qué hay allí: {tag}nombre de la página</{name}>.", "Write what is there: {tag}name of the page</{name}>.")
    };
    found.add(&RULE, at, message, help);
}
