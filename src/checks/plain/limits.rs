//! How long things may be, in one table.
//!
//! In: what sort of page and passage it is. Out: the limit in words. Each limit says who asks for it.

/// Words of a sentence on a page. Guides ask for 15 to 20 on average (Argentina's content standard; Chile's guide of voice and tone) and
/// 25 to 30 at most (GOV.UK: 25; Aragón's plain language manual: 30): a limit for each sentence is the lower of the two that bound one.
pub(super) const PAGE_SENTENCE: usize = 25;

/// Words of a sentence in easy read. UNE 153101:2018 asks for short sentences with one idea each and gives no number; 15 is the number that
/// easy-read editors use, and the one of this tool.
pub(super) const EASY_SENTENCE: usize = 15;

/// Words of a paragraph on a page. Chile's guide of voice and tone asks for five lines, which are about 70 words; plainlanguage.gov allows 150.
/// Between both: at 100 words a telephone shows nothing else.
pub(super) const PAGE_PARAGRAPH: usize = 100;

/// Words of a paragraph in easy read: UNE 153101:2018 asks for three to five short lines.
pub(super) const EASY_PARAGRAPH: usize = 50;

/// Words without a heading, a list or a figure. A body of 350 words is what Argentina's content standard gives a whole page; a reader who looks
/// for something must find a foothold before that.
pub(super) const WALL: usize = 300;

/// The words of a sentence on this sort of page.
pub(super) fn sentence(easy: bool) -> usize {
    if easy { EASY_SENTENCE } else { PAGE_SENTENCE }
}

/// The words of a paragraph on this sort of page.
pub(super) fn paragraph(easy: bool) -> usize {
    if easy { EASY_PARAGRAPH } else { PAGE_PARAGRAPH }
}
