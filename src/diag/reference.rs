//! The standards and guides that rules name, with their addresses.
//!
//! In: a rule's reference, as «WCAG 2.2, 2.4.4; RFC 3986, 3.3». Out: its parts, each with the address where one can
//! read it, when that is known.

/// One thing that a reference names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cited {
    /// As people name it.
    pub(crate) text: String,
    pub(crate) url: Option<String>,
}

/// How a reference starts that is a rule of amigable's own.
const OWN: &str = "amigable:";

/// Works with one address, whatever is named of them.
const WORKS: [(&str, &str); 9] = [
    ("W3C Privacy Principles", "https://www.w3.org/TR/privacy-principles/"),
    ("CSS Syntax Module Level 3", "https://www.w3.org/TR/css-syntax-3/"),
    ("WAI-ARIA 1.2", "https://www.w3.org/TR/wai-aria-1.2/"),
    ("ARIA in HTML", "https://www.w3.org/TR/html-aria/"),
    ("HTML Standard", "https://html.spec.whatwg.org/multipage/"),
    ("YAML 1.2.2", "https://yaml.org/spec/1.2.2/"),
    ("GFM", "https://github.github.com/gfm/"),
    ("Frictionless Table Schema", "https://specs.frictionlessdata.io/table-schema/"),
    ("Fundamental Principles of Official Statistics", "https://unstats.un.org/fpos/"),
];

/// The parts of a reference; none when the rule is amigable's own.
pub(crate) fn parts(reference: &str) -> Vec<Cited> {
    let mut before = "";
    let mut cited = Vec::new();
    for part in reference.split("; ").filter(|part| !part.starts_with(OWN)) {
        // «WCAG 2.2, 2.4.4; 4.1.2» names two criteria of one work.
        let criterion = part.starts_with(|c: char| c.is_ascii_digit()) && before.starts_with("WCAG");
        let text = if criterion { format!("WCAG 2.2, {part}") } else { part.to_owned() };
        cited.push(cite(text));
        before = if criterion { before } else { part };
    }
    cited
}

fn cite(text: String) -> Cited {
    if let Some(at) = text.find("https://") {
        let url = text[at..].trim_end_matches([')', '>', '.']).to_owned();
        let name = text[..at].trim_end_matches([' ', ',', ':', '(', '<']).to_owned();
        return Cited { text: if name.is_empty() { url.clone() } else { name }, url: Some(url) };
    }
    let url = wcag(&text).or_else(|| rfc(&text)).or_else(|| cwe(&text)).or_else(|| work(&text));
    Cited { text, url }
}

fn work(text: &str) -> Option<String> {
    WORKS.iter().find(|(name, _)| text.starts_with(name)).map(|(_, url)| (*url).to_owned())
}

fn wcag(text: &str) -> Option<String> {
    let rest = text.strip_prefix("WCAG")?;
    let number = rest.split([' ', ',', '(', ')']).find(|word| word.split('.').count() == 3)?;
    let id = CRITERIA.lines().find_map(|line| line.strip_prefix(number)?.strip_prefix(' '))?;
    Some(format!("https://www.w3.org/TR/WCAG22/#{id}"))
}

fn rfc(text: &str) -> Option<String> {
    let rest = text.strip_prefix("RFC ")?;
    let (number, section) = rest.split_once(", ").unwrap_or((rest, ""));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let anchor = if digits(section) { format!("#section-{section}") } else { String::new() };
    digits(number).then(|| format!("https://www.rfc-editor.org/rfc/rfc{number}{anchor}"))
}

fn cwe(text: &str) -> Option<String> {
    let number = text.strip_prefix("CWE-")?;
    number.chars().all(|c| c.is_ascii_digit()).then(|| format!("https://cwe.mitre.org/data/definitions/{number}.html"))
}

/// Success criteria of WCAG 2.2 with their anchors in the recommendation (W3C, 12 December 2024).
const CRITERIA: &str = "\
1.1.1 non-text-content
1.2.1 audio-only-and-video-only-prerecorded
1.2.2 captions-prerecorded
1.2.3 audio-description-or-media-alternative-prerecorded
1.2.4 captions-live
1.2.5 audio-description-prerecorded
1.3.1 info-and-relationships
1.3.2 meaningful-sequence
1.3.3 sensory-characteristics
1.3.4 orientation
1.3.5 identify-input-purpose
1.3.6 identify-purpose
1.4.1 use-of-color
1.4.2 audio-control
1.4.3 contrast-minimum
1.4.4 resize-text
1.4.5 images-of-text
1.4.6 contrast-enhanced
1.4.8 visual-presentation
1.4.10 reflow
1.4.11 non-text-contrast
1.4.12 text-spacing
1.4.13 content-on-hover-or-focus
2.1.1 keyboard
2.1.2 no-keyboard-trap
2.1.4 character-key-shortcuts
2.2.1 timing-adjustable
2.2.2 pause-stop-hide
2.2.4 interruptions
2.3.1 three-flashes-or-below-threshold
2.3.3 animation-from-interactions
2.4.1 bypass-blocks
2.4.2 page-titled
2.4.3 focus-order
2.4.4 link-purpose-in-context
2.4.5 multiple-ways
2.4.6 headings-and-labels
2.4.7 focus-visible
2.4.8 location
2.4.9 link-purpose-link-only
2.4.10 section-headings
2.4.11 focus-not-obscured-minimum
2.5.3 label-in-name
2.5.8 target-size-minimum
3.1.1 language-of-page
3.1.2 language-of-parts
3.1.3 unusual-words
3.1.4 abbreviations
3.1.5 reading-level
3.1.6 pronunciation
3.2.1 on-focus
3.2.2 on-input
3.2.3 consistent-navigation
3.2.4 consistent-identification
3.2.5 change-on-request
3.2.6 consistent-help
3.3.1 error-identification
3.3.2 labels-or-instructions
3.3.7 redundant-entry
4.1.2 name-role-value
4.1.3 status-messages
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_has_its_address() {
        let urls =
            |reference: &str| parts(reference).into_iter().map(|cited| (cited.text, cited.url.unwrap_or_default())).collect::<Vec<_>>();
        let pair = |text: &str, url: &str| (text.to_owned(), url.to_owned());
        assert_eq!(
            urls("WCAG 2.2, 2.4.4; 4.1.2"),
            [
                pair("WCAG 2.2, 2.4.4", "https://www.w3.org/TR/WCAG22/#link-purpose-in-context"),
                pair("WCAG 2.2, 4.1.2", "https://www.w3.org/TR/WCAG22/#name-role-value")
            ]
        );
        assert_eq!(urls("WCAG 2.2 1.4.3 (AA)"), [pair("WCAG 2.2 1.4.3 (AA)", "https://www.w3.org/TR/WCAG22/#contrast-minimum")]);
        assert_eq!(urls("RFC 3986, 3.3"), [pair("RFC 3986, 3.3", "https://www.rfc-editor.org/rfc/rfc3986#section-3.3")]);
        assert_eq!(urls("Guía (https://guia.example/a)"), [pair("Guía", "https://guia.example/a")]);
        assert_eq!(urls("ISO 8601-1"), [pair("ISO 8601-1", "")]);
        assert_eq!(urls("amigable: dato"), []);
    }
}
