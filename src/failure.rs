//! A failure: the machine is wrong (a folder, a disk, the environment), so the run stops.
//!
//! In: what was being done, to which path, and what came in between. Out: a message in the reader's
//! language that ends with what to do next. Knows no content: wrong content is a [`crate::Finding`].

use crate::base::say::{Said, Say, Tongue, said};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why amigable could not do its work.
#[derive(Debug)]
pub struct Failure {
    operation: Said,
    path: PathBuf,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    /// The system refused.
    System(io::Error),
    /// We refused, and know why and what to do.
    Known(Box<Known>),
}

#[derive(Debug)]
struct Known {
    why: Say,
    next: Say,
}

const COULD_NOT: Said = said("no pude", "could not");
const CAUSE: Said = said("causa", "cause");
const NEXT: Said = said("qué hacer", "what to do");

/// What the system's commonest refusals mean to someone who is no programmer: kind, meaning, advice.
static REFUSALS: &[(ErrorKind, Said, Said)] = &[
    (
        ErrorKind::PermissionDenied,
        said("no hay permiso", "no permission"),
        said("revisa de quién es esa carpeta y qué permisos tiene", "see who owns that folder and what its permissions are"),
    ),
    (
        ErrorKind::NotFound,
        said("no existe", "it does not exist"),
        said("revisa que la ruta esté bien escrita y ejecuta otra vez", "check how the path is written and run again"),
    ),
    (
        ErrorKind::StorageFull,
        said("no queda espacio en el disco", "the disk is full"),
        said("libera espacio y ejecuta otra vez: lo ya escrito está entero", "free some space and run again: what was written is whole"),
    ),
    (
        ErrorKind::QuotaExceeded,
        said("se acabó tu cuota de disco", "your disk quota is used up"),
        said("libera espacio y ejecuta otra vez: lo ya escrito está entero", "free some space and run again: what was written is whole"),
    ),
    (
        ErrorKind::ReadOnlyFilesystem,
        said("ese disco es de solo lectura", "that disk is read-only"),
        said("elige otra carpeta de salida con --output-dir", "choose another folder with --output-dir"),
    ),
    (
        ErrorKind::NotADirectory,
        said("una parte de la ruta es un archivo, no una carpeta", "part of the path is a file, not a folder"),
        said("revisa la ruta, o mueve ese archivo", "check the path, or move that file"),
    ),
    (
        ErrorKind::AlreadyExists,
        said("ya existe", "it exists already"),
        said("elige otro nombre, o mueve lo que está ahí", "choose another name, or move what is there"),
    ),
];

const OTHER: Said = said("el sistema no lo permitió", "the system did not allow it");
const OTHER_NEXT: Said = said("revisa esa ruta y ejecuta otra vez", "look at that path and run again");

impl Failure {
    pub(crate) fn system(operation: Said, path: &Path, error: impl Into<io::Error>) -> Self {
        Self { operation, path: path.to_owned(), cause: Cause::System(error.into()) }
    }

    pub(crate) fn because(operation: Said, path: &Path, why: Say, next: Say) -> Self {
        Self { operation, path: path.to_owned(), cause: Cause::Known(Box::new(Known { why, next })) }
    }

    /// The whole message, of three lines or more, in one language.
    pub fn say(&self, tongue: Tongue) -> String {
        let (why, next) = self.reasons(tongue);
        format!(
            "error: {} {} {}\n  {}: {why}\n  {}: {next}\n",
            COULD_NOT.tell(tongue),
            self.operation.tell(tongue),
            self.path.display(),
            CAUSE.tell(tongue),
            NEXT.tell(tongue),
        )
    }

    fn reasons(&self, tongue: Tongue) -> (String, String) {
        match &self.cause {
            Cause::Known(known) => (known.why.tell(tongue).to_owned(), known.next.tell(tongue).to_owned()),
            Cause::System(error) => {
                let refusal = REFUSALS.iter().find(|(kind, ..)| *kind == error.kind());
                let (why, next) = refusal.map_or((OTHER, OTHER_NEXT), |(_, why, next)| (*why, *next));
                (format!("{} ({error})", why.tell(tongue)), next.tell(tongue).to_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_operation_path_cause_and_next_step_in_both_languages() {
        let error = io::Error::from(ErrorKind::PermissionDenied);
        let failure = Failure::system(said("escribir", "write"), Path::new("public/a.html"), error);
        let spanish = failure.say(Tongue::Es);
        assert!(spanish.starts_with("error: no pude escribir public/a.html\n  causa: no hay permiso ("), "{spanish}");
        assert!(spanish.contains("qué hacer: revisa de quién"), "{spanish}");
        assert!(failure.say(Tongue::En).contains("could not write public/a.html"));
    }
}
