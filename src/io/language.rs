//! Which language the program speaks, chosen before anything else is read.
//!
//! In: the arguments as typed and the environment. Out: Spanish or English, or nothing when neither says:
//! then the site's language decides, and at last Spanish. Knows no other option.

use crate::base::say::Tongue;
use std::ffi::{OsStr, OsString};

/// The language that the arguments or the environment ask for.
pub(crate) fn asked(args: &[OsString]) -> Option<Tongue> {
    of_args(args).or_else(|| of_environment(std::env::var_os))
}

/// The value of `--lang`. Read by hand, since even the help and the usage errors need it.
fn of_args(args: &[OsString]) -> Option<Tongue> {
    let options: Vec<&str> = args.iter().take_while(|arg| *arg != "--").map(|arg| arg.to_str().unwrap_or_default()).collect();
    let joined = options.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let after = || options.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    of_tag(joined.or_else(after)?)
}

/// The first of the three that is set decides, as POSIX has it; `C` and other languages say nothing.
fn of_environment(var: impl Fn(&'static str) -> Option<OsString>) -> Option<Tongue> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| var(name).filter(|value| !value.is_empty()));
    set.as_deref().and_then(OsStr::to_str).and_then(of_tag)
}

/// The language of a tag such as `es`, `es_CL.UTF-8` or `en-GB`.
pub(crate) fn of_tag(tag: &str) -> Option<Tongue> {
    match tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "es" => Some(Tongue::Es),
        "en" => Some(Tongue::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(text: &str) -> Vec<OsString> {
        text.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        assert_eq!(of_args(&args("amigable build --lang en")), Some(Tongue::En));
        assert_eq!(of_args(&args("amigable --lang=es build")), Some(Tongue::Es));
        assert_eq!(of_args(&args("amigable new -- --lang en")), None);
        assert_eq!(of_args(&args("amigable build --lang")), None);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let of = |all: &str, lang: &str| {
            let (all, lang) = (all.to_owned(), lang.to_owned());
            of_environment(move |name| match name {
                "LC_ALL" => Some(all.clone().into()),
                "LANG" => Some(lang.clone().into()),
                _ => None,
            })
        };
        assert_eq!(of("", "en_GB.UTF-8"), Some(Tongue::En));
        assert_eq!(of("es_CL.UTF-8", "en_US"), Some(Tongue::Es));
        assert_eq!(of("C", "en_US"), None);
        assert_eq!(of("", "english"), None);
        assert_eq!(of("", ""), None);
    }
}
