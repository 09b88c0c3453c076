//! Drawings that do harm, and drawings that do not.

use super::*;
use proptest::prelude::*;

fn clean(text: &str) -> (String, Vec<String>, Option<(u32, u32)>) {
    match read(text.as_bytes()) {
        Picture::Svg(svg) => (String::from_utf8(svg.bytes.to_vec()).unwrap(), svg.removed, svg.size),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_draws_is_kept() {
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><style>.a{fill:url(#b)}</style><title>A &amp; B</title><path class=\"a\" d=\"M0 0h9\"></path></svg>";
    let (kept, removed, size) = clean(text);
    assert_eq!((kept.as_str(), removed, size), (text, Vec::new(), Some((20, 10))));
}

#[test]
fn what_harms_goes_and_is_named() {
    let text = "<?xml version=\"1.0\"?><?estilo x?><!DOCTYPE svg [<!ENTITY a \"x\">]><svg onload=\"x()\" width=\"2in\" height=\"96\"><script>alert(1)</script>\
        <foreignObject><p>x</p></foreignObject><a href=\"https://a.cl\"><rect fill=\"url(http://a.cl/#x)\"/></a><image href=\"data:image/png;base64,AA\"/>\
        <style>@im&#112;ort 'x';</style><animate attributeName=\"x\"/>&a;</svg>";
    let (kept, removed, size) = clean(text);
    assert_eq!(kept, "<svg width=\"2in\" height=\"96\"><a><rect></rect></a><style></style></svg>");
    let told =
        ["&a;", "<!DOCTYPE […]>", "<?…?>", "<animate>", "<foreignObject>", "<image>", "<script>", "<style>", "fill", "href", "onload"];
    assert_eq!(removed, told);
    assert_eq!(size, Some((192, 96)));
}

#[test]
fn notes_of_drawing_programs_go_without_a_word() {
    let text = "<svg xmlns:inkscape=\"x\" inkscape:version=\"1\"><metadata><rdf:RDF/></metadata><sodipodi:namedview/><g inkscape:label=\"y\"/></svg>";
    assert_eq!(clean(text), ("<svg><g></g></svg>".to_owned(), Vec::new(), None));
}

#[test]
fn what_is_no_drawing_is_broken() {
    for text in ["", "texto", "<html></html>", "<svg><g></svg>", "<svg", "<svg>", "</svg>", "<x:svg/>"] {
        assert!(matches!(read(text.as_bytes()), Picture::Broken(Trouble::Unreadable)), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Pieces in any order: nothing panics, and what is clean stays as it is when it is cleaned again.
    #[test]
    fn cleaning_twice_is_cleaning_once(pieces in proptest::collection::vec(0..PIECES.len(), 0..12)) {
        let inside: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        let text = format!("<svg>{inside}</svg>");
        if let Picture::Svg(once) = read(text.as_bytes()) {
            let kept = std::str::from_utf8(&once.bytes).unwrap().to_ascii_lowercase();
            // A word of a style sheet asks for nothing where it is text.
            let styles: String = kept.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next()).collect();
            prop_assert!(!styles.contains("@import") && !styles.contains("http"), "{kept}");
            prop_assert!(!["<script", "onload=", "<foreignobject", "href="].iter().any(|bad| kept.contains(bad)), "{kept}");
            let Picture::Svg(twice) = read(&once.bytes) else { return Err(TestCaseError::fail("no longer a drawing")) };
            prop_assert!(twice.removed.is_empty());
            prop_assert_eq!(once.bytes, twice.bytes);
        }
    }
}

const PIECES: [&str; 14] = [
    "<g>",
    "</g>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "@import 'http://a';",
    "<rect onload='x'/>",
    "<use href='http://a'/>",
    "&lt;script>",
    "<![CDATA[<script>]]>",
    "<foreignObject/>",
    "&#60;",
    "texto",
];
