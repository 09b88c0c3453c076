//! The directory as data: its entries, and the pages that group them by region, by what they are and by topic.

use super::doc::Doc;
use super::item::Source;
use crate::base::date::When;
use crate::base::say::{Said, said};
use crate::base::span::Spanned;

/// An entry of the directory: an organisation, or a person who agreed to stand there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Organisation {
    pub(crate) id: Spanned<String>,
    pub(crate) name: String,
    pub(crate) acronym: Option<String>,
    pub(crate) kind: String,
    pub(crate) description: Doc,
    /// Where it works, in the order of the editor.
    pub(crate) areas: Vec<Area>,
    pub(crate) topics: Vec<String>,
    /// How to reach it, in the order of [`ChannelKind`].
    pub(crate) channels: Vec<Channel>,
    /// How a person agreed to stand here; nothing for an organisation.
    pub(crate) consent: Option<Consent>,
    pub(crate) reviewed: When,
    pub(crate) sources: Vec<Source>,
    pub(crate) note: Option<Doc>,
}

impl Organisation {
    /// The first address of this sort.
    pub(crate) fn channel(&self, kind: ChannelKind) -> Option<&str> {
        self.channels.iter().find(|channel| channel.kind == kind).map(|channel| channel.value.value.as_str())
    }

    /// Whether it works in the whole country.
    pub(crate) fn is_everywhere(&self) -> bool {
        self.areas.contains(&Area::Country)
    }

    pub(crate) fn docs(&self) -> impl Iterator<Item = &Doc> {
        let notes = self.sources.iter().filter_map(|source| source.note.as_ref());
        [&self.description].into_iter().chain(&self.note).chain(notes)
    }

    pub(crate) fn map_docs(self, change: &mut dyn FnMut(Doc, bool) -> Doc) -> Self {
        let sources = self.sources.into_iter().map(|source| source.map_docs(change)).collect();
        Self { description: change(self.description, false), note: self.note.map(|doc| change(doc, false)), sources, ..self }
    }
}

/// Where an organisation works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    Country,
    /// The place of the region in [`crate::base::chile::REGIONS`].
    Region(usize),
}

/// A way to reach an organisation: a web address, an e-mail address, or a number with «+».
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Channel {
    pub(crate) kind: ChannelKind,
    pub(crate) value: Spanned<String>,
}

/// The sorts of channels, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ChannelKind {
    Website,
    Email,
    Phone,
    WhatsApp,
    Instagram,
    Facebook,
    LinkedIn,
    YouTube,
    X,
    TikTok,
}

impl ChannelKind {
    /// Second half of its word key.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Website => "website",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::WhatsApp => "whatsapp",
            Self::Instagram => "instagram",
            Self::Facebook => "facebook",
            Self::LinkedIn => "linkedin",
            Self::YouTube => "youtube",
            Self::X => "x",
            Self::TikTok => "tiktok",
        }
    }

    /// Whether its value is a web address.
    pub(crate) fn is_address(self) -> bool {
        self == Self::Website || self.network().is_some()
    }

    /// The name of a social network, which is the same in every language.
    pub(crate) fn network(self) -> Option<&'static str> {
        match self {
            Self::Instagram => Some("Instagram"),
            Self::Facebook => Some("Facebook"),
            Self::LinkedIn => Some("LinkedIn"),
            Self::YouTube => Some("YouTube"),
            Self::X => Some("X"),
            Self::TikTok => Some("TikTok"),
            Self::Website | Self::Email | Self::Phone | Self::WhatsApp => None,
        }
    }
}

/// When and how a person agreed to be published.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Consent {
    pub(crate) date: When,
    pub(crate) how: String,
}

/// What entries are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FacetBy {
    Region,
    Kind,
    Topic,
}

impl FacetBy {
    pub(crate) const ALL: [Self; 3] = [Self::Region, Self::Kind, Self::Topic];

    /// Its part of the address, and of anchors that lead to it: `region`, `tipo`, `tema`.
    pub(crate) fn path(self) -> Said {
        match self {
            Self::Region => said("region", "region"),
            Self::Kind => said("tipo", "type"),
            Self::Topic => said("tema", "topic"),
        }
    }

    /// Second half of its word keys.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Kind => "type",
            Self::Topic => "topic",
        }
    }
}

/// One group of entries, with a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Facet {
    pub(crate) by: FacetBy,
    /// Site-relative path of its page without language: `directorio/region/biobio/`.
    pub(crate) path: String,
    /// «Biobío», «fundación», «vivienda».
    pub(crate) name: String,
    /// The region that it is.
    pub(crate) region: Option<usize>,
    pub(crate) count: usize,
}

/// All groups of a directory, and which of them the page is, if it is one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FacetIndex {
    /// Path of the directory itself.
    pub(crate) directory: String,
    pub(crate) facets: Vec<Facet>,
    pub(crate) current: Option<usize>,
}

impl FacetIndex {
    pub(crate) fn of(&self, by: FacetBy) -> impl Iterator<Item = (usize, &Facet)> {
        self.facets.iter().enumerate().filter(move |(_, facet)| facet.by == by)
    }
}

/// The entries of one group.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    pub(crate) facet: Facet,
    pub(crate) directory: String,
    pub(crate) entries: Vec<Organisation>,
    /// Entries that work in the whole country: they help in every region.
    pub(crate) everywhere: Vec<Named>,
}

/// An entry that stands elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) kind: String,
}
