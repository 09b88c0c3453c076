//! The closed list of things that a page can be made of. Templates draw these and nothing else.

use super::action_plan::{ActionPlan, ActivityFacts, ActivityPage};
use super::dataset::Column;
use super::doc::{Alert, Doc};
use super::event::EventPart;
use super::figure::FigureSpec;
use super::item::Source;
use super::organisation::{FacetIndex, Group, Organisation};
use crate::base::date::{Minutes, When};
use crate::base::span::{Span, Spanned};
use std::sync::Arc;

/// One part of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// Running text.
    Prose(Doc),
    /// A heading of the second level in the theme's words, by its key.
    Heading(&'static str),
    /// «En pocas palabras».
    KeyPoints(Vec<Doc>),
    /// Big numbers, each bound to a dataset.
    KeyFacts(Vec<KeyFact>),
    /// Short labelled facts: when, where, how long.
    Facts(Vec<Fact>),
    /// Whether an event is planned, held, cancelled…
    Status(StatusBlock),
    /// Rows of a dataset.
    Table(TableSpec),
    /// A chart of a dataset, with its sentence and its table.
    Figure(Box<FigureSpec>),
    /// What to do, in order.
    Steps(Vec<Step>),
    /// Whether the tutorial worked: ways to say so.
    Feedback,
    /// Ways on.
    Cards(Vec<Card>),
    /// Pages of a collection.
    Listing(ListSpec),
    /// A file to take away.
    Download(DownloadSpec),
    /// The theme's colours, under this caption.
    Palette(Spanned<String>),
    /// Examples of a block of the theme, by its name: all of them, or one by its number, from 1.
    Examples { of: Spanned<&'static str>, case: Option<usize> },
    /// How to reach an organisation, by its id.
    Contact(Spanned<String>),
    /// A boxed remark.
    Notice { tone: Alert, title: Option<String>, text: Doc },
    /// Gaps, initiatives, activities.
    Plan(Box<ActionPlan>),
    /// Where an activity of the plan stands, and why.
    Standing(Arc<ActivityFacts>),
    /// One activity of the plan, on its own page.
    Activity(Box<ActivityPage>),
    /// Glossary entries.
    Terms(Vec<Term>),
    /// Directory entries.
    Organisations(Vec<Organisation>),
    /// The ways into a directory: its pages by region, by what entries are, by topic.
    Facets(FacetIndex),
    /// One of those pages.
    Group(Box<Group>),
    /// The columns of a dataset.
    Columns(Vec<Column>),
    /// A part of the page of a dataset that is made from what the site knows of it.
    Provenance(ProvenancePart),
    /// A part of the page of an event.
    Event(EventPart),
}

/// What a dataset's page says beside its contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProvenancePart {
    /// The table in each format.
    Files,
    /// How to cite it.
    Citation,
    /// Where it comes from.
    Sources,
    /// The pages and figures that use it.
    Uses,
    /// Checksum and shape of the published file.
    Checksum,
}

/// A big number and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeyFact {
    pub(crate) value: Doc,
    pub(crate) text: Doc,
}

/// A labelled fact; `label` is a word key of the theme.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fact {
    pub(crate) label: &'static str,
    pub(crate) value: FactValue,
}

/// What a fact can hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FactValue {
    Text(String),
    Word(&'static str),
    Prose(Doc),
    When(When),
    Duration(Minutes),
    Count(u64),
    List(Vec<Doc>),
    /// A page of another site; `text` is a word key of the theme, which is told the site's name.
    Link {
        text: &'static str,
        url: Spanned<String>,
    },
    /// An activity of the plan, by its id.
    Activity(Spanned<String>),
    /// Organisations of the directory, by their ids.
    Organisations(Vec<Spanned<String>>),
    /// How the page's event is repeated.
    Recurrence,
    /// When the page's event is by the site's clock, where its own is another.
    SiteTime,
}

/// Where an event stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    Planned,
    Confirmed,
    Held,
    Postponed,
    Cancelled,
}

impl Status {
    /// Second half of its word key, and its class.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Confirmed => "confirmed",
            Self::Held => "held",
            Self::Postponed => "postponed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A status with its date and the editor's remark.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StatusBlock {
    pub(crate) status: Status,
    /// Where the status is written.
    pub(crate) span: Span,
    pub(crate) when: When,
    pub(crate) note: Option<Doc>,
}

/// Which rows and columns of a dataset a table shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TableSpec {
    pub(crate) dataset: Spanned<String>,
    pub(crate) caption: String,
    pub(crate) caption_span: Span,
    pub(crate) columns: Option<Vec<Spanned<String>>>,
    pub(crate) filter: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    pub(crate) order: Option<Spanned<String>>,
}

/// One step of a tutorial.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) title_span: Span,
    pub(crate) text: Doc,
}

/// A link with a few words; title and text default to those of the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Card {
    pub(crate) page: Spanned<String>,
    pub(crate) title: Option<String>,
    pub(crate) text: Option<String>,
}

/// Which pages a list shows, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ListSpec {
    /// Collection folder; the item's own when absent.
    pub(crate) collection: Option<Spanned<String>>,
    pub(crate) order: Order,
    pub(crate) tag: Option<String>,
    pub(crate) limit: Option<usize>,
    pub(crate) per_page: Option<usize>,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) by: OrderBy,
    pub(crate) descending: bool,
}

/// The fields that lists can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum OrderBy {
    #[default]
    Weight,
    Title,
    Date,
    Start,
}

