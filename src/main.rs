//! The `amigable` command. All of it is in the library, where tests can reach it.
#![expect(clippy::disallowed_methods, reason = "the arguments come in here")]

/// Pages are made of very many small strings: this allocator takes an eighth off the time of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    amigable::run(std::env::args_os())
}
