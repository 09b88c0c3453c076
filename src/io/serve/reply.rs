//! Answers as HTTP says them: content types, no caching, a strict policy, and the one tag that pages get.
//!
//! In: bytes and what they are. Out: a response. Decides nothing about addresses.

use super::route::RESERVED;
use super::snapshot::Snapshot;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{self, HeaderValue};
use hyper::http::response::Builder;
use hyper::{Response, StatusCode};
use std::convert::Infallible;

pub(super) type Body = BoxBody<Bytes, Infallible>;
pub(super) type Reply = Response<Body>;

/// Content types by the extension of a file (IANA's registry of media types).
const TYPES: [(&str, &str); 37] = [
    ("aff", "text/plain; charset=utf-8"),
    ("avif", "image/avif"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("epub", "application/epub+zip"),
    ("geojson", "application/geo+json"),
    ("gif", "image/gif"),
    ("htm", "text/html; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/vnd.microsoft.icon"),
    ("ics", "text/calendar; charset=utf-8"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("tsv", "text/tab-separated-values; charset=utf-8"),
    ("ttf", "font/ttf"),
    ("txt", "text/plain; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "application/xml"),
    ("zip", "application/zip"),
];

pub(super) const HTML: &str = "text/html; charset=utf-8";
pub(super) const TEXT: &str = "text/plain; charset=utf-8";

/// The content type of a path; bytes when nobody knows better.
pub(super) fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    TYPES.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, kind)| kind)
}

/// A response with what all have in common.
pub(super) fn builder(status: StatusCode) -> Builder {
    Response::builder()
        .status(status)
        // What is edited must never come from a cache.
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header("cross-origin-resource-policy", "same-origin")
}

/// These bytes; `known` is the tag of what the browser has already.
pub(super) fn bytes(status: StatusCode, kind: &'static str, bytes: Bytes, known: Option<&HeaderValue>) -> Reply {
    tagged(builder(status), status, kind, bytes, known)
}

/// A page, which may load and run what `policy` says.
pub(super) fn page(status: StatusCode, html: Bytes, policy: &str, known: Option<&HeaderValue>) -> Reply {
    tagged(builder(status).header(header::CONTENT_SECURITY_POLICY, policy), status, HTML, html, known)
}

fn tagged(builder: Builder, status: StatusCode, kind: &'static str, bytes: Bytes, known: Option<&HeaderValue>) -> Reply {
    let tag = format!("\"{}\"", Snapshot::hash(&bytes));
    let builder = builder.header(header::CONTENT_TYPE, kind).header(header::ETAG, &tag);
    if status == StatusCode::OK && known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return finish(builder.status(StatusCode::NOT_MODIFIED), Bytes::new());
    }
    finish(builder, bytes)
}

/// A text of our own.
pub(super) fn text(status: StatusCode, kind: &'static str, text: impl Into<Bytes>) -> Reply {
    bytes(status, kind, text.into(), None)
}

pub(super) fn moved(to: &str) -> Reply {
    finish(builder(StatusCode::MOVED_PERMANENTLY).header(header::LOCATION, to), Bytes::new())
}

pub(super) fn finish(builder: Builder, body: Bytes) -> Reply {
    let body = Full::new(body).boxed();
    // Headers are our own constants, hashes, and addresses that were encoded.
    builder.body(body).unwrap_or_else(|_| Response::new(Full::default().boxed()))
}

/// A page with the tag that keeps it up to date. It goes before the end of the body; minified pages leave that end out.
pub(super) fn with_tag(html: &[u8], seen: &str, follows: bool) -> Vec<u8> {
    let follows = if follows { " data-follows" } else { "" };
    let tag = format!("<script type=\"module\" src=\"{RESERVED}live.js\" data-seen=\"{seen}\"{follows}></script>");
    let end = ["</body>", "</BODY>", "</html>"].iter().find_map(|end| memchr::memmem::rfind(html, end.as_bytes())).unwrap_or(html.len());
    [&html[..end], tag.as_bytes(), &html[end..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_stands_at_the_end_of_the_body() {
        let with = |html: &str| String::from_utf8(with_tag(html.as_bytes(), "s", false)).unwrap();
        let tag = "<script type=\"module\" src=\"/__amigable/live.js\" data-seen=\"s\"></script>";
        assert_eq!(with("<p>a</body></html>"), format!("<p>a{tag}</body></html>"));
        assert_eq!(with("<p>a"), format!("<p>a{tag}"));
    }

    #[test]
    fn types_are_sorted_and_found_whatever_the_capitals() {
        assert!(TYPES.is_sorted());
        assert_eq!(content_type("a/index.html"), HTML);
        assert_eq!(content_type("a.b/FOTO.JPG"), "image/jpeg");
        assert_eq!(content_type("a.b/nada"), "application/octet-stream");
    }
}
