//! The one writer of SVG elements.
//!
//! In: places across in per cent of the chart's width, places down and sizes in `em`. Out: SVG text. So a
//! chart follows the width of its column and the size of the reader's letters, without a script and without
//! a second drawing for telephones. Knows no figure.

use super::measure;
use std::fmt::Write as _;
use std::rc::Rc;

/// A length across.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Len {
    /// Of the chart's width.
    Pct(f64),
    Em(f64),
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A text of one line and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// Shared, and its width kept: many places are tried for one label.
    pub(super) text: Rc<str>,
    /// Bold words after the text.
    pub(super) tail: Rc<str>,
    pub(super) width: f64,
    /// Per cent of the width…
    pub(super) x: f64,
    /// …and `em` beside that.
    pub(super) dx: f64,
    /// Middle of the letters.
    pub(super) y: f64,
    pub(super) anchor: Anchor,
    pub(super) class: &'static str,
    /// Only where there is room for it.
    pub(super) wide: bool,
}

impl Label {
    pub(super) fn new(text: impl AsRef<str>, x: f64, y: f64) -> Self {
        let text = text.as_ref();
        Self {
            text: text.into(),
            tail: "".into(),
            width: measure::width(text, false),
            x,
            dx: 0.0,
            y,
            anchor: Anchor::Start,
            class: "",
            wide: false,
        }
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        Self { class, ..self }.measured()
    }

    pub(super) fn tail(self, tail: &str) -> Self {
        Self { tail: tail.into(), ..self }.measured()
    }

    fn measured(self) -> Self {
        let tail = if self.tail.is_empty() { 0.0 } else { measure::width(&self.tail, true) + measure::width(" ", true) };
        Self { width: measure::width(&self.text, is_bold(self.class)) + tail, ..self }
    }

    pub(super) fn at(&self, x: f64, y: f64) -> Self {
        Self { x, y, ..self.clone() }
    }

    pub(super) fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(super) fn dx(self, dx: f64) -> Self {
        Self { dx, ..self }
    }

    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// From where to where it reaches, in `em`, when the chart is `plot` wide.
    pub(super) fn reach(&self, plot: f64) -> (f64, f64) {
        let (at, width) = (self.x / 100.0 * plot + self.dx, self.width());
        match self.anchor {
            Anchor::Start => (at, at + width),
            Anchor::Middle => (at - width / 2.0, at + width / 2.0),
            Anchor::End => (at - width, at),
        }
    }
}

/// Whether the stylesheet sets a class of text in bold.
pub(super) fn is_bold(class: &str) -> bool {
    class.split(' ').any(|class| matches!(class, "b" | "hi"))
}

/// From the middle of letters down to the line that they stand on.
const BASELINE: f64 = 0.36;

/// SVG being written.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    out: String,
}

