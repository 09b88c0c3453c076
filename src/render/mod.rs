//! Layer 6: from the frozen site to HTML.
//!
//! In: a [`crate::site::Site`] and a theme. Out: one view for each page, and its HTML. A view holds all
//! that its page depends on; a template can call nothing that reads the site.

pub(crate) mod about;
pub(crate) mod activity;
pub(crate) mod blocks;
pub(crate) mod card;
pub(crate) mod cell;
pub(crate) mod chart;
pub(crate) mod contents;
pub(crate) mod correction;
pub(crate) mod dates;
pub(crate) mod desk;
mod examples;
pub(crate) mod figure;
mod file_type;
pub(crate) mod html;
mod needed;
mod overdue;
pub(crate) mod package;
pub(crate) mod page;
pub(crate) mod page_file;
pub(crate) mod parts;
pub(crate) mod picture;
pub(crate) mod prose_words;
pub(crate) mod resolve;
pub(crate) mod rules;
pub(crate) mod script;
pub(crate) mod selection;
pub(crate) mod sentence;
mod share;
mod structured;
mod style;
mod tera_functions;
pub(crate) mod theme;
pub(crate) mod vcard_url;
pub(crate) mod view;
mod ways;
pub(crate) mod words;
