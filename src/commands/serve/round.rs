//! One round of editing: a site that was read becomes what browsers see.
//!
//! In: a tree as it is on disk. Out: a [`Snapshot`], and a [`Round`] to tell of at the terminal. The memo and the site
//! that was shown last are kept from round to round; the memo changes no byte of what is built.

use super::super::Ask;
use super::super::session::Opened;
use super::held::{self, Verdict};
use super::preview::Preview;
use super::shown::{Shown, is_page};
use super::{changed, findings};
use crate::base::path::{OutPath, SourcePath};
use crate::base::say::{Say, Tongue, say};
use crate::base::store::{NoStore, Store};
use crate::base::timing::{Stage, Timer, timed_alone};
use crate::diag::Finding;
use crate::diag::print::RulePages;
use crate::engine::{self, Frozen, LeftOut, Memo};
use crate::failure::Failure;
use crate::io::cache::Cache;
use crate::io::clock::Clock;
use crate::io::serve::{Edited, Snapshot, Standing, is_embedded};
use crate::io::timings::Timings;
use crate::model::config::Config;
use crate::model::tree::Tree;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is kept from round to round.
pub(super) struct Rounds<'a> {
    ask: &'a Ask,
    timings: Arc<Timings>,
    memo: Arc<Memo>,
    generation: u64,
    /// The site that is served, when there is one.
    shown: Option<Shown>,
    /// As browsers were told of it, when it is what the sources said.
    published: Option<Snapshot>,
    touched: BTreeMap<OutPath, u64>,
    edited: Option<Edited>,
    last: Last,
    /// What the last round that built a site found.
    checked: Vec<Finding>,
    /// Whether the disk could not be read since.
    unread: bool,
}

/// The round before, whatever came of it.
#[derive(Default)]
struct Last {
    /// As it is on disk.
    disk: Tree,
    /// With all that is laid under it.
    tree: Arc<Tree>,
    refused: Vec<Finding>,
    findings: Vec<Finding>,
    tongue: Tongue,
    said: Told,
}

/// A round to tell of.
pub(super) struct Round {
    /// What a clock on the wall shows.
    pub(super) at: String,
    pub(super) tongue: Tongue,
    pub(super) tree: Arc<Tree>,
    /// The sources that changed; none in the first round.
    pub(super) sources: BTreeSet<SourcePath>,
    /// How many pages changed, of how many.
    pub(super) changed: usize,
    pub(super) pages: usize,
    pub(super) new: Vec<Finding>,
    pub(super) gone: Vec<Finding>,
    pub(super) summary: Say,
    pub(super) rule_pages: RulePages,
    /// Why no new site is served.
    pub(super) trouble: Option<Say>,
}

/// What a build told beside its plan.
#[derive(Clone, Default)]
struct Told {
    left_out: Vec<LeftOut>,
    rule_pages: RulePages,
    base_url: String,
    /// The day and the zone that the site was built for.
    day: Option<(Date, String)>,
}

/// Who is told of a site whose pages can be drawn, before all of it is.
pub(super) type Early<'e> = &'e dyn Fn(Snapshot);

/// What came of a build.
struct Outcome {
    told: Told,
    trouble: Option<Say>,
    changed: BTreeSet<OutPath>,
}

impl<'a> Rounds<'a> {
    pub(super) fn new(ask: &'a Ask, timings: Arc<Timings>) -> Self {
        // What images weigh is remembered from one evening to the next.
        let store: Arc<dyn Store> = if ask.no_cache { Arc::new(NoStore) } else { Arc::new(Cache::open(&ask.root)) };
        let memo = Arc::new(Memo::timed(Arc::clone(&timings) as Arc<dyn Timer>, true).with_store(store));
        Self {
            ask,
            timings,
            memo,
            generation: 0,
            shown: None,
            published: None,
            touched: BTreeMap::new(),
            edited: None,
            last: Last::default(),
            checked: Vec::new(),
            unread: false,
        }
    }

