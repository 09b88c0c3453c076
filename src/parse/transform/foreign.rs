//! `[machine learning](idioma:en)` → a passage in another language (WCAG 2.2, 3.1.2).

use crate::model::doc::{Node, NodeKind};
use crate::model::lang::Lang;

const SCHEMES: [&str; 2] = ["idioma:", "lang:"];

/// A link whose tag is no language tag stays as it is, to be reported with the other links.
pub(super) fn mark(node: &mut Node) {
    if let NodeKind::Link(link) = &node.kind
        && let Some(lang) = language(&link.dest)
    {
        node.kind = NodeKind::Foreign(lang);
    }
}

fn language(dest: &str) -> Option<Lang> {
    SCHEMES.iter().find_map(|scheme| dest.strip_prefix(scheme)).and_then(Lang::new)
}

#[cfg(test)]
mod tests {
    use super::super::{inline, read};
    use super::*;

    fn foreign(markdown: &str) -> Vec<String> {
        let doc = inline(read(markdown));
        let mut tags = Vec::new();
        doc.visit(&mut |node| {
            if let NodeKind::Foreign(lang) = &node.kind {
                tags.push(format!("{lang}: {}", node.plain_text()));
            }
        });
        tags
    }

    #[test]
    fn well_formed_tags_become_passages() {
        assert_eq!(foreign("> el *[machine **learning**](idioma:en)* y [gov](lang:en-GB)"), ["en: machine learning", "en-GB: gov"]);
    }

    #[test]
    fn other_links_and_wrong_tags_stay_links() {
        assert!(foreign("[a](idioma:) [b](idioma:Inglés) [c](https://idioma.example) [d](glosario:x)").is_empty());
    }
}
