//! A style sheet as rules in their order: CSS → selectors with declarations.
//!
//! In: CSS, and the screen that media queries are asked on. Out: the rules that hold there, flat. What a browser would
//! not understand is left out, as it would. Knows no page.

use super::media::{self, Environment};
use super::select::{self, Compiled};
use super::shorthand;
use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState, QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser,
    StyleSheetParser, parse_important,
};
use std::rc::Rc;

/// A property with its value as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Declaration {
    /// The property; a shorthand is one declaration for each of its longhands.
    pub(crate) name: String,
    pub(crate) value: Written,
    pub(crate) important: bool,
}

/// A value before its variables are known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Written {
    Plain(Rc<str>),
    /// The value of a shorthand, which is split when its variables are known.
    Part {
        shorthand: &'static str,
        value: Rc<str>,
    },
}

/// One rule.
#[derive(Clone)]
pub(super) struct StyleRule {
    pub(super) selectors: Vec<Compiled>,
    pub(super) declarations: Rc<[Declaration]>,
    /// The place of its cascade layer among the layers: later layers win, and what is in none wins over all.
    pub(super) layer: usize,
    /// Where its block begins, in bytes.
    pub(super) offset: usize,
}

/// The rules of a sheet.
pub(super) struct Sheet {
    pub(super) rules: Vec<StyleRule>,
}

/// In no layer.
const UNLAYERED: usize = usize::MAX;

impl Sheet {
    pub(super) fn parse(css: &str, on: Environment) -> Self {
        let mut reader = Reader { on, rules: Vec::new(), layers: Vec::new(), layer: None };
        reader.read(&mut Parser::new(css));
        Self { rules: reader.rules }
    }
}

/// The declarations of a style attribute.
pub(crate) fn declarations(css: &str) -> Vec<Declaration> {
    body(&mut Parser::new(css))
}

fn body(input: &mut Parser<'_>) -> Vec<Declaration> {
    RuleBodyParser::new(input, &mut Declarations).flatten().flatten().collect()
}

/// A rule that sets both the colour of a text and what lies behind it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair {
    pub(crate) front: String,
    pub(crate) back: String,
    /// Where the rule's block begins, in bytes.
    pub(crate) offset: usize,
}

/// The pairs that the rules of a sheet set on this screen, as they are written.
pub(crate) fn pairs_set(css: &str, on: Environment) -> Vec<Pair> {
    Sheet::parse(css, on).rules.iter().filter_map(pair).collect()
}

fn pair(rule: &StyleRule) -> Option<Pair> {
    let value = |property: &str| {
        let written = rule.declarations.iter().rfind(|declaration| declaration.name == property)?;
        Some(match &written.value {
            Written::Plain(value) => value.to_string(),
            Written::Part { shorthand, value } => shorthand::split(shorthand, value, property),
        })
    };
    Some(Pair { front: value("color")?, back: value("background-color")?, offset: rule.offset })
}

struct Reader {
    on: Environment,
    rules: Vec<StyleRule>,
    layers: Vec<String>,
    layer: Option<usize>,
}

impl Reader {
    fn read(&mut self, input: &mut Parser<'_>) {
        // Rules add themselves; what is not understood is passed over.
        StyleSheetParser::new(input, self).for_each(drop);
    }

    fn layer_named(&mut self, name: &str) -> usize {
        let known = self.layers.iter().position(|layer| layer == name);
        known.unwrap_or_else(|| {
            self.layers.push(name.to_owned());
            self.layers.len() - 1
        })
    }
}

/// What stands before the block of an at-rule.
enum Prelude {
    /// Its rules hold here.
    Holds,
    Layer(Vec<String>),
    Other,
}

impl<'i> AtRuleParser<'i> for Reader {
    type Prelude = Prelude;
    type AtRule = ();
    type Error = ();

