//! How wide a label may become. The reader's own face is not known, so the widest common one counts: `DejaVu
//! Sans`, whose advances these are. Roboto, San Francisco and Segoe are narrower.

/// Bold letters are wider by this: the digits' difference is 9 hundredths, the letters' at most 20.
const BOLD: f64 = 1.15;

/// Width of `text` in units of its size.
pub(super) fn width(text: &str, bold: bool) -> f64 {
    let plain: f64 = text.chars().map(advance).sum();
    if bold { plain * BOLD } else { plain }
}

fn advance(c: char) -> f64 {
    match c {
        'i' | 'í' | 'j' | 'l' => 0.278,
        ' ' | '\u{a0}' | '.' | ',' | '’' | '\'' | ':' | 'I' | 'J' => 0.32,
        'f' | 't' | '-' | '(' | ')' => 0.392,
        'r' => 0.411,
        's' | 'z' => 0.525,
        'c' | 'k' => 0.579,
        'v' | 'x' | 'y' => 0.592,
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' => 0.615,
        'm' | 'w' | '%' | 'W' => 0.989,
        'M' => 0.863,
        'L' | 'F' | 'P' | 'T' => 0.611,
        'A' | 'B' | 'C' | 'R' | 'V' => 0.698,
        c if c.is_uppercase() => 0.787,
        _ => 0.636,
    }
}

/// `text` in lines that are at most `room` wide, in units of its size. A longer word stays whole.
pub(super) fn lines(text: &str, room: f64, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), bold) <= room => line.extend([" ", word]),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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
    fn lines_break_at_spaces() {
        assert_eq!(lines("uno dos tres", 4.8, false), ["uno dos", "tres"]);
        assert!(lines("", 5.0, false).is_empty());
    }
}