impl Canvas {
    pub(super) fn into_text(self) -> String {
        self.out
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub(super) fn open(&mut self, class: &str) {
        self.out.push_str("<g");
        self.class(class);
        self.out.push('>');
    }

    pub(super) fn close(&mut self) {
        self.out.push_str("</g>");
    }

    /// A part of the chart with its own width: 100 % inside is `width` outside.
    pub(super) fn part(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.out.push_str("<svg overflow=\"visible\"");
        self.length("x", Len::Pct(x));
        self.length("y", Len::Em(y));
        self.length("width", Len::Pct(width));
        self.length("height", Len::Em(height));
        self.out.push('>');
    }

    pub(super) fn end_part(&mut self) {
        self.out.push_str("</svg>");
    }

    pub(super) fn line(&mut self, class: &str, from: (Len, f64), to: (Len, f64)) {
        self.out.push_str("<line");
        self.class(class);
        self.length("x1", from.0);
        self.length("y1", Len::Em(from.1));
        self.length("x2", to.0);
        self.length("y2", Len::Em(to.1));
        self.out.push_str("/>");
    }

    /// A rectangle; `fill` names a pattern. Without one its class or that of the group around it says the colour.
    pub(super) fn rect(&mut self, class: &str, (x, y): (Len, f64), (width, height): (Len, f64), fill: Option<&str>) {
        self.out.push_str("<rect");
        self.class(class);
        self.length("x", x);
        self.length("y", Len::Em(y));
        self.length("width", width);
        self.length("height", Len::Em(height));
        if let Some(id) = fill {
            self.out.push_str(" fill=\"url(#");
            self.escape(id);
            self.out.push_str(")\"");
        }
        self.out.push_str("/>");
    }

    pub(super) fn circle(&mut self, class: &str, x: Len, y: f64, radius: f64) {
        self.out.push_str("<circle");
        self.class(class);
        self.length("cx", x);
        self.length("cy", Len::Em(y));
        self.length("r", Len::Em(radius));
        self.out.push_str("/>");
    }

    /// A shape that was defined under `id`.
    pub(super) fn shape(&mut self, class: &str, id: &str, x: Len, y: f64) {
        self.out.push_str("<use");
        self.class(class);
        self.out.push_str(" href=\"#");
        self.escape(id);
        self.out.push('"');
        self.length("x", x);
        self.length("y", Len::Em(y));
        self.out.push_str("/>");
    }

    pub(super) fn text(&mut self, label: &Label) {
        self.out.push_str("<text");
        match (label.class, label.wide) {
            ("", true) => self.class("w"),
            (class, true) => self.class(&format!("{class} w")),
            (class, false) => self.class(class),
        }
        self.length("x", Len::Pct(label.x));
        self.length("dx", Len::Em(label.dx));
        self.length("y", Len::Em(label.y + BASELINE));
        match label.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.out.push_str(" text-anchor=\"end\""),
        }
        self.out.push('>');
        self.escape(&label.text);
        if !label.tail.is_empty() {
            self.out.push_str(" <tspan class=\"b\">");
            self.escape(&label.tail);
            self.out.push_str("</tspan>");
        }
        self.out.push_str("</text>");
    }

    fn class(&mut self, class: &str) {
        if !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
    }

    /// Zero is what SVG takes when nothing is said.
    fn length(&mut self, name: &str, length: Len) {
        let (value, unit) = match length {
            Len::Pct(value) => (value, "%"),
            Len::Em(value) => (value, "em"),
        };
        let value = short(value);
        if value != "0" || name == "x2" || name == "y2" {
            // Writing to a string never fails.
            let _ = write!(self.out, " {name}=\"{value}{unit}\"");
        }
    }

    pub(super) fn escape(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                // XML has no place for these.
                _ if c.is_control() => self.out.push(' '),
                _ => self.out.push(c),
            }
        }
    }
}

/// A number with at most two digits after the point, as short as SVG takes it: `.5`, `-3`, `12.25`.
pub(super) fn short(value: f64) -> String {
    let mut text = format!("{:.2}", if value.is_finite() { value } else { 0.0 });
    text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    match text.strip_prefix("-0").map(str::to_owned) {
        Some(rest) if rest.is_empty() => "0".to_owned(),
        Some(rest) => format!("-{rest}"),
        None if text.starts_with("0.") => text.split_off(1),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let texts: Vec<String> = [0.0, -0.001, 0.5, -0.25, 12.0, 100.0, 33.333, f64::NAN].into_iter().map(short).collect();
        assert_eq!(texts, ["0", "0", ".5", "-.25", "12", "100", "33.33", "0"]);
    }

    #[test]
    fn texts_are_escaped() {
        let mut canvas = Canvas::default();
        canvas.text(&Label::new("a < b & \"c\"", 50.0, 1.0).class("b").anchor(Anchor::End));
        let text = canvas.into_text();
        assert_eq!(text, "<text class=\"b\" x=\"50%\" y=\"1.36em\" text-anchor=\"end\">a &lt; b &amp; &quot;c&quot;</text>");
    }
}
