//! `amigable diff` tells what a change of one cell does, before anything is published: the same files, no more and no
//! fewer; the same sentences and numbers; and what is no longer true.

use super::{numbers_in, sentences_in, site};
use crate::support::command::{Run, amigable};
use crate::support::{cases, files};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The site as an editor has it, published once.
struct Editor {
    folder: tempfile::TempDir,
    /// What is published now.
    public: BTreeMap<String, Vec<u8>>,
}

/// What one line of `diff --format json` says of a file, or of a statement.
#[derive(Default)]
struct Predicted {
    files: BTreeSet<String>,
    /// Figure or number, with what it says after.
    restated: Vec<(String, String, String)>,
    /// The rules whose findings it tells.
    broken: BTreeSet<String>,
}

/// How a change ended.
#[derive(Debug, PartialEq, Eq)]
enum End {
    Published,
    Refused(BTreeSet<String>),
}

impl Editor {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, file) in site().iter().filter(|(path, _)| !path.as_str().starts_with("themes/")) {
            let path = folder.path().join(path.as_str());
            fs::create_dir_all(path.parent().expect("in the folder")).expect("a folder");
            fs::write(path, &file.bytes).expect("a file");
        }
        let mut editor = Self { folder, public: BTreeMap::new() };
        let built = editor.run("build");
        assert_eq!(built.code, 0, "{}{}", built.out, built.err);
        editor.public = editor.published();
        editor
    }

    fn run(&self, verb: &str) -> Run {
        amigable(self.folder.path(), &[verb, "--format", "json"])
    }

    fn published(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.folder.path().join("public"))
    }

    fn table(&self, name: &str) -> Table {
        Table::read(&self.folder.path().join(format!("content/conjuntos/{name}.csv")))
    }

    fn diff(&self) -> (Predicted, i32) {
        let ran = self.run("diff");
        let mut predicted = Predicted::default();
        for line in ran.out.lines() {
            let line: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            match line["change"].as_str() {
                Some("restated") => predicted.restated.push((text("what"), text("path"), text("after"))),
                Some(_) => drop(predicted.files.insert(text("path"))),
                None => drop(predicted.broken.insert(text("rule"))),
            }
        }
        (predicted, ran.code)
    }

    /// Writes `text` into one cell, and holds what happens to what was predicted.
    #[track_caller]
    fn change(&mut self, table: &str, row: usize, column: usize, text: &str) -> End {
        let mut cells = self.table(table);
        let was = cells.put(row, column, text);
        cells.write();
        let (predicted, code) = self.diff();
        let built = self.run("build");
        assert_eq!(code, built.code, "{table} {row} {column} {text}: diff and build disagree: {}{}", built.out, built.err);
        let after = self.published();
        if built.code == 0 {
            self.hold(&predicted, &after);
            self.public = after;
            return End::Published;
        }
        assert_eq!(built.code, 1, "{}", built.err);
        assert!(after == self.public, "a build with errors changed what is published");
        let told = crate::support::rules_named(&built.out);
        assert_eq!(predicted.broken, told, "diff names what the build finds");
        cells.put(row, column, &was);
        cells.write();
        End::Refused(told)
    }

    #[track_caller]
    fn hold(&self, predicted: &Predicted, after: &BTreeMap<String, Vec<u8>>) {
        let paths = self.public.keys().chain(after.keys());
        let changed: BTreeSet<String> = paths.filter(|path| self.public.get(*path) != after.get(*path)).cloned().collect();
        assert_eq!(predicted.files, changed, "the files that diff names, and those whose bytes changed");
        for path in changed.iter().filter(|path| path.ends_with(".html")) {
            let (before, after) = (&self.public[path], &after[path]);
            let is_own_page = path.contains("figuras/") || path.contains("figures/");
            let sentences = sentences_in(before);
            let figures = sentences_in(after).into_iter().filter(|(name, said)| sentences.get(name) != Some(said));
            let numbers = numbers_in(after).into_iter().zip(numbers_in(before)).filter(|(new, old)| new != old);
            let figures = figures.map(|(_, said)| ("figure".to_owned(), said));
            let mut said: Vec<_> = figures.chain(numbers.map(|(new, _)| ("number".to_owned(), new))).collect();
            // A figure's own page says what the page says that shows it.
            let told = predicted.restated.iter().filter(|(_, page, _)| page == path || is_own_page);
            let mut told: Vec<_> = told.map(|(what, _, text)| (what.clone(), text.clone())).collect();
            if is_own_page {
                told.retain(|one| said.contains(one));
                told.dedup();
            }
            said.sort();
            told.sort();
            assert_eq!(said, told, "{path}: what it says now, and what diff said that it would");
        }
        let unchanged = |path: &String| self.public.get(path) == after.get(path);
        assert!(!predicted.restated.iter().any(|(_, path, _)| unchanged(path)), "a page that says something else has other bytes");
    }
}

