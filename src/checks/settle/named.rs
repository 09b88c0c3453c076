//! A rule by the name that an editor wrote.
//!
//! In: a word. Out: the rule or the family, or what to say of a name that is neither.

use crate::base::say::{Say, say};
use crate::base::text::nearest;
use crate::checks::catalog::RULES;
use crate::diag::Rule;

/// The rule with this id.
pub(super) fn rule(id: &str) -> Option<&'static Rule> {
    RULES.binary_search_by(|rule| rule.id.cmp(id)).ok().map(|at| RULES[at])
}

/// The rules of the family with this name.
pub(super) fn family(name: &str) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(move |rule| rule.family_name() == name)
}

/// What to say of a name that no rule has.
pub(super) fn unknown(word: &str) -> Say {
    say!("No hay una regla «{word}».", "There is no rule “{word}”.")
}

/// The nearest name, or where they all are. A name without its family is taken for the whole.
pub(super) fn advice(word: &str, families_too: bool) -> Say {
    let whole = RULES.iter().find(|rule| rule.name() == word).map(|rule| rule.id);
    let families = RULES.iter().map(|rule| rule.family_name()).filter(|_| families_too);
    match whole.or_else(|| nearest(word, RULES.iter().map(|rule| rule.id).chain(families))) {
        Some(near) => say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        None => say!("Mira sus nombres con: amigable explain", "See their names with: amigable explain"),
    }
}
