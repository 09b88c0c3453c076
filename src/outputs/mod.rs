//! Layer 7: what is published. Each output is one small definition; all of them fill one [`Plan`].
//!
//! In: the site, the theme and the drawn pages. Out: claims to paths. Two claims to one path are a finding.
//! Knows no disk.

mod assets;
mod calendar;
pub(crate) mod compressed;
pub(crate) mod downloads;
pub(crate) mod feeds;
mod figures;
mod hosting;
mod images;
pub(crate) mod minify;
mod not_found;
pub(crate) mod offline;
mod pages;
mod redirects;
mod robots;
pub(crate) mod rules;
pub(crate) mod search;
mod security;
mod sitemap;
pub(crate) mod takeaway;
mod vcards;
pub(crate) mod weight;
mod xml;

use crate::base::path::{OutPath, SourcePath};
use crate::base::say::{Say, say};
use crate::base::span::Span;
use crate::diag::Finding;
use crate::model::plan::{Entry, Plan, Statement};
use crate::render::package::Packages;
use crate::render::page;
use crate::render::page_file::PageFile;
use crate::render::picture::Pictures;
use crate::render::theme::Theme;
use crate::render::view::{PageView, SiteView};
use crate::site::{ItemId, Site};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use takeaway::Packs;

/// A page as it will be published.
#[derive(Clone)]
pub(crate) struct Drawn {
    pub(crate) item: ItemId,
    pub(crate) url: String,
    pub(crate) canonical: String,
    /// Where it is published; nothing for an address that is no path.
    pub(crate) file: Option<(OutPath, Entry)>,
    /// What it says; nothing where nobody searches.
    pub(crate) said: Option<Arc<search::Said>>,
    /// What it costs to open it, its images apart, and what it asks for; nothing when nobody asked.
    pub(crate) weighed: Option<(weight::Weight, weight::Asked)>,
}

/// Everything that outputs may read.
pub(crate) struct Published<'a> {
    pub(crate) site: &'a Site,
    pub(crate) theme: &'a Theme,
    /// What stands around pages, by language tag.
    pub(crate) around: &'a BTreeMap<String, SiteView>,
    pub(crate) pages: &'a [Drawn],
    /// The files of every dataset.
    pub(crate) packages: &'a Packages,
    /// Files that pages show or offer.
    pub(crate) assets: &'a BTreeSet<SourcePath>,
    /// Images of pixels that pages show.
    pub(crate) images: &'a BTreeSet<SourcePath>,
    /// The files of each, by the address of its source.
    pub(crate) pictures: &'a Pictures,
    /// Files beside pages: what can be taken away of their figures, and their cards.
    pub(crate) files: &'a [PageFile],
    /// The feeds in each format.
    pub(crate) feeds: &'a [feeds::FeedFile],
    /// What the pages say of their data.
    pub(crate) statements: &'a BTreeMap<ItemId, Vec<Statement>>,
    /// What readers can take away, once somebody has asked for it.
    pub(crate) packs: OnceLock<Option<Packs>>,
}

impl Published<'_> {
    /// What readers can take away, where the settings ask for it.
    fn packs(&self) -> Option<&Packs> {
        self.packs.get_or_init(|| Packs::of(self)).as_ref()
    }

    /// The same, for whoever makes it in the end.
    pub(crate) fn into_packs(self) -> Option<Packs> {
        self.packs();
        self.packs.into_inner().flatten()
    }

    /// The bytes of a page that no item stands behind; nothing of one that could not be drawn, which is a finding.
    fn draw(&self, view: &PageView, around: &SiteView, findings: &mut Vec<Finding>) -> Option<Vec<u8>> {
        let html = page::draw(view, None, around, self.theme).map_err(|finding| findings.push(*finding)).ok()?;
        Some(minify::page(html.as_str(), &self.site.config))
    }
}

/// A wish to publish something at a path.
pub(crate) struct Claim {
    pub(crate) path: Option<OutPath>,
    pub(crate) entry: Entry,
    /// Who wishes it, for the message when the path is taken.
    pub(crate) by: Say,
    /// What the editor can change.
    pub(crate) place: Option<(SourcePath, Span)>,
}

/// One sort of output: what it wants to publish.
type Output = fn(&Published<'_>, &mut Vec<Finding>) -> Vec<Claim>;

/// All outputs. Pages come first: whoever clashes with a page is the one to change.
static OUTPUTS: &[Output] = &[
    pages::claims,
    assets::claims,
    downloads::claims,
    figures::claims,
    images::claims,
    not_found::claims,
    redirects::claims,
    feeds::claims,
    calendar::claims,
    vcards::claims,
    sitemap::claims,
    robots::claims,
    hosting::claims,
    security::claims,
    offline::claims,
    search::claims,
    takeaway::claims,
];

/// The whole plan.
pub(crate) fn plan(published: &Published<'_>, findings: &mut Vec<Finding>) -> Plan {
    let mut plan = Plan::default();
    let mut owners: BTreeMap<OutPath, Say> = BTreeMap::new();
    for claim in OUTPUTS.iter().flat_map(|claims| claims(published, findings)).collect::<Vec<_>>() {
        let Some(path) = claim.path else { continue };
        if plan.claim(path.clone(), claim.entry).is_ok() {
            owners.insert(path, claim.by);
        } else {
            findings.push(taken(&path, &claim.by, owners.get(&path), claim.place));
        }
    }
    compressed::claim(&mut plan, &published.site.config);
    for (item, statements) in published.statements {
        if let Some(path) = out_path(published.site, &published.site.urls[*item]) {
            plan.state(path, statements.clone());
        }
    }
    plan
}

fn taken(path: &OutPath, by: &Say, owner: Option<&Say>, place: Option<(SourcePath, Span)>) -> Finding {
    let first = owner.cloned().unwrap_or_else(|| say!("otra parte del sitio", "another part of the site"));
    let message = Say {
        es: format!("«{path}» se publicaría dos veces: lo quieren {} y {}.", first.es, by.es),
        en: format!("“{path}” would be published twice: {} and {} both want it.", first.en, by.en),
    };
    let finding =
        Finding::new(&rules::SAME_PATH, message).help(say!("Cambia una de las dos direcciones.", "Change one of the two addresses."));
    match place {
        Some((source, span)) => finding.at(&source, span),
        None => finding,
    }
}

/// An entry of these bytes.
fn bytes(content: impl Into<Arc<[u8]>>) -> Entry {
    Entry::Bytes(content.into())
}

/// The output path of a site-relative address, without the site's base path.
pub(crate) fn out_path(site: &Site, url: &str) -> Option<OutPath> {
    OutPath::of_url(url.strip_prefix(site.config.base_path()).unwrap_or(url))
}
