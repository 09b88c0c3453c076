//! Languages: which subtags exist, and which language a sentence is written in.
//!
//! In: tags and sentences. Out: whether a tag is registered; what words say about the language, and only when they leave no
//! doubt. Knows eight languages that a Spanish-speaking site may quote; a language that it does not know is never an error.

mod evidence;
mod subtags;
mod words;

pub(crate) use evidence::{Evidence, Known};
pub(crate) use subtags::{primary, registered};
