//! Marks: where an element of a page came from, carried by its start tag until the page has been checked.
//!
//! In: start tags, of templates, of the writer of texts or of any HTML. Out: the same with ` data-at="…"` after the
//! name; and, before a page is published, the page without a single mark. A mark says `12-45`, bytes of the page's
//! own source; `t3:12-45`, bytes of the theme's template number 3; or `t3:12-45 80-200`, bytes of a template that draws a
//! block which stands at bytes 80 to 200 of the source. Escaped text can hold no quotation mark, so it can hold no mark.

use super::span::Span;

/// What a mark begins with; nothing else in a page can.
pub(crate) const OPEN: &str = " data-at=\"";

/// The attribute's name.
pub(crate) const ATTRIBUTE: &str = "data-at";

/// Where an element came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    /// A template by its number, and bytes of it.
    pub(crate) template: Option<(usize, Span)>,
    /// Bytes of the page's own source, or of the HTML file that is read.
    pub(crate) source: Option<Span>,
}

impl Mark {
    /// Reads the value of the attribute.
    pub(crate) fn read(value: &str) -> Self {
        let mut mark = Self::default();
        for part in value.split(' ') {
            match part.strip_prefix('t').and_then(|rest| rest.split_once(':')) {
                Some((number, span)) => mark.template = number.parse().ok().zip(bytes(span)),
                None => mark.source = bytes(part).or(mark.source),
            }
        }
        mark
    }
}

fn bytes(text: &str) -> Option<Span> {
    let (start, end) = text.split_once('-')?;
    Some(Span::new(number(start)?, number(end)?))
}

/// Every element of a page has two of these.
fn number(digits: &str) -> Option<usize> {
    let add = |sum: usize, byte: u8| sum.checked_mul(10)?.checked_add(usize::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?));
    (!digits.is_empty()).then(|| digits.bytes().try_fold(0, add)).flatten()
}

/// The mark of an element that was written from these bytes of the page's source.
pub(crate) fn of_source(span: Span) -> String {
    format!("{OPEN}{}-{}\"", span.start, span.end)
}

/// The mark of an element that a template writes.
pub(crate) fn of_template(number: usize, span: Span) -> String {
    format!("{OPEN}t{number}:{}-{}\"", span.start, span.end)
}

/// `html` of a block, whose first element also says where the block stands in the source.
pub(crate) fn block(html: String, span: Span) -> String {
    let Some(at) = html.find(OPEN).map(|at| at + OPEN.len()) else { return html };
    let Some(end) = html[at..].find('"').map(|end| at + end) else { return html };
    // The writer of texts knows its own place better.
    if !html[at..end].starts_with('t') {
        return html;
    }
    format!("{} {}-{}{}", &html[..end], span.start, span.end, &html[end..])
}

/// `html` without marks.
pub(crate) fn stripped(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(OPEN) {
        out.push_str(&rest[..at]);
        let after = &rest[at + OPEN.len()..];
        rest = after.find('"').map_or("", |end| &after[end + 1..]);
    }
    out + rest
}

/// `text` with `mark` of each start tag after its name. With `template`, what stands in `{{ }}`, `{% %}` and `{# #}`
/// is passed over. Comments and what stands in `script` and `style` hold no tags.
pub(crate) fn start_tags(text: &str, template: bool, mark: &dyn Fn(Span) -> String) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut scan = Scan { text, at: 0, template };
    let mut copied = 0;
    while let Some(name) = scan.next_tag() {
        out.push_str(&text[copied..name.end]);
        out.push_str(&mark(name));
        copied = name.end;
    }
    out + &text[copied..]
}

/// Goes through a text from tag to tag.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    template: bool,
}

/// Elements whose content is no markup.
const RAW: [&str; 5] = ["script", "style", "textarea", "title", "xmp"];

