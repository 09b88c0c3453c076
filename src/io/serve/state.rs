//! What the overlay of one page is told: how the site stands, what is wrong here and elsewhere, what to do with the page.
//!
//! In: a snapshot, the page that a browser shows, what it has seen of it. Out: one JSON object. What does not concern the
//! page is cut short, so that a site with very many findings stays quick.

use super::pages;
use super::route::{Answer, RESERVED, answer, encode, plain};
use super::shape::{Action, Seen, sheets};
use super::snapshot::{Notice, NoticePlace, Snapshot, Standing};
use crate::base::path::SourcePath;
use crate::base::say::{said, say};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// So many findings of other pages are told; the terminal tells all.
const ELSEWHERE: usize = 100;

/// What the script reads.
#[derive(Serialize)]
pub(super) struct State<'s> {
    seen: String,
    generation: u64,
    action: &'static str,
    /// The page's style sheets as they are now, each with its hash.
    styles: Vec<String>,
    /// Where the browser should go, when it follows the editor.
    go: Option<String>,
    edited: Option<Link<'s>>,
    /// What is out of the ordinary with this page, in sentences.
    notes: Vec<Cow<'s, str>>,
    draft: bool,
    /// Whether what is shown is what the sources say.
    current: bool,
    summary: &'s str,
    counts: [usize; 3],
    here: Vec<Line<'s>>,
    elsewhere: Vec<Line<'s>>,
    /// How many more there are.
    more: usize,
    /// Whether files can be opened from here.
    opens: bool,
}

#[derive(Serialize)]
struct Link<'s> {
    url: String,
    title: &'s str,
}

/// One finding.
#[derive(Serialize)]
struct Line<'s> {
    level: &'static str,
    message: &'s str,
    help: Option<&'s str>,
    place: Option<&'s NoticePlace>,
    shown: Option<String>,
    rule: &'static str,
    rule_url: String,
    /// The page that is made from the file.
    page: Option<String>,
    mends: bool,
}

/// How a browser looks at the site.
pub(super) struct Viewer<'v> {
    pub(super) boot: &'v str,
    /// The path of the page's address.
    pub(super) path: &'v str,
    /// None: a browser that was told nothing yet.
    pub(super) seen: Option<&'v Seen>,
    pub(super) follows: bool,
    /// Whether it runs on this computer, where the editor is.
    pub(super) near: bool,
}

/// The text of whatever is answered at an address, without what the server adds.
pub(super) fn html(snapshot: &Snapshot, path: &str) -> Vec<u8> {
    match answer(snapshot, path) {
        Answer::Found(_, bytes) => bytes.to_vec(),
        Answer::Moved(to) => to.into_bytes(),
        Answer::Missing => pages::missing_page(snapshot, path).into_bytes(),
        Answer::NoSite => pages::no_site(snapshot).into_bytes(),
    }
}

impl<'s> State<'s> {
    /// The state for a browser, and what it will have seen when it has obeyed.
    pub(super) fn of(snapshot: &'s Snapshot, viewer: &Viewer<'_>) -> (Self, Seen) {
        // The server's own pages are never loaded again for a change of the site.
        let own = viewer.path.starts_with(RESERVED);
        let html = if own { Vec::new() } else { html(snapshot, viewer.path) };
        let now = Seen::of(snapshot, viewer.boot, &html);
        let action = viewer.seen.map_or(Action::Nothing, |seen| seen.action(&now, snapshot, &html));
        let url = plain(snapshot, viewer.path);
        let page = if snapshot.standing == Standing::Nothing { None } else { snapshot.page(&url) };
        let source = page.map(|(_, page)| &page.source);
        let (here, rest): (Vec<&Notice>, Vec<&Notice>) = snapshot.notices.iter().partition(|notice| is_of(notice, source));
        let count = |level: &str| snapshot.notices.iter().filter(|notice| notice.level.id() == level).count();
        let by_source: BTreeMap<&str, &str> = snapshot.pages.iter().rev().map(|(url, page)| (page.source.as_str(), url.as_str())).collect();
        let line = |notice| line(snapshot, notice, &by_source);
        let state = Self {
            seen: now.to_string(),
            generation: snapshot.generation,
            action: match action {
                Action::Nothing => "nothing",
                Action::Styles => "styles",
                Action::Reload => "reload",
            },
            styles: sheets(snapshot, &html).into_iter().map(|(url, hash)| format!("{}#{hash}", snapshot.address(url))).collect(),
            go: if viewer.follows { go(snapshot, &url, viewer.seen) } else { None },
            edited: edited(snapshot, &url),
            notes: notes(snapshot, &url),
            draft: page.is_some_and(|(_, page)| page.draft),
            current: snapshot.standing == Standing::Current,
            summary: &snapshot.summary,
            counts: ["error", "warning", "advice"].map(count),
            more: rest.len().saturating_sub(ELSEWHERE),
            here: here.into_iter().map(line).collect(),
            elsewhere: rest.into_iter().take(ELSEWHERE).map(line).collect(),
            opens: viewer.near,
        };
        (state, now)
    }
}

