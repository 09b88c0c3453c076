//! The index that the page's engine reads: that of `MiniSearch` 7, as its `toJSON` writes it (serialization version 2).
//!
//! In: entries and the rules of their language. Out: JSON: first what the script knows of each entry, then who has which term in which
//! field. Everything is sorted, so the same site gives the same bytes.

use super::entries::Entry;
use super::terms::Rules;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The fields of an entry, each with how much a match in it counts. They are weighed by the questions of `tests/browser/search.json`.
const FIELDS: [(&str, f64); 4] = [("title", 5.0), ("headings", 2.0), ("text", 1.0), ("names", 1.5)];

/// How often each term stands in each field of an entry.
type Counted = [BTreeMap<String, usize>; FIELDS.len()];

/// The index of a language.
pub(super) fn json(entries: &[Entry<'_>], rules: &Rules, synonyms: &[Vec<String>]) -> Vec<u8> {
    let counted: Vec<Counted> = entries.par_iter().map(|entry| counted(entry, rules)).collect();
    let entries: Vec<Value> = entries.iter().map(about).collect();
    let fields: Map<String, Value> = FIELDS.iter().map(|(name, weight)| ((*name).to_owned(), json!(weight))).collect();
    let value = json!({"rules": rules.json(), "synonyms": rules.synonyms(synonyms), "fields": fields, "entries": entries, "index": minisearch(&counted)});
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
        of(&mut entry.headings.iter().copied().chain([entry.about])),
        of(&mut entry.text.iter().copied()),
        of(&mut names.into_iter()),
    ]
}

/// See `AsPlainObject` in the documentation of `MiniSearch`. Entries are numbered in their order, by the library and by us alike.
fn minisearch(counted: &[Counted]) -> Value {
    let mut postings: BTreeMap<&str, BTreeMap<usize, Map<String, Value>>> = BTreeMap::new();
    for (number, fields) in counted.iter().enumerate() {
        for (field, counts) in fields.iter().enumerate() {
            for (term, count) in counts {
                postings.entry(term).or_default().entry(field).or_default().insert(number.to_string(), json!(count));
            }
        }
    }
    let index: Vec<(&str, BTreeMap<String, Value>)> = postings
        .into_iter()
        .map(|(term, fields)| (term, fields.into_iter().map(|(field, of)| (field.to_string(), Value::Object(of))).collect()))
        .collect();
    // The library's length of a field is how many different terms it has.
    let lengths = |fields: &Counted| fields.iter().map(BTreeMap::len).collect::<Vec<_>>();
    let average = |field: usize| counted.iter().map(|fields| fields[field].len()).sum::<usize>() as f64 / counted.len().max(1) as f64;
    let numbered = |value: &dyn Fn(usize) -> Value| (0..counted.len()).map(|at| (at.to_string(), value(at))).collect::<Map<_, _>>();
    json!({
        "documentCount": counted.len(),
        "nextId": counted.len(),
        "documentIds": numbered(&|at| json!(at)),
        "fieldIds": FIELDS.iter().enumerate().map(|(at, (name, _))| ((*name).to_owned(), json!(at))).collect::<Map<_, _>>(),
        "fieldLength": numbered(&|at| json!(lengths(&counted[at]))),
        "averageFieldLength": (0..FIELDS.len()).map(average).collect::<Vec<_>>(),
        "storedFields": {},
        "dirtCount": 0,
        "index": index,
        "serializationVersion": 2,
    })
}
