//! The `amigable` command. All of it is in the library, where tests can reach it.
#![expect(clippy::disallowed_methods, reason = "the arguments come in here")]

fn main() -> std::process::ExitCode {
    amigable::run(std::env::args_os())
}
