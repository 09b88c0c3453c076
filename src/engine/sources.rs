//! From the tree to the items of the site: each file parsed and lowered, on its own and in parallel.
//!
//! In: the tree and the settings. Out: items, files that are no page, pages that could not be read, and what was found. Each
//! file depends on itself, on the table beside it and on the settings, which is its key in the memo.

use super::memo::Memo;
use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use crate::base::timing::{Stage, timed};
use crate::checks::pages;
use crate::diag::Finding;
use crate::kinds::{self, Beside, Place, Source, classify};
use crate::model::config::Config;
use crate::model::doc::Doc;
use crate::model::item::{Item, KindId};
use crate::model::tree::{File, Tree};
use crate::parse::report::Report;
use crate::parse::table::sheet;
use crate::parse::{self, Parsed, ParsedFile};
use crate::site::{Asset, face, uses};
use rayon::prelude::*;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An item of the site, and what changes when it does.
#[derive(Clone)]
pub(super) struct Sourced {
    pub(super) item: Arc<Item>,
    /// Of all that it was made from.
    pub(super) key: Hash,
    /// Of what other pages can learn of it.
    pub(super) face: Hash,
}

/// One file as items, or as a file that is no page, with what was found.
pub(super) struct Lowered {
    items: Vec<Sourced>,
    asset: Option<(SourcePath, Asset)>,
    /// A page that could not be read.
    unread: Option<(SourcePath, KindId)>,
    findings: Vec<Finding>,
}

/// All files as the site needs them.
pub(super) struct Sources {
    pub(super) items: Vec<Sourced>,
    pub(super) assets: BTreeMap<SourcePath, Asset>,
    pub(super) unread: BTreeMap<SourcePath, KindId>,
    pub(super) findings: Vec<Finding>,
}

/// Tables of data, by path: a contract is read together with the table beside it.
type Tables<'t> = BTreeMap<&'t SourcePath, (&'t File, Arc<ParsedFile>)>;

/// Items, the files that are no page, and the pages that could not be read.
pub(super) fn read(tree: &Tree, config: &Config, memo: &Memo) -> Sources {
    let tables = tables(tree, memo);
    let settings = if memo.keeps() { Hash::of_debug(config) } else { Hash::of(b"") };
    let files: Vec<(&SourcePath, &File)> = tree.under("content").collect();
    let lower = |(path, file): (&SourcePath, &File)| {
        let at = At { path, file, tables: &tables, config };
        memo.lowered.get_or(|| at.key(settings), || Arc::new(at.lowered(memo)))
    };
    let lowered: Vec<Arc<Lowered>> = files.into_par_iter().map(lower).collect();
    let mut all =
        Sources { items: Vec::with_capacity(lowered.len()), assets: BTreeMap::new(), unread: BTreeMap::new(), findings: Vec::new() };
    for one in lowered {
        all.items.extend(one.items.iter().cloned());
        all.assets.extend(one.asset.clone());
        all.unread.extend(one.unread.clone());
        all.findings.extend(one.findings.iter().cloned());
    }
    all
}

fn tables<'t>(tree: &'t Tree, memo: &Memo) -> Tables<'t> {
    let is_table = |path: &SourcePath| EXTENSIONS.contains(&path.extension().as_str());
    let files: Vec<(&SourcePath, &File)> = tree.under("content").filter(|(path, _)| is_table(path)).collect();
    let parse = |(path, file): (&'t SourcePath, &'t File)| {
        let make = || Arc::new(timed(memo.timer(), Stage::Parse, || parse::parse(path, &file.bytes)));
        let key = || Hash::of_parts([path.as_str().as_bytes(), file.hash.bytes()]);
        let parsed = memo.tables.get_or(key, make);
        (path, (file, parsed))
    };
    files.into_par_iter().map(parse).collect()
}

/// What a table may be written in.
const EXTENSIONS: [&str; 3] = ["csv", sheet::EXTENSIONS[0], sheet::EXTENSIONS[1]];

/// One file of the tree, on its way to items.
struct At<'a> {
    path: &'a SourcePath,
    file: &'a File,
    tables: &'a Tables<'a>,
    config: &'a Config,
}

