//! The examples of the CommonMark and GFM specifications, through our parser, tree and writer.
//!
//! The texts of the specifications are not in this repository: npm brings them (`tests/package.json`).

mod commonmark;
mod gfm;
mod plain;

use std::io::Write;
use std::path::Path;

/// One example: Markdown and the HTML that it should become.
struct Example {
    number: usize,
    section: String,
    markdown: String,
    html: String,
}

/// An example that we mean to render otherwise, and why.
type Deliberate = (usize, &'static str);

/// A file of an npm package.
fn installed(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node_modules").join(path);
    let text = std::fs::read_to_string(&path);
    assert!(text.is_ok(), "{} is missing: the specifications come from npm. Run `npm install --prefix tests` first.", path.display());
    text.unwrap_or_default()
}

/// Compares all examples, says how many agree, and fails on any difference that is not declared and on
/// any declared one that is none.
fn compare(name: &str, examples: &[Example], deliberate: &[Deliberate]) {
    let mut report = Vec::new();
    let mut agree = 0;
    for example in examples {
        let html = plain::ours(&amigable::markdown_to_html(&example.markdown));
        let same = html == plain::theirs(&example.html);
        let declared = deliberate.iter().find(|(number, _)| *number == example.number);
        agree += usize::from(same);
        match (same, declared) {
            (true, Some((number, reason))) => report.push(format!("{number} agrees, though declared to differ: {reason}")),
            (false, None) => report.push(difference(example, &html)),
            _ => {}
        }
    }
    // Not `println!`: that is shown for failing tests only.
    let rate = format!("{name}: {agree} of {} examples agree, {} differ on purpose\n", examples.len(), deliberate.len());
    let told = std::io::stderr().write_all(rate.as_bytes());
    assert!(told.is_ok() && report.is_empty(), "\n{}", report.join("\n"));
}

fn difference(example: &Example, html: &str) -> String {
    let Example { number, section, markdown, html: expected } = example;
    format!("--- {number} {section}\n{markdown}\n--- expected\n{expected}\n--- ours\n{html}\n")
}
