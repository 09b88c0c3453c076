//! Whether a spreadsheet can be unpacked without harm.
//!
//! In: the bytes of a zip file. Out: nothing, or why not. A zip of a few kilobytes can unpack to all the memory there
//! is, and what it says of its own sizes may be a lie: so everything is unpacked once, to nowhere, and counted.

use super::Trouble;
use crate::parse::table::MOST_CELLS;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read, Result as Io, Write};
use zip::ZipArchive;

/// A spreadsheet of [`MOST_CELLS`] cells takes about 80 MB of XML.
const LARGEST: u64 = 128 * 1024 * 1024;

/// Whether all parts together stay below [`LARGEST`].
pub(super) fn check(bytes: &[u8]) -> Result<(), Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Trouble::Damaged(error.to_string()))?;
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| Trouble::Damaged(error.to_string()))?;
        let is_strings = part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let mut sink = Sink { kept: is_strings.then(Vec::new) };
        let size = std::io::copy(&mut part.take(left + 1), &mut sink).map_err(|error| Trouble::Damaged(error.to_string()))?;
        left = left.checked_sub(size).ok_or(Trouble::TooLarge(LARGEST / 1024 / 1024))?;
        if sink.kept.is_some_and(|strings| too_many_strings(&strings)) {
            return Err(Trouble::TooManyCells);
        }
    }
    Ok(())
}

/// The text of one part, after [`check`].
pub(super) fn part(bytes: &[u8], name: &str) -> Result<Vec<u8>, Trouble> {
    let damaged = |error: zip::result::ZipError| Trouble::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut text = Vec::new();
    let part = archive.by_name(name).map_err(damaged)?;
    part.take(LARGEST).read_to_end(&mut text).map_err(|error| Trouble::Damaged(error.to_string()))?;
    Ok(text)
}

/// Where unpacked bytes go: nowhere, unless they are to be looked at.
struct Sink {
    kept: Option<Vec<u8>>,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> Io<usize> {
        if let Some(kept) = &mut self.kept {
            kept.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Io<()> {
        Ok(())
    }
}

/// calamine reserves room for as many texts as the table of texts says it has, and a failed reservation ends the
/// program: so that number is checked before.
fn too_many_strings(xml: &[u8]) -> bool {
    let mut reader = Reader::from_reader(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "sst" => {
                let said = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == "uniqueCount");
                return said.is_some_and(|said| said.value.parse::<usize>().is_ok_and(|count| count > MOST_CELLS));
            }
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}