/// A table as its cells.
struct Table {
    path: std::path::PathBuf,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(path: &Path) -> Self {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("the table is there");
        let rows = reader.records().map(|row| row.expect("a whole table").iter().map(str::to_owned).collect()).collect();
        Self { path: path.to_owned(), rows }
    }

    fn put(&mut self, row: usize, column: usize, text: &str) -> String {
        std::mem::replace(&mut self.rows[row][column], text.to_owned())
    }

    fn write(&self) {
        let mut writer = csv::Writer::from_path(&self.path).expect("the table can be written");
        self.rows.iter().for_each(|row| writer.write_record(row).expect("any row can be written"));
        writer.flush().expect("the table can be written");
    }

    /// The places of the cells with numbers, years left out: they are keys.
    fn numbers(&self) -> Vec<(usize, usize)> {
        let is_value = |column: usize| !matches!(&*self.rows[0][column], "anio" | "metodo");
        let rows = self.rows.iter().enumerate().skip(1);
        let cells = rows.flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, text)| (row, column, text)));
        cells.filter(|(_, column, text)| is_value(*column) && text.parse::<f64>().is_ok()).map(|(row, column, _)| (row, column)).collect()
    }
}

/// Another number with as many decimals, between half and one and a half of what it was.
fn other(was: &str, share: f64) -> String {
    let decimals = was.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let value: f64 = was.parse().expect("only numbers are chosen");
    format!("{:.decimals$}", (value * (0.5 + share)).min(100.0f64.max(value)))
}

const TABLES: [&str; 6] = ["agua", "becas", "espera", "lectura", "tiempo", "transporte"];

#[test]
fn a_change_of_one_cell_does_what_diff_said() {
    let mut editor = Editor::new();
    let change = (prop::sample::select(&TABLES[..]), any::<prop::sample::Index>(), 0.0..1.0_f64);
    let mut runner = TestRunner::new(cases(16));
    let mut ends = Vec::new();
    for _ in 0..runner.config().cases {
        let (table, cell, share) = change.new_tree(&mut runner).expect("no change is rejected").current();
        let cells = editor.table(table);
        let (row, column) = *cell.get(&cells.numbers());
        // Some tables have a code for what is held back.
        let secret = share > 0.9 && ["agua", "lectura"].contains(&table);
        let text = if secret { "s".to_owned() } else { other(&cells.rows[row][column], share) };
        println!("{table}, row {row}, column {column}: {text}");
        ends.push(editor.change(table, row, column, &text));
    }
    assert!(ends.contains(&End::Published), "{ends:?}");
}

fn refused(rule: &str) -> End {
    End::Refused(BTreeSet::from([rule.to_owned()]))
}

#[test]
fn what_is_no_longer_true_is_named_and_not_published() {
    let mut editor = Editor::new();
    let place = |editor: &Editor, table: &str, begins: &str, column: usize| {
        let rows = editor.table(table).rows;
        (rows.iter().position(|row| row.join(",").starts_with(begins)).expect("the row is there"), column)
    };
    // A number: «11,3 %». It was true until now.
    let (row, column) = place(&editor, "transporte", "2024,2022", 2);
    assert_eq!(editor.change("transporte", row, column, "11.8"), refused("data/wrong-number"));
    // A claim: «subió», and the number is bound too.
    let (row, column) = place(&editor, "transporte", "2023,2022", 2);
    assert_eq!(editor.change("transporte", row, column, "12.9"), refused("data/false-claim"));
    // A number in round words holds while it rounds to the same.
    let (row, column) = place(&editor, "becas", "2024", 1);
    assert_eq!(editor.change("becas", row, column, "148001"), End::Published);
    assert_eq!(editor.change("becas", row, column, "156001"), refused("data/wrong-number"));
    // A number that the page takes from the data follows them.
    let (row, column) = place(&editor, "lectura", "2024,Todas", 2);
    assert_eq!(editor.change("lectura", row, column, "44.4"), End::Published);
    // A value that is held back from now on.
    let (row, column) = place(&editor, "lectura", "2023,Mayores", 2);
    assert_eq!(editor.change("lectura", row, column, "s"), End::Published);
}

#[test]
fn what_changes_nothing_for_readers_is_no_difference() {
    let editor = Editor::new();
    let (predicted, code) = editor.diff();
    assert_eq!((predicted.files.len(), predicted.restated.len(), predicted.broken.len(), code), (0, 0, 0, 0));
}
