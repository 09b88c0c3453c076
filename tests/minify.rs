//! Minified pages say the same as the pages that the theme drew: text with its spaces, elements with their
//! attributes, in the same order. On every page of the hub and of the golden sites.
#![cfg(feature = "minify")]

use crate::support::{build_with, hub, options, output, repository, site_in};
use amigable::{Memo, Options, Tree};
use proptest::prelude::*;
use scraper::{ElementRef, Html};
use std::collections::BTreeMap;

/// Elements that stand in a line with the text around them: a space beside them is a space that is read.
const INLINE: [&str; 33] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input", "ins", "kbd", "label", "mark", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var",
];

/// What stands for the end of a block in the text.
const BREAK: char = '\n';

/// What a page gives to its readers.
#[derive(Default)]
struct Read {
    /// The text, one space for any run of white space, a break where a block begins or ends.
    text: String,
    /// Each element as `name attribute="value" …`, attributes sorted.
    elements: Vec<String>,
}

fn read(html: &str) -> Read {
    let page = Html::parse_document(html);
    let mut read = Read::default();
    visit(page.root_element(), false, &mut read);
    read.text = tidy(&read.text);
    read
}

fn visit(node: ElementRef<'_>, exact: bool, read: &mut Read) {
    let element = node.value();
    let block = !INLINE.contains(&element.name());
    // The list of sizes for phones means the same with and without spaces.
    let value = |value: &str| if element.attr("name") == Some("viewport") { value.replace(", ", ",") } else { value.trim().to_owned() };
    let mut attributes: Vec<String> = element.attrs().map(|(name, text)| format!("{name}={:?}", value(text))).collect();
    attributes.sort();
    read.elements.push(format!("{} {}", element.name(), attributes.join(" ")));
    read.text.extend(block.then_some(BREAK));
    let exact = exact || matches!(element.name(), "pre" | "textarea" | "script" | "style");
    for child in node.children() {
        match (ElementRef::wrap(child), child.value().as_text()) {
            (Some(child), _) => visit(child, exact, read),
            (None, Some(text)) if exact => read.text.push_str(&text.replace('\n', "\u{2028}").replace(' ', "\u{2007}")),
            (None, Some(text)) => read.text.push_str(&text.replace(|c: char| c.is_ascii_whitespace(), " ")),
            (None, None) => {}
        }
    }
    read.text.extend(block.then_some(BREAK));
}

/// One space for many, none beside a break, one break for many.
fn tidy(text: &str) -> String {
    let lines = text.split(BREAK).map(|line| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn pages(tree: &Tree, minify: bool) -> BTreeMap<String, String> {
    let outcome = build_with(tree, &Options { minify, ..options() }, &Memo::new());
    let pages = output(outcome.plan(), tree).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn compare(name: &str, tree: &Tree) {
    let (drawn, published) = (pages(tree, false), pages(tree, true));
    assert!(!drawn.is_empty() && drawn.keys().eq(published.keys()));
    let mut troubles = Vec::new();
    for (path, before) in &drawn {
        let after = &published[path];
        assert!(after.len() <= before.len(), "{path} grew");
        let (before, after) = (read(before), read(after));
        // One page tells how large the others are, which is another number when they are smaller.
        let differs = first_difference(before.text.lines(), after.text.lines()).filter(|_| !path.ends_with("sin-conexion/index.html"));
        troubles.extend(differs.map(|text| format!("{name} {path}: text {text}")));
        let (before, after) = (before.elements.iter().map(String::as_str), after.elements.iter().map(String::as_str));
        troubles.extend(first_difference(before, after).map(|text| format!("{name} {path}: element {text}")));
    }
    assert!(troubles.is_empty(), "{} losses:\n{}", troubles.len(), troubles.join("\n"));
}

fn first_difference<'a>(mut before: impl Iterator<Item = &'a str>, mut after: impl Iterator<Item = &'a str>) -> Option<String> {
    loop {
        match (before.next(), after.next()) {
            (None, None) => return None,
            (was, is) if was == is => {}
            (was, is) => return Some(format!("\n    was {was:?}\n    is  {is:?}")),
        }
    }
}

#[test]
fn every_page_of_the_hub_says_the_same() {
    compare("hub", &hub());
}

#[test]
fn every_page_of_the_golden_sites_says_the_same() {
    for case in ["minimal", "every-kind", "every-block", "redirects", "languages"] {
        compare(case, &site_in(&repository("tests/golden").join(case).join("in")));
    }
}

/// What minify-html is known to do to HTML that the theme therefore never writes: `hidden` in its third state
/// loses it, and an empty `lang` (a language nobody knows) goes.
#[test]
fn no_page_has_what_minifying_would_break() {
    for (path, html) in pages(&hub(), false) {
        for bad in ["until-found", "lang=\"\"", "<!--"] {
            assert!(!html.contains(bad), "{path} has {bad}");
        }
    }
}

#[test]
fn losses_would_be_seen() {
    let text = |html: &str| read(html).text;
    assert_ne!(text("<p><b>a</b> <i>b</i></p>"), text("<p><b>a</b><i>b</i></p>"));
    assert_ne!(text("<pre>a\n b</pre>"), text("<pre>a b</pre>"));
    assert_eq!(text("<div> <p>a </p> <p> b</p></div>"), text("<div><p>a</p><p>b</p></div>"));
    assert_ne!(read("<a href=x>a</a>").elements, read("<a href=y>a</a>").elements);
}

/// The quick way, where it takes a page, writes what the library writes.
#[track_caller]
fn same_both_ways(name: &str, html: &str) -> bool {
    let (quick, library) = amigable::minified(html);
    let Some(quick) = quick else { return false };
    let (quick, library) = (String::from_utf8(quick).unwrap(), String::from_utf8(library).unwrap());
    if quick != library {
        let at = quick.bytes().zip(library.bytes()).take_while(|(a, b)| a == b).count();
        let around = |text: &str| String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(60)..text.len().min(at + 60)]).into_owned();
        panic!("{name}\nquick   {:?}\nlibrary {:?}", around(&quick), around(&library));
    }
    true
}

