//! Findings for people: by file, each with its source line underlined and what to do next.
//!
//! In: what a run has to tell. Out: text. Of a rule that has very many findings only the first are shown,
//! unless all were asked for.

mod one;

use super::{Finding, Run, Sources, Style};
use crate::base::number;
use crate::base::path::SourcePath;
use crate::base::say::{Said, Say, Tongue, said};
use crate::diag::Level;
use annotate_snippets::Renderer;
use annotate_snippets::renderer::Style as Colours;
use std::collections::{BTreeMap, BTreeSet};

/// So many findings of one rule say enough: who mends these knows how to mend the others.
const ENOUGH: usize = 20;

const WHOLE_SITE: Said = said("Todo el sitio", "The whole site");

pub(super) fn print(run: &Run<'_>, sources: &Sources<'_>, style: Style) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = if style.width > 0 { renderer.term_width(style.width) } else { renderer };
    let mut text = String::new();
    let mut told = Told::default();
    for file in run.findings.chunk_by(|a, b| path(a) == path(b)) {
        let shown: Vec<&Finding> = file.iter().filter(|finding| style.all || told.has_room(finding)).collect();
        if !shown.is_empty() {
            text += &heading(file, style);
        }
        for finding in shown {
            let first = told.first_of(finding);
            text += &renderer.render(&one::groups(finding, sources, run.pages, first, style));
            text += "\n\n";
        }
    }
    text + &told.rest(style.tongue)
}

fn path(finding: &Finding) -> Option<&SourcePath> {
    finding.place.as_ref().map(|place| &place.path)
}

/// The file and what is in it, on a line of its own.
fn heading(file: &[Finding], style: Style) -> String {
    let name = file.first().and_then(path).map_or(WHOLE_SITE.tell(style.tongue), SourcePath::as_str);
    let levels = [Level::Error, Level::Warning, Level::Advice].map(|level| (level, file.iter().filter(|one| one.level == level).count()));
    let counts: Vec<String> =
        levels.iter().filter(|(_, count)| *count > 0).map(|(level, count)| counted(*level, *count, style.tongue)).collect();
    let bold = if style.colour { Colours::new().bold().underline() } else { Colours::new() };
    format!("== {bold}{name}{bold:#}: {}\n\n", counts.join(", "))
}

fn counted(level: Level, count: usize, tongue: Tongue) -> String {
    let name = if count == 1 { level.name(tongue) } else { level.plural().tell(tongue) };
    format!("{} {name}", set(count, tongue))
}

fn set(count: usize, tongue: Tongue) -> String {
    number::format(count as f64, 0, if tongue == Tongue::Es { "es" } else { "en" })
}

/// What has been told of each rule so far.
#[derive(Default)]
struct Told<'a> {
    /// How many findings, shown or not.
    seen: BTreeMap<&'static str, usize>,
    explained: BTreeSet<&'static str>,
    /// The files of findings that are not shown.
    hidden: BTreeMap<&'static str, (usize, BTreeSet<Option<&'a SourcePath>>)>,
}

impl<'a> Told<'a> {
    fn has_room(&mut self, finding: &'a Finding) -> bool {
        let seen = self.seen.entry(finding.rule.id).or_default();
        *seen += 1;
        if *seen > ENOUGH {
            let (count, files) = self.hidden.entry(finding.rule.id).or_default();
            *count += 1;
            files.insert(path(finding));
        }
        *seen <= ENOUGH
    }

    /// Whether this is the first finding of its rule, which says where to read on.
    fn first_of(&mut self, finding: &Finding) -> bool {
        self.explained.insert(finding.rule.id)
    }

    /// A line for each rule of which not all was shown.
    fn rest(&self, tongue: Tongue) -> String {
        let line = |(rule, (count, files)): (&&str, &(usize, BTreeSet<_>))| {
            let (count, files) = (set(*count, tongue), (files.len(), set(files.len(), tongue)));
            let files = match files {
                (1, _) => Say { es: "1 archivo".to_owned(), en: "1 file".to_owned() },
                (_, many) => Say { es: format!("{many} archivos"), en: format!("{many} files") },
            };
            let more = Say {
                es: format!("Y {count} más de {rule}, en {}.\n", files.es),
                en: format!("And {count} more of {rule}, in {}.\n", files.en),
            };
            more.tell(tongue).to_owned()
        };
        let lines: String = self.hidden.iter().map(line).collect();
        let all = said("Míralos todos con: amigable check --all\n\n", "See them all with: amigable check --all\n\n");
        if lines.is_empty() { lines } else { lines + all.tell(tongue) }
    }
}
