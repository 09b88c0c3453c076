//! The cells of a sheet → a [`RawTable`].
//!
//! In: a sheet. Out: its table: the first row that holds something names the columns, from the first name to the last;
//! empty rows do not count. A cell outside the named columns is reported.

use super::{Sheet, SheetCell, Trouble};
use crate::base::say::say;
use crate::base::span::Span;
use crate::model::dataset::Format;
use crate::parse::report::Report;
use crate::parse::table::grid::letters;
use crate::parse::table::{MOST_CELLS, RawRecord, RawTable, Tally, rules};

/// The table of a sheet; `None` after reporting why not.
pub(crate) fn table(sheet: &Sheet, report: &mut Report<'_>) -> Option<RawTable> {
    let cells = match &sheet.cells {
        Ok(cells) => cells,
        Err(trouble) => {
            refuse(trouble, report);
            return None;
        }
    };
    let mut rows = cells.chunk_by(|a, b| a.row == b.row);
    let Some(header) = rows.next() else {
        let name = &sheet.name;
        report
            .add(&rules::CSV_SHAPE, Span::default(), say!("La hoja «{name}» está vacía.", "The sheet “{name}” is empty."))
            .help(say!("La primera fila lleva los nombres de las columnas.", "The first row has the names of the columns."));
        return None;
    };
    let (left, right) = (index(header.first()?.column), index(header.last()?.column));
    let width = right - left + 1;
    if width.saturating_mul(rows.clone().count() + 1) > MOST_CELLS {
        refuse(&Trouble::TooManyCells, report);
        return None;
    }
    let mut table = RawTable::new(Format { sheet: Some(sheet.name.clone()), ..Format::default() });
    table.left = left;
    table.header = record(header, width, &mut table)?;
    let mut tally = Tally::default();
    for cells in rows {
        let outside = cells.iter().find(|cell| !(left..=right).contains(&index(cell.column)));
        if let Some(cell) = outside {
            table.whole = false;
            if tally.admits(()) {
                outside_of_table(cell, &sheet.name, report);
            }
            continue;
        }
        let record = record(cells, width, &mut table);
        table.records.extend(record);
    }
    for ((), count) in tally.untold() {
        report
            .add(&rules::CSV_SHAPE, Span::default(), say!("Otras {count} filas tampoco calzan.", "Another {count} rows do not fit either."))
            .help(say!("Corrige primero las que se nombran.", "Mend first the ones named."));
    }
    Some(table)
}

/// Reports why a spreadsheet cannot be read.
pub(crate) fn refuse(trouble: &Trouble, report: &mut Report<'_>) {
    let rule = match trouble {
        Trouble::TooManyCells | Trouble::TooLarge(_) => &rules::TABLE_TOO_BIG,
        _ => &rules::UNREADABLE_SHEET,
    };
    report.add(rule, Span::default(), trouble.say()).help(rule.mend.say());
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX - 1)
}

/// One row as a record of `width` cells.
fn record(cells: &[SheetCell], width: usize, table: &mut RawTable) -> Option<RawRecord> {
    let first = table.len();
    let mut rest = cells.iter().peekable();
    for column in 0..width {
        match rest.next_if(|cell| index(cell.column) == table.left + column) {
            Some(cell) => table.push_typed(&cell.text, cell.number),
            None => table.push_typed("", false),
        }
    }
    table.close(first, Span::default(), index(cells.first()?.row) + 1)
}

fn outside_of_table(cell: &SheetCell, sheet: &str, report: &mut Report<'_>) {
    let (column, row) = (letters(index(cell.column)), index(cell.row) + 1);
    report
        .add(
            &rules::CSV_SHAPE,
            Span::default(),
            say!(
                "La celda {column}{row} de la hoja «{sheet}» no está bajo ningún nombre de columna.",
                "Cell {column}{row} of the sheet “{sheet}” is under no name of a column."
            ),
        )
        .help(say!(
            "La primera fila con datos lleva los nombres de las columnas: borra los títulos de encima y las notas del lado.",
            "The first row with anything in it names the columns: delete titles above it and notes beside it."
        ));
}
