//! What is due or overdue, and the next day on which time alone changes the site.
//!
//! In: the frozen site. Out: plain values for lists and schedulers. The pipeline knows time as a day and nothing
//! finer, so between two such days a build gives the same site and says the same of it.

use crate::base::date_text::say_day;
use crate::base::path::SourcePath;
use crate::base::say::{Say, say};
use crate::base::span::Span;
use crate::checks::dates;
use crate::checks::settle::{self, Case};
use crate::diag::Rule;
use crate::model::item::Item;
use crate::site::due::{self, Stage, Task};
use crate::site::{ItemId, Site, agenda, progress};
use jiff::civil::Date;

/// Something that has to be done by a date.
#[derive(Clone, Debug)]
pub struct DueInfo {
    /// The file to change.
    pub source: SourcePath,
    /// What has to change in it, as bytes.
    pub span: Span,
    /// Site-relative address of its page.
    pub url: String,
    /// The page's title, or that of the activity of the plan.
    pub title: String,
    /// `review`, `update`, `event` or `activity`.
    pub task: &'static str,
    /// `soon`, `due` or `late`, which is an error.
    pub stage: &'static str,
    /// The last day in time.
    pub by: Date,
    /// What has to be done, as «revisar la página».
    pub what: Say,
}

/// The next day on which a build would give another site, or say something else of it.
#[derive(Clone, Debug)]
pub struct NextChange {
    /// The day, in the site's time zone.
    pub day: Date,
    /// The same in words: «3 de marzo de 2027».
    pub said: Say,
    /// What changes on it.
    pub because: Vec<Say>,
}

/// What is due or overdue, the worst first. A file of which many pages are made counts once.
pub(super) fn due(site: &Site) -> Vec<DueInfo> {
    let today = site.config.options.today;
    let staged = |id: ItemId| due::of(site, id).into_iter().filter_map(move |due| Some((due.stage(today)?, id, due)));
    let mut found: Vec<_> = (0..site.items.len()).flat_map(staged).collect();
    found.sort_by_key(|(stage, id, due)| (std::cmp::Reverse(*stage), due.by, *id, due.span));
    found.dedup_by_key(|(_, id, due)| (site.items[*id].source.clone(), due.span, due.task));
    let info = |(stage, id, due): (Stage, ItemId, due::Due)| DueInfo {
        source: site.items[id].source.clone(),
        span: due.span,
        url: site.urls[id].clone(),
        title: due.title,
        task: due.task.id(),
        stage: stage.id(),
        by: due.by,
        what: what(due.task),
    };
    found.into_iter().map(info).collect()
}

fn what(task: Task) -> Say {
    match task {
        Task::Review => say!("revisar la página", "check the page"),
        Task::Update => say!("traer los datos nuevos", "fetch the new data"),
        Task::Event => say!("decir cómo resultó el evento", "say how the event went"),
        Task::Activity => say!("decir si se hizo la actividad", "say whether the activity was done"),
    }
}

/// The first day after today on which something changes by itself; none when nothing ever will.
pub(super) fn next_change(site: &Site, case: &Case<'_>) -> Option<NextChange> {
    let looked_for = settle::looked_for(case.config);
    let mut turns: Vec<(Date, Say)> = (0..site.items.len()).flat_map(|id| stages(site, id, &looked_for)).collect();
    turns.extend((0..site.items.len()).flat_map(|id| progress::turns(site, id)));
    turns.extend(settle::turns(case));
    turns.extend(site.items.iter().filter_map(|item| Some((agenda::next_turn(site, item)?, passed(item)))));
    turns.extend(site.coming.iter().map(|(day, path)| (*day, say!("se publica «{path}»", "“{path}” is published"))));
    let day = turns.iter().map(|(day, _)| *day).min()?;
    let mut because: Vec<Say> = turns.into_iter().filter(|(turn, _)| *turn == day).map(|(_, why)| why).collect();
    because.sort();
    because.dedup();
    Some(NextChange { day, said: say_day(day), because })
}

fn passed(item: &Item) -> Say {
    let title = &item.meta.title;
    say!("«{title}»: pasa a las fechas que ya pasaron", "“{title}”: moves to the dates that have passed")
}

/// The days on which something of an item comes to another stage.
fn stages(site: &Site, id: ItemId, looked_for: &dyn Fn(&'static Rule, &SourcePath) -> bool) -> Vec<(Date, Say)> {
    let (today, source) = (site.config.options.today, &site.items[id].source);
    let turn = |due: due::Due| {
        let (day, stage) = due.next_turn(today, looked_for(dates::rule(due.task), source))?;
        Some((day, why(&due, stage)))
    };
    due::of(site, id).into_iter().filter_map(turn).collect()
}

fn why(due: &due::Due, stage: Stage) -> Say {
    let (title, what) = (&due.title, what(due.task));
    let (es, en) = match stage {
        Stage::Soon => ("empieza el aviso", "the reminder begins"),
        Stage::Due => ("vence el plazo", "it is due"),
        Stage::Late => ("termina la gracia y pasa a ser un error", "the grace period ends and it becomes an error"),
    };
    Say { es: format!("«{title}»: {}, {es}", what.es), en: format!("“{title}”: {}, {en}", what.en) }
}
