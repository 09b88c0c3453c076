//! Whether a question may be answered at all: it must be meant for this computer, and what changes something must come
//! from a page of ours.
//!
//! In: what a request says of itself. Out: yes or no. A name that some other site has pointed at 127.0.0.1 (DNS rebinding)
//! is refused; a number cannot be pointed anywhere.

use std::net::{IpAddr, Ipv6Addr};

/// Whether the `Host` of a request is this computer by a name or a number that nobody else can take.
pub(super) fn is_ours(host: Option<&str>) -> bool {
    let Some(name) = host.map(without_port) else { return false };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let bracketed = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let number = bracketed.map_or_else(|| name.parse::<IpAddr>().is_ok(), |inner| inner.parse::<Ipv6Addr>().is_ok());
    // The names for one's own computer (RFC 6761, 6.3).
    number || name == "localhost" || name.ends_with(".localhost")
}

/// Whether a question that changes something was asked by a page of this server.
pub(super) fn is_own_page(host: Option<&str>, origin: Option<&str>) -> bool {
    matches!((host, origin.and_then(|origin| origin.strip_prefix("http://"))), (Some(host), Some(from)) if host.eq_ignore_ascii_case(from))
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_computer_are_ours() {
        for host in
            ["localhost", "localhost:1810", "LOCALHOST.:80", "hub.localhost:1810", "127.0.0.1:1810", "192.168.1.7", "[::1]:1810", "[::1]"]
        {
            assert!(is_ours(Some(host)), "{host}");
        }
        for host in ["ejemplo.cl", "ejemplo.cl:1810", "localhost.ejemplo.cl", "127.0.0.1.ejemplo.cl", "", "[ejemplo]", "::1.cl"] {
            assert!(!is_ours(Some(host)), "{host}");
        }
        assert!(!is_ours(None));
    }

    #[test]
    fn another_site_changes_nothing() {
        assert!(is_own_page(Some("127.0.0.1:1810"), Some("http://127.0.0.1:1810")));
        for origin in [None, Some("null"), Some("http://127.0.0.1:9"), Some("https://127.0.0.1:1810"), Some("http://ejemplo.cl")] {
            assert!(!is_own_page(Some("127.0.0.1:1810"), origin), "{origin:?}");
        }
    }
}
