//! Plain language, judged as an editor would: pairs of texts with the same content, and pages that are too long to be a rule's example.

mod pages;

use crate::support::{build, example, told};
use amigable::{Finding, Tree};
use std::fmt::Write as _;
use std::fs;

/// Two texts that say the same; the marks `⟦…⟧` stand around what an editor would change in the first.
struct Pair {
    name: String,
    bureaucratic: String,
    plain: String,
}

fn pairs() -> Vec<Pair> {
    let mut files: Vec<_> = fs::read_dir("tests/plain/pairs").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let (bureaucratic, plain) = text.strip_prefix("-- burocrático --\n").unwrap().split_once("-- claro --\n").unwrap();
        Pair {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            bureaucratic: bureaucratic.to_owned(),
            plain: plain.to_owned(),
        }
    };
    files.into_iter().map(read).collect()
}

const FRONT: &str = "---\ntitulo: Una página\ndescripcion: Lo que hay que saber.\n---\n";

fn check(body: &str) -> (Tree, Vec<Finding>) {
    let tree = example(&format!("-- content/a.md --\n{FRONT}{body}"));
    let found = build(&tree).findings;
    (tree, found)
}

/// Findings about words; those about whole sentences, paragraphs and pages mark what is around them.
fn is_of_words(finding: &Finding) -> bool {
    !matches!(finding.rule.id, "plain/long-sentence" | "plain/long-paragraph" | "plain/hard-page")
}

#[test]
fn the_verdict_separates_every_pair() {
    let pairs = pairs();
    assert!(pairs.len() >= 30, "{} pairs", pairs.len());
    let mut troubles = String::new();
    for pair in &pairs {
        let (tree, found) = check(&pair.bureaucratic.replace(['⟦', '⟧'], ""));
        if !found.iter().any(|finding| finding.rule.id == "plain/hard-page") {
            let _ = writeln!(troubles, "{}: the bureaucratic text is not found hard\n{}", pair.name, told(&found, &tree));
        }
        let (tree, found) = check(&pair.plain);
        if !found.is_empty() {
            let _ = writeln!(troubles, "{}: the plain text has findings\n{}", pair.name, told(&found, &tree));
        }
    }
    assert!(troubles.is_empty(), "{troubles}");
}

#[test]
fn the_words_marked_are_those_that_an_editor_would_change() {
    let (mut wanted, mut marked, mut both) = (0, 0, 0);
    let mut troubles = String::new();
    for pair in pairs() {
        let (text, mut marks) = without_marks(&pair.bureaucratic);
        let (_, found) = check(&text);
        let mut spans: Vec<(usize, usize)> = found
            .iter()
            .filter(|finding| is_of_words(finding))
            .filter_map(|finding| finding.place.as_ref())
            .map(|place| (place.span.start - FRONT.len(), place.span.end - FRONT.len()))
            .collect();
        wanted += marks.len();
        marked += spans.len();
        both += spans.iter().filter(|span| marks.contains(span)).count();
        let shared: Vec<_> = marks.iter().copied().filter(|mark| spans.contains(mark)).collect();
        marks.retain(|mark| !shared.contains(mark));
        spans.retain(|span| !shared.contains(span));
        for (start, end) in marks {
            let _ = writeln!(troubles, "{}: «{}» is not marked", pair.name, &text[start..end]);
        }
        for (start, end) in spans {
            let _ = writeln!(troubles, "{}: «{}» is marked, and an editor would leave it", pair.name, &text[start..end]);
        }
    }
    assert!(troubles.is_empty(), "{both} of {wanted} wanted, {marked} marked\n{troubles}");
}

/// The text without its marks, and where they were.
fn without_marks(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut plain = String::new();
    let (mut marks, mut start) = (Vec::new(), 0);
    for c in text.chars() {
        match c {
            '⟦' => start = plain.len(),
            '⟧' => marks.push((start, plain.len())),
            c => plain.push(c),
        }
    }
    (plain, marks)
}
