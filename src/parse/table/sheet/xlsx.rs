//! `.xlsx`, read by calamine one cell at a time.
//!
//! In: bytes that [`super::unpack::check`] let pass. Out: the sheets. Its reader of whole sheets makes room for the
//! rectangle around all cells, so that two cells far apart ask for gigabytes; cell by cell we can stop.

use super::{Budget, Sheet, SheetCell, Trouble, Workbook, percent, tidy_date};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// All sheets. calamine does unchecked arithmetic on the names of cells and asserts what the standard promises, so a
/// file made to hurt can make it panic; that must not end the run, and nothing that it has touched is used after.
pub(super) fn read(bytes: &[u8]) -> Workbook {
    let read = catch_unwind(AssertUnwindSafe(|| book(bytes)));
    read.unwrap_or_else(|_| Err(Trouble::Damaged("XML".to_owned())))
}

fn book(bytes: &[u8]) -> Workbook {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| trouble(&error))?;
    let sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut budget = Budget::new();
    let read = |(name, hidden): (String, bool)| {
        let cells = cells(&mut book, &name, &mut budget);
        Sheet { name, hidden, cells }
    };
    Ok(sheets.into_iter().map(read).collect())
}

fn trouble(error: &XlsxError) -> Trouble {
    if matches!(error, XlsxError::Password) { Trouble::OldOrLocked } else { Trouble::Damaged(error.to_string()) }
}

/// The cells of one sheet in their order.
fn cells(book: &mut Book<'_>, name: &str, budget: &mut Budget) -> Result<Vec<SheetCell>, Trouble> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| trouble(&error))?;
    let is_percent = |style: &calamine::Style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'));
    let percents: Vec<bool> = reader.styles().iter().map(is_percent).collect();
    let mut cells = Vec::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|error| trouble(&error))? {
        let (row, column) = cell.get_position();
        let Some((text, number)) = written(cell.get_value(), percents.get(style) == Some(&true)) else { continue };
        budget.take(&text, 1)?;
        cells.push(SheetCell { row, column, text, number });
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    Ok(cells)
}

/// What a cell says, and whether it is a number; `None` when it is empty.
fn written(value: &DataRef<'_>, is_percent: bool) -> Option<(String, bool)> {
    let (text, number) = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => (number.to_string(), true),
        DataRef::Float(share) if is_percent && share.is_finite() => (format!("{}%", percent(*share)), true),
        DataRef::Float(number) => (number.to_string(), number.is_finite()),
        DataRef::String(text) | DataRef::DurationIso(text) => (text.clone(), false),
        DataRef::SharedString(text) => ((*text).to_owned(), false),
        DataRef::Bool(truth) => (truth.to_string(), false),
        DataRef::DateTime(date) if date.is_duration() => (date.as_f64().to_string(), true),
        DataRef::DateTime(date) => {
            let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
            (tidy_date(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")), false)
        }
        DataRef::DateTimeIso(date) => (tidy_date(date), false),
        DataRef::Error(error) => (error.to_string(), false),
    };
    (!text.trim().is_empty()).then_some((text, number))
}
