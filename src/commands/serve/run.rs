//! The course of `amigable serve`: build, show, wait, and again.
//!
//! In: an [`Ask`]. Out: a [`Code`], once somebody ends it. What happens meanwhile comes as [`Event`]s, one after the other.

use super::super::{Ask, Code, timing};
use super::round::Rounds;
use super::tell;
use crate::base::say::{Said, Tongue, said, say};
use crate::base::timing::{Stage, timed_alone};
use crate::failure::Failure;
use crate::io::clock::Stopwatch;
use crate::io::disk::Reader;
use crate::io::editor::Editor;
use crate::io::progress::Progress;
use crate::io::publish::Target;
use crate::io::serve::{Door, Manner, Server, Snapshot};
use crate::io::timings::Timings;
use crate::io::watch::{Changes, Watch, Way};
use crate::io::{browser, dictionaries, terminal};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

const BUILDING: Said = said("Construyo las páginas", "Building the pages");

/// How often the calendar is looked at: a computer that slept over midnight notices within a minute.
const CALENDAR: Duration = Duration::from_secs(60);

/// Something to react to.
enum Event {
    Changed(Changes),
    Stop,
}

pub(super) fn run(ask: &Ask) -> Result<Code, Failure> {
    let begun = Stopwatch::start();
    let door = Door::open(ask.serving.port.as_deref(), ask.serving.interface.as_deref())?;
    let target = Target::new(&ask.root, ask.output_dir.as_deref())?;
    let timings = Arc::new(Timings::start());
    // From now on nothing is missed, not even what is saved during the first build.
    let watch = Watch::start(&ask.root, target.path(), &dictionaries::folders(), way(ask)?)?;
    tell_notice(&watch, ask.tongue());
    let progress = Progress::start(ask.tongue(), !ask.quiet);
    progress.step(BUILDING);
    let mut reader = timed_alone(&*timings, Stage::Read, || Reader::open(&ask.root, target.path()))?;
    let mut rounds = Rounds::new(ask, Arc::clone(&timings));
    let Some((snapshot, round)) = rounds.play(reader.tree(), reader.refused(), &|_| ())? else { return Ok(Code::Clean) };
    drop(progress);
    let address = door.url(&snapshot.base);
    tell::begun(&round, &door, &address, begun.elapsed(), ask)?;
    timing::show(&timings, ask, round.tongue)?;
    let (events, queue) = channel();
    let server = serve(door, snapshot, ask, events.clone())?;
    listen(watch, events, round.tongue);
    open_browser(&address, ask, round.tongue);
    let mut tongue = round.tongue;
    while let Some(changes) = next(&queue, &rounds) {
        let begun = Stopwatch::start();
        timings.restart();
        let read = timed_alone(&*timings, Stage::Read, || reader.refresh(&changes));
        match read.and_then(|_| rounds.play(reader.tree(), reader.refused(), &|early| server.publish(early))) {
            Ok(Some((snapshot, round))) => {
                server.publish(snapshot);
                tongue = round.tongue;
                tell::went(&round, begun.elapsed(), &timings, ask)?;
            }
            // Saved again as it was.
            Ok(None) => {}
            Err(failure) => {
                terminal::tell(&failure.say(tongue));
                server.publish(rounds.unread(&failure));
            }
        }
    }
    tell::ended(tongue, ask);
    Ok(Code::Clean)
}

/// Says that the system does not tell of changes any more, and what to do.
fn tell_notice(watch: &Watch, tongue: Tongue) {
    if let Some(notice) = watch.notice() {
        terminal::tell(&format!("{}\n", notice.tell(tongue)));
    }
}

/// How changes become known: as the system tells, unless somebody wants all to be looked at every so many seconds.
fn way(ask: &Ask) -> Result<Way, Failure> {
    let Some(text) = &ask.serving.poll else { return Ok(Way::Native) };
    let seconds = text.replace(',', ".").parse::<f64>().ok().filter(|seconds| (0.05..=3600.0).contains(seconds));
    seconds.map(|seconds| Way::Polling(Duration::from_secs_f64(seconds))).ok_or_else(|| {
        let why = say!("«{text}» no es un número de segundos entre 0,05 y 3600", "“{text}” is no number of seconds between 0.05 and 3600");
        Failure::because(EVERY, std::path::Path::new(text), why, say!("escribe por ejemplo --poll 1", "write for instance --poll 1"))
    })
}

const EVERY: Said = said("mirar los archivos cada", "look at the files every");

fn serve(door: Door, first: Snapshot, ask: &Ask, events: Sender<Event>) -> Result<Server, Failure> {
    let editor = Editor::choose(ask.serving.editor.as_deref());
    let manner = Manner { root: ask.root.clone(), editor, follows: ask.serving.follow };
    // Who has stopped listening has ended already.
    Server::start(door, first, manner, move || drop(events.send(Event::Stop)))
}

fn open_browser(address: &str, ask: &Ask, tongue: Tongue) {
    if ask.serving.open && !browser::open(address) {
        let message =
            say!("No pude abrir el navegador. Ábrelo tú en {address}\n", "Could not open the browser. Open it yourself at {address}\n");
        terminal::tell(message.tell(tongue));
    }
}

/// Passes on what changes, for as long as anybody listens.
fn listen(watch: Watch, events: Sender<Event>, tongue: Tongue) {
    thread::spawn(move || {
        while let Some(changes) = watch.next(None) {
            tell_notice(&watch, tongue);
            if events.send(Event::Changed(changes)).is_err() {
                return;
            }
        }
    });
}

/// The changes that wait, as one; none of them on the morning of another day. Nothing when somebody has ended it.
fn next(queue: &Receiver<Event>, rounds: &Rounds<'_>) -> Option<Changes> {
    let first = loop {
        match queue.recv_timeout(CALENDAR) {
            Ok(Event::Changed(changes)) => break changes,
            Err(RecvTimeoutError::Timeout) if rounds.is_stale() => break Changes::none(),
            Err(RecvTimeoutError::Timeout) => {}
            Ok(Event::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
        }
    };
    let mut all = first;
    loop {
        match queue.try_recv() {
            Ok(Event::Changed(more)) => all.join(&more),
            Ok(Event::Stop) => return None,
            Err(_) => return Some(all),
        }
    }
}
