//! What a build said and gave, but for the bytes of its files: enough to say it again when nothing has changed.
//!
//! In: a [`Built`], or bytes that were kept. Out: an [`Echo`], or bytes to keep. The key names all that a build depends on: a build is a
//! pure function, so the same key means the same site and the same findings. Bytes that say anything else than this program would are
//! no echo.

use super::{Built, LeftOut, NextChange};
use crate::base::hash::Hash;
use crate::base::path::{OutPath, SourcePath};
use crate::base::say::Say;
use crate::base::span::Span;
use crate::checks::catalog::RULES;
use crate::diag::print::RulePages;
use crate::diag::{Excepted, Finding, Fix, Level, Place, Rule};
use crate::model::config::Config;
use crate::model::plan::{Entry, Plan, Statement};
use crate::model::tree::Tree;
use serde::{Deserialize, Serialize};

/// All that a run tells of a build.
#[derive(Default)]
pub(crate) struct Echo {
    /// Its files by their hashes.
    pub(crate) plan: Plan,
    pub(crate) findings: Vec<Finding>,
    pub(crate) excepted: Vec<Excepted>,
    pub(crate) known: Vec<Finding>,
    pub(crate) pages: usize,
    pub(crate) rule_pages: RulePages,
    pub(crate) left_out: Vec<LeftOut>,
    pub(crate) next_change: Option<NextChange>,
}

/// All that a build depends on.
pub(crate) fn key(tree: &Tree, config: &Config) -> Hash {
    let settings = Hash::of_debug(config);
    let files = tree.iter().flat_map(|(path, file)| [path.as_str().as_bytes(), file.hash.bytes()]);
    Hash::of_parts([b"build".as_slice(), settings.bytes()].into_iter().chain(files))
}

/// What is kept of a build.
pub(crate) fn keep(built: &Built) -> Vec<u8> {
    let stored = Stored {
        files: built.plan.iter().map(|(path, entry)| (path.as_str().to_owned(), file(entry))).collect(),
        statements: built.plan.statements().iter().map(|(path, list)| (path.as_str().to_owned(), list.clone())).collect(),
        findings: built.findings.iter().map(finding).collect(),
        excepted: built
            .excepted
            .iter()
            .map(|one| (finding(&one.finding), one.reason.clone(), one.until.to_string(), one.written_in.as_str().to_owned()))
            .collect(),
        known: built.known.iter().map(finding).collect(),
        pages: built.pages.len(),
        rule_pages: built.rule_pages.iter().map(|(rule, url)| ((*rule).to_owned(), url.clone())).collect(),
        left_out: built.left_out.iter().map(|one| (one.source.as_str().to_owned(), say(&one.why))).collect(),
        next_change: built.next_change.as_ref().map(|next| (next.day.to_string(), say(&next.said), next.because.iter().map(say).collect())),
    };
    serde_json::to_vec(&stored).expect("strings and numbers always serialise")
}

/// The build that was kept; nothing when the bytes are not what [`keep`] gave.
pub(crate) fn recall(bytes: &[u8]) -> Option<Echo> {
    let stored: Stored = serde_json::from_slice(bytes).ok()?;
    let mut plan = Plan::default();
    for (path, file) in stored.files {
        plan.claim(OutPath::new(&path)?, entry(file)?).ok()?;
    }
    for (path, statements) in stored.statements {
        plan.state(OutPath::new(&path)?, statements);
    }
    let excepted = |(finding, reason, until, written_in): (StoredFinding, String, String, String)| {
        Some(Excepted { finding: found(finding)?, reason, until: until.parse().ok()?, written_in: SourcePath::new(&written_in)? })
    };
    let next_change = match stored.next_change {
        Some((day, words, because)) => {
            Some(NextChange { day: day.parse().ok()?, said: said(words), because: because.into_iter().map(said).collect() })
        }
        None => None,
    };
    Some(Echo {
        plan,
        findings: stored.findings.into_iter().map(found).collect::<Option<_>>()?,
        excepted: stored.excepted.into_iter().map(excepted).collect::<Option<_>>()?,
        known: stored.known.into_iter().map(found).collect::<Option<_>>()?,
        pages: stored.pages,
        rule_pages: stored.rule_pages.into_iter().map(|(id, url)| Some((rule(&id)?.id, url))).collect::<Option<_>>()?,
        left_out: stored
            .left_out
            .into_iter()
            .map(|(source, why)| Some(LeftOut { source: SourcePath::new(&source)?, why: said(why) }))
            .collect::<Option<_>>()?,
        next_change,
    })
}

