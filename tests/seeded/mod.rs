//! A good page has no finding. One fault at a time is put into it: that fault is found, at its line, and nothing else.
//!
//! The faults are data: `tests/browser/compare.mjs` puts the same ones before axe-core.

mod in_texts;

use crate::support::told;
use amigable::{Finding, Tree, check_html};
use std::collections::BTreeSet;
use std::ops::Range;

static GOOD: &str = include_str!("good.html");

/// Blocks with an empty line between them. The first line is the rule that finds the fault; `- ` says what stands in the
/// good page, `+ ` what is put in its place (there may be several such pairs), `@ ` where the finding is, when that is not
/// where the first change is. `\n` is a new line.
static FAULTS: &str = include_str!("faults.txt");

/// So many different faults at least.
const ENOUGH: usize = 100;

/// Rules that no change of one place in a good page can break, and why.
static NOT_SEEDED: [(&str, &str); 2] = [
    ("a11y/bypass-blocks", "takes a page without main part, headings and link at once: `tests/rules`"),
    ("a11y/no-content-heading", "takes a page without main part and headings at once: `tests/rules`"),
];

struct Fault {
    rule: &'static str,
    /// What stands in the good page, and what is put in its place.
    changes: Vec<(String, String)>,
    at: Option<String>,
}

impl Fault {
    fn of(block: &'static str) -> Self {
        let mut lines = block.lines();
        let mut fault = Self { rule: lines.next().unwrap_or_default(), changes: Vec::new(), at: None };
        for line in lines {
            let text = line.get(2..).unwrap_or_default().replace("\\n", "\n");
            match (line.as_bytes().first(), fault.changes.last_mut()) {
                (Some(b'@'), _) => fault.at = Some(text),
                (Some(b'-'), _) => fault.changes.push((text, String::new())),
                (Some(b'+'), Some(change)) => change.1 = text,
                _ => panic!("{}: «{line}» is no line of a fault", fault.rule),
            }
        }
        fault
    }

    /// The page with the fault, and where it may be told of: from the line of the change to its end.
    fn seeded(&self) -> (String, Range<usize>) {
        let mut page = GOOD.to_owned();
        for (stands, put) in &self.changes {
            assert_eq!(page.matches(stands).count(), 1, "{}: «{stands}» stands once in the good page", self.rule);
            page = page.replace(stands, put);
        }
        let (stands, put) = &self.changes[0];
        let (start, length) = match &self.at {
            Some(at) => {
                assert_eq!(page.matches(at).count(), 1, "{}: «{at}» stands once in the page with the fault", self.rule);
                (page.find(at).unwrap_or_default(), at.len())
            }
            None => (GOOD.find(stands).unwrap_or_default(), put.len()),
        };
        let line = page[..start].rfind('\n').unwrap_or_default();
        // A tag that is gone leaves its fault to the element around it, a line above.
        let from = if put.is_empty() { page[..line].rfind('\n').unwrap_or_default() } else { line };
        (page, from..start + length + 1)
    }
}

fn faults() -> Vec<Fault> {
    FAULTS.split("\n\n").map(|block| Fault::of(block.trim_start_matches('\n'))).collect()
}

/// A page, and the findings about it.
fn checked(page: &str) -> (Vec<Finding>, Tree) {
    let mut tree = Tree::default();
    amigable::lay_files(&format!("-- taller.html --\n{page}"), &mut tree);
    (check_html(&tree), tree)
}

#[test]
fn the_good_page_is_clean() {
    let (found, tree) = checked(GOOD);
    assert!(found.is_empty(), "{}", told(&found, &tree));
}

#[test]
fn each_fault_is_found_at_its_line_and_nothing_else() {
    let mut troubles = Vec::new();
    let faults = faults();
    for fault in &faults {
        let (page, near) = fault.seeded();
        let (found, tree) = checked(&page);
        let right = found.len() == 1
            && found[0].rule.id == fault.rule
            && found[0].place.as_ref().is_some_and(|place| near.contains(&place.span.start));
        if !right {
            troubles.push(format!("=== {}: {:?}\n{}", fault.rule, fault.changes, told(&found, &tree)));
        }
    }
    assert!(troubles.is_empty(), "{} of {} faults:\n{}", troubles.len(), faults.len(), troubles.join("\n"));
}

#[test]
fn there_are_many_faults_and_each_rule_has_one() {
    let faults = faults();
    let different: BTreeSet<(&str, &[(String, String)])> = faults.iter().map(|fault| (fault.rule, fault.changes.as_slice())).collect();
    assert!(different.len() == faults.len() && faults.len() >= ENOUGH, "{} different of {}", different.len(), faults.len());
    let seeded: BTreeSet<&str> = faults.iter().map(|fault| fault.rule).collect();
    let of_html = amigable::rules().iter().filter(|rule| rule.bad.starts_with("-- pagina.html --")).map(|rule| rule.id);
    let missing: Vec<&str> = of_html.filter(|id| !seeded.contains(id) && NOT_SEEDED.iter().all(|(other, _)| other != id)).collect();
    assert!(missing.is_empty(), "no fault for {missing:?}");
}
