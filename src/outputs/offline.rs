//! Reading without a network, where the settings ask for it: a service worker that keeps what was read (Service Workers, W3C), a page
//! that tells what is kept and saves the rest, and the list of all pages.
//!
//! In: the drawn pages, the theme's `worker.js`. Out: `sw.js`, the page and its list. The size that the page tells is that of the
//! pages and the theme's files as they are published: what they take on a device.

use super::{Claim, Published, bytes, out_path};
use crate::base::hash::Hash;
use crate::base::number::file_size;
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::lang::Lang;
use crate::render::view::{Offline, PageView, SiteView};
use serde_json::json;

/// Where the page stands, after the site's base path and, in other languages than the site's, their tag.
const PAGE: &str = "/sin-conexion/";
/// The service worker: at the root, since it serves all that stands under its folder.
pub(crate) const WORKER: &str = "/sw.js";
const LIST: &str = "/sin-conexion/todo.json";

pub(super) fn claims(published: &Published<'_>, findings: &mut Vec<Finding>) -> Vec<Claim> {
    let config = &published.site.config;
    let (true, Some(worker)) = (config.site.offline, &published.theme.worker) else { return Vec::new() };
    let size = size(published);
    let pages: Vec<(String, Vec<u8>)> =
        published.around.iter().filter_map(|(tag, around)| page(published, size, tag, around, findings)).collect();
    let base = config.base_path();
    let claim = |url: &str, content: Vec<u8>| Claim {
        path: out_path(published.site, url),
        entry: bytes(content),
        by: say!("la lectura sin conexión", "reading without a network"),
        place: None,
    };
    let list = json!(urls(published)).to_string();
    let script = script(published, worker, &pages);
    let others = [claim(&format!("{base}{LIST}"), list.into_bytes()), claim(&format!("{base}{WORKER}"), script.into_bytes())];
    pages.into_iter().map(|(url, page)| claim(&url, page)).chain(others).collect()
}

/// The address of the page in a language.
pub(crate) fn url(config: &Config, lang: &Lang) -> String {
    let base = config.base_path();
    if *lang == config.site.lang { format!("{base}{PAGE}") } else { format!("{base}/{}{PAGE}", lang.tag()) }
}

/// Addresses of all that «guardar todo» saves: the pages, and what the theme needs to show them.
fn urls<'a>(published: &'a Published<'_>) -> Vec<&'a str> {
    let pages = published.pages.iter().map(|page| page.url.as_str());
    pages.chain(published.theme.assets.keys().map(String::as_str)).collect()
}

/// Bytes of all that «guardar todo» saves.
fn size(published: &Published<'_>) -> usize {
    let of_pages: usize = published.pages.iter().filter_map(|page| page.file.as_ref()).map(|(_, entry)| entry.size()).sum();
    let of_theme: usize = published.theme.assets.values().map(|bytes| bytes.len()).sum();
    of_pages + of_theme
}

/// The page in a language, with its address.
fn page(published: &Published<'_>, size: usize, tag: &str, around: &SiteView, findings: &mut Vec<Finding>) -> Option<(String, Vec<u8>)> {
    let site = published.site;
    let lang = &Lang::new(tag)?;
    let (base, url) = (site.config.base_path(), url(&site.config, lang));
    let title = published.theme.words.say(lang, "offline-title", &[]);
    let mut view = PageView::bare(site, lang, "offline", &title, "", url.clone());
    view.offline = Some(Offline { list: format!("{base}{LIST}"), pages: published.pages.len(), size: file_size(size, lang.base()) });
    Some((url, published.draw(&view, around, findings)?))
}

/// The theme's worker, with what it has to know of the site before it. It changes when what it begins with does, so that
/// browsers take the new one.
fn script(published: &Published<'_>, worker: &str, pages: &[(String, Vec<u8>)]) -> String {
    let config = &published.site.config;
    let (base, offline) = (config.base_path(), url(config, &config.site.lang));
    let home = format!("{base}/");
    let shell: Vec<&str> = [home.as_str(), offline.as_str()]
        .into_iter()
        // What is fetched on demand is kept when it has been.
        .chain(published.theme.assets.keys().map(String::as_str).filter(|url| !published.theme.on_demand.contains(*url)))
        .collect();
    let first = published.pages.iter().find(|page| page.url == home).and_then(|page| page.file.as_ref()?.1.hash());
    let seen = pages.iter().map(|(_, page)| page.as_slice()).chain(first.as_ref().map(Hash::bytes));
    let version = Hash::of_parts(seen.collect::<Vec<_>>()).short();
    let site = json!({"base": base, "version": version, "offline": offline, "list": format!("{base}{LIST}"), "shell": shell});
    format!("const SITE = {site};\n{worker}")
}
