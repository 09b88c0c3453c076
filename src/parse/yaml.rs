//! YAML text → a tree of values that know their place.
//!
//! In: text and where it begins in its file. Out: a [`Yaml`] tree, or nothing and a finding. Scalars keep
//! the text that the editor wrote (`2.1` stays "2.1", `010` stays "010"): meaning is given by the field
//! that reads them. Knows no field.
//!
//! Guards (each a finding with its place): duplicate keys, more than one document, nesting deeper than
//! [`MAX_DEPTH`], and more than [`MAX_NODES`] values after aliases are expanded («billion laughs»).

use super::report::Report;
use super::source_map::SourceMap;
use super::yaml_rules as rules;
use crate::base::say::{Say, say};
use crate::base::span::Span;
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError};
use std::collections::{BTreeMap, BTreeSet};

/// Levels of lists and mappings. Our deepest content, the plan, has six.
const MAX_DEPTH: usize = 24;
/// Values in one YAML text. The largest of the hub has about two thousand.
const MAX_NODES: usize = 100_000;

/// A value and the bytes of the file that hold it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Yaml {
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// A YAML value before any schema.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Scalar { text: String, style: Style },
    List(Vec<Yaml>),
    Map(Vec<(Key, Yaml)>),
}

/// How a scalar was written: decides how its text maps back to the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Plain,
    Quoted,
    Block,
}

/// A key of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Key {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// Reads `text`; `map` says where it stands in the report's file.
pub(crate) fn parse(text: &str, map: &SourceMap, report: &mut Report<'_>) -> Option<Yaml> {
    let mut reader = Reader { events: Parser::new_from_str(text), text, map, nodes: 0, anchors: BTreeMap::new() };
    reader.document(report).ok()
}

/// The text cannot be read further; why is in the report.
struct Stop;

struct Reader<'t> {
    events: Parser<'t, granit_parser::StrInput<'t>>,
    text: &'t str,
    map: &'t SourceMap,
    nodes: usize,
    anchors: BTreeMap<usize, Yaml>,
}

impl<'t> Reader<'t> {
    fn document(&mut self, report: &mut Report<'_>) -> Result<Yaml, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next(report)?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(..) if root.is_some() => {
                    report
                        .add(
                            &rules::YAML_SYNTAX,
                            span,
                            say!(
                                "Aquí empieza un segundo documento YAML, y solo se lee uno.",
                                "A second YAML document starts here, and only one is read."
                            ),
                        )
                        .help(say!("Borra la línea «---» o junta los dos documentos.", "Delete the “---” line or join the two documents."));
                    return Err(Stop);
                }
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                event => root = Some(self.node(event, span, 0, report)?),
            }
        }
        Ok(root.unwrap_or(Yaml { value: Value::Null, span: self.map.span(&(0..0)) }))
    }

    fn next(&mut self, report: &mut Report<'_>) -> Result<(Event<'t>, Span), Stop> {
        match self.events.next() {
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or_default();
                Ok((event, self.map.span(&range)))
            }
            Some(Err(error)) => {
                self.syntax_error(&error, report);
                Err(Stop)
            }
            None => Ok((Event::StreamEnd, self.map.span(&(0..0)))),
        }
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize, report: &mut Report<'_>) -> Result<Yaml, Stop> {
        self.spend(1, depth, span, report)?;
        let (value, span, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => (scalar(&text, style), span, anchor),
            Event::SequenceStart(_, anchor, _) => {
                let (list, end) = self.list(depth, report)?;
                (list, Span::new(span.start, end), anchor)
            }
            Event::MappingStart(_, anchor, _) => {
                let (map, end) = self.map(depth, report)?;
                (map, Span::new(span.start, end), anchor)
            }
            Event::Alias(id) => return self.alias(id, span, depth, report),
            _ => (Value::Null, span, 0),
        };
        let node = Yaml { value, span };
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn alias(&mut self, id: usize, span: Span, depth: usize, report: &mut Report<'_>) -> Result<Yaml, Stop> {
        let Some(node) = self.anchors.get(&id).cloned() else {
            report.add(&rules::YAML_SYNTAX, span, say!("Este alias se nombra a sí mismo.", "This alias names itself."));
            return Err(Stop);
        };
        let (nodes, levels) = size(&node);
        self.spend(nodes, depth + levels, span, report)?;
        Ok(node)
    }

    fn list(&mut self, depth: usize, report: &mut Report<'_>) -> Result<(Value, usize), Stop> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next(report)?;
            if matches!(event, Event::SequenceEnd | Event::StreamEnd) {
                let end = items.last().map_or(span.end, |item: &Yaml| item.span.end).max(flow_end(span));
                return Ok((Value::List(items), end));
            }
            items.push(self.node(event, span, depth + 1, report)?);
        }
    }

    fn map(&mut self, depth: usize, report: &mut Report<'_>) -> Result<(Value, usize), Stop> {
        let mut pairs: Vec<(Key, Yaml)> = Vec::new();
        let mut seen = BTreeSet::new();
        loop {
            let (event, span) = self.next(report)?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                let end = pairs.last().map_or(span.end, |(_, value)| value.span.end).max(flow_end(span));
                return Ok((Value::Map(pairs), end));
            }
            let key = self.key(event, span, depth, report)?;
            let (event, span) = self.next(report)?;
            let value = self.node(event, span, depth + 1, report)?;
            if seen.insert(key.text.clone()) {
                pairs.push((key, value));
            } else {
                duplicate_key(&key, report);
            }
        }
    }

    fn key(&mut self, event: Event<'t>, span: Span, depth: usize, report: &mut Report<'_>) -> Result<Key, Stop> {
        let node = self.node(event, span, depth + 1, report)?;
        match node.value {
            Value::Scalar { text, .. } => Ok(Key { text, span }),
            Value::Null => Ok(Key { text: String::new(), span }),
            _ => {
                report
                    .add(
                        &rules::YAML_SYNTAX,
                        span,
                        say!("El nombre de un campo tiene que ser un texto.", "The name of a field has to be a text."),
                    )
                    .help(say!(
                        "Si el valor empieza con «[» o «{{», ponlo entre comillas.",
                        "If the value starts with “[” or “{{”, put it between quotes."
                    ));
                Err(Stop)
            }
        }
    }

    fn spend(&mut self, nodes: usize, depth: usize, span: Span, report: &mut Report<'_>) -> Result<(), Stop> {
        self.nodes += nodes;
        let message = if depth > MAX_DEPTH {
            say!("Hay más de {MAX_DEPTH} niveles, uno dentro de otro.", "There are more than {MAX_DEPTH} levels, one inside another.")
        } else if self.nodes > MAX_NODES {
            say!("Este YAML tiene más de {MAX_NODES} valores.", "This YAML has more than {MAX_NODES} values.")
        } else {
            return Ok(());
        };
        report.add(&rules::YAML_TOO_BIG, span, message).help(say!(
            "Divide el archivo, o escribe los valores sin anclas («&» y «*»).",
            "Split the file, or write the values without anchors (“&” and “*”)."
        ));
        Err(Stop)
    }

    fn syntax_error(&self, error: &ScanError, report: &mut Report<'_>) {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let rest = &self.text.as_bytes()[at..];
        let width = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let span = self.map.span(&(at..at + width));
        let (message, help) = explain(error);
        report.add(&rules::YAML_SYNTAX, span, message).help(help);
    }
}

