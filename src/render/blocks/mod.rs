//! Blocks as templates get them: resolved, worded, in plain values. Shapes are those of the theme's
//! `blocks/<type>/examples.yaml`.

mod activity;
mod columns;
mod directory;
mod event;
mod facts;
mod glossary;
mod listing;
mod plan;
mod provenance;
mod steps;
mod table;
mod web_calendars;

use super::dates::DateView;
use super::desk::Desk;
use super::figure::{self, Shown};
use super::html::{self, PageWriter};
use super::prose_words::ProseWords;
use super::resolve;
use super::view;
use crate::base::number::file_size;
use crate::base::say::say;
use crate::base::slug::slug;
use crate::base::span::Span;
use crate::base::text::escaped;
use crate::model::block::{Block, Card, Download, DownloadSpec, KeyFact, StatusBlock};
use crate::model::doc::{Doc, NodeKind};
use crate::model::item::{KindId, Source};
use crate::render::overdue;
use crate::render::package::Format;
use crate::render::words::Arg;
use crate::site::Target;
use serde::Serialize;
use serde_json::{Value, json};

/// A block ready to be drawn by `blocks/<type>/block.html`.
#[derive(Debug, Serialize)]
pub(crate) struct BlockView {
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    /// Where it stands in the source of the page, when it has a place of its own there.
    #[serde(skip)]
    pub(crate) span: Option<Span>,
    pub(crate) data: Value,
}

impl BlockView {
    /// What a theme may have a style sheet for: its type, and `map` as well for a figure that is one and for doors
    /// that are drawn as one; with examples, the type that they are of.
    pub(crate) fn looks(&self) -> impl Iterator<Item = &str> {
        let has = |value: &Value, name: &str| value.get(name).is_some_and(|inside| !inside.is_null());
        let map = match self.kind {
            "figure" => has(&self.data, "key"),
            "facets" => self.data["groups"].as_array().is_some_and(|groups| groups.iter().any(|group| has(group, "map"))),
            _ => false,
        };
        let shown = if self.kind == "examples" { self.data["of"].as_str() } else { None };
        [self.kind].into_iter().chain(shown).chain(map.then_some("map"))
    }
}

/// What turns the blocks of one page into views, in the order of reading.
pub(crate) struct Drawer<'d, 's, 'w> {
    pub(crate) desk: &'d mut Desk<'s>,
    pub(crate) words: &'w ProseWords,
    /// Writes running text; shared, so that footnotes are numbered through the page.
    pub(crate) writer: PageWriter<'w>,
    /// Level of the last heading before the block.
    level: u8,
    tables: usize,
    /// The figures drawn so far.
    pub(crate) figures: Vec<Shown>,
    /// Which page of the list a paginated section shows, from 1.
    pub(crate) page: usize,
}

