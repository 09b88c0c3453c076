//! The parser of arguments, built from the definitions of verbs and options.
//!
//! In: the list of verbs. Out: a [`clap::Command`] in one language, and an [`Ask`] from what it understood.

use super::help;
use crate::base::say::Tongue;
use crate::commands::{Ask, GLOBAL, Opt, Serving, VERBS, Verb, Word};
use crate::diag::print::Format;
use clap::builder::PossibleValuesParser;
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// Words after a verb, one id for each.
const WORDS: &str = "word";

/// Where the options of every verb stand in its help, after its own, and where the help stands itself.
const LATE: usize = 100;
const LAST: usize = 200;

pub(super) fn command(tongue: Tongue) -> Command {
    let command = frame(Command::new("amigable"), tongue)
        .version(env!("CARGO_PKG_VERSION"))
        .about(help::ABOUT.tell(tongue))
        .override_usage(help::whole_usage(tongue))
        .after_help(help::first_steps(tongue))
        .subcommand_help_heading(help::COMMANDS.tell(tongue))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .max_term_width(help::WIDTH)
        .arg(
            flag("version", 'V', ArgAction::Version, help::VERSION.tell(tongue))
                .help_heading(help::OPTIONS.tell(tongue))
                .display_order(LAST),
        );
    let command = GLOBAL.iter().fold(command, |command, opt| command.arg(option(opt, tongue).global(true).display_order(LATE)));
    VERBS.iter().fold(command, |command, verb| command.subcommand(subcommand(verb, tongue)))
}

/// What every level of the parser has in common.
fn frame(command: Command, tongue: Tongue) -> Command {
    // The short form of the parser is the readable one, and ours says all that there is.
    let help = flag("help", 'h', ArgAction::HelpShort, help::HELP.tell(tongue)).help_heading(help::OPTIONS.tell(tongue));
    command.disable_help_flag(true).arg(help.display_order(LAST)).help_template(help::template(tongue))
}

fn subcommand(verb: &'static Verb, tongue: Tongue) -> Command {
    let command = Command::new(verb.name.en)
        .alias(verb.name.es)
        .about(verb.about.tell(tongue))
        .before_help(verb.more.tell(tongue))
        .override_usage(help::usage(verb, tongue))
        .after_help(help::examples(verb, tongue));
    let words = verb.words.iter().enumerate();
    let command = words.fold(command, |command, (index, word)| command.arg(positional(index, word, tongue)));
    let command = verb.options.iter().fold(command, |command, opt| command.arg(option(opt, tongue)));
    frame(command, tongue)
}

fn option(opt: &'static Opt, tongue: Tongue) -> Arg {
    let arg = Arg::new(opt.name).long(opt.name).help(opt.about.tell(tongue)).help_heading(help::OPTIONS.tell(tongue));
    let arg = if let Some(short) = opt.short { arg.short(short) } else { arg };
    match opt.value {
        None if !opt.values.is_empty() => {
            let arg = arg.num_args(0..=1).require_equals(true).default_missing_value(opt.values[0]).hide_possible_values(true);
            arg.value_parser(PossibleValuesParser::new(opt.values)).value_name(opt.values.join("|"))
        }
        None => arg.action(ArgAction::SetTrue),
        Some(value) if opt.values.is_empty() => arg.value_name(value.tell(tongue)).value_parser(value_parser!(OsString)),
        Some(value) => arg.value_name(value.tell(tongue)).value_parser(PossibleValuesParser::new(opt.values)).hide_possible_values(true),
    }
}

fn flag(name: &'static str, short: char, action: ArgAction, help: &'static str) -> Arg {
    Arg::new(name).long(name).short(short).action(action).help(help)
}

fn positional(index: usize, word: &'static Word, tongue: Tongue) -> Arg {
    let arg = Arg::new(format!("{WORDS}{index}")).value_name(word.name.tell(tongue)).value_parser(value_parser!(OsString));
    let arg = arg.help(word.about.tell(tongue)).help_heading(help::WORDS.tell(tongue)).required(word.required);
    if word.rest { arg.num_args(1..).action(ArgAction::Append) } else { arg }
}

/// What was said, as values. `tongue` was read before, from arguments and environment.
pub(super) fn ask(verb: &Verb, matches: &ArgMatches, tongue: Option<Tongue>) -> Ask {
    let has = |name: &str| verb.options.iter().chain(GLOBAL).any(|opt| opt.name == name);
    let value = |name: &str| if has(name) { matches.get_one::<OsString>(name).cloned() } else { None };
    let text = |name: &str| value(name).map(|value| value.to_string_lossy().into_owned());
    let switch = |name: &str| has(name) && matches.value_source(name) == Some(ValueSource::CommandLine);
    let words = (0..verb.words.len()).filter_map(|index| matches.get_many::<OsString>(&format!("{WORDS}{index}")));
    Ask {
        tongue,
        root: value("root").map_or_else(|| PathBuf::from("."), PathBuf::from),
        output_dir: value("output-dir").map(PathBuf::from),
        base_url: text("base-url"),
        drafts: switch("drafts"),
        fix: switch("fix"),
        only: None,
        html: value("html").map(PathBuf::from),
        external: text("external-age").or_else(|| switch("external").then(String::new)),
        adopt: switch("adopt"),
        all: switch("all"),
        count: false,
        weigh: false,
        timings: if has("timings") { matches.get_one::<String>("timings").map(|name| format(Some(name))) } else { None },
        clock: text("clock"),
        serving: Serving {
            port: text("port"),
            interface: text("interface"),
            editor: text("editor"),
            poll: text("poll"),
            open: switch("open"),
            follow: switch("follow"),
        },
        format: if has("format") { format(matches.get_one::<String>("format")) } else { Format::Human },
        quiet: switch("quiet"),
        no_cache: switch("no-cache"),
        words: words.flatten().cloned().collect(),
    }
}

fn format(name: Option<&String>) -> Format {
    match name.map(String::as_str) {
        Some("json") => Format::Json,
        Some("sarif") => Format::Sarif,
        Some("github") => Format::Github,
        _ => Format::Human,
    }
}