#[test]
fn no_page_of_ours_takes_the_slow_way_and_all_are_as_the_library_makes_them() {
    let golden = ["minimal", "every-kind", "every-block", "every-figure", "redirects", "languages"];
    let sites =
        golden.map(|case| site_in(&repository("tests/golden").join(case).join("in"))).into_iter().chain([hub(), crate::figures::site()]);
    let mut count = 0;
    for tree in sites {
        for (path, html) in pages(&tree, false) {
            // Two pages have elements that no other has; there is one of each in each language.
            let rare = html.contains("kind-search") || html.contains("kind-offline");
            assert!(same_both_ways(&path, &html) || rare, "{path} takes the slow way");
            count += 1;
        }
    }
    assert!(count > 300, "{count} pages");
}

/// Pieces of which pages are made that look like ours, and some that do not.
const PIECES: [&str; 64] = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<a href=\"/x/\">",
    "</a>",
    "<h2 id=\"uno\">",
    "</h2>",
    "<em>",
    "</em>",
    "<span class=\"a b\">",
    "</span>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th scope=\"row\">",
    "</th>",
    "<br>",
    "<hr>",
    "<img src=\"a.png\" alt=\"\">",
    "<img alt=\"a &amp; b\" src=\"a.png\">",
    "<section>",
    "</section>",
    " ",
    "\n",
    "  \n ",
    "texto",
    "uno dos",
    "a &amp; b",
    "&lt;p&gt;",
    "&copy;",
    "1 < 2",
    "«ñ»",
    "…",
    "\u{a0}",
    "≫\u{20d2}",
    "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>",
    "<pre>  a\n b </pre>",
    "<code> x </code>",
    "<!-- c -->",
    "<script type=\"application/ld+json\">{\"a\": 1}</script>",
    "<details open>",
    "</details>",
    "<summary>",
    "</summary>",
    "<input type=\"text\" value=\"\">",
    "<button type=\"submit\" hidden>",
    "</button>",
    "<td class=\"\">",
    "<p class=\" a  b \">",
    "<a title=\"it's\" href='/y/'>",
    "<p data-at=\"1-2\" lang=\"es\">",
    "<p lang=\"\">",
    "<time datetime=\"2026-01-01\">",
    "</time>",
    "<a href=\"/?a=b&amp;c=d\" aria-current=\"page\">",
    "<select><option>a</select>",
];

proptest! {
    #![proptest_config(crate::support::cases(3_000))]

    #[test]
    fn made_up_pages_are_as_the_library_makes_them(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..14)) {
        same_both_ways("made up", &format!("<!DOCTYPE html>\n<html lang=\"es\">\n<head>\n<title>Uno &amp; dos</title>\n</head>\n<body>\n{}</body>\n</html>\n", pieces.concat()));
    }

    /// Pieces that are closed in order, so that the quick way takes most of them.
    #[test]
    fn well_made_pages_are_as_the_library_makes_them(body in well_made()) {
        same_both_ways("well made", &format!("<!DOCTYPE html>\n<html lang=\"es\"><head><title>Uno</title></head>\n<body>{body}\n</body></html>\n"));
    }
}

fn well_made() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(
        &[" ", "\n", "texto", " uno ", "a &amp; b", "dos  tres", "<br>", "<img src=\"a.png\" alt=\"b c\">", "<svg class=\"x\"></svg>"][..],
    );
    let opening = prop::sample::select(
        &[
            "p",
            "div",
            "ul",
            "li",
            "h2 id=\"a\"",
            "span class=\"a  b\"",
            "em",
            "a href=\"/x/\"",
            "nav aria-label=\"Uno dos\"",
            "td",
            "tr",
            "table",
            "section",
            "details open",
            "time datetime=\"2026\"",
            "label for=\"a\"",
            "dl",
            "dt",
            "dd",
        ][..],
    );
    leaf.prop_map(str::to_owned).prop_recursive(5, 40, 5, move |inner| {
        (opening.clone(), prop::collection::vec(inner, 0..5)).prop_map(|(tag, children)| {
            let name = tag.split(' ').next().unwrap();
            format!("<{tag}>{}</{name}>", children.concat())
        })
    })
}
