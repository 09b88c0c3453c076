//! How much room a text takes, before any browser has drawn it.
//!
//! In: a text. Out: its width in `em`, never less than what a common system face takes, and the text broken
//! into lines. Knows no figure. The widths are the advances of `DejaVu Sans`, rounded up: the widest face that
//! `system-ui` stands for (Segoe UI, Roboto and Arial are about an eighth narrower), so a text that
//! fits here fits on every screen.

/// Width of the narrowest place for a chart: 280 CSS px (a screen of 320) at the 14.4 px of `.chart`.
pub(super) const NARROW: f64 = 19.4;

/// Width from which labels of class `w` are shown: 28.8rem in the stylesheet, where an em of a chart is .8rem.
pub(super) const WIDE: f64 = 36.0;

/// Distance of two lines of text.
pub(super) const LINE: f64 = 1.3;

/// How much wider bold letters are: digits by 9 hundredths, letters by 5 to 23, the narrow ones most.
const BOLD: f64 = 1.15;

/// The least length of a text that is broken inside a word: a letter is never wider than this.
const WIDEST: f64 = 1.1;

fn letter(c: char) -> f64 {
    match c {
        'i' | 'í' | 'j' | 'l' => 0.278,
        ' ' | '\u{a0}' | '.' | ',' | '’' | '\'' | ':' | '·' | 'I' | 'J' => 0.32,
        ';' | '|' | '/' => 0.34,
        'f' | 't' | '-' | '(' | ')' | '[' | ']' | 'Í' => 0.392,
        'r' | '!' | '¡' => 0.411,
        's' | 'z' | '"' | '“' | '”' | '–' | '*' => 0.525,
        'c' | 'k' => 0.579,
        'v' | 'x' | 'y' => 0.592,
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | '«' | '»' | 'L' | 'F' | 'P' | 'T' => 0.615,
        'A' | 'B' | 'C' | 'R' | 'V' | 'Á' => 0.699,
        'M' => 0.863,
        'm' | 'w' | 'W' | '%' | '@' | '…' | '—' => 1.0,
        'Æ' | 'Œ' | 'æ' | 'œ' => WIDEST,
        '+' | '=' | '<' | '>' | '~' | '^' | '#' | '±' | '×' | '−' => 0.838,
        _ if c.is_ascii_digit() || c.is_lowercase() && u32::from(c) < 0x250 => 0.636,
        _ if c.is_ascii() || c.is_uppercase() && u32::from(c) < 0x250 => 0.788,
        _ if u32::from(c) < 0x250 => 0.64,
        // Anything beyond the Latin pages may be as wide as it is high.
        _ => WIDEST,
    }
}

/// Width of a text on one line.
pub(super) fn width(text: &str, bold: bool) -> f64 {
    let plain: f64 = text.chars().map(letter).sum();
    if bold { plain * BOLD } else { plain }
}

/// Width of the widest of several texts.
pub(super) fn widest<'t>(texts: impl IntoIterator<Item = &'t str>, bold: bool) -> f64 {
    texts.into_iter().map(|text| width(text, bold)).fold(0.0, f64::max)
}

/// The text in lines of at most `room`. A word that is wider alone is broken: nothing is ever cut off.
pub(crate) fn wrap(text: &str, room: f64, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A space that does not break (`17,3 %`) does not.
    let words = text.split([' ', '\n', '\t']).filter(|word| !word.is_empty());
    for word in words.flat_map(|word| pieces(word, room, bold)) {
        match lines.last_mut() {
            Some(line) if width(line, bold) + width(&word, bold) + letter(' ') * BOLD <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// A word, or the pieces of one that is wider than a line.
fn pieces(word: &str, room: f64, bold: bool) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for c in word.chars() {
        let wide = letter(c) * if bold { BOLD } else { 1.0 };
        if used + wide > room.max(WIDEST * BOLD) {
            pieces.push(String::new());
            used = 0.0;
        }
        used += wide;
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Measured in Chromium with `DejaVu Sans`.
    #[test]
    fn widths_are_those_of_the_face() {
        for (text, bold, real) in
            [("Metropolitana", false, 6.92), ("La Araucanía", false, 6.52), ("24,3\u{a0}%", true, 3.82), ("$1.456.694", true, 6.33)]
        {
            let reckoned = width(text, bold);
            assert!(reckoned >= real - 0.01 && reckoned < real * 1.08, "{text}: {reckoned}, is {real}");
        }
    }

    #[test]
    fn long_names_are_broken_and_no_letter_is_lost() {
        let name = "Libertador General Bernardo O'Higgins";
        assert_eq!(wrap(name, NARROW, false), ["Libertador General Bernardo", "O'Higgins"]);
        assert_eq!(wrap(name, 4.0, false).concat().replace(' ', ""), name.replace(' ', ""));
        assert!(wrap(name, 4.0, false).iter().all(|line| width(line, false) <= 4.0));
        assert_eq!(wrap("17,3\u{a0}%", 9.0, true).len(), 1);
    }
}
