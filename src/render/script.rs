//! The script that each page carries in itself, and the digest by which a strict policy lets it run.
//!
//! In: `page.js` of the theme. Out: a [`PageScript`]. It is small: as a file of its own it would cost a telephone a request more than it has
//! bytes, and the page would be painted after it.

use crate::base::hash::source_expression;
use std::sync::Arc;

/// The script at the end of each page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PageScript {
    pub(crate) text: Arc<str>,
    /// By what a policy allows it.
    pub(crate) source: String,
}

impl PageScript {
    /// The script without comments that stand on lines of their own, and without indentation: it has no text of several lines.
    pub(super) fn of(file: &str) -> Self {
        let lines: Vec<&str> = file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")).collect();
        let text = lines.join("\n");
        Self { source: source_expression(&text), text: text.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stay_at_home_and_the_digest_is_that_of_what_remains() {
        let script = PageScript::of("// What it is for.\nconst a = 1;\n\n  f(a);\n");
        assert_eq!(&*script.text, "const a = 1;\nf(a);");
        // printf 'const a = 1;\nf(a);' | openssl dgst -sha256 -binary | base64
        assert_eq!(script.source, "'sha256-ue+//jU76gi4S0riYa6KSPR/Ot7xSpWzunibOwV5NLw='");
    }
}
