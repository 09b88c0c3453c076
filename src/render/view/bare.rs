//! The view of a page that stands for no item: what it has is its title and a few words.

use super::PageView;
use crate::model::lang::Lang;
use crate::site::Site;

impl PageView {
    /// A page that no item stands behind: not found, or moved.
    pub(crate) fn bare(site: &Site, lang: &Lang, layout: &'static str, title: &str, description: &str, url: String) -> Self {
        Self {
            layout: layout.to_owned(),
            kind: layout.to_owned(),
            look: layout,
            canonical: site.absolute(&url),
            url,
            title: title.to_owned(),
            head_title: format!("{title} | {}", site.config.site.title),
            description: description.to_owned(),
            lang: lang.tag().to_owned(),
            menu_current: -1,
            breadcrumbs: Vec::new(),
            section: None,
            toc: Vec::new(),
            reading_minutes: 1,
            date: None,
            updated: None,
            reviewed: None,
            review_overdue: false,
            update_overdue: None,
            draft: false,
            variants: Vec::new(),
            prev: None,
            next: None,
            sources: Vec::new(),
            related: Vec::new(),
            tags: Vec::new(),
            pages: None,
            feed: None,
            structured: None,
            card: None,
            share: None,
            calendar: None,
            alternates: Vec::new(),
            robots: Some("noindex".to_owned()),
            redirect: None,
            offline: None,
            takeaway: None,
            blocks: Vec::new(),
        }
    }
}
