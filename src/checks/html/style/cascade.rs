//! Which declaration wins for an element, and what is inherited.
//!
//! In: a page and its sheets. Out: values of properties. Each element is matched once, when it is first asked about.

use super::media::Environment;
use super::select::Matcher;
use super::sheet::{Declaration, Sheet, StyleRule, Written, declarations};
use super::shorthand;
use crate::parse::html::{Dom, NodeId};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The styles of a page on one screen.
pub(crate) struct Styles<'a> {
    dom: &'a Dom<'a>,
    sheets: Vec<Sheet>,
    state: Option<&'static str>,
    declared: RefCell<BTreeMap<NodeId, Rc<Declared>>>,
}

/// What an element is told, by property: the winning declaration of each.
type Declared = BTreeMap<String, Written>;

/// What wins: importance, then origin and layer, then specificity, then order.
type Weight = (bool, usize, bool, u32, usize);

/// `var()` within variables is followed so deep; deeper is a circle.
const DEEPEST: usize = 16;

impl<'a> Styles<'a> {
    /// The styles of the `style` elements of `dom` and of `linked` sheets, which stand before them.
    pub(crate) fn new(dom: &'a Dom<'a>, linked: &[&str], on: Environment) -> Self {
        let texts = dom.styles().filter(|id| screen(dom.attr(*id, "media"), on)).map(|id| dom.text(id));
        let sheets = linked.iter().map(|css| Sheet::parse(css, on)).chain(texts.map(|css| Sheet::parse(&css, on)));
        Self { dom, sheets: sheets.collect(), state: None, declared: RefCell::default() }
    }

    /// The same page, each element asked about as if it were in `state`: `focus`.
    pub(crate) fn in_state(self, state: &'static str) -> Self {
        Self { state: Some(state), declared: RefCell::default(), ..self }
    }

    /// Only those rules that set one of these properties: asking them is cheap where few do.
    pub(crate) fn narrowed(&self, properties: &[&str]) -> Self {
        let sets = |rule: &StyleRule| rule.declarations.iter().any(|declaration| properties.contains(&&*declaration.name));
        let narrow = |sheet: &Sheet| Sheet { rules: sheet.rules.iter().filter(|rule| sets(rule)).cloned().collect() };
        Self { dom: self.dom, sheets: self.sheets.iter().map(narrow).collect(), state: self.state, declared: RefCell::default() }
    }

    /// Whether nothing on the page sets any style.
    pub(crate) fn is_empty(&self) -> bool {
        self.sheets.iter().all(|sheet| sheet.rules.is_empty())
    }

    /// The value that sheets and the style attribute give to a property of an element itself, with variables replaced.
    /// None where nobody sets it.
    pub(crate) fn declared(&self, id: NodeId, property: &str) -> Option<String> {
        let written = self.of(id).get(property).cloned()?;
        match written {
            Written::Plain(value) => self.replaced(id, &value, 0),
            Written::Part { shorthand, value } => Some(shorthand::split(shorthand, &self.replaced(id, &value, 0)?, property)),
        }
    }

    /// The value of a property, also when it comes from an element around it. None: its initial value.
    pub(crate) fn computed(&self, id: NodeId, property: &str) -> Option<String> {
        let value = self.declared(id, property);
        let inherits = INHERITED.contains(&property) || property.starts_with("--");
        let from_parent = match value.as_deref() {
            Some("inherit") => true,
            Some("unset" | "revert" | "revert-layer") | None => inherits,
            Some("initial") => return None,
            Some(_) => return value,
        };
        if !from_parent {
            return None;
        }
        self.dom.parent(id).filter(|parent| self.dom.element(*parent).is_some()).and_then(|parent| self.computed(parent, property))
    }

    /// A written value as it would be at an element, with variables replaced.
    pub(crate) fn resolved(&self, id: NodeId, value: &str) -> Option<String> {
        self.replaced(id, value, 0)
    }

    fn of(&self, id: NodeId) -> Rc<Declared> {
        if let Some(known) = self.declared.borrow().get(&id) {
            return Rc::clone(known);
        }
        let declared = Rc::new(self.cascade(id));
        self.declared.borrow_mut().insert(id, Rc::clone(&declared));
        declared
    }

    fn cascade(&self, id: NodeId) -> Declared {
        let mut winners: BTreeMap<String, (Weight, Written)> = BTreeMap::new();
        let mut matcher = Matcher::new(self.state);
        let mut order = 0;
        for rule in self.sheets.iter().flat_map(|sheet| &sheet.rules) {
            order += 1;
            let matching = rule.selectors.iter().filter(|selector| matcher.matches(selector, self.dom, id));
            if let Some(specificity) = matching.map(super::select::Compiled::specificity).max() {
                for declaration in rule.declarations.iter() {
                    // Among important declarations the order of layers is turned round.
                    let layer = if declaration.important { usize::MAX - rule.layer } else { rule.layer };
                    put(&mut winners, declaration, (declaration.important, layer, false, specificity, order));
                }
            }
        }
        for declaration in self.dom.attr(id, "style").map(declarations).unwrap_or_default() {
            let layer = if declaration.important { 0 } else { usize::MAX };
            put(&mut winners, &declaration, (declaration.important, layer, true, 0, order));
        }
        winners.into_iter().map(|(name, (_, value))| (name, value)).collect()
    }

