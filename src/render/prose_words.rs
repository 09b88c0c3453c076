//! The few words that running text needs, in the page's language.

use super::desk::asset_url;
use super::html;
use super::words::{Arg, Words};
use crate::model::doc::Alert;
use crate::model::lang::Lang;
use crate::site::Site;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Words and image sizes for the writer of HTML.
pub(crate) struct ProseWords {
    words: Arc<Words>,
    lang: Lang,
    sizes: Arc<BTreeMap<String, (u32, u32)>>,
}

/// Sizes of all images by their published address.
pub(crate) fn image_sizes(site: &Site) -> Arc<BTreeMap<String, (u32, u32)>> {
    Arc::new(site.assets.iter().filter_map(|(path, asset)| Some((asset_url(site, path), asset.pixels?))).collect())
}

impl ProseWords {
    pub(crate) fn new(words: &Arc<Words>, lang: &Lang, sizes: &Arc<BTreeMap<String, (u32, u32)>>) -> Self {
        Self { words: Arc::clone(words), lang: lang.clone(), sizes: Arc::clone(sizes) }
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(&self.lang, key, args)
    }
}

impl html::Words for ProseWords {
    fn footnotes_title(&self) -> String {
        self.say("footnotes-title", &[])
    }

    fn footnote_ref(&self, number: usize) -> String {
        self.say("footnote-ref", &[("number", Arg::Count(number as u64))])
    }

    fn footnote_back(&self, number: usize, nth: usize) -> String {
        let label = if nth == 1 { number.to_string() } else { format!("{number}-{nth}") };
        self.say("footnote-back", &[("number", Arg::Text(&label))])
    }

    fn task(&self, done: bool) -> String {
        self.say(if done { "task-done" } else { "task-todo" }, &[])
    }

    fn notice_title(&self, alert: Alert) -> String {
        self.say(&format!("notice-{}", alert.id()), &[])
    }

    fn table_label(&self, columns: &str) -> String {
        if columns.is_empty() {
            self.say("table-scroll-label-plain", &[])
        } else {
            self.say("table-scroll-label", &[("caption", Arg::Text(columns))])
        }
    }

    /// In easy read a number leads nowhere: behind it stands a table, which is not easy to read. The page's figures name their source.
    fn links_numbers(&self) -> bool {
        !self.lang.is_easy()
    }

    fn image_size(&self, dest: &str) -> Option<(u32, u32)> {
        self.sizes.get(dest).copied()
    }
}
