//! The site in a browser while it is edited: a server on this computer.
//!
//! In: one [`Snapshot`] after another. Out: pages, as a static host would send them, with news for the browsers that show
//! them. Whatever a browser gets is made from one snapshot; a new one takes its place in one step. Knows no build and no
//! source: what the bytes mean is none of its business. It runs on one thread of its own.

mod address;
mod assets;
mod guard;
mod live;
mod near;
mod open;
mod pages;
mod policy;
mod reply;
mod route;
#[cfg(test)]
mod samples;
mod service;
mod shape;
mod snapshot;
mod state;
mod words;

pub(crate) use address::Door;
pub(crate) use shape::is_embedded;
pub(crate) use snapshot::{Edited, Files, Notice, NoticePlace, PageNote, Snapshot, Standing};

use super::editor::Editor;
use crate::base::hash::Hash;
use crate::base::say::{Said, said};
use crate::failure::Failure;
use service::Service;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

const START: Said = said("iniciar el servidor para", "start the server for");

/// How the server was asked for.
#[derive(Clone)]
pub(crate) struct Manner {
    /// The site's folder.
    pub(crate) root: PathBuf,
    pub(crate) editor: Editor,
    /// Whether browsers go to the page that is edited.
    pub(crate) follows: bool,
}

/// A server that runs.
pub(crate) struct Server {
    news: watch::Sender<Arc<Snapshot>>,
}

impl Server {
    /// Begins to serve. `stop` is called when the person at the terminal has had enough.
    pub(crate) fn start(door: Door, first: Snapshot, manner: Manner, stop: impl Fn() + Send + 'static) -> Result<Self, Failure> {
        let (news, receiver) = watch::channel(ready(first));
        let root = manner.root.clone();
        let failed = move |error| Failure::system(START, &root, error);
        let runtime = Builder::new_current_thread().enable_all().build().map_err(&failed)?;
        let listener = {
            let _entered = runtime.enter();
            tokio::net::TcpListener::from_std(door.listener).map_err(&failed)?
        };
        let service = Arc::new(Service { boot: boot(&manner.root), manner, news: receiver });
        let name = thread::Builder::new().name("serve".to_owned());
        name.spawn(move || run(&runtime, &listener, &service, stop)).map_err(&failed)?;
        Ok(Self { news })
    }

    /// Serves this from now on, and tells the browsers.
    pub(crate) fn publish(&self, snapshot: Snapshot) {
        self.news.send_replace(ready(snapshot));
    }
}

fn ready(mut snapshot: Snapshot) -> Arc<Snapshot> {
    snapshot.sheets = shape::all_sheets(&snapshot);
    snapshot.policy = policy::of(&snapshot);
    Arc::new(snapshot)
}

/// Tells this run apart from others.
fn boot(root: &Path) -> Arc<str> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    Hash::of(format!("{now} {} {}", std::process::id(), root.display()).as_bytes()).short().into()
}

fn run(runtime: &Runtime, listener: &tokio::net::TcpListener, service: &Arc<Service>, stop: impl Fn() + Send + 'static) {
    runtime.block_on(async {
        tokio::spawn(until_asked(stop));
        loop {
            match listener.accept().await {
                Ok((stream, peer)) => drop(tokio::spawn(service::talk(stream, peer, Arc::clone(service)))),
                // The client has gone, or there are too many files open: the next may fare better.
                Err(_) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
            }
        }
    });
}

/// Waits for Ctrl+C, or for the system to ask. Who asks twice does not want to wait for a build to end.
async fn until_asked(stop: impl Fn() + Send) {
    asked().await;
    stop();
    asked().await;
    std::process::exit(0);
}

#[cfg(unix)]
async fn asked() {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
    let mut heard: Vec<_> = signals.into_iter().filter_map(|kind| signal(kind).ok()).collect();
    std::future::poll_fn(|context| {
        let any = heard.iter_mut().any(|one| one.poll_recv(context).is_ready());
        if any { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
}

#[cfg(not(unix))]
async fn asked() {
    drop(tokio::signal::ctrl_c().await);
}
