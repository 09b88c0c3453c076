//! What a site asks its host to send with its pages, and whether the pages keep to it.

use crate::support::{build, example, repository, site_in};
use amigable::{Entry, Tree};
use base64::Engine;
use scraper::{ElementRef, Html};
use sha2::Digest;

const SITE: &str = "-- amigable.yaml --\ntitulo: Sitio\ndescripcion: Un sitio de ejemplo.\ndireccion: https://sitio.example/sub/\nidioma: es-CL\nsin_conexion: sí\n\
    -- content/_index.md --\n---\ntitulo: Inicio\ndescripcion: El inicio.\n---\nHola.\n";

/// The text files of a site, by their paths.
fn published(tree: &Tree) -> Vec<(String, String)> {
    let built = build(tree);
    let text = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => std::str::from_utf8(bytes).ok().map(str::to_owned),
        _ => None,
    };
    built.plan().iter().filter_map(|(path, entry)| Some((path.as_str().to_owned(), text(entry)?))).collect()
}

/// The sources that a directive of the policy allows.
fn allowed<'h>(headers: &'h str, directive: &str) -> Vec<&'h str> {
    let policy = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")).expect("there is a policy");
    policy.split("; ").find_map(|one| one.strip_prefix(directive)?.strip_prefix(' ')).expect("it is told").split(' ').collect()
}

/// The source expression of a text within a page (CSP Level 3, hash-source).
fn digest(text: &str) -> String {
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(text)))
}

#[test]
fn a_page_runs_nothing_that_the_policy_does_not_know() {
    for tree in [example(SITE), site_in(&repository("tests/golden/every-block/in"))] {
        let files = published(&tree);
        let (_, headers) = files.iter().find(|(path, _)| path == "_headers").expect("every site has its headers");
        let (scripts, styles) = (allowed(headers, "script-src"), allowed(headers, "style-src"));
        assert!(!headers.contains("unsafe"), "{headers}");
        let mut carried = 0;
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let page = Html::parse_document(text);
            for element in page.root_element().descendants().filter_map(ElementRef::wrap) {
                let value = element.value();
                let by_hand = value.attrs().find(|(name, _)| *name == "style" || name.starts_with("on"));
                assert!(by_hand.is_none(), "{path}: {}", element.html());
                let data = value.attr("type").is_some_and(|kind| kind.ends_with("json"));
                let known = match value.name() {
                    "style" => &styles,
                    "script" if value.attr("src").is_none() && !data => &scripts,
                    _ => continue,
                };
                let found = digest(&element.text().collect::<String>());
                assert!(known.contains(&found.as_str()), "{path}: {found} is not in {headers}");
                carried += usize::from(value.name() == "script");
            }
        }
        assert!(carried > 0, "no page carries its script");
    }
}

#[test]
fn pages_of_data_carry_their_sheet_and_ask_for_one_less() {
    let files = published(&site_in(&repository("tests/golden/every-kind/in")));
    let carry: Vec<&str> = files.iter().filter(|(_, text)| text.contains("<style>")).map(|(path, _)| &**path).collect();
    assert!(carry.iter().any(|path| path.starts_with("conjuntos/")), "{carry:?}");
    assert!(!files.iter().any(|(path, _)| path.starts_with("assets/data.")), "what pages carry is no file");
}