    /// Builds the site from what was read; nothing when that is what was built last, on the same day.
    pub(super) fn play(&mut self, tree: &Tree, refused: &[Finding], early: Early<'_>) -> Result<Option<(Snapshot, Round)>, Failure> {
        let clock = Clock::choose(self.ask.clock.as_deref())?;
        let disk = tree.clone();
        let opened = timed_alone(&*self.timings, Stage::Read, || Opened::of(tree.clone(), refused.to_vec(), self.ask, clock));
        let Opened { tree, config, mut findings, tongue } = opened;
        let tree = Arc::new(tree);
        if self.is_known(&tree, refused, config.as_ref()) {
            return Ok(None);
        }
        self.generation += 1;
        let outcome = match config {
            Some(config) => self.build(config, &tree, &mut findings, early),
            None => Outcome {
                told: Told::default(),
                trouble: Some(say!("amigable.yaml no se puede usar.", "amigable.yaml cannot be used.")),
                changed: BTreeSet::new(),
            },
        };
        self.unread = false;
        Finding::sort(&mut findings);
        let now = Last { disk, tree, refused: refused.to_vec(), findings, tongue, said: outcome.told };
        let before = std::mem::replace(&mut self.last, now);
        let round = self.round(&before, outcome.trouble, &outcome.changed);
        let snapshot = self.snapshot(round.trouble.as_ref());
        self.published = (snapshot.standing == Standing::Current).then(|| snapshot.clone());
        Ok(Some((snapshot, round)))
    }

    fn is_known(&self, tree: &Tree, refused: &[Finding], config: Option<&Config>) -> bool {
        let last = &self.last;
        let today = config.map(|config| config.options.today);
        let same = |a: &[Finding], b: &[Finding]| findings::beyond(a, b).is_empty() && findings::beyond(b, a).is_empty();
        let read = self.generation > 0 && !self.unread;
        read && today == last.said.day.as_ref().map(|(day, _)| *day)
            && same(refused, &last.refused)
            && changed::sources(&last.tree, tree).is_empty()
    }

    /// Whether a day has begun since the last build.
    pub(super) fn is_stale(&self) -> bool {
        let clock = Clock::choose(self.ask.clock.as_deref());
        matches!((clock, &self.last.said.day), (Ok(clock), Some((day, zone))) if clock.today(zone) != *day)
    }

    /// What is shown while the site cannot even be read.
    pub(super) fn unread(&mut self, failure: &Failure) -> Snapshot {
        self.generation += 1;
        self.unread = true;
        let trouble = Say { es: failure.say(Tongue::Es), en: failure.say(Tongue::En) };
        self.snapshot(Some(&trouble))
    }

    /// The site, unless no page of it can be drawn: then what is shown stays.
    fn build(&mut self, config: Config, tree: &Arc<Tree>, findings: &mut Vec<Finding>, early: Early<'_>) -> Outcome {
        let frozen = Arc::new(Frozen::new(tree, &config, &self.memo));
        self.preview(&frozen, tree, early);
        let mut built = engine::finish(&frozen, tree, &self.memo);
        findings.append(&mut built.findings);
        let mut after = Shown::of(&mut built, tree, &config);
        let day = Some((config.options.today, config.site.time_zone));
        let told = Told { left_out: built.left_out, rule_pages: built.rule_pages, base_url: config.site.base_url, day };
        let verdict = Verdict { findings, left_out: &told.left_out };
        if verdict.is_of_the_theme() && !after.draws() {
            let why =
                say!("El tema tiene un error que impide dibujar las páginas.", "The theme has an error that keeps pages from being drawn.");
            return Outcome { told, trouble: Some(why), changed: BTreeSet::new() };
        }
        let mut changed = BTreeSet::new();
        if let Some(before) = &self.shown {
            held::keep(&mut after, before, &verdict);
            changed = after.changed(before);
        }
        let embedded = changed.iter().filter(|path| is_embedded(path)).cloned();
        self.touched.extend(embedded.map(|path| (path, self.generation)));
        self.shown = Some(after);
        Outcome { told, trouble: None, changed }
    }

