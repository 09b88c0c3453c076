//! Spreadsheets (`.xlsx`, `.ods`) → cells by row and column → a [`RawTable`].
//!
//! In: the bytes of a spreadsheet. Out: its sheets, each with its cells as texts, or why it cannot be read. Which sheet
//! is meant is for the contract to say. Nothing here trusts the file: what it unpacks to and how many cells it has
//! are bounded before they are kept.

#[cfg(feature = "sheets")]
mod ods;
mod table;
#[cfg(all(test, feature = "sheets"))]
mod tests;
#[cfg(feature = "sheets")]
mod unpack;
#[cfg(feature = "sheets")]
mod xlsx;

pub(crate) use table::{refuse, table};

use crate::base::say::{Say, say};

/// The endings of names of spreadsheets.
pub(crate) const EXTENSIONS: [&str; 2] = ["xlsx", "ods"];

/// All texts of a spreadsheet's cells may have this many bytes: twice the largest file that a site may hold.
#[cfg(feature = "sheets")]
const MOST_TEXT: usize = 128 * 1024 * 1024;

/// What a spreadsheet holds.
pub(crate) type Workbook = Result<Vec<Sheet>, Trouble>;

/// One sheet.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    /// Its cells that are not empty, by row and column; or why they cannot be read.
    pub(crate) cells: Result<Vec<SheetCell>, Trouble>,
}

/// One cell that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SheetCell {
    /// From 0.
    pub(crate) row: u32,
    pub(crate) column: u32,
    /// Numbers as programs write them, dates as ISO 8601 has them.
    pub(crate) text: String,
    /// Whether the spreadsheet holds it as a number.
    pub(crate) number: bool,
}

/// Why a spreadsheet cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "sheets"), expect(dead_code, reason = "a build without the feature says only that"))]
pub(crate) enum Trouble {
    /// It is none, or it is damaged: what the library says.
    Damaged(String),
    /// An old format, or one with a password: both are OLE files.
    OldOrLocked,
    NoSheets,
    TooManyCells,
    /// It unpacks to more than is allowed, in megabytes.
    TooLarge(u64),
    /// This program was built without spreadsheets.
    #[cfg_attr(feature = "sheets", expect(dead_code, reason = "a build with the feature never says it"))]
    NotBuiltIn,
}

impl Trouble {
    /// What is wrong, in a sentence.
    pub(crate) fn say(&self) -> Say {
        match self {
            Self::Damaged(why) => say!("No pude leer esta planilla: {why}.", "This spreadsheet cannot be read: {why}."),
            Self::OldOrLocked => say!(
                "Esta planilla tiene contraseña o está en el formato antiguo de Excel.",
                "This spreadsheet has a password or is in Excel's old format."
            ),
            Self::NoSheets => say!("Esta planilla no tiene ninguna hoja con celdas.", "This spreadsheet has no sheet with cells."),
            Self::TooManyCells => {
                say!("Esta planilla tiene más de 2.000.000 de celdas.", "This spreadsheet has more than 2,000,000 cells.")
            }
            Self::TooLarge(most) => {
                say!("Esta planilla ocupa más de {most} MB al descomprimirla.", "This spreadsheet takes more than {most} MB once unpacked.")
            }
            Self::NotBuiltIn => say!(
                "Esta versión de amigable no lee planillas: se construyó sin «sheets».",
                "This build of amigable reads no spreadsheets: it was built without “sheets”."
            ),
        }
    }
}

/// How much a spreadsheet may still hold. One text can be said to stand in a million cells.
#[cfg(feature = "sheets")]
struct Budget {
    cells: usize,
    bytes: usize,
}

#[cfg(feature = "sheets")]
impl Budget {
    fn new() -> Self {
        Self { cells: super::MOST_CELLS, bytes: MOST_TEXT }
    }

    /// Takes room for `times` cells of `text`.
    fn take(&mut self, text: &str, times: u32) -> Result<(), Trouble> {
        let times = usize::try_from(times).unwrap_or(usize::MAX);
        let left = self.cells.checked_sub(times).zip(self.bytes.checked_sub(text.len().saturating_mul(times)));
        (self.cells, self.bytes) = left.ok_or(Trouble::TooManyCells)?;
        Ok(())
    }
}

/// Reads all sheets of a spreadsheet whose name ends in `extension`.
#[cfg(feature = "sheets")]
pub(crate) fn read(extension: &str, bytes: &[u8]) -> Workbook {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Trouble::OldOrLocked);
    }
    unpack::check(bytes)?;
    if extension == "ods" { ods::read(bytes) } else { xlsx::read(bytes) }
}

/// Without the feature there is nothing to read with.
#[cfg(not(feature = "sheets"))]
pub(crate) fn read(_: &str, _: &[u8]) -> Workbook {
    Err(Trouble::NotBuiltIn)
}

/// `0.173` shown as a percentage is 17.3; what the multiplication adds beyond ten decimals is noise.
#[cfg(feature = "sheets")]
fn percent(share: f64) -> f64 {
    let scaled = share * 100.0;
    let rounded = (scaled * 1e10).round() / 1e10;
    if rounded.is_finite() { rounded } else { scaled }
}

/// Dates without their hour when that is midnight, and hours without seconds: `2024-11-01T00:00:00` → `2024-11-01`.
#[cfg(feature = "sheets")]
fn tidy_date(iso: &str) -> String {
    match iso.split_once('T') {
        Some((day, time)) if time.trim_matches(['0', ':', '.', 'Z']).is_empty() => day.to_owned(),
        Some((day, time)) => format!("{day}T{}", time.get(..5).unwrap_or(time)),
        None => iso.to_owned(),
    }
}
