//! Old addresses of pages (`alias`): a small page that sends on at once.

use super::{Claim, Published, bytes, rules};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::diag::Finding;
use crate::model::item::Item;
use crate::render::view::PageView;

pub(super) fn claims(published: &Published<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let mut claims = Vec::new();
    for (item, url) in site.items.iter().zip(&site.urls) {
        for alias in &item.meta.aliases {
            claims.extend(claim(published, item, url, alias, findings));
        }
    }
    claims
}

fn claim(published: &Published<'_>, item: &Item, url: &str, alias: &Spanned<String>, findings: &mut Vec<Finding>) -> Option<Claim> {
    let Some(path) = path(&alias.value) else {
        let written = &alias.value;
        let message = say!("«{written}» no sirve como dirección antigua.", "“{written}” does not work as an old address.");
        let help = say!("Escríbela como «/antes/pagina/».", "Write it as “/before/page/”.");
        findings.push(Finding::new(&rules::BAD_ALIAS, message).at(&item.source, alias.span).help(help));
        return None;
    };
    let site = published.site;
    let mut view = PageView::bare(site, &item.lang, "redirect", &item.meta.title, &item.meta.description, url.to_owned());
    view.redirect = Some(url.to_owned());
    let around = published.around.get(item.lang.tag())?;
    let html = published.draw(&view, around, findings)?;
    let source = &item.source;
    Some(Claim {
        path: Some(path),
        entry: bytes(html),
        by: say!("la dirección antigua de «{source}»", "the old address of “{source}”"),
        place: Some((source.clone(), alias.span)),
    })
}

/// `/antes/` → `antes/index.html`; `/antes.html` as it is. Only addresses of this site.
pub(super) fn path(alias: &str) -> Option<OutPath> {
    let known_file = alias.ends_with('/') || alias.ends_with(".html");
    if known_file { OutPath::of_url(alias) } else { OutPath::of_url(&format!("{alias}/")) }
}