    fn parse_prelude(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>) -> Result<Prelude, ParseError<()>> {
        let text = rest(input);
        Ok(match name.to_ascii_lowercase().as_str() {
            "media" if media::holds(text, self.on) => Prelude::Holds,
            // Current browsers support what pages ask for, and do not support what pages say they do not need.
            "supports" if !text.trim_start().starts_with("not") => Prelude::Holds,
            "layer" => Prelude::Layer(text.split(',').map(|name| name.trim().to_owned()).collect()),
            _ => Prelude::Other,
        })
    }

    fn rule_without_block(&mut self, prelude: Prelude, _: &ParserState) -> Result<(), ()> {
        if let Prelude::Layer(names) = prelude {
            for name in &names {
                self.layer_named(name);
            }
        }
        Ok(())
    }

    fn parse_block(&mut self, prelude: Prelude, _: &ParserState, input: &mut Parser<'i>) -> Result<(), ParseError<()>> {
        match prelude {
            Prelude::Holds => self.read(input),
            Prelude::Layer(names) => {
                let name = names.first().cloned().unwrap_or_default();
                let inner = self.layer_named(&name);
                let outer = self.layer.replace(inner);
                self.read(input);
                self.layer = outer;
            }
            Prelude::Other => {
                rest(input);
            }
        }
        Ok(())
    }
}

impl<'i> QualifiedRuleParser<'i> for Reader {
    type Prelude = Vec<Compiled>;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<Vec<Compiled>, ParseError<()>> {
        select::parse(input).ok_or_else(|| ParseError::custom(()))
    }

    fn parse_block(&mut self, selectors: Vec<Compiled>, _: &ParserState, input: &mut Parser<'i>) -> Result<(), ParseError<()>> {
        let offset = input.position().byte_index();
        let declarations = body(input).into();
        self.rules.push(StyleRule { selectors, declarations, layer: self.layer.unwrap_or(UNLAYERED), offset });
        Ok(())
    }
}

struct Declarations;

impl<'i> DeclarationParser<'i> for Declarations {
    type Declaration = Vec<Declaration>;
    type Error = ();

    fn parse_value(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>, _: &ParserState) -> Result<Vec<Declaration>, ParseError<()>> {
        let start = input.position();
        let mut important = false;
        loop {
            let before = input.state();
            if input.try_parse(parse_important).is_ok() && input.is_exhausted() {
                important = true;
                input.reset(&before);
                break;
            }
            input.reset(&before);
            if input.next_including_whitespace().is_err() {
                break;
            }
        }
        let value = input.slice_from(start).trim().to_owned();
        rest(input);
        let name = if name.starts_with("--") { name.to_string() } else { name.to_ascii_lowercase() };
        Ok(declared(name, &value, important))
    }
}

fn declared(name: String, value: &str, important: bool) -> Vec<Declaration> {
    let value: Rc<str> = value.into();
    let longhands = shorthand::longhands(&name);
    if longhands.is_empty() {
        return vec![Declaration { name, value: Written::Plain(value), important }];
    }
    let shorthand = SHORTHANDS.iter().find(|own| **own == name).copied().unwrap_or_default();
    longhands
        .iter()
        .map(|longhand| Declaration {
            name: (*longhand).to_owned(),
            value: Written::Part { shorthand, value: Rc::clone(&value) },
            important,
        })
        .collect()
}

const SHORTHANDS: [&str; 5] = ["background", "font", "overflow", "outline", "border"];

/// All that is left of a part of the sheet, as text.
fn rest<'i>(input: &mut Parser<'i>) -> &'i str {
    let start = input.position();
    while input.next_including_whitespace().is_ok() {}
    input.slice_from(start)
}

impl AtRuleParser<'_> for Declarations {
    type Prelude = ();
    type AtRule = Vec<Declaration>;
    type Error = ();
}

impl QualifiedRuleParser<'_> for Declarations {
    type Prelude = ();
    type QualifiedRule = Vec<Declaration>;
    type Error = ();
}

impl RuleBodyItemParser<'_, Vec<Declaration>, ()> for Declarations {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}
