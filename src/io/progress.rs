//! A bar that shows how far a long build has come.
//!
//! In: the steps as they begin. Out: a line on the terminal, only when the build takes over half a second and
//! someone watches; it leaves no trace. Knows no step by name.

use crate::base::say::{Said, Tongue};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A shorter wait needs no explanation, and a bar that flashes by only disturbs.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often the bar moves, so that a person sees that work goes on.
const TICK: Duration = Duration::from_millis(100);

/// The progress of one run.
pub(crate) struct Progress {
    bar: ProgressBar,
    tongue: Tongue,
    /// Dropped at the end; the thread that waits to show the bar wakes up and goes.
    end: Option<Sender<()>>,
    waiting: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins; `wanted` is false when nobody wants to see it.
    pub(crate) fn start(tongue: Tongue, wanted: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let (end, ended) = channel();
        let shown = wanted && std::io::stderr().is_terminal();
        let later = bar.clone();
        let waiting = shown.then(|| thread::spawn(move || show_later(&later, &ended)));
        Self { bar, tongue, end: Some(end), waiting }
    }

    /// A step whose length is not known begins.
    pub(crate) fn step(&self, name: Said) {
        self.bar.unset_length();
        self.bar.set_style(style("{spinner} {msg}"));
        self.bar.set_message(name.tell(self.tongue));
    }

    /// A step of `total` parts begins.
    pub(crate) fn count(&self, name: Said, total: usize) {
        self.bar.set_length(total as u64);
        self.bar.set_position(0);
        self.bar.set_style(style("{spinner} {msg} {wide_bar} {pos}/{len}"));
        self.bar.set_message(name.tell(self.tongue));
    }

    /// One part of the step is done.
    pub(crate) fn tick(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(waiting) = self.waiting.take() {
            drop(waiting.join());
        }
        self.bar.finish_and_clear();
    }
}

fn show_later(bar: &ProgressBar, ended: &Receiver<()>) {
    if ended.recv_timeout(PATIENCE) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
        bar.set_draw_target(ProgressDrawTarget::stderr());
        bar.enable_steady_tick(TICK);
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
