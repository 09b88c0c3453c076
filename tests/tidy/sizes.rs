//! Functions and files short enough to be read at one sight. A function that only lists (fields, words) is no
//! exception: a list belongs into a `static`.

use super::{none, rust};
use std::io::Write;

const LONGEST_FUNCTION: usize = 60;
const LONGEST_FILE: usize = 400;

/// Modules that only tests use; they may list what they like.
const TESTS: [&str; 2] = ["/tests.rs", "/samples.rs"];

/// The functions of a formatted file with the lines of their bodies.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let starts = lines.iter().enumerate().filter(|(_, line)| is_function(line));
    starts.filter_map(|(start, line)| Some((name(line), end(&lines, start)? - start + 1))).collect()
}

fn is_function(line: &str) -> bool {
    let words = line.split_whitespace().map(|word| word.split('(').next().unwrap_or_default());
    words.take_while(|word| matches!(*word, "pub" | "const" | "fn")).any(|word| word == "fn")
}

fn name(line: &str) -> &str {
    let after = line.split("fn ").nth(1).unwrap_or_default();
    after.split(['(', '<']).next().unwrap_or_default()
}

/// The line of the closing brace: the first one at the function's own indent.
fn end(lines: &[&str], start: usize) -> Option<usize> {
    let indent = &lines[start][..lines[start].len() - lines[start].trim_start().len()];
    let closing = format!("{indent}}}");
    if lines[start].trim_end().ends_with(['}', ';']) {
        return Some(start);
    }
    let found = lines.iter().enumerate().skip(start + 1).find(|(_, line)| **line == closing || line.starts_with(&format!("{indent}}} ")));
    found.map(|(at, _)| at)
}

#[test]
fn functions_and_files_are_short() {
    let mut files = rust("src");
    files.retain(|path, _| !TESTS.iter().any(|name| path.ends_with(name)));
    let mut lengths = Vec::new();
    let mut troubles = Vec::new();
    for (path, text) in &files {
        let count = text.lines().count();
        if count > LONGEST_FILE {
            troubles.push(format!("{path}: {count} lines, at most {LONGEST_FILE}"));
        }
        for (name, length) in functions(text) {
            lengths.push(length);
            if length > LONGEST_FUNCTION {
                troubles.push(format!("{path}: fn {name} has {length} lines, at most {LONGEST_FUNCTION}"));
            }
        }
    }
    tell(&mut lengths, files.values().map(|text| text.lines().count()).collect());
    none("too long", &troubles);
}

/// Shown in every run, for those who watch the numbers.
fn tell(functions: &mut [usize], mut files: Vec<usize>) {
    functions.sort_unstable();
    files.sort_unstable();
    let at = |lengths: &[usize], share: usize| lengths[(lengths.len() - 1) * share / 100];
    let line = |what: &str, lengths: &[usize]| {
        format!(
            "{} {what}: median {} lines, 90th percentile {}, longest {}\n",
            lengths.len(),
            at(lengths, 50),
            at(lengths, 90),
            at(lengths, 100)
        )
    };
    std::io::stderr().write_all((line("functions", functions) + &line("files", &files)).as_bytes()).unwrap();
}

#[test]
fn functions_are_measured_right() {
    let text = "pub(crate) fn one() -> u8 { 1 }\n\nimpl X {\n    fn two<T>(x: T) {\n        if x {\n        }\n    }\n}\nconst fn three(\n    a: u8,\n) -> u8 {\n    a\n}\n";
    assert_eq!(functions(text), [("one", 1), ("two", 4), ("three", 5)]);
}
