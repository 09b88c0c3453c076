//! «Cómo revisamos»: one page for each rule, made from the catalogue that `amigable explain` prints too.
//!
//! In: a section that asks for its rules to be published, and the settings. Out: the section, a section for each
//! family, and a page for each rule. They are items like others from then on.

mod example;
pub(crate) mod words;

use super::catalog::RULES;
use super::settle::site_level;
use crate::base::say::{Said, Tongue};
use crate::base::slug::slug;
use crate::base::span::Span;
use crate::diag::{Rule, reference};
use crate::model::block::{Block, Fact, FactValue, ListSpec};
use crate::model::config::Config;
use crate::model::doc::{Doc, Link, LinkRole, Node, NodeKind};
use crate::model::item::{Facets, Item, KindId, Meta};
use crate::model::lang::Lang;
use crate::parse::transform;

/// An item with the pages that it asks for.
pub(crate) fn spread(item: Item, config: &Config) -> Vec<Item> {
    if !item.facets.rules {
        return vec![item];
    }
    let pages = Pages { section: item.clone(), tongue: tongue(&item.lang), config };
    let families = RULES.chunk_by(|a, b| a.family == b.family);
    let made = families.enumerate().flat_map(|(order, rules)| [pages.family(order, rules)].into_iter().chain(pages.rules(rules)));
    let made: Vec<Item> = made.collect();
    [item].into_iter().chain(made).collect()
}

/// The language of the program in which a page can be written.
fn tongue(lang: &Lang) -> Tongue {
    if lang.base() == "es" { Tongue::Es } else { Tongue::En }
}

/// The pages under one section.
struct Pages<'c> {
    section: Item,
    tongue: Tongue,
    config: &'c Config,
}

impl Pages<'_> {
    fn family(&self, order: usize, rules: &[&Rule]) -> Item {
        let Some(first) = rules.first() else { return self.section.clone() };
        let (title, about) = (first.family.title(), first.family.about());
        let list = ListSpec::default();
        let facets = Facets { list: Some(list.clone()), ..Facets::default() };
        self.item(KindId::Section, first.family_name(), order, [title, about], facets, vec![Block::Listing(list)])
    }

    fn rules(&self, rules: &[&'static Rule]) -> Vec<Item> {
        // What stops publishing first.
        let mut rules = rules.to_vec();
        rules.sort_by_key(|rule| rule.level);
        rules.iter().enumerate().map(|(order, rule)| self.rule(order, rule)).collect()
    }

    fn rule(&self, order: usize, rule: &'static Rule) -> Item {
        let blocks = vec![Block::Facts(self.facts(rule)), Block::Prose(self.text(rule))];
        let mut facets = Facets { rule: Some(rule.id), ..Facets::default() };
        facets.words =
            crate::base::text::count_words(rule.why.tell(self.tongue)) + crate::base::text::count_words(rule.mend.tell(self.tongue));
        self.item(KindId::Page, rule.id, order, [rule.title, rule.why], facets, blocks)
    }

    fn item(&self, kind: KindId, path: &str, order: usize, said: [Said; 2], facets: Facets, blocks: Vec<Block>) -> Item {
        let facets = Facets { generated: true, ..facets };
        let [title, description] = said.map(|said| said.tell(self.tongue).to_owned());
        let own = &self.section.meta;
        let meta =
            Meta { title, title_span: own.title_span, description, draft: own.draft, weight: i64::try_from(order).ok(), ..Meta::default() };
        let slug_path = format!("{}{path}/", self.section.slug_path);
        Item { kind, source: self.section.source.clone(), slug_path, lang: self.section.lang.clone(), meta, facets, blocks }
    }

    fn facts(&self, rule: &Rule) -> Vec<Fact> {
        let level = words::level(site_level(self.config, rule), rule.is_fixed());
        let mut facts = vec![
            Fact { label: "label-rule", value: FactValue::Prose(doc(vec![node(NodeKind::CodeSpan(rule.id.to_owned()))])) },
            Fact { label: "label-level", value: FactValue::Text(level.tell(self.tongue).to_owned()) },
        ];
        let cited: Vec<Doc> = reference::parts(rule.reference).into_iter().map(|cited| self.cited(cited)).collect();
        let value = match <[Doc; 1]>::try_from(cited) {
            Ok([one]) => FactValue::Prose(one),
            Err(none) if none.is_empty() => FactValue::Text(words::OWN.tell(self.tongue).to_owned()),
            Err(several) => FactValue::List(several),
        };
        facts.push(Fact { label: "label-reference", value });
        facts
    }

    /// A standard with its address, and in its language.
    fn cited(&self, cited: reference::Cited) -> Doc {
        let mut name = Node::text(cited.text.clone(), Span::default());
        if let Some(lang) = words::foreign(&cited.text, self.tongue).and_then(Lang::new) {
            name = Node::new(NodeKind::Foreign(lang), Span::default(), vec![name]);
        }
        let link =
            cited.url.map(|dest| NodeKind::Link(Box::new(Link { dest, title: String::new(), role: LinkRole::Plain, at: Span::default() })));
        doc(vec![link.map_or_else(|| name.clone(), |link| Node::new(link, Span::default(), vec![name.clone()]))])
    }

    fn text(&self, rule: &Rule) -> Doc {
        let mut nodes = vec![self.heading(2, words::MEND), paragraph(rule.mend.tell(self.tongue))];
        if !rule.bad.is_empty() {
            nodes.push(self.heading(2, words::EXAMPLE));
        }
        for (title, example) in [(words::WITH, rule.bad), (words::MENDED, rule.good)] {
            let files = example::files(example);
            if !files.is_empty() {
                nodes.push(self.heading(3, title));
                nodes.extend(files.into_iter().flat_map(example::nodes));
            }
        }
        transform::inline(Doc { nodes })
    }

    fn heading(&self, level: u8, title: Said) -> Node {
        let text = title.tell(self.tongue);
        let kind = NodeKind::Heading { level, id: Some(slug(text)) };
        Node::new(kind, Span::default(), vec![Node::text(text, Span::default())])
    }
}

fn node(kind: NodeKind) -> Node {
    Node::new(kind, Span::default(), Vec::new())
}

fn doc(nodes: Vec<Node>) -> Doc {
    Doc { nodes }
}

fn paragraph(text: &str) -> Node {
    Node::new(NodeKind::Paragraph, Span::default(), vec![Node::text(text, Span::default())])
}
