//! amigable turns a folder of Markdown, YAML and CSV into a static site that people can actually read and use.
//!
//! # The site is a pure function
//!
//! ```text
//!  disk ──io::disk──▶ Tree               path → bytes and hash; a test writes one by hand
//!  Tree ──parse─────▶ Parsed             one per file, independent of all others      [memo: path and file hash]
//!  Parsed ──kinds───▶ Item               Meta + Facets + Blocks, whatever the kind
//!  [Item] ──site────▶ Site               the only global step: addresses, indexes, families; then frozen
//!  Site ──render────▶ View               everything one page needs, resolved and serialisable
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
//! `base` (0) ← `diag` (1) ← `model` (2) ← `parse` (3) ← `kinds` (4) ← `site` (5) ← `render` (6) ← `outputs`,
//! `checks` (7) ← `engine` (8) ← `commands` (9). Lower layers never name higher ones; `tests/tidy` reads the
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
pub use base::say::{Said, Say, Tongue};
pub use base::span::Span;
pub use cli::run;
pub use diag::print::{Format, Sources, Style, print};
pub use diag::{Family, Finding, Level, Place, Rule};
pub use engine::{Built, LeftOut, Memo, PageInfo, build};
pub use failure::Failure;
pub use model::config::{Config, Options};
pub use model::plan::{Entry, Plan};
pub use model::tree::{File, Tree};

/// Reads `amigable.yaml` out of a tree. Without a [`Config`] nothing can be built, and the findings say why.
pub fn read_config(tree: &Tree, options: Options) -> (Option<Config>, Vec<Finding>) {
    parse::config::read(tree, options)
}

/// Lays the default theme under a tree: a file of the site always wins over the theme's of the same path.
pub fn add_default_theme(tree: &mut Tree) {
    io::embedded::lay_under(tree);
}

/// Every rule, in the order of their ids.
pub fn rules() -> &'static [&'static Rule] {
    &checks::catalog::RULES
}

/// The tree of a small site written as one text, where a line `-- path --` begins a file; laid over the
/// example site that the rules' own examples stand on.
pub fn example_tree(text: &str) -> Tree {
    checks::example::tree(text)
}

/// Markdown as HTML, without a site around it.
pub fn markdown_to_html(text: &str) -> String {
    let doc = parse::markdown::parse(text, &parse::source_map::SourceMap::identity(0));
    render::html::write(&doc, &render::html::PlainWords)
}

/// HTML as it is published: smaller, and the same to a reader.
pub fn minify_html(text: &str) -> Vec<u8> {
    outputs::minify::html(text)
}
