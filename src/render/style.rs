//! The one stylesheet of a theme: its CSS files and then those of its blocks, joined and minified.

use super::{rules, theme};
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::span::Span;
use crate::diag::Finding;
use std::sync::Arc;

/// Address and bytes of the stylesheet. `assets/` sorts before `blocks/`, as the cascade needs.
pub(super) fn sheet(files: &[(&str, &SourcePath, &str)], base: &str, findings: &mut Vec<Finding>) -> (String, Arc<[u8]>) {
    let mut css = String::new();
    for (_, path, text) in files {
        match minify(text) {
            Ok(text) => css.push_str(&text),
            Err((why, at)) => {
                findings.push(
                    Finding::new(&rules::STYLE, say!("La hoja de estilo tiene un error: {why}.", "The stylesheet has an error: {why}."))
                        .at(path, Span::new(at, at)),
                );
            }
        }
        css.push('\n');
    }
    let url = format!("{base}/{}", theme::fingerprinted("site.css", css.as_bytes()));
    (url, Arc::from(css.into_bytes()))
}

#[cfg(feature = "minify")]
fn minify(text: &str) -> Result<String, (String, usize)> {
    use lightningcss::printer::PrinterOptions;
    use lightningcss::stylesheet::{ParserOptions, StyleSheet};
    let place = |line: u32, column: u32| {
        let before: usize = text.split_inclusive('\n').take(line as usize).map(str::len).sum();
        // The parser counts UTF-16 units from 1; we count bytes.
        let units = column.saturating_sub(1) as usize;
        let mut seen = 0;
        for (at, c) in text[before..].char_indices() {
            if seen >= units {
                return before + at;
            }
            seen += c.len_utf16();
        }
        text.len()
    };
    let sheet = StyleSheet::parse(text, ParserOptions::default())
        .map_err(|error| (error.kind.to_string(), error.loc.map_or(0, |loc| place(loc.line, loc.column))))?;
    let css = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).map_err(|error| (error.to_string(), 0))?;
    Ok(css.code)
}

#[cfg(not(feature = "minify"))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as with the feature")]
fn minify(text: &str) -> Result<String, (String, usize)> {
    Ok(text.to_owned())
}
