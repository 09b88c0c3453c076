//! Pages that nothing leads to.

use crate::base::say::{said, say};
use crate::diag::{Family, Finding, Level, Rule};
use crate::site::{ItemId, Site};
use std::collections::BTreeSet;

pub(super) static ORPHAN: Rule = Rule {
    id: "links/orphan",
    family: Family::Links,
    level: Level::Advice,
    title: said("No se llega a una página desde ninguna otra", "No other page leads to a page"),
    why: said(
        "Quien recorre el sitio no la encuentra nunca: es como si no estuviera publicada.",
        "Whoever walks through the site never finds it: as if it were not published.",
    ),
    mend: said(
        "Enlázala desde la página que la necesita, agrégala al menú, o márcala como borrador.",
        "Link it from the page that needs it, add it to the menu, or mark it as a draft.",
    ),
    reference: "WCAG 2.2, 2.4.5",
    bad: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nmenu: [conjuntos/_index.md, glosario.yaml, plan/plan.yaml]\n-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
    good: "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio.\ndireccion: https://sitio.example/\nmenu: [conjuntos/_index.md, glosario.yaml, plan/plan.yaml, a.md]\n-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
};

/// The pages that are not among `reached`. A site without a menu is not far enough to be judged, and one with pages
/// that could not be read may have the way in one of them.
pub(crate) fn orphans(site: &Site, reached: &BTreeSet<ItemId>) -> Vec<Finding> {
    if site.menu.is_empty() || site.has_any_unread() {
        return Vec::new();
    }
    let orphans = site.items.iter().enumerate().filter(|(id, _)| !reached.contains(id));
    let finding = |(_, item): (ItemId, &std::sync::Arc<crate::model::item::Item>)| {
        let title = &item.meta.title;
        let message = say!("Ninguna página ni menú lleva a «{title}».", "No page and no menu leads to “{title}”.");
        let help = say!(
            "Enlázala desde otra página, agrégala a «menu:» en amigable.yaml, o márcala con «borrador: sí».",
            "Link it from another page, add it to “menu:” in amigable.yaml, or mark it with “draft: yes”."
        );
        Finding::new(&ORPHAN, message).at(&item.source, item.meta.title_span).help(help)
    };
    orphans.map(finding).collect()
}
