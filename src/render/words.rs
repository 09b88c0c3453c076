//! The theme's words: every text of the interface, in each language, from `words/<language>.ftl` (Fluent).
//!
//! In: the files. Out: messages by key, language and values. Knows no page.

use crate::base::hash::Hash;
use crate::model::lang::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeMap;

/// The words of one theme in all its languages.
pub(crate) struct Words {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
    pub(crate) hash: Hash,
}

/// A value to put into a message.
pub(crate) enum Arg<'a> {
    Text(&'a str),
    Count(u64),
}

impl Words {
    /// Reads the files (`language`, `text`); what Fluent cannot read is returned as (language, byte, why).
    pub(crate) fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<(String, usize, String)>) {
        let (mut bundles, mut troubles, mut parts) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (language, text) in files {
            parts.extend([language.as_bytes(), text.as_bytes()]);
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
                troubles.extend(errors.into_iter().map(|error| (language.to_owned(), error.pos.start, error.kind.to_string())));
                resource
            });
            let mut bundle = FluentBundle::new_concurrent(language.parse().into_iter().collect());
            // Marks around values would be read aloud by some screen readers; our texts run one way.
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            bundles.insert(language.to_owned(), bundle);
        }
        (Self { bundles, hash: Hash::of_parts(parts) }, troubles)
    }

    /// Whether pages in `lang` can have an interface: its own words, or its base language's.
    pub(crate) fn speaks(&self, lang: &Lang) -> bool {
        self.of(lang).next().is_some()
    }

    /// The languages that have words.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> + Clone {
        self.bundles.keys().map(String::as_str)
    }

    /// Its own words first, then those of its base language: what `es-simple` says no easier, it says as `es` does.
    fn of(&self, lang: &Lang) -> impl Iterator<Item = &FluentBundle<FluentResource>> {
        let base = (lang.base() != lang.tag()).then(|| lang.base());
        [lang.tag()].into_iter().chain(base).filter_map(|tag| self.bundles.get(tag))
    }

    /// The message `key` in `lang`; `None` when the theme has no such words.
    pub(crate) fn find(&self, lang: &Lang, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let unknown = self.bundles.get("es").filter(|_| !self.speaks(lang));
        let said = |bundle: &&FluentBundle<FluentResource>| bundle.has_message(key);
        let bundle = self.of(lang).chain(unknown).find(said)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
            }
        }
        Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }

    /// The message `key`, or the key itself: that the program's own keys exist is checked with the theme.
    pub(crate) fn say(&self, lang: &Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(lang, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The languages that lack some of `needed`, each with the keys that it lacks. A variant whose base language has words needs none.
    pub(crate) fn lacking<'k>(&self, needed: &[&'k str]) -> Vec<(String, Vec<&'k str>)> {
        let lacks = |(language, bundle): (&String, &FluentBundle<FluentResource>)| {
            let keys: Vec<&str> = needed.iter().copied().filter(|key| !bundle.has_message(key)).collect();
            (!keys.is_empty()).then(|| (language.clone(), keys))
        };
        let whole = |(language, _): &(&String, &FluentBundle<FluentResource>)| {
            !Lang::new(language).is_some_and(|lang| lang.base() != lang.tag() && self.bundles.contains_key(lang.base()))
        };
        self.bundles.iter().filter(whole).filter_map(lacks).collect()
    }
}
