//! Text in lines that fit a terminal of 80 columns.
//!
//! In: a text of one or more lines. Out: the same words, broken at spaces. A line that is set off by spaces at its start is
//! an example to copy and stays as it is.

/// Columns of a terminal that nobody has made wider.
pub(super) const WIDTH: usize = 80;

/// Breaks `text` so that no line is longer than [`WIDTH`]: `first` columns are taken before the first line, `rest` before
/// the others.
pub(super) fn wrap(text: &str, first: usize, rest: usize) -> String {
    let mut room = WIDTH.saturating_sub(first);
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.starts_with(' ') {
            lines.push(line.to_owned());
        } else {
            break_line(line, room, WIDTH.saturating_sub(rest), &mut lines);
        }
        room = WIDTH.saturating_sub(rest);
    }
    lines.join("\n")
}

fn break_line(line: &str, first: usize, rest: usize, lines: &mut Vec<String>) {
    let (mut own, mut used, mut room) = (String::new(), 0, first);
    // A no-break space holds its words together.
    for word in line.split(' ') {
        let width = word.chars().count();
        if used > 0 && used + 1 + width > room {
            lines.push(std::mem::take(&mut own));
            (used, room) = (0, rest);
        }
        if used > 0 {
            own.push(' ');
            used += 1;
        }
        own.push_str(word);
        used += width;
    }
    lines.push(own);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_examples_as_they_are() {
        let long = "palabra ".repeat(12);
        let text = format!("{}\n  {}", long.trim(), "x".repeat(90));
        let wrapped = wrap(&text, 20, 4);
        let lines: Vec<&str> = wrapped.lines().collect();
        assert_eq!(lines.iter().map(|line| line.chars().count()).collect::<Vec<_>>(), [55, 39, 92]);
        assert_eq!(wrap("uno\u{a0}dos", 78, 78), "uno\u{a0}dos");
        assert_eq!(wrap("", 0, 0), "");
    }
}
