//! `.ods` (OASIS Open Document Format 1.3, part 3, section 9).
//!
//! In: bytes that [`super::unpack::check`] let pass. Out: the sheets. calamine reads this format too, but it writes
//! out «this cell, 16.384 times» before it looks at its limit, and forgets that a cell is a percentage: 0,173 for 17,3 %.

use super::{Budget, Sheet, SheetCell, Trouble, Workbook, percent, tidy_date, unpack};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// All sheets.
pub(super) fn read(bytes: &[u8]) -> Workbook {
    let xml = unpack::part(bytes, "content.xml")?;
    let mut reader = Reader::from_reader(&xml[..]);
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk::new();
    loop {
        match reader.read_event().map_err(|error| Trouble::Damaged(error.to_string()))? {
            Event::Start(tag) => walk.start(&tag),
            Event::End(tag) => walk.end(tag.name().as_ref())?,
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(reference) => walk.text(&resolved(&reference)),
            Event::Eof => return Ok(walk.sheets),
            _ => {}
        }
    }
}

/// Where the reading stands.
struct Walk {
    sheets: Vec<Sheet>,
    budget: Budget,
    row: u32,
    row_repeats: u32,
    column: u32,
    /// The cells of the row, to be repeated as a whole.
    cells: Vec<SheetCell>,
    cell: Option<OpenCell>,
    /// How deep within something whose text is not the cell's: a comment, a table within a cell.
    ignored: usize,
}

/// A cell whose end has not come yet.
#[derive(Default)]
struct OpenCell {
    repeats: u32,
    value: Option<(String, bool)>,
    text: String,
    paragraphs: usize,
}

impl Walk {
    fn new() -> Self {
        let (sheets, cells, budget) = (Vec::new(), Vec::new(), Budget::new());
        Self { sheets, budget, row: 0, row_repeats: 1, column: 0, cells, cell: None, ignored: 0 }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        let name = tag.name();
        let name = name.as_ref();
        if self.ignored > 0 || self.cell.is_some() && matches!(name, "office:annotation" | "table:table") {
            self.ignored += 1;
            return;
        }
        match name {
            "table:table" => {
                (self.row, self.column) = (0, 0);
                let name = attribute(tag, "table:name").unwrap_or_default();
                self.sheets.push(Sheet { name, hidden: false, cells: Ok(Vec::new()) });
            }
            "table:table-row" => {
                self.column = 0;
                self.row_repeats = repeats(tag, "table:number-rows-repeated");
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeats = repeats(tag, "table:number-columns-repeated");
                self.cell = Some(OpenCell { repeats, value: value(tag), ..OpenCell::default() });
            }
            "text:p" => self.paragraph(),
            "text:s" => self.text(&" ".repeat(usize::try_from(repeats(tag, "text:c").min(100)).unwrap_or(1))),
            "text:tab" | "text:line-break" => self.text(" "),
            _ => {}
        }
    }

    /// Paragraphs of one cell are lines of its text.
    fn paragraph(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.paragraphs += 1;
            if cell.paragraphs > 1 {
                cell.text.push(' ');
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && self.ignored == 0
            && cell.paragraphs > 0
        {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Trouble> {
        if self.ignored > 0 {
            self.ignored -= 1;
            return Ok(());
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) -> Result<(), Trouble> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let (text, number) = cell.value.unwrap_or((cell.text, false));
        if !text.trim().is_empty() {
            self.budget.take(&text, cell.repeats)?;
            let (row, first) = (self.row, self.column);
            let one = |step| SheetCell { row, column: first.saturating_add(step), text: text.clone(), number };
            self.cells.extend((0..cell.repeats).map(one));
        }
        self.column = self.column.saturating_add(cell.repeats);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Trouble> {
        let cells = std::mem::take(&mut self.cells);
        for cell in &cells {
            self.budget.take(&cell.text, self.row_repeats - 1)?;
        }
        if let Some(Sheet { cells: Ok(all), .. }) = self.sheets.last_mut()
            && !cells.is_empty()
        {
            for step in 0..self.row_repeats {
                all.extend(cells.iter().map(|cell| SheetCell { row: self.row.saturating_add(step), ..cell.clone() }));
            }
        }
        self.row = self.row.saturating_add(self.row_repeats);
        Ok(())
    }
}

/// What the attributes of a cell say, when it is no plain text.
fn value(tag: &BytesStart<'_>) -> Option<(String, bool)> {
    let number = || attribute(tag, "office:value").and_then(|text| text.parse::<f64>().ok()).filter(|number| number.is_finite());
    match attribute(tag, "office:value-type")?.as_str() {
        "percentage" => Some((format!("{}%", percent(number()?)), true)),
        "float" | "currency" => Some((number()?.to_string(), true)),
        "date" => Some((tidy_date(&attribute(tag, "office:date-value")?), false)),
        "time" => Some((attribute(tag, "office:time-value")?, false)),
        "boolean" => Some((attribute(tag, "office:boolean-value")?, false)),
        "string" => Some((attribute(tag, "office:string-value")?, false)),
        _ => None,
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// At least once, whatever the file says.
fn repeats(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}

fn resolved(reference: &BytesRef<'_>) -> String {
    let char = reference.resolve_char_ref().ok().flatten().map(String::from);
    let named = || quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned);
    char.or_else(named).unwrap_or_default()
}
