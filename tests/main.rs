//! All integration tests in one binary, so that they link once. `tests/run` installs what they need and runs
//! them together with the browser's.
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "tests read files, start programs and fail loudly"
)]

mod cache;
mod cards;
mod cli;
mod dates;
mod directory;
mod downloads;
#[cfg(feature = "external")]
mod external;
mod feeds;
mod figures;
mod golden;
mod hosting;
mod images;
mod incremental;
mod lone;
mod minify;
mod numbers;
mod plain;
mod plan;
mod printing;
mod privacy;
mod properties;
mod publish;
mod quick_html;
mod robust;
mod robust_data;
mod rule_pages;
mod rules;
mod search;
mod seeded;
#[cfg(feature = "serve")]
mod serve;
mod settle;
mod spec;
mod spelling;
mod support;
mod tables;
#[cfg(feature = "takeaway")]
mod takeaway;
mod tidy;
mod typography;
mod weight;
