//! Questions about running text that need no language model: words, folding, near words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words a minute of a careful adult reader of Spanish (Brysbaert 2019 gives 278 for silent reading;
/// we round down, since our readers are on a small screen and the text has figures to check).
const WORDS_PER_MINUTE: usize = 200;

/// A word is a maximal run of letters or digits; decimal commas and thousands points do not split.
pub(crate) fn count_words(text: &str) -> usize {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | ','))).filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Whole minutes that a text of `words` words takes, at least one.
pub(crate) fn reading_minutes(words: usize) -> usize {
    words.div_ceil(WORDS_PER_MINUTE).max(1)
}

/// Lower case, no accents, ñ kept: what two spellings of one word share.
pub(crate) fn fold(text: &str) -> String {
    text.nfc().flat_map(fold_char).collect()
}

fn fold_char(c: char) -> impl Iterator<Item = char> {
    let lower: Vec<char> = c.to_lowercase().collect();
    lower.into_iter().flat_map(|c| if c == 'ñ' { vec![c] } else { c.nfd().filter(|c| !is_combining_mark(*c)).collect() })
}

/// The candidate most like `word`, when one is near enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    // A slip is a third of the word at most, and never more than three letters.
    let limit = (folded.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&folded, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// «a, b o c» / "a, b or c".
pub(crate) fn either(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [init @ .., end] => format!("{} {last} {end}", init.join(", ")),
    }
}

/// With a capital at the beginning.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Escapes text for HTML content and double-quoted attribute values.
pub(crate) fn escape_html(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// [`escape_html`] into a new string.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_html(text, &mut out);
    out
}

/// The first letter without accent; Ñ is a letter of its own.
pub(crate) fn letter(term: &str) -> String {
    fold(term).chars().find(|c| c.is_alphanumeric()).map_or(String::new(), |c| c.to_uppercase().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_enie() {
        assert_eq!(fold("Año ÑUBLE Pública"), "año ñuble publica");
    }

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(nearest("titlo", ["titulo", "fecha"]), Some("titulo"));
        assert_eq!(nearest("descripción", ["descripcion"]), Some("descripcion"));
        assert_eq!(nearest("rust", ["tabla", "figura"]), None);
    }

    #[test]
    fn figures_are_one_word() {
        assert_eq!(count_words("Son 3.478.364 personas (17,3 %)."), 4);
    }
}
