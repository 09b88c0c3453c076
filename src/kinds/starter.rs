//! First drafts for `amigable new`.

use crate::base::path::SourcePath;
use crate::model::config::Config;
use crate::model::item::KindId;
use crate::model::tree::Tree;
use jiff::civil::Date;

/// What a first draft can be made from.
pub(crate) struct Starter<'a> {
    pub(crate) title: &'a str,
    pub(crate) slug: &'a str,
    pub(crate) today: Date,
    pub(crate) tree: &'a Tree,
    pub(crate) config: &'a Config,
}

/// A file to create, or text to add at the end of one.
pub(crate) struct NewFile {
    pub(crate) path: SourcePath,
    pub(crate) text: String,
    /// Whether the text goes to the end of an existing file.
    pub(crate) append: bool,
}

impl Starter<'_> {
    /// `content/<folder>/<name>`, in the folder where this site keeps pages of `kind`.
    pub(super) fn path(&self, kind: KindId, folder: &str, name: &str) -> Option<SourcePath> {
        let collection = self.config.site.collections.iter().find(|collection| collection.kind == Some(kind));
        let folder = collection.map_or(folder, |collection| collection.folder.as_str());
        let path = if folder.is_empty() { format!("content/{name}") } else { format!("content/{folder}/{name}") };
        SourcePath::new(&path)
    }

    /// A page of `kind` whose text has `{title}` and `{today}` filled in.
    pub(super) fn page(&self, kind: KindId, folder: &str, text: &str) -> Vec<NewFile> {
        let path = self.path(kind, folder, &format!("{}.md", self.slug));
        path.into_iter().map(|path| NewFile { path, text: self.fill(text), append: false }).collect()
    }

    /// An entry for a list file: added to the end of the first of `names` that exists, or as a new file.
    pub(super) fn entry(&self, names: [&str; 2], head: &str, entry: &str) -> Vec<NewFile> {
        let paths = names.iter().filter_map(|name| SourcePath::new(&format!("content/{name}")));
        let existing = paths.clone().find(|path| self.tree.get(path).is_some());
        match existing {
            Some(path) => vec![NewFile { path, text: self.fill(entry), append: true }],
            None => paths.take(1).map(|path| NewFile { path, text: self.fill(head) + &self.fill(entry), append: false }).collect(),
        }
    }

    /// A dataset that the site has, to begin with.
    fn some_dataset(&self) -> Option<&str> {
        self.tree.under("content").find_map(|(path, _)| path.file_name().strip_suffix(".csv"))
    }

    pub(super) fn fill(&self, text: &str) -> String {
        let quoted = self.title.replace('\\', "\\\\").replace('"', "\\\"");
        text.replace("{title}", &format!("\"{quoted}\""))
            .replace("{slug}", self.slug)
            .replace("{dataset}", self.some_dataset().unwrap_or("nombre-del-conjunto"))
            .replace("{today}", &self.today.to_string())
    }
}
