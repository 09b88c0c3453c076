//! Which rules of the W3C's *Accessibility Conformance Testing* each of ours answers.
//!
//! In: a rule. Out: ids and names of ACT rules. The list is data, since `tests/act/measure.py` reads it as well.

/// A line each: the id of the ACT rule, our rules without their family, a bar, the name of the ACT rule.
static TEXT: &str = include_str!("act.txt");

/// Ids and names of the ACT rules that a rule answers, alone or with others.
pub(crate) fn answered_by(rule: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = rule.strip_prefix("a11y/").unwrap_or_default().to_owned();
    lines().filter(move |(_, rules, _)| rules.contains(&own.as_str())).map(|(id, _, name)| (id, name))
}

fn lines() -> impl Iterator<Item = (&'static str, Vec<&'static str>, &'static str)> {
    TEXT.lines().filter_map(|line| {
        let (head, name) = line.split_once(" | ")?;
        let mut words = head.split(' ');
        Some((words.next()?, words.collect(), name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_the_list_exists() {
        let ids: Vec<&str> = crate::checks::a11y::rules().map(|rule| rule.id).collect();
        for (act, rules, name) in lines() {
            assert!(!rules.is_empty() && act.len() == 6 && !name.is_empty(), "{act}");
            for rule in rules {
                assert!(ids.contains(&format!("a11y/{rule}").as_str()), "{act}: a11y/{rule} is no rule");
            }
        }
        assert_eq!(answered_by("a11y/page-lang").next(), Some(("b5c3f8", "HTML page has lang attribute")));
    }
}
