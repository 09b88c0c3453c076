//! The index that the page's engine reads (`assets/search/engine.js` of the theme).
//!
//! In: entries and the rules of their language. Out: JSON: first what the script knows of each entry, then who has which term in which
//! field. Everything is sorted, so the same site gives the same bytes.

use super::entries::Entry;
use super::terms::Rules;
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The fields of an entry, each with how much a match in it counts. They are weighed by the questions of `tests/browser/search.json`.
const FIELDS: [(&str, f64); 4] = [("title", 5.0), ("headings", 2.0), ("text", 1.0), ("names", 1.5)];

/// How often each term stands in each field of an entry.
type Counted = [BTreeMap<String, usize>; FIELDS.len()];

/// The index of a language.
pub(super) fn json(entries: &[Entry<'_>], rules: &Rules, synonyms: &[Vec<String>]) -> Vec<u8> {
    let counted: Vec<Counted> = entries.par_iter().map(|entry| counted(entry, rules)).collect();
    let entries: Vec<Value> = entries.iter().map(about).collect();
    let fields: Vec<f64> = FIELDS.iter().map(|(_, weight)| *weight).collect();
    let value = json!({
        "rules": rules.json(),
        "synonyms": rules.synonyms(synonyms),
        "fields": fields,
        "entries": entries,
        "lengths": lengths(&counted),
        "terms": terms(&counted),
    });
    serde_json::to_vec(&value).expect("strings and numbers always serialise")
}

/// What the script knows of an entry: address, title, sort, region, weight, what it is about, and whether its text can be had.
fn about(entry: &Entry<'_>) -> Value {
    let region = entry.region.map_or(Value::Null, |region| json!(region));
    json!([entry.url, entry.title, entry.sort.id, region, entry.sort.weight, entry.about, u8::from(entry.has_text)])
}

fn counted(entry: &Entry<'_>, rules: &Rules) -> Counted {
    let of = |texts: &mut dyn Iterator<Item = &str>| {
        let mut counts = BTreeMap::new();
        for term in texts.flat_map(|text| rules.terms(text)) {
            *counts.entry(term).or_insert(0) += 1;
        }
        counts
    };
    let names: BTreeSet<&str> = entry.names.iter().map(|name| &**name).collect();
    [
        of(&mut [&*entry.title].into_iter().chain(entry.short)),
        of(&mut entry.headings.iter().copied().chain([&*entry.about])),
        of(&mut entry.text.iter().map(|line| &**line)),
        of(&mut names.into_iter()),
    ]
}

/// Who has which term: each with its postings by field, as pairs of an entry (its number less that of the one before) and how often.
fn terms(counted: &[Counted]) -> Vec<Value> {
    let mut postings: BTreeMap<&str, [Vec<(usize, usize)>; FIELDS.len()]> = BTreeMap::new();
    for (number, fields) in counted.iter().enumerate() {
        for (field, counts) in fields.iter().enumerate() {
            for (term, count) in counts {
                postings.entry(term).or_default()[field].push((number, *count));
            }
        }
    }
    let term = |(term, fields): (&str, [Vec<(usize, usize)>; FIELDS.len()])| {
        json!([json!(term)].into_iter().chain(fields.iter().map(|entries| json!(pairs(entries)))).collect::<Vec<_>>())
    };
    postings.into_iter().map(term).collect()
}

fn pairs(entries: &[(usize, usize)]) -> Vec<usize> {
    let mut before = 0;
    let pair = |(number, count): &(usize, usize)| {
        let step = number - before;
        before = *number;
        [step, *count]
    };
    entries.iter().flat_map(pair).collect()
}

/// How many different terms each field of each entry has.
fn lengths(counted: &[Counted]) -> Vec<Vec<usize>> {
    (0..FIELDS.len()).map(|field| counted.iter().map(|fields| fields[field].len()).collect()).collect()
}
