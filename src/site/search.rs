//! Where the pages of a language are searched, on a site that asks for it.
//!
//! In: the settings and a language. Out: the address of its page. What stands there is made in `outputs::search`.

use crate::model::config::Config;
use crate::model::lang::Lang;

/// The parameter of the address that holds what is asked.
pub(crate) const ASKED: &str = "q";

/// The page that searches the pages in `lang`: `/buscar/`, `/en/search/`.
pub(crate) fn url(config: &Config, lang: &Lang) -> Option<String> {
    let name = if lang.base() == "es" { "buscar" } else { "search" };
    config.site.search.then(|| format!("{}{name}/", config.root(lang)))
}
