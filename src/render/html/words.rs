//! The words that a text's HTML needs beside the text itself.
//!
//! In: questions of the writer. Out: text in the page's language, not yet escaped. Does not know where a
//! theme keeps its words.

use crate::model::doc::Alert;
use crate::render::picture::Shown;

/// What the theme and the site tell the writer.
pub(crate) trait Words {
    /// Name of the list of notes: «Notas al pie».
    fn footnotes_title(&self) -> String;
    /// Spoken name of the number in the text: «Ver nota 1».
    fn footnote_ref(&self, number: usize) -> String;
    /// Spoken name of the way back from note `number` to its `nth` reference, from 1.
    fn footnote_back(&self, number: usize, nth: usize) -> String;
    /// State of an item of a task list: «Hecho», «Pendiente».
    fn task(&self, done: bool) -> String;
    /// Title of an alert: «Atención».
    fn notice_title(&self, alert: Alert) -> String;
    /// Spoken name of a table that can be moved sideways; `columns` names its columns, may be empty.
    fn table_label(&self, columns: &str) -> String;
    /// The files and the size of an image, by the address of its source, when known.
    fn picture(&self, _dest: &str) -> Option<&Shown> {
        None
    }
    /// Whether a number that is bound to data leads to them.
    fn links_numbers(&self) -> bool {
        true
    }
}

/// Fixed words in English, for texts outside a site and for tests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainWords;

impl Words for PlainWords {
    fn footnotes_title(&self) -> String {
        "Footnotes".into()
    }

    fn footnote_ref(&self, number: usize) -> String {
        format!("See note {number}")
    }

    fn footnote_back(&self, number: usize, nth: usize) -> String {
        if nth == 1 { format!("Back to reference {number}") } else { format!("Back to reference {number}-{nth}") }
    }

    fn task(&self, done: bool) -> String {
        if done { "Done" } else { "To do" }.into()
    }

    fn notice_title(&self, alert: Alert) -> String {
        match alert {
            Alert::Note => "Note",
            Alert::Tip => "Tip",
            Alert::Important => "Important",
            Alert::Warning => "Warning",
            Alert::Caution => "Caution",
        }
        .into()
    }

    fn table_label(&self, columns: &str) -> String {
        if columns.is_empty() { "Table".into() } else { format!("Table: {columns}") }
    }
}
