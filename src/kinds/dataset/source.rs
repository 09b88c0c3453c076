//! The table beside a contract: a CSV, or one sheet of a spreadsheet.
//!
//! In: what stands beside the contract. Out: its raw table, or what to say when there is none.

use super::contract::ContractFields;
use super::rules;
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::base::span::{Span, Spanned};
use crate::base::text::nearest;
use crate::diag::{Finding, Rule};
use crate::kinds::{Beside, Source};
use crate::parse::report::Report;
use crate::parse::table::sheet::{self, Sheet, Trouble};
use crate::parse::table::{RawRecord, RawTable};
use std::borrow::Cow;

/// A table as read, with the file that it is in.
pub(super) struct Table<'a> {
    pub(super) path: &'a SourcePath,
    pub(super) bytes: &'a [u8],
    pub(super) raw: Cow<'a, RawTable>,
}

impl Table<'_> {
    /// A finding at a cell.
    pub(super) fn at_cell(&self, rule: &'static Rule, record: &RawRecord, index: usize, message: Say, help: Say) -> Finding {
        // The place is looked for only when something is wrong: tables are long and mostly right.
        let span = self.raw.cell_span(self.bytes, record, index);
        Finding::new(rule, message).at(self.path, span).help(help)
    }

    /// A finding at a whole row.
    pub(super) fn at_row(&self, rule: &'static Rule, record: &RawRecord, message: Say, help: Say) -> Finding {
        Finding::new(rule, message).at(self.path, record.span).help(help)
    }
}

/// Opens the table; `title` is where to point when there is none.
pub(super) fn open<'a>(source: &Source<'a>, contract: &ContractFields, title: Span, report: &mut Report<'_>) -> Option<Table<'a>> {
    match source.table {
        Beside::Table(path, bytes, raw) => {
            if let Some(name) = &contract.sheet {
                no_sheets(name, report);
            }
            Some(Table { path, bytes, raw: Cow::Borrowed(raw) })
        }
        Beside::Workbook(path, book) => {
            let mut own = Report::new(path, "");
            let sheet = match book {
                Ok(sheets) if sheets.is_empty() => {
                    sheet::refuse(&Trouble::NoSheets, &mut own);
                    None
                }
                Ok(sheets) => pick(sheets, contract.sheet.as_ref(), path, report),
                Err(trouble) => {
                    sheet::refuse(trouble, &mut own);
                    None
                }
            };
            let raw = sheet.and_then(|sheet| sheet::table(sheet, &mut own));
            report.findings.append(&mut own.findings);
            Some(Table { path, bytes: &[], raw: Cow::Owned(raw?) })
        }
        Beside::Unread => None,
        Beside::Both(first, second) => {
            report.findings.push(two_tables(first, second));
            None
        }
        Beside::Nothing => {
            no_table(source, title, report);
            None
        }
    }
}

/// The sheet that the contract names, or the first that is not hidden.
fn pick<'b>(sheets: &'b [Sheet], wanted: Option<&Spanned<String>>, path: &SourcePath, report: &mut Report<'_>) -> Option<&'b Sheet> {
    let Some(wanted) = wanted else {
        return sheets.iter().find(|sheet| !sheet.hidden).or(sheets.first());
    };
    let found = sheets.iter().find(|sheet| sheet.name == wanted.value);
    if found.is_none() {
        let (name, file) = (&wanted.value, path.file_name());
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        let message = say!("La planilla «{file}» no tiene una hoja «{name}».", "The spreadsheet “{file}” has no sheet “{name}”.");
        let help = match nearest(name, names.iter().copied()) {
            Some(near) => say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
            None => Say {
                es: format!("Tiene estas: «{}».", names.join("», «")), en: format!("It has these: “{}”.", names.join("”, “"))
            },
        };
        report.add(&rules::UNKNOWN_SHEET, wanted.span, message).help(help);
    }
    found
}

fn no_sheets(name: &Spanned<String>, report: &mut Report<'_>) {
    report
        .add(&rules::UNKNOWN_SHEET, name.span, say!("La tabla es un CSV, que no tiene hojas.", "The table is a CSV, which has no sheets."))
        .help(say!("Borra la línea «hoja:».", "Delete the line “sheet:”."));
}

fn two_tables(first: &SourcePath, second: &SourcePath) -> Finding {
    let (one, other) = (first.file_name(), second.file_name());
    let message = say!("Este conjunto tiene dos tablas: «{one}» y «{other}».", "This dataset has two tables: “{one}” and “{other}”.");
    let help = say!("Deja solo la que vale y borra la otra.", "Keep only the one that holds and delete the other.");
    Finding::new(&rules::TWO_TABLES, message).at(second, Span::default()).help(help)
}

fn no_table(source: &Source<'_>, title: Span, report: &mut Report<'_>) {
    let name = source.path.file_name().rsplit_once('.').map_or("", |(stem, _)| stem);
    report
        .add(
            &rules::NO_TABLE,
            title,
            say!("Falta la tabla de este conjunto: «{name}.csv».", "This dataset's table is missing: “{name}.csv”."),
        )
        .help(say!(
            "Guarda la tabla al lado, con ese nombre; también puede ser «{name}.xlsx» o «{name}.ods».",
            "Save the table beside it, with that name; it can be “{name}.xlsx” or “{name}.ods” too."
        ));
}
