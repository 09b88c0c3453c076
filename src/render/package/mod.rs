//! The files in which a dataset is taken away: CSV, CSV for Excel, a spreadsheet, JSON, and `datapackage.json`.
//!
//! In: the frozen site. Out: a [`Package`] for each dataset, made before any page is drawn, because pages tell sizes and
//! checksums. Every format is written from one [`DataTable`]; a figure's own table can be written by the same functions.

mod about;
mod csv;
mod descriptor;
mod json;
mod table;
#[cfg(test)]
mod tests;
#[cfg(feature = "xlsx")]
mod xlsx;

pub(crate) use self::csv::{csv, csv_for_excel};
pub(crate) use about::About;
pub(crate) use descriptor::descriptor;
pub(crate) use json::json;
pub(crate) use table::DataTable;

use super::words::Words;
use crate::base::hash::{Hash, sha256};
use crate::site::{ItemId, Site};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The packages of a site, by the item of each dataset.
pub(crate) type Packages = BTreeMap<ItemId, Package>;

/// Remembers what is dear to make, by the hash of what it is made from.
pub(crate) type Remember<'m> = &'m (dyn Fn(Hash, &dyn Fn() -> Option<Arc<[u8]>>) -> Option<Arc<[u8]>> + Sync);

/// A dataset in all its formats.
pub(crate) struct Package {
    pub(crate) about: About,
    /// In the order in which they are offered.
    pub(crate) files: Vec<File>,
    /// SHA-256 of the exact CSV, in hexadecimal digits.
    pub(crate) checksum: String,
}

/// One published file.
pub(crate) struct File {
    pub(crate) format: Format,
    /// Site-relative.
    pub(crate) url: String,
    pub(crate) bytes: Arc<[u8]>,
}

/// In which form a table is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    ExcelCsv,
    Xlsx,
    Json,
    Descriptor,
}

impl Format {
    /// Second half of its word keys.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::ExcelCsv => "excel-csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Descriptor => "descriptor",
        }
    }

    /// Media type (IANA).
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::ExcelCsv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json | Self::Descriptor => "application/json",
        }
    }

    /// What the file of the dataset `stem` is called.
    fn file_name(self, stem: &str) -> String {
        match self {
            Self::Csv => format!("{stem}.csv"),
            Self::ExcelCsv => format!("{stem}-excel.csv"),
            Self::Xlsx => format!("{stem}.xlsx"),
            Self::Json => format!("{stem}.json"),
            Self::Descriptor => "datapackage.json".to_owned(),
        }
    }
}

impl Package {
    /// The file in `format`.
    pub(crate) fn file(&self, format: Format) -> Option<&File> {
        self.files.iter().find(|file| file.format == format)
    }
}

/// The package of an item; `None` when it is no dataset.
pub(crate) fn of(site: &Site, id: ItemId, words: &Words, remember: Remember<'_>) -> Option<Package> {
    let item = &site.items[id];
    let dataset = item.facets.dataset.as_ref()?;
    let about = About::of(site, id, words)?;
    let table = DataTable::whole(dataset);
    let exact = csv(&table);
    let records = json(&table, &about);
    let say = |key: &str| words.say(&item.lang, key, &[]);
    // The records tell all that a spreadsheet is made from, but for the words of its second sheet.
    let key = Hash::of_parts([records.as_slice(), words.hash.bytes(), item.lang.tag().as_bytes()]);
    let workbook = remember(key, &|| spreadsheet(&table, &about, &say).map(Arc::from));
    let stem = &about.name;
    let described = descriptor(&table, &about, &Format::Csv.file_name(stem), &exact);
    let checksum = sha256(&exact);
    let made = [
        (Format::Xlsx, workbook),
        (Format::Csv, Some(Arc::from(exact))),
        (Format::ExcelCsv, Some(Arc::from(csv_for_excel(&table)))),
        (Format::Json, Some(Arc::from(records))),
        (Format::Descriptor, Some(Arc::from(described))),
    ];
    let file = |(format, bytes): (Format, Option<Arc<[u8]>>)| {
        Some(File { format, url: format!("{}{}", site.urls[id], format.file_name(stem)), bytes: bytes? })
    };
    let files = made.into_iter().filter_map(file).collect();
    Some(Package { about, files, checksum })
}

/// The table as a spreadsheet, in a program that can write one.
#[cfg(feature = "xlsx")]
pub(crate) fn spreadsheet(table: &DataTable<'_>, about: &About, say: &dyn Fn(&str) -> String) -> Option<Vec<u8>> {
    xlsx::xlsx(table, about, say)
}

/// None: this program was built without the writer of spreadsheets.
#[cfg(not(feature = "xlsx"))]
pub(crate) fn spreadsheet(_: &DataTable<'_>, _: &About, _: &dyn Fn(&str) -> String) -> Option<Vec<u8>> {
    None
}
