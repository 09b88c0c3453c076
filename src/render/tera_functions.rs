//! What a template may call: `t(key=…)` for words and `asset(path=…)` for addresses. Neither reads the site.

use super::words::{Arg, Words};
use crate::model::lang::Lang;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult};

pub(super) fn register(tera: &mut Tera, words: Arc<Words>, urls: BTreeMap<String, String>) {
    tera.register_function("t", move |args: Kwargs, state: &State| -> TeraResult<String> { tell(&words, &args, state) });
    tera.register_function("asset", move |args: Kwargs, _: &State| -> TeraResult<String> {
        let path = args.must_get::<String>("path")?;
        urls.get(&path).cloned().ok_or_else(|| Error::message(format!("the theme has no asset `{path}`")))
    });
}

fn tell(words: &Words, args: &Kwargs, state: &State) -> TeraResult<String> {
    let key = args.must_get::<String>("key")?;
    let tag = state.get::<String>("lang")?.unwrap_or_default();
    let lang = Lang::new(&tag).ok_or_else(|| Error::message(format!("`{tag}` is no language")))?;
    let values: Vec<(String, Option<u64>, String)> = args
        .iter()
        .filter(|(name, _)| name.as_str() != Some("key"))
        .map(|(name, value)| (name.to_string(), value.as_i128().and_then(|n| u64::try_from(n).ok()), value.to_string()))
        .collect();
    let values: Vec<(&str, Arg<'_>)> =
        values.iter().map(|(name, count, text)| (name.as_str(), count.map_or(Arg::Text(text), Arg::Count))).collect();
    words.find(&lang, &key, &values).ok_or_else(|| Error::message(format!("the theme has no words for `{key}`")))
}
