//! Rows of text with their columns aligned.
//!
//! In: rows. Out: one text. Knows no page.

use unicode_normalization::char::is_combining_mark;

/// Gap between two columns.
const GAP: usize = 2;

/// The rows as lines; the last column is as wide as it likes.
pub(super) fn table(rows: impl Iterator<Item = impl AsRef<[String]>>) -> String {
    let rows: Vec<_> = rows.collect();
    let mut widths = Vec::new();
    for row in rows.iter().map(AsRef::as_ref) {
        widths.resize(row.len().max(widths.len()), 0);
        widths.iter_mut().zip(row).for_each(|(widest, cell)| *widest = width(cell).max(*widest));
    }
    rows.iter().map(|row| line(row.as_ref(), &widths)).collect()
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, wide)| format!("{cell}{}", " ".repeat(wide - width(cell) + GAP)));
    format!("{}\n", padded.collect::<String>().trim_end())
}

/// How many columns a text takes: an accent of its own takes none.
fn width(text: &str) -> usize {
    text.chars().filter(|c| !is_combining_mark(*c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_whatever_the_accents() {
        let rows = [["año", "1"], ["an\u{303}o", "2"], ["x", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(table(rows.into_iter()), "año  1\nan\u{303}o  2\nx\n");
    }
}
