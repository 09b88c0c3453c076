//! Addresses in what is taken away: which of them lead to a file of the site, and how they are written from another file.
//!
//! In: addresses as pages have them. Out: paths of the output, relative addresses, and addresses of the web that every reader accepts.

use crate::base::path::OutPath;
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;

/// Where an address of a page leads.
pub(super) enum Lead<'a> {
    /// To a part of the same page.
    Here(&'a str),
    /// To a file of the site, with what stands after `#`.
    Own(OutPath, Option<&'a str>),
    /// Anywhere else.
    Other,
}

/// Where an address leads; `base` is the folder that the site is published in: empty, or `/hub`.
pub(super) fn lead<'a>(address: &'a str, base: &str) -> Lead<'a> {
    if let Some(anchor) = address.strip_prefix('#') {
        return Lead::Here(anchor);
    }
    if !address.starts_with('/') || address.starts_with("//") {
        return Lead::Other;
    }
    let (whole, anchor) = address.split_once('#').map_or((address, None), |(whole, anchor)| (whole, Some(anchor)));
    let path = whole.split('?').next().unwrap_or_default();
    match path.strip_prefix(base).and_then(OutPath::of_url) {
        Some(path) => Lead::Own(path, anchor),
        None => Lead::Other,
    }
}

/// What has a meaning of its own in an address, or may not stand in one (RFC 3986, 3.3), and what XML would have to escape.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The address of a file of a folder as it is written in another file of it.
pub(super) fn relative(from: &str, to: &str) -> String {
    let here: Vec<&str> = from.split('/').collect();
    let there: Vec<&str> = to.split('/').collect();
    let folders = here.len() - 1;
    let common = here[..folders].iter().zip(&there[..there.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(folders - common);
    let down: Vec<String> = there[common..].iter().map(|part| utf8_percent_encode(part, SEGMENT).to_string()).collect();
    format!("{up}{}", down.join("/"))
}

/// What no address may hold as it is (RFC 3986, 2.2 and 2.3), but for the percent sign.
const STRAY: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}').add(b'[').add(b']');

/// An address of the web as every reader accepts it; nothing of what is none.
pub(super) fn of_web(address: &str) -> Option<Cow<'_, str>> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            let host = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
            is_host(host).then(|| clean(address))
        }
        "mailto" | "tel" => (!rest.is_empty()).then(|| clean(address)),
        _ => None,
    }
}

fn is_host(host: &str) -> bool {
    let (name, port) = host.rsplit_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let is_name = name.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'));
    is_name && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

/// With all that is stray escaped, a percent sign before anything but two digits too.
fn clean(address: &str) -> Cow<'_, str> {
    let encoded = Cow::from(utf8_percent_encode(address, STRAY));
    let is_escape = |at: usize| encoded.as_bytes().get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    if encoded.match_indices('%').all(|(at, _)| is_escape(at)) {
        return encoded;
    }
    let mut whole = String::with_capacity(encoded.len() + 2);
    for (at, c) in encoded.char_indices() {
        whole.push(c);
        if c == '%' && !is_escape(at) {
            whole.push_str("25");
        }
    }
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_from_the_file_that_leads_to_them() {
        assert_eq!(relative("datos/gini/index.html", "assets/site.css"), "../../assets/site.css");
        assert_eq!(relative("index.html", "datos/index.html"), "datos/index.html");
        assert_eq!(relative("datos/index.html", "datos/año 1.csv"), "a%C3%B1o%201.csv");
        assert_eq!(relative("a/b.html", "a/b.html"), "b.html");
    }

    #[test]
    fn addresses_of_the_site_are_told_from_all_others() {
        let own = |address| matches!(lead(address, "/hub"), Lead::Own(path, _) if path.as_str() == "datos/index.html");
        assert!(own("/hub/datos/") && own("/hub/datos/#a") && own("/hub/datos/?a=1#b") && own("/hub/datos/index.html"));
        assert!(!own("/datos/") && !own("//hub/datos/") && !own("https://a.cl/hub/datos/") && !own("/hub/../datos/"));
        assert!(matches!(lead("#a", ""), Lead::Here("a")));
    }

    #[test]
    fn addresses_of_the_web_are_mended_or_dropped() {
        assert_eq!(of_web("https://a.cl/b c|d%2Fe%f").as_deref(), Some("https://a.cl/b%20c%7Cd%2Fe%25f"));
        assert_eq!(of_web("https://ñandú.cl:80/?a=b#c").as_deref(), Some("https://%C3%B1and%C3%BA.cl:80/?a=b#c"));
        assert_eq!(of_web("mailto:a@b.cl").as_deref(), Some("mailto:a@b.cl"));
        for none in ["javascript:alert(1)", "http://a b/", "http://", "https:/a", "ftp://a.cl", "nada", "http://a.cl:99999/"] {
            assert_eq!(of_web(none), None, "{none}");
        }
    }
}
