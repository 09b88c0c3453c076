//! The text that a control shows, and whether a name holds it.
//!
//! In: an element; a name. Out: its visible words, and a verdict that takes people's ways of writing for equal: letter
//! case, hyphens, points of abbreviations, signs and what stands in brackets. The words must follow each other in the
//! name as they do in the label, since people say them so.

use crate::checks::html::Audit;
use crate::parse::html::NodeId;

/// The text that is seen. Letters of fonts that draw pictures instead are none.
pub(super) fn visible(audit: &Audit<'_>, at: NodeId) -> String {
    let mut text = String::new();
    add(audit, at, 0, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Deeper than labels are nested; it bounds the work on pages that nest without end.
const DEEPEST: usize = 100;

fn add(audit: &Audit<'_>, at: NodeId, depth: usize, text: &mut String) {
    if let Some(own) = audit.dom.text_of(at) {
        if audit.shown(at) {
            text.push_str(own);
        }
        return;
    }
    if depth > DEEPEST || draws_pictures(audit, at) || is_aside(audit, at) {
        return;
    }
    let apart = audit.stands_apart(at);
    text.push_str(if apart { " " } else { "" });
    audit.dom.children(at).for_each(|child| add(audit, child, depth + 1, text));
    text.push_str(if apart { " " } else { "" });
}

/// Whether an element is put where nobody sees it, for screen readers only.
fn is_aside(audit: &Audit<'_>, at: NodeId) -> bool {
    let value = |property: &str| audit.styles().declared(at, property).map(|value| value.trim().to_ascii_lowercase());
    if !value("position").is_some_and(|position| matches!(position.as_str(), "absolute" | "fixed")) {
        return false;
    }
    let far = |property: &str| value(property).is_some_and(|value| value.starts_with("-9") && value.len() > "-999".len());
    let nothing = |value: String| {
        value.starts_with("rect(0") || value.starts_with("rect(1px") || value.starts_with("inset(50%") || value.starts_with("inset(100%")
    };
    ["left", "right", "top", "bottom"].into_iter().any(far) || ["clip", "clip-path"].into_iter().filter_map(value).any(nothing)
}

/// Names of fonts and classes of well-known sets of icons that are written as words.
const ICONS: [&str; 5] = ["material icons", "material symbols", "material-icons", "material-symbols", "ligature"];

fn draws_pictures(audit: &Audit<'_>, at: NodeId) -> bool {
    let is_icons = |text: &str| ICONS.iter().any(|name| text.contains(name));
    audit.dom.attr(at, "class").is_some_and(is_icons)
        || audit.box_style(at, "font-family").is_some_and(|font| is_icons(&font.to_lowercase()))
}

/// Whether `name` holds what people would say who read `label`.
pub(super) fn holds(name: &str, label: &str) -> bool {
    // One letter alone is a drawing: X closes, B makes bold.
    let one_letter = |text: &str| text.chars().count() == 1 && !text.starts_with(|c: char| c.is_numeric());
    if one_letter(label) {
        return true;
    }
    let label = without_brackets(label);
    [true, false].into_iter().any(|joined| {
        let (said, read) = (words(name, joined), words(&label, joined));
        read.is_empty() || said.windows(read.len()).any(|part| part.iter().zip(&read).all(|(said, read)| same(said, read)))
    })
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let keep = |c: &char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    let kept: String = text.chars().filter(keep).collect();
    // A bracket that is not closed holds nothing apart.
    if depth == 0 { kept } else { text.to_owned() }
}

/// Words in small letters. Signs within a word are dropped when it is `joined`, and part it otherwise; the point behind
/// one stays, since it may be an abbreviation.
fn words(text: &str, joined: bool) -> Vec<String> {
    let within = |c: char| matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '.' | '\u{ad}');
    let mut out = Vec::new();
    for rough in text.to_lowercase().split(|c: char| !c.is_alphanumeric() && !within(c)) {
        let ends_short = rough.ends_with('.');
        let parts = rough.split(|c: char| !joined && !c.is_alphanumeric());
        let parts = parts.map(|part| part.chars().filter(|c| c.is_alphanumeric()).collect::<String>()).filter(|part| !part.is_empty());
        out.extend(parts);
        if let Some(last) = out.last_mut().filter(|_| ends_short && rough.len() > 1) {
            last.push('.');
        }
    }
    out
}

/// Whether a word of a name is the one that is read; an abbreviation may be said in full.
fn same(said: &str, read: &str) -> bool {
    let bare = |word: &str| word.trim_end_matches('.').to_owned();
    let in_full = read.strip_suffix('.').is_some_and(|start| start.chars().count() > 1 && said.starts_with(start));
    in_full || bare(said) == bare(read)
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn names_hold_what_people_read() {
        for (name, label) in [
            ("Descargar la tabla de pobreza", "Descargar la tabla"),
            ("tabla: descargar", "DESCARGAR…"),
            ("Cerrar", "×"),
            ("Cerrar", "X"),
            ("correo electrónico", "Correo-electrónico"),
            ("nonstandard", "non-standard"),
            ("Avenida Matta", "Av. Matta"),
            ("Buscar por fecha", "Buscar por fecha (dd-mm-aaaa)"),
            ("Siguiente página", "Siguiente →"),
        ] {
            assert!(holds(name, label), "{name} / {label}");
        }
        for (name, label) in [
            ("Bajar archivo", "Descargar"),
            ("Descargar", "Descargar la tabla"),
            ("Descubre Italia", "Descubre Ita"),
            ("la tabla descargar", "descargar la tabla"),
            ("uno de tres", "1 de 3"),
            ("1a", "1"),
            ("20 24", "2024"),
        ] {
            assert!(!holds(name, label), "{name} / {label}");
        }
    }
}
