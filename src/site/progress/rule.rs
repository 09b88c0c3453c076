//! The rule by which an activity is planned, under way, done, overdue or cancelled.
//!
//! In: what is known of it on a day. Out: its [`Standing`]. Pure: it reads no site.

use crate::model::block::Status;
use jiff::civil::Date;

/// What became of an activity. In the order in which it is counted: what is done first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// Done, and something proves it.
    Proven,
    /// Its events were held, and nothing shows it.
    Unproven,
    /// Something of it was done, or it has begun.
    Underway,
    /// There is time left, and nothing has been done.
    Planned,
    /// The time is over, and nobody has told what happened.
    Overdue,
    /// It will not be done, and the plan says why.
    Cancelled,
}

impl Standing {
    pub(crate) const ALL: [Self; 6] = [Self::Proven, Self::Unproven, Self::Underway, Self::Planned, Self::Overdue, Self::Cancelled];

    /// Second half of its word keys, and its class.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Proven => "proven",
            Self::Unproven => "unproven",
            Self::Underway => "underway",
            Self::Planned => "planned",
            Self::Overdue => "overdue",
            Self::Cancelled => "cancelled",
        }
    }
}

/// What is known of an event of the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KnownEvent {
    pub(crate) status: Status,
    /// The last day that it may mean.
    pub(crate) last: Date,
    /// How many slides, recordings, minutes… it left behind.
    pub(crate) materials: usize,
}

/// What is known of an activity on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) today: Date,
    /// The last day in time.
    pub(crate) deadline: Option<Date>,
    pub(crate) started: Option<Date>,
    /// Whether the plan says why it will not be done.
    pub(crate) cancelled: bool,
    /// Pages and documents that prove it.
    pub(crate) proofs: usize,
    pub(crate) events: Vec<KnownEvent>,
}

impl Known {
    /// The rule, from above; the first that holds decides:
    ///
    /// 1. The plan gives a reason why it will not be done: cancelled.
    /// 2. All its events were held (those that were cancelled do not count), or it has none and there is evidence: done. With
    ///    any evidence, of the activity or of an event, proven; else unproven.
    /// 3. Some of its events were held, or there is evidence: under way, also after its deadline.
    /// 4. Its deadline has passed, and the days of all events that are still to be held: overdue. That an event was confirmed
    ///    beforehand, or that the activity began, does not tell whether it was done.
    /// 5. It has begun, or one of its events is confirmed: under way.
    /// 6. Planned.
    pub(crate) fn standing(&self) -> Standing {
        if self.cancelled {
            return Standing::Cancelled;
        }
        let (held, open) = (self.held(), self.open().count());
        if open == 0 && (held > 0 || self.evidence() > 0) {
            return if self.evidence() > 0 { Standing::Proven } else { Standing::Unproven };
        }
        if held > 0 || self.evidence() > 0 {
            return Standing::Underway;
        }
        if self.is_over() {
            return Standing::Overdue;
        }
        let confirmed = self.open().any(|event| event.status == Status::Confirmed);
        if confirmed || self.has_begun() { Standing::Underway } else { Standing::Planned }
    }

    /// Everything that proves it.
    pub(crate) fn evidence(&self) -> usize {
        self.proofs + self.events.iter().filter(|event| event.status == Status::Held).map(|event| event.materials).sum::<usize>()
    }

    /// How many of its events were held.
    pub(crate) fn held(&self) -> usize {
        self.events.iter().filter(|event| event.status == Status::Held).count()
    }

    /// Its events of which nobody has said that they were held or cancelled.
    pub(crate) fn open(&self) -> impl Iterator<Item = &KnownEvent> {
        self.events.iter().filter(|event| matches!(event.status, Status::Planned | Status::Confirmed | Status::Postponed))
    }

