//! Text for the terminal, or for whatever stands in its place.
//!
//! In: finished text. Out: bytes on standard output or error, and what can be known of the terminal. Knows
//! no message of its own. A reader that goes away (`amigable list | head`) is no trouble; a full disk is.

use crate::base::say::{Said, said};
use crate::failure::Failure;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;

const WRITE: Said = said("escribir en", "write to");

/// What the run was asked to make, for a person or a program to read.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::system(WRITE, Path::new("stdout"), error)),
        _ => Ok(()),
    }
}

/// What a person should know. When even that cannot be written, the exit code still tells.
pub(crate) fn tell(text: &str) {
    drop(io::stderr().lock().write_all(text.as_bytes()));
}

/// A path as a person would write it: without the `./` of a site in the current folder.
pub(crate) fn short(path: &Path) -> &Path {
    path.strip_prefix(".").ok().filter(|short| !short.as_os_str().is_empty()).unwrap_or(path)
}

/// Whether messages may be coloured: on a terminal, unless <https://no-color.org> or a dumb terminal forbids.
pub(crate) fn coloured() -> bool {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    io::stderr().is_terminal() && !forbidden && !dumb
}
