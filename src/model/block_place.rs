//! Where a block stands in its source, and the lines that were written for it.

use super::block::{Block, Download, DownloadSpec, Gap};
use crate::base::span::Span;

impl Block {
    /// Where the block stands in its source, as near as its parts tell.
    pub(crate) fn place(&self) -> Option<Span> {
        match self {
            Self::Figure(spec) => Some(spec.dataset.span),
            Self::Table(spec) => Some(spec.dataset.span),
            Self::Cards(cards) => cards.first().map(|card| card.page.span),
            Self::Listing(spec) => spec.collection.as_ref().map(|name| name.span),
            Self::Download(DownloadSpec { what: Download::Dataset(name) | Download::File(name), .. }) | Self::Contact(name) => {
                Some(name.span)
            }
            _ => {
                let mut hull: Option<Span> = None;
                self.visit_docs(&mut |doc| {
                    let ends = doc.nodes.first().zip(doc.nodes.last()).map(|(first, last)| Span::new(first.span.start, last.span.end));
                    hull = hull.zip(ends).map(|(a, b)| Span::new(a.start.min(b.start), a.end.max(b.end))).or(hull).or(ends);
                });
                hull
            }
        }
    }
}

impl Block {
    /// The texts of one line that an editor wrote for the block, with their places, in the order of reading: titles, captions, questions.
    pub(crate) fn lines(&self) -> Vec<(&str, Span)> {
        match self {
            Self::Table(table) => vec![(&table.caption, table.caption_span)],
            Self::Figure(figure) => vec![(&figure.title, figure.title_span)],
            Self::Download(download) => vec![(&download.text, download.text_span)],
            Self::Steps(steps) => steps.iter().map(|step| (step.title.as_str(), step.title_span)).collect(),
            Self::Plan(gaps) => gaps.iter().flat_map(Gap::lines).collect(),
            _ => Vec::new(),
        }
    }
}

impl Gap {
    fn lines(&self) -> Vec<(&str, Span)> {
        let mut lines = vec![(self.question.as_str(), self.question_span)];
        for initiative in &self.initiatives {
            lines.push((&initiative.title, initiative.title_span));
            lines.extend(initiative.activities.iter().map(|activity| (activity.title.as_str(), activity.title_span)));
        }
        lines
    }
}
