//! Measures what the stages of a build take: a [`Timer`] for `--timings`.
//!
//! In: the system's clocks. Out: the sums of each stage. On Unix the processor's own time is measured, which other
//! programs on the machine do not change; elsewhere the time on the clock stands for it.

use crate::base::timing::{Spent, Stage, Timer};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The sums of one run.
pub(crate) struct Timings {
    begun: Instant,
    /// What the process had taken when this run began.
    before: Mutex<Spent>,
    cpu: [AtomicU64; Stage::ALL.len()],
    wall: [AtomicU64; Stage::ALL.len()],
}

impl Timings {
    pub(crate) fn start() -> Self {
        let zeros = || std::array::from_fn(|_| AtomicU64::new(0));
        Self { begun: Instant::now(), before: Mutex::default(), cpu: zeros(), wall: zeros() }
    }

    /// Begins another run: of the one before nothing is counted any more.
    pub(crate) fn restart(&self) {
        *self.before.lock().unwrap_or_else(PoisonError::into_inner) = self.process();
        self.cpu.iter().chain(&self.wall).for_each(|sum| sum.store(0, Ordering::Relaxed));
    }

    /// What this run has taken in all.
    pub(crate) fn total(&self) -> Spent {
        let (before, now) = (*self.before.lock().unwrap_or_else(PoisonError::into_inner), self.process());
        Spent { cpu: now.cpu.saturating_sub(before.cpu), wall: now.wall.saturating_sub(before.wall) }
    }

    /// What a stage has taken so far.
    pub(crate) fn of(&self, stage: Stage) -> Spent {
        let read = |sums: &[AtomicU64]| Duration::from_nanos(sums[stage as usize].load(Ordering::Relaxed));
        Spent { cpu: read(&self.cpu), wall: read(&self.wall) }
    }
}

impl Timer for Timings {
    fn thread(&self) -> Duration {
        clock(Of::Thread).unwrap_or_else(|| self.begun.elapsed())
    }

    fn process(&self) -> Spent {
        let wall = self.begun.elapsed();
        Spent { cpu: clock(Of::Process).unwrap_or(wall), wall }
    }

    fn add(&self, stage: Stage, spent: Spent) {
        let add = |sums: &[AtomicU64], time: Duration| {
            sums[stage as usize].fetch_add(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX), Ordering::Relaxed);
        };
        add(&self.cpu, spent.cpu);
        add(&self.wall, spent.wall);
    }
}

/// Whose time of processors.
#[derive(Clone, Copy)]
enum Of {
    Thread,
    Process,
}

#[cfg(unix)]
fn clock(of: Of) -> Option<Duration> {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(match of {
        Of::Thread => ClockId::ThreadCPUTime,
        Of::Process => ClockId::ProcessCPUTime,
    });
    Duration::try_from(time).ok()
}

#[cfg(not(unix))]
fn clock(_: Of) -> Option<Duration> {
    None
}
