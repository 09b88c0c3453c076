//! An event as everything after its kind knows it: when and where it is, for whom it is fit, and what became of it.

use super::block::Status;
use super::doc::Doc;
use crate::base::chile::REGIONS;
use crate::base::date::{Moment, When};
use crate::base::recurrence::Recurrence;
use crate::base::span::Spanned;
use jiff::civil::{Date, DateTime, Time};

/// What other pages, calendars and search engines may ask of an event.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Event {
    /// From start to end, as precisely as it is known. Of one that is repeated, the first time.
    pub(crate) when: Spanned<When>,
    /// Name of its zone in the tz database, unless it is the site's.
    pub(crate) zone: Option<String>,
    pub(crate) recurrence: Option<Recurrence>,
    pub(crate) modality: Modality,
    pub(crate) place: Option<Place>,
    /// Where one connects.
    pub(crate) online: Option<Spanned<String>>,
    pub(crate) access: Access,
    pub(crate) registration: Option<Spanned<String>>,
    pub(crate) deadline: Option<When>,
    /// What it costs, in the editor's words.
    pub(crate) cost: Option<String>,
    /// By their ids in the directory.
    pub(crate) organisers: Vec<Spanned<String>>,
    pub(crate) speakers: Vec<Spanned<String>>,
    pub(crate) status: Status,
    /// What changed since it was announced, the oldest first.
    pub(crate) history: Vec<Change>,
    pub(crate) materials: Vec<Material>,
}

/// A part of an event's page that is made from what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EventPart {
    /// How to take it to one's own calendar.
    Calendar,
    /// What somebody with a disability or with children has to know.
    Access,
    /// What changed since it was announced.
    History(Vec<Change>),
    /// What remains of it.
    Materials,
}

impl EventPart {
    pub(super) fn docs(&self) -> impl Iterator<Item = &Doc> {
        let changes = if let Self::History(changes) = self { changes.as_slice() } else { &[] };
        changes.iter().filter_map(|change| change.note.as_ref())
    }

    pub(super) fn map_docs(self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        let Self::History(changes) = self else { return self };
        let mended = changes.into_iter().map(|one| Change { note: one.note.map(|doc| change(doc, false)), ..one });
        Self::History(mended.collect())
    }
}

/// How one takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modality {
    InPerson,
    Online,
    Hybrid,
    Unknown,
}

/// Where it takes place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) address: Option<String>,
    pub(crate) comuna: Option<String>,
    /// Its place in [`crate::base::chile::REGIONS`].
    pub(crate) region: Option<usize>,
}

/// An answer that may honestly be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Yes,
    No,
    Unknown,
}

/// What somebody with a disability or with children has to know before coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    /// Only where people meet.
    pub(crate) wheelchair: Option<Known>,
    pub(crate) sign_language: Known,
    pub(crate) captions: Known,
    /// Only where people meet.
    pub(crate) quiet_space: Option<Known>,
    /// Only where people meet.
    pub(crate) child_care: Option<Known>,
}

/// One change of an event that had been announced.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) date: When,
    pub(crate) status: Status,
    /// When it was to be before.
    pub(crate) was: Option<When>,
    pub(crate) note: Option<Doc>,
}

/// What remains of an event, and proves it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Material {
    pub(crate) kind: MaterialKind,
    pub(crate) title: String,
    pub(crate) what: MaterialAddress,
    /// Whether a recording has captions.
    pub(crate) captions: Option<Known>,
}

/// Where it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum MaterialAddress {
    /// On another site.
    Web(Spanned<String>),
    /// A file beside the page.
    File(Spanned<String>),
}

/// What sort of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MaterialKind {
    Slides,
    Recording,
    Minutes,
    Photos,
    Document,
}

impl MaterialKind {
    /// Second half of its word key.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Recording => "recording",
            Self::Minutes => "minutes",
            Self::Photos => "photos",
            Self::Document => "document",
        }
    }
}

