//! What is said when the command line itself is wrong. The parser knows only English.
//!
//! In: the parser's error. Out: help on standard output, or the error and advice on standard error.

use crate::base::say::{Say, Tongue, say};
use crate::commands::Code;
use crate::io::terminal;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Shows help, version or error, and says how the run ends.
pub(super) fn show(error: &Error, tongue: Tongue) -> Code {
    match error.kind() {
        // Asked for, so it goes to standard output; a reader that goes away is no trouble.
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            drop(error.print());
            Code::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            drop(error.print());
            Code::Failed
        }
        _ => {
            terminal::tell(&format!("error: {}\n{}\n", message(error).tell(tongue), advice(error).tell(tongue)));
            Code::Failed
        }
    }
}

fn message(error: &Error) -> Say {
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (arg, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let verb = of(ContextKind::InvalidSubcommand);
            say!("no conozco la orden «{verb}»", "there is no command “{verb}”")
        }
        ErrorKind::UnknownArgument => say!("no esperaba «{arg}»", "“{arg}” was not expected"),
        ErrorKind::InvalidValue if value.is_empty() => say!("falta el valor de {arg}", "{arg} needs a value"),
        ErrorKind::InvalidValue => say!("{arg} no acepta «{value}»", "{arg} does not take “{value}”"),
        ErrorKind::ArgumentConflict => say!("{arg} está repetido", "{arg} is given twice"),
        ErrorKind::MissingRequiredArgument => say!("falta {arg}", "{arg} is missing"),
        ErrorKind::MissingSubcommand => say!("falta decir qué hacer", "say what to do"),
        _ => say!("no entiendo lo que pediste ({})", "this cannot be understood ({})", error.kind()),
    }
}

/// The nearest right word, or the values there are, or where to read on.
fn advice(error: &Error) -> Say {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = kinds.iter().filter_map(|kind| error.get(*kind)).flat_map(strings).next();
    let values = error.get(ContextKind::ValidValue).map(strings).unwrap_or_default().join(", ");
    match near {
        Some(near) => say!("  ¿Quisiste decir «{near}»?", "  Did you mean “{near}”?"),
        None if !values.is_empty() => say!("  Puede ser: {values}", "  It may be: {values}"),
        None => say!("  Mira cómo se usa con: amigable --help", "  See how it is used with: amigable --help"),
    }
}

fn strings(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::Strings(all) => all.clone(),
        other => vec![other.to_string()],
    }
}
