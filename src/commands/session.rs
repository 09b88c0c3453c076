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
        let (mut tree, mut findings) = disk::read_tree(&ask.root, target.path())?;
        embedded::lay_under(&mut tree);
        let today = clock.today("");
        let options = Options { today, drafts: ask.drafts, minify: true, base_url: ask.base_url.clone(), keep: false, count: ask.counts() };
        let (config, more) = parse::config::read(&tree, options);
        findings.extend(more);
        if let Some(config) = &config {
            dictionaries::lay_under(&mut tree, config.dictionaries());
        }
        let mut session = Self { target, tree, config, findings, tongue: ask.tongue(), progress, watch };
        session.settle(ask, clock);
        Ok(session)
    }

    /// What only the site itself can say: its zone's today, and its language when nobody asked for another.
    fn settle(&mut self, ask: &Ask, clock: Clock) {
        if let Some(config) = &mut self.config {
            config.options.today = clock.today(&config.site.time_zone);
            self.tongue = ask.tongue.or_else(|| language::of_tag(config.site.lang.tag())).unwrap_or_default();
        }
    }

    /// Without a configuration there is no site: only the reasons are shown.
    pub(super) fn refuse(mut self, ask: &Ask) -> Result<Code, Failure> {
        drop(self.progress);
        Finding::sort(&mut self.findings);
        report::show_run(&Run { findings: &self.findings, stopped: true, ..Run::default() }, &self.tree, ask, self.tongue)?;
        Ok(Code::Config)
    }
}