    /// Shows the new pages to whoever looks at them now: each is drawn when it is asked for, byte for byte as it will be. What is found and
    /// what else there is comes with the whole build.
    fn preview(&self, frozen: &Arc<Frozen>, tree: &Arc<Tree>, early: Early<'_>) {
        let (Some(last), Some(shown)) = (&self.published, &self.shown) else { return };
        if shown.base != frozen.base() {
            return;
        }
        let files = Preview::new(Arc::clone(frozen), Arc::clone(&self.memo), Arc::clone(tree), Arc::clone(&last.files));
        early(Snapshot { files: Arc::new(files), ..last.clone() });
    }

    fn round(&mut self, before: &Last, trouble: Option<Say>, changed: &BTreeSet<OutPath>) -> Round {
        let (new, gone) = self.news(before, trouble.is_some());
        let now = &self.last;
        let first = self.generation == 1;
        let sources = if first { BTreeSet::new() } else { changed::sources(&before.disk, &now.disk) };
        if let (Some(shown), false) = (&self.shown, first) {
            let edited = changed::edited(&sources, shown, self.generation);
            self.edited = edited.or(self.edited.take()).filter(|edited| shown.pages.contains_key(&edited.url));
        }
        let zone = now.said.day.as_ref().map_or("", |(_, zone)| zone);
        Round {
            at: Clock::wall(zone),
            tongue: now.tongue,
            tree: Arc::clone(&now.tree),
            sources,
            changed: changed.iter().filter(|path| is_page(path)).count(),
            pages: self.shown.as_ref().map_or(0, |shown| shown.pages.len()),
            new,
            gone,
            summary: findings::summary(&now.findings),
            rule_pages: now.said.rule_pages.clone(),
            trouble,
        }
    }

    /// The findings that came and those that went. A round that built nothing checked next to nothing.
    fn news(&mut self, before: &Last, trouble: bool) -> (Vec<Finding>, Vec<Finding>) {
        let now = &self.last.findings;
        // What both lists hold counts once.
        let extra = findings::beyond(&before.findings, &self.checked);
        let known = [self.checked.as_slice(), &extra].concat();
        let new = findings::beyond(now, &known);
        if trouble {
            return (new, Vec::new());
        }
        let gone = findings::beyond(&known, now);
        self.checked.clone_from(now);
        (new, gone)
    }

    fn snapshot(&self, trouble: Option<&Say>) -> Snapshot {
        let Last { tree, findings, tongue, said, .. } = &self.last;
        let standing = match (trouble, &self.shown) {
            (None, _) => Standing::Current,
            (Some(why), Some(shown)) => Standing::Kept(kept(why, shown).tell(*tongue).to_owned()),
            (Some(_), None) => Standing::Nothing,
        };
        let shown = self.shown.clone().unwrap_or_default();
        let left_out = said.left_out.iter().map(|page| (page.source.clone(), page.why.tell(*tongue).to_owned()));
        Snapshot {
            tongue: *tongue,
            base: shown.base.clone(),
            standing,
            sheets: Vec::new(),
            policy: String::new(),
            pages: Arc::clone(&shown.pages),
            files: Arc::new(shown),
            left_out: left_out.collect(),
            tree: Arc::clone(tree),
            notices: findings::notices(findings, tree, &said.rule_pages, &said.base_url, *tongue),
            summary: findings::summary(findings).tell(*tongue).to_owned(),
            touched: self.touched.clone(),
            edited: self.edited.clone(),
            generation: self.generation,
        }
    }
}

fn kept(why: &Say, shown: &Shown) -> Say {
    let at = &shown.at;
    Say {
        es: format!("{} Ves el sitio de las {at}, hasta que se corrija.", why.es),
        en: format!("{} You see the site of {at} until that is mended.", why.en),
    }
}
