//! Whose turn it is at each host: one question at a time, with a pause before the next.
//!
//! In: the name of a host. Out: a [`Turn`], which ends when it is dropped. Asks nothing itself.

use super::open;
use crate::model::external::Doubt;
use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};
use url::Url;

/// All hosts that have been asked so far.
pub(super) struct Hosts {
    pause: Duration,
    deadline: Instant,
    known: Mutex<BTreeMap<String, Host>>,
    freed: Condvar,
}

#[derive(Default)]
struct Host {
    busy: bool,
    /// When it may be asked again.
    next: Option<Instant>,
    /// How often it did not answer in time.
    slow: usize,
    /// Why it is not worth asking again.
    closed: Option<Doubt>,
}

/// The right to ask a host one question.
pub(super) struct Turn<'h> {
    hosts: &'h Hosts,
    name: String,
}

/// Host and port, as one name.
pub(super) fn name(url: &Url) -> String {
    format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or_default())
}

impl Hosts {
    pub(super) fn new(pause: Duration, deadline: Instant) -> Self {
        Self { pause, deadline, known: Mutex::default(), freed: Condvar::new() }
    }

    /// Time until all must be over.
    pub(super) fn left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }

    /// Waits for a turn; the reason when there will be none.
    pub(super) fn turn(&self, name: &str) -> Result<Turn<'_>, Doubt> {
        let mut hosts = open(&self.known);
        loop {
            let host = hosts.entry(name.to_owned()).or_default();
            if let Some(doubt) = &host.closed {
                return Err(doubt.clone());
            }
            let now = Instant::now();
            if now >= self.deadline {
                return Err(Doubt::Late);
            }
            let rest = host.next.map_or(Duration::ZERO, |next| next.saturating_duration_since(now));
            if !host.busy && rest.is_zero() {
                host.busy = true;
                return Ok(Turn { hosts: self, name: name.to_owned() });
            }
            let wait = if host.busy { self.left() } else { rest.min(self.left()) };
            hosts = self.freed.wait_timeout(hosts, wait).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The host asked not to be asked before `wait` is over.
    pub(super) fn rest(&self, name: &str, wait: Duration) {
        open(&self.known).entry(name.to_owned()).or_default().next = Some(Instant::now() + wait);
    }

    /// The host did not answer in time. Whoever does that twice would use up the time of all others.
    pub(super) fn slow(&self, name: &str) {
        let twice = {
            let mut hosts = open(&self.known);
            let host = hosts.entry(name.to_owned()).or_default();
            host.slow += 1;
            host.slow > 1
        };
        if twice {
            self.close(name, &Doubt::Slow);
        }
    }

    /// Whatever is asked of the host will end like this.
    pub(super) fn close(&self, name: &str, doubt: &Doubt) {
        open(&self.known).entry(name.to_owned()).or_default().closed = Some(doubt.clone());
        self.freed.notify_all();
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let after = Instant::now() + self.hosts.pause;
        let mut hosts = open(&self.hosts.known);
        let host = hosts.entry(std::mem::take(&mut self.name)).or_default();
        host.busy = false;
        host.next = Some(host.next.map_or(after, |next| next.max(after)));
        self.hosts.freed.notify_all();
    }
}
