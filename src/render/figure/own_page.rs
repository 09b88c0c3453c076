//! A figure's own page: a permanent address to cite and to share.

use super::view::Shown;
use crate::render::blocks::BlockView;
use crate::render::desk::Desk;
use crate::render::view::{LinkView, PageView};
use crate::render::ways;
use serde_json::json;

/// The page of a figure, with the way back to the page that explains it.
pub(crate) fn page(shown: &Shown, desk: &mut Desk<'_>) -> PageView {
    let site = desk.site;
    let item = desk.item();
    let figure = &shown.found.figure;
    let mut page = PageView::bare(site, &item.lang, "figure", &figure.title, &shown.sentence, shown.url.clone());
    page.breadcrumbs = ways::breadcrumbs(desk);
    if !item.slug_path.is_empty() {
        page.breadcrumbs.push(LinkView { title: item.meta.label().to_owned(), url: site.urls[desk.id].clone(), lang: None });
    }
    page.menu_current = ways::menu_current(desk);
    page.robots = None;
    let mut data = shown.data.clone();
    data["page"] = json!({"title": item.meta.title, "url": site.urls[desk.id]});
    page.blocks = vec![BlockView { kind: "figure", span: None, data }];
    page
}
