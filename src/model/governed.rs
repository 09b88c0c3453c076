//! How a site governs its own checks: levels, and exceptions with a reason and an end.
//!
//! Plain data, read from `amigable.yaml` and from front matter; names of rules are not yet known to be right.

use crate::base::date::When;
use crate::base::path::SourcePath;
use crate::base::span::Spanned;
use crate::diag::Level;

/// The level that a site or a collection gives to a rule or to a family of rules.
#[derive(Clone, Debug)]
pub(crate) struct LevelSetting {
    /// Id of a rule, or name of a family, as written.
    pub(crate) name: Spanned<String>,
    /// None: it is not looked for.
    pub(crate) level: Option<Level>,
}

/// A rule that may be broken here, for a while.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Exception {
    /// Id of the rule, as written.
    pub(crate) rule: Spanned<String>,
    pub(crate) reason: String,
    /// The last day on which it holds.
    pub(crate) until: Spanned<When>,
    /// The only passage that it is for.
    pub(crate) text: Option<Spanned<String>>,
}

/// Exceptions, the files that they are for, and the file that they are written in.
#[derive(Clone, Debug)]
pub(crate) struct Exceptions {
    pub(crate) written_in: SourcePath,
    pub(crate) scope: Scope,
    pub(crate) list: Vec<Exception>,
}

/// The files that an exception is for.
#[derive(Clone, Debug)]
pub(crate) enum Scope {
    /// A page, and the table beside it.
    Page(SourcePath),
    /// A file or a folder, named in the settings by its path from the root.
    Path(Spanned<String>),
}

impl Scope {
    /// Whether a finding in `path` can be meant.
    pub(crate) fn covers(&self, path: &SourcePath) -> bool {
        match self {
            // `casen.yaml` speaks for `casen.csv` too.
            Self::Page(page) => path == page || (page.extension() != "md" && path.without_extension() == page.without_extension()),
            Self::Path(named) => {
                let named = named.value.trim_end_matches('/');
                path.as_str().strip_prefix(named).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::Span;

    #[test]
    fn a_contract_speaks_for_its_table_and_a_folder_for_its_files() {
        let path = |path: &str| SourcePath::new(path).unwrap();
        let page = Scope::Page(path("content/conjuntos/a.yaml"));
        assert!(page.covers(&path("content/conjuntos/a.csv")) && !page.covers(&path("content/conjuntos/ab.csv")));
        assert!(!Scope::Page(path("content/a.md")).covers(&path("content/a.yaml")));
        let folder = Scope::Path(Spanned::new("themes/".to_owned(), Span::default()));
        assert!(folder.covers(&path("themes/amigable/a.html")) && !folder.covers(&path("themes2/a.html")));
    }
}
