//! Words that stand in a cell where there is no value.

use crate::base::text::fold;
use crate::kinds::dataset::typed::ERRORS;

/// «Sin dato» as Chilean public tables and common programs write it.
const MISSING: [&str; 24] = [
    "-",
    "--",
    "---",
    "–",
    "—",
    ".",
    "..",
    "...",
    "s/i",
    "s/d",
    "s.i.",
    "s.d.",
    "sin dato",
    "sin datos",
    "sin informacion",
    "n/a",
    "na",
    "n.a.",
    "nd",
    "n.d.",
    "n/d",
    "null",
    "nan",
    "no aplica",
];

/// «Dato reservado»: the mark of cells that rest on too few cases (INE, secreto estadístico).
const SUPPRESSED: [&str; 3] = ["*", "**", "***"];

/// No code is longer: most cells need not be folded.
const LONGEST: usize = 15;

/// Whether `text` says that there is no value. A formula that failed gave none.
pub(super) fn is_missing(text: &str) -> bool {
    text.chars().count() <= LONGEST && (MISSING.contains(&fold(text).as_str()) || ERRORS.contains(&text))
}

/// Whether `text` says that the source holds the value back.
pub(super) fn is_suppressed(text: &str) -> bool {
    SUPPRESSED.contains(&text)
}
