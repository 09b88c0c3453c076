//! Names to numbers, without those of private networks: an address on a page is no reason to knock at a router.
//!
//! In: a host's name. Out: numbers that anyone can reach, and those that a test has given.

use crate::base::web::is_public;
use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// The resolver of the system, behind a filter.
#[derive(Debug)]
pub(super) struct Public {
    system: DefaultResolver,
    numbers: BTreeMap<String, SocketAddr>,
}

impl Public {
    pub(super) fn new(numbers: BTreeMap<String, SocketAddr>) -> Self {
        Self { system: DefaultResolver::default(), numbers }
    }

    fn given(&self, uri: &Uri) -> Option<SocketAddr> {
        let (scheme, authority) = (uri.scheme()?, uri.authority()?);
        self.numbers.get(&DefaultResolver::host_and_port(scheme, authority)?).copied()
    }
}

impl Resolver for Public {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let mut kept = self.empty();
        if let Some(number) = self.given(uri) {
            kept.push(number);
            return Ok(kept);
        }
        for number in self.system.resolve(uri, config, timeout)?.iter().filter(|number| is_public(number.ip())) {
            kept.push(*number);
        }
        if kept.is_empty() { Err(Error::Other(Box::new(Private))) } else { Ok(kept) }
    }
}

/// The host has no number that anyone can reach.
#[derive(Debug)]
pub(super) struct Private;

impl fmt::Display for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("private network")
    }
}

impl std::error::Error for Private {}
