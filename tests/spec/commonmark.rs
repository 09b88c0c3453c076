//! CommonMark 0.31.2: all 652 examples.

use super::{Deliberate, Example, compare, installed};

const DELIBERATE: &[Deliberate] = &[];

#[test]
fn commonmark() {
    let examples = examples(&installed("commonmark-spec/spec.txt"));
    assert_eq!(examples.len(), 652, "CommonMark 0.31.2 has 652 examples");
    compare("CommonMark 0.31.2", &examples, DELIBERATE);
}

/// The format of `spec.txt`: 32 backticks and « example», Markdown, a lone point, HTML, 32 backticks; tabs
/// are drawn as arrows. A line of `#` is a heading of the specification.
fn examples(spec: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let mut found = Vec::new();
    let mut section = String::new();
    let mut lines = spec.lines();
    while let Some(line) = lines.next() {
        if line == format!("{fence} example") {
            let mut until = |end: &str| passage(lines.by_ref().take_while(|line| *line != end));
            let (markdown, html) = (until("."), until(&fence));
            found.push(Example { number: found.len() + 1, section: section.clone(), markdown, html });
        } else if line.starts_with('#') {
            line.trim_start_matches('#').trim().clone_into(&mut section);
        }
    }
    found
}

fn passage<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.flat_map(|line| [line, "\n"]).collect::<String>().replace('→', "\t")
}
