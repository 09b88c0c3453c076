//! The cells of a table and the places that they cover (HTML Standard, 4.9.12.1).
//!
//! In: a table element. Out: cells with rows and columns. Cells of tables within it are not its own.

use crate::checks::a11y::read;
use crate::checks::html::Audit;
use crate::parse::html::{NodeId, tags};
use std::collections::BTreeMap;
use std::ops::Range;

/// A cell.
pub(super) struct Cell {
    pub(super) at: NodeId,
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
    pub(super) header: bool,
}

/// A table's cells, in the order of writing.
pub(super) struct Grid {
    pub(super) cells: Vec<Cell>,
    pub(super) rows: usize,
    pub(super) columns: usize,
}

/// Bounds of the Standard for `colspan` and `rowspan`; ours are lower, since no table that people read is so wide.
const WIDEST: usize = 1000;

impl Grid {
    pub(super) fn of(audit: &Audit<'_>, table: NodeId) -> Self {
        let mut grid = Self { cells: Vec::new(), rows: 0, columns: 0 };
        // How many rows a column is still taken by a cell from above.
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        for group in groups(audit, table) {
            for row in group {
                grid.row(audit, row, &mut taken);
            }
            taken.clear();
        }
        grid
    }

    fn row(&mut self, audit: &Audit<'_>, row: NodeId, taken: &mut BTreeMap<usize, usize>) {
        let (top, mut column) = (self.rows, 0);
        let mut next: BTreeMap<usize, usize> =
            taken.iter().filter(|(_, left)| **left > 1).map(|(column, left)| (*column, left - 1)).collect();
        for at in audit.dom.children(row).filter(|id| read::is_any(audit, *id, tags!["td", "th"])) {
            while taken.contains_key(&column) {
                column += 1;
            }
            let (wide, high) = (span(audit, at, "colspan"), span(audit, at, "rowspan"));
            if high > 1 {
                next.extend((column..column + wide).map(|column| (column, high - 1)));
            }
            let header = audit.dom.is(at, "th");
            self.cells.push(Cell { at, rows: top..top + high, columns: column..column + wide, header });
            column += wide;
        }
        self.columns = self.columns.max(column);
        self.rows += 1;
        *taken = next;
    }

    pub(super) fn headers(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| cell.header)
    }

    /// Whether any cell is a header.
    pub(super) fn has_headers(&self) -> bool {
        self.headers().next().is_some()
    }
}

fn span(audit: &Audit<'_>, at: NodeId, name: &str) -> usize {
    let number = audit.dom.attr(at, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
    usize::clamp(number, 1, WIDEST)
}

/// The rows of a table by the groups that they stand in.
fn groups(audit: &Audit<'_>, table: NodeId) -> Vec<Vec<NodeId>> {
    let rows = |of: NodeId| audit.dom.children(of).filter(|id| audit.dom.is(*id, "tr")).collect::<Vec<_>>();
    let bodies = audit.dom.children(table).filter(|id| read::is_any(audit, *id, tags!["thead", "tbody", "tfoot"]));
    std::iter::once(rows(table)).chain(bodies.map(rows)).filter(|rows| !rows.is_empty()).collect()
}
