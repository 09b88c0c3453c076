//! A rule: one thing that amigable looks for, why, and how to mend it.
//!
//! Each rule is a `static` beside the code that raises it; `checks::catalog` lists them all, and from
//! that list come `amigable explain`, the tests and the documentation.

use crate::base::say::{Said, Tongue, said};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The site is not published.
    Error,
    /// The site is published; someone should look.
    Warning,
    /// A suggestion.
    Advice,
}

impl Level {
    /// The level's name in machine-readable output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }

    pub(crate) fn name(self, tongue: Tongue) -> &'static str {
        let name = match self {
            Self::Error => said("error", "error"),
            Self::Warning => said("advertencia", "warning"),
            Self::Advice => said("consejo", "advice"),
        };
        name.tell(tongue)
    }
}

impl Level {
    /// Several findings of this level.
    pub(crate) fn plural(self) -> Said {
        match self {
            Self::Error => said("errores", "errors"),
            Self::Warning => said("advertencias", "warnings"),
            Self::Advice => said("consejos", "suggestions"),
        }
    }
}

/// What a rule is about: the first half of its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The site can be used by everyone.
    A11y,
    /// The configuration.
    Config,
    /// Front matter, Markdown and blocks are written right.
    Content,
    /// Figures and tables are true to their data.
    Data,
    /// Dates exist and are not stale.
    Dates,
    /// What is pointed at is there.
    Links,
    /// What is written to `public/` fits together.
    Output,
    /// The text can be understood at first reading.
    Plain,
    /// The plan says what became of its activities.
    Plan,
    /// Nothing about a person is published by mistake.
    Privacy,
    /// The theme.
    Theme,
    /// Quotation marks, spaces and signs stand as the language asks.
    Typography,
}

impl Family {
    /// What a build cannot do without: nothing right can be drawn from what breaks an error of these families.
    const FIXED: [Self; 6] = [Self::Config, Self::Content, Self::Data, Self::Links, Self::Output, Self::Theme];
}

/// Errors of other families that leave something out of the page: a date that does not exist cannot be shown.
const ALSO_FIXED: [&str; 1] = ["dates/unreadable-date"];
/// Checks that were asked for and could not run. They are no pass, whatever the site says.
const NOT_RUN: [&str; 2] = ["config/broken-dictionary", "config/no-dictionary"];
/// What another site answers is not this site's doing.
const NOT_FIXED: [&str; 1] = ["links/external-broken"];

/// One rule and its page of documentation.
#[derive(Debug)]
pub struct Rule {
    /// `family/what-is-wrong`, read after "allow".
    pub id: &'static str,
    /// Family, equal to the first half of the id.
    pub family: Family,
    /// How grave a finding is unless the site says otherwise.
    pub level: Level,
    /// One line: what is wrong.
    pub title: Said,
    /// Whom it hurts and how.
    pub why: Said,
    /// What to do.
    pub mend: Said,
    /// Standard or guide that asks for it.
    pub reference: &'static str,
    /// A small site that breaks the rule once, as files; see [`crate::checks`].
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
}

impl Rule {
    /// The first half of the id, which names the family: `links`.
    pub fn family_name(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(family, _)| family)
    }

    /// The second half of the id: `broken-page`.
    pub(crate) fn name(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(_, name)| name)
    }

    /// Whether the rule holds always: no site can lower it and no page can be an exception, because the page would be
    /// false, broken or could not be drawn at all.
    pub fn is_fixed(&self) -> bool {
        let error = self.level == Level::Error && Family::FIXED.contains(&self.family) && !NOT_FIXED.contains(&self.id);
        error || ALSO_FIXED.contains(&self.id) || self.is_not_run()
    }

    /// Whether it says that a check could not run: what would have been found is unknown.
    pub(crate) fn is_not_run(&self) -> bool {
        NOT_RUN.contains(&self.id)
    }

    /// Why a fixed rule is fixed, as the end of a sentence that starts with «porque».
    pub(crate) fn why_fixed(&self) -> Said {
        if self.is_not_run() {
            return said("lo que no se pudo revisar puede estar mal", "what could not be checked may be wrong");
        }
        match self.family {
            Family::Config => said("sin ella no se sabe qué sitio construir", "without it nobody knows which site to build"),
            Family::Data => said("la página diría algo que sus datos no dicen", "the page would say what its data do not say"),
            Family::Links => said("quien lee no llegaría a lo que busca", "readers would not get to what they look for"),
            Family::Output => said("dos páginas no caben en la misma dirección", "two pages do not fit at one address"),
            Family::Theme => said("sin eso no se puede dibujar la página", "without it the page cannot be drawn"),
            _ => said("lo que no se entiende no se puede publicar", "what cannot be understood cannot be published"),
        }
    }
}
