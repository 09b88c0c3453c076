//! What is counted of each text of the site, whole and by sections.
//!
//! In: the [`Text`] of an item. Out: [`TextMetrics`]. The scores are made of its counts when they are shown.

use super::{Passage, PassageKind, Text};
use crate::base::path::SourcePath;
use crate::base::prose::{Counts, Language};
use crate::base::span::Span;
use crate::model::item::Item;

/// The numbers of one page's text.
#[derive(Clone, Debug)]
pub struct TextMetrics {
    /// The file that it was written in; the pages of the regions share one.
    pub source: SourcePath,
    /// Site-relative address.
    pub url: String,
    /// Canonical name of its kind.
    pub kind: &'static str,
    /// Title.
    pub title: String,
    /// BCP 47 tag.
    pub lang: String,
    /// What its language lets us count.
    pub language: Language,
    /// Size of the file.
    pub bytes: usize,
    /// The whole text.
    pub counts: Counts,
    /// Where its longest sentence is.
    pub longest: Span,
    /// Its parts, in the order of reading.
    pub sections: Vec<SectionMetrics>,
}

impl TextMetrics {
    /// The same of a file of its own, in which the text begins `front` bytes earlier.
    pub(crate) fn moved(mut self, source: &SourcePath, bytes: usize, front: usize) -> Self {
        let back = |span: Span| Span::new(span.start.saturating_sub(front), span.end.saturating_sub(front));
        self.longest = back(self.longest);
        for section in &mut self.sections {
            section.longest = back(section.longest);
            section.heading = section.heading.take().map(|(text, span)| (text, back(span)));
        }
        Self { source: source.clone(), bytes, ..self }
    }
}

/// The numbers of what stands beneath one heading.
#[derive(Clone, Debug)]
pub struct SectionMetrics {
    /// The words of the heading and where they are; nothing for what stands before the first.
    pub heading: Option<(String, Span)>,
    /// Heading included.
    pub counts: Counts,
    /// Where its longest sentence is.
    pub longest: Span,
}

impl TextMetrics {
    /// The numbers of an item's text, which stands in a file of so many `bytes`.
    pub(crate) fn of(item: &Item, text: &Text, url: &str, bytes: usize) -> Self {
        let sections: Vec<SectionMetrics> = text.sections().into_iter().map(|(heading, passages)| section(heading, passages)).collect();
        // Of equally long sentences the first.
        let longest = sections.iter().rev().max_by_key(|section| section.counts.longest_sentence);
        Self {
            source: item.source.clone(),
            url: url.to_owned(),
            kind: item.kind.id(),
            title: item.meta.title.clone(),
            lang: item.lang.tag().to_owned(),
            language: text.language,
            bytes,
            counts: sections.iter().map(|section| section.counts).sum(),
            longest: longest.map_or(item.meta.title_span, |section| section.longest),
            sections,
        }
    }
}

fn section(heading: Option<&Passage>, passages: &[Passage]) -> SectionMetrics {
    let mut counts = Counts::default();
    let mut longest = None;
    for passage in passages {
        for sentence in passage.sentences() {
            let own = passage.counts(sentence);
            if own.longest_sentence > counts.longest_sentence || longest.is_none() {
                longest = Some(passage.span(sentence));
            }
            counts += own;
        }
    }
    let heading = heading.map(|passage| (passage.text.clone(), passage.whole()));
    SectionMetrics { heading, counts, longest: longest.unwrap_or_default() }
}

/// A text's headings of the first two levels, each with what stands beneath it. Title and description are with what comes first.
impl Text {
    fn sections(&self) -> Vec<(Option<&Passage>, &[Passage])> {
        let is_cut = |passage: &Passage| matches!(passage.kind, PassageKind::Heading(..=2));
        // Each heading begins a group of its own, and what is no heading goes on in the group of the one before.
        let groups = self.passages.chunk_by(|_, next| !is_cut(next));
        groups.map(|passages| (passages.first().filter(|first| is_cut(first)), passages)).collect()
    }
}
