//! A file that is published beside a page: what can be taken away of a figure, or the page's card.

use crate::base::say::Say;
use std::sync::Arc;

/// One published file.
#[derive(Clone)]
pub(crate) struct PageFile {
    /// Site-relative.
    pub(crate) url: String,
    /// What it is, for messages.
    pub(crate) by: Say,
    pub(crate) bytes: Arc<[u8]>,
}
