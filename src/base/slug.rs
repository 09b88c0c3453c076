//! Addresses from titles: «¿Cómo leer una cifra?» → `como-leer-una-cifra`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-case ASCII letters and digits joined by hyphens. Accents are dropped and ñ becomes n, so that
/// an address can be typed on any keyboard. Empty when `text` has no letter or digit of ours.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Whether `text` could have been made by [`slug`].
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && slug(text) == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_titles_become_plain_addresses() {
        assert_eq!(slug("¿Cómo leer una cifra?"), "como-leer-una-cifra");
        assert_eq!(slug("Ñuble — año 2024"), "nuble-ano-2024");
        assert_eq!(slug("  ¡¿?! "), "");
    }
}
