//! A good page has no finding. One fault at a time is put into it: that fault is found, at its line, and nothing else.

mod faults;
mod in_texts;

use crate::support::told;
use amigable::{Finding, Tree, check_html};

static GOOD: &str = include_str!("good.html");

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
    for (rule, stands, fault) in faults::FAULTS {
        assert_eq!(GOOD.matches(stands).count(), 1, "{rule}: «{stands}» stands once in the good page");
        let page = GOOD.replace(stands, fault);
        let (found, tree) = checked(&page);
        let start = GOOD.find(stands).unwrap_or_default();
        // A tag that is gone leaves its fault to the element around it, a line above.
        let line = GOOD[..start].rfind('\n').map_or(0, |end| if fault.is_empty() { end - "<dl>".len() } else { end });
        let near = line..start + fault.len() + 1;
        let right =
            found.len() == 1 && found[0].rule.id == *rule && found[0].place.as_ref().is_some_and(|place| near.contains(&place.span.start));
        if !right {
            troubles.push(format!("=== {rule}: {fault}\n{}", told(&found, &tree)));
        }
    }
    assert!(troubles.is_empty(), "{} of {} faults:\n{}", troubles.len(), faults::FAULTS.len(), troubles.join("\n"));
}
