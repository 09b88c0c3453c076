//! Which language a text is counted in.
//!
//! In: the first part of a BCP 47 tag. Out: one of the languages that the engine knows. Knows no word of them.

/// A language of running text, as far as counting goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Spanish: words, sentences, syllables and their scores.
    Spanish,
    /// English: words and sentences, and the scores that need letters only. Its spelling does not tell its syllables.
    English,
    #[default]
    /// Any other: words and sentences, without a list of abbreviations and without scores.
    Other,
}

impl Language {
    /// By the language of a tag, without region: `es` of `es-CL` and of `es-simple`.
    pub fn of(base: &str) -> Self {
        match base {
            "es" => Self::Spanish,
            "en" => Self::English,
            _ => Self::Other,
        }
    }
}
