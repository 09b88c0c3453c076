//! Kinds by the names that editors type.
//!
//! In: a word. Out: the kind of that name, or the nearest. Knows no kind by name.

use super::table::table;
use crate::base::say::{Say, Tongue, say};
use crate::base::text::{fold, nearest};
use crate::kinds::{KINDS, Kind};
use crate::model::item::KindId;

/// The kind of that name in either language, accents or not.
pub(super) fn find(word: &str) -> Option<&'static Kind> {
    let folded = fold(word);
    KINDS.iter().copied().find(|kind| folded == kind.id.name().es || folded == kind.id.name().en)
}

/// What to say of a kind that there is not.
pub(super) fn unknown(word: &str) -> Say {
    let near = nearest(word, KINDS.iter().flat_map(|kind| [kind.id.name().es, kind.id.name().en]));
    if let Some(near) = near {
        return say!("no hay una clase «{word}». ¿Quisiste decir «{near}»?", "there is no kind “{word}”. Did you mean “{near}”?");
    }
    let list = |tongue| all(tongue).trim_end().to_owned();
    Say {
        es: format!("no hay una clase «{word}». Hay estas:\n{}", list(Tongue::Es)),
        en: format!("there is no kind “{word}”. There are:\n{}", list(Tongue::En)),
    }
}

/// All kinds, and what each is for.
pub(super) fn all(tongue: Tongue) -> String {
    table(KINDS.iter().map(|kind| [kind.id.name().tell(tongue).to_owned(), kind.about.tell(tongue).to_owned()]))
}

/// What a kind is called; its own name where nobody has another.
pub(super) fn of(kind: &'static str, tongue: Tongue) -> &'static str {
    let kinds = KINDS.iter().map(|kind| kind.id).chain([KindId::Activity]);
    kinds.into_iter().find(|known| known.id() == kind).map_or(kind, |kind| kind.name().tell(tongue))
}
