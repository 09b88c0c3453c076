//! The only door to the outside: disk, clock, environment, terminal.
//!
//! In: a root folder, a finished [`crate::model::plan::Plan`]. Out: a [`crate::model::tree::Tree`] of
//! plain values, files under `public/`, text on the terminal. Stands beside the engine and knows layers 0 to 2
//! only: what the bytes mean is none of its business.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the door that clippy.toml closes elsewhere")]

pub(crate) mod answers;
pub(crate) mod clock;
pub(crate) mod dictionaries;
#[cfg_attr(all(feature = "serve", not(test)), expect(dead_code, reason = "only `serve` watches and reads again"))]
pub(crate) mod disk;
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
pub(crate) mod terminal;
pub(crate) mod timings;
#[cfg(feature = "serve")]
#[cfg_attr(not(test), expect(dead_code, reason = "only `serve` watches and reads again"))]
pub(crate) mod watch;
