//! What a round tells at the terminal: what changed, what is drawn anew, how long it took, what is wrong now.
//!
//! In: a [`Round`] and the times of its stages. Out: a few lines on standard error.

use super::super::wording::{PAGES, lines, millis, number, seconds};
use super::super::{Ask, report, timing};
use super::round::Round;
use crate::base::say::{Say, Tongue, said, say};
use crate::diag::Finding;
use crate::diag::print::Run;
use crate::failure::Failure;
use crate::io::serve::Door;
use crate::io::terminal;
use crate::io::timings::Timings;
use std::time::Duration;

/// So many changed files are named.
const NAMED: usize = 5;

/// The first round: where the site is, and how one ends.
pub(super) fn begun(round: &Round, door: &Door, address: &str, time: Duration, ask: &Ask) -> Result<(), Failure> {
    findings(round, ask)?;
    let tongue = round.tongue;
    let (pages, time) = (PAGES.count(round.pages), seconds(time));
    let mut text = vec![match &round.trouble {
        None => Say {
            es: format!("Tu sitio está en {address} ({}, {}). {}.", pages.es, time.es, round.summary.es),
            en: format!("Your site is at {address} ({}, {}). {}.", pages.en, time.en, round.summary.en),
        },
        Some(why) => Say {
            es: format!("{} Cuando se corrija, el sitio aparece en {address}", why.es),
            en: format!("{} Once that is mended, the site appears at {address}", why.en),
        },
    }];
    if door.moved {
        text.push(say!(
            "Otro programa usa el puerto de siempre; tomé el siguiente libre.",
            "Another program uses the usual port; this is the next free one."
        ));
    }
    if !door.is_local() {
        text.push(say!(
            "Lo pueden ver todos los que llegan a esta red, también los borradores. Los archivos se abren solo desde este computador.",
            "Everyone who reaches this network can see it, drafts too. Files are opened from this computer only."
        ));
    }
    text.push(say!(
        "Guarda y mira: la página se pone al día sola. Para terminar: Ctrl+C.",
        "Save and look: the page brings itself up to date. To end: Ctrl+C."
    ));
    if !ask.quiet {
        terminal::tell(&lines("", text.iter().map(|line| line.tell(tongue))));
    }
    Ok(())
}

/// A round after an edit.
pub(super) fn went(round: &Round, time: Duration, timings: &Timings, ask: &Ask) -> Result<(), Failure> {
    let tongue = round.tongue;
    if !ask.quiet {
        let what = files(round);
        let (pages, time) = (pages(round), millis(time));
        let (stages, at) = (timing::compact(timings), &round.at);
        let tail = |stages: &str| if stages.is_empty() { String::new() } else { format!(" ({stages})") };
        let line = Say {
            es: format!("\n{at}  {}\n          {} en {} ms{}. {}.\n", what.es, pages.es, time.es, tail(&stages.es), round.summary.es),
            en: format!("\n{at}  {}\n          {} in {} ms{}. {}.\n", what.en, pages.en, time.en, tail(&stages.en), round.summary.en),
        };
        terminal::tell(line.tell(tongue));
    }
    if let Some(why) = &round.trouble {
        let stays = Say {
            es: format!("{} Sigue a la vista el último sitio bueno.\n", why.es),
            en: format!("{} The last good site stays in view.\n", why.en),
        };
        terminal::tell(stays.tell(tongue));
    }
    findings(round, ask)?;
    terminal::tell(&lines("", round.gone.iter().map(|finding| solved(finding, tongue))));
    timing::show(timings, ask, tongue)
}

/// Those that were not there before.
fn findings(round: &Round, ask: &Ask) -> Result<(), Failure> {
    if round.new.is_empty() {
        return Ok(());
    }
    let run = Run { findings: &round.new, pages: Some(&round.rule_pages), ..Run::default() };
    report::show_run(&run, &round.tree, ask, round.tongue).map(drop)
}

/// «resuelto: …»
fn solved(finding: &Finding, tongue: Tongue) -> String {
    let place = finding.place.as_ref().map(|place| format!(" ({})", place.path)).unwrap_or_default();
    format!("{}: {}{place}", said("resuelto", "solved").tell(tongue), finding.message.tell(tongue))
}

/// The files that changed; when none did, it was the day.
fn files(round: &Round) -> Say {
    let names: Vec<&str> = round.sources.iter().take(NAMED).map(crate::base::path::SourcePath::as_str).collect();
    let rest = round.sources.len().saturating_sub(NAMED);
    match (names.is_empty(), rest) {
        (true, _) => say!("Nada cambió en los archivos del sitio", "Nothing changed in the site's files"),
        (false, 0) => say!("{}", "{}", names.join(", ")),
        (false, rest) => {
            let rest = number(rest);
            let names = names.join(", ");
            Say { es: format!("{names} y {} más", rest.es), en: format!("{names} and {} more", rest.en) }
        }
    }
}

fn pages(round: &Round) -> Say {
    let all = number(round.pages);
    let changed = PAGES.count(round.changed);
    match round.changed {
        0 => say!("No cambió ninguna página", "No page changed"),
        1 => Say { es: format!("Cambió 1 página de {}", all.es), en: format!("1 page of {} changed", all.en) },
        _ => Say { es: format!("Cambiaron {} de {}", changed.es, all.es), en: format!("{} of {} changed", changed.en, all.en) },
    }
}

/// The last word.
pub(super) fn ended(tongue: Tongue, ask: &Ask) {
    if !ask.quiet {
        terminal::tell(
            said("\nListo. Para publicar lo que viste: amigable build\n", "\nDone. To publish what you saw: amigable build\n").tell(tongue),
        );
    }
}
