//! Which separator a text uses: comma, semicolon or tab.
//!
//! In: bytes. Out: the separator whose rows are most alike. Quoted cells are respected.

use super::cells::{Cells, End};
use std::cmp::Reverse;

/// Those that spreadsheets write. Excel in Chile writes the semicolon, since the comma is for decimals; where two
/// fit equally well it is the comma that is likelier to belong to the texts and numbers.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// So many rows tell.
const SAMPLE: usize = 50;

/// The separator; a comma when the table has one column only.
pub(super) fn find(bytes: &[u8]) -> u8 {
    let candidates = SEPARATORS.iter().enumerate().filter_map(|(order, separator)| Some((score(bytes, *separator)?, Reverse(order))));
    candidates.max().map_or(b',', |(_, Reverse(order))| SEPARATORS[order])
}

/// How many rows of a thousand are as wide as the first, and how wide that is; `None` when it does not split at all.
fn score(bytes: &[u8], separator: u8) -> Option<(usize, usize)> {
    let mut widths = Vec::new();
    let (mut width, mut blank) = (0, true);
    for (span, end) in Cells::new(bytes, separator) {
        width += 1;
        blank &= span.start == span.end;
        if end == End::Row {
            if width > 1 || !blank {
                widths.push(width);
            }
            if widths.len() > SAMPLE {
                break;
            }
            (width, blank) = (0, true);
        }
    }
    let (first, rest) = widths.split_first()?;
    let alike = rest.iter().filter(|width| *width == first).count();
    let share = (alike * 1000).checked_div(rest.len()).unwrap_or(1000);
    (*first > 1).then_some((share, *first))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_separator_is_found_out() {
        for (text, separator) in [
            ("anio,valor\n2024,17.3\n", b','),
            ("anio;valor\n2024;17,3\n", b';'),
            ("anio\tvalor\n2024\t17,3\n", b'\t'),
            ("\"Pobreza, total\";valor\n1;17,3\n2;5\n", b';'),
            ("Región, nombre;valor\nMaule;17,3\n", b';'),
            ("nota,valor\n\"a; b\",1\n\"c; d\",2\n", b','),
            ("anio,valor\n2022,20.5\n2024,17,3\n", b','),
            ("valor\n17\n18\n", b','),
            ("", b','),
            ("\n\nanio;valor\n\n2024;1\n", b';'),
        ] {
            assert_eq!(char::from(find(text.as_bytes())), char::from(separator), "{text}");
        }
    }
}
