//! Numbers typed by hand, held against the datasets that their page uses.
//!
//! In: an item's texts as parsed and the desk that knows its datasets. Out: findings, each with the cell that it is
//! about. What is doubtful is passed over: a check that cries wolf is switched off.
//!
//! Three things are told, and only of numbers written so exactly that equal is no accident (a percentage with
//! decimals, a whole number or an amount of money from 1,000 on, a number with two decimals or more):
//! a value that the source has corrected; a number at most 3 % off (1 % for whole numbers) the one cell whose row
//! the sentence names in full; and a number that is one cell of the data and is not bound to it.

mod cells;
mod lines;
mod own_sentence;

pub(crate) use own_sentence::check_own_sentence;

use super::number::select;
use super::number_rules::{CONTRADICTING_NUMBER, SUPERSEDED_NUMBER, UNBOUND_NUMBER};
use crate::base::numerals::{self, Numeral, Sort};
use crate::base::rounding::steps;
use crate::base::say::say;
use crate::base::text::fold;
use crate::model::block::{Block, Download, DownloadSpec};
use crate::model::dataset::{Dataset, Superseded};
use crate::model::doc::Doc;
use crate::model::item::{Item, KindId};
use crate::render::desk::Desk;
use cells::{Known, Place};
use lines::{Line, Spot};
use std::collections::BTreeSet;
use std::sync::Arc;

/// In a dataset with more cells of one sort than this, one of them is equal to many a number by accident: then the
/// sentence has to name something of the row, unless the number has five digits.
const FEW_CELLS: usize = 20;

/// With more than this, even those with five digits, and the sentence has to name the whole row.
const MANY_CELLS: usize = 1_000;

/// How near a number is to the value that it seems to miscopy, as a part of it.
const NEAR: f64 = 0.03;
const NEAR_WHOLE: f64 = 0.01;

/// Words of a sentence that tells of an older value on purpose.
const OLD: [&str; 14] = [
    "antes",
    "anterior",
    "anteriores",
    "antiguo",
    "corregi",
    "correg",
    "reemplaz",
    "revis",
    "en vez de",
    "en lugar de",
    "previous",
    "earlier",
    "revised",
    "replaced",
];

/// Words before or after a number that make it no copy of a value.
const ROUGH: [&str; 12] =
    ["casi", "unos", "unas", "cerca", "alrededor", "aproximadamente", "almost", "nearly", "about", "around", "roughly", "some"];
const RELATIVE: [&str; 7] = ["menos", "mas", "less", "more", "lower", "higher", "fewer"];

pub(crate) fn check(item: &Item, desk: &mut Desk<'_>) {
    // A contract tells the story of its own values.
    if item.kind == KindId::Dataset {
        return;
    }
    let datasets: Vec<Arc<Dataset>> = used(item, desk);
    let datasets: Vec<Known<'_>> = datasets.iter().map(|dataset| Known::of(dataset)).collect();
    if datasets.is_empty() {
        return;
    }
    let base = desk.lang().base();
    for doc in docs(item) {
        for line in lines::of(&doc) {
            for numeral in numerals::find(&line.text, base).iter().filter(|numeral| cells::is_telling(numeral)) {
                if let Some(spot) = line.spot(&numeral.span) {
                    Typed { line: &line, numeral, spot, base, datasets: &datasets }.judge(desk);
                }
            }
        }
    }
}

/// The datasets that a page names in its fields, blocks and texts, of those that keep their contract.
fn used(item: &Item, desk: &Desk<'_>) -> Vec<Arc<Dataset>> {
    let mut ids: BTreeSet<&str> = desk.datasets.iter().map(String::as_str).collect();
    ids.extend(item.facets.datasets.iter().map(|id| id.value.as_str()));
    ids.extend(item.blocks.iter().filter_map(|block| match block {
        Block::Table(spec) => Some(spec.dataset.value.as_str()),
        Block::Figure(spec) => Some(spec.dataset.value.as_str()),
        Block::Download(DownloadSpec { what: Download::Dataset(id), .. }) => Some(id.value.as_str()),
        _ => None,
    }));
    let found = ids.into_iter().filter_map(|id| desk.site.index.dataset(id));
    found.map(|(_, dataset)| Arc::clone(dataset)).filter(|dataset| dataset.sound).collect()
}

/// Every text of the page's blocks. A figure's own sentence is held to the figure instead.
fn docs(item: &Item) -> Vec<Doc> {
    let mut docs = Vec::new();
    for block in item.blocks.iter().filter(|block| !matches!(block, Block::Figure(_))) {
        block.clone().map_docs(&mut |doc, _| {
            docs.push(doc);
            Doc::default()
        });
    }
    docs
}

/// A number typed by hand and where it stands.
struct Typed<'t> {
    line: &'t Line<'t>,
    numeral: &'t Numeral,
    spot: Spot,
    base: &'t str,
    datasets: &'t [Known<'t>],
}

