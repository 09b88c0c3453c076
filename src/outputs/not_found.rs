//! `404.html`, which servers send for addresses that do not exist.

use super::{Claim, Published, bytes};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::diag::Finding;
use crate::render::view::PageView;

pub(super) fn claims(published: &Published<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let lang = &site.config.site.lang;
    let Some(around) = published.around.get(lang.tag()) else { return Vec::new() };
    let words = &published.theme.words;
    let (title, text) = (words.say(lang, "not-found-title", &[]), words.say(lang, "not-found-text", &[]));
    let url = format!("{}/404.html", site.config.base_path());
    let view = PageView::bare(site, lang, "not-found", &title, &text, url);
    let claim =
        |html| Claim { path: OutPath::new("404.html"), entry: bytes(html), by: say!("la página 404", "the 404 page"), place: None };
    published.draw(&view, around, findings).map(claim).into_iter().collect()
}
