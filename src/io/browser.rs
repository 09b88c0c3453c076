//! The browser of the person at this computer.
//!
//! In: an address of our own. Out: a window, or the news that there is none.

use std::process::{Command, Stdio};
use std::thread;

/// How each system opens an address in the browser that the person has chosen.
const OPENERS: &[&[&str]] = if cfg!(target_os = "macos") {
    &[&["open"]]
} else if cfg!(windows) {
    &[&["explorer"]]
} else {
    // freedesktop.org; GLib; Windows beneath Linux.
    &[&["xdg-open"], &["gio", "open"], &["wslview"]]
};

/// Opens it with the first way that this computer has. False when it has none.
pub(crate) fn open(address: &str) -> bool {
    OPENERS.iter().any(|opener| start(opener, address))
}

fn start(opener: &[&str], address: &str) -> bool {
    let Some((program, arguments)) = opener.split_first() else { return false };
    let mut command = Command::new(program);
    command.args(arguments).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        Ok(mut child) => {
            thread::spawn(move || drop(child.wait()));
            true
        }
        Err(_) => false,
    }
}
