//! The few words that running text needs, in the page's language.

use super::html;
use super::picture::{Pictures, Shown};
use super::words::{Arg, Words};
use crate::model::doc::Alert;
use crate::model::lang::Lang;
use std::sync::Arc;

/// Words and pictures for the writer of HTML.
pub(crate) struct ProseWords {
    words: Arc<Words>,
    lang: Lang,
    pictures: Arc<Pictures>,
}

impl ProseWords {
    pub(crate) fn new(words: &Arc<Words>, lang: &Lang, pictures: &Arc<Pictures>) -> Self {
        Self { words: Arc::clone(words), lang: lang.clone(), pictures: Arc::clone(pictures) }
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

    fn picture(&self, dest: &str) -> Option<&Shown> {
        self.pictures.get(dest)
    }
}
