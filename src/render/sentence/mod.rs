//! Figure → sentence.

use crate::model::figure::Figure;
use crate::model::lang::Lang;

/// The sentence.
pub(crate) struct Sentence {
    /// Plain text.
    pub(crate) text: String,
}

/// What the figure shows, in words.
pub(crate) fn of(figure: &Figure, _: &Lang) -> Sentence {
    Sentence { text: format!("{}.", figure.title) }
}