impl<'d, 's, 'w> Drawer<'d, 's, 'w> {
    pub(crate) fn new(desk: &'d mut Desk<'s>, words: &'w ProseWords, docs: &[&'w Doc], page: usize) -> Self {
        Self { desk, words, writer: PageWriter::new(docs.iter().copied(), words, true), level: 1, tables: 0, figures: Vec::new(), page }
    }

    /// One block; `None` when it has nothing to show or points to what is not there.
    pub(crate) fn block(&mut self, block: &Block) -> Option<BlockView> {
        let (kind, data) = match block {
            Block::Prose(doc) => ("prose", self.prose(doc)),
            Block::Heading(key) => ("prose", self.heading(key)),
            Block::KeyPoints(points) => ("key-points", json!({"items": points.iter().map(|doc| self.inline(doc)).collect::<Vec<_>>()})),
            Block::KeyFacts(facts) => ("key-facts", json!({"items": facts.iter().map(|fact| self.key_fact(fact)).collect::<Vec<_>>()})),
            Block::Facts(list) => ("facts", facts::view(list, self)),
            Block::Status(status) => ("status", self.status(status)),
            Block::Table(spec) => ("table", table::view(spec, self)?),
            Block::Figure(spec) => {
                let shown = figure::view(spec, self)?;
                let data = shown.data.clone();
                self.figures.push(shown);
                ("figure", data)
            }
            Block::Steps(steps) => ("steps", steps::view(steps, self)),
            Block::Feedback => ("feedback", steps::feedback(self)),
            Block::Cards(cards) => ("cards", json!({"items": cards.iter().filter_map(|card| self.card(card)).collect::<Vec<_>>()})),
            Block::Listing(spec) => ("listing", listing::view(spec, self)?),
            Block::Download(spec) => ("download", self.download(spec)?),
            Block::Contact(id) => ("contact", directory::contact(id, self)?),
            // The colours are the theme's: `render::page` adds them.
            Block::Palette(caption) => ("palette", json!({"caption": caption.value})),
            // And so are the examples.
            Block::Examples { of, case } => ("examples", json!({"of": of.value, "case": case})),
            Block::Notice { tone, title, text } => {
                let title = title.clone().unwrap_or_else(|| self.desk.say(&format!("notice-{}", tone.id()), &[]));
                ("notice", json!({"tone": tone.id(), "title": title, "html": self.writer.write(text)}))
            }
            Block::Plan(plan) => ("plan", plan::view(plan, self)),
            Block::Standing(facts) => ("standing", activity::standing(facts, self)),
            Block::Activity(page) => ("activity", activity::view(page, self)),
            Block::Terms(terms) => ("terms", glossary::view(terms, self)),
            Block::Organisations(list) => ("organisations", directory::view(list, self)),
            Block::Facets(index) => ("facets", directory::facets(index, self)),
            Block::Group(group) => ("group", directory::group(group, self)),
            Block::Columns(columns) => ("columns", columns::view(columns, self)),
            Block::Provenance(part) => return provenance::view(*part, self),
            Block::Event(part) => event::view(part, self)?,
        };
        Some(BlockView { kind, span: block.place(), data })
    }

    fn prose(&mut self, doc: &Doc) -> Value {
        for node in &doc.nodes {
            if let NodeKind::Heading { level, .. } = node.kind {
                self.level = level;
            }
        }
        json!({"html": self.writer.write(doc)})
    }

    fn heading(&mut self, key: &str) -> Value {
        self.level = 2;
        let text = self.desk.say(key, &[]);
        json!({"html": format!("<h2 id=\"{}\">{}</h2>", slug(&text), escaped(&text))})
    }

    /// A line of text of the page's own source.
    pub(crate) fn inline(&self, doc: &Doc) -> String {
        html::write_marked(doc, self.words)
    }

    /// A line of text that stands in another file.
    pub(crate) fn inline_of_other(&self, doc: &Doc) -> String {
        html::write(doc, self.words)
    }

    pub(crate) fn maybe_inline(&self, doc: Option<&Doc>) -> Option<String> {
        doc.map(|doc| self.inline(doc))
    }

    fn key_fact(&self, fact: &KeyFact) -> Value {
        let mut url = None;
        fact.value.visit(&mut |node| {
            if let NodeKind::Link(link) = &node.kind {
                url = Some(link.dest.clone());
            }
        });
        json!({"value": fact.value.plain_text(), "html": self.inline(&fact.text), "url": url})
    }

    fn status(&self, block: &StatusBlock) -> Value {
        let id = block.status.id();
        let label = self.desk.say(&format!("status-{id}"), &[]);
        let past = overdue::event(block, self.desk);
        let date = self.desk.calendar().when(&block.when);
        let past = past.then(|| escaped(&self.desk.say("status-planned-past", &[("date", Arg::Text(&date))])));
        let parts: Vec<String> = self.maybe_inline(block.note.as_ref()).into_iter().chain(past).collect();
        json!({"status": id, "label": label, "html": (!parts.is_empty()).then(|| parts.join(" "))})
    }

    fn card(&mut self, card: &Card) -> Option<Value> {
        let id = resolve::page_at(&card.page, self.desk)?;
        let site = self.desk.site;
        let meta = &site.items[id].meta;
        let url = self.desk.link(id);
        let title = card.title.as_deref().unwrap_or(meta.label());
        let text = card.text.as_deref().unwrap_or(&meta.description);
        Some(json!({"title": title, "url": url, "text": text, "look": view::look(site, id), "eyebrow": null}))
    }

    fn download(&mut self, spec: &DownloadSpec) -> Option<Value> {
        let file = match &spec.what {
            Download::Dataset(id) => {
                let Some((item, _)) = self.desk.site.index.dataset(&id.value) else {
                    resolve::unknown_dataset(&id.value, id.span, self.desk);
                    return None;
                };
                self.desk.links.insert(item);
                let offered = [Format::Csv, Format::Xlsx];
                let files: Vec<Value> = offered.into_iter().filter_map(|format| provenance::file(item, format, self)).collect();
                return Some(json!({"text": spec.text, "files": files}));
            }
            Download::File(path) => match self.desk.site.target(self.desk.id, &path.value) {
                Ok(Target::Asset(source)) => {
                    let size = self.desk.site.assets.get(&source).map_or(0, |asset| asset.size);
                    let label = source.extension().to_uppercase();
                    json!({"url": self.desk.asset(&source), "label": label, "size": file_size(size, self.desk.lang().base())})
                }
                Ok(Target::Unread) => return None,
                other => {
                    let trouble = other.err().unwrap_or(crate::site::Trouble::NoFile { near: None });
                    resolve::report(&trouble, &path.value, path.span, resolve::inner(path), self.desk);
                    return None;
                }
            },
        };
        Some(json!({"text": spec.text, "files": [file]}))
    }

    pub(crate) fn sources(&self, sources: &[Source]) -> Vec<Value> {
        sources.iter().map(|source| self.source(source)).collect()
    }

    fn source(&self, source: &Source) -> Value {
        let date = |when: Option<crate::base::date::When>| when.map(|when| self.desk.calendar().when(&when));
        json!({
            "title": source.title, "url": source.url.as_ref().map(|url| &url.value), "publisher": source.publisher,
            "date": date(source.date), "checked": date(source.checked), "note_html": self.maybe_inline(source.note.as_ref()),
        })
    }

    pub(crate) fn date(&self, when: &crate::base::date::When) -> DateView {
        self.desk.date(when)
    }

    fn next_table(&mut self) -> String {
        self.tables += 1;
        format!("tabla-{}", self.tables)
    }
}

/// Reports an id that is not there.
pub(crate) fn unknown_id<'i>(
    id: &crate::base::span::Spanned<String>,
    kind: KindId,
    known: impl Iterator<Item = &'i str>,
    desk: &mut Desk<'_>,
) {
    if desk.site.has_unread(kind) {
        return;
    }
    let name = &id.value;
    let help = crate::base::text::nearest(name, known).map_or_else(
        || say!("Revisa los ids del plan o del directorio.", "Check the ids of the plan or the directory."),
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    );
    desk.note(&resolve::rules::UNKNOWN_ID, id.span, say!("No existe «{name}».", "There is no “{name}”."), help);
}
