//! Layer 10: what a person can ask of amigable, one verb a file.
//!
//! In: an [`Ask`], already read from the command line. Out: text on the terminal, files, a [`Code`]. Each verb is a
//! [`Verb`]: from this list come the parser, the help in both languages and the tests. Knows no parser of arguments.

mod adopt;
mod ask;
mod build;
mod check;
mod diff;
mod exceptions;
mod explain;
mod external;
mod fixes;
mod init;
mod kind_names;
mod links;
mod list;
mod lone;
mod new;
mod new_table;
mod options;
mod pages;
mod report;
mod rule_list;
mod rule_page;
mod schema;
mod scores_page;
mod serve;
mod session;
mod stale;
mod summary;
mod table;
mod texts;
mod timing;
mod topic_page;
mod uses;
mod variants;
mod weights;
mod wording;
mod words_page;

pub(crate) use ask::{Ask, Code, Serving};
pub(crate) use options::{GLOBAL, Opt};

use crate::base::say::{Said, Say, Tongue, said};
use crate::failure::Failure;
use crate::io::terminal;

/// All verbs, in the order in which one meets them.
pub(crate) static VERBS: &[&Verb] =
    &[&init::VERB, &new::VERB, &build::VERB, &serve::VERB, &check::VERB, &diff::VERB, &list::VERB, &explain::VERB];

/// One thing that can be asked for.
pub(crate) struct Verb {
    /// What is typed, in both languages; both always work.
    pub(crate) name: Said,
    /// One line for the list of verbs.
    pub(crate) about: Said,
    /// What it does, for someone who has never used it.
    pub(crate) more: Said,
    pub(crate) words: &'static [Word],
    pub(crate) options: &'static [&'static Opt],
    pub(crate) examples: &'static [Example],
    pub(crate) run: fn(&Ask) -> Result<Code, Failure>,
}

/// A command line that teaches.
pub(crate) struct Example {
    pub(crate) line: Said,
    /// What it is for.
    pub(crate) purpose: Said,
}

/// An example that reads the same in both languages.
const fn example(line: &'static str, purpose: Said) -> Example {
    Example { line: said(line, line), purpose }
}

/// An example with words of each language.
const fn in_both(line: Said, purpose: Said) -> Example {
    Example { line, purpose }
}

/// What follows a verb.
pub(crate) struct Word {
    /// How it is called in the help: `clase`.
    pub(crate) name: Said,
    pub(crate) about: Said,
    pub(crate) required: bool,
    /// Whether it takes all words that follow, so that a title needs no quotes.
    pub(crate) rest: bool,
}

/// Says what is wrong with the question itself.
fn complain(tongue: Tongue, message: &Say) -> Code {
    terminal::tell(&format!("error: {}\n", message.tell(tongue)));
    Code::Failed
}
