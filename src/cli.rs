//! From the command line to a verb, and from its result to an exit code.
//!
//! In: arguments. Out: an [`ExitCode`]. The parser, its help and its errors are made from the lists in
//! [`crate::commands`], in the language chosen before anything else. Knows no verb by name.

mod help;
mod parser;
mod usage;

use crate::base::say::Tongue;
use crate::commands::{Code, VERBS, Verb};
use crate::io::{language, terminal};
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs one command line; the first argument is the program's own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = with_help_last(args.into_iter().collect());
    let tongue = language::asked(&args);
    ExitCode::from(obey(args, tongue) as u8)
}

fn obey(args: Vec<OsString>, tongue: Option<Tongue>) -> Code {
    let spoken = tongue.unwrap_or_default();
    let matches = match parser::command(spoken).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return usage::show(&error, spoken),
    };
    let Some((verb, matches)) = matches.subcommand().and_then(|(name, matches)| Some((verb(name)?, matches))) else {
        return Code::Failed; // the parser asks for a verb of the list
    };
    (verb.run)(&parser::ask(verb, matches, tongue)).unwrap_or_else(|failure| {
        terminal::tell(&failure.say(spoken));
        Code::Failed
    })
}

fn verb(name: &str) -> Option<&'static Verb> {
    VERBS.iter().copied().find(|verb| verb.name.en == name)
}

/// `amigable help build` and `amigable ayuda build` mean `amigable build --help`.
fn with_help_last(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|arg| arg == "help" || arg == "ayuda") {
        args.remove(1);
        args.push("--help".into());
    }
    args
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parser_is_sound_in_both_languages() {
        for tongue in [Tongue::Es, Tongue::En] {
            parser::command(tongue).debug_assert();
        }
    }

    #[test]
    fn no_word_of_english_in_the_spanish_help() {
        for verb in VERBS {
            let error = parser::command(Tongue::Es).try_get_matches_from(["amigable", verb.name.en, "--help"]).unwrap_err();
            let help = error.render().to_string();
            for english in ["Usage", "Options", "Print ", "[default", "possible values", "aliases"] {
                assert!(!help.contains(english), "{english}: {help}");
            }
            assert!((2..=6).contains(&verb.examples.len()), "{}", verb.name.en);
        }
    }
}
