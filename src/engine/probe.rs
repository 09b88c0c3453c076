//! A figure alone: what `benches/` measures of it.
//!
//! In: a site. Out: its figures, found once, to be drawn and worded as often as one likes. No build comes here.

use super::{Frozen, Memo};
use crate::model::config::Config;
use crate::model::figure::Figure;
use crate::model::lang::Lang;
use crate::model::tree::Tree;
use crate::render::chart::{self, ChartWords};
use crate::render::package::Packages;
use crate::render::theme::Theme;
use crate::render::words::{Arg, Words};
use crate::render::{sentence, view};
use std::sync::Arc;

/// One figure of a site with its data.
pub struct FigureProbe {
    /// Its name in its own address.
    pub name: String,
    figure: Figure,
    lang: Lang,
    words: Arc<Words>,
}

impl FigureProbe {
    /// The figures of a site, in the order of its pages.
    pub fn all(tree: &Tree, config: &Config) -> Vec<Self> {
        let Frozen { site, pictures, .. } = &Frozen::new(tree, config, &Memo::none());
        let (theme, _) = Theme::load(tree, config);
        let packages = Packages::new();
        let of_item = |id: crate::site::ItemId| {
            let lang: &Lang = &site.items[id].lang;
            let probe = |shown: crate::render::figure::Shown| Self {
                name: shown.found.name.clone(),
                figure: shown.found.figure,
                lang: lang.clone(),
                words: Arc::clone(&theme.words),
            };
            view::of(site, id, &theme.words, &packages, pictures).figures.into_iter().map(probe).collect::<Vec<_>>()
        };
        (0..site.items.len()).flat_map(of_item).collect()
    }

    /// Its drawing.
    pub fn draw(&self) -> String {
        let say = |key: &str, args: &[(&str, Arg<'_>)]| self.words.say(&self.lang, key, args);
        chart::draw(&self.figure, &ChartWords { base: self.lang.base(), say: &say })
    }

    /// Its sentence.
    pub fn say(&self) -> String {
        sentence::of(&self.figure, &self.lang).text
    }
}
