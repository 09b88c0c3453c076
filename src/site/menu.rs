//! The pages of the menu and of the footer, named in `amigable.yaml` by their paths under `content/`.

use super::{Index, ItemId, rules};
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::span::Spanned;
use crate::base::text::nearest;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::item::KindId;
use std::collections::BTreeMap;

/// Pages that could not be read.
type Unread = BTreeMap<SourcePath, KindId>;

/// Menu and footer; what is not there is reported.
pub(super) fn read(config: &Config, index: &Index, unread: &Unread, findings: &mut Vec<Finding>) -> (Vec<ItemId>, Vec<ItemId>) {
    let mut pages = |paths: &[Spanned<String>]| paths.iter().filter_map(|path| page(path, index, unread, findings)).collect();
    (pages(&config.site.menu), pages(&config.site.footer))
}

fn page(written: &Spanned<String>, index: &Index, unread: &Unread, findings: &mut Vec<Finding>) -> Option<ItemId> {
    let path = SourcePath::new(&format!("content/{}", written.value));
    let found = path.as_ref().and_then(|path| index.source(path));
    // A draft in the menu is left out with its page, which the summary says.
    let left_out = path.is_some_and(|path| index.why_left_out(&path).is_some() || unread.contains_key(&path));
    if found.is_none() && !left_out {
        let name = &written.value;
        let names = index.sources().filter_map(|path| path.as_str().strip_prefix("content/"));
        let help = nearest(name, names).map_or_else(
            || {
                say!(
                    "Escribe la ruta dentro de content/, como «datos/_index.md».",
                    "Write the path within content/, such as “datos/_index.md”."
                )
            },
            |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
        );
        let message = say!("No existe la página «{name}».", "There is no page “{name}”.");
        findings.push(Finding::new(&rules::MENU_PAGE, message).at(&Config::path(), written.span).help(help));
    }
    found
}
