//! Which encoding a text has: UTF-8, or Windows-1252 as Excel writes it in Chile.
//!
//! In: bytes. Out: the encoding, or why this is no text. Every byte of Windows-1252 is one character, so places in
//! the file need no table.

use crate::base::say::{Say, say};
use crate::model::dataset::Encoding;
use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;

/// Why bytes are no text, and from where on.
#[derive(Debug)]
pub(crate) struct NotText {
    pub(crate) at: usize,
    pub(crate) message: Say,
    pub(crate) help: Say,
}

/// Bytes that Windows-1252 leaves without a character.
const UNDEFINED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// The encoding of a separated text.
pub(crate) fn detect(bytes: &[u8]) -> Result<Encoding, NotText> {
    if let Some(not_text) = other_format(bytes) {
        return Err(not_text);
    }
    let Err(error) = std::str::from_utf8(bytes) else { return Ok(Encoding::Utf8) };
    let at = error.valid_up_to();
    if has_utf8_letters(bytes) {
        return Err(broken(at, say!("Este archivo mezcla UTF-8 con otra codificación.", "This file mixes UTF-8 with another encoding.")));
    }
    match bytes.iter().position(|byte| UNDEFINED.contains(byte) || *byte == 0) {
        Some(at) => Err(broken(
            at,
            say!("Este archivo no es texto en UTF-8 ni en Windows-1252.", "This file is no text, neither in UTF-8 nor in Windows-1252."),
        )),
        None => Ok(Encoding::Windows1252),
    }
}

/// The text of `bytes` in an encoding that [`detect`] found.
pub(crate) fn text_of(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes),
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Whether some accented letter is written in UTF-8: in Windows-1252 it would be «Ã±», which no one writes.
fn has_utf8_letters(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| matches!(pair[0], 0xc2 | 0xc3) && (0x80..0xc0).contains(&pair[1]))
}

fn broken(at: usize, message: Say) -> NotText {
    let help = say!("Ábrelo en la planilla y guárdalo como «CSV UTF-8».", "Open it in the spreadsheet program and save it as “CSV UTF-8”.");
    NotText { at, message, help }
}

/// Files that are often given the name of a CSV.
fn other_format(bytes: &[u8]) -> Option<NotText> {
    let save = || say!("Guárdalo como «CSV UTF-8», o como .xlsx.", "Save it as “CSV UTF-8”, or as .xlsx.");
    if bytes.starts_with(b"PK\x03\x04") {
        let message = say!("Este archivo es una planilla, no un CSV.", "This file is a spreadsheet, not a CSV.");
        return Some(NotText {
            at: 0,
            message,
            help: say!("Cámbiale el final del nombre a .xlsx u .ods.", "Rename it to end in .xlsx or .ods."),
        });
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let message = say!("Este archivo es una planilla antigua de Excel (.xls).", "This file is an old Excel spreadsheet (.xls).");
        return Some(NotText { at: 0, message, help: save() });
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let message = say!("Este archivo está en UTF-16 («Texto Unicode» de Excel).", "This file is in UTF-16 (Excel's “Unicode text”).");
        return Some(NotText { at: 0, message, help: save() });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let found = |bytes: &[u8]| detect(bytes).map_err(|not_text| not_text.at);
        assert_eq!(found("región".as_bytes()), Ok(Encoding::Utf8));
        assert_eq!(found(b"regi\xf3n \x80 \x93a\x94"), Ok(Encoding::Windows1252));
        assert_eq!(text_of(b"regi\xf3n \x80", Encoding::Windows1252), "región €");
        assert_eq!(found(b"regi\xc3\xb3n, regi\xf3n"), Err(13));
        assert_eq!(found(b"a\xf3\x81"), Err(2));
        assert_eq!(found(b"\xff\xfea\0"), Err(0));
        assert_eq!(found(b"PK\x03\x04\xff"), Err(0));
    }
}
