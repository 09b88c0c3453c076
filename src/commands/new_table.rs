//! `amigable new dataset <table>`: a table of the disk, copied into the site with a first contract beside it.
//!
//! In: the path of a CSV or spreadsheet. Out: both files in the site, and in words what was guessed and what is left to
//! do. Overwrites nothing.

use super::session::Session;
use super::table::table as aligned;
use super::wording::{COLUMNS, DECIMALS, ROWS};
use super::{Ask, Code, complain, report};
use crate::base::path::SourcePath;
use crate::base::say::{Said, Say, Tongue, said, say};
use crate::base::slug::slug;
use crate::base::text::capitalised;
use crate::diag::Finding;
use crate::failure::Failure;
use crate::io::outside;
use crate::io::scaffold::{self, Draft};
use crate::io::terminal;
use crate::kinds::classify;
use crate::kinds::dataset::guess::{self, Guess, Head};
use crate::model::dataset::Encoding;
use crate::model::item::KindId;
use crate::model::tree::Tree;
use crate::parse::report::Report;
use crate::parse::table::{self, RawTable, encoding, sheet};
use jiff::civil::Date;
use std::borrow::Cow;
use std::path::Path;

/// Where datasets live.
const FOLDER: &str = "content/conjuntos";

/// Endings of names of tables. The last is a CSV by another name.
const TABLES: [&str; 4] = ["csv", "xlsx", "ods", "tsv"];

/// The ending of a name, in lower case.
fn extension(path: &Path) -> String {
    path.extension().map_or(String::new(), |extension| extension.to_string_lossy().to_lowercase())
}

/// Whether `words` name a table rather than a title: «Pobreza 2024» is no file.
pub(super) fn names_table(words: &str) -> bool {
    let path = Path::new(words);
    TABLES.contains(&extension(path).as_str()) || outside::is_file(path)
}

pub(super) fn run(ask: &Ask, words: &str) -> Result<Code, Failure> {
    let (tongue, path) = (ask.tongue(), Path::new(words));
    let extension = extension(path);
    if !TABLES.contains(&extension.as_str()) {
        let message = say!(
            "«{words}» no es una tabla que yo lea: guárdala como .csv (UTF-8), .xlsx u .ods",
            "“{words}” is no table that can be read: save it as .csv (UTF-8), .xlsx or .ods"
        );
        return Ok(complain(tongue, &message));
    }
    let stem = path.file_stem().map_or(String::new(), |stem| stem.to_string_lossy().into_owned());
    let mut id = slug(&stem);
    if id.is_empty() {
        return Ok(complain(
            tongue,
            &say!("el nombre de «{words}» no tiene letras ni números", "the name of “{words}” has no letters or digits"),
        ));
    }
    let bytes = outside::read(path)?;
    let mut session = Session::open(ask)?;
    let Some(config) = session.config.take() else { return session.refuse(ask) };
    // Some names are those of other kinds: `plan.yaml` is the plan, wherever it lies.
    let is_dataset =
        |id: &str| path_of(id, "yaml").and_then(|path| classify(&path, &config)).is_some_and(|place| place.kind == KindId::Dataset);
    if !is_dataset(&id) {
        id += "-datos";
    }
    let today = config.options.today;
    let file = path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    let title = title(&stem);
    Job { ask, session: &session, file, extension, id, title, bytes, today }.run()
}

/// `pobreza_regiones-2024` → «Pobreza regiones 2024».
fn title(stem: &str) -> String {
    let words: Vec<&str> = stem.split(['_', '-', ' ', '.']).filter(|word| !word.is_empty()).collect();
    capitalised(&words.join(" "))
}

/// Where the file of that ending goes.
fn path_of(id: &str, extension: &str) -> Option<SourcePath> {
    SourcePath::new(&format!("{FOLDER}/{id}.{extension}"))
}

struct Job<'j> {
    ask: &'j Ask,
    session: &'j Session,
    /// The table's name on the disk.
    file: String,
    extension: String,
    id: String,
    title: String,
    bytes: Vec<u8>,
    today: Date,
}

/// A table that was read, and what goes into the site.
struct Read<'r> {
    raw: RawTable,
    copy: Cow<'r, [u8]>,
    others: Vec<String>,
}

