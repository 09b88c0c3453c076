//! Content lines, as iCalendar (RFC 5545, 3.1) and vCard (RFC 6350, 3.2) have them.
//!
//! In: names, parameters and values. Out: the text of a file, each line ended with CRLF and folded at 75 octets. Knows no component
//! and no property. The crate `icalendar` is not used: it gives every component without one a time stamp from the clock and a random
//! name, also `VTIMEZONE`, which may have neither, so that no two builds would be equal.

/// Octets in a line, its end not counted (RFC 5545, 3.1).
const WIDTH: usize = 75;

/// A file under construction.
#[derive(Default)]
pub(crate) struct ContentLines(String);

impl ContentLines {
    /// `BEGIN:VEVENT`, what is inside, `END:VEVENT`.
    pub(crate) fn component(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.value("BEGIN", name);
        inside(self);
        self.value("END", name);
    }

    /// A property with a value that is written as it is: a date, an address, a number. `name` may have parameters.
    pub(crate) fn value(&mut self, name: &str, value: &str) {
        let value: String = value.chars().filter(|sign| !sign.is_control()).collect();
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is a text.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.fold(&format!("{name}:{}", escaped(text)));
    }

    /// A property whose value is a list of texts.
    pub(crate) fn texts(&mut self, name: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
        self.fold(&format!("{name}:{}", texts.join(",")));
    }

    /// Lines go on after a line break and a space, which count too; never within a letter.
    fn fold(&mut self, line: &str) {
        let mut room = WIDTH;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A text as a value (RFC 5545, 3.3.11). Signs that no text can hold are left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for letter in text.trim_end().replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A name with a parameter: `ORGANIZER;CN="Universidad, Escuela"`. Quotes and line breaks are written as RFC 6868 says.
pub(crate) fn with_parameter(name: &str, parameter: &str, value: &str) -> String {
    let mut quoted = String::with_capacity(value.len() + 2);
    for letter in value.chars() {
        match letter {
            '^' => quoted.push_str("^^"),
            '"' => quoted.push_str("^'"),
            '\n' => quoted.push_str("^n"),
            control if control.is_control() => {}
            other => quoted.push(other),
        }
    }
    format!("{name};{parameter}=\"{quoted}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, text: &str) -> String {
        let mut lines = ContentLines::default();
        lines.text(name, text);
        String::from_utf8(lines.finish()).unwrap()
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_not_within_a_letter() {
        for letter in ["a", "ñ", "€", "🎉"] {
            for start in 0..8 {
                let text = format!("{}{}", "x".repeat(start), letter.repeat(200));
                let file = written("SUMMARY", &text);
                assert!(file.split_terminator("\r\n").all(|line| line.len() <= 75), "{file}");
                assert!(file.split_terminator("\r\n").skip(1).all(|line| line.starts_with(' ')));
                assert_eq!(file.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
            }
        }
        assert_eq!(written("A", &"x".repeat(73)), format!("A:{}\r\n", "x".repeat(73)));
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(written("A", "uno, dos; tres\\\r\ncuatro\u{7}\tcinco\n"), "A:uno\\, dos\\; tres\\\\\\ncuatro cinco\r\n");
        assert_eq!(with_parameter("A", "CN", "La \"Mesa\", ^"), "A;CN=\"La ^'Mesa^', ^^\"");
    }
}
