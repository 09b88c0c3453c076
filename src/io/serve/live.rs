//! News for browsers: one stream of server-sent events for each page that is looked at (HTML Standard, 9.2).
//!
//! In: snapshots as they come. Out: a [`State`] for each, told from what this browser has seen. A browser that lost the
//! stream says at its return what it had seen, so nothing is missed.

use super::reply::{self, Reply};
use super::shape::Seen;
use super::snapshot::Snapshot;
use super::state::{State, Viewer};
use http_body_util::BodyExt;
use hyper::body::{Body, Bytes, Frame};
use hyper::{StatusCode, header};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::{mpsc, watch};

/// Proxies and browsers take a stream that is silent for longer for dead (nginx: 60 s); it also shows when a browser has left.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What is sent and not yet read; a browser that is slower than this many edits is told later of the newest.
const WAITING: usize = 4;

/// A browser as it asked for news.
pub(super) struct Listener {
    pub(super) boot: Arc<str>,
    pub(super) path: String,
    pub(super) seen: Option<Seen>,
    pub(super) follows: bool,
    pub(super) near: bool,
}

/// The stream of a browser.
pub(super) fn stream(listener: Listener, news: watch::Receiver<Arc<Snapshot>>) -> Reply {
    let (send, receive) = mpsc::channel(WAITING);
    tokio::spawn(tell(listener, news, send));
    let builder = reply::builder(StatusCode::OK).header(header::CONTENT_TYPE, "text/event-stream; charset=utf-8");
    builder.body(Stream(receive).boxed()).unwrap_or_else(|_| reply::finish(reply::builder(StatusCode::OK), Bytes::new()))
}

async fn tell(mut listener: Listener, mut news: watch::Receiver<Arc<Snapshot>>, send: mpsc::Sender<Bytes>) {
    loop {
        let snapshot = news.borrow_and_update().clone();
        let (event, now) = listener.event(&snapshot);
        listener.seen = Some(now);
        if send.send(event).await.is_err() {
            return;
        }
        loop {
            match tokio::time::timeout(HEARTBEAT, news.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) if send.send(Bytes::from_static(b": \n\n")).await.is_err() => return,
                Err(_) => {}
            }
        }
    }
}

impl Listener {
    fn event(&self, snapshot: &Snapshot) -> (Bytes, Seen) {
        let viewer = Viewer { boot: &self.boot, path: &self.path, seen: self.seen.as_ref(), follows: self.follows, near: self.near };
        let (state, now) = State::of(snapshot, &viewer);
        // JSON has no line break outside its strings, nor inside them.
        let text = serde_json::to_string(&state).expect("strings and numbers always serialise");
        (Bytes::from(format!("event: state\ndata: {text}\n\n")), now)
    }
}

/// The body of a response that goes on.
struct Stream(mpsc::Receiver<Bytes>);

impl Body for Stream {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(context).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}
