//! amigable turns a folder of Markdown, YAML and CSV into a static site that people can actually read and use.
//!
//! # The site is a pure function
//!
//! ```text
//!  disk ──io::disk──▶ Tree               path → bytes and hash; a test writes one by hand
//!  Tree ──parse─────▶ Parsed             one per file, independent of all others
//!  Parsed ──kinds───▶ Item               Meta + Facets + Blocks, whatever the kind              [memo: file, table beside it, settings]
//!  [Item] ──site────▶ Site               the only global step: addresses, indexes, families; then frozen
//!  Site ──render────▶ View               everything one page needs, resolved and serialisable   [memo: item, faces of all, theme]
//!  View ──render────▶ Html               Tera; a template can call nothing that reads the site  [memo: view and theme hash]
//!  Site ──outputs───▶ Plan               sorted map: output path → bytes or source file
//!  each stage ──────▶ Findings           rule, level, place, message, help
//!  Plan ──io::publish─▶ public/          writes what differs; removes only what our manifest says we wrote
//! ```
//!
//! [`build`] is the middle of it, from [`Tree`] and [`Config`] to [`Built`]. Disk, clock, environment and
//! printing live outside, in `io` and `commands`; `clippy.toml` forbids them elsewhere.
//!
//! # Two sorts of trouble
//!
//! A [`Finding`] says that the *content* is wrong: it has a place and advice, and all findings of a run are
//! reported together. A [`Failure`] says that the *machine* is wrong: operation and path; it stops the run.
//!
//! # Layers
//!
//! `base` (0) ← `diag` (1) ← `model` (2) ← `parse` (3) ← `kinds` (4) ← `site` (5) ← `render` (6) ← `outputs` (7) ←
//! `checks` (8) ← `engine` (9) ← `commands` (10). Lower layers never name higher ones; `tests/tidy` reads the
//! `crate::…` paths and fails on an upward edge. `io` stands beside the engine and uses layers 0 to 2 only.

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

pub use base::hash::Hash;
pub use base::path::{OutPath, SourcePath};
pub use base::prose::{Counts, Language, Score, count_letters, count_syllables, leading, scores, sentences, syllables, words};
pub use base::say::{Said, Say, Tongue};
pub use base::span::Span;
pub use checks::example::{lay as lay_files, tree as example_tree};
pub use checks::html::folder::check_html;
pub use checks::settle::{Ledger, Pending};
pub use checks::text::{SectionMetrics, TextMetrics};
pub use cli::run;
pub use diag::print::{Format, RulePages, Run, Sources, Style, print as print_findings, print_run};
pub use diag::{Excepted, Family, Finding, Fix, Level, Place, Rule};
#[doc(hidden)]
pub use engine::FigureProbe;
pub use engine::{
    Built, Coverage, DatasetUses, DueInfo, LeftOut, Memo, NextChange, PageInfo, PageUse, VariantInfo, Variants, Weight, Weights, build,
    compress, make_packs, make_pictures,
};
pub use failure::Failure;
pub use io::embedded::lay_under as lay_default_theme;
pub use model::config::{Config, Options};
pub use model::external::{External, ExternalUse};
pub use model::picture::Variant;
pub use model::plan::{ContentCoding, Entry, Plan};
pub use model::tree::{File, Tree};
pub use parse::config::read as read_config;

/// Every rule, in the order of their ids.
pub fn rules() -> &'static [&'static Rule] {
    &checks::catalog::RULES
}

/// Markdown as HTML, without a site around it.
pub fn markdown_to_html(text: &str) -> String {
    let doc = parse::markdown::parse(text, &parse::source_map::SourceMap::identity(0));
    render::html::write(&doc, &render::html::PlainWords)
}

/// The tree of a page, by the quick way when it takes it, and by the HTML Standard's parser.
#[doc(hidden)]
pub fn html_trees(text: &str) -> (Option<String>, String) {
    parse::html::both(text)
}

/// The page made smaller by the quick way, when it takes it, and by the library.
#[cfg(feature = "minify")]
#[doc(hidden)]
pub fn minified(text: &str) -> (Option<Vec<u8>>, Vec<u8>) {
    outputs::minify::both(text)
}

/// HTML as it is published: smaller, and the same to a reader.
pub fn minify_html(text: &str) -> Vec<u8> {
    outputs::minify::html(text)
}