fn is_of(notice: &Notice, source: Option<&SourcePath>) -> bool {
    matches!((&notice.place, source), (Some(place), Some(source)) if place.path == source.as_str())
}

fn line<'s>(snapshot: &Snapshot, notice: &'s Notice, by_source: &BTreeMap<&str, &str>) -> Line<'s> {
    let place = notice.place.as_ref();
    let page = place.and_then(|place| by_source.get(place.path.as_str()));
    let published = notice.rule_page.as_ref().map(|url| snapshot.address(&encode(url)));
    Line {
        level: notice.level.id(),
        message: &notice.message,
        help: notice.help.as_deref(),
        place,
        shown: place.map(NoticePlace::shown),
        rule: notice.rule.id,
        rule_url: published.unwrap_or_else(|| format!("{RESERVED}rule/{}", notice.rule.id)),
        page: page.map(|url| snapshot.address(&encode(url))),
        mends: notice.mends,
    }
}

/// What a person should know of this page before all findings.
fn notes<'s>(snapshot: &'s Snapshot, url: &str) -> Vec<Cow<'s, str>> {
    let tongue = snapshot.tongue;
    let page = snapshot.pages.get(url);
    let draft = said("Esta página es un borrador: todavía no se publica.", "This page is a draft: it is not published yet.");
    let old = said(
        "Esta página no se pudo dibujar por un error. Ves su versión anterior.",
        "This page could not be drawn because of an error. You see its last version.",
    );
    let kept = match &snapshot.standing {
        Standing::Kept(why) => Some(Cow::Borrowed(why.as_str())),
        _ => None,
    };
    let drafts = page.filter(|page| page.draft).map(|_| Cow::Borrowed(draft.tell(tongue)));
    let olds = page.filter(|page| page.old).map(|_| Cow::Borrowed(old.tell(tongue)));
    kept.into_iter().chain(olds).chain(unpublishable(snapshot)).chain(drafts).collect()
}

/// With errors a build would publish nothing, though the pages can be seen here.
fn unpublishable(snapshot: &Snapshot) -> Option<Cow<'_, str>> {
    let errors = snapshot.notices.iter().filter(|notice| notice.level == crate::diag::Level::Error).count();
    let text = match errors {
        1 => say!("Así no se publicaría: 1 error.", "This would not be published: 1 error."),
        _ => say!("Así no se publicaría: {errors} errores.", "This would not be published: {errors} errors."),
    };
    (errors > 0 && snapshot.standing == Standing::Current).then(|| Cow::Owned(text.tell(snapshot.tongue).to_owned()))
}

/// The page that was edited last, unless it is this one.
fn edited<'s>(snapshot: &'s Snapshot, url: &str) -> Option<Link<'s>> {
    let edited = snapshot.edited.as_ref().filter(|edited| !edited.all.contains(url))?;
    Some(Link { url: snapshot.address(&encode(&edited.url)), title: &edited.title })
}

/// Where to go: to the page edited since the browser last heard of one.
fn go(snapshot: &Snapshot, url: &str, seen: Option<&Seen>) -> Option<String> {
    let edited = snapshot.edited.as_ref().filter(|edited| !edited.all.contains(url))?;
    (edited.generation > seen?.generation).then(|| snapshot.address(&encode(&edited.url)))
}
