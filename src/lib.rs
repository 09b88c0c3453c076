//! amigable turns a folder of Markdown, YAML and CSV into a static site that people can read and use.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::panic))]

pub(crate) mod base;
pub(crate) mod checks;
mod cli;
pub(crate) mod commands;
pub(crate) mod diag;
pub(crate) mod engine;
mod failure;
pub(crate) mod io;
pub(crate) mod kinds;
pub(crate) mod model;
pub(crate) mod outputs;
pub(crate) mod parse;
pub(crate) mod render;
pub(crate) mod site;

/// Markdown as HTML, without a site around it.
pub fn markdown_to_html(text: &str) -> String {
    let doc = parse::markdown::parse(text, &parse::source_map::SourceMap::identity(0));
    render::html::write(&doc, &render::html::PlainWords)
}

pub use cli::run;
pub use failure::Failure;