fn duplicate_key(key: &Key, report: &mut Report<'_>) {
    let name = &key.text;
    report
        .add(&rules::DUPLICATE_KEY, key.span, say!("«{name}» está escrito dos veces.", "“{name}” is written twice."))
        .help(say!("Deja solo uno de los dos.", "Keep only one of the two."));
}

/// A flow collection ends at its bracket; a block collection ends with its last value.
fn flow_end(span: Span) -> usize {
    if span.end > span.start { span.end } else { 0 }
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    let style = match style {
        ScalarStyle::Plain if matches!(text, "" | "~" | "null") => return Value::Null,
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        _ => Style::Block,
    };
    Value::Scalar { text: text.to_owned(), style }
}

/// Values in a tree and its levels.
fn size(node: &Yaml) -> (usize, usize) {
    let inner: Vec<(usize, usize)> = match &node.value {
        Value::List(items) => items.iter().map(size).collect(),
        Value::Map(pairs) => pairs.iter().map(|(_, value)| size(value)).collect(),
        _ => Vec::new(),
    };
    let nodes = inner.iter().map(|(nodes, _)| nodes).sum::<usize>() + 1;
    (nodes, inner.iter().map(|(_, levels)| levels + 1).max().unwrap_or(0))
}

/// The parser's trouble in an editor's words.
fn explain(error: &ScanError) -> (Say, Say) {
    match error.kind() {
        ErrorKind::MappingValueNotAllowed => (
            say!(
                "Aquí hay un segundo «:» que confunde: parece otro campo.",
                "There is a second “:” here that confuses: it looks like another field."
            ),
            say!(
                "Pon el texto entre comillas: titulo: \"Pobreza: qué es\".",
                "Put the text between quotes: title: \"Poverty: what it is\"."
            ),
        ),
        ErrorKind::UnclosedQuotedScalar => (
            say!("Aquí se abren comillas que no se cierran.", "Quotes are opened here and never closed."),
            say!("Cierra las comillas al final del texto.", "Close the quotes at the end of the text."),
        ),
        ErrorKind::UnclosedFlowCollection { open } => (
            say!("Aquí se abre «{open}» y no se cierra.", "“{open}” is opened here and never closed."),
            say!("Ciérralo, o pon el texto entre comillas.", "Close it, or put the text between quotes."),
        ),
        ErrorKind::UnexpectedCharacter { character } => (
            say!("Un texto no puede empezar con «{character}».", "A text cannot start with “{character}”."),
            say!("Pon el texto entre comillas.", "Put the text between quotes."),
        ),
        ErrorKind::UnknownAnchor => (
            say!(
                "Un texto que empieza con «*» se lee como alias, y ese alias no existe.",
                "A text that starts with “*” is read as an alias, and that alias does not exist."
            ),
            say!("Pon el texto entre comillas.", "Put the text between quotes."),
        ),
        _ => {
            let info = error.info();
            (
                say!("El YAML no se entiende desde aquí ({info}).", "The YAML cannot be understood from here ({info})."),
                say!(
                    "Revisa la sangría (solo espacios, sin tabuladores) y pon entre comillas los textos con «:», «#», «[» o «{{».",
                    "Check the indentation (spaces only, no tabs) and put between quotes the texts with “:”, “#”, “[” or “{{”."
                ),
            )
        }
    }
}
