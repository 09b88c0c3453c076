//! The running text of a page, cut where its language or its block changes.
//!
//! In: a page. Out: passages, each with the element that says its language. Code, what is hidden and what only programs read
//! is left out; whether a passage is a quotation is told with it.

use crate::checks::html::Audit;
use crate::parse::html::{NodeId, Tags};
use std::ops::Range;

/// Text of one block in one language.
pub(super) struct Passage {
    /// The element whose `lang` says the language.
    pub(super) of: NodeId,
    /// The element that the text stands in.
    pub(super) at: NodeId,
    /// The block around it.
    block: NodeId,
    /// Its bytes among those of all passages.
    pub(super) text: Range<usize>,
    /// A quotation, the title of a work or words set apart: it may be in any language.
    pub(super) quoted: bool,
}

/// Elements whose text is no prose.
const NO_PROSE: Tags = Tags::of(&[
    "code", "kbd", "samp", "var", "pre", "script", "style", "noscript", "template", "math", "textarea", "select", "iframe", "object",
]);

/// Elements whose text may be in any language.
const QUOTED: Tags = Tags::of(&["blockquote", "q", "cite", "em", "i", "dfn"]);

/// Elements that do not end a sentence.
const INLINE: Tags = Tags::of(&[
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "wbr", "big",
]);

/// Where a node stands.
#[derive(Clone, Copy)]
struct Around {
    lang: NodeId,
    block: NodeId,
    parent: NodeId,
    quoted: bool,
}

/// The passages of everything in `root`, whose language `html` says, and the text of all of them.
pub(super) fn passages(audit: &Audit<'_>, html: NodeId, root: NodeId) -> (Vec<Passage>, String) {
    let mut found: Vec<Passage> = Vec::new();
    let mut all = String::new();
    let mut left = vec![(root, Around { lang: html, block: root, parent: root, quoted: false })];
    while let Some((at, around)) = left.pop() {
        if let Some(text) = audit.dom.text_of(at) {
            take(&mut found, &mut all, around, text);
            continue;
        }
        let Some(inside) = enter(audit, at, around) else { continue };
        if let Some(alt) = audit.dom.attr(at, "alt").filter(|_| audit.dom.is(at, "img")) {
            let text = all.len()..all.len() + alt.len();
            found.push(Passage { of: inside.lang, at, block: at, text, quoted: inside.quoted });
            all.push_str(alt);
        }
        let first = left.len();
        left.extend(audit.dom.children(at).map(|child| (child, inside)));
        left[first..].reverse();
    }
    (found, all)
}

/// What stands around the children of an element; none for one that is not read.
fn enter(audit: &Audit<'_>, at: NodeId, around: Around) -> Option<Around> {
    let element = audit.dom.element(at)?;
    let tag = element.tag();
    if NO_PROSE.has(tag) || element.attr("translate") == Some("no") || !shown(audit, at) {
        return None;
    }
    Some(Around {
        lang: element.attr("lang").map_or(around.lang, |_| at),
        block: if INLINE.has(tag) { around.block } else { at },
        parent: at,
        quoted: around.quoted || QUOTED.has(tag),
    })
}

/// Adds a text to the passage that it belongs to.
fn take(found: &mut Vec<Passage>, all: &mut String, around: Around, text: &str) {
    let start = all.len();
    if let Some(last) = found.last_mut()
        && last.block == around.block
        && last.of == around.lang
        && last.quoted == around.quoted
    {
        all.push_str(text);
        last.text.end = all.len();
        return;
    }
    if !text.trim().is_empty() {
        all.push_str(text);
        let Around { lang, block, parent, quoted } = around;
        found.push(Passage { of: lang, at: parent, block, text: start..all.len(), quoted });
    }
}

/// Whether a reader meets an element by eye or ear, as far as it says itself.
fn shown(audit: &Audit<'_>, at: NodeId) -> bool {
    audit.shown(at) || audit.exposed(at)
}

/// Whether an element holds text of its own language that somebody meets.
pub(super) fn own_text(audit: &Audit<'_>, at: NodeId) -> bool {
    let mut left = vec![at];
    while let Some(next) = left.pop() {
        if audit.dom.text_of(next).is_some_and(|text| !text.trim().is_empty()) {
            return true;
        }
        let Some(element) = audit.dom.element(next) else { continue };
        if (next != at && element.attr("lang").is_some())
            || ["script", "style", "template"].contains(&element.name())
            || !shown(audit, next)
        {
            continue;
        }
        if ["alt", "aria-label"].iter().any(|name| element.attr(name).is_some_and(|text| !text.trim().is_empty())) {
            return true;
        }
        left.extend(audit.dom.children(next));
    }
    false
}

/// The sentences of a passage. What stands between quotation marks is taken out.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut quotes = 0_usize;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '«' | '“' | '„' => quotes += 1,
            '»' | '”' => quotes = quotes.saturating_sub(1),
            _ if quotes > 0 => continue,
            _ => {}
        }
        let last = sentences.last_mut().expect("it begins with one");
        last.push(if "«»“”„".contains(c) { ' ' } else { c });
        if matches!(c, '.' | '!' | '?' | '…' | ':' | ';') && characters.peek().is_none_or(|next| next.is_whitespace()) {
            sentences.push(String::new());
        }
    }
    sentences
}
