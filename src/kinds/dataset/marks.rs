//! Which decimal mark each column has: `17,3` or `17.3`. Only then is `1.234` read right.
//!
//! In: the raw cells of the columns of numbers. Out: the mark of each column. A cell that can only be read one way
//! proves it for its whole column. Never guessed: a column that proves both marks, or none where it matters, is
//! reported with the cells that say so.

use super::contract::ContractFields;
use super::rules;
use super::source::Table;
use crate::base::numeral::{self, DecimalMark, Numeral};
use crate::base::say::{Say, say};
use crate::diag::Finding;
use crate::model::dataset::{Column, ColumnKind};
use crate::parse::table::{RawRecord, Tally};

/// The mark of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) mark: Option<DecimalMark>,
    /// Cells that contradict it have been reported already.
    pub(super) reported: bool,
}

/// The marks of the columns and of the file as a whole.
pub(super) struct Marks {
    pub(super) columns: Vec<Mark>,
    pub(super) file: Option<DecimalMark>,
    pub(super) findings: Vec<Finding>,
}

/// What the cells of a column show.
#[derive(Default)]
struct Evidence {
    /// Records that prove the comma, and the point.
    proofs: [Vec<RawRecord>; 2],
    /// The first record that can be read both ways.
    unclear: Option<RawRecord>,
    /// Whether all those are whole numbers with the comma, and with the point.
    whole: [bool; 2],
}

const MARKS: [DecimalMark; 2] = [DecimalMark::Comma, DecimalMark::Point];

/// Decides the mark of every column.
pub(super) fn decide(contract: &ContractFields, columns: &[Column], places: &[usize], table: &Table<'_>) -> Marks {
    let evidence: Vec<Evidence> = columns.iter().zip(places).map(|(column, place)| gather(column, *place, table)).collect();
    let shown = |mark: usize| evidence.iter().any(|evidence| !evidence.proofs[mark].is_empty());
    let file = match (shown(0), shown(1)) {
        (true, false) => Some(DecimalMark::Comma),
        (false, true) => Some(DecimalMark::Point),
        _ => None,
    };
    let mut marks = Marks { columns: Vec::new(), file, findings: Vec::new() };
    for (index, (column, evidence)) in columns.iter().zip(&evidence).enumerate() {
        let declared = contract.columns.0.get(index).and_then(|fields| fields.value.decimal).or(contract.decimal);
        let place = places.get(index).copied().unwrap_or_default();
        let mark = match declared {
            Some(mark) => Mark { mark: Some(mark), reported: false },
            None => found(column, place, evidence, file, table, &mut marks.findings),
        };
        marks.columns.push(mark);
    }
    marks.file = file.or_else(|| common(&marks.columns));
    marks
}

/// The one mark that all columns with a mark have.
fn common(columns: &[Mark]) -> Option<DecimalMark> {
    let mut marks = columns.iter().filter_map(|mark| mark.mark);
    let first = marks.next()?;
    marks.all(|mark| mark == first).then_some(first)
}

fn gather(column: &Column, place: usize, table: &Table<'_>) -> Evidence {
    let mut evidence = Evidence { whole: [true, true], ..Evidence::default() };
    if !column.kind.is_amount() {
        return evidence;
    }
    for record in &table.raw.records {
        let Some(numeral) = numeral_at(column, record, place, table) else { continue };
        if let Some(mark) = numeral.proves() {
            evidence.proofs[usize::from(mark == DecimalMark::Point)].push(*record);
        } else if let Some(whole) = numeral.whole_with() {
            evidence.unclear.get_or_insert(*record);
            evidence.whole[usize::from(whole == DecimalMark::Comma)] = false;
        }
    }
    evidence
}

/// The number in a cell, unless the spreadsheet knows it as one or it is a code.
fn numeral_at(column: &Column, record: &RawRecord, place: usize, table: &Table<'_>) -> Option<Numeral> {
    let text = table.raw.cell(record, place);
    // Most numbers are digits only and show nothing.
    if text.bytes().all(|byte| byte.is_ascii_digit()) || table.raw.is_number(record, place) || column.is_code(text) {
        return None;
    }
    numeral::read(text)
}

