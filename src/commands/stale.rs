//! `amigable list stale`: what is due or overdue, the worst first, and when the site changes next by itself.
//!
//! In: what the engine says. Out: a table for people, or one JSON object a line and a last one with the next
//! change. Judges no date.

use super::wording::TASKS;
use super::{Ask, table};
use crate::base::say::{Say, Tongue, said, say};
use crate::base::span::LineColumn;
use crate::diag::print::Format;
use crate::engine::{Built, DueInfo, NextChange};
use crate::failure::Failure;
use crate::io::terminal;
use crate::model::tree::Tree;
use serde::Serialize;

pub(super) fn show(built: &Built, tree: &Tree, ask: &Ask, tongue: Tongue) -> Result<(), Failure> {
    if ask.format == Format::Json {
        let lines = built.due.iter().map(|due| line(&Duty::of(due, tree))).chain([line(&Next::of(built.next_change.as_ref(), tongue))]);
        return terminal::print(&lines.collect::<String>());
    }
    terminal::print(&table::table(built.due.iter().map(|due| row(due, tree, tongue))))?;
    if !ask.quiet {
        let next = next(built.next_change.as_ref());
        terminal::tell(&format!("{}\n{}\n", TASKS.count(built.due.len()).tell(tongue), next.tell(tongue)));
    }
    Ok(())
}

fn row(due: &DueInfo, tree: &Tree, tongue: Tongue) -> [String; 5] {
    let stage = match due.stage {
        "soon" => said("pronto", "soon"),
        "due" => said("vencido", "overdue"),
        _ => said("muy vencido", "long overdue"),
    };
    let place = format!("{}:{}", due.source, line_of(due, tree));
    [stage.tell(tongue).to_owned(), due.by.to_string(), due.what.tell(tongue).to_owned(), place, due.title.clone()]
}

fn line_of(due: &DueInfo, tree: &Tree) -> usize {
    LineColumn::at(tree.bytes(&due.source).unwrap_or_default(), due.span.start).line
}

/// When to build again, and why.
pub(super) fn next(next: Option<&NextChange>) -> Say {
    let Some(NextChange { said, because, .. }) = next else {
        return say!("Nada cambiará solo con el tiempo.", "Nothing will change by time alone.");
    };
    let rest = because.len().saturating_sub(1);
    let because = |tongue| because.first().map_or("", |why| why.tell(tongue)).to_owned();
    let (es, en) = match rest {
        0 => (String::new(), String::new()),
        1 => (" Y otro cambio.".to_owned(), " And one change more.".to_owned()),
        more => (format!(" Y otros {more} cambios."), format!(" And {more} changes more.")),
    };
    Say {
        es: format!("Vuelve a construir el {}. Ese día cambia algo: {}.{es}", said.es, because(Tongue::Es)),
        en: format!("Build again on {}. On that day something changes: {}.{en}", said.en, because(Tongue::En)),
    }
}

/// The wire form of one thing to do.
#[derive(Serialize)]
struct Duty<'a> {
    task: &'a str,
    stage: &'a str,
    by: String,
    source: &'a str,
    line: usize,
    url: &'a str,
    title: &'a str,
}

impl<'a> Duty<'a> {
    fn of(due: &'a DueInfo, tree: &Tree) -> Self {
        let DueInfo { source, url, title, task, stage, by, .. } = due;
        Self { task, stage, by: by.to_string(), source: source.as_str(), line: line_of(due, tree), url, title }
    }
}

/// The wire form of the next change; `null` when there will be none.
#[derive(Serialize)]
struct Next {
    next_change: Option<String>,
    because: Vec<String>,
}

impl Next {
    fn of(next: Option<&NextChange>, tongue: Tongue) -> Self {
        let because = next.iter().flat_map(|next| &next.because).map(|why| why.tell(tongue).to_owned()).collect();
        Self { next_change: next.map(|next| next.day.to_string()), because }
    }
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers always serialise") + "\n"
}
