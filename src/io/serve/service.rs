//! One conversation with a browser.
//!
//! In: requests. Out: responses, each made from the snapshot of its moment.

use super::live::{self, Listener};
use super::reply::{self, HTML, Reply, TEXT};
use super::route::{Answer, RESERVED, answer};
use super::shape::Seen;
use super::snapshot::Snapshot;
use super::{Manner, assets, guard, open, pages};
use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use percent_encoding::percent_decode_str;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio::sync::watch;

/// What every conversation needs.
pub(super) struct Service {
    /// Names this run of the server.
    pub(super) boot: Arc<str>,
    pub(super) manner: Manner,
    pub(super) news: watch::Receiver<Arc<Snapshot>>,
}

/// Answers until the browser goes.
pub(super) async fn talk(stream: TcpStream, peer: SocketAddr, service: Arc<Service>) {
    drop(stream.set_nodelay(true));
    let answer = service_fn(move |request| {
        let service = Arc::clone(&service);
        async move { Ok::<_, Infallible>(service.reply(request, peer).await) }
    });
    // A browser that breaks off is none of our trouble.
    drop(http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), answer).await);
}

impl Service {
    async fn reply(&self, request: Request<Incoming>, peer: SocketAddr) -> Reply {
        let snapshot = Arc::clone(&self.news.borrow());
        let host = text(&request, &header::HOST).map(str::to_owned);
        if !guard::is_ours(host.as_deref()) {
            return reply::text(StatusCode::FORBIDDEN, TEXT, pages::refusal(snapshot.tongue));
        }
        let path = request.uri().path();
        let asked = path.strip_prefix(RESERVED);
        match (request.method(), asked) {
            (&Method::GET | &Method::HEAD, None) => self.page(&request, &snapshot),
            (&Method::GET | &Method::HEAD, Some("events")) => self.events(&request, peer),
            (&Method::GET | &Method::HEAD, Some(asked)) => self.own(asked, &snapshot),
            (&Method::POST, Some("open")) => {
                let own = guard::is_own_page(host.as_deref(), text(&request, &header::ORIGIN));
                self.open(request, &snapshot, own && peer.ip().is_loopback()).await
            }
            _ => refuse_method(),
        }
    }

    /// What stands at an address of the site.
    fn page(&self, request: &Request<Incoming>, snapshot: &Snapshot) -> Reply {
        let known = request.headers().get(header::IF_NONE_MATCH);
        let path = request.uri().path();
        match answer(snapshot, path) {
            Answer::Found(out, bytes) => match reply::content_type(out.as_str()) {
                HTML => reply::page(StatusCode::OK, self.with_tag(snapshot, &bytes), &snapshot.policy, known),
                kind => reply::bytes(StatusCode::OK, kind, Bytes::from_owner(bytes), known),
            },
            Answer::Moved(to) => {
                let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
                reply::moved(&(to + &query))
            }
            Answer::Missing => self.made(StatusCode::NOT_FOUND, snapshot, &pages::missing_page(snapshot, path)),
            Answer::NoSite => self.made(StatusCode::SERVICE_UNAVAILABLE, snapshot, &pages::no_site(snapshot)),
        }
    }

    fn made(&self, status: StatusCode, snapshot: &Snapshot, html: &str) -> Reply {
        reply::page(status, self.with_tag(snapshot, html.as_bytes()), &snapshot.policy, None)
    }

    fn with_tag(&self, snapshot: &Snapshot, html: &[u8]) -> Bytes {
        let seen = Seen::of(snapshot, &self.boot, html).to_string();
        reply::with_tag(html, &seen, self.manner.follows).into()
    }

    /// The server's own files.
    fn own(&self, asked: &str, snapshot: &Snapshot) -> Reply {
        if let Some((kind, text)) = assets::find(asked, snapshot.tongue) {
            return reply::text(StatusCode::OK, kind, text);
        }
        let rule = asked.strip_prefix("rule/").and_then(|id| snapshot.notices.iter().find(|notice| notice.rule.id == id));
        match rule {
            Some(notice) => reply::page(StatusCode::OK, pages::rule(notice.rule, snapshot.tongue).into(), &snapshot.policy, None),
            None => self.made(StatusCode::NOT_FOUND, snapshot, &pages::missing_page(snapshot, &format!("{RESERVED}{asked}"))),
        }
    }

    fn events(&self, request: &Request<Incoming>, peer: SocketAddr) -> Reply {
        let query = request.uri().query().unwrap_or_default();
        let listener = Listener {
            boot: Arc::clone(&self.boot),
            path: parameter(query, "page").unwrap_or_else(|| "/".to_owned()),
            seen: parameter(query, "seen").and_then(|seen| Seen::read(&seen)),
            follows: self.manner.follows,
            near: peer.ip().is_loopback(),
        };
        live::stream(listener, self.news.clone())
    }

    async fn open(&self, request: Request<Incoming>, snapshot: &Arc<Snapshot>, allowed: bool) -> Reply {
        if !allowed {
            return reply::text(StatusCode::FORBIDDEN, TEXT, pages::refusal(snapshot.tongue));
        }
        let Ok(body) = Limited::new(request.into_body(), open::LARGEST).collect().await else {
            return reply::text(StatusCode::PAYLOAD_TOO_LARGE, TEXT, "");
        };
        let (body, snapshot, manner) = (body.to_bytes(), Arc::clone(snapshot), self.manner.clone());
        // An editor takes its time to start; other browsers need not wait for it.
        let opened = tokio::task::spawn_blocking(move || open::open(&body, &snapshot, &manner.root, &manner.editor));
        opened.await.unwrap_or_else(|_| reply::text(StatusCode::INTERNAL_SERVER_ERROR, TEXT, ""))
    }
}

fn refuse_method() -> Reply {
    let builder = reply::builder(StatusCode::METHOD_NOT_ALLOWED).header(header::ALLOW, "GET, HEAD");
    reply::finish(builder, Bytes::new())
}

fn text<'r>(request: &'r Request<Incoming>, name: &HeaderName) -> Option<&'r str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

/// A part of a query, decoded.
fn parameter(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))?;
    percent_decode_str(value).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}
