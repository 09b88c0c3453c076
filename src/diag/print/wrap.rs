//! Text in lines that fit a terminal.
//!
//! In: a text of one or more lines. Out: the same words, broken at spaces. A line that is set off by spaces at its start is
//! an example to copy and stays as it is.

/// Breaks `text` so that no line is longer than `width`, of which `before` columns are taken. A width of 0 is none.
pub(super) fn wrap(text: &str, before: usize, width: usize) -> String {
    if width == 0 {
        return text.to_owned();
    }
    let room = width.saturating_sub(before);
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.starts_with(' ') {
            lines.push(line.to_owned());
        } else {
            break_line(line, room, &mut lines);
        }
    }
    lines.join("\n")
}

fn break_line(line: &str, room: usize, lines: &mut Vec<String>) {
    let (mut own, mut used) = (String::new(), 0);
    // A no-break space holds its words together.
    for word in line.split(' ') {
        let width = word.chars().count();
        if used > 0 && used + 1 + width > room {
            lines.push(std::mem::take(&mut own));
            used = 0;
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
        let wrapped = wrap(&text, 20, 80);
        let lines: Vec<&str> = wrapped.lines().collect();
        assert_eq!(lines.iter().map(|line| line.chars().count()).collect::<Vec<_>>(), [55, 39, 92]);
        assert_eq!(wrap("uno\u{a0}dos", 78, 80), "uno\u{a0}dos");
        assert_eq!((wrap("", 0, 80), wrap(&text, 20, 0)), (String::new(), text));
    }
}
