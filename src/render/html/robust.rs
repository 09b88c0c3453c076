//! No text breaks the writer, or keeps it busy.

use super::*;
use crate::parse::markdown::parse;
use crate::parse::markdown::samples::markdown;
use crate::parse::source_map::SourceMap;
use crate::parse::transform;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Inputs that have made Markdown programs slow or broken them; what is quadratic would not end here.
#[test]
fn hostile_texts_are_read_and_written() {
    let unit = [
        "[",
        "> ",
        "*a_ ",
        "![",
        "[a](",
        "- ",
        "`",
        "<",
        "a**b",
        "~~",
        "[^1]",
        "&",
        "\\",
        "|a|\n|-|\n",
        "1. x\n\n",
        "<!--",
        "a\n: b\n",
        "[^a]: x\n",
    ];
    for unit in unit {
        written(&unit.repeat(50_000));
    }
    written(&(0..2_000).fold(String::new(), |text, depth| text + &" ".repeat(depth * 2) + "- a\n"));
    written(&(0..20_000).fold(String::new(), |text, n| text + &format!("[^{n}]\n\n[^{n}]: x\n\n# a\n\n")));
    written(&format!("{}\n{}\n{}", "|a".repeat(5_000), "|-".repeat(5_000), "|a\n".repeat(5_000)));
}

fn written(text: &str) -> String {
    let (doc, _) = transform::headings(parse(text, &SourceMap::identity(0)), &mut BTreeSet::new());
    write(&transform::inline(doc), &PlainWords)
}

proptest! {
    // A failure is shown with its input; it need not be kept in the repository.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_can_be_written(text in prop_oneof![markdown(), any::<String>()]) {
        written(&text);
    }

}
