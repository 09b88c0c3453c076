//! A bar of how many things stand how: as long as all of them, with a part for each state.
//!
//! In: states with their counts, in the order in which they are drawn. Out: SVG text. It says nothing that the sentence beside it
//! does not say, so it is hidden from whoever listens.

use super::canvas::{Canvas, Len};

/// Up to this many things each has a cell of its own; of more, one sees only shares.
const CELLS: usize = 40;

/// Height of the bar.
const HIGH: f64 = 1.0;

pub(crate) fn draw(counts: &[(&'static str, usize)]) -> String {
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    let mut canvas = Canvas::default();
    canvas.raw("<svg class=\"tally\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"1em\">");
    let mut x = 0.0;
    let share = 100.0 / total.max(1) as f64;
    for (id, count) in counts.iter().filter(|(_, count)| *count > 0) {
        let cells = if total > CELLS { 1 } else { *count };
        let width = share * (*count as f64) / cells as f64;
        canvas.open(&format!("st-{id}"));
        for _ in 0..cells {
            canvas.rect("", (Len::Pct(x), 0.0), (Len::Pct(width), HIGH), None);
            x += width;
        }
        canvas.close();
    }
    canvas.raw("</svg>");
    canvas.into_text()
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn few_have_cells_and_many_have_shares() {
        let few = draw(&[("proven", 1), ("overdue", 2), ("planned", 0)]);
        assert_eq!(few.matches("<rect").count(), 3);
        assert!(few.contains("st-overdue\"><rect x=\"33.33%\" width=\"33.33%\"") && !few.contains("st-planned"), "{few}");
        let many = draw(&[("proven", 50), ("overdue", 150)]);
        assert_eq!(many.matches("<rect").count(), 2);
        assert!(draw(&[]).starts_with("<svg"));
    }
}