    /// Whether the deadline itself has passed.
    pub(crate) fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| deadline < self.today)
    }

    /// The last day on which something may still happen; none when the plan sets no day.
    pub(super) fn until(&self) -> Option<Date> {
        self.open().map(|event| event.last).chain(self.deadline).max()
    }

    fn is_over(&self) -> bool {
        self.until().is_some_and(|day| day < self.today)
    }

    fn has_begun(&self) -> bool {
        self.started.is_some_and(|day| day <= self.today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Standing::{Cancelled, Overdue, Planned, Proven, Underway, Unproven};
    use Status::{Cancelled as Off, Confirmed, Held, Planned as Waits, Postponed};

    const TODAY: Date = Date::constant(2026, 11, 26);
    const BEFORE: Date = Date::constant(2026, 10, 31);
    const AFTER: Date = Date::constant(2026, 12, 31);

    fn known(deadline: Option<Date>, proofs: usize, events: &[(Status, Date, usize)]) -> Known {
        let event = |(status, last, materials): &(Status, Date, usize)| KnownEvent { status: *status, last: *last, materials: *materials };
        Known { today: TODAY, deadline, started: None, cancelled: false, proofs, events: events.iter().map(event).collect() }
    }

    #[test]
    fn the_table_of_all_cases() {
        let cases: &[(&str, Known, Standing)] = &[
            ("nothing said", known(None, 0, &[]), Planned),
            ("time left", known(Some(AFTER), 0, &[]), Planned),
            ("the last day is in time", known(Some(TODAY), 0, &[]), Planned),
            ("time over", known(Some(BEFORE), 0, &[]), Overdue),
            ("a planned event to come", known(Some(AFTER), 0, &[(Waits, AFTER, 0)]), Planned),
            ("a planned event that nobody told of, time left", known(Some(AFTER), 0, &[(Waits, BEFORE, 0)]), Planned),
            ("a planned event that nobody told of, time over", known(Some(BEFORE), 0, &[(Waits, BEFORE, 0)]), Overdue),
            ("no deadline, its event has passed", known(None, 0, &[(Waits, BEFORE, 0)]), Overdue),
            ("time over, an event still to come", known(Some(BEFORE), 0, &[(Postponed, AFTER, 0)]), Planned),
            ("time over, a confirmed event to come", known(Some(BEFORE), 0, &[(Confirmed, AFTER, 0)]), Underway),
            ("confirmed", known(Some(AFTER), 0, &[(Confirmed, AFTER, 0)]), Underway),
            ("confirmed beforehand is not held", known(Some(BEFORE), 0, &[(Confirmed, BEFORE, 0)]), Overdue),
            ("one held, one to come", known(Some(AFTER), 0, &[(Held, BEFORE, 0), (Waits, AFTER, 0)]), Underway),
            ("one held, one untold, time over", known(Some(BEFORE), 0, &[(Held, BEFORE, 0), (Waits, BEFORE, 0)]), Underway),
            ("one held with materials, one to come", known(Some(AFTER), 0, &[(Held, BEFORE, 1), (Waits, AFTER, 0)]), Underway),
            ("evidence, and an event to come", known(Some(AFTER), 1, &[(Waits, AFTER, 0)]), Underway),
            ("all held, nothing shows it", known(Some(BEFORE), 0, &[(Held, BEFORE, 0)]), Unproven),
            ("all held, with materials", known(Some(BEFORE), 0, &[(Held, BEFORE, 2)]), Proven),
            ("all held, with a document", known(Some(BEFORE), 1, &[(Held, BEFORE, 0)]), Proven),
            ("a document alone", known(Some(BEFORE), 1, &[]), Proven),
            ("a document before the deadline", known(Some(AFTER), 1, &[]), Proven),
            ("held, and another cancelled", known(Some(BEFORE), 0, &[(Held, BEFORE, 1), (Off, BEFORE, 0)]), Proven),
            ("its only event was cancelled, time left", known(Some(AFTER), 0, &[(Off, BEFORE, 0)]), Planned),
            ("its only event was cancelled, time over", known(Some(BEFORE), 0, &[(Off, BEFORE, 0)]), Overdue),
            ("materials of an event that was not held", known(Some(BEFORE), 0, &[(Waits, BEFORE, 3)]), Overdue),
            ("begun, time left", Known { started: Some(BEFORE), ..known(Some(AFTER), 0, &[]) }, Underway),
            ("begun today", Known { started: Some(TODAY), ..known(None, 0, &[]) }, Underway),
            ("will begin", Known { started: Some(AFTER), ..known(None, 0, &[]) }, Planned),
            ("begun, time over", Known { started: Some(BEFORE), ..known(Some(BEFORE), 0, &[]) }, Overdue),
            ("cancelled", Known { cancelled: true, ..known(Some(BEFORE), 0, &[]) }, Cancelled),
            ("cancelled after a part of it", Known { cancelled: true, ..known(Some(AFTER), 1, &[(Held, BEFORE, 1)]) }, Cancelled),
        ];
        for (case, known, standing) in cases {
            assert_eq!(known.standing(), *standing, "{case}");
        }
    }

    #[test]
    fn what_is_proven_stays_proven() {
        let mut known = known(Some(BEFORE), 1, &[(Held, BEFORE, 1)]);
        known.today = Date::constant(2126, 1, 1);
        assert_eq!(known.standing(), Proven);
    }
}