impl At<'_> {
    /// All that [`At::lowered`] reads.
    fn key(&self, settings: Hash) -> Hash {
        let beside = tables_of(self.path).filter_map(|path| self.tables.get(&path).map(|(file, _)| (path, file.hash)));
        let beside: Vec<(SourcePath, Hash)> = beside.collect();
        let beside = beside.iter().flat_map(|(path, hash)| [path.as_str().as_bytes(), hash.bytes()]);
        let own = [settings.bytes(), self.path.as_str().as_bytes(), self.file.hash.bytes()];
        Hash::of_parts(own.into_iter().chain(beside))
    }

    fn lowered(&self, memo: &Memo) -> Lowered {
        let Some(place) = classify(self.path, self.config) else { return self.asset(memo) };
        let ParsedFile { parsed, mut findings } = self.parsed(memo);
        let kind = place.kind;
        let (item, mut found) = timed(memo.timer(), Stage::Lower, || self.item(&self.file.bytes, parsed, place));
        findings.append(&mut found);
        let unread = item.is_none().then(|| (self.path.clone(), kind));
        let items = item.into_iter().flat_map(kinds::spread).flat_map(|item| pages::spread(item, self.config));
        let key = self.key(Hash::of(b""));
        let sourced = |(place, mut item): (usize, Item)| {
            item.facets.uses = uses::of_item(&item);
            let item = Arc::new(item);
            let face = if memo.keeps() { face::of(&item) } else { key };
            Sourced { key: Hash::of_parts([key.bytes(), &place.to_le_bytes()]), face, item }
        };
        Lowered { items: items.enumerate().map(sourced).collect(), asset: None, unread, findings }
    }

    fn parsed(&self, memo: &Memo) -> ParsedFile {
        timed(memo.timer(), Stage::Parse, || parse::parse(self.path, &self.file.bytes))
    }

    /// A file that is no page: a table, which has been read, a picture or anything else.
    fn asset(&self, memo: &Memo) -> Lowered {
        let table = self.tables.get(self.path).map(|(_, parsed)| Arc::clone(parsed));
        let file = table.unwrap_or_else(|| Arc::new(self.parsed(memo)));
        let (picture, located) =
            if let Parsed::Asset { picture, located } = &file.parsed { (picture.clone(), *located) } else { (None, false) };
        let asset = Asset { size: self.file.bytes.len(), hash: picture.as_ref().map(|_| self.file.hash), picture, located };
        let asset = Some((self.path.clone(), asset));
        Lowered { items: Vec::new(), asset, unread: None, findings: file.findings.clone() }
    }

    fn item(&self, bytes: &[u8], mut parsed: Parsed, place: Place) -> (Option<Item>, Vec<Finding>) {
        let mut report = Report::new(self.path, std::str::from_utf8(bytes).unwrap_or_default());
        let table = if place.kind == KindId::Dataset { self.beside() } else { Beside::Nothing };
        let body = Cell::new(if let Parsed::Page { body, .. } = &mut parsed { std::mem::take(body) } else { Doc::default() });
        let source = Source { path: self.path, lang: place.lang, slug_path: place.slug_path, parsed: &parsed, body, table };
        ((kinds::kind(place.kind).lower)(&source, &mut report), report.findings)
    }

    /// The table beside a contract: a CSV or a spreadsheet of the same name.
    fn beside(&self) -> Beside<'_> {
        let mut tables = tables_of(self.path).filter_map(|path| self.tables.get_key_value(&path));
        let (first, second) = (tables.next(), tables.next());
        match (first, second) {
            (None, _) => Beside::Nothing,
            (Some((first, _)), Some((second, _))) => Beside::Both(first, second),
            (Some((path, (file, parsed))), None) => match &parsed.parsed {
                Parsed::Table(Some(raw)) => Beside::Table(path, &file.bytes, raw),
                Parsed::Workbook(book) => Beside::Workbook(path, book.get_or_init(|| sheet::read(&path.extension(), &file.bytes))),
                _ => Beside::Unread,
            },
        }
    }
}

/// Where the table of a contract may be; nothing for what is no contract.
fn tables_of(path: &SourcePath) -> impl Iterator<Item = SourcePath> {
    let stem = path.file_name().strip_suffix(".yaml").or_else(|| path.file_name().strip_suffix(".yml")).map(str::to_owned);
    let path = path.clone();
    stem.into_iter().flat_map(move |stem| {
        let path = path.clone();
        EXTENSIONS.into_iter().filter_map(move |extension| path.sibling(&format!("{stem}.{extension}")))
    })
}

/// How many findings the file at `path` would have on its own if it were of these bytes; none when no page can be read
/// from it.
pub(super) fn reread(path: &SourcePath, bytes: &[u8], tree: &Tree, config: &Config) -> Option<usize> {
    let tables: Tables<'_> = tables_of(path)
        .filter_map(|beside| tree.get_key_value(&beside))
        .map(|(path, file)| (path, (file, Arc::new(parse::parse(path, &file.bytes)))))
        .collect();
    let at = At { path, file: tree.get(path)?, tables: &tables, config };
    let ParsedFile { parsed, findings } = parse::parse(path, bytes);
    let (item, found) = at.item(bytes, parsed, classify(path, config)?);
    item.map(|_| findings.len() + found.len())
}
