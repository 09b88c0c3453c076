//! Which words of an item are read, and in which order.
//!
//! In: an [`Item`]. Out: its [`Text`]. Knows the closed list of blocks; how nodes become text is known by `build`.

use super::build::Builder;
use super::{PassageKind, Text};
use crate::model::action_plan::{ActionPlan, Activity};
use crate::model::block::{Block, Card, Fact, FactValue, KeyFact, Step, Term};
use crate::model::event::EventPart;
use crate::model::figure::FigureSpec;
use crate::model::item::{Item, Source};
use crate::model::organisation::Organisation;

pub(super) fn read(item: &Item, file: &str) -> Text {
    let mut builder = Builder::new(&item.lang, file);
    let meta = &item.meta;
    builder.text(PassageKind::Title, &meta.title, meta.title_span);
    meta.short_title.iter().for_each(|title| builder.label(title));
    builder.text(PassageKind::Description, &meta.description, meta.description_span);
    item.blocks.iter().for_each(|block| builder.embed(block));
    builder.sources(&meta.sources);
    builder.finish()
}

impl Builder<'_> {
    /// The words of a block.
    pub(super) fn embed(&mut self, block: &Block) {
        match block {
            Block::Prose(doc) => self.doc(PassageKind::Paragraph, doc),
            Block::Notice { title, text, .. } => {
                if let Some(title) = title {
                    self.label(title);
                }
                self.doc(PassageKind::Paragraph, text);
            }
            Block::KeyPoints(points) => points.iter().for_each(|point| self.doc(PassageKind::KeyPoint, point)),
            Block::KeyFacts(facts) => facts.iter().for_each(|fact| self.key_fact(fact)),
            Block::Facts(facts) => facts.iter().for_each(|fact| self.fact(fact)),
            Block::Status(status) => status.note.iter().for_each(|note| self.doc(PassageKind::Paragraph, note)),
            Block::Table(table) => self.text(PassageKind::Caption, &table.caption, table.caption_span),
            Block::Figure(figure) => self.figure(figure),
            Block::Steps(steps) => steps.iter().for_each(|step| self.step(step)),
            Block::Palette(caption) => self.text(PassageKind::Caption, &caption.value, caption.span),
            Block::Download(download) => self.text(PassageKind::Caption, &download.text, download.text_span),
            Block::Plan(plan) => self.plan(plan),
            Block::Terms(terms) => terms.iter().for_each(|term| self.term(term)),
            Block::Organisations(list) => list.iter().for_each(|entry| self.organisation(entry)),
            Block::Columns(columns) => {
                columns.iter().filter_map(|column| column.description.as_ref()).for_each(|doc| self.doc(PassageKind::Definition, doc));
            }
            Block::Cards(cards) => cards.iter().for_each(|card| self.card(card)),
            Block::Event(EventPart::History(changes)) => {
                changes.iter().filter_map(|change| change.note.as_ref()).for_each(|note| self.doc(PassageKind::Paragraph, note));
            }
            // The theme's words, and those of other pages: an activity's stand in the plan, and the entries of a group in the directory, and are read there.
            Block::Event(_)
            | Block::Examples { .. }
            | Block::Facets(_)
            | Block::Feedback
            | Block::Group(_)
            | Block::Heading(_)
            | Block::Listing(_)
            | Block::Contact(_)
            | Block::Provenance(_)
            | Block::Standing(_)
            | Block::Activity(_) => {}
        }
    }

    fn key_fact(&mut self, fact: &KeyFact) {
        self.doc(PassageKind::Value, &fact.value);
        self.doc(PassageKind::Fact, &fact.text);
    }

    fn card(&mut self, card: &Card) {
        card.title.iter().chain(&card.text).for_each(|text| self.label(text));
    }

    fn fact(&mut self, fact: &Fact) {
        match &fact.value {
            FactValue::Prose(doc) => self.doc(PassageKind::Fact, doc),
            FactValue::List(docs) => docs.iter().for_each(|doc| self.doc(PassageKind::ListItem, doc)),
            // Names, dates, numbers and words of the theme.
            _ => {}
        }
    }

    fn figure(&mut self, figure: &FigureSpec) {
        self.text(PassageKind::Caption, &figure.title, figure.title_span);
        figure.reference.iter().for_each(|reference| self.label(&reference.label));
        figure.sentence.iter().for_each(|doc| self.doc(PassageKind::Paragraph, doc));
        figure.note.iter().for_each(|doc| self.doc(PassageKind::Note, doc));
    }

    /// Steps stand within a section: their titles are of the third level.
    fn step(&mut self, step: &Step) {
        self.text(PassageKind::Heading(3), &step.title, step.title_span);
        self.doc(PassageKind::Paragraph, &step.text);
    }

    fn plan(&mut self, plan: &ActionPlan) {
        for gap in &plan.gaps {
            self.text(PassageKind::Heading(2), &gap.named.title, gap.span);
            for initiative in &gap.initiatives {
                self.text(PassageKind::Heading(3), &initiative.named.title, initiative.span);
                initiative.objective.iter().for_each(|doc| self.doc(PassageKind::Paragraph, doc));
                initiative.activities.iter().for_each(|activity| self.activity(activity));
            }
        }
        plan.versions.iter().flat_map(|version| &version.changes).for_each(|doc| self.doc(PassageKind::ListItem, doc));
    }

    fn activity(&mut self, activity: &Activity) {
        let facts = &activity.facts;
        self.text(PassageKind::Heading(4), &facts.title, facts.title_span);
        facts.indicators.iter().for_each(|indicator| self.text(PassageKind::ListItem, &indicator.text.value, indicator.text.span));
        facts.cancelled.iter().for_each(|why| self.text(PassageKind::Paragraph, &why.reason.value, why.reason.span));
        activity.docs().for_each(|doc| self.doc(PassageKind::Paragraph, doc));
    }

    fn term(&mut self, term: &Term) {
        self.doc(PassageKind::Definition, &term.definition);
        term.example.iter().for_each(|doc| self.doc(PassageKind::Definition, doc));
        self.sources(&term.sources);
    }

    fn organisation(&mut self, entry: &Organisation) {
        self.doc(PassageKind::Definition, &entry.description);
        entry.note.iter().for_each(|doc| self.doc(PassageKind::Note, doc));
        self.sources(&entry.sources);
    }

    fn sources(&mut self, sources: &[Source]) {
        sources.iter().filter_map(|source| source.note.as_ref()).for_each(|doc| self.doc(PassageKind::Note, doc));
    }
}