impl Scan<'_> {
    /// The next `<name`.
    fn next_tag(&mut self) -> Option<Span> {
        loop {
            let rest = self.rest();
            let to = rest.find(['<', '{'])?;
            self.at += to;
            if self.construct() || self.comment() {
                continue;
            }
            let rest = self.rest();
            if rest.starts_with('<') && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(self.tag());
            }
            self.at += 1;
        }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over what a template computes.
    fn construct(&mut self) -> bool {
        let pairs = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
        let close = pairs.iter().find(|(open, _)| self.template && self.rest().starts_with(open)).map(|(_, close)| *close);
        close.is_some_and(|close| self.pass(close))
    }

    fn comment(&mut self) -> bool {
        self.rest().starts_with("<!--") && self.pass("-->")
    }

    /// Goes behind the next `end`, or to the end of the text.
    fn pass(&mut self, end: &str) -> bool {
        self.at = self.rest().find(end).map_or(self.text.len(), |at| self.at + at + end.len());
        true
    }

    /// A tag's name; goes behind the tag, and behind the content when that is no markup.
    fn tag(&mut self) -> Span {
        let start = self.at;
        self.at += 1;
        let name = loop {
            if self.construct() {
                continue;
            }
            match self.rest().chars().next() {
                Some(c) if !c.is_whitespace() && !matches!(c, '>' | '/' | '{') => self.at += c.len_utf8(),
                Some('{') if !self.template => self.at += 1,
                _ => break Span::new(start, self.at),
            }
        };
        self.attributes();
        let written = self.text[start + 1..name.end].to_ascii_lowercase();
        if RAW.contains(&written.as_str()) {
            let close = format!("</{written}");
            let rest = self.rest();
            let closes = |at: &usize| rest.get(*at..*at + close.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(&close));
            self.at = rest.match_indices("</").map(|(at, _)| at).find(closes).map_or(self.text.len(), |at| self.at + at);
        }
        name
    }

    fn attributes(&mut self) {
        let mut quote = None;
        while let Some(c) = self.rest().chars().next() {
            if self.construct() {
                continue;
            }
            self.at += c.len_utf8();
            match (quote, c) {
                (None, '>') => return,
                (None, '"' | '\'') => quote = Some(c),
                (Some(open), _) if open == c => quote = None,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_after_names_and_go_without_a_trace() {
        let text = r#"{# <no> #}<h{{ n }} class="{% if a == "b>" %}x{% endif %}<q">{{ <c a="<d>"/> }}<br/><!-- <no> --><script>"<no>"</script></h1>"#;
        let marked = start_tags(text, true, &|span| of_template(3, span));
        let names: Vec<&str> = ["<h{{ n }}", "<br", "<script"].to_vec();
        assert_eq!(marked.matches(OPEN).count(), names.len(), "{marked}");
        for name in names {
            let at = text.find(name).unwrap();
            assert!(marked.contains(&format!("{name}{}", of_template(3, Span::new(at, at + name.len())))), "{marked}");
        }
        assert_eq!(stripped(&marked), text);
    }

    #[test]
    fn a_block_knows_its_place() {
        let html = block(start_tags("<p><b>", false, &|span| of_template(1, span)), Span::new(7, 9));
        assert_eq!(html, "<p data-at=\"t1:0-2 7-9\"><b data-at=\"t1:3-5\">");
        let mark = Mark::read("t1:0-2 7-9");
        assert_eq!((mark.template, mark.source), (Some((1, Span::new(0, 2))), Some(Span::new(7, 9))));
        assert_eq!(Mark::read("3-4"), Mark { template: None, source: Some(Span::new(3, 4)) });
        assert_eq!(Mark::read("x"), Mark::default());
    }

    #[test]
    fn any_text_is_scanned_to_its_end() {
        for text in ["<", "<a", "<a \"", "{{", "<a {", "<script", "<!--", "<é", "<a é=\"ñ", "<textarea><b>"] {
            for template in [true, false] {
                let marked = start_tags(text, template, &of_source);
                assert_eq!(stripped(&marked), text);
            }
        }
    }
}