impl Modality {
    /// Its word key.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::InPerson => "modality-in-person",
            Self::Online => "modality-online",
            Self::Hybrid => "modality-hybrid",
            Self::Unknown => "modality-unknown",
        }
    }

    /// Whether people may meet in one place.
    pub(crate) fn has_place(self) -> bool {
        !matches!(self, Self::Online)
    }
}

impl Place {
    /// Name, street, comuna and region on one line.
    pub(crate) fn line(&self) -> String {
        let region = self.region.map(|region| REGIONS[region].name);
        let parts = [Some(self.name.as_str()), self.address.as_deref(), self.comuna.as_deref(), region];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Known {
    /// Second half of its word key.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl Access {
    /// Word keys and answers, in the order that they are told in.
    pub(crate) fn facts(&self) -> impl Iterator<Item = (&'static str, Known)> {
        [
            ("access-wheelchair", self.wheelchair),
            ("access-sign-language", Some(self.sign_language)),
            ("access-captions", Some(self.captions)),
            ("access-quiet-space", self.quiet_space),
            ("access-child-care", self.child_care),
        ]
        .into_iter()
        .filter_map(|(key, known)| Some((key, known?)))
    }
}

impl Event {
    /// The day on which it begins, if that is known.
    pub(crate) fn first_day(&self) -> Option<Date> {
        day(self.when.value.from)
    }

    /// All days on which it begins; none when the day is not known.
    pub(crate) fn days(&self) -> Vec<Date> {
        let Some(first) = self.first_day() else { return Vec::new() };
        self.recurrence.as_ref().map_or_else(|| vec![first], |recurrence| recurrence.days(first))
    }

    /// The last day that it may be on, repetitions included.
    pub(crate) fn last_day(&self) -> Date {
        let own = self.when.value.last_day();
        let (Some(first), Some(last)) = (self.first_day(), self.days().last().copied()) else { return own };
        first.until(last).ok().and_then(|later| own.checked_add(later).ok()).unwrap_or(own)
    }

    /// The name of its zone, given the site's.
    pub(crate) fn zone<'a>(&'a self, site: &'a str) -> &'a str {
        self.zone.as_deref().unwrap_or(site)
    }

    /// Whether it will not be when it says.
    pub(crate) fn is_off(&self) -> bool {
        matches!(self.status, Status::Cancelled | Status::Postponed)
    }

    /// How often what was announced has changed (RFC 5545, 3.8.7.4).
    pub(crate) fn sequence(&self) -> usize {
        let untold = self.is_off() && self.history.iter().all(|change| change.status != self.status);
        self.history.len() + usize::from(untold)
    }
}

/// When an event is, as calendars want it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Times {
    /// Whole days, and the first one after them.
    Days { first: Date, after: Date },
    /// Hours by the clock of its zone; the end may not be known.
    Hours { from: DateTime, to: Option<DateTime> },
}

impl Event {
    /// When it is, if that is known to the day.
    pub(crate) fn times(&self) -> Option<Times> {
        let When { from, to } = self.when.value;
        let last = to.and_then(day);
        let after = |day: Date| day.tomorrow().unwrap_or(day);
        match (from, to) {
            (Moment::Minute(day, hour), Some(Moment::Minute(other, end))) => {
                Some(Times::Hours { from: day.to_datetime(hour), to: Some(other.to_datetime(end)) })
            }
            // «Hasta el 9»: the whole of that day.
            (Moment::Minute(day, hour), _) => {
                Some(Times::Hours { from: day.to_datetime(hour), to: last.map(|last| after(last).to_datetime(Time::midnight())) })
            }
            (from, _) => day(from).map(|first| Times::Days { first, after: after(last.unwrap_or(first)) }),
        }
    }
}

/// The day of a moment that is known to the day.
pub(crate) fn day(moment: Moment) -> Option<Date> {
    match moment {
        Moment::Day(day) | Moment::Minute(day, _) => Some(day),
        _ => None,
    }
}

/// The place that gives a zone of the tz database its name: «Punta Arenas» of `America/Punta_Arenas`.
pub(crate) fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}
