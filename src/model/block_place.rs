//! Where a block stands in its source.

use super::block::{Block, Download, DownloadSpec};
use crate::base::span::Span;

impl Block {
    /// Where the block stands in its source, as near as its parts tell.
    pub(crate) fn place(&self) -> Option<Span> {
        match self {
            Self::Figure(spec) => Some(spec.dataset.span),
            Self::Table(spec) => Some(spec.dataset.span),
            Self::Cards(cards) => cards.first().map(|card| card.page.span),
            Self::Listing(spec) => spec.collection.as_ref().map(|name| name.span),
            Self::Palette(caption) => Some(caption.span),
            Self::Examples { of, .. } => Some(of.span),
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
