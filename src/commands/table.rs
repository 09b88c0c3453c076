//! Rows of text with their columns aligned.
//!
//! In: rows. Out: one text. Knows no page.

use unicode_normalization::char::is_combining_mark;

/// Gap between two columns.
const GAP: usize = 2;

/// The rows as lines; the last column is as wide as it likes.
pub(super) fn table<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = rows.collect();
    let widths: [usize; N] = std::array::from_fn(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or_default());
    rows.iter().map(|row| line(row, &widths)).collect()
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
