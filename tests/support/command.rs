//! The command itself, as a person or a program runs it.

use std::path::Path;
use std::process::{Command, Stdio};

/// What one run said and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `amigable` in `folder`, in Spanish, on the day of all tests, with nothing else from the environment.
pub(crate) fn amigable(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amigable"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null()).env_clear();
    command.env("LANG", "es_CL.UTF-8").env("SOURCE_DATE_EPOCH", "1795305600");
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("all output is UTF-8");
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}
