//! Colours of drawings as attributes, for readers of books that know no style sheet within a drawing: without them a line is not there, and
//! every region of a map is black.
//!
//! In: the rules that the book's sheet has for drawings. Out: presentation attributes by class (SVG 2, 6.6). A style sheet is stronger than
//! they are, so who knows it sees no difference.

use crate::outputs::takeaway::markup::Attributes;
use crate::parse::html::Element;
use std::borrow::Cow;

/// Properties that are attributes too.
const PAINTED: [&str; 7] = ["fill", "font-weight", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "stroke-width"];

/// What each class of a drawing is painted with, in the order of the rules: a later one wins.
#[derive(Debug, Default)]
pub(super) struct Paints(Vec<(String, Vec<(&'static str, String)>)>);

impl Paints {
    /// Reads the rules about one class: `.chart .grid` and `.map-paper`. What depends on more stays with the sheet.
    pub(super) fn of(css: &str) -> Self {
        let mut paints = Vec::new();
        for (selectors, body) in css.split('}').filter_map(|rule| rule.split_once('{')) {
            let painted: Vec<_> = body.split(';').filter_map(declaration).collect();
            let classes = selectors.split(',').filter_map(|selector| class(selector.trim()));
            paints.extend(classes.filter(|_| !painted.is_empty()).map(|class| (class.to_owned(), painted.clone())));
        }
        Self(paints)
    }

    /// The attributes of an element that it does not have itself. Letters get no outline: it would cover them where the order of painting
    /// is not known.
    pub(super) fn attributes<'d>(&self, element: Element<'d>) -> Attributes<'d> {
        let classes: Vec<&str> = element.attr("class").unwrap_or_default().split_ascii_whitespace().collect();
        let letters = matches!(element.name(), "text" | "tspan");
        let told = |property: &'static str| {
            if letters && property.starts_with("stroke") {
                return None;
            }
            let of = |(class, painted): &(String, Vec<(&'static str, String)>)| {
                let own = classes.contains(&class.as_str()).then_some(painted)?;
                own.iter().rev().find(|(name, _)| *name == property).map(|(_, value)| value.clone())
            };
            self.0.iter().rev().find_map(of)
        };
        let own = PAINTED.iter().filter(|property| element.attr(property).is_none());
        let mut attributes: Attributes<'d> =
            own.filter_map(|property| Some((Cow::Borrowed(*property), Cow::Owned(told(property)?)))).collect();
        if letters && element.attr("stroke").is_none() {
            attributes.push((Cow::Borrowed("stroke"), Cow::Borrowed("none")));
        }
        attributes
    }
}

/// The class that a selector is about, if it is about nothing else.
fn class(selector: &str) -> Option<&str> {
    let class = selector.strip_prefix(".chart ").unwrap_or(selector).strip_prefix('.')?;
    (!class.is_empty() && class.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then_some(class)
}

/// A declaration that can be an attribute.
fn declaration(text: &str) -> Option<(&'static str, String)> {
    let (name, value) = text.split_once(':')?;
    let property = PAINTED.iter().find(|property| **property == name.trim())?;
    Some((property, value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::html;
    use crate::render::chart;

    fn painted(css: &str, svg: &str) -> Vec<(String, String)> {
        let page = format!("<svg>{svg}</svg>");
        let dom = html::parse(&page);
        let last = dom.elements(dom.root()).filter_map(|id| dom.element(id)).last().expect("there is an element");
        Paints::of(css).attributes(last).into_iter().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
    }

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_class_paints_and_the_later_rule_wins() {
        let css = ".chart .s1 { fill: #111; stroke: #222; } .a,.b{fill:#333} .chart line { stroke: #444; } .b{fill:#555}";
        assert_eq!(painted(css, "<rect class=\"s1\"/>"), pairs(&[("fill", "#111"), ("stroke", "#222")]));
        assert_eq!(painted(css, "<rect class=\"x b\" stroke=\"red\"/>"), pairs(&[("fill", "#555")]));
        assert_eq!(painted(css, "<text class=\"s1\">a</text>"), pairs(&[("fill", "#111"), ("stroke", "none")]));
        assert_eq!(painted(css, "<line/>"), []);
    }

    #[test]
    fn lines_bars_and_regions_of_our_own_drawings_have_colours() {
        let css = chart::rules();
        for class in ["s0", "s1", "s2", "grid", "axis", "map-fill-1", "map-fill-higher", "map-paper"] {
            assert!(!painted(&css, &format!("<path class=\"{class}\"/>")).is_empty(), "{class}");
        }
    }
}