impl Job<'_> {
    fn run(&self) -> Result<Code, Failure> {
        // Findings name the file as the editor knows it, even where no path of a site could.
        let place = SourcePath::new(&self.file).or_else(|| SourcePath::new(&format!("{}.{}", self.id, self.extension)));
        let Some(place) = place else { return Ok(Code::Failed) };
        let mut report = Report::new(&place, "");
        let read = self.read(&mut report);
        let mut findings = report.findings;
        if let Some(read) = &read {
            findings.extend(guess::troubles(&place, &self.bytes, &read.raw));
        }
        match read {
            Some(read) if findings.is_empty() => self.write(&read),
            _ => self.refuse(findings, place),
        }
    }

    fn refuse(&self, mut findings: Vec<Finding>, place: SourcePath) -> Result<Code, Failure> {
        let mut tree = Tree::default();
        tree.insert(place, self.bytes.clone());
        report::show(&mut findings, &tree, self.ask, self.session.tongue)?;
        let next = said("No creé nada. Corrige la tabla y prueba otra vez.\n", "Nothing was created. Mend the table and try again.\n");
        terminal::tell(next.tell(self.session.tongue));
        Ok(Code::Findings)
    }

    fn read(&self, report: &mut Report<'_>) -> Option<Read<'_>> {
        if !sheet::EXTENSIONS.contains(&self.extension.as_str()) {
            let raw = table::read(&self.bytes, report)?;
            let copy = match raw.format.encoding {
                Some(Encoding::Windows1252) => match encoding::text_of(&self.bytes, Encoding::Windows1252) {
                    Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                    Cow::Owned(text) => Cow::Owned(text.into_bytes()),
                },
                _ => Cow::Borrowed(&self.bytes[..]),
            };
            return Some(Read { raw, copy, others: Vec::new() });
        }
        let sheets = sheet::read(&self.extension, &self.bytes).map_err(|trouble| sheet::refuse(&trouble, report)).ok()?;
        let is_full = |sheet: &&sheet::Sheet| !sheet.hidden && sheet.cells.as_ref().is_ok_and(|cells| !cells.is_empty());
        let Some(chosen) = sheets.iter().find(is_full).or(sheets.first()) else {
            sheet::refuse(&sheet::Trouble::NoSheets, report);
            return None;
        };
        let raw = sheet::table(chosen, report)?;
        let others = sheets.iter().map(|sheet| sheet.name.clone()).filter(|name| *name != chosen.name).collect();
        Some(Read { raw, copy: Cow::Borrowed(&self.bytes), others })
    }

    fn write(&self, read: &Read<'_>) -> Result<Code, Failure> {
        let is_sheet = read.raw.format.sheet.is_some();
        let own = if is_sheet { self.extension.as_str() } else { "csv" };
        let path = |extension: &str| path_of(&self.id, extension);
        let (Some(contract_path), Some(table_path)) = (path("yaml"), path(own)) else { return Ok(Code::Failed) };
        let taken = ["csv", "xlsx", "ods"].into_iter().filter(|extension| *extension != own).filter_map(path);
        if let Some(taken) = taken.into_iter().find(|path| self.session.tree.get(path).is_some()) {
            let message = say!(
                "ya hay otra tabla para «{}»: {taken}. Bórrala, o cambia el nombre de tu archivo",
                "there is another table for “{}” already: {taken}. Delete it, or rename your file",
                self.id
            );
            return Ok(complain(self.session.tongue, &message));
        }
        let guess = guess::guess(&read.raw);
        let sheet = read.raw.format.sheet.as_deref().map(|name| (name, read.others.iter().map(String::as_str).collect()));
        let head = Head { file: &self.file, title: &self.title, today: self.today, sheet };
        let contract = guess::contract(&guess, &head, self.session.tongue);
        let mut drafts = vec![Draft { path: &contract_path, bytes: contract.as_bytes(), append: false }];
        // The table may be in its place already: then only its contract was missing.
        if self.session.tree.bytes(&table_path) != Some(&*read.copy) {
            drafts.push(Draft { path: &table_path, bytes: &read.copy, append: false });
        }
        scaffold::put(&self.ask.root, &drafts)?;
        let said = self.said(read, &guess, &contract_path);
        report::created(&self.ask.root, drafts.iter().map(|draft| draft.path), &said, self.ask)
    }

    /// What was read, what was guessed, and what to do.
    fn said(&self, read: &Read<'_>, guess: &Guess, contract: &SourcePath) -> String {
        let tongue = self.session.tongue;
        let rows = guess.columns.iter().enumerate().map(|(index, column)| {
            let kind = guess::type_word(column.kind).tell(tongue).to_owned();
            [format!("  {}", column.name), kind, notes(guess, index, tongue)]
        });
        let mut text = format!("\n{}\n\n{}", self.found(read).tell(tongue), aligned(rows));
        for column in &guess.columns {
            if let Some(doubt) = &column.doubt {
                text.extend(["\n", &column.name, ": ", doubt.tell(tongue), "\n"]);
            }
        }
        if let Some((first, second)) = guess.repeated {
            let say = say!(
                "\nOjo: las filas {first} y {second} son iguales en todo lo que las podría distinguir. Revisa la tabla.\n",
                "\nNote: rows {first} and {second} are the same in all that could tell them apart. Check the table.\n"
            );
            text += say.tell(tongue);
        }
        let next = say!(
            "\nQué hacer ahora:\n  1. Abre {contract} y revisa los tipos: los adiviné.\n  2. Completa la descripción, las fuentes, la \
             licencia y el método.\n  3. Ejecuta: amigable check --drafts\n  4. Cuando esté listo, borra la línea «borrador: sí».\n",
            "\nWhat to do now:\n  1. Open {contract} and check the types: they were guessed.\n  2. Fill in the description, the sources, the \
             licence and the method.\n  3. Run: amigable check --drafts\n  4. When it is ready, delete the line “draft: yes”.\n"
        );
        text + next.tell(tongue)
    }

    fn found(&self, read: &Read<'_>) -> Say {
        let (file, format) = (&self.file, &read.raw.format);
        let (rows, columns) = (ROWS.count(read.raw.records.len()), COLUMNS.count(read.raw.header.width));
        let how = match (&format.sheet, format.encoding, format.separator) {
            (Some(sheet), ..) => say!("hoja «{sheet}»", "sheet “{sheet}”"),
            (None, Some(Encoding::Windows1252), separator) => {
                let sign = separator_word(separator);
                Say {
                    es: format!("Windows-1252 (lo copié como UTF-8), separado por {}", sign.es),
                    en: format!("Windows-1252 (copied as UTF-8), separated by {}", sign.en),
                }
            }
            (None, _, separator) => {
                let sign = separator_word(separator);
                Say { es: format!("UTF-8, separado por {}", sign.es), en: format!("UTF-8, separated by {}", sign.en) }
            }
        };
        Say {
            es: format!("Leí «{file}»: {} y {}; {}. Esto es lo que adiviné:", rows.es, columns.es, how.es),
            en: format!("“{file}” was read: {} and {}; {}. This is what was guessed:", rows.en, columns.en, how.en),
        }
    }
}

fn separator_word(separator: Option<char>) -> Said {
    match separator {
        Some(';') => said("punto y coma", "semicolons"),
        Some('\t') => said("tabulaciones", "tabs"),
        _ => said("comas", "commas"),
    }
}

/// What else was guessed of a column: key, decimals, codes.
fn notes(guess: &Guess, index: usize, tongue: Tongue) -> String {
    let column = &guess.columns[index];
    let mut notes = Vec::new();
    if guess.key.contains(&index) {
        notes.push(said("clave", "key").tell(tongue).to_owned());
    }
    if column.decimals > 0 {
        notes.push(DECIMALS.count(usize::from(column.decimals)).tell(tongue).to_owned());
    }
    let mut codes = |name: Said, codes: &[String]| {
        if !codes.is_empty() {
            notes.push(format!("{}: {}", name.tell(tongue), codes.join(" ")));
        }
    };
    codes(said("faltantes", "missing"), &column.missing);
    codes(said("reservados", "suppressed"), &column.suppressed);
    notes.join(", ")
}
