//! Addresses as HTML attributes want them.
//!
//! In: a link's destination as a person wrote it. Out: the same address, percent-encoded where a browser
//! would do so and no further. Does not know where it leads.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What CommonMark's reference programs encode besides bytes outside ASCII (cmark, `houdini_href_e.c`).
/// `%` is left alone: what is encoded already stays so.
const UNSAFE: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'[').add(b'\\').add(b']').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// Ready to be escaped as an attribute value.
pub(super) fn href(dest: &str) -> String {
    utf8_percent_encode(dest, UNSAFE).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_accents_and_spaces_and_browsers_get_none() {
        assert_eq!(href("/año nuevo/?q=a&b#ñ"), "/a%C3%B1o%20nuevo/?q=a&b#%C3%B1");
        assert_eq!(href("/ya%20hecho/"), "/ya%20hecho/");
    }
}
