//! The plan as files to take away.
//!
//! In: a plan, its activities as readers see them, and the desk of its page. Out: bytes with their addresses, beside the page.

use super::{ActivityView, csv, json};
use crate::base::date::{Moment, Part, When};
use crate::base::say::say;
use crate::model::action_plan::{ActionPlan, ActivityFacts};
use crate::render::desk::Desk;
use crate::render::page_file::PageFile;
use std::sync::Arc;

/// An activity with what readers see of it.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) facts: &'a ActivityFacts,
    pub(super) view: &'a ActivityView,
}

/// The files of a plan whose activities are `views`, in the plan's order: a table, and all of it.
pub(crate) fn files(plan: &ActionPlan, views: &[ActivityView], desk: &Desk<'_>) -> [PageFile; 2] {
    let told: Vec<Told<'_>> = plan.activities().zip(views).map(|(activity, view)| Told { facts: &activity.facts, view }).collect();
    let source = &desk.item().source;
    let by = say!("las descargas de «{source}»", "the downloads of “{source}”");
    let beside = |name: &str, bytes: Vec<u8>| {
        let url = format!("{}{name}", desk.site.urls[desk.id]);
        PageFile { url, by: by.clone(), bytes: Arc::from(bytes) }
    };
    [beside("plan.csv", csv::csv(&told, desk)), beside("plan.json", json::json(plan, &told, desk))]
}

/// A date as ISO 8601 writes it, as precise as it is known: `2021-09`, `2021-11/2021-12`.
pub(super) fn iso(when: &When) -> String {
    when.to.map_or_else(|| when.from.iso(), |to| format!("{}/{}", when.from.iso(), to.iso()))
}

/// How precisely a date is known: what ISO 8601 cannot say of a part of a month.
pub(super) fn precision(when: &When) -> &'static str {
    match (when.from, when.to) {
        (_, Some(_)) => "range",
        (Moment::Year(_), None) => "year",
        (Moment::Month(..), None) => "month",
        (Moment::Part(_, _, Part::Start), None) => "start of month",
        (Moment::Part(_, _, Part::Middle), None) => "middle of month",
        (Moment::Part(_, _, Part::End), None) => "end of month",
        (Moment::Day(_), None) => "day",
        (Moment::Minute(..), None) => "minute",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date_text::read_when;

    #[test]
    fn what_is_written_is_the_date_that_was_read() {
        for text in ["2021", "2021-10", "2021-10-07", "2021-10-07T15:00", "2021-11/2021-12", "2021-10-07/2021-10-09"] {
            let when = read_when(text).unwrap();
            assert_eq!(iso(&when), text);
            assert_eq!(read_when(&iso(&when)), Ok(when));
        }
        let part = read_when("fin de septiembre de 2021").unwrap();
        assert_eq!((iso(&part).as_str(), precision(&part)), ("2021-09", "end of month"));
        assert_eq!((part.first_day().to_string(), part.last_day().to_string()), ("2021-09-21".to_owned(), "2021-09-30".to_owned()));
    }
}
