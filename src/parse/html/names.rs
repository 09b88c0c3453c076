//! Names of elements as numbers: what a name is, is asked of every element of every page.
//!
//! In: the name of an element, of HTML or of SVG. Out: its number, if it is one that anything here speaks of; and sets of
//! names, made when the program is built. Knows nothing else of elements.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The names, in order. The first stands for what is no element, the second for an element that nothing speaks of.
const KNOWN: [&str; 161] = [
    "",
    "?",
    "a",
    "abbr",
    "acronym",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "basefont",
    "bdi",
    "bdo",
    "big",
    "blink",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "circle",
    "cite",
    "clipPath",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "defs",
    "del",
    "desc",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "ellipse",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "filter",
    "font",
    "footer",
    "foreignObject",
    "form",
    "frame",
    "frameset",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "image",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "line",
    "linearGradient",
    "link",
    "main",
    "map",
    "mark",
    "marker",
    "marquee",
    "mask",
    "math",
    "menu",
    "meta",
    "metadata",
    "meter",
    "nav",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "path",
    "pattern",
    "picture",
    "plaintext",
    "polygon",
    "polyline",
    "pre",
    "progress",
    "q",
    "radialGradient",
    "rect",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "stop",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "switch",
    "symbol",
    "table",
    "tbody",
    "td",
    "template",
    "text",
    "textPath",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tspan",
    "tt",
    "u",
    "ul",
    "use",
    "var",
    "video",
    "wbr",
    "xmp",
];

/// The name of an element, if anything speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Tag(u8);

static TAGS: LazyLock<FxHashMap<u64, Tag>> =
    LazyLock::new(|| (0..).zip(KNOWN).skip(2).map(|(number, name)| (key(name), Tag(number))).collect());

impl Tag {
    /// Of what is no element.
    pub(crate) const NONE: Self = Self(0);
    const OTHER: Self = Self(1);
    /// More than any number of a tag.
    pub(crate) const COUNT: usize = KNOWN.len();

    /// The tag of an element of this name.
    pub(crate) fn of(name: &str) -> Self {
        Self::keyed(key(name), name)
    }

    /// The same, of a name whose key is known.
    pub(super) fn keyed(key: u64, name: &str) -> Self {
        TAGS.get(&key).copied().filter(|tag| exact(name) || KNOWN[tag.index()] == name).unwrap_or(Self::OTHER)
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// For each tag what a function says of its name.
    pub(crate) fn table<T>(of: impl Fn(&'static str) -> T) -> [T; Self::COUNT] {
        KNOWN.map(of)
    }
}

/// The length of a name and its first seven letters: all of it, for most.
#[inline]
pub(super) fn key(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let length = bytes.len().min(7);
    let mut first = [0; 8];
    first[..length].copy_from_slice(&bytes[..length]);
    first[7] = u8::try_from(bytes.len()).unwrap_or(u8::MAX);
    u64::from_le_bytes(first)
}

/// The key of the name that `text` begins with.
pub(super) fn key_at(text: &str, length: usize) -> u64 {
    let Some(first) = text.as_bytes().first_chunk() else { return key(&text[..length]) };
    let kept = u64::MAX >> (64 - 8 * length.clamp(1, 7));
    u64::from_le_bytes(*first) & kept | u64::from(u8::try_from(length).unwrap_or(u8::MAX)) << 56
}

/// Whether no other name has the key of this one.
#[inline]
pub(super) fn exact(name: &str) -> bool {
    name.len() <= 7
}

/// A set of names of elements.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tags([u64; 3]);

impl Tags {
    /// The set of these names.
    ///
    /// # Panics
    ///
    /// When the program is built, for a name that is not among the known.
    pub(crate) const fn of(names: &[&str]) -> Self {
        let mut set = [0; 3];
        let mut at = 0;
        while at < names.len() {
            let number = number(names[at]);
            set[number / 64] |= 1 << (number % 64);
            at += 1;
        }
        Self(set)
    }

    /// The set with one name more.
    pub(super) fn with(mut self, tag: Tag) -> Self {
        self.0[tag.index() / 64] |= 1 << (tag.index() % 64);
        self
    }

    /// Whether two sets have a name in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether the set has a name.
    pub(crate) fn has(&self, tag: Tag) -> bool {
        self.0[tag.index() / 64] >> (tag.index() % 64) & 1 == 1
    }
}

/// The set of these names, made when the program is built: `tags!["dd", "dt"]`.
macro_rules! tags {
    ($($name:literal),+ $(,)?) => {
        const { &$crate::parse::html::Tags::of(&[$($name),+]) }
    };
}
pub(crate) use tags;

#[expect(clippy::panic, reason = "it ends the building of the program, not its work")]
const fn number(name: &str) -> usize {
    let mut at = 2;
    while at < KNOWN.len() {
        if equal(KNOWN[at].as_bytes(), name.as_bytes()) {
            return at;
        }
        at += 1;
    }
    panic!("sets hold known names only")
}

const fn equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_has_one_number() {
        for (number, name) in KNOWN.iter().enumerate().skip(2) {
            assert_eq!(Tag::of(name).index(), number, "{name}");
        }
        assert_eq!(Tag::of("my-element"), Tag::OTHER);
        assert_eq!(Tag::of("blockquit!"), Tag::OTHER);
        let set = Tags::of(&["a", "wbr"]);
        assert!(set.has(Tag::of("a")) && set.has(Tag::of("wbr")) && !set.has(Tag::of("b")) && !set.has(Tag::NONE));
    }
}
