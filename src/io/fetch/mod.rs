//! The only door to the network: asks other sites whether their pages are there.
//!
//! In: addresses, and the [`Manners`] of asking. Out: an [`Answer`] for each. Asks each host one thing at a time and
//! with a pause, takes a site's word for how long to wait, and reads no page: only whether it is there. Never reaches a
//! host on a private network. Knows no page of ours and no finding.

mod hosts;
mod question;
mod resolver;
#[cfg(test)]
mod tests;

use crate::model::external::{Answer, Doubt};
use hosts::Hosts;
use question::Asker;
use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use url::Url;

/// How other sites are asked.
#[derive(Clone, Debug)]
pub(crate) struct Manners {
    /// Who asks, and where to read about it.
    pub(crate) user_agent: String,
    /// Hosts that are asked at the same time.
    pub(crate) at_once: usize,
    /// Between two questions to one host.
    pub(crate) pause: Duration,
    /// For one question.
    pub(crate) patience: Duration,
    /// For all together.
    pub(crate) total: Duration,
    /// Hosts whose number is given, which may be on a private network: for tests.
    pub(crate) numbers: BTreeMap<String, SocketAddr>,
}

impl Manners {
    /// Those for a site at `base_url`. A second between two questions is what crawlers agree on at the least; 20 seconds are
    /// longer than a reader waits; ten minutes are enough for some thousand pages of a few hundred sites.
    pub(crate) fn of(base_url: &str) -> Self {
        Self {
            user_agent: user_agent(base_url),
            at_once: 8,
            pause: Duration::from_secs(1),
            patience: Duration::from_secs(20),
            total: Duration::from_secs(10 * 60),
            numbers: numbers(&std::env::var(NUMBERS).unwrap_or_default()),
        }
    }
}

/// A header has ASCII letters only, as a parsed address does.
fn user_agent(base_url: &str) -> String {
    let site = Url::parse(base_url).map(|url| format!("; +{url}")).unwrap_or_default();
    format!("amigable/{} (link check{site})", env!("CARGO_PKG_VERSION"))
}

/// Names hosts for tests: `uno.example:80=127.0.0.1:4000,…`.
const NUMBERS: &str = "AMIGABLE_RESOLVE";

fn numbers(text: &str) -> BTreeMap<String, SocketAddr> {
    let pair = |pair: &str| {
        let (host, number) = pair.split_once('=')?;
        Some((host.trim().to_owned(), number.trim().parse().ok()?))
    };
    text.split(',').filter_map(pair).collect()
}

/// Addresses of one host, in the order in which they will be asked for.
type Queue = Vec<(String, Url)>;

/// Asks for all addresses; `tick` is called after each.
pub(crate) fn ask(addresses: &[&str], manners: &Manners, tick: &(dyn Fn() + Sync)) -> BTreeMap<String, Answer> {
    let (queues, unreadable) = by_host(addresses);
    for _ in &unreadable {
        tick();
    }
    let hosts = Hosts::new(manners.pause, Instant::now() + manners.total);
    let asker = Asker::new(manners, &hosts);
    let (queues, answers) = (Mutex::new(queues), Mutex::new(unreadable));
    thread::scope(|scope| {
        for _ in 0..manners.at_once.max(1) {
            scope.spawn(|| {
                while let Some(queue) = open(&queues).pop_front() {
                    for (address, url) in queue {
                        let answer = asker.ask(&url);
                        open(&answers).insert(address, answer);
                        tick();
                    }
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The longest queues first, so that none of them is left for the end.
fn by_host(addresses: &[&str]) -> (VecDeque<Queue>, BTreeMap<String, Answer>) {
    let mut hosts: BTreeMap<String, Queue> = BTreeMap::new();
    let mut unreadable = BTreeMap::new();
    for address in addresses {
        match Url::parse(address) {
            Ok(url) => hosts.entry(hosts::name(&url)).or_default().push(((*address).to_owned(), url)),
            Err(error) => {
                unreadable.insert((*address).to_owned(), Answer::Unknown(Doubt::Connection(error.to_string())));
            }
        }
    }
    let mut queues: Vec<Queue> = hosts.into_values().collect();
    queues.sort_by_key(|queue| std::cmp::Reverse(queue.len()));
    (queues.into(), unreadable)
}

/// A value behind a poisoned lock is whole: nothing panics between its changes.
fn open<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
