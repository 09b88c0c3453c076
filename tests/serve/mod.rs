//! The site in a browser while it is edited, as a browser meets it: over HTTP, with the real program.

mod edits;
mod host;
mod served;
