//! Spelling: the words of all texts against the dictionaries of their languages.
//!
//! In: the frozen site, its texts, and the tree with the dictionaries that the site asks for. Out: one finding for each word in
//! doubt of each file. Knows no disk: who builds the tree looks for dictionaries. Precision before recall: names,
//! acronyms, addresses, code and whatever is likely another language is never in doubt.

mod dictionary;
mod doubts;
mod known;
mod place;
pub(crate) mod rules;
mod spanish;
mod suggest;
mod words;

pub(crate) use dictionary::Loaded;

use crate::base::hash::Hash;
use crate::base::say::{Say, say};
use crate::base::span::Spanned;
use crate::checks::text::Text;
use crate::diag::Finding;
use crate::model::config::{Config, Spelling};
use crate::model::tree::Tree;
use crate::site::Site;
use dictionary::{Broken, Dictionary};
use doubts::Doubt;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use suggest::Suggestions;

/// Keeps a dictionary from one build to the next by the hash of its files.
pub(crate) type Remember<'a> = &'a (dyn Fn(Hash, &dyn Fn() -> Loaded) -> Arc<Loaded> + Sync);

/// What is wrong with the spelling of the site, or why it could not be checked. Nothing when nobody asked.
pub(crate) fn check(site: &Site, texts: &[&Text], tree: &Tree, remember: Remember<'_>) -> Vec<Finding> {
    let Some(asked) = &site.config.site.spelling else { return Vec::new() };
    let (dictionaries, mut findings) = open(asked, tree, remember);
    let read: Vec<_> = site.items.par_iter().zip(texts).map(|(item, text)| doubts::of(item, text, &dictionaries)).collect();
    let names: BTreeSet<&str> = read.iter().flat_map(|read| &read.names).map(String::as_str).collect();
    let mut doubts: Vec<(usize, &Doubt<'_>)> =
        read.iter().enumerate().flat_map(|(item, read)| read.doubts.iter().map(move |doubt| (item, doubt))).collect();
    doubts.retain(|(_, doubt)| !(doubt.opening && names.contains(doubt.word.as_str())));
    if doubts.is_empty() {
        return findings;
    }
    let words = doubts.iter().map(|(_, doubt)| doubt.word.to_lowercase()).collect();
    let vouched = known::vouched(&words, asked, site);
    doubts.retain(|(_, doubt)| !vouched.contains(&doubt.word.to_lowercase()));
    let suggestions = Suggestions::of(&doubts, &dictionaries, texts);
    doubts.retain(|(_, doubt)| suggestions.is_likely(doubt));
    findings.extend(told(&doubts, &suggestions, site, tree));
    findings
}

/// The dictionaries of each base language.
pub(super) struct Dictionaries {
    by_language: BTreeMap<String, Vec<Arc<Loaded>>>,
}

impl Dictionaries {
    /// Those of a language; none when the site asked for none.
    fn of(&self, language: &str) -> impl Iterator<Item = &Dictionary> {
        self.by_language.get(language).into_iter().flatten().filter_map(|loaded| Result::as_ref(loaded).ok())
    }
}

fn open(asked: &Spelling, tree: &Tree, remember: Remember<'_>) -> (Dictionaries, Vec<Finding>) {
    let loaded: Vec<_> = asked.dictionaries.par_iter().map(|name| (name, load(&name.value, tree, remember))).collect();
    let mut dictionaries = Dictionaries { by_language: BTreeMap::new() };
    let mut findings = Vec::new();
    for (name, loaded) in loaded {
        let Some(loaded) = loaded else {
            findings.push(missing(name));
            continue;
        };
        if let Err(broken) = &*loaded {
            findings.push(unreadable(name, *broken));
        }
        dictionaries.by_language.entry(Spelling::language(&name.value).to_owned()).or_default().push(loaded);
    }
    (dictionaries, findings)
}

fn load(name: &str, tree: &Tree, remember: Remember<'_>) -> Option<Arc<Loaded>> {
    let [aff, dic] = Spelling::EXTENSIONS.map(|extension| tree.get(&Spelling::path(name, extension)?));
    let (rules, words) = (aff?, dic?);
    let language = Spelling::language(name);
    let key = Hash::of_parts([rules.hash.bytes(), words.hash.bytes(), language.as_bytes()]);
    Some(remember(key, &|| dictionary::load(&rules.bytes, &words.bytes, language)))
}

fn missing(name: &Spanned<String>) -> Finding {
    let shown = &name.value;
    let package = package(shown);
    let message = say!(
        "No encuentro el diccionario «{shown}»: no revisé la ortografía con él.",
        "The dictionary “{shown}” is not here: spelling was not checked with it."
    );
    let help = say!(
        "En Debian o Ubuntu instala «{package}». En otro sistema, copia {shown}.aff y {shown}.dic en la carpeta «diccionarios» del sitio.",
        "On Debian or Ubuntu install “{package}”. On another system, copy {shown}.aff and {shown}.dic into the site's folder “diccionarios”."
    );
    Finding::new(&rules::NO_DICTIONARY, message).at(&Config::path(), name.span).help(help)
}

/// Debian's package of a dictionary: one for all countries of Spanish, one for each of English.
fn package(name: &str) -> String {
    match Spelling::language(name) {
        "en" | "pt" | "de" => format!("hunspell-{}", name.to_lowercase().replace('_', "-")),
        language => format!("hunspell-{language}"),
    }
}

fn unreadable(name: &Spanned<String>, broken: Broken) -> Finding {
    let file = format!("{}.{}", name.value, broken.extension);
    let message = match broken.line {
        Some(line) => say!(
            "No puedo leer la línea {line} de «{file}»: no revisé la ortografía con ese diccionario.",
            "Line {line} of “{file}” cannot be read: spelling was not checked with that dictionary."
        ),
        None => say!(
            "No puedo leer «{file}»: no revisé la ortografía con ese diccionario.",
            "“{file}” cannot be read: spelling was not checked with that dictionary."
        ),
    };
    Finding::new(&rules::BROKEN_DICTIONARY, message).at(&Config::path(), name.span).help(rules::BROKEN_DICTIONARY.mend.say())
}

/// One finding for each word of each file, at its first place.
fn told(doubts: &[(usize, &Doubt<'_>)], suggestions: &Suggestions, site: &Site, tree: &Tree) -> Vec<Finding> {
    let mut words: BTreeMap<_, Vec<(usize, &Doubt<'_>)>> = BTreeMap::new();
    for (item, doubt) in doubts {
        words.entry((&site.items[*item].source, doubt.word.to_lowercase())).or_default().push((*item, doubt));
    }
    let tell = |((path, _), doubts): (_, Vec<(usize, &Doubt<'_>)>)| {
        let text = tree.bytes(path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let places: BTreeSet<_> = doubts.iter().map(|(item, doubt)| place::of(doubt, text, &site.items[*item])).collect();
        let first = places.first()?;
        // Pages that are made of one file repeat its words.
        let (_, doubt) = doubts.first()?;
        Some(Finding::new(&rules::SPELLING, message(&doubt.word, places.len() - 1)).at(path, *first).help(suggestions.help(doubt)))
    };
    words.into_iter().filter_map(tell).collect()
}

fn message(word: &str, more: usize) -> Say {
    match more {
        0 => say!("No conozco la palabra «{word}».", "The word “{word}” is not known."),
        1 => say!("No conozco la palabra «{word}». Está otra vez más abajo.", "The word “{word}” is not known. It stands once more below."),
        _ => say!(
            "No conozco la palabra «{word}». Está otras {more} veces más abajo.",
            "The word “{word}” is not known. It stands {more} more times below."
        ),
    }
}