impl Echo {
    /// What a run tells of this build.
    pub(crate) fn of(built: Built) -> Self {
        let Built { plan, findings, excepted, known, pages, rule_pages, left_out, next_change, .. } = built;
        Self { plan, findings, excepted, known, pages: pages.len(), rule_pages, left_out, next_change }
    }
}

type Words = [String; 2];
type StoredPlace = (String, usize, usize);

#[derive(Serialize, Deserialize)]
struct Stored {
    files: Vec<(String, StoredFile)>,
    statements: Vec<(String, Vec<Statement>)>,
    findings: Vec<StoredFinding>,
    excepted: Vec<(StoredFinding, String, String, String)>,
    known: Vec<StoredFinding>,
    pages: usize,
    rule_pages: Vec<(String, String)>,
    left_out: Vec<(String, Words)>,
    next_change: Option<(String, Words, Vec<Words>)>,
}

#[derive(Serialize, Deserialize)]
enum StoredFile {
    Bytes(String, usize),
    Copy(String),
}

#[derive(Serialize, Deserialize)]
struct StoredFinding {
    rule: String,
    level: String,
    place: Option<StoredPlace>,
    message: Words,
    help: Option<Words>,
    fix: Option<(StoredPlace, String, String)>,
}

fn file(entry: &Entry) -> StoredFile {
    match entry {
        Entry::Bytes(bytes) => StoredFile::Bytes(Hash::of(bytes).to_string(), bytes.len()),
        // None of these is there when a build is remembered: all of them are made by then.
        Entry::Compressed(of, _) => StoredFile::Bytes(Hash::of(of.as_str().as_bytes()).to_string(), 0),
        Entry::Made(made) => StoredFile::Bytes(made.key.to_string(), 0),
        Entry::Last(_) => StoredFile::Bytes(Hash::of(b"").to_string(), 0),
        Entry::Hashed(hash, length) => StoredFile::Bytes(hash.to_string(), *length),
        Entry::Copy(source) => StoredFile::Copy(source.as_str().to_owned()),
    }
}

fn entry(file: StoredFile) -> Option<Entry> {
    match file {
        StoredFile::Bytes(hash, length) => Some(Entry::Hashed(Hash::read(&hash)?, length)),
        StoredFile::Copy(source) => Some(Entry::Copy(SourcePath::new(&source)?)),
    }
}

fn finding(finding: &Finding) -> StoredFinding {
    StoredFinding {
        rule: finding.rule.id.to_owned(),
        level: finding.level.id().to_owned(),
        place: finding.place.as_ref().map(place),
        message: say(&finding.message),
        help: finding.help.as_ref().map(say),
        fix: finding.fix.as_ref().map(|fix| (place(&fix.place), fix.found.clone(), fix.replacement.clone())),
    }
}

fn found(stored: StoredFinding) -> Option<Finding> {
    let level = [Level::Error, Level::Warning, Level::Advice].into_iter().find(|level| level.id() == stored.level)?;
    let fix = match stored.fix {
        Some((place, found, replacement)) => Some(Fix { place: placed(place)?, found, replacement }),
        None => None,
    };
    let place = match stored.place {
        Some(place) => Some(placed(place)?),
        None => None,
    };
    Some(Finding { rule: rule(&stored.rule)?, level, place, message: said(stored.message), help: stored.help.map(said), fix })
}

fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

fn place(place: &Place) -> StoredPlace {
    (place.path.as_str().to_owned(), place.span.start, place.span.end)
}

fn placed((path, start, end): StoredPlace) -> Option<Place> {
    Some(Place { path: SourcePath::new(&path)?, span: Span::new(start, end) })
}

fn say(say: &Say) -> Words {
    [say.es.clone(), say.en.clone()]
}

fn said([es, en]: Words) -> Say {
    Say { es, en }
}
