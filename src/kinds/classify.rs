//! From a path to a kind, a language and an address.

use crate::base::path::SourcePath;
use crate::base::slug::slug;
use crate::model::config::Config;
use crate::model::item::KindId;
use crate::model::lang::Lang;

/// What a path under `content/` says of the file.
#[derive(Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) kind: KindId,
    pub(crate) lang: Lang,
    pub(crate) slug_path: String,
}

/// Folders whose YAML files are dataset contracts.
const DATASET_FOLDERS: [&str; 2] = ["conjuntos", "datasets"];

/// The kind, language and address of a content file; `None` for files that are no page (tables, images).
pub(crate) fn classify(path: &SourcePath, config: &Config) -> Option<Place> {
    let inside = path.as_str().strip_prefix("content/")?;
    let (folder, name) = inside.rsplit_once('/').unwrap_or(("", inside));
    let (stem, extension) = name.rsplit_once('.')?;
    let (stem, lang) = split_lang(stem, &config.site.lang);
    let kind = match extension {
        "md" if stem == "_index" => KindId::Section,
        "md" if stem == "_region" => KindId::Region,
        "md" => config.kind_of(folder).unwrap_or(KindId::Page),
        "yaml" | "yml" => yaml_kind(folder, stem)?,
        _ => return None,
    };
    Some(Place { kind, lang, slug_path: slug_path(folder, stem) })
}

fn yaml_kind(folder: &str, stem: &str) -> Option<KindId> {
    match stem {
        "glosario" | "glossary" => Some(KindId::Term),
        "directorio" | "directory" => Some(KindId::Organisation),
        "plan" => Some(KindId::Plan),
        _ => {
            let last = folder.rsplit('/').next().unwrap_or_default();
            DATASET_FOLDERS.contains(&last).then_some(KindId::Dataset)
        }
    }
}

/// `acerca.en` → `acerca` in English; a stem without a language keeps the site's.
fn split_lang<'a>(stem: &'a str, default: &Lang) -> (&'a str, Lang) {
    match stem.rsplit_once('.').and_then(|(stem, tag)| Some((stem, Lang::new(tag)?))) {
        Some((stem, lang)) => (stem, lang),
        None => (stem, default.clone()),
    }
}

fn slug_path(folder: &str, stem: &str) -> String {
    let mut parts: Vec<String> = folder.split('/').filter(|part| !part.is_empty()).map(slug).collect();
    let own = slug(stem);
    let names_folder = matches!(stem, "_index" | "index") || parts.last() == Some(&own);
    if !names_folder {
        parts.push(own);
    }
    parts.iter().filter(|part| !part.is_empty()).flat_map(|part| [part.as_str(), "/"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_folders() {
        assert_eq!(slug_path("", "_index"), "");
        assert_eq!(slug_path("datos", "_index"), "datos/");
        assert_eq!(slug_path("datos", "gini"), "datos/gini/");
        assert_eq!(slug_path("datos/Ñuble", "index"), "datos/nuble/");
        assert_eq!(slug_path("plan", "plan"), "plan/");
        assert_eq!(slug_path("", "glosario"), "glosario/");
    }

    #[test]
    fn languages_come_from_the_name() {
        let es = Lang::new("es-CL").unwrap();
        assert_eq!(split_lang("acerca.es-simple", &es).1.tag(), "es-simple");
        assert_eq!(split_lang("acerca.en", &es), ("acerca", Lang::new("en").unwrap()));
        assert_eq!(split_lang("v1.2024", &es).1.tag(), "es-CL");
    }
}
