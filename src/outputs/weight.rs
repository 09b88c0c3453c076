//! What it costs to open a page: the bytes that travel to somebody who comes for the first time.
//!
//! In: a page's tree, its published bytes and the theme. Out: what it asks for and what that weighs. Texts count as servers send them
//! (gzip); photos, which are compressed already, by the file that a telephone of 360 CSS pixels would fetch. What the network adds is not counted.

use crate::base::gzip::travelling;
use crate::parse::html::{Dom, tags};
use crate::render::theme::Theme;

/// The address of a script that `page.js` fetches once the page is painted.
const LATER: &str = "data-script";

/// The files that a page asks for when it is opened, by their addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) styles: Vec<String>,
    pub(crate) scripts: Vec<String>,
    /// Images, each by the address that every browser understands.
    pub(crate) images: Vec<String>,
}

impl Asked {
    /// What a page's HTML asks for.
    pub(crate) fn of(dom: &Dom<'_>) -> Self {
        let mut asked = Self::default();
        let later = |id| dom.may_hold(LATER) && dom.attr(id, LATER).is_some();
        for id in dom.elements(dom.root()).filter(|id| dom.is_any(*id, tags!["link", "script", "img"]) || later(*id)) {
            let (list, attribute) = match (dom.name(id), dom.attr(id, "rel")) {
                _ if later(id) => (&mut asked.scripts, LATER),
                ("img", _) => (&mut asked.images, "src"),
                ("script", _) => (&mut asked.scripts, "src"),
                (_, Some("stylesheet")) => (&mut asked.styles, "href"),
                (_, Some("icon")) => (&mut asked.images, "href"),
                _ => continue,
            };
            list.extend(dom.attr(id, attribute).filter(|url| !list.iter().any(|known| known == url)).map(str::to_owned));
        }
        asked
    }
}

/// Bytes of a page and of what it asks for, as they travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// The page itself.
    pub html: usize,
    /// Its style sheets, which other pages of the site mostly share.
    pub styles: usize,
    /// Its scripts, likewise. No page needs them.
    pub scripts: usize,
    /// Its images, down to the last; nothing until they are known.
    pub images: usize,
}

impl Weight {
    /// A page and what its theme adds to it.
    pub(crate) fn of(html: &[u8], asked: &Asked, theme: &Theme) -> Self {
        Self { html: travelling(html), ..Self::around(asked, theme) }
    }

    /// The same of a page that may weigh more than `most` without its images; nothing of one that cannot.
    pub(crate) fn of_heavy(html: &[u8], asked: &Asked, theme: &Theme, most: usize) -> Option<Self> {
        // Nothing grows on its way by more than gzip's own frame, so most pages need not be compressed to know.
        let may = html.len() + Self::around(asked, theme).without_images() > most;
        may.then(|| Self::of(html, asked, theme)).filter(|weight| weight.without_images() > most)
    }

    /// What the theme adds to a page.
    fn around(asked: &Asked, theme: &Theme) -> Self {
        let weigh = |urls: &[String]| urls.iter().filter_map(|url| theme.travelling.get(url)).sum();
        Self { html: 0, styles: weigh(&asked.styles), scripts: weigh(&asked.scripts), images: 0 }
    }

    /// What every page costs, with or without images.
    pub fn without_images(self) -> usize {
        self.html + self.styles + self.scripts
    }

    /// All that travels on a first visit.
    pub fn all(self) -> usize {
        self.without_images() + self.images
    }

    /// All that travels for somebody who has the site's styles and scripts already.
    pub fn next(self) -> usize {
        self.html + self.images
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::html;

    #[test]
    fn a_page_asks_for_each_file_once() {
        let page = r#"<!DOCTYPE html><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><link rel="alternate" href="/f.xml">
            <script src="/s.js"></script><script type="application/ld+json">{}</script>
            <form data-script="/t.js"></form><picture><source srcset="/p.avif 480w"><img src="/p.jpg" alt=""></picture><img src="/p.jpg" alt="">"#;
        let list = |urls: &[&str]| urls.iter().map(ToString::to_string).collect::<Vec<_>>();
        let asked = Asked::of(&html::parse(page));
        assert_eq!(asked, Asked { styles: list(&["/a.css"]), scripts: list(&["/s.js", "/t.js"]), images: list(&["/i.svg", "/p.jpg"]) });
    }
}
