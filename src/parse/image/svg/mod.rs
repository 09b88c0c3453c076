//! A drawing without what could run, ask other sites or move by itself.
//!
//! In: the bytes of an SVG. Out: the same drawing of listed elements and attributes only, and what was taken out. What a drawing program notes
//! for itself goes too, and nobody is told: it draws nothing. Works on the events of the parser; no text is searched for tags.

mod names;
mod size;
#[cfg(test)]
mod tests;

use crate::model::picture::{Picture, Svg, Trouble};
use names::{ELEMENTS, Fate, NOTES};
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn read(bytes: &[u8]) -> Picture {
    let read = std::str::from_utf8(bytes).ok().and_then(cleaned);
    read.map_or(Picture::Broken(Trouble::Unreadable), Picture::Svg)
}

fn cleaned(text: &str) -> Option<Svg> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut cleaning = Cleaning::default();
    loop {
        match reader.read_event().ok()? {
            Event::Eof => break,
            event => cleaning.event(event)?,
        }
    }
    let Cleaning { out, depth, size, removed, .. } = cleaning;
    let bytes = out.into_inner();
    (depth == 0 && !bytes.is_empty()).then(|| Svg { bytes: Arc::from(bytes), size, removed: removed.into_iter().collect() })
}

/// A drawing that is being read. `None` of its methods: it is no drawing.
struct Cleaning {
    out: Writer<Vec<u8>>,
    /// How many elements are open, and the depth of one that is left out with all that is in it.
    depth: usize,
    dropped: Option<usize>,
    /// The style sheet that is being read: it is judged as a whole.
    style: Option<String>,
    size: Option<(u32, u32)>,
    removed: BTreeSet<String>,
}

impl Default for Cleaning {
    fn default() -> Self {
        Self { out: Writer::new(Vec::new()), depth: 0, dropped: None, style: None, size: None, removed: BTreeSet::new() }
    }
}

impl Cleaning {
    fn event(&mut self, event: Event<'_>) -> Option<()> {
        match event {
            Event::Start(start) => self.open(&start),
            Event::Empty(start) => {
                self.open(&start)?;
                self.close(start.to_end())
            }
            Event::End(end) => self.close(end),
            // Names that a document defines for itself can grow without end; nothing that is kept needs them.
            Event::DocType(text) if text.contains('[') => {
                self.remove("<!DOCTYPE […]>");
                Some(())
            }
            Event::PI(_) => {
                self.remove("<?…?>");
                Some(())
            }
            Event::Comment(_) | Event::Decl(_) | Event::DocType(_) | Event::Eof => Some(()),
            _ if self.dropped.is_some() || self.depth == 0 => Some(()),
            Event::Text(text) => self.text(&text),
            Event::CData(text) => self.text(&text),
            Event::GeneralRef(name) => self.reference(&name),
        }
    }

    fn remove(&mut self, what: &str) {
        self.removed.insert(what.to_owned());
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Option<()> {
        self.depth += 1;
        if self.dropped.is_some() {
            return Some(());
        }
        let name = start.name();
        let name = name.as_ref();
        if self.depth == 1 && name != "svg" {
            return None;
        }
        // A style sheet holds text alone.
        if !ELEMENTS.contains(&name) || self.style.is_some() {
            self.dropped = Some(self.depth);
            if !NOTES.contains(&name) && !name.contains(':') {
                self.remove(&format!("<{name}>"));
            }
            return Some(());
        }
        let kept = self.kept(start, name)?;
        if name == "style" {
            self.style = Some(String::new());
        }
        self.out.write_event(Event::Start(kept)).ok()
    }

    /// The start of an element with the attributes that it may keep.
    fn kept<'n>(&mut self, start: &BytesStart<'_>, name: &'n str) -> Option<BytesStart<'n>> {
        let mut kept = BytesStart::new(name);
        let mut size = size::Told::default();
        for attribute in start.attributes() {
            let attribute = attribute.ok()?;
            let key = attribute.key.as_ref();
            let Ok(value) = unescape(&attribute.value) else {
                self.remove(key);
                continue;
            };
            match names::fate(key, &value) {
                Fate::Kept => {
                    size.see(key, &value);
                    kept.push_attribute((key, value.as_ref()));
                }
                Fate::Forgotten => {}
                Fate::Removed => self.remove(key),
            }
        }
        if self.depth == 1 {
            self.size = size.pixels();
        }
        Some(kept)
    }

    fn close(&mut self, end: BytesEnd<'_>) -> Option<()> {
        let depth = self.depth;
        self.depth = depth.checked_sub(1)?;
        if let Some(dropped) = self.dropped {
            self.dropped = Some(dropped).filter(|dropped| *dropped != depth);
            return Some(());
        }
        if let Some(style) = self.style.take() {
            if names::asks(&style) {
                self.remove("<style>");
            } else {
                self.out.write_event(Event::Text(BytesText::new(&style))).ok()?;
            }
        }
        self.out.write_event(Event::End(end)).ok()
    }

    /// Text without references, as it is meant.
    fn text(&mut self, text: &str) -> Option<()> {
        match &mut self.style {
            Some(style) => {
                style.push_str(text);
                Some(())
            }
            None => self.out.write_event(Event::Text(BytesText::new(text))).ok(),
        }
    }

    /// `&amp;` and `&#8209;`: nothing else has a meaning without a document type.
    fn reference(&mut self, name: &BytesRef<'_>) -> Option<()> {
        let letter = name.resolve_char_ref().ok()?.map(String::from);
        if let Some(text) = letter.or_else(|| resolve_predefined_entity(name).map(str::to_owned)) {
            self.text(&text)
        } else {
            self.remove(&format!("&{};", &**name));
            Some(())
        }
    }
}
