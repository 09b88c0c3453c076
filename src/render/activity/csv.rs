//! A plan as CSV: a row for each activity.
//!
//! In: activities as readers see them. Out: bytes by RFC 4180, in UTF-8. What is not known is an empty cell; of several values
//! in one cell each but the first follows a semicolon.

use super::files::{Told, iso, precision};
use super::{EventView, PieceView, WhoView};
use crate::render::desk::Desk;
use ::csv::{Terminator, WriterBuilder};

/// A column: its name, and what it tells of an activity.
type Column = (&'static str, fn(&Told<'_>, &Desk<'_>) -> String);

const COLUMNS: &[Column] = &[
    ("id", |told, _| told.facts.id.value.clone()),
    ("title", |told, _| told.facts.title.clone()),
    ("gap_id", |told, _| told.facts.gap.id.clone()),
    ("gap", |told, _| told.facts.gap.title.clone()),
    ("initiative_id", |told, _| told.facts.initiative.id.clone()),
    ("initiative", |told, _| told.facts.initiative.title.clone()),
    ("started", |told, _| told.facts.started.as_ref().map(iso).unwrap_or_default()),
    ("deadline", |told, _| of_deadline(told, iso)),
    ("deadline_precision", |told, _| of_deadline(told, |when| precision(when).to_owned())),
    ("deadline_from", |told, _| of_deadline(told, |when| when.first_day().to_string())),
    ("deadline_to", |told, _| of_deadline(told, |when| when.last_day().to_string())),
    ("deadline_text", |told, _| told.view.deadline.as_ref().map(|date| date.text.clone()).unwrap_or_default()),
    ("responsible", |told, _| list(&told.view.responsible, |who: &WhoView| who.name.clone())),
    ("status", |told, _| told.view.standing.status.to_owned()),
    ("status_label", |told, _| told.view.standing.label.clone()),
    ("status_why", |told, _| told.view.standing.why.clone()),
    ("events", |told, desk| list(&told.view.events, |event: &EventView| desk.site.absolute(&event.url))),
    ("evidence", |told, desk| list(&told.view.evidence, |piece: &PieceView| address(piece, desk).unwrap_or_else(|| piece.title.clone()))),
    ("url", |told, desk| desk.site.absolute(&told.view.url)),
];

pub(super) fn csv(told: &[Told<'_>], desk: &Desk<'_>) -> Vec<u8> {
    const IN_MEMORY: &str = "writing to memory cannot fail";
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS.iter().map(|(name, _)| name)).expect(IN_MEMORY);
    for one in told {
        writer.write_record(COLUMNS.iter().map(|(_, tell)| tell(one, desk))).expect(IN_MEMORY);
    }
    writer.into_inner().expect(IN_MEMORY)
}

fn of_deadline(told: &Told<'_>, tell: impl Fn(&crate::base::date::When) -> String) -> String {
    told.facts.deadline.as_ref().map(|when| tell(&when.value)).unwrap_or_default()
}

fn list<T>(all: &[T], tell: impl Fn(&T) -> String) -> String {
    all.iter().map(tell).collect::<Vec<_>>().join("; ")
}

/// Where a piece of evidence can be read from anywhere.
pub(super) fn address(piece: &PieceView, desk: &Desk<'_>) -> Option<String> {
    piece.url.as_ref().map(|url| if piece.own { desk.site.absolute(url) } else { url.clone() })
}
