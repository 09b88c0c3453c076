//! What a person is told when a site cannot be watched as it should.
//!
//! In: why not. Out: what happens instead, and what to do. Knows only words.

use crate::base::say::{Say, say};
use notify::{Error, ErrorKind};

/// The folder lies on such a disk.
pub(super) fn remote(disk: &str) -> Say {
    say!(
        "Tu sitio está en un disco que no avisa de todos los cambios ({disk}): los busco cada segundo.",
        "Your site is on a disk that does not tell of all changes ({disk}): they are looked for every second."
    )
}

/// The system will not tell.
pub(super) fn refused(error: &Error) -> Say {
    if matches!(error.kind, ErrorKind::MaxFilesWatch) {
        return say!(
            "El sistema no acepta vigilar más carpetas: busco los cambios cada segundo. Para verlos al instante hay que subir el límite, con \
             permiso de administrador: sudo sysctl fs.inotify.max_user_watches=524288",
            "The system will not watch any more folders: changes are looked for every second. To see them at once, the limit has to be \
             raised, with an administrator's rights: sudo sysctl fs.inotify.max_user_watches=524288"
        );
    }
    say!(
        "El sistema no puede avisar de los cambios ({error}): los busco cada segundo.",
        "The system cannot tell of changes ({error}): they are looked for every second."
    )
}
