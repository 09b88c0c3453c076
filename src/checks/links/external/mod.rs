//! Addresses of other sites: all that the site names, and what their answers mean.
//!
//! In: the frozen site; later the answers. Out: addresses with their places; findings at those places. Asks nobody:
//! between the two stands `io::fetch`.

pub(crate) mod rules;
mod words;

use super::own_address::inside;
use super::written::{self, Standing};
use crate::base::say::say;
use crate::base::web::Web;
use crate::diag::{Finding, Fix, Place};
use crate::model::config::Config;
use crate::model::external::{Answer, Doubt, External, ExternalUse};
use crate::site::Site;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Uses by address and place.
type Uses = BTreeMap<String, BTreeMap<Place, ExternalUse>>;

/// Every address of another site, in the order of addresses.
pub(crate) fn of(site: &Site) -> Vec<External> {
    let found: Vec<Vec<(String, ExternalUse)>> = (0..site.items.len()).into_par_iter().map(|id| of_item(site, id)).collect();
    let mut uses = Uses::new();
    for (address, one) in found.into_iter().flatten().chain(licence(site)) {
        uses.entry(address).or_default().entry(one.place.clone()).or_insert(one);
    }
    uses.into_iter().map(|(address, uses)| External { address, uses: uses.into_values().collect() }).collect()
}

fn of_item(site: &Site, id: usize) -> Vec<(String, ExternalUse)> {
    let item = &site.items[id];
    let base = site.config.site.base_url.as_str();
    let outside = |written: &written::Written<'_>| written.place != Standing::Image && inside(written.dest, base).is_none();
    let found = written::of(item).into_iter().filter(outside);
    let one = |written: written::Written<'_>| {
        let place = Place { path: item.source.clone(), span: written.at };
        let page = site.urls[id].clone();
        Some((without_fragment(written.dest)?, ExternalUse { place, written: written.dest.to_owned(), page }))
    };
    found.filter_map(one).collect()
}

/// The licence that every page names.
fn licence(site: &Site) -> Option<(String, ExternalUse)> {
    let url = site.config.site.licence_url.as_ref()?;
    let place = Place { path: Config::path(), span: crate::render::resolve::inner(url) };
    let page = site.config.root(&site.config.site.lang);
    Some((without_fragment(&url.value)?, ExternalUse { place, written: url.value.clone(), page }))
}

/// What is asked for: the part after `#` never leaves the browser (RFC 9110, 4.2.5).
fn without_fragment(dest: &str) -> Option<String> {
    Web::read(dest)?;
    Some(dest.split('#').next().unwrap_or(dest).to_owned())
}

/// What the answers mean, at each place that names the address.
pub(crate) fn judge(addresses: &[External], answers: &BTreeMap<String, Answer>) -> Vec<Finding> {
    let of_address = |external: &External| {
        // An address that nobody asked for is not a good one.
        let late = Answer::Unknown(Doubt::Late);
        let answer = answers.get(&external.address).unwrap_or(&late);
        external.uses.iter().filter_map(|one| finding(&external.address, one, answer)).collect::<Vec<_>>()
    };
    addresses.iter().flat_map(of_address).collect()
}

fn finding(address: &str, one: &ExternalUse, answer: &Answer) -> Option<Finding> {
    let (rule, message, help) = match answer {
        Answer::Good => return None,
        Answer::Gone { status } => (&rules::BROKEN, words::gone(address, *status), words::elsewhere(address)),
        Answer::Moved { to } if is_home(address, to) => (&rules::MOVED, words::sent_home(to), words::elsewhere(address)),
        Answer::Moved { to } => {
            let right = with_fragment(to, &one.written);
            (&rules::MOVED, words::moved(to), say!("Escribe «{right}».", "Write “{right}”."))
        }
        Answer::Unknown(doubt) => (&rules::UNKNOWN, words::unknown(address, doubt), words::look()),
    };
    let mut finding = Finding::new(rule, message).at(&one.place.path, one.place.span).help(help);
    if let Answer::Moved { to } = answer
        && !is_home(address, to)
    {
        let replacement = with_fragment(to, &one.written);
        finding.fix = Some(Fix { place: one.place.clone(), found: one.written.clone(), replacement });
    }
    Some(finding)
}

/// A page that was taken away is often sent to the front page.
fn is_home(address: &str, to: &str) -> bool {
    let path = |address: &str| Web::read(address).map_or(String::new(), |web| format!("{}{}", web.path, web.query.unwrap_or_default()));
    !path(address).trim_matches('/').is_empty() && path(to).trim_matches('/').is_empty()
}

fn with_fragment(to: &str, written: &str) -> String {
    match written.split_once('#') {
        Some((_, fragment)) if !to.contains('#') => format!("{to}#{fragment}"),
        _ => to.to_owned(),
    }
}
