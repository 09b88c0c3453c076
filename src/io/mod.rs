//! The only door to the outside: disk, clock, environment, terminal.
//!
//! In: a root folder, a finished [`crate::model::plan::Plan`]. Out: a [`crate::model::tree::Tree`] of
//! plain values, files under `public/`, text on the terminal. Stands beside the engine and knows layers 0 to 2
//! only: what the bytes mean is none of its business.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the door that clippy.toml closes elsewhere")]

pub(crate) mod answers;
#[cfg(feature = "serve")]
pub(crate) mod browser;
pub(crate) mod cache;
pub(crate) mod clock;
pub(crate) mod dictionaries;
pub(crate) mod disk;
#[cfg(feature = "serve")]
pub(crate) mod editor;
pub(crate) mod embedded;
#[cfg(feature = "external")]
pub(crate) mod fetch;
pub(crate) mod language;
pub(crate) mod mend;
pub(crate) mod outside;
pub(crate) mod progress;
pub(crate) mod publish;
pub(crate) mod refused;
pub(crate) mod scaffold;
#[cfg(feature = "serve")]
pub(crate) mod serve;
pub(crate) mod terminal;
pub(crate) mod timings;
#[cfg(feature = "serve")]
pub(crate) mod watch;
