//! Each page has a title of its own. What is known of one page is [`Facts`]; pages are compared when all are read.

use super::title;
use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use crate::base::say::{said, say};
use crate::base::span::Span;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, HtmlRule, On};
use crate::diag::{Family, Finding, Level, Rule};
use crate::site::Site;
use std::collections::BTreeMap;

pub(super) static TITLE_UNIQUE: HtmlRule = HtmlRule { rule: &RULE, on: On::Names(&[]), check: |_, _, _| {} };

static RULE: Rule = Rule {
    id: "a11y/title-unique",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Dos páginas tienen el mismo título", "Two pages have the same title"),
    why: said(
        "Con dos pestañas abiertas, o en una lista de resultados, nadie sabe cuál es cuál.",
        "With two open tabs, or in a list of results, nobody knows which is which.",
    ),
    mend: said("Di en el título qué distingue a cada página.", "Say in the title what sets each page apart."),
    reference: "WCAG 2.2, 2.4.2",
    bad: "-- a.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller</title></head><body><main><h1>Taller en Arica</h1></main></body></html>\n-- b.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller</title></head><body><main><h1>Taller en Lota</h1></main></body></html>\n",
    good: "-- a.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller en Arica</title></head><body><main><h1>Taller en Arica</h1></main></body></html>\n-- b.html --\n<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Taller en Lota</title></head><body><main><h1>Taller en Lota</h1></main></body></html>\n",
};

/// What of a page is compared with other pages.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    title: String,
    lang: String,
    place: Span,
    /// Its text, to tell copies of one page from two pages.
    content: Option<Hash>,
    /// It only sends the reader on.
    sends_on: bool,
}

impl Facts {
    pub(crate) fn of(audit: &Audit<'_>) -> Self {
        let Some((at, title)) = title::of_page(audit) else { return Self::default() };
        let html = read::html(audit);
        Self {
            title,
            lang: html.and_then(|html| audit.dom.attr(html, "lang")).unwrap_or_default().to_owned(),
            place: audit.dom.element(at).and_then(|element| element.mark().source).unwrap_or_default(),
            content: read::body(audit).map(|body| Hash::of(read::text(audit, body).as_bytes())),
            sends_on: read::sends_on(audit),
        }
    }
}

fn shared(title: &str, other: &SourcePath) -> Finding {
    Finding::new(&RULE, say!("«{other}» también se titula «{title}».", "“{other}” has the title “{title}” as well."))
}

/// Pages that share a title with a page before them.
pub(crate) fn across(pages: &[(&SourcePath, Facts)]) -> Vec<Finding> {
    let mut first: BTreeMap<(&str, &str), (&SourcePath, Option<Hash>)> = BTreeMap::new();
    let mut found = Vec::new();
    for (path, facts) in pages.iter().filter(|(_, facts)| !facts.title.is_empty() && !facts.sends_on) {
        let (other, content) = *first.entry((&facts.lang, &facts.title)).or_insert((path, facts.content));
        if other == *path || content == facts.content {
            continue;
        }
        let title = &facts.title;
        found.push(
            shared(title, other)
                .at(path, facts.place)
                .help(say!("Escribe: <title>{title} + lo que la distingue</title>", "Write: <title>{title} + what sets it apart</title>")),
        );
    }
    found
}

/// Texts of a site that share a title with a text before them. A draft is not yet a page beside others.
pub(crate) fn in_site(site: &Site) -> Vec<Finding> {
    let mut first: BTreeMap<(&str, &str), &SourcePath> = BTreeMap::new();
    let mut found = Vec::new();
    for item in site.items.iter().filter(|item| !item.meta.draft && !item.facets.generated) {
        let other = *first.entry((item.lang.tag(), &item.meta.title)).or_insert(&item.source);
        if *other == item.source {
            continue;
        }
        let title = &item.meta.title;
        found.push(
            shared(title, other)
                .at(&item.source, item.meta.title_span)
                .help(say!("Escribe: titulo: {title} + lo que la distingue", "Write: title: {title} + what sets it apart")),
        );
    }
    found
}
