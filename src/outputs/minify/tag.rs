//! Start tags, made smaller as minify-html makes them.
//!
//! In: a start tag without its mark. Out: the same, smaller. Attributes whose values mean what they say are written here; the library is
//! asked about all others, once for each tag that is written the same.

use super::library;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// Tags that a thread remembers. A theme writes some hundred different ones; those with an address of their own are not among them.
const MOST: usize = 4_096;

/// What the library made of a text; nothing when its answer is of no use.
type Answers = FxHashMap<Box<str>, Option<Box<[u8]>>>;

thread_local! {
    /// What the library made of tags, by the tag. Only a shorter way to the same answer.
    static ASKED: RefCell<Answers> = RefCell::default();
}

/// Writes the start tag `<name inside>` into `out`. Nothing when it is odd.
pub(super) fn write(name: &str, inside: &str, void: bool, out: &mut Vec<u8>) -> Option<()> {
    if inside.is_empty() {
        out.push(b'<');
        out.extend_from_slice(name.as_bytes());
        out.push(b'>');
        return Some(());
    }
    let before = out.len();
    if plain(name, inside, out).is_some() {
        return Some(());
    }
    out.truncate(before);
    asked(name, inside, void, out)
}

/// A tag whose attributes are all plain.
fn plain(name: &str, inside: &str, out: &mut Vec<u8>) -> Option<()> {
    let mut quoted: [(&str, &str); 8] = Default::default();
    let mut bare: [(&str, &str); 8] = Default::default();
    let (mut quotes, mut bares) = (0, 0);
    let mut rest = inside;
    while !rest.is_empty() {
        rest = rest.strip_prefix(' ')?;
        let (attribute, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        match shape(name, attribute, value)? {
            Shape::Quoted => {
                *quoted.get_mut(quotes)? = (attribute, value);
                quotes += 1;
            }
            Shape::Bare => {
                *bare.get_mut(bares)? = (attribute, value);
                bares += 1;
            }
        }
    }
    let (quoted, bare) = (&mut quoted[..quotes], &mut bare[..bares]);
    quoted.sort_unstable();
    bare.sort_unstable();
    let twice = |sorted: &[(&str, &str)]| sorted.windows(2).any(|pair| pair[0].0 == pair[1].0);
    if twice(quoted) || twice(bare) || quoted.iter().any(|(name, _)| bare.iter().any(|(other, _)| name == other)) {
        return None;
    }
    out.push(b'<');
    out.extend_from_slice(name.as_bytes());
    for (name, value) in quoted.iter() {
        write_all(out, [" ", name, "=\"", value, "\""]);
    }
    for (name, value) in bare.iter() {
        write_all(out, [" ", name, "=", value]);
    }
    out.push(b'>');
    Some(())
}

fn write_all<const PARTS: usize>(out: &mut Vec<u8>, parts: [&str; PARTS]) {
    for part in parts {
        out.extend_from_slice(part.as_bytes());
    }
}

enum Shape {
    Quoted,
    Bare,
}

/// How a value is written; nothing when the attribute or the value is more than a name and a text.
fn shape(tag: &str, attribute: &str, value: &str) -> Option<Shape> {
    let text = matches!(attribute, "id" | "class" | "href" | "src" | "datetime" | "content" | "property" | "title" | "lang")
        || (attribute == "name" && tag == "meta" && !value.eq_ignore_ascii_case("viewport"))
        || attribute
            .strip_prefix("aria-")
            .or_else(|| attribute.strip_prefix("data-"))
            .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_lowercase()));
    if !text || !is_plain(value) || value.is_empty() || value.starts_with(' ') || value.ends_with(' ') {
        return None;
    }
    let mut shape = Shape::Bare;
    let mut before = 0;
    for byte in value.bytes() {
        match byte {
            b'\t' | b'\n' | b'\r' | b'\x0c' => return None,
            b' ' if before == b' ' => return None,
            b' ' | b'\'' | b'=' | b'`' | b'<' | b'>' => shape = Shape::Quoted,
            _ => {}
        }
        before = byte;
    }
    Some(shape)
}

/// Whether the library writes a text as it stands, but for white space. References change; and two signs of mathematics with a
/// stroke through them, since a reference to them is shorter.
pub(super) fn is_plain(text: &str) -> bool {
    let mut uncommon = false;
    let reference = text.bytes().any(|byte| {
        uncommon |= byte == 0xe2;
        byte == b'&'
    });
    !(reference || uncommon && text.contains('\u{20d2}'))
}

fn asked(name: &str, inside: &str, void: bool, out: &mut Vec<u8>) -> Option<()> {
    remembered(&format!("<{name}{inside}>"), |tag| ask(name, tag, void), out)
}

/// Larger drawings are those of figures, which stand on one page.
const SMALL: usize = 2_048;

/// Writes a drawing as the library makes it smaller: a theme's own signs stand on every page.
pub(super) fn write_drawing(element: &str, out: &mut Vec<u8>) {
    let ask = |element: &str| Some(library(element).into_boxed_slice());
    if element.len() > SMALL {
        out.extend_from_slice(&library(element));
    } else {
        remembered(element, ask, out);
    }
}

/// Writes the library's answer about a text, asking it only if it has not been asked before.
fn remembered(text: &str, ask: impl FnOnce(&str) -> Option<Box<[u8]>>, out: &mut Vec<u8>) -> Option<()> {
    let write = |answer: &Option<Box<[u8]>>, out: &mut Vec<u8>| answer.as_ref().map(|bytes| out.extend_from_slice(bytes));
    ASKED.with_borrow_mut(|known| {
        if let Some(answer) = known.get(text) {
            return write(answer, out);
        }
        let answer = ask(text);
        let written = write(&answer, out);
        if known.len() < MOST {
            known.insert(text.into(), answer);
        }
        written
    })
}

fn ask(name: &str, tag: &str, void: bool) -> Option<Box<[u8]>> {
    if void {
        return Some(library(tag).into());
    }
    let end = format!("</{name}>");
    library(&format!("{tag}{end}")).strip_suffix(end.as_bytes()).map(Into::into)
}
