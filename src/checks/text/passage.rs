//! One unit of text: a paragraph, a heading, a list item, a cell.
//!
//! In: nothing; it is made by `build`. Out: its text, and where each part of it stands in the source.

use super::place::{self, Found, Piece, locate};
use crate::base::prose::{Counts, Language, sentences, words};
use crate::base::span::Span;
use std::ops::Range;
use std::sync::OnceLock;

/// What a passage is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PassageKind {
    /// The title of the page.
    Title,
    /// Its description, in front matter.
    Description,
    /// A heading, a step's title or a title in a plan, with its level.
    Heading(u8),
    Paragraph,
    ListItem,
    /// A cell of a table, with a head's cell too.
    Cell,
    /// One of «En pocas palabras».
    KeyPoint,
    /// A line of the box of facts, or the words beside a big number.
    Fact,
    /// The title of a figure or of a table, or the text of a download.
    Caption,
    /// A term of a definition list.
    Term,
    /// What a term, a column or an organisation is.
    Definition,
    /// A note at the foot, or beneath a figure or a source.
    Note,
    /// A big number.
    Value,
    /// A short title, the words of a card, the label of a reference line.
    Label,
    /// What is said instead of an image.
    Alternative,
    /// Words in another language.
    Foreign,
}

/// What rules have to know of a part of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Words of someone else: «…», “…”, "…".
    Quotation,
    /// In another language.
    Foreign,
    /// The words of a link.
    Link,
    /// A figure that a dataset gives.
    Data,
    /// The [`OBJECT`](crate::base::prose::OBJECT) of an address that is written in the text.
    Address,
}

/// A unit of running text. No sentence goes over its end.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) kind: PassageKind,
    /// Without markup. A line break of the source is a space, one that is shown is `\n`; [`OBJECT`](crate::base::prose::OBJECT) stands for code and addresses.
    pub(crate) text: String,
    /// Whether it is within a block quote: someone else's words.
    pub(crate) quoted: bool,
    /// Whether it is a paragraph, rather than a title, a label, a cell or a short line of a list.
    pub(crate) running: bool,
    pub(super) language: Language,
    pub(super) marks: Vec<(Range<usize>, Mark)>,
    pub(super) pieces: Vec<Piece>,
    /// Its sentences, cut when somebody first asks for them.
    pub(super) cut: OnceLock<Vec<Range<usize>>>,
}

impl Passage {
    /// The bytes of the source that hold a part of the text. Where the source is not the text (an escaped YAML string, a region's
    /// name that was filled in), those of the whole piece.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        locate(&self.pieces, range)
    }

    /// The same for who looks for a word in those bytes or writes others in their place: whether they are the text.
    /// Nothing of a text whose place nobody kept.
    pub(crate) fn place(&self, range: &Range<usize>) -> Option<Found> {
        place::find(&self.pieces, range)
    }

    /// Whether a part of the text is written in one go, with no mark-up, code, line break or entity inside.
    pub(crate) fn is_plain(&self, range: &Range<usize>) -> bool {
        place::is_plain(&self.pieces, range)
    }

    /// The whole passage in the source.
    pub(crate) fn whole(&self) -> Span {
        self.span(&(0..self.text.len()))
    }

    /// Its sentences.
    pub(crate) fn sentences(&self) -> &[Range<usize>] {
        self.cut.get_or_init(|| sentences(&self.text, self.language))
    }

    /// The words of a part, without those in another language.
    pub(crate) fn words(&self, range: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let start = range.start;
        let words = words(&self.text[range.clone()]).map(move |word| word.start + start..word.end + start);
        words.filter(|word| !self.is_marked(word, Mark::Foreign))
    }

    /// Whether a part is marked so, at least in part.
    pub(crate) fn is_marked(&self, range: &Range<usize>, mark: Mark) -> bool {
        self.marked(mark).any(|marked| marked.start < range.end && range.start < marked.end)
    }

    /// Whether a part stands between «…» or “…”: someone else's words, or a sign that is talked about.
    pub(crate) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let mut quotes = self.marked(Mark::Quotation).filter(|marked| self.text[marked.start..].starts_with(['«', '“']));
        quotes.any(|quote| quote.start < range.start && range.end < quote.end)
    }

    /// The parts that are marked so.
    pub(crate) fn marked(&self, mark: Mark) -> impl Iterator<Item = &Range<usize>> {
        self.marks.iter().filter(move |(_, what)| *what == mark).map(|(marked, _)| marked)
    }

    /// Whether the words of a part are the editor's: no quotation, and in the language of the page.
    pub(crate) fn is_own(&self, range: &Range<usize>) -> bool {
        !self.quoted && !self.is_marked(range, Mark::Quotation) && !self.is_marked(range, Mark::Foreign)
    }

    /// What is counted of one of its sentences.
    pub(crate) fn counts(&self, sentence: &Range<usize>) -> Counts {
        Counts::of_words(self.words(sentence).map(|word| &self.text[word]), self.language)
    }
}
