//! The manifest: which files of the output folder are ours.
//!
//! In: `.amigable-manifest.json` of the folder. Out: the paths that we wrote, with their hashes. It is read as
//! untrusted: a path that leaves the folder makes it unusable. Knows no plan.

use super::goods::Goods;
use super::survey::{Sort, Survey};
use super::target::Target;
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use crate::model::plan::{Plan, Statement};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::{fs, io};

/// Its name in the output folder.
pub(super) const NAME: &str = ".amigable-manifest.json";

const READ: Said = said("leer", "read");

/// The files that are ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    /// Path → BLAKE3 hash of what we wrote there.
    pub(super) files: BTreeMap<String, String>,
    /// What a build was about to write where nothing of ours stood. A file of that path is ours only if it
    /// holds exactly this: the build may have been killed first, and someone else may have written there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) pending: BTreeMap<String, String>,
    /// Path → what that page said of its data, for `amigable diff`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) statements: BTreeMap<String, Vec<Statement>>,
}

impl Manifest {
    /// The manifest of the last build, with what a killed one left settled.
    pub(super) fn read(target: &Target, survey: &Survey) -> Result<Self, Failure> {
        let text = match fs::read(target.path().join(NAME)) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Failure::system(READ, &target.show(NAME), error)),
        };
        match serde_json::from_slice::<Self>(&text) {
            Ok(manifest) if manifest.is_sound() => Ok(manifest.settled(target, survey)),
            _ => Err(damaged(target)),
        }
    }

    /// Whether every path stays in the folder.
    fn is_sound(&self) -> bool {
        self.files.keys().chain(self.pending.keys()).all(|path| OutPath::new(path).is_some())
    }

    fn settled(mut self, target: &Target, survey: &Survey) -> Self {
        for (path, hash) in std::mem::take(&mut self.pending) {
            let ours = || fs::read(target.path().join(&path)).is_ok_and(|bytes| Hash::of(&bytes).to_string() == hash);
            if survey.at(&path) == Some(Sort::File) && ours() {
                self.files.insert(path, hash);
            }
        }
        self
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// What a build that was carried out to its end leaves.
    pub(super) fn of(goods: &Goods<'_>, plan: &Plan) -> Self {
        let files = goods.files.iter().map(|good| (good.path.to_owned(), good.hash.to_string())).collect();
        let statements = plan.statements().iter().map(|(path, said)| (path.as_str().to_owned(), said.clone())).collect();
        Self { files, statements, ..Self::default() }
    }

    /// Its text, one path a line, sorted.
    pub(super) fn text(&self) -> String {
        serde_json::to_string_pretty(self).expect("maps of strings always serialise") + "\n"
    }
}

fn damaged(target: &Target) -> Failure {
    Failure::because(
        READ,
        &target.show(NAME),
        say!(
            "está dañado, y sin él no sé qué archivos de esa carpeta son míos",
            "it is damaged, and without it I cannot tell which files of that folder are mine"
        ),
        say!(
            "si no guardas nada tuyo en {0}, bórrala entera; si no, borra solo ese archivo y lo que te señale la próxima vez",
            "if you keep nothing of your own in {0}, delete it all; if you do, delete only that file and what the next run points out",
            target.shown().display()
        ),
    )
}