    /// `value` with its variables replaced; none when one has no value.
    fn replaced(&self, id: NodeId, value: &str, depth: usize) -> Option<String> {
        let Some(at) = value.find("var(") else { return Some(value.to_owned()) };
        if depth > DEEPEST {
            return None;
        }
        let inner_at = at + "var(".len();
        let end = closing(&value[inner_at..]).map(|end| inner_at + end)?;
        let inner = &value[inner_at..end];
        let (name, fallback) = inner.split_once(',').map_or((inner, None), |(name, fallback)| (name, Some(fallback)));
        let found = self.computed_variable(id, name.trim(), depth).or_else(|| self.replaced(id, fallback?.trim(), depth + 1))?;
        self.replaced(id, &format!("{}{found}{}", &value[..at], &value[end + 1..]), depth + 1)
    }

    fn computed_variable(&self, id: NodeId, name: &str, depth: usize) -> Option<String> {
        let written = self.of(id).get(name).cloned();
        match written {
            Some(Written::Plain(value)) if !matches!(&*value, "inherit" | "unset") => self.replaced(id, &value, depth + 1),
            _ => {
                let parent = self.dom.parent(id).filter(|parent| self.dom.element(*parent).is_some())?;
                self.computed_variable(parent, name, depth)
            }
        }
    }
}

fn put(winners: &mut BTreeMap<String, (Weight, Written)>, declaration: &Declaration, weight: Weight) {
    match winners.get(&declaration.name) {
        Some((other, _)) if *other > weight => {}
        _ => {
            winners.insert(declaration.name.clone(), (weight, declaration.value.clone()));
        }
    }
}

/// Where the bracket that was opened before `text` is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Whether a `style` element is for a screen.
fn screen(media: Option<&str>, on: Environment) -> bool {
    media.is_none_or(|media| super::media::holds(media, on))
}

/// Inherited properties that checks ask for (CSS 2.2, appendix F, and the modules after it).
const INHERITED: [&str; 18] = [
    "color",
    "visibility",
    "font-size",
    "font-weight",
    "font-style",
    "font-family",
    "line-height",
    "letter-spacing",
    "word-spacing",
    "text-align",
    "text-indent",
    "text-transform",
    "text-shadow",
    "white-space",
    "list-style",
    "cursor",
    "direction",
    "pointer-events",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::html;

    /// What the element of id `x` has for `property`.
    fn value(page: &str, property: &str) -> Option<String> {
        let dom = html::parse(page);
        let id = dom.elements(dom.root()).find(|id| dom.attr(*id, "id") == Some("x")).unwrap();
        Styles::new(&dom, &[], Environment::default()).computed(id, property)
    }

    #[test]
    fn the_right_declaration_wins() {
        for (css, body, property, expected) in [
            ("p{color:red} #x{color:blue} p{color:green}", "<p id=x>", "color", Some("blue")),
            ("p{color:red !important} #x{color:blue}", "<p id=x style='color:lime'>", "color", Some("red")),
            ("p{color:red}", "<p id=x style='color: lime'>", "color", Some("lime")),
            ("@layer a,b; @layer b{p{color:red}} @layer a{#x{color:blue}}", "<p id=x>", "color", Some("red")),
            ("@layer a{#x{color:blue}} p{color:red}", "<p id=x>", "color", Some("red")),
            ("@media (min-width:2000px){p{color:red}} @media screen{p{color:blue}}", "<p id=x>", "color", Some("blue")),
            ("div{color:red}", "<div><p id=x>", "color", Some("red")),
            ("div{display:none}", "<div><p id=x>", "display", None),
            ("div{display:flex} p{display:inherit}", "<div><p id=x>", "display", Some("flex")),
            (":root{--a:var(--b);--b:#123} p{color:var(--a)}", "<p id=x>", "color", Some("#123")),
            ("p{color:var(--none, var(--other, red))}", "<p id=x>", "color", Some("red")),
            (":root{--a:var(--a)} p{color:var(--a)}", "<p id=x>", "color", None),
            (":root{--c:#fff} p{background:var(--c) url(a)}", "<p id=x>", "background-color", Some("#fff")),
            ("p::before{color:red} p:hover{color:blue} p:nope(1){color:lime}", "<p id=x>", "color", None),
            ("ul > li:nth-child(2):not(.no) a[href^='#']{color:red}", "<ul><li><li><a id=x href='#a'>", "color", Some("red")),
            ("p:is(.a, .b){outline:0}", "<p id=x class=b>", "outline-style", Some("none")),
        ] {
            assert_eq!(value(&format!("<style>{css}</style>{body}"), property).as_deref(), expected, "{css} {body}");
        }
    }

    #[test]
    fn any_css_is_read_to_its_end() {
        for css in [
            "",
            "{",
            "}",
            "p{",
            "p{color",
            "p{color:",
            "@media",
            "@media (",
            "@layer a{",
            "p{color:var(",
            "p{a:b!important!important}",
            "@import url(x);p{color:red}",
            "é{ñ:«}",
            "p{color:red;;}b",
        ] {
            let _ = value(&format!("<style>{css}</style><p id=x style='{css}'>"), "color");
        }
    }
}
