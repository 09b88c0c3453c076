//! What readers are told when a date has passed.
//!
//! In: a desk. Out: whether a page or an event is late. When that is belongs to [`crate::site::due`].

use super::desk::Desk;
use crate::model::block::StatusBlock;
use crate::site::due::{self, Due};

fn has_passed(due: Option<Due>, desk: &Desk<'_>) -> bool {
    due.is_some_and(|due| due.has_passed(desk.site.config.options.today))
}

/// Whether someone should have looked at the page again.
pub(super) fn review(desk: &Desk<'_>) -> bool {
    has_passed(due::review(desk.site, desk.item()), desk)
}

/// The day for which newer data were expected, when it has passed.
pub(super) fn update(desk: &Desk<'_>) -> Option<String> {
    let expected = desk.item().facets.provenance.as_ref()?.next_update.as_ref()?;
    has_passed(due::update(desk.site, desk.item()), desk).then(|| desk.calendar().when(&expected.value))
}

/// Whether an event has passed of which nobody has told how it went.
pub(super) fn event(block: &StatusBlock, desk: &Desk<'_>) -> bool {
    has_passed(due::event(desk.site, desk.item(), block), desk)
}
