//! Opens a site: everything that a verb needs before it can call the pipeline.
//!
//! In: an [`Ask`]. Out: a [`Session`] with the tree and the configuration, or the findings that make the
//! configuration unusable. Builds nothing.

use super::{Ask, Code, report};
use crate::base::say::{Said, Tongue, said};
use crate::diag::Finding;
use crate::diag::print::Run;
use crate::failure::Failure;
use crate::io::clock::{Clock, Stopwatch};
use crate::io::progress::Progress;
use crate::io::publish::Target;
use crate::io::{dictionaries, disk, embedded, language};
use crate::model::config::{Config, Options};
use crate::model::tree::Tree;
use crate::parse;

const READING: Said = said("Leo el sitio", "Reading the site");

/// A tree as the pipeline wants it, and what it says of the site: what every verb has in common, whether it reads once or
/// over and over.
pub(super) struct Opened {
    pub(super) tree: Tree,
    /// None: the configuration cannot be used, and `findings` say why.
    pub(super) config: Option<Config>,
    pub(super) findings: Vec<Finding>,
    pub(super) tongue: Tongue,
}

impl Opened {
    /// `tree` as it was read, with what could not be read of it.
    pub(super) fn of(mut tree: Tree, refused: Vec<Finding>, ask: &Ask, clock: Clock) -> Self {
        embedded::lay_under(&mut tree);
        let today = clock.today("");
        let base_url = ask.base_url.clone();
        let options = Options { today, drafts: ask.drafts, minify: true, base_url, count: ask.counts(), weigh: ask.weigh };
        let (config, found) = parse::config::read(&tree, options);
        if let Some(config) = &config {
            dictionaries::lay_under(&mut tree, config.dictionaries());
        }
        let findings = refused.into_iter().chain(found).collect();
        let mut opened = Self { tree, config, findings, tongue: ask.tongue() };
        opened.settle(ask, clock);
        opened
    }

    /// What only the site itself can say: its zone's today, and its language when nobody asked for another.
    fn settle(&mut self, ask: &Ask, clock: Clock) {
        if let Some(config) = &mut self.config {
            config.options.today = clock.today(&config.site.time_zone);
            self.tongue = ask.tongue.or_else(|| language::of_tag(config.site.lang.tag())).unwrap_or_default();
        }
    }
}

/// A site as it was found.
pub(super) struct Session {
    pub(super) target: Target,
    pub(super) tree: Tree,
    /// None: the configuration cannot be used, and `findings` say why.
    pub(super) config: Option<Config>,
    pub(super) findings: Vec<Finding>,
    pub(super) tongue: Tongue,
    pub(super) progress: Progress,
    pub(super) watch: Stopwatch,
}

impl Session {
    pub(super) fn open(ask: &Ask) -> Result<Self, Failure> {
        let watch = Stopwatch::start();
        let progress = Progress::start(ask.tongue(), !ask.quiet);
        progress.step(READING);
        let clock = Clock::choose(ask.clock.as_deref())?;
        let target = Target::new(&ask.root, ask.output_dir.as_deref())?;
        let (tree, refused) = disk::read_tree(&ask.root, target.path())?;
        let Opened { tree, config, findings, tongue } = Opened::of(tree, refused, ask, clock);
        Ok(Self { target, tree, config, findings, tongue, progress, watch })
    }

    /// Without a configuration there is no site: only the reasons are shown.
    pub(super) fn refuse(mut self, ask: &Ask) -> Result<Code, Failure> {
        drop(self.progress);
        Finding::sort(&mut self.findings);
        report::show_run(&Run { findings: &self.findings, stopped: true, ..Run::default() }, &self.tree, ask, self.tongue)?;
        Ok(Code::Config)
    }
}
