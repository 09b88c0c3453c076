//! The parts of a web address (RFC 3986), as far as they can be judged by looking.
//!
//! In: an address as it was written. Out: its parts, and whether its host can only be reached from some computers.
//! Asks no network, and mends nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The parts of an `http:` or `https:` address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Web<'a> {
    /// The host's name or number, without its port.
    pub(crate) host: &'a str,
    /// From the first `/` to the query.
    pub(crate) path: &'a str,
    /// After `?`, without it.
    pub(crate) query: Option<&'a str>,
    /// After `#`, without it.
    pub(crate) fragment: Option<&'a str>,
}

impl<'a> Web<'a> {
    /// Nothing when the address is of another scheme.
    pub(crate) fn read(address: &'a str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
            return None;
        }
        let (rest, fragment) = rest.split_once('#').map_or((rest, None), |(rest, fragment)| (rest, Some(fragment)));
        let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
        let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        Some(Self { host: without_port(host), path, query, fragment })
    }

    /// Whether only this computer, or only the network of an office, reaches the host.
    pub(crate) fn is_local(&self) -> bool {
        let host = self.host.trim_end_matches('.').to_ascii_lowercase();
        let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        match number {
            Ok(number) => !is_public(number),
            // Names for one machine or one network (RFC 6761, RFC 6762, RFC 8375, RFC 9476); a name without a dot is one too.
            Err(_) => !host.contains('.') || ENDINGS.iter().any(|end| host.ends_with(end)),
        }
    }
}

const ENDINGS: [&str; 6] = [".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet"];

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.is_empty() => name,
        _ => host,
    }
}

/// Whether anyone can reach a number (the registries of special-purpose addresses: RFC 6890, RFC 8190).
pub(crate) fn is_public(number: IpAddr) -> bool {
    match number {
        IpAddr::V4(number) => is_public_4(number),
        IpAddr::V6(number) => match number.to_ipv4_mapped() {
            Some(number) => is_public_4(number),
            None => is_public_6(number),
        },
    }
}

fn is_public_4(number: Ipv4Addr) -> bool {
    let [a, b, c, _] = number.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let protocols = (a, b, c) == (192, 0, 0);
    let benchmarks = a == 198 && (b == 18 || b == 19);
    let special = number.is_private() || number.is_loopback() || number.is_link_local() || number.is_documentation();
    !(special || shared || protocols || benchmarks || number.is_multicast() || a == 0 || a >= 240)
}

fn is_public_6(number: Ipv6Addr) -> bool {
    let [first, second, ..] = number.segments();
    // Global unicast is 2000::/3; of it, 2001:db8::/32 and 3fff::/20 are for documents.
    let documents = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
    first & 0xe000 == 0x2000 && !documents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_apart() {
        let web = Web::read("HTTPS://ana@bidat.gob.cl:8443/a/b?x=1&y#z?w").unwrap();
        assert_eq!((web.host, web.path, web.query, web.fragment), ("bidat.gob.cl", "/a/b", Some("x=1&y"), Some("z?w")));
        let web = Web::read("http://[2001:db8::1]:80?x").unwrap();
        assert_eq!((web.host, web.path, web.query), ("[2001:db8::1]", "", Some("x")));
        assert_eq!(Web::read("mailto:a@b.cl"), None);
    }

    #[test]
    fn what_only_some_computers_reach_is_local() {
        let local = |host: &str| Web::read(&format!("http://{host}/")).unwrap().is_local();
        for host in ["localhost", "127.0.0.1:8000", "intranet", "10.1.2.3", "192.168.0.7", "172.31.0.1", "[::1]", "[fe80::1]", "nas.local"]
        {
            assert!(local(host), "{host}");
        }
        for host in ["bidat.gob.cl", "172.32.0.1", "8.8.8.8", "[2800:3f0::1]", "local.cl", "ñuble.cl"] {
            assert!(!local(host), "{host}");
        }
        for number in ["100.64.0.1", "0.0.0.0", "::ffff:10.0.0.1", "fc00::1", "2001:db8::1", "224.0.0.1"] {
            assert!(!is_public(number.parse().unwrap()), "{number}");
        }
    }
}