/// The mark of a column of which the contract says nothing.
fn found(
    column: &Column,
    place: usize,
    evidence: &Evidence,
    file: Option<DecimalMark>,
    table: &Table<'_>,
    findings: &mut Vec<Finding>,
) -> Mark {
    let settled = |mark| Mark { mark: Some(mark), reported: false };
    let [commas, points] = &evidence.proofs;
    match (commas.is_empty(), points.is_empty()) {
        (false, false) => mixed(column, place, evidence, table, findings),
        (false, true) => settled(DecimalMark::Comma),
        (true, false) => settled(DecimalMark::Point),
        (true, true) => {
            let Some(unclear) = &evidence.unclear else { return Mark { mark: file, reported: false } };
            // A count has no decimals, nor do pesos: there the mark can only part thousands.
            let has_decimals = !(column.kind == ColumnKind::Integer || column.kind == ColumnKind::Money && column.decimals == 0);
            let whole = MARKS.into_iter().zip(evidence.whole).find(|(_, whole)| *whole).map(|(mark, _)| mark);
            if let Some(mark) = file.or(whole.filter(|_| !has_decimals)) {
                return settled(mark);
            }
            findings.push(undecided(column, place, unclear, table));
            Mark { mark: None, reported: true }
        }
    }
}

/// Both marks in one column: the rarer ones are reported, each beside one of the others.
fn mixed(column: &Column, place: usize, evidence: &Evidence, table: &Table<'_>, findings: &mut Vec<Finding>) -> Mark {
    let [commas, points] = &evidence.proofs;
    let comma_holds = commas.len() >= points.len();
    let (mark, right, wrong) = if comma_holds { (DecimalMark::Comma, commas, points) } else { (DecimalMark::Point, points, commas) };
    let mut tally = Tally::default();
    for record in wrong {
        if let (true, Some(right)) = (tally.admits(()), right.first()) {
            findings.push(contradiction(column, place, record, right, table));
        }
    }
    for ((), count) in tally.untold() {
        let name = &column.name;
        let message = say!(
            "En la columna «{name}», otras {count} celdas usan el otro signo decimal.",
            "In the column “{name}”, another {count} cells use the other decimal mark."
        );
        findings.push(table.at_cell(&rules::MIXED_DECIMALS, &table.raw.header, place, message, rules::MIXED_DECIMALS.mend.say()));
    }
    Mark { mark: Some(mark), reported: true }
}

fn contradiction(column: &Column, place: usize, wrong: &RawRecord, right: &RawRecord, table: &Table<'_>) -> Finding {
    let raw = &table.raw;
    let (name, one, other) = (&column.name, raw.cell(wrong, place), raw.cell(right, place));
    let (here, there) = (raw.cell_name(wrong, place), raw.cell_name(right, place));
    let (es, en) = ((here.es, there.es), (here.en, there.en));
    let message = Say {
        es: format!("En la columna «{name}», «{one}» ({}) y «{other}» ({}) no usan el mismo signo para los decimales.", es.0, es.1),
        en: format!("In the column “{name}”, “{one}” ({}) and “{other}” ({}) do not use the same decimal mark.", en.0, en.1),
    };
    let help = say!("Escribe las dos celdas de la misma manera.", "Write both cells in the same way.");
    table.at_cell(&rules::MIXED_DECIMALS, wrong, place, message, help)
}

fn undecided(column: &Column, place: usize, record: &RawRecord, table: &Table<'_>) -> Finding {
    let (name, text) = (&column.name, table.raw.cell(record, place));
    let at = table.raw.cell_name(record, place);
    let message = Say {
        es: format!("No sé si «{text}» ({}) son miles o decimales, y ninguna otra celda de «{name}» lo aclara.", at.es),
        en: format!("“{text}” ({}) may be thousands or decimals, and no other cell of “{name}” tells.", at.en),
    };
    let value = |mark| numeral::read(text).and_then(|numeral| numeral.value(Some(mark))).unwrap_or_default();
    let (comma, point) = (value(DecimalMark::Comma), value(DecimalMark::Point));
    let es = |number: f64| number.to_string().replace('.', ",");
    let help = Say {
        es: format!("Di en el contrato «decimal: coma» si vale {}, o «decimal: punto» si vale {}.", es(comma), es(point)),
        en: format!("Say “decimal: comma” in the contract if it is {comma}, or “decimal: point” if it is {point}."),
    };
    table.at_cell(&rules::UNCLEAR_DECIMAL, record, place, message, help)
}
