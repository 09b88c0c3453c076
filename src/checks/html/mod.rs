//! Checks of pages as a browser gets them: any HTML, ours with the theme around it or a file made by another tool.
//!
//! In: HTML with marks, and what is known about the page. Out: findings at the line of the text, of the template or of
//! the file that an element came from. The page is parsed once and walked once; each rule names the elements that it
//! looks at. Rules read the tree through [`Audit`], which computes once what several of them ask.

pub(crate) mod aria;
mod audit;
mod exposed;
pub(crate) mod folder;
mod labels;
mod name;
mod place;
mod role;
pub(crate) mod running;
pub(crate) mod style;
mod walk;

pub(crate) use audit::Audit;
pub(crate) use exposed::tabindex;
pub(crate) use labels::labelable;
pub(crate) use name::{collapsed, holds_word};
pub(crate) use place::{Origin, from_template, from_text};

use crate::base::say::Say;
use crate::diag::{Finding, Rule};
use crate::parse::html::{self, NodeId};

/// What is known about a page before it is read.
pub(crate) struct About<'a> {
    /// Where its elements came from.
    pub(crate) origin: Origin<'a>,
    /// The folder of pages that it stands in, when its neighbours can be read.
    pub(crate) folder: Option<folder::Neighbours<'a>>,
}

/// What a rule looks at.
pub(crate) enum On {
    /// The page as a whole, once: its node is the document.
    Page,
    /// Every element.
    Every,
    /// HTML and SVG elements of these names.
    Names(&'static [&'static str]),
    /// Elements that have one of these roles, written or given by HTML.
    Roles(&'static [&'static str]),
    /// Elements that carry one of these attributes.
    Attributes(&'static [&'static str]),
    /// Elements that carry a state or property of ARIA, or what looks like one.
    Aria,
}

/// A rule about HTML. It is `check`ed at each node that it is `on`.
pub(crate) struct HtmlRule {
    pub(crate) rule: &'static Rule,
    pub(crate) on: On,
    pub(crate) check: fn(&Audit<'_>, NodeId, &mut Found),
}

/// What the rules find on one page.
#[derive(Default)]
pub(crate) struct Found(Vec<(&'static Rule, NodeId, Say, Say)>);

impl Found {
    /// Notes that `rule` is broken by the element `at`: what is wrong, and what to write instead.
    pub(crate) fn add(&mut self, rule: &'static Rule, at: NodeId, message: Say, help: Say) {
        self.0.push((rule, at, message, help));
    }
}

/// What is wrong with a page, and what `also` asks of it. `html` carries marks.
pub(crate) fn audit<T>(html: &str, about: &About<'_>, also: impl FnOnce(&Audit<'_>) -> T) -> (Vec<Finding>, T) {
    let dom = html::parse(html);
    let audit = Audit::new(&dom, about);
    let mut found = Found::default();
    walk::walk(&audit, &mut found);
    let asked = also(&audit);
    (found.0.into_iter().map(|(rule, at, message, help)| place::finding(rule, &audit, at, message, help)).collect(), asked)
}
