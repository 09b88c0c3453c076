//! `amigable list uses`: who uses each dataset, or the pages that use one.
//!
//! In: what the engine says of each dataset. Out: a table for people, or one JSON object a line. Chooses no page.

use super::wording::{CLAIMS, DATASETS, DOWNLOADS, FIGURES, NUMBERS, Noun, PAGES, TABLES};
use super::{Ask, table};
use crate::base::say::{Say, Tongue, said, say};
use crate::base::text::nearest;
use crate::diag::print::Format;
use crate::engine::{DatasetUses, PageUse};
use crate::failure::Failure;
use crate::io::terminal;
use serde::Serialize;

/// The dataset called `name`, or why there is none.
pub(super) fn find<'u>(uses: &'u [DatasetUses], name: &str) -> Result<&'u DatasetUses, Say> {
    let ids = || uses.iter().map(|one| one.dataset.as_str());
    if let Some(found) = uses.iter().find(|one| one.dataset == name) {
        return Ok(found);
    }
    if let Some(near) = nearest(name, ids()) {
        return Err(say!(
            "no existe el conjunto «{name}». ¿Quisiste decir «{near}»?",
            "there is no dataset “{name}”. Did you mean “{near}”?"
        ));
    }
    let all = ids().collect::<Vec<_>>().join(", ");
    if all.is_empty() {
        return Err(say!("no existe el conjunto «{name}»: el sitio no tiene ninguno", "there is no dataset “{name}”: the site has none"));
    }
    Err(say!("no existe el conjunto «{name}». Los conjuntos son: {all}", "there is no dataset “{name}”. The datasets are: {all}"))
}

/// All datasets with how much they are used.
pub(super) fn all(uses: &[DatasetUses], ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&uses.iter().map(|one| line(&Summary::of(one))).collect::<String>());
    }
    terminal::print(&table::table(uses.iter().map(|one| [one.dataset.clone(), used_by(one, tongue)])))?;
    count(&DATASETS, uses.len(), ask, tongue);
    Ok(())
}

/// The pages that use one dataset.
pub(super) fn one(uses: &DatasetUses, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        return terminal::print(&uses.pages.iter().map(|page| line(&Line::of(uses, page))).collect::<String>());
    }
    terminal::print(&table::table(uses.pages.iter().map(|page| [page.source.to_string(), page.url.clone(), how(page, tongue)])))?;
    if uses.pages.is_empty() {
        terminal::print(&format!("{}\n", UNUSED.tell(tongue)))?;
    }
    count(&PAGES, uses.pages.len(), ask, tongue);
    Ok(())
}

const UNUSED: crate::base::say::Said = said("sin uso: ninguna página lo usa", "unused: no page uses it");

fn count(noun: &Noun, number: usize, ask: &Ask, tongue: Tongue) {
    if !ask.quiet {
        terminal::tell(&format!("{}\n", noun.count(number).tell(tongue)));
    }
}

/// «2 páginas: 1 figura, 3 cifras en el texto».
fn used_by(one: &DatasetUses, tongue: Tongue) -> String {
    if one.pages.is_empty() {
        return UNUSED.tell(tongue).to_owned();
    }
    let pages = PAGES.count(one.pages.len()).tell(tongue).to_owned();
    let counts = counts(&Summary::of(one).counts, tongue);
    if counts.is_empty() { pages } else { format!("{pages}: {counts}") }
}

fn how(page: &PageUse, tongue: Tongue) -> String {
    let counts = counts(&Counts::of(page), tongue);
    let declared = said("lo nombra entre sus datos", "names it among its data");
    if counts.is_empty() { declared.tell(tongue).to_owned() } else { counts }
}

/// «1 figura, 3 cifras en el texto»; empty when there is nothing to count.
fn counts(counts: &Counts, tongue: Tongue) -> String {
    let all = [
        (&FIGURES, counts.figures),
        (&TABLES, counts.tables),
        (&NUMBERS, counts.numbers),
        (&CLAIMS, counts.claims),
        (&DOWNLOADS, counts.downloads),
    ];
    let some = all.into_iter().filter(|(_, number)| *number > 0);
    some.map(|(noun, number)| noun.count(number).tell(tongue).to_owned()).collect::<Vec<_>>().join(", ")
}

/// How often, by sort.
#[derive(Default, Serialize)]
struct Counts {
    figures: usize,
    tables: usize,
    numbers: usize,
    claims: usize,
    downloads: usize,
}

impl Counts {
    fn of(page: &PageUse) -> Self {
        let PageUse { figures, tables, downloads, numbers, claims, .. } = page;
        Self { figures: figures.len(), tables: tables.len(), numbers: *numbers, claims: *claims, downloads: *downloads }
    }

    fn add(&mut self, other: &Self) {
        self.figures += other.figures;
        self.tables += other.tables;
        self.numbers += other.numbers;
        self.claims += other.claims;
        self.downloads += other.downloads;
    }
}

/// The wire form of one dataset.
#[derive(Serialize)]
struct Summary<'a> {
    dataset: &'a str,
    source: &'a str,
    used: bool,
    pages: usize,
    #[serde(flatten)]
    counts: Counts,
}

impl<'a> Summary<'a> {
    fn of(one: &'a DatasetUses) -> Self {
        let mut counts = Counts::default();
        one.pages.iter().for_each(|page| counts.add(&Counts::of(page)));
        let (dataset, source) = (one.dataset.as_str(), one.source.as_str());
        Self { dataset, source, used: !one.pages.is_empty(), pages: one.pages.len(), counts }
    }
}

/// The wire form of one page that uses a dataset.
#[derive(Serialize)]
struct Line<'a> {
    dataset: &'a str,
    source: &'a str,
    url: &'a str,
    declared: bool,
    figures: &'a [String],
    tables: &'a [String],
    numbers: usize,
    claims: usize,
    downloads: usize,
}

impl<'a> Line<'a> {
    fn of(uses: &'a DatasetUses, page: &'a PageUse) -> Self {
        let PageUse { source, url, declared, figures, tables, downloads, numbers, claims } = page;
        let (declared, downloads, numbers, claims) = (*declared, *downloads, *numbers, *claims);
        Self { dataset: &uses.dataset, source: source.as_str(), url, declared, figures, tables, numbers, claims, downloads }
    }
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers always serialise") + "\n"
}