impl Typed<'_> {
    fn judge(&self, desk: &mut Desk<'_>) {
        let equal = cells::equal(self.datasets, self.numeral, 2);
        match equal.as_slice() {
            [] if self.superseded(desk) => {}
            [] => self.contradicting(desk),
            [one] => self.unbound(one, desk),
            _ => {}
        }
    }

    fn written(&self) -> String {
        self.line.text[self.numeral.span.clone()].replace('\u{a0}', " ")
    }

    fn sentence(&self) -> &str {
        self.line.sentence(&self.numeral.span)
    }

    /// A value that was published once and has been corrected since.
    fn superseded(&self, desk: &mut Desk<'_>) -> bool {
        let sentence = fold(self.sentence());
        if OLD.iter().any(|word| sentence.contains(word)) {
            return false;
        }
        let wanted = steps(self.numeral.value, self.numeral.decimals);
        let was = |dataset: &Dataset, old: &Superseded| {
            let column = &dataset.columns[old.column];
            cells::is_of(self.numeral, column) && steps(old.before, column.decimals) == wanted
        };
        let mut all = self.datasets.iter().flat_map(|known| known.dataset.superseded.iter().map(move |old| (known, old)));
        let Some((known, old)) = all.find(|(known, old)| was(known.dataset, old)) else { return false };
        let dataset = known.dataset;
        let keys: Vec<(usize, String)> = old.cells.iter().map(|(column, text)| (*column, text.value.clone())).collect();
        let rows = select(dataset, &keys);
        let place = match rows.as_slice() {
            [row] => Some(Place::new(known, row, old.column)),
            _ => None,
        };
        let (written, id) = (self.written(), &dataset.id);
        let now = place.map(|place| (place.shown(self.base), place.row_in_words(), place.address())).filter(|(now, ..)| !now.is_empty());
        let Some((now, row, address)) = now else {
            let message =
                say!("«{written}» es un valor que «{id}» ya no tiene por bueno.", "“{written}” is a value that “{id}” no longer holds.");
            desk.note(
                &SUPERSEDED_NUMBER,
                self.spot.span,
                message,
                say!("Quítalo, o busca el valor vigente en la tabla.", "Remove it, or look up the present value in the table."),
            );
            return true;
        };
        let message = say!(
            "«{written}» fue corregido: «{id}» dice ahora «{now}» ({row}).",
            "“{written}” has been corrected: “{id}” now says “{now}” ({row})."
        );
        let link = format!("[{now}]({address})");
        self.note(&SUPERSEDED_NUMBER, message, &link, true, desk);
        true
    }

    /// Nearly the value of the one row that the sentence names, and no value of the page's data.
    fn contradicting(&self, desk: &mut Desk<'_>) {
        let sentence = self.sentence();
        let years = numerals::find(sentence, self.base).iter().filter(|numeral| numeral.sort == Sort::Year).count();
        if years > 1 || self.is_rough() {
            return;
        }
        let limit = if self.numeral.decimals == 0 { NEAR_WHOLE } else { NEAR };
        let written = self.numeral.value;
        let near =
            cells::find(self.datasets, self.numeral, |value, _| value != 0.0 && (value - written).abs() <= limit * value.abs(), usize::MAX);
        let folded = fold(sentence);
        let named: Vec<&Place<'_>> = near.iter().filter(|place| place.is_named(&folded, true)).collect();
        let [place] = named.as_slice() else { return };
        let (shown, id, row) = (place.shown(self.base), &place.dataset.id, place.row_in_words());
        // The sentence has said the value already; this number is about something else.
        if sentence.replace('\u{a0}', " ").contains(&shown) {
            return;
        }
        let written = self.written();
        let message = say!(
            "«{written}» no está en los datos de esta página. Se parece a «{shown}», de «{id}» ({row}).",
            "“{written}” is not in this page's data. It is much like “{shown}”, of “{id}” ({row})."
        );
        let link = format!("[{shown}]({})", place.address());
        self.note(&CONTRADICTING_NUMBER, message, &link, false, desk);
    }

    /// «casi 17,3 %», «un 15,6 % menos».
    fn is_rough(&self) -> bool {
        let before = fold(&self.line.text[..self.numeral.span.start]);
        let after = fold(&self.line.text[self.numeral.span.end..]);
        let mut last = before.split_whitespace().rev();
        let rough = last.next().is_some_and(|word| {
            ROUGH.contains(&word) || (word == "de" && last.next().is_some_and(|word| ROUGH.contains(&word) || RELATIVE.contains(&word)))
        });
        rough || after.split_whitespace().next().is_some_and(|word| RELATIVE.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())))
    }

    /// Exactly one cell of the page's data, and no link to it.
    fn unbound(&self, place: &Place<'_>, desk: &mut Desk<'_>) {
        let kind = place.dataset.columns[place.column].kind;
        let cells = place.dataset.rows.len() * place.dataset.columns.iter().filter(|column| column.kind == kind).count();
        let digits = self.written().chars().filter(char::is_ascii_digit).count();
        let sure = cells <= FEW_CELLS || (cells <= MANY_CELLS && digits >= 5);
        if !sure && !place.is_named(&fold(self.sentence()), cells > MANY_CELLS) {
            return;
        }
        let (written, id) = (self.written(), &place.dataset.id);
        let message = say!(
            "«{written}» es un dato de «{id}», escrito a mano: no cambiará cuando cambie el dato.",
            "“{written}” is a value of “{id}”, typed by hand: it will not change when the data do."
        );
        let link = format!("[{written}]({})", place.address());
        self.note(&UNBOUND_NUMBER, message, &link, true, desk);
    }

    fn note(&self, rule: &'static crate::diag::Rule, message: crate::base::say::Say, link: &str, mends: bool, desk: &mut Desk<'_>) {
        desk.note(rule, self.spot.span, message, say!("Escribe {link}.", "Write {link}."));
        if let (true, Some(exact)) = (mends, self.spot.exact) {
            desk.mend(exact, &self.line.text[self.numeral.span.clone()], link.to_owned());
        }
    }
}
