//! A drawing that is marked as an image has a name.

use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::tag::mended;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::Element;
use crate::parse::html::NodeId;

pub(super) static SVG_NAME: HtmlRule = HtmlRule { rule: &RULE, on: On::Attributes(&["role"]), check };

static RULE: Rule = Rule {
    id: "a11y/svg-name",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un dibujo SVG marcado como imagen no tiene nombre", "An SVG drawing that is marked as an image has no name"),
    why: said(
        "Quien usa un lector de pantalla oye «imagen» y no sabe de qué.",
        "People who use a screen reader hear “image” and do not know of what.",
    ),
    mend: said(
        "Pon un <title> como primer elemento del dibujo, con lo que muestra. Si solo adorna, quita role y escribe aria-hidden=\"true\".",
        "Put a <title> with what it shows as the first element of the drawing. If it only adorns, take role away and write aria-hidden=\"true\".",
    ),
    reference: "WCAG 2.2, 1.1.1",
    bad: page!("<svg role=\"img\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>"),
    good: page!("<svg role=\"img\" viewBox=\"0 0 9 9\"><title>Mapa de Chile por regiones</title><path d=\"M0 0h9v9z\"/></svg>"),
};

const ROLES: [&str; 4] = ["graphics-document", "graphics-symbol", "image", "img"];

fn check(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    let drawing = audit.dom.element(at).is_some_and(Element::is_svg);
    let meant = audit.written_role(at).is_some_and(|role| ROLES.contains(&role.name));
    if !drawing || !meant || !audit.exposed(at) || audit.has_name(at) || audit.inside_flat(at) {
        return;
    }
    let tag = mended(audit, at, &[], &[]);
    found.add(
        &RULE,
        at,
        say!("Este dibujo está marcado como imagen y no tiene nombre.", "This drawing is marked as an image and has no name."),
        say!(
            "Di lo que muestra al comienzo del dibujo: {tag}<title>Lo que muestra</title>. Si solo adorna, escribe aria-hidden=\"true\" en lugar de role.",
            "Say what it shows at the beginning of the drawing: {tag}<title>What it shows</title>. If it only adorns, write aria-hidden=\"true\" instead of role."
        ),
    );
}