/// What to take away.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DownloadSpec {
    pub(crate) text: String,
    pub(crate) text_span: Span,
    pub(crate) what: Download,
}

/// A dataset by its id, or a file beside the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Download {
    Dataset(Spanned<String>),
    File(Spanned<String>),
}

/// A word of the glossary.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) definition: Doc,
    pub(crate) example: Option<Doc>,
    pub(crate) see: Vec<Spanned<String>>,
    pub(crate) sources: Vec<Source>,
}

impl Block {
    /// The same block with every text in it changed by `change`. `change` is told whether the text is
    /// running text (paragraphs) rather than a line.
    pub(crate) fn map_docs(self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        match self {
            Self::Prose(doc) => Self::Prose(change(doc, true)),
            Self::KeyPoints(points) => Self::KeyPoints(points.into_iter().map(|doc| change(doc, false)).collect()),
            Self::KeyFacts(facts) => Self::KeyFacts(
                facts.into_iter().map(|fact| KeyFact { value: change(fact.value, false), text: change(fact.text, false) }).collect(),
            ),
            Self::Facts(facts) => {
                Self::Facts(facts.into_iter().map(|fact| Fact { label: fact.label, value: fact.value.map_docs(change) }).collect())
            }
            Self::Status(status) => Self::Status(StatusBlock { note: status.note.map(|doc| change(doc, false)), ..status }),
            Self::Figure(figure) => {
                let sentence = figure.sentence.clone().map(|doc| change(doc, false));
                let note = figure.note.clone().map(|doc| change(doc, false));
                Self::Figure(Box::new(FigureSpec { sentence, note, ..*figure }))
            }
            Self::Steps(steps) => Self::Steps(steps.into_iter().map(|step| Step { text: change(step.text, true), ..step }).collect()),
            Self::Notice { tone, title, text } => Self::Notice { tone, title, text: change(text, true) },
            Self::Plan(plan) => Self::Plan(Box::new(plan.map_docs(change))),
            Self::Activity(page) => Self::Activity(Box::new(page.map_docs(change))),
            Self::Terms(terms) => Self::Terms(terms.into_iter().map(|term| term.map_docs(change)).collect()),
            Self::Organisations(list) => Self::Organisations(list.into_iter().map(|entry| entry.map_docs(change)).collect()),
            Self::Event(part) => Self::Event(part.map_docs(change)),
            Self::Group(group) => {
                let Group { facet, directory, entries, everywhere } = *group;
                let entries = entries.into_iter().map(|entry| entry.map_docs(change)).collect();
                Self::Group(Box::new(Group { facet, directory, entries, everywhere }))
            }
            Self::Columns(columns) => Self::Columns(
                columns
                    .into_iter()
                    .map(|column| Column { description: column.description.map(|doc| change(doc, false)), ..column })
                    .collect(),
            ),
            other => other,
        }
    }
}

impl Block {
    /// Shows every text of the block to `see`, in the order of reading.
    pub(crate) fn visit_docs<'a>(&'a self, see: &mut dyn FnMut(&'a Doc)) {
        match self {
            Self::Prose(doc) | Self::Notice { text: doc, .. } => see(doc),
            Self::KeyPoints(points) => points.iter().for_each(see),
            Self::KeyFacts(facts) => facts.iter().flat_map(|fact| [&fact.value, &fact.text]).for_each(see),
            Self::Facts(facts) => facts.iter().flat_map(|fact| fact.value.docs()).for_each(see),
            Self::Status(status) => status.note.iter().for_each(see),
            Self::Figure(figure) => figure.sentence.iter().chain(&figure.note).for_each(see),
            Self::Steps(steps) => steps.iter().map(|step| &step.text).for_each(see),
            Self::Plan(plan) => plan.docs().for_each(see),
            Self::Activity(page) => page.docs().for_each(see),
            Self::Terms(terms) => terms.iter().flat_map(Term::docs).for_each(see),
            Self::Organisations(list) => list.iter().flat_map(Organisation::docs).for_each(see),
            Self::Event(part) => part.docs().for_each(see),
            Self::Group(group) => group.entries.iter().flat_map(Organisation::docs).for_each(see),
            Self::Columns(columns) => columns.iter().filter_map(|column| column.description.as_ref()).for_each(see),
            Self::Heading(_)
            | Self::Standing(_)
            | Self::Table(_)
            | Self::Cards(_)
            | Self::Listing(_)
            | Self::Facets(_)
            | Self::Feedback
            | Self::Download(_)
            | Self::Palette(_)
            | Self::Examples { .. }
            | Self::Contact(_)
            | Self::Provenance(_) => {}
        }
    }
}

impl FactValue {
    fn docs(&self) -> &[Doc] {
        match self {
            Self::Prose(doc) => std::slice::from_ref(doc),
            Self::List(docs) => docs,
            _ => &[],
        }
    }

    fn map_docs(self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        match self {
            Self::Prose(doc) => Self::Prose(change(doc, false)),
            Self::List(docs) => Self::List(docs.into_iter().map(|doc| change(doc, false)).collect()),
            other => other,
        }
    }
}

impl Term {
    fn docs(&self) -> impl Iterator<Item = &Doc> {
        let notes = self.sources.iter().filter_map(|source| source.note.as_ref());
        [&self.definition].into_iter().chain(&self.example).chain(notes)
    }

    fn map_docs(self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        let sources = self.sources.into_iter().map(|source| source.map_docs(change)).collect();
        Self { definition: change(self.definition, false), example: self.example.map(|doc| change(doc, false)), sources, ..self }
    }
}
